"""Published tables against those computed from results, cell by cell and in their order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.audit.finding import Cell, Finding, Path, Said, by, counted, some, written
from tui.audit.repairs import mend, mend_order
from tui.audit.units import Unit
from tui.season.model import PublishedRow, PublishedTable
from tui.standings.rows import Row
from tui.standings.table import Table

CELLS: dict[str, str] = {
    "played": "played",
    "won": "won",
    "drawn": "drawn",
    "lost": "lost",
    "goals_for": "goals for",
    "goals_against": "goals against",
    "goal_difference": "goal difference",
    "points": "points",
}
"""The cells of a row that are compared, and what they are called."""


class Differing(NamedTuple):
    """A published row that is not the computed one, and where it stands."""

    path: Path
    printed: PublishedRow
    computed: Row
    cells: tuple[Cell, ...]


def audit_tables(unit: Unit) -> Iterator[Finding]:
    """Compare every published table of a group with what its results give."""
    for path, published in unit.published():
        table = unit.table(published)
        if table is None:
            continue
        strangers = list(_strangers(unit, path, published))
        yield from strangers
        whole = unit.whole(published.round)
        different = list(_differing(path, published, table, whole=whole))
        repairs = mend(unit, published, different) if different else ()
        for one in different:
            source = by(published.source, "the published table")
            yield Finding(
                "table-cell",
                "contradiction",
                (*one.path, one.cells[0].field) if len(one.cells) == 1 else one.path,
                "",
                differ(one.printed.team, one.cells, "the results", source),
                compared(one.cells, "the results", source),
                repairs,
                one.cells,
                one.printed.team,
            )
        if not different and not strangers:
            yield from _order(unit, path, published, table, whole=whole)


def differ(team: str, cells: Sequence[Cell], one: str, other: str) -> str:
    """Say in which cells of a team two sources differ: of several, each as `won 1≠3`."""
    if len(cells) == 1:
        (cell,) = cells
        here = f"{cell.computed} {CELLS[cell.field]}"
        return f"{team}: {here} by {one}, {cell.printed} by {other}."
    told = ", ".join(f"{CELLS[cell.field]} {cell.computed}≠{cell.printed}" for cell in cells)
    return f"{team}: {told} ({one} ≠ {other})."


def compared(cells: Sequence[Cell], one: str, other: str) -> tuple[Said, Said]:
    """Answer both sides of differing cells: the bare number of one, the names too of several."""
    if len(cells) == 1:
        return Said(cells[0].computed, one), Said(cells[0].printed, other)
    return (
        Said(", ".join(f"{cell.computed} {CELLS[cell.field]}" for cell in cells), one),
        Said(", ".join(f"{cell.printed} {CELLS[cell.field]}" for cell in cells), other),
    )


def _strangers(unit: Unit, path: Path, published: PublishedTable) -> Iterator[Finding]:
    """Find rows of teams that no result names, and teams that have no row."""
    source = by(published.source, "the published table")
    rows = {row.team for row in published.table}
    for at, row in enumerate(published.table):
        if row.team not in unit.playing and any(getattr(row, field) for field in CELLS):
            yield Finding(
                "table-row",
                "contradiction" if unit.complete else "gap",
                (*path, "table", at),
                "",
                f"{row.team} has a row by {source}, but no match in the results.",
                (Said("no match", "the results"), Said("a row", source)),
                team=row.team,
            )
    unprinted = unit.playing - rows
    missing = [team for team in unit.group.team_names if team in unprinted]
    if missing and published.complete:
        yield Finding(
            "table-row",
            "gap",
            (*path, "table"),
            "",
            f"{some(missing)} played, but {'has' if len(missing) == 1 else 'have'} no row by"
            f" {source}.",
            (
                Said(counted(len(rows) + len(missing), "team"), "the results"),
                Said(counted(len(rows), "row"), source),
            ),
        )


def _differing(
    path: Path, published: PublishedTable, table: Table, *, whole: bool
) -> Iterator[Differing]:
    for at, printed in enumerate(published.table):
        computed = table.row_of(printed.team)
        if computed is None or (computed.played == 0 and printed.played != 0):
            continue
        exact = whole or printed.played == computed.played
        cells = tuple(differing(printed, computed, exact=exact))
        if cells:
            yield Differing((*path, "table", at), printed, computed, cells)


def differing(printed: PublishedRow, computed: Row, *, exact: bool) -> Iterator[Cell]:
    """Walk the cells that differ; where matches are missing, those with less than is known."""
    for field in CELLS:
        there, here = getattr(printed, field), getattr(computed, field)
        if there is None or here is None:
            continue
        grows = field not in ("goal_difference", "points")
        if there != here if exact else (grows and here > there):
            yield Cell(field, written(here), written(there))


def _order(
    unit: Unit, path: Path, published: PublishedTable, table: Table, *, whole: bool
) -> Iterator[Finding]:
    """Compare the order, where all the cells agree; teams that share a place stand in any."""
    rows = [(at, row) for at, row in enumerate(published.table) if table.row_of(row.team)]
    if not whole and any(
        row.played != computed.played for _, row in rows if (computed := table.row_of(row.team))
    ):
        return
    size: dict[int | None, int] = {}
    for one in table.rows:
        size[one.position] = size.get(one.position, 0) + 1
    numbered = all(row.pos is not None for _, row in rows)
    if not numbered and (not published.complete or len(rows) != len(table.rows)):
        return
    wrong: list[tuple[int, str, int, int]] = []
    for place, (at, row) in enumerate(rows, start=unit.group.first_position):
        computed = table.row_of(row.team)
        position = computed.position if computed else None
        if position is None:
            continue
        printed = row.pos if numbered and row.pos is not None else place
        if not position <= printed < position + size[position]:
            wrong.append((at, row.team, position, printed))
    if not wrong:
        return
    source = by(published.source, "the published table")
    teams = some([team for _, team, *_ in wrong])
    own = some([str(position) for *_, position, _ in wrong])
    printed_as = some([str(printed) for *_, printed in wrong])
    have = "is number" if len(wrong) == 1 else "are numbers"
    yield Finding(
        "table-order",
        # By an order that the file does not state nobody can say which of the two is wrong.
        "contradiction" if "order" in unit.stage.model_fields_set else "note",
        (*path, "table", wrong[0][0]),
        "",
        f"{teams} {have} {own} by the results, {printed_as} by {source}, with the same cells.",
        (
            Said(", ".join(f"{position} {team}" for _, team, position, _ in wrong), "the results"),
            Said(", ".join(f"{printed} {team}" for _, team, _, printed in wrong), source),
        ),
        mend_order(path, wrong),
        team=wrong[0][1],
    )
