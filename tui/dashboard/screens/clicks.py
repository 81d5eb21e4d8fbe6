"""The mouse on the season screen: clicks on the numbers of the rounds and on the footer.

Rows, and the wheel, are the business of the grid itself.
"""

from __future__ import annotations

from tui.dashboard.commands import COMMANDS
from tui.dashboard.screens.frame import Frame
from tui.dashboard.widgets.bar import Bar
from tui.dashboard.widgets.grid import Grid
from tui.present.help import clicked
from tui.season.timeline import Moment


class Clicks(Frame):
    """A frame that does what is clicked."""

    def on_grid_head_clicked(self, message: Grid.HeadClicked) -> None:
        """Go to the round whose number was clicked."""
        from tui.present.rounds import round_at  # noqa: PLC0415  not before a click

        if self.front == "rounds" and message.y == 0:
            number = round_at(self.shown, self.pane("rounds").size.width, message.x)
            if number is not None:
                self.go(Moment(self.shown.moment.stage, number))

    async def on_bar_clicked(self, message: Bar.Clicked) -> None:
        """Do what the key in the footer does; where something is said, bring the footer back."""
        if message.bar != "footer" or self.query("#prompt"):
            return
        if self._said:
            self.say("")
            return
        action = clicked(COMMANDS, self.size.width, message.x)
        if action:
            await self.run_action(action)
