"""The view of a row, drawn without a screen."""

from __future__ import annotations

from tui.present.page.page import Key, Page
from tui.present.page.pane_names import Name
from tui.present.sheets.opening import sheet_of, sheet_of_pane
from tui.present.sheets.registry import SHEETS
from tui.present.sheets.sheet import Room, Sheet
from tui.present.view.view import View

LINES = 22


def opened_row(view: View, pane: Name, key: Key, cells: int) -> Page | None:
    """Draw the view that a row of a pane opens; None where it opens none."""
    return _drawn(view, sheet_of_pane(view, pane, key), cells)


def opened_further(view: View, key: Key, cells: int) -> Page | None:
    """Draw the view that a row of a view opens; None where it opens none."""
    return _drawn(view, sheet_of(view, key), cells)


def _drawn(view: View, sheet: Sheet | None, cells: int) -> Page | None:
    return SHEETS[sheet.name].draw(view, sheet, Room(cells, LINES)) if sheet else None
