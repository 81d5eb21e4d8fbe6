"""What opens over the season screen: the views that fill the screen, and the help."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.app import App

from tui.dashboard.controls.board import Board
from tui.present.page.page import Key
from tui.present.page.pane_names import Name
from tui.present.words import messages

if TYPE_CHECKING:
    from tui.dashboard.screens.sheet import SheetScreen
    from tui.present.sheets.sheet import Sheet, SheetName


class Sheets:
    """Opens views over a board; one that is open is drawn anew as the file changes."""

    def __init__(self, board: Board) -> None:
        """Open views over a board."""
        self._board = board
        self._screen: SheetScreen | None = None

    def open(self, app: App[None], name: SheetName) -> None:
        """Open a view, with the team under the cursor picked out."""
        from tui.present.sheets.opening import sheet_of_pane
        from tui.present.sheets.sheet import Sheet

        board = self._board
        cursor = board.pane(board.front).cursor
        under = sheet_of_pane(board.shown, board.front, cursor) if cursor else None
        self._open(app, Sheet(name, team=under.team if under else ""))

    def open_row(self, app: App[None], pane: Name, key: Key) -> None:
        """Open the view of a row of a pane, if there is more to say of it."""
        from tui.present.sheets.opening import sheet_of_pane

        sheet = sheet_of_pane(self._board.shown, pane, key)
        if sheet is None:
            self._board.say(messages.no_details())
        else:
            self._open(app, sheet)

    def open_help(self, app: App[None]) -> None:
        """Open the help, with the keys of the pane in front first."""
        from tui.dashboard.screens.card import CardScreen
        from tui.present.cards.help import help_page
        from tui.present.screen.frame import LEGEND

        app.push_screen(CardScreen(partial(help_page, "season", self._board.front, LEGEND)))

    def renew(self) -> None:
        """Draw the view that is open, if any, from the season as it is now.

        One that has been left is forgotten: it would keep the season as it was.
        """
        if self._screen and self._screen.is_running:
            if told := self._screen.renew(self._board.shown):
                self._board.say(told)
        else:
            self._screen = None

    def _open(self, app: App[None], sheet: Sheet) -> None:
        from tui.dashboard.screens.sheet import SheetScreen

        self._screen = SheetScreen(self._board.shown, sheet, self._board.go)
        app.push_screen(self._screen)
