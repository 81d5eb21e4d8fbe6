"""Sources against each other, where a file gives the values of two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from tui.audit.evidence.cells import CELLS, compared, differ
from tui.audit.evidence.units import Unit
from tui.audit.finding import Cell, Finding, Path, Said, joined, rounds, written
from tui.season.model import Claims, Match, PublishedTable, Season
from tui.season.model.days import KnownDate
from tui.season.model.numbers import Number
from tui.standings.results import counted_score

_FIELDS = ("champion", "runner_up", "matches", "goals", "goals_per_match", "departments", "teams")
_LISTS = ("promoted", "relegated")


def audit_claims_of_sources(season: Season) -> Iterator[Finding]:
    """Compare what sources claim of the same part of the season with the first that says it."""
    first: dict[tuple[str | None, str], Claims] = {}

    def names(one: Claims, other: Claims) -> tuple[str, str]:
        label = season.source_label
        return label(one.source, "one claim"), label(other.source, "another claim")

    for at, other in enumerate(season.published):
        path: Path = ("published", at)
        for field in _FIELDS:
            there = getattr(other, field)
            if there is not None:
                one = first.setdefault((other.scope, field), other)
                here = getattr(one, field)
                is_average = field == "goals_per_match"
                if here == there or (is_average and (rounds(here, there) or rounds(there, here))):
                    continue
                values = _said(here), _said(there)
                yield _claims(path, field, values, names(one, other), certain=True)
        for field in _LISTS:
            after = set(getattr(other, field))
            one = first.setdefault((other.scope, field), other) if after else other
            before = set(getattr(one, field))
            if before != after and not _of_two_divisions(one, other):
                both = (joined(sorted(before)), joined(sorted(after)))
                certain = not (before < after or after < before)
                yield _claims(path, field, both, names(one, other), certain=certain)


def _said(value: str | Number) -> str:
    return value if isinstance(value, str) else written(value)


def _of_two_divisions(one: Claims, other: Claims) -> bool:
    divisions = {each.promoted_to for each in (one, other) if each.promoted_to}
    return len(divisions) > 1


def _claims(
    path: Path, field: str, values: tuple[str, str], sources: tuple[str, str], *, certain: bool
) -> Finding:
    """Tell of two claims; a list that only goes on where the other ends contradicts nothing."""
    first, second = sources
    called = field.replace("_", " ").replace("runner up", "runner-up")
    return Finding(
        "claims-differ",
        "contradiction" if certain else "note",
        (*path, field),
        "",
        f"{called[:1].upper()}{called[1:]}: {values[0]} by {first}, {values[1]} by {second}.",
        (Said(values[0], first), Said(values[1], second)),
    )


def audit_scores(
    season: Season, matches: Iterable[tuple[Path, Match]], source: str | None
) -> Iterator[Finding]:
    """Compare the score of each match with those that other sources have."""
    for path, match in matches:
        for at, other in enumerate(match.also):
            if match.score is None or other.score in (match.score, counted_score(match)):
                continue
            here = season.source_label(match.source or source, "the file")
            there = season.source_label(other.source, "another source")
            yield Finding(
                "score-differs",
                "contradiction",
                (*path, "also", at),
                "",
                f"{match.home} v {match.away}: {match.score} by {here}, {other.score} by {there}.",
                (Said(str(match.score), here), Said(str(other.score), there)),
            )


def audit_tables_of_sources(unit: Unit) -> Iterator[Finding]:
    """Compare published tables of a group with the first that is of the same time."""
    first: dict[tuple[int | None, KnownDate | None], PublishedTable] = {}
    for path, other in unit.published():
        one = first.setdefault((other.round, other.date), other)
        if one is not other:
            sources = (
                unit.season.source_label(one.source, "one table"),
                unit.season.source_label(other.source, "another table"),
            )
            yield from _rows(path, one, other, sources)
            yield from _order(path, one, other, sources)


def _rows(
    path: Path, one: PublishedTable, other: PublishedTable, sources: tuple[str, str]
) -> Iterator[Finding]:
    rows = {row.team: row for row in one.table}
    first, second = sources
    for at, row in enumerate(other.table):
        before = rows.get(row.team)
        cells = tuple(
            Cell(field, written(here), written(there))
            for field in CELLS
            if before is not None
            for here, there in [(getattr(before, field), getattr(row, field))]
            if here is not None and there is not None and here != there
        )
        if cells:
            yield Finding(
                "tables-differ",
                "contradiction",
                (*path, "table", at),
                "",
                differ(row.team, cells, first, second),
                compared(cells, first, second),
                cells=cells,
                team=row.team,
            )


def _order(
    path: Path, one: PublishedTable, other: PublishedTable, sources: tuple[str, str]
) -> Iterator[Finding]:
    """Find a team whose numbered position is another; who shares one may stand on either."""
    before = {row.team: row.pos for row in one.table}
    numbers = (Counter(before.values()), Counter(row.pos for row in other.table))
    shared = {pos for counted in numbers for pos, rows in counted.items() if rows > 1}
    first, second = sources
    for at, row in enumerate(other.table):
        here, there = before.get(row.team), row.pos
        if here is None or there is None or here == there or {here, there} & shared:
            continue
        yield Finding(
            "tables-differ",
            "contradiction",
            (*path, "table", at, "pos"),
            "",
            f"{row.team} is {here} by {first}, {there} by {second}.",
            (Said(str(here), first), Said(str(there), second)),
            team=row.team,
        )
