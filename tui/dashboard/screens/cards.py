"""The cards of the season screen: of a team, a match or a tie, and of the help."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.app import App

from tui.dashboard.controls.board import Board
from tui.dashboard.controls.finder import UNCUT
from tui.dashboard.drawing import draw_card
from tui.present.page.page import Key, Page
from tui.present.page.pane_names import Name
from tui.present.words import messages

if TYPE_CHECKING:
    from tui.dashboard.screens.card import CardScreen


class Cards:
    """Opens cards over a board; one that is open is drawn anew as the file changes."""

    def __init__(self, board: Board) -> None:
        """Open cards over a board."""
        self._board = board
        self._card: CardScreen | None = None

    def open_row(self, app: App[None], pane: Name, key: Key) -> None:
        """Open the card of a row of a pane, if there is more to say of it."""
        from tui.present.cards.card import team_of

        view = self._board.shown
        if draw_card(pane, view, key, UNCUT) is None:
            self._board.say(messages.no_details())
            return
        self._open(
            app,
            lambda width: draw_card(pane, self._board.shown, key, width),
            team_of(view, pane, key),
        )

    def open_help(self, app: App[None]) -> None:
        """Open the help, with the keys of the pane in front first."""
        from tui.dashboard.screens.help import HelpScreen
        from tui.present.cards.help import help_page
        from tui.present.screen.frame import LEGEND

        self._card = HelpScreen(partial(help_page, "season", self._board.front, LEGEND))
        app.push_screen(self._card)

    def redraw(self) -> None:
        """Draw the card that is in front, if any, as the view is now."""
        if self._card and self._card.is_current:
            self._card.redraw()

    def _open(self, app: App[None], draw: Callable[[int], Page | None], team: str = "") -> None:
        from tui.dashboard.screens.card import CardScreen

        self._card = CardScreen(draw, team)
        app.push_screen(self._card)
