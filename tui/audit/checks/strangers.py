"""Rows of a published table whose teams play nowhere, and teams that play and have no row."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tui.audit.evidence.cells import CELLS, differing
from tui.audit.evidence.units import Unit
from tui.audit.finding import Finding, Path, Repair, Said, agree, counted, some
from tui.season.model import PublishedRow, PublishedTable
from tui.season.raw.spelling import nearly_the_same
from tui.standings.rows import Row
from tui.standings.table import Table


def audit_strangers(
    unit: Unit, path: Path, published: PublishedTable, table: Table
) -> Iterator[Finding]:
    """Find the teams that are only in the results or only in the table, in pairs where they fit.

    Where the file tells no match of some rounds, a team of the table may have played in these.
    """
    source = unit.season.source_label(published.source, "the published table")
    playing = unit.playing_in(table)
    rows = {
        at: row
        for at, row in enumerate(published.table)
        if row.team not in playing and any(getattr(row, field) for field in CELLS)
    }
    unprinted = playing - {row.team for row in published.table}
    missing = [team for team in unit.group.team_names if team in unprinted]
    pairs = _pairs(rows, missing, table, complete=published.complete)
    for at, row in rows.items():
        team = pairs.get(at)
        place = (*path, "table", at)
        if team is None and not unit.has_untold_rounds:
            yield _without_match(place, row.team, source, certain=unit.complete)
        elif team is not None:
            yield _same_team(place, row, team, table.row_of(team), source)
    missing = [team for team in missing if team not in pairs.values()]
    if missing and published.complete:
        yield _without_row((*path, "table"), missing, len(published.table), source)


def _pairs(
    rows: dict[int, PublishedRow], missing: list[str], table: Table, *, complete: bool
) -> dict[int, str]:
    """Return the rows that are likely those of teams without one: by name, by cells, or the last.

    Of a table that does not have all rows nothing follows from what is left over.
    """

    def is_alike(row: PublishedRow, team: str) -> bool:
        return nearly_the_same(row.team, team)

    def fits(row: PublishedRow, team: str) -> bool:
        return _fits(row, table.row_of(team))

    found: dict[int, str] = {}
    ways: list[Callable[[PublishedRow, str], bool]] = [is_alike, fits]
    for belongs in ways:
        for at, row in rows.items():
            left = [team for team in missing if team not in found.values() and belongs(row, team)]
            if at not in found and len(left) == 1:
                found[at] = left[0]
    rest = [at for at in rows if at not in found]
    left = [team for team in missing if team not in found.values()]
    if complete and len(rest) == len(left) == 1:
        found[rest[0]] = left[0]
    return found


def _fits(row: PublishedRow, computed: Row | None) -> bool:
    """Tell whether all cells of a row are those of a team, and whether the row has any to tell."""
    return (
        computed is not None
        and row.played is not None
        and not any(differing(row, computed, exact=True))
    )


def _same_team(
    path: Path, row: PublishedRow, team: str, computed: Row | None, source: str
) -> Finding:
    change = agree(f"{row.team} were {team} in the table")
    return Finding(
        "table-row",
        "contradiction",
        path,
        "",
        f"{row.team} has a row by {source}, but no match in the results; {team} has matches, but"
        " no row: the same team?",
        (Said(team, "the results"), Said(row.team, source)),
        (Repair("name", change, (*path, "team")),) if _fits(row, computed) else (),
        team=row.team,
    )


def _without_match(path: Path, team: str, source: str, *, certain: bool) -> Finding:
    return Finding(
        "table-row",
        "contradiction" if certain else "gap",
        path,
        "",
        f"{team} has a row by {source}, but no match in the results.",
        (Said("no match", "the results"), Said("a row", source)),
        team=team,
    )


def _without_row(path: Path, teams: list[str], rows: int, source: str) -> Finding:
    return Finding(
        "table-row",
        "gap",
        path,
        "",
        f"{some(teams)} played, but {'has' if len(teams) == 1 else 'have'} no row by {source}.",
        (
            Said(counted(rows + len(teams), "team"), "the results"),
            Said(counted(rows, "row"), source),
        ),
    )
