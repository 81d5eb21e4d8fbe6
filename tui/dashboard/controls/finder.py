"""The finder: it moves the cursor to the rows that contain a text, one after the other."""

from __future__ import annotations

from tui.dashboard.controls.board import Board
from tui.dashboard.drawing import draw_pane
from tui.present.page.pane_names import NAMES
from tui.present.screen.search import following, hits
from tui.present.words import messages

UNCUT = 10_000
"""A width at which nothing is cut: text that is cut off on the screen is found too."""


class Finder:
    """Keeps what was searched for last."""

    def __init__(self, board: Board) -> None:
        """Search in the panes of a board."""
        self._board = board
        self._text = ""

    def find(self, text: str) -> None:
        """Go to the first row that contains a text."""
        self._text = text
        self.go_on(1)

    def end(self) -> bool:
        """End the search; return whether there was one."""
        ended, self._text = self._text, ""
        if ended:
            self._board.say(messages.search_ended(ended))
        return bool(ended)

    def go_on(self, by: int) -> None:
        """Go to the next row that contains the text, or to the one before."""
        if not self._text:
            self._board.say(messages.nothing_searched())
            return
        pages = {name: draw_pane(name, self._board.shown, UNCUT) for name in NAMES}
        matches = hits(self._text, pages)
        if not matches:
            self._board.say(messages.no_match(self._text))
            return
        front = self._board.front
        cursor = self._board.pane(front).cursor
        name, key = following(matches, (front, cursor) if cursor else None, by)
        if self._board.bring(name):
            self._board.pane(name).move_to(key)
        number = matches.index((name, key)) + 1
        self._board.say(messages.match_number(self._text, number, len(matches)))
