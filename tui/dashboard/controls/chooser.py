"""The chooser: it does in a season what was chosen in the palette."""

from __future__ import annotations

from tui.dashboard.controls.board import Board, Stepped
from tui.dashboard.controls.navigator import Navigator
from tui.dashboard.drawing import copied_as
from tui.dashboard.messages import CopyWanted
from tui.present.palette.choice import Choice
from tui.present.view.moments import NoSuchMomentError, of_date
from tui.season.model.days import last_day
from tui.season.timeline import Moment


class Chooser:
    """Goes where the palette leads within a season."""

    def __init__(self, board: Stepped) -> None:
        """Go there on a board."""
        self._board = board

    def take(self, choice: Choice) -> None:
        """Do what was chosen."""
        view = self._board.shown
        match choice.act, choice.what:
            case "team", (team,):
                self._board.follow(team)
            case "stage", (stage,):
                self._board.go(view.timeline.of_stage(int(stage)))
            case "round", (stage, number):
                self._board.go(Moment(int(stage), int(number)))
            case "go_to", (text,):
                Navigator(self._board).go_to(text)
            case "copy", (name,):
                self._board.post_message(CopyWanted(name, copied_as(view, name)))


def show_day(board: Board, text: str) -> None:
    """Show the tables of a season as they were at the end of a day that was typed."""
    view, wanted = board.shown, last_day(text)
    if wanted is None:
        return
    try:
        board.show(view.on(wanted, of_date(view, wanted)))
    except NoSuchMomentError as error:
        board.say(str(error))
