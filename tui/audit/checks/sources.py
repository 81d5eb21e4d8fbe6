"""Sources against each other, where a file has the values of two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from tui.audit.cells import CELL_FIELDS, Cell, read_cell
from tui.audit.evidence.units import Unit
from tui.audit.finding import Finding
from tui.audit.locator import Located, Locator
from tui.audit.quoted import quote_number
from tui.audit.rounding import is_rounded
from tui.audit.statements.claims import ClaimsDiffer
from tui.audit.statements.matches import ScoresDiffer
from tui.audit.statements.tables import CellsDiffer, PositionsDiffer
from tui.audit.voice import Voice, source_voice
from tui.season.model import Claims, PublishedTable, Season
from tui.season.model.days import KnownDate
from tui.season.model.numbers import Number
from tui.standings.results import counted_score

_FIELDS: Mapping[str, Callable[[Claims], str | Number | None]] = MappingProxyType(
    {
        "champion": lambda claims: claims.champion,
        "runner_up": lambda claims: claims.runner_up,
        "matches": lambda claims: claims.matches,
        "goals": lambda claims: claims.goals,
        "goals_per_match": lambda claims: claims.goals_per_match,
        "departments": lambda claims: claims.departments,
        "teams": lambda claims: claims.teams,
    }
)
"""The claims with a single value, with how each is read."""

_LISTS: Mapping[str, Callable[[Claims], tuple[str, ...]]] = MappingProxyType(
    {
        "promoted": lambda claims: claims.promoted,
        "relegated": lambda claims: claims.relegated,
    }
)
"""The claims that are lists of teams, with how each is read."""


def audit_claims_of_sources(season: Season) -> Iterator[Finding]:
    """Compare what sources claim of the same part of the season with the first that says it."""
    first: dict[tuple[str | None, str], Claims] = {}
    for index, other in enumerate(season.published):
        locator = Locator(claims=index)
        for field, read in _FIELDS.items():
            there = read(other)
            if there is None:
                continue
            claims = first.setdefault((other.scope, field), other)
            here = read(claims)
            if here is None or here == there or _are_rounded(field, here, there):
                continue
            values = (_quote(here),), (_quote(there),)
            yield _report_claims(locator.at(field), season, (claims, other), values, certain=True)
        for field, read_list in _LISTS.items():
            after = set(read_list(other))
            claims = first.setdefault((other.scope, field), other) if after else other
            before = set(read_list(claims))
            if before != after and not _are_of_two_divisions(claims, other):
                lists = tuple(sorted(before)), tuple(sorted(after))
                # A list that only goes on where the other ends does not contradict it.
                certain = not (before < after or after < before)
                yield _report_claims(
                    locator.at(field), season, (claims, other), lists, certain=certain
                )


def _quote(value: str | Number) -> str:
    return value if isinstance(value, str) else quote_number(value)


def _are_rounded(field: str, here: str | Number, there: str | Number) -> bool:
    """Return whether two claims are one average, rounded to different numbers of decimals."""
    if field != "goals_per_match" or isinstance(here, str) or isinstance(there, str):
        return False
    return is_rounded(here, there) or is_rounded(there, here)


def _are_of_two_divisions(claims: Claims, other: Claims) -> bool:
    divisions = {each.promoted_to for each in (claims, other) if each.promoted_to}
    return len(divisions) > 1


def _report_claims(
    locator: Locator,
    season: Season,
    claims: tuple[Claims, Claims],
    values: tuple[tuple[str, ...], tuple[str, ...]],
    *,
    certain: bool,
) -> Finding:
    first, second = claims
    return Finding(
        code="claims-differ",
        severity="contradiction" if certain else "note",
        locator=locator,
        statement=ClaimsDiffer(
            field=str(locator.field),
            first=values[0],
            second=values[1],
            first_source=source_voice(season, first.source, "one_claim"),
            second_source=source_voice(season, second.source, "another_claim"),
        ),
    )


def audit_scores(
    season: Season, matches: Iterable[Located], source: str | None
) -> Iterator[Finding]:
    """Compare the score of each match with those that other sources have."""
    for locator, match in matches:
        for index, other in enumerate(match.also):
            if match.score is None or other.score in (match.score, counted_score(match)):
                continue
            yield Finding(
                code="score-differs",
                severity="contradiction",
                locator=locator.at("also", index),
                statement=ScoresDiffer(
                    home=match.home,
                    away=match.away,
                    first=match.score,
                    second=other.score,
                    first_source=source_voice(season, match.source or source, "file"),
                    second_source=source_voice(season, other.source, "another_source"),
                ),
            )


def audit_tables_of_sources(unit: Unit) -> Iterator[Finding]:
    """Compare published tables of a group with the first that is of the same time."""
    first: dict[tuple[int | None, KnownDate | None], PublishedTable] = {}
    for locator, other in unit.list_published():
        table = first.setdefault((other.round, other.date), other)
        if table is not other:
            sources = (
                source_voice(unit.season, table.source, "one_table"),
                source_voice(unit.season, other.source, "another_table"),
            )
            yield from _compare_rows(locator, table, other, sources)
            yield from _compare_positions(locator, table, other, sources)


def _compare_rows(
    locator: Locator, table: PublishedTable, other: PublishedTable, sources: tuple[Voice, Voice]
) -> Iterator[Finding]:
    rows = {row.team: row for row in table.table}
    for index, row in enumerate(other.table):
        before = rows.get(row.team)
        cells = tuple(
            Cell(field, quote_number(here), quote_number(there))
            for field in CELL_FIELDS
            if before is not None
            for here, there in [(read_cell(before, field), read_cell(row, field))]
            if here is not None and there is not None and here != there
        )
        if cells:
            yield Finding(
                code="tables-differ",
                severity="contradiction",
                locator=locator._replace(row=index),
                statement=CellsDiffer(
                    team=row.team, differing=cells, first=sources[0], second=sources[1]
                ),
                team=row.team,
            )


def _compare_positions(
    locator: Locator, table: PublishedTable, other: PublishedTable, sources: tuple[Voice, Voice]
) -> Iterator[Finding]:
    """Find teams whose numbered position is another; teams that share one may be in any order."""
    before = {row.team: row.pos for row in table.table}
    numbers = (Counter(before.values()), Counter(row.pos for row in other.table))
    shared = {pos for counted in numbers for pos, rows in counted.items() if rows > 1}
    for index, row in enumerate(other.table):
        here, there = before.get(row.team), row.pos
        if here is None or there is None or here == there or {here, there} & shared:
            continue
        yield Finding(
            code="tables-differ",
            severity="contradiction",
            locator=locator._replace(row=index, field="pos"),
            statement=PositionsDiffer(
                team=row.team,
                first=here,
                second=there,
                first_source=sources[0],
                second_source=sources[1],
            ),
            team=row.team,
        )
