"""The pointer: what a click above the rows does on the screen of a season."""

from __future__ import annotations

from dataclasses import replace

from tui.dashboard.controls.board import Board
from tui.dashboard.messages import HeadClicked
from tui.present.page.page import Key
from tui.present.standings.sorting import sorting_after
from tui.season.timeline import Moment


class Pointer:
    """Goes to stages and rounds that are clicked, and sorts tables by their columns."""

    def __init__(self, board: Board) -> None:
        """Click on a board."""
        self._board = board

    def click(self, message: HeadClicked) -> None:
        """Do what a click is for."""
        match message.widget, message.y, message.key:
            case "title", 1, (stage,):
                view = self._board.shown
                if int(stage) != view.moment.stage:
                    self._board.go(view.timeline.of_stage(int(stage)))
            case "rounds", 0, _:
                self._go_to_round(message.x)
            case "standings", 1, key:
                self.sort(key)

    def _go_to_round(self, x: int) -> None:
        from tui.present.panes.rounds import round_at

        view = self._board.shown
        number = round_at(view, self._board.pane("rounds").size.width, x)
        if number is not None:
            self._board.go(Moment(view.moment.stage, number))

    def sort(self, key: Key | None) -> None:
        """Sort by a column, the other way at the second click, and no more at the third."""
        view = self._board.shown
        if view.league and key:
            self._board.show(replace(view, sorting=sorting_after(view.sorting, key[0])))
