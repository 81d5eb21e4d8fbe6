"""The chooser: it does in a season what was chosen in the palette."""

from __future__ import annotations

from dataclasses import replace

from tui.dashboard.controls.board import Board
from tui.dashboard.controls.navigator import Navigator
from tui.present.palette.choice import Choice
from tui.present.standings.sorting import sorting_after
from tui.season.timeline import Moment


class Chooser:
    """Goes where the palette leads within a season."""

    def __init__(self, board: Board, navigator: Navigator) -> None:
        """Go there with the navigator of a board."""
        self._board = board
        self._navigator = navigator

    def take(self, choice: Choice) -> None:
        """Do what was chosen."""
        view = self._board.shown
        match choice.act, choice.what:
            case "team", (team,):
                self._navigator.follow(team)
            case "stage", (stage,):
                self._board.go(view.timeline.of_stage(int(stage)))
            case "round", (stage, number):
                self._board.go(Moment(int(stage), int(number)))
            case "go_to", (text,):
                self._navigator.go_to(text)
            case "sort", (column,):
                self._board.show(replace(view, sorting=sorting_after(None, column)))
                self._board.bring("standings")
