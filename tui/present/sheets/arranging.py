"""Which views stand side by side: the one in front, and those for which it leaves room."""

from __future__ import annotations

from typing import NamedTuple

from tui.present.sheets.registry import SHEETS
from tui.present.sheets.sheet import Sheet
from tui.present.view.view import View

_GAP = 2
"""Blank cells between two views."""


class Column(NamedTuple):
    """A view, and the cells where it stands."""

    sheet: Sheet
    x: int
    cells: int


def arrange(view: View, sheet: Sheet, cells: int, most: int) -> list[Column]:
    """Return the view in front, and at most so many others beside it.

    It keeps the cells that it can use; others come whole or not at all, in the order of its entry.
    """
    entry = SHEETS[sheet.name]
    left = cells - max(entry.cells(view, sheet), 1)
    beside: list[tuple[Sheet, int]] = []
    for name in entry.beside:
        other = Sheet(name, team=sheet.team)
        wide = SHEETS[name].cells(view, other)
        if 0 < wide + _GAP <= left and len(beside) < most:
            beside.append((other, wide))
            left -= wide + _GAP
    x = cells - sum(wide + _GAP for _, wide in beside)
    columns = [Column(sheet, 0, x)]
    for other, wide in beside:
        columns.append(Column(other, x + _GAP, wide))
        x += _GAP + wide
    return columns
