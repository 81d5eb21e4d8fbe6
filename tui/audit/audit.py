"""The audit of a season: everything in its file that does not add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.audit.checks.claims import audit_claims
from tui.audit.checks.doubles import audit_doubles
from tui.audit.checks.format import audit_format
from tui.audit.checks.names import audit_names, corrected
from tui.audit.checks.order import audit_order
from tui.audit.checks.sources import audit_claims_of_sources, audit_scores, audit_tables_of_sources
from tui.audit.checks.tables import audit_tables
from tui.audit.checks.ties import audit_ties
from tui.audit.evidence.qualified import audit_qualified
from tui.audit.evidence.sheets import Sheets
from tui.audit.finding import Finding
from tui.audit.known import acknowledged
from tui.audit.places import placed
from tui.season.model import Season
from tui.standings.progress import SeasonTables


def audit(tables: SeasonTables) -> tuple[Finding, ...]:
    """Answer what does not add up in a season: of its claims first, then stage by stage."""
    season = tables.season
    names = [placed(season, one) for one in audit_names(season)]
    sheets = Sheets(corrected(tables, _open(names, season)))
    told = [one.team for one in names if one.team]
    doubles = [placed(season, one) for one in audit_doubles(sheets, told)]
    if doubles:
        sheets = Sheets(corrected(sheets.tables, _open(doubles, season)))
    found = [*names, *doubles, *(placed(season, one) for one in _walk(sheets))]
    return tuple(placed(season, one) for one in acknowledged(found, season))


def _open(names: Sequence[Finding], season: Season) -> list[Finding]:
    """Return the names that are likely misspelt: not those which the author knows to be right."""
    codes = {one.code for one in names}
    return [one for one in acknowledged(names, season) if one.open and one.code in codes]


def _walk(sheets: Sheets) -> Iterator[Finding]:
    yield from audit_claims(sheets)
    yield from audit_claims_of_sources(sheets.season)
    for unit in sheets.units:
        yield from audit_tables(unit)
        yield from audit_order(unit)
        yield from audit_tables_of_sources(unit)
        yield from audit_format(unit)
        yield from audit_scores(
            sheets.season, (*unit.matches, *unit.hosted, *unit.play_offs), unit.stage.source
        )
    for knockout in sheets.knockouts:
        yield from audit_ties(knockout)
        yield from audit_scores(sheets.season, knockout.matches, knockout.stage.source)
    yield from audit_qualified(sheets)


def faults(tables: SeasonTables) -> int:
    """Count the contradictions of a season that its author has not looked into."""
    return sum(one.open and one.severity == "contradiction" for one in audit(tables))
