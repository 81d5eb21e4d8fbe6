"""The navigators: through the rounds and stages of a season, and from pane to pane."""

from __future__ import annotations

from tui.dashboard.controls.board import Board, Stepped
from tui.present.page.pane_names import NAMES, Name
from tui.present.page.text import clean
from tui.present.screen.trail import Trail, seen_with
from tui.present.view.moments import NoSuchMomentError, go_to
from tui.present.words import messages


class Navigator:
    """Goes to moments, and says so where there is none."""

    def __init__(self, board: Stepped) -> None:
        """Go through the season of a board."""
        self._board = board

    def step(self, by: int) -> None:
        """Step a round, or on into the next stage."""
        view = self._board.shown
        moment = view.timeline.step(view.moment, by)
        if moment == view.moment:
            self._board.say(messages.season_starts() if by < 0 else messages.season_ends())
        self._board.go(moment)

    def stage(self, by: int) -> None:
        """Go to the stage before or after."""
        view = self._board.shown
        stage = view.moment.stage + by
        if 0 <= stage < len(view.season.stages):
            self._board.go(view.timeline.of_stage(stage))
        else:
            self._board.say(messages.no_stage(by))

    def end_of_stage(self, *, last: bool) -> None:
        """Go to the last round of the stage, or to the first."""
        view = self._board.shown
        self._board.go(view.timeline.of_stage(view.moment.stage, last=last))

    def latest(self) -> None:
        """Go to the latest round with a result; from there to the next one to be played."""
        view = self._board.shown
        latest, coming = view.timeline.latest_played, view.fixtures.next_round
        is_there = view.moment == latest and view.day is None
        self._board.go(coming if is_there and coming is not None else latest)

    def go_to(self, text: str) -> None:
        """Go to a round or a date that was typed."""
        try:
            self._board.go(go_to(self._board.shown, text))
        except NoSuchMomentError as error:
            self._board.say(str(error))


class PaneNavigator:
    """Goes to panes, and says so where there is none."""

    def __init__(self, board: Board, trail: Trail) -> None:
        """Go through the panes of a board; a trail keeps the club that its cursors are on."""
        self._board = board
        self._trail = trail

    def follow(self, team: str) -> None:
        """Put the cursor on a team, at the last stage that has it where this one does not."""
        board = self._board
        self._trail.follow(board.shown, team)
        board.show(seen_with(board.shown, team))
        if board.is_mounted:
            names = (board.front, *NAMES)
            board.bring(next(filter(self._turn, names), board.front))

    def _turn(self, name: Name) -> bool:
        return self._board.pane(name).turn_to_club()

    def pane(self, number: int) -> None:
        """Give the keys to a pane, counted from 1."""
        name = NAMES[number - 1]
        if not self._board.bring(name):
            stage = self._board.shown.stage
            self._board.say(messages.no_pane(clean(stage.name) if stage else None, name))

    def next_pane(self, by: int) -> None:
        """Give the keys to the next pane that the stage has, or to the one before."""
        front = NAMES.index(self._board.front)
        for step in range(1, len(NAMES)):
            if self._board.bring(NAMES[(front + by * step) % len(NAMES)]):
                return
