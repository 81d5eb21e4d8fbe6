"""One team under two names: a published table has it once, with the results of both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.audit.cells import TALLY_FIELDS, read_cell
from tui.audit.checks.names import report_same_team
from tui.audit.evidence.sheets import Sheets
from tui.audit.evidence.units import Unit
from tui.audit.finding import Finding
from tui.audit.statements.file import OneTeamTwice
from tui.audit.voice import Voice, source_voice
from tui.season.model import PublishedRow
from tui.standings.rows import Row

_FEWEST_CELLS = 3
"""So many cells of a row have to be known before two teams are taken for one."""

_MOST_EXTRA = 5
"""A table that leaves out more teams than these is about other teams."""


def audit_doubles(sheets: Sheets, reported: Iterable[str]) -> Iterator[Finding]:
    """Find teams without a row that, taken for another, would give it the cells of its row.

    Names that are `reported` already are left out, and no name is reported twice.
    """
    reported = set(reported)
    for unit in sheets.units:
        for _, published in unit.list_published():
            rows = {row.team: row for row in published.table}
            # If the table is only a part of the group nobody can say why a team is not in it.
            extra = unit.playing - rows.keys() if published.complete else frozenset[str]()
            table = unit.table(published) if 0 < len(extra) <= _MOST_EXTRA else None
            for name in (team for team in unit.group.team_names if team in extra):
                own = table.row_of(name) if table else None
                others = [
                    team
                    for team, row in rows.items()
                    if team in unit.playing and table and own
                    if _adds_up(row, table.row_of(team), own)
                    if not unit.count_meetings(frozenset((name, team)))
                ]
                if len(others) == 1 and name not in reported:
                    reported.add(name)
                    source = source_voice(unit.season, published.source, "published_table")
                    yield _report(unit, name, others[0], source)


def _adds_up(printed: PublishedRow, computed: Row | None, other: Row) -> bool:
    """Return whether the known cells of two rows, if enough, add up to a printed row."""
    if computed is None:
        return False
    cells = [
        (read_cell(printed, field), read_cell(computed, field), read_cell(other, field))
        for field in TALLY_FIELDS
    ]
    known = [
        (there, here + more)
        for there, here, more in cells
        if there is not None and here is not None and more is not None
    ]
    return len(known) >= _FEWEST_CELLS and all(there == here for there, here in known)


def _report(unit: Unit, name: str, other: str, source: Voice) -> Finding:
    places = [
        locator.at(side)
        for locator, match in unit.fixtures
        for side, team in (("home", match.home), ("away", match.away))
        if team == name
    ]
    statement = OneTeamTwice(name=name, other=other, matches=len(places), source=source)
    return report_same_team(places[0], statement, "contradiction")
