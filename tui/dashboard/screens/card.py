"""A card over the season: a team, a match, or the help."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from tui.dashboard.widgets.grid import Grid
from tui.present.page import Page, line


class CardScreen(ModalScreen[None]):
    """Shows a page in front of the season until one goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q,question_mark,f1", "dismiss", "back", show=False),
        Binding("ctrl+c", "app.quit", "quit", show=False),
        Binding("j,down", "row(1)", show=False),
        Binding("k,up", "row(-1)", show=False),
        Binding("g,home", "row(-1000000)", show=False),
        Binding("G,end", "row(1000000)", show=False),
        Binding("pagedown,space", "rows(1)", show=False),
        Binding("pageup", "rows(-1)", show=False),
    ]

    def __init__(self, page: Page) -> None:
        """Take the page; it says at its bottom how to go back."""
        super().__init__()
        self._page = replace(page, foot=(line((" Esc back", "dim")),))

    def compose(self) -> ComposeResult:
        """Make the grid that shows the page."""
        yield Grid(id="card")

    def on_mount(self) -> None:
        """Give the page as much of the screen as it needs."""
        grid = self.query_one(Grid)
        lines = len(self._page.head) + len(self._page.body) + 1 + len(self._page.foot)
        grid.styles.height = min(lines, self.app.size.height - 2)
        grid.show(self._page)
        grid.focus()

    def action_row(self, by: int) -> None:
        """Move the cursor."""
        self.query_one(Grid).move(by)

    def action_rows(self, pages: int) -> None:
        """Move the cursor by pages."""
        grid = self.query_one(Grid)
        grid.move(pages * grid.page_rows())
