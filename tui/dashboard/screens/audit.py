"""What the season screen does for the audit: going to what a finding is about, and back again."""

from __future__ import annotations

from dataclasses import replace

from tui.dashboard.screens.frame import Frame
from tui.present.page.page import Key
from tui.present.view.view import View
from tui.present.words import messages


class AuditFrame(Frame):
    """A frame that leads from findings to the season, and lays published tables over its own."""

    def __init__(self, view: View) -> None:
        """Take the view to begin with."""
        super().__init__(view)
        self._came_from: View | None = None

    def go_to_finding(self, key: Key) -> None:
        """Show what a finding is about: at its moment, with the cursor on its row."""
        from tui.present.panes.audit import shown  # noqa: PLC0415
        from tui.present.screen.aim import aim  # noqa: PLC0415  not before it is asked for

        here = self.shown
        findings = shown(here)
        if here.audited is None or here.audited.season is not here.season or key not in findings:
            self.say(messages.audit_pending())
            return
        finding, at = findings[key]
        there = aim(here, finding)
        if there is None:
            self.say(messages.not_on_screen(at))
            return
        self._came_from = here
        self.view = replace(
            here.at(there.moment) if there.moment else here, laid=there.laid or here.laid
        )
        self.bring(there.pane)
        if there.key:
            self.pane(there.pane).move_to(there.key)
        self.say(messages.way_back())

    def back_to_finding(self) -> bool:
        """Go back to the finding that one came from; tells whether there is one."""
        before, here = self._came_from, self.shown
        self._came_from = None
        if before is None or before.season.title != here.season.title:
            return False
        self.view = replace(here.at(here.timeline.nearest(before.moment)), laid=before.laid)
        return self.bring("audit")

    def action_lay_over(self) -> None:
        """Lay the next published table over the computed ones, or take the last one away."""
        from tui.present.standings.overlay import most_published  # noqa: PLC0415  not before it is asked for

        count = most_published(self.shown)
        if not count:
            self.say(messages.no_published_table())
            return
        laid = self.shown.laid if self.shown.laid <= count else 0
        self.view = replace(self.shown, laid=(laid + 1) % (count + 1))
        self.bring("standings")
