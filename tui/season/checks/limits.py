"""How much a season may have of what is multiplied by something else when tables are made.

No competition comes near; a file beyond is reported instead of keeping its reader waiting.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui.season.raw.kinds import stage_kind
from tui.season.raw.places import Path
from tui.season.raw.problems import Mistake, mistake
from tui.season.raw.roster import Raw, Roster, numbered, one_or_many, tables, units

MOST_TABLES = 1_000
"""Stages and groups of a season."""

MOST_TEAMS = 10_000
"""Teams of a season."""

MOST_ZONES = 100
"""Zones of a stage, a group or a table across groups."""

MOST_CLAIMS = 100
"""Claims of sources about the whole season: each is compared with all its matches."""

MOST_SOURCES = 1_000
"""Sources of a season: findings look for the one that they are about."""

MOST_PRINTED = 2_000
"""Published tables of a season."""

MOST_SUCCESSIONS = 100
"""Successions of a stage or a group: every match is read through them."""

MOST_TIE_ROUNDS = 100
"""Rounds of a knock-out stage: each may be of the winners of the one before."""

MOST_TOGETHER = 10_000
"""Groups of a stage times what each of them has, and published tables times their teams."""


def check_limits(raw: Raw, roster: Roster) -> list[Mistake]:
    """Return the first of everything that a season has too much of."""
    return [*_tables(raw, roster), *_teams(raw, roster), *_lists(raw), *_stages(raw, roster)]


def _tables(raw: Raw, roster: Roster) -> Iterator[Mistake]:
    paths = list(roster.units)
    printed = [(*path, "published") for path, unit in units(raw) for _ in _published(unit)]
    if len(printed) > MOST_PRINTED:
        path = printed[MOST_PRINTED]
        yield mistake(path, "too_many_published", count=len(printed), most=MOST_PRINTED)
    if len(paths) > MOST_TABLES:
        yield mistake(paths[MOST_TABLES], "too_many_tables", count=len(paths), most=MOST_TABLES)


def _teams(raw: Raw, roster: Roster) -> Iterator[Mistake]:
    count = len(set(roster.names.values()))
    if count > MOST_TEAMS:
        is_declared = _count(raw.get("teams")) > MOST_TEAMS
        path: Path = ("teams", MOST_TEAMS) if is_declared else ("stages",)
        yield mistake(path, "too_many_teams", count=count, most=MOST_TEAMS)


def _lists(raw: Raw) -> Iterator[Mistake]:
    claims, sources = _count(raw.get("published")), _count(raw.get("sources"))
    if claims > MOST_CLAIMS:
        path = ("published", MOST_CLAIMS)
        yield mistake(path, "too_many_claims", count=claims, most=MOST_CLAIMS)
    if sources > MOST_SOURCES:
        path = ("sources", MOST_SOURCES)
        yield mistake(path, "too_many_sources", count=sources, most=MOST_SOURCES)


def _stages(raw: Raw, roster: Roster) -> Iterator[Mistake]:
    for index, stage in numbered(raw.get("stages")):
        path: Path = ("stages", index)
        if stage_kind(stage) == "knockout":
            count = _count(stage.get("rounds"))
            if count > MOST_TIE_ROUNDS:
                place = (*path, "rounds", MOST_TIE_ROUNDS)
                yield mistake(place, "too_many_rounds", count=count, most=MOST_TIE_ROUNDS)
            continue
        yield from _products(path, stage)
        for key in ("groups", "across"):
            for number, part in numbered(stage.get(key)):
                yield from _part((*path, key, number), part, roster)
        yield from _part(path, stage, roster)


def _products(path: Path, stage: Raw) -> Iterator[Mistake]:
    """Check what a stage has of each of its groups."""
    groups = list(tables(stage.get("groups")))
    for key, count in (
        ("across", _count(stage.get("across"))),
        ("rounds", _count(stage.get("rounds"))),
        ("matches", _days([stage, *groups])),
    ):
        if count * len(groups) > MOST_TOGETHER:
            yield mistake(
                (*path, key) if key in stage else path,
                "too_many_together",
                groups=len(groups),
                key=key,
                count=count,
                most=MOST_TOGETHER,
            )


def _part(path: Path, part: Raw, roster: Roster) -> Iterator[Mistake]:
    """Check the lists of a stage, a group or a table across groups."""
    successions = _count(part.get("successions"))
    if successions > MOST_SUCCESSIONS:
        place = (*path, "successions", MOST_SUCCESSIONS)
        yield mistake(place, "too_many_successions", count=successions, most=MOST_SUCCESSIONS)
    zones = _count(part.get("zones"))
    if zones > MOST_ZONES:
        yield mistake((*path, "zones", MOST_ZONES), "too_many_zones", count=zones, most=MOST_ZONES)
    published = list(_published(part))
    if len(published) < 2:
        return
    rows = max(_count(table.get("table")) for table in published)
    count = max(rows, len(roster.units.get(path, ())))
    if len(published) * count > MOST_TOGETHER:
        yield mistake(
            (*path, "published"),
            "too_many_rows",
            tables=len(published),
            teams=count,
            most=MOST_TOGETHER,
        )


def _published(part: Raw) -> list[Raw]:
    return one_or_many(part.get("published"))


def _count(value: object) -> int:
    return len(tables(value))


def _days(units: list[Raw]) -> int:
    """Count the dates of the matches outside rounds."""
    return len({str(match.get("date")) for unit in units for match in tables(unit.get("matches"))})
