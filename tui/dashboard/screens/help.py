"""The help over a screen, which can be searched."""

from __future__ import annotations

from collections.abc import Callable

from textual.widgets import Input

from tui.dashboard.controls.asker import Asker
from tui.dashboard.messages import PromptAnswered
from tui.dashboard.screens.card import CardScreen
from tui.dashboard.widgets.grid import Grid
from tui.present.page.page import Page
from tui.present.words import messages


class HelpScreen(CardScreen):
    """Shows all keys, or those that are about what was typed."""

    def __init__(self, draw: Callable[[int, str], Page]) -> None:
        """Show the page that `draw` returns for a width and for words that it has to hold."""
        super().__init__(lambda cells: draw(cells, self._wanted), searches=True)
        self._wanted = ""
        self._asker = Asker(self)

    async def action_find(self) -> None:
        """Ask what to find."""
        if not self._asker.is_open:
            await self._asker.ask("find", messages.SEARCH_HELP, self._wanted)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Show what holds what has been typed so far."""
        if message.input.is_attached:
            self._search(message.value)

    async def on_prompt_answered(self, message: PromptAnswered) -> None:
        """Stay with what was found, or end the search."""
        await self._asker.close(message.prompt, self.query_one(Grid))
        if message.is_cancelled:
            self._search("")

    def action_close(self) -> None:
        """End a search; or close the help."""
        if self._wanted:
            self._search("")
        else:
            super().action_close()

    def _search(self, words: str) -> None:
        self._wanted = words
        self.redraw()
