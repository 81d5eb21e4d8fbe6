"""The parts of a screen that one view fills: the view with a cursor, and others beside it."""

from __future__ import annotations

from textual.geometry import Size

from tui.dashboard.widgets.bar import Bar
from tui.dashboard.widgets.grid import Grid
from tui.present.page.page import Key, Page
from tui.present.page.rule import ruled


class SheetGrid(Grid):
    """Shows the page of a view under a rule, laid out for the room that it is about to have.

    What stands above the first row and below the last comes into sight as the cursor would go on.
    """

    IS_RULED = True

    def __init__(self, *, id: str) -> None:  # noqa: A002  Textual's own name
        """Start without a page."""
        super().__init__(id=id)
        self._room = Size()
        self._free_top: int | None = None

    def begin(self, cursor: Key | None) -> None:
        """Show the next page from its beginning, or with the cursor where it has been before."""
        self.cursor = cursor
        self._free_top = 0 if cursor is None else None

    def move(self, by: int) -> None:
        """Move the cursor by rows; at the first and the last row move the page."""
        keys = self.page.keys
        end = keys[0 if by < 0 else -1] if keys else None
        if end is not None and self.cursor == end:
            self._free_top = self._top + by
            self.repaint()
        else:
            self._free_top = None
            super().move(by)

    def _scroll_to_cursor(self, room: int) -> None:
        if self._free_top is None:
            super()._scroll_to_cursor(room)
        else:
            self._top = max(0, min(self._free_top, len(self.page.body) - room))

    @property
    def room(self) -> Size:
        """The cells that the screen gives it, even before Textual has moved it there."""
        return self._room

    def stand(self, cells: int, lines: int) -> None:
        """Be laid out for so much room."""
        self._room = Size(cells, lines)


class Beside(Bar):
    """Shows the page of another view, without a cursor."""

    def show_page(self, page: Page, room: Size) -> None:
        """Show as much of a page as there is room for."""
        cells, lines = room
        first, *others = page.head
        rows = max(0, lines - len(page.head))
        self.show(ruled(first, cells), *others, *page.body[:rows])
