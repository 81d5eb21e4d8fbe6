"""The parts of a screen that one view fills: the view with a cursor, and others beside it."""

from __future__ import annotations

from textual.geometry import Size

from tui.dashboard.widgets.bar import Bar
from tui.dashboard.widgets.grid import Grid
from tui.present.page.page import Page
from tui.present.page.rule import ruled


class SheetGrid(Grid):
    """Shows the page of a view under a rule, laid out for the room that it is about to have."""

    IS_RULED = True

    def __init__(self, *, id: str) -> None:  # noqa: A002  Textual's own name
        """Start without a page."""
        super().__init__(id=id)
        self._room = Size()

    @property
    def room(self) -> Size:
        """The cells that the screen gives it, even before Textual has moved it there."""
        return self._room

    def stand(self, cells: int, lines: int) -> None:
        """Be laid out for so much room."""
        self._room = Size(cells, lines)


class Beside(Bar):
    """Shows the page of another view, without a cursor."""

    def __init__(self, *, id: str) -> None:  # noqa: A002  Textual's own name
        """Start without a page."""
        super().__init__(id=id)
        self._room = Size()

    def stand(self, cells: int, lines: int) -> None:
        """Be laid out for so much room."""
        self._room = Size(cells, lines)

    def show_page(self, page: Page) -> None:
        """Show as much of a page as there is room for."""
        cells, lines = self._room
        first, *others = page.head
        room = max(0, lines - len(page.head))
        self.show(ruled(first, cells), *others, *page.body[:room])
