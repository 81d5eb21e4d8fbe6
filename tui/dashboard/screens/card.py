"""A card over a screen: the help."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.dashboard.controls.asker import Asker
from tui.dashboard.keys import bindings
from tui.dashboard.messages import PromptAnswered
from tui.dashboard.screens.sized import Sized
from tui.dashboard.widgets.grid import Grid
from tui.present.page.page import Page
from tui.present.words import messages

_WIDEST = 76
_EDGES = 4
"""The cells of a card's border and padding."""
_BORDER = 2


class CardScreen(Sized, ModalScreen[None]):
    """Shows a page in front of a screen until it is closed, or those lines that hold some words."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("card")]

    def __init__(self, draw: Callable[[int, str], Page]) -> None:
        """Show the page that `draw` returns for a width and for words that are searched for."""
        super().__init__()
        self._draw = draw
        self._words = ""
        self._asker = Asker(self)

    def compose(self) -> ComposeResult:
        """Make the grid that shows the page."""
        yield Grid(id="card")

    def on_mount(self) -> None:
        """Draw the page before it is in sight, and give it the keys."""
        self.redraw()
        self.query_one(Grid).focus()

    def on_resize(self) -> None:
        """Draw the page for the new size."""
        self._asker.place()
        self.redraw()

    def redraw(self) -> None:
        """Draw the page as it is now, with as much of the screen as it needs."""
        width, height = self.app.size
        page = self._draw(min(width, _WIDEST) - _EDGES, self._words)
        page = page.with_foot(1, lambda _: messages.card_keys())
        lines = len(page.head) + len(page.body) + 1 + page.foot_lines + _BORDER
        grid = self.query_one(Grid)
        grid.styles.height = min(lines, height - 2)
        grid.show(page)

    def on_click(self, event: events.Click) -> None:
        """Close the card at a click beside it, or on the line that names the keys."""
        card = self.query_one(Grid).region
        x, y = event.screen_offset
        if not card.contains(x, y) or y == card.bottom - _BORDER:
            self.close()

    def close(self) -> None:
        """Close the card, unless that has been done."""
        if self.is_current:
            self.dismiss()

    async def action_find(self) -> None:
        """Ask what to find."""
        if not self._asker.is_open:
            await self._asker.ask("find", messages.SEARCH_HELP, self._words)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Show what holds the words that have been typed so far."""
        if message.input.is_attached:
            self._search(message.value)

    async def on_prompt_answered(self, message: PromptAnswered) -> None:
        """Stay with what was found, or end the search."""
        await self._asker.close(message.prompt, self.query_one(Grid))
        if message.is_cancelled:
            self._search("")

    def _search(self, words: str) -> None:
        self._words = words
        self.redraw()

    def action_close(self) -> None:
        """End a search; or close the card."""
        if self._words:
            self._search("")
        else:
            self.close()

    def action_row(self, by: int) -> None:
        """Move the page by lines."""
        self.query_one(Grid).move(by)

    def action_rows(self, pages: int) -> None:
        """Move the page by as much as is in sight."""
        grid = self.query_one(Grid)
        grid.move(pages * grid.page_rows())
