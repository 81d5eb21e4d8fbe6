"""How much a season may have of what is multiplied by something else when tables are made.

No competition comes near; a file beyond is told so instead of keeping its reader waiting.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui.season.checks.parts import Found, Raw, where
from tui.season.raw.places import Path
from tui.season.raw.problems import Problem
from tui.season.raw.roster import Roster, matches, one_or_many, tables

MOST_TABLES = 1_000
"""Stages and groups of a season."""

MOST_TEAMS = 10_000
"""Teams of a season."""

MOST_ZONES = 100
"""Zones of a stage, a group or a table across groups."""

MOST_CLAIMS = 100
"""Claims of sources about the whole season: each is held against all its matches."""

MOST_SOURCES = 1_000
"""Sources of a season: findings look for the one that they speak of."""

MOST_TIE_ROUNDS = 100
"""Rounds of a knock-out stage: each may be of the winners of the one before."""

MOST_SUCCESSIONS = 100
"""Successions of a stage or a group: every match is read through them."""

MOST_TOGETHER = 10_000
"""Groups of a stage times what each of them has, and published tables times their teams."""


def check_limits(raw: Raw, roster: Roster) -> list[Found]:
    """Find the first of everything that a season has too much of."""
    return [
        (path, Problem(0, where(raw, path), f"{what}, expected at most {most:,}"))
        for path, what, most in (
            *_tables(raw),
            *_teams(raw, roster),
            *_sources(raw),
            *_products(raw),
        )
    ]


_Beyond = tuple[Path, str, int]


def _tables(raw: Raw) -> Iterator[_Beyond]:
    paths: list[Path] = []
    for index, stage in enumerate(tables(raw.get("stages"))):
        paths.append(("stages", index))
        groups = enumerate(tables(stage.get("groups")))
        paths += [("stages", index, "groups", at) for at, _ in groups]
    if len(paths) > MOST_TABLES:
        yield paths[MOST_TABLES], f"{len(paths):,} stages and groups", MOST_TABLES


def _teams(raw: Raw, roster: Roster) -> Iterator[_Beyond]:
    count = len(set(roster.names.values()))
    if count > MOST_TEAMS:
        is_declared = len(list(tables(raw.get("teams")))) > MOST_TEAMS
        path: Path = ("teams", MOST_TEAMS) if is_declared else ("stages",)
        yield path, f"{count:,} teams", MOST_TEAMS


def _sources(raw: Raw) -> Iterator[_Beyond]:
    for key, most, what in (
        ("published", MOST_CLAIMS, "claims of sources"),
        ("sources", MOST_SOURCES, "sources"),
    ):
        count = len(list(tables(raw.get(key))))
        if count > most:
            yield (key, most), f"{count:,} {what}", most


def _products(raw: Raw) -> Iterator[_Beyond]:
    for index, stage in enumerate(tables(raw.get("stages"))):
        path: Path = ("stages", index)
        if stage.get("kind") == "knockout":
            count = len(list(tables(stage.get("rounds"))))
            if count > MOST_TIE_ROUNDS:
                yield (*path, "rounds", MOST_TIE_ROUNDS), f"{count:,} rounds", MOST_TIE_ROUNDS
            continue
        groups = list(tables(stage.get("groups")))
        parts = [((*path, "groups", at), group) for at, group in enumerate(groups)]
        across = [
            ((*path, "across", at), one) for at, one in enumerate(tables(stage.get("across")))
        ]
        for key, count in (
            ("across", len(across)),
            ("rounds", len(list(tables(stage.get("rounds"))))),
            ("matches", _dates([stage, *groups])),
        ):
            if count * len(groups) > MOST_TOGETHER:
                yield _in(stage, path, key), _times(len(groups), key, count), MOST_TOGETHER
        for place, unit in [(path, stage), *parts]:
            yield from _lists(place, unit)
            yield from _published(place, unit)
        for place, unit in across:
            yield from _lists(place, unit)


def _in(stage: Raw, path: Path, key: str) -> Path:
    return (*path, key) if key in stage else path


def _times(groups: int, key: str, count: int) -> str:
    called = {"across": "tables across them", "rounds": "rounds", "matches": "dates of matches"}
    return f"{groups:,} groups and {count:,} {called[key]} are {groups * count:,} together"


def _dates(units: list[Raw]) -> int:
    """Count the dates of the matches that stand in no round."""
    return len({str(match.get("date")) for one in units for match in tables(one.get("matches"))})


def _lists(path: Path, unit: Raw) -> Iterator[_Beyond]:
    for key, most in (("zones", MOST_ZONES), ("successions", MOST_SUCCESSIONS)):
        count = len(list(tables(unit.get(key))))
        if count > most:
            yield (*path, key, most), f"{count:,} {key}", most


def _published(path: Path, unit: Raw) -> Iterator[_Beyond]:
    printed = list(one_or_many(unit.get("published")))
    if len(printed) < 2:
        return
    rows = max(len(list(tables(one.get("table")))) for one in printed)
    teams = {str(match.get(side)) for match in matches(unit) for side in ("home", "away")}
    count = max(rows, len(teams))
    if len(printed) * count > MOST_TOGETHER:
        what = f"{len(printed):,} published tables of {count:,} teams are"
        yield (*path, "published"), f"{what} {len(printed) * count:,} rows", MOST_TOGETHER
