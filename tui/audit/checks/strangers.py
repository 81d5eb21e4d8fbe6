"""Rows of a published table whose teams have no match, and teams with matches but no row."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tui.audit.cells import read_cells
from tui.audit.evidence.differing import differing_cells
from tui.audit.evidence.units import Unit
from tui.audit.finding import Finding
from tui.audit.locator import Locator
from tui.audit.repair import ChangeName, Repair
from tui.audit.statements.tables import RowOfOtherName, RowWithoutMatch, TeamsWithoutRow
from tui.audit.voice import Voice, source_voice
from tui.season.model import PublishedRow, PublishedTable
from tui.season.raw.spelling import nearly_the_same
from tui.standings.rows import Row
from tui.standings.table import Table


def audit_strangers(
    unit: Unit, locator: Locator, published: PublishedTable, table: Table
) -> Iterator[Finding]:
    """Find the teams that are only in the results or only in the table, in pairs where they fit.

    Where the file tells no match of some rounds, a team of the table may have played in these.
    """
    source = source_voice(unit.season, published.source, "published_table")
    playing = unit.playing_in(table)
    rows = {
        index: row
        for index, row in enumerate(published.table)
        if row.team not in playing and any(read_cells(row).values())
    }
    unprinted = playing - {row.team for row in published.table}
    missing = [team for team in unit.group.team_names if team in unprinted]
    pairs = _pair(rows, missing, table, complete=published.complete)
    for index, row in rows.items():
        team = pairs.get(index)
        place = locator._replace(row=index)
        if team is None and not unit.has_untold_rounds:
            yield _report_without_match(place, row.team, source, certain=unit.complete)
        elif team is not None:
            yield _report_other_name(place, row, team, table.row_of(team), source)
    missing = [team for team in missing if team not in pairs.values()]
    if missing and published.complete:
        yield Finding(
            code="table-row",
            severity="gap",
            locator=locator.at("table"),
            statement=TeamsWithoutRow(
                teams=tuple(missing), rows=len(published.table), source=source
            ),
        )


def _pair(
    rows: dict[int, PublishedRow], missing: list[str], table: Table, *, complete: bool
) -> dict[int, str]:
    """Return the teams without a row that rows likely belong to: by name, by cells, or the last.

    If the table does not have all rows, nothing follows from what is left over.
    """

    def is_alike(row: PublishedRow, team: str) -> bool:
        return nearly_the_same(row.team, team)

    def fits(row: PublishedRow, team: str) -> bool:
        return _fits(row, table.row_of(team))

    pairs: dict[int, str] = {}
    ways: list[Callable[[PublishedRow, str], bool]] = [is_alike, fits]
    for belongs in ways:
        for index, row in rows.items():
            left = [team for team in missing if team not in pairs.values() and belongs(row, team)]
            if index not in pairs and len(left) == 1:
                pairs[index] = left[0]
    rest = [index for index in rows if index not in pairs]
    left = [team for team in missing if team not in pairs.values()]
    if complete and len(rest) == len(left) == 1:
        pairs[rest[0]] = left[0]
    return pairs


def _fits(row: PublishedRow, computed: Row | None) -> bool:
    """Return whether all cells of a row, of which it must have some, are those of a team."""
    return (
        computed is not None
        and row.played is not None
        and not any(differing_cells(row, computed, exact=True))
    )


def _report_other_name(
    locator: Locator, row: PublishedRow, team: str, computed: Row | None, source: Voice
) -> Finding:
    change = ChangeName(name=row.team, other=team, is_in_table=True)
    return Finding(
        code="table-row",
        severity="contradiction",
        locator=locator,
        statement=RowOfOtherName(row=row.team, team=team, source=source),
        repairs=(Repair(change, locator.at("team")),) if _fits(row, computed) else (),
        team=row.team,
    )


def _report_without_match(locator: Locator, team: str, source: Voice, *, certain: bool) -> Finding:
    return Finding(
        code="table-row",
        severity="contradiction" if certain else "gap",
        locator=locator,
        statement=RowWithoutMatch(team=team, source=source),
        team=team,
    )
