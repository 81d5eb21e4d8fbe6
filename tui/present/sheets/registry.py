"""The views that fill the screen, one complete entry each.

To add one: its name in `sheet.py`, what draws it, its entry here, and its key in
`tui.present.words.keys_sheets`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from tui.present.page.page import Page
from tui.present.sheets.chart import chart_cells, chart_page
from tui.present.sheets.matrix import matrix_cells, matrix_page
from tui.present.sheets.sheet import Room, Sheet, SheetName
from tui.present.view.view import View
from tui.present.views.match import match_page
from tui.present.views.team import team_page
from tui.present.views.tie import tie_page

Turns = Literal["rounds", "teams", "matches", "ties"]
"""What the keys go through that go through rounds elsewhere."""


@dataclass(frozen=True, kw_only=True)
class SheetEntry:
    """What the screen has to know of a view.

    Args:
        draw: Return its page; None where what it is about is no longer there.
        cells: Return the cells that it takes at best; None where it uses all that there are.
        forms: How many forms it has.
        turns: What `[` and `]` go through in it.
        picks: Whether the cursor picks a team out in it, which is drawn anew for it.
        has_columns: Whether the cursor goes along columns too.
        beside: What may stand beside it, in the order of its claims.
    """

    draw: Callable[[View, Sheet, Room], Page | None]
    cells: Callable[[View, Sheet], int] | None = None
    forms: int = 1
    turns: Turns = "rounds"
    picks: bool = False
    has_columns: bool = False
    beside: tuple[SheetName, ...] = ()


def _team(view: View, sheet: Sheet, room: Room) -> Page | None:
    return team_page(view, sheet.team, room.cells, room.home)


def _match(view: View, sheet: Sheet, room: Room) -> Page | None:
    return match_page(view, sheet.match, room.cells) if sheet.match else None


def _tie(view: View, sheet: Sheet, room: Room) -> Page | None:
    return tie_page(view, *sheet.tie, room.cells) if sheet.tie else None


SHEETS: Mapping[SheetName, SheetEntry] = MappingProxyType(
    {
        "chart": SheetEntry(
            draw=chart_page, cells=chart_cells, forms=2, picks=True, beside=("matrix",)
        ),
        "matrix": SheetEntry(
            draw=matrix_page, cells=matrix_cells, has_columns=True, beside=("chart",)
        ),
        "team": SheetEntry(draw=_team, turns="teams", beside=("chart",)),
        "match": SheetEntry(draw=_match, turns="matches"),
        "tie": SheetEntry(draw=_tie, turns="ties"),
    }
)
