"""What all screens have in common: a footer, which shows the keys or what there is to say."""

from __future__ import annotations

from typing import ClassVar

from tui.dashboard.keys import actions
from tui.dashboard.messages import BarClicked
from tui.dashboard.screens.sized import Sized
from tui.dashboard.widgets.bar import Bar
from tui.present.cards.help import clicked, footer
from tui.present.page.page import Line, line
from tui.present.page.text import clean
from tui.present.words.command_entry import Place
from tui.present.words.keys import commands


class Footed(Sized):
    """A screen with a footer, whose keys can be clicked."""

    PLACE: ClassVar[Place]
    """Which of the commands it has."""

    OVER: ClassVar[str] = ""
    """What a click on the lines over the footer does."""

    def __init__(self) -> None:
        """Start without a message."""
        super().__init__()
        self._said = ""

    def action_of(self, key: str) -> str:
        """Return the action of a key, as Textual calls it; an empty text where it has none."""
        return actions(self.PLACE).get(key, "")

    def say(self, words: str) -> None:
        """Show a message in place of the footer; an empty text restores the footer."""
        if words != self._said:
            self._said = words
            self.draw_footer()

    def draw_footer(self) -> None:
        """Draw the footer anew."""
        said = line((f" {clean(self._said)}", "strong"))
        keys = footer(commands(self.PLACE), self.size.width)
        self.query_one("#footer", Bar).show(*self.over_footer(), said if self._said else keys)

    def over_footer(self) -> tuple[Line, ...]:
        """Return the lines that stand over the keys, and stay when something is said."""
        return ()

    async def on_bar_clicked(self, message: BarClicked) -> None:
        """Do what the key in the footer does; where something is said, bring the footer back."""
        if message.bar != "footer" or self.query("#prompt"):
            return
        if message.y < len(self.over_footer()):
            await self.run_action(self.OVER)
            return
        if self._said:
            self.say("")
            return
        action = clicked(commands(self.PLACE), self.size.width, message.x)
        if action:
            await self.run_action(action)
