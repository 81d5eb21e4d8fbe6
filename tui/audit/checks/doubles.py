"""One team under two names: a published table has it once, with the results of both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.audit.checks.names import same_team
from tui.audit.evidence.sheets import Sheets
from tui.audit.evidence.units import Unit
from tui.audit.finding import Finding, Path, counted
from tui.season.model import PublishedRow
from tui.standings.rows import Row

_FIELDS = ("played", "won", "drawn", "lost", "goals_for", "goals_against", "points")
_FEWEST = 3
"""So many cells of a row have to be known before two teams are taken for one."""

_MOST = 5
"""A table that leaves out more teams than these is one of other teams."""


def audit_doubles(sheets: Sheets, told: Iterable[str]) -> Iterator[Finding]:
    """Find teams without a row that, taken for another, would give it the cells of its row.

    Nothing is said of names that have been `told` of, and of no other name twice.
    """
    told = set(told)
    for unit in sheets.units:
        for _, published in unit.published():
            rows = {row.team: row for row in published.table}
            # Where the table is only a part of the group nobody can say why a team is not in it.
            extra = unit.playing - rows.keys() if published.complete else frozenset[str]()
            table = unit.table(published) if 0 < len(extra) <= _MOST else None
            for name in (one for one in unit.group.team_names if one in extra):
                own = table.row_of(name) if table else None
                found = [
                    team
                    for team, row in rows.items()
                    if team in unit.playing and table and own
                    if _adds_up(row, table.row_of(team), own)
                    if not unit.met(frozenset((name, team)))
                ]
                if len(found) == 1 and name not in told:
                    told.add(name)
                    yield _finding(
                        unit,
                        name,
                        found[0],
                        unit.season.source_label(published.source, "the published table"),
                    )


def _adds_up(printed: PublishedRow, one: Row | None, other: Row) -> bool:
    """Tell whether the cells of two rows make a printed one, and enough of them are known."""
    if one is None:
        return False
    cells = [
        (there, here + more)
        for field in _FIELDS
        for there, here, more in [
            (getattr(printed, field), getattr(one, field), getattr(other, field))
        ]
        if there is not None and here is not None and more is not None
    ]
    return len(cells) >= _FEWEST and all(there == here for there, here in cells)


def _finding(unit: Unit, name: str, other: str, source: str) -> Finding:
    places: list[Path] = [
        (*path, side)
        for path, match in unit.fixtures
        for side in ("home", "away")
        if getattr(match, side) == name
    ]
    matches, these = counted(len(places), "match", "matches"), "it" if len(places) == 1 else "them"
    text = (
        f'"{name}" has {matches} and no row by {source}; with {these} "{other}" has the cells of'
        " its row: the same team?"
    )
    return same_team(places[0], name, other, text, "contradiction")
