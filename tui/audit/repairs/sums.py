"""Single changes after which a published table adds up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.audit.cells import CELL_FIELDS, CellField, read_cell
from tui.audit.evidence.sums import Sheet, Wrong, WrongRow
from tui.audit.evidence.units import Unit
from tui.audit.locator import Locator
from tui.audit.quoted import quote_number
from tui.audit.repair import ChangeCell, Repair
from tui.audit.repairs.deductions import are_few, mend_points
from tui.season.model import PublishedTable
from tui.season.model.numbers import Number
from tui.season.named import NamedTuple
from tui.standings.table import Table

_MOST = 12
"""If more changes than this are possible, none of them is likely."""

_SIGNED: tuple[CellField, ...] = ("goal_difference", "points")


class _Change(NamedTuple):
    """Another number in a cell of a row."""

    row: int
    field: CellField
    number: Number


def mend_sums(
    unit: Unit,
    locator: Locator,
    published: PublishedTable,
    sheet: Sheet,
    wrong: Sequence[Wrong],
    table: Table | None,
) -> dict[int | None, tuple[Repair, ...]]:
    """Return the single changes that make all sums hold, by the rows that they mend.

    What mends the only wrong row mends the sums over the table (None) too. Several rows of which
    only the points are wrong are mended one by one.
    """
    in_rows = [each for each in wrong if isinstance(each, WrongRow)]
    rows = sorted({each.row for each in in_rows})
    if not rows:
        return {None: _cells(locator, sheet, _likely(list(_changes(sheet, wrong)), sheet, table))}
    in_points = {each.row: each for each in in_rows if each.rule == "points"}
    if len(rows) > 1 and (
        len(in_points) < len(wrong)
        or not are_few({sheet.teams[row]: in_points[row].follows for row in rows}, len(sheet.rows))
    ):
        return {}
    repairs: dict[int | None, tuple[Repair, ...]] = {}
    for row in rows:
        here = wrong if len(rows) == 1 else [in_points[row]]
        changes = [change for change in _changes(sheet, here) if change.row == row]
        cells = _cells(locator, sheet, _likely(changes, sheet, table))
        if len(here) == 1 and row in in_points:
            repairs[row] = _with_decisions(unit, published, sheet, in_points[row], cells)
        else:
            repairs[row] = cells
    return repairs if len(rows) > 1 else {**repairs, None: repairs[rows[0]]}


def _changes(sheet: Sheet, wrong: Sequence[Wrong]) -> Iterator[_Change]:
    """Yield each change of a single cell that makes all sums hold."""
    steps = {int(each.missing) for each in wrong if each.rule != "points"} | {1, -1}
    shifts = {sign * step for step in steps for sign in (1, -1)}
    in_rows = {each.row for each in wrong if isinstance(each, WrongRow)}
    points = {
        each.follows for each in wrong if isinstance(each, WrongRow) and each.rule == "points"
    }
    for index, row in enumerate(sheet.rows):
        if in_rows - {index}:
            continue
        for field in CELL_FIELDS:
            value = row[field]
            if value is None:
                continue
            wanted = points if field == "points" else {value + shift for shift in shifts}
            for number in sorted(each for each in wanted if field in _SIGNED or each >= 0):
                if sheet.holds_with(index, {**row, field: number}):
                    yield _Change(index, field, number)


def _likely(changes: list[_Change], sheet: Sheet, table: Table | None) -> list[_Change]:
    """Return the changes by which the cells agree with the results, or all if these are few."""
    agreeing = [
        change
        for change in changes
        if table
        and not table.published
        and (row := table.row_of(sheet.teams[change.row]))
        and read_cell(row, change.field) == change.number
    ]
    return agreeing or (changes if len(changes) <= _MOST else [])


def _cells(locator: Locator, sheet: Sheet, changes: Sequence[_Change]) -> tuple[Repair, ...]:
    return tuple(
        Repair(
            ChangeCell(
                team=sheet.teams[row],
                field=field,
                number=quote_number(number),
                printed=quote_number(printed),
                is_computed=False,
            ),
            locator._replace(row=row, field=field),
        )
        for row, field, number in changes
        if (printed := sheet.rows[row][field]) is not None
    )


def _with_decisions(
    unit: Unit, published: PublishedTable, sheet: Sheet, wrong: WrongRow, cells: tuple[Repair, ...]
) -> tuple[Repair, ...]:
    """Return what would mend the points of a row: a decision, or else a cell.

    If a row is in the right place only with the points that follow, a misprint is more likely.
    """
    team, change = sheet.teams[wrong.row], wrong.missing
    decisions = mend_points(
        unit.locator, unit.group, sheet.adjusted, team, change, further=change < 0
    )
    in_order_as_printed = _is_in_order(published, sheet, wrong.row, wrong.printed)
    if not in_order_as_printed and _is_in_order(published, sheet, wrong.row, wrong.follows):
        return (*cells, *decisions)
    return (*decisions, *cells)


def _is_in_order(published: PublishedTable, sheet: Sheet, row: int, points: Number) -> bool:
    """Return whether a row would be in its place with so many points."""
    rows = list(enumerate(published.table))
    if all(printed.pos is not None for _, printed in rows):
        rows.sort(key=lambda each: each[1].pos or 0)
    numbers = [points if index == row else sheet.rows[index]["points"] for index, _ in rows]
    known = [number for number in numbers if number is not None]
    return all(above >= below for above, below in pairwise(known))
