"""The player: it steps through the season without a key."""

from __future__ import annotations

from textual.timer import Timer

from tui.dashboard.controls.board import Board
from tui.present.words import messages

_PLAY_SECONDS = 1.0


class Player:
    """Plays a season round by round."""

    def __init__(self, board: Board) -> None:
        """Play on a board."""
        self._board = board
        self._timer: Timer | None = None

    @property
    def is_playing(self) -> bool:
        """Whether the next round comes by itself."""
        return self._timer is not None

    def repeat(self, seconds: float) -> None:
        """Step on for ever, from the last round to the first: for a screen on the wall."""
        self._board.set_interval(seconds, self._step_round)

    def toggle(self) -> None:
        """Play the season from here, or from its start when it is over; or stop."""
        if self.is_playing:
            self.stop()
            return
        if self._is_over:
            self._step_round()
        self._timer = self._board.set_interval(_PLAY_SECONDS, self._play_on)
        self._board.say(messages.playing())

    def stop(self) -> None:
        """Stop, if it plays."""
        if self._timer:
            self._timer.stop()
            self._timer = None
            self._board.say("")

    @property
    def _is_over(self) -> bool:
        return self._board.shown.is_at_end

    def _step_round(self) -> None:
        """Show the next moment; after the last one, the first."""
        view = self._board.shown
        timeline = view.timeline
        self._board.go(timeline.moments[0] if self._is_over else timeline.step(view.moment, 1))

    def _play_on(self) -> None:
        view = self._board.shown
        self._board.go(view.timeline.step(view.moment, 1))
        if self._is_over:
            self.stop()
