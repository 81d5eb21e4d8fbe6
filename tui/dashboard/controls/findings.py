"""The way from a finding to what it is about and back, and published tables over the own ones."""

from __future__ import annotations

from dataclasses import replace

from tui.dashboard.controls.board import Board
from tui.present.page.page import Key
from tui.present.words import messages
from tui.season.named import NamedTuple
from tui.season.timeline import Moment


class _Origin(NamedTuple):
    """Where a finding was opened from; not the view, or an old season would stay in memory."""

    title: str
    moment: Moment
    laid: int


class FindingsNavigator:
    """Keeps where a finding was opened from."""

    def __init__(self, board: Board) -> None:
        """Go to what the findings on a board are about."""
        self._board = board
        self._opened_from: _Origin | None = None

    def go_to(self, key: Key) -> None:
        """Show what a finding is about: at its moment, with the cursor on its row."""
        from tui.present.panes.audit import shown
        from tui.present.screen.aim import aim

        here = self._board.shown
        findings = shown(here)
        if here.audited is None or here.audited.season is not here.season or key not in findings:
            self._board.say(messages.audit_pending())
            return
        finding, line = findings[key]
        target = aim(here, finding)
        if target is None:
            self._board.say(messages.not_on_screen(line))
            return
        self._opened_from = _Origin(here.season.title, here.moment, here.laid)
        there = here.at(target.moment) if target.moment else here
        self._board.show(replace(there, laid=target.laid or here.laid))
        self._board.bring(target.pane)
        if target.key:
            self._board.pane(target.pane).move_to(target.key)
        self._board.say(messages.way_back())

    def go_back(self) -> bool:
        """Go back to the finding that was opened last; return whether there is one."""
        before, here = self._opened_from, self._board.shown
        self._opened_from = None
        if before is None or before.title != here.season.title:
            return False
        moment = here.timeline.nearest(before.moment)
        self._board.show(replace(here.at(moment), laid=before.laid))
        return self._board.bring("audit")

    def lay_over(self) -> None:
        """Lay the next published table over the computed ones, or take the last one away."""
        from tui.present.standings.overlay import most_published

        here = self._board.shown
        count = most_published(here)
        if not count:
            self._board.say(messages.no_published_table())
            return
        laid = here.laid if here.laid <= count else 0
        self._board.show(replace(here, laid=(laid + 1) % (count + 1)))
        self._board.bring("standings")
