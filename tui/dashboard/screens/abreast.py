"""Where the parts of a view stand that fills the screen, and the views beside it."""

from __future__ import annotations

from collections.abc import Iterator

from textual.geometry import Size
from textual.widget import Widget

from tui.dashboard.controls.beyond import Beyond
from tui.dashboard.drawing import draw_sheet, draw_title
from tui.dashboard.widgets.areas import put
from tui.dashboard.widgets.bar import Bar
from tui.dashboard.widgets.footer import Footer
from tui.dashboard.widgets.sheet import Beside, SheetGrid
from tui.present.page.page import Page
from tui.present.screen.areas import LEAST_HEIGHT, LEAST_WIDTH, Area
from tui.present.screen.frame import too_small
from tui.present.sheets.arranging import arrange
from tui.present.sheets.sheet import Room, Sheet
from tui.present.view.view import View

_MOST_BESIDE = 5


class Abreast:
    """Has the parts of the screen: title, view, views beside it, footer."""

    def __init__(self, footer: Footer) -> None:
        """Make the other parts."""
        self.title = Bar(id="title")
        self.grid = SheetGrid(id="sheet")
        self.beside = [Beside(id=f"beside-{number}") for number in range(_MOST_BESIDE)]
        self.footer = footer
        self._view: View | None = None
        self._pages: dict[tuple[Sheet, Room], Page | None] = {}

    def widgets(self) -> Iterator[Widget]:
        """Yield every part."""
        yield self.title
        yield self.grid
        yield from self.beside
        yield self.footer

    def _page(self, view: View, sheet: Sheet, room: Room) -> Page | None:
        """Return the page of a view; what has not changed since the last key is not drawn again."""
        key = sheet, room
        if key not in self._pages:
            self._pages[key] = draw_sheet(view, sheet, room)
        return self._pages[key]

    def place(self, view: View, sheet: Sheet, size: Size, beyond: Beyond) -> bool:
        """Draw everything in its place; return whether there still is what the view is about."""
        width, height = size
        is_small = width < LEAST_WIDTH or height < LEAST_HEIGHT
        put(self.title, Area(0, 0, width, height if is_small else 1))
        put(self.footer, None if is_small else Area(0, height - 1, width, 1))
        self.footer.fit(width)
        if is_small:
            self.title.show(*too_small(width, height))
            for widget in (self.grid, *self.beside):
                put(widget, None)
            return True
        self.title.show(draw_title(view, width))
        room = Room(width, height - 2, beyond.home, beyond.meetings(view, sheet))
        if self._view is not view:
            self._view, self._pages = view, {}
        placed = arrange(view, sheet, room, _MOST_BESIDE, self._page)
        if not placed:
            return False
        front, *others = placed
        is_alone = all(one.area.x for one in others)
        lines = room.lines if is_alone else front.area.height
        put(self.grid, Area(0, 1, front.area.width, lines))
        self.grid.stand(front.area.width, lines)
        self.grid.show(front.page)
        for widget, one in zip(self.beside, others, strict=False):
            put(widget, one.area._replace(y=one.area.y + 1))
            widget.show_page(one.page, Size(one.area.width, one.area.height))
        for widget in self.beside[len(others) :]:
            put(widget, None)
        return True
