"""The audit of a season: everything in its file that does not add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.audit.checks.claims import audit_claims
from tui.audit.checks.doubles import audit_doubles
from tui.audit.checks.format import audit_format
from tui.audit.checks.names import audit_names, correct_names
from tui.audit.checks.order import audit_order
from tui.audit.checks.qualified import audit_qualified
from tui.audit.checks.sources import audit_claims_of_sources, audit_scores, audit_tables_of_sources
from tui.audit.checks.tables import audit_tables
from tui.audit.checks.ties import audit_ties
from tui.audit.evidence.sheets import Sheets
from tui.audit.finding import Finding
from tui.audit.known import acknowledge
from tui.audit.places import place_finding
from tui.season.model import Season
from tui.standings.progress import SeasonTables


def audit(tables: SeasonTables) -> tuple[Finding, ...]:
    """Return what does not add up in a season: names, then claims, then stage by stage."""
    season = tables.season
    names = [place_finding(season, finding) for finding in audit_names(season)]
    sheets = Sheets(correct_names(tables, _select_open(names, season)))
    reported = [finding.team for finding in names if finding.team]
    doubles = [place_finding(season, finding) for finding in audit_doubles(sheets, reported)]
    if doubles:
        sheets = Sheets(correct_names(sheets.tables, _select_open(doubles, season)))
    others = [place_finding(season, finding) for finding in _run_checks(sheets)]
    acknowledged = acknowledge([*names, *doubles, *others], season)
    return tuple(place_finding(season, finding) for finding in acknowledged)


def _select_open(names: Sequence[Finding], season: Season) -> list[Finding]:
    """Return the findings about names but those that the author knows to be right."""
    codes = {finding.code for finding in names}
    acknowledged = acknowledge(names, season)
    return [finding for finding in acknowledged if finding.open and finding.code in codes]


def _run_checks(sheets: Sheets) -> Iterator[Finding]:
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


def count_faults(tables: SeasonTables) -> int:
    """Count the contradictions of a season that its author has not looked into."""
    return sum(finding.open and finding.severity == "contradiction" for finding in audit(tables))
