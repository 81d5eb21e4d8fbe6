"""Single changes after which a published table adds up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tui.audit.evidence.sums import FIELDS, Sheet, Wrong
from tui.audit.evidence.units import Unit
from tui.audit.finding import Path, Repair, agree, instead, written
from tui.audit.repairs.deductions import few, mend_points
from tui.season.model import PublishedTable
from tui.season.model.numbers import Number
from tui.standings.table import Table

_MOST = 12
"""Where more cells than these would do, none of them is likely."""

_SIGNED = ("goal_difference", "points")


class _Change(NamedTuple):
    """Another number in a cell of a row."""

    row: int
    field: str
    number: Number


def mend_sums(
    unit: Unit,
    path: Path,
    published: PublishedTable,
    sheet: Sheet,
    wrong: Sequence[Wrong],
    table: Table | None,
) -> dict[int | None, tuple[Repair, ...]]:
    """Return the single changes that make all sums hold, by the rows that they mend.

    What mends the only wrong row mends the sums over the table (None) too. Several rows of which
    only the points are wrong are mended one by one.
    """
    rows = sorted({one.row for one in wrong if one.row is not None})
    if not rows:
        return {None: _cells(path, sheet, _likely(list(_changes(sheet, wrong)), sheet, table))}
    in_points = {one.row: one for one in wrong if one.rule == "points"}
    if len(rows) > 1 and (
        len(in_points) < len(wrong)
        or not few({sheet.teams[at]: in_points[at].here for at in rows}, len(sheet.rows))
    ):
        return {}
    found: dict[int | None, tuple[Repair, ...]] = {}
    for at in rows:
        here = wrong if len(rows) == 1 else [in_points[at]]
        changes = _likely([one for one in _changes(sheet, here) if one.row == at], sheet, table)
        cells = _cells(path, sheet, changes)
        if len(here) == 1 and at in in_points:
            found[at] = _with_decisions(unit, published, sheet, in_points[at], cells)
        else:
            found[at] = cells
    return found if len(rows) > 1 else {**found, None: found[rows[0]]}


def _changes(sheet: Sheet, wrong: Sequence[Wrong]) -> Iterator[_Change]:
    """Yield every single cell that, changed to one other number, makes all sums hold."""
    steps = sorted({int(one.there - one.here) for one in wrong if one.rule != "points"} | {1, -1})
    shifts = {sign * step for step in steps for sign in (1, -1)}
    in_rows = {one.row for one in wrong if one.row is not None}
    for at, row in enumerate(sheet.rows):
        if in_rows - {at}:
            continue
        for field in FIELDS:
            value = row[field]
            if value is None:
                continue
            wanted = {value + shift for shift in shifts}
            if field == "points":
                wanted = {one.here for one in wrong if one.rule == "points"}
            for number in sorted(one for one in wanted if field in _SIGNED or one >= 0):
                if sheet.holds(at, {**row, field: number}):
                    yield _Change(at, field, number)


def _likely(changes: list[_Change], sheet: Sheet, table: Table | None) -> list[_Change]:
    """Return the changes by which the cells agree with the results, or all if these are few."""
    agreeing = [
        one
        for one in changes
        if table
        and not table.published
        and (row := table.row_of(sheet.teams[one.row]))
        and getattr(row, one.field) == one.number
    ]
    return agreeing or (changes if len(changes) <= _MOST else [])


def _cells(path: Path, sheet: Sheet, changes: Sequence[_Change]) -> tuple[Repair, ...]:
    return tuple(
        Repair(
            "cell",
            agree(f"{sheet.teams[at]} had {instead(field, written(number), written(printed))}"),
            (*path, "table", at, field),
        )
        for at, field, number in changes
        if (printed := sheet.rows[at][field]) is not None
    )


def _with_decisions(
    unit: Unit, published: PublishedTable, sheet: Sheet, wrong: Wrong, cells: tuple[Repair, ...]
) -> tuple[Repair, ...]:
    """Return what would mend the points of a row: a decision, or else a cell.

    A row that only its own results would put in its place has rather a misprint.
    """
    at = wrong.row or 0
    change = wrong.there - wrong.here
    decisions = mend_points(
        unit.path, unit.group, sheet.adjusted, sheet.teams[at], change, further=change < 0
    )
    as_printed = _in_order(published, sheet, at, wrong.there)
    as_earned = _in_order(published, sheet, at, wrong.here)
    if as_earned and not as_printed:
        return (*cells, *decisions)
    return (*decisions, *cells)


def _in_order(published: PublishedTable, sheet: Sheet, at: int, points: Number) -> bool:
    """Tell whether a row would stand in its place with so many points."""
    rows = list(enumerate(published.table))
    if all(row.pos is not None for _, row in rows):
        rows.sort(key=lambda one: one[1].pos or 0)
    numbers = [points if place == at else sheet.rows[place]["points"] for place, _ in rows]
    known = [one for one in numbers if one is not None]
    return all(above >= below for above, below in pairwise(known))
