"""What all screens have in common: a footer, which shows the keys or what there is to say."""

from __future__ import annotations

from typing import ClassVar

from textual.screen import Screen

from tui.dashboard.widgets.bar import Bar
from tui.present.help import Command, clicked, footer
from tui.present.page import line
from tui.present.text import clean


class Footed(Screen[None]):
    """A screen with a footer, whose keys can be clicked."""

    KEYS: ClassVar[tuple[Command, ...]]
    """What the footer is made from."""

    def __init__(self) -> None:
        """Have nothing to say."""
        super().__init__()
        self._said = ""

    def say(self, words: str) -> None:
        """Say something in the place of the footer; nothing brings the footer back."""
        if words != self._said:
            self._said = words
            self.draw_footer()

    def draw_footer(self) -> None:
        """Draw the footer anew."""
        said = line((f" {clean(self._said)}", "strong"))
        keys = footer(self.KEYS, self.size.width)
        self.query_one("#footer", Bar).show(said if self._said else keys)

    async def on_bar_clicked(self, message: Bar.Clicked) -> None:
        """Do what the key in the footer does; where something is said, bring the footer back."""
        if message.bar != "footer" or self.query("#prompt"):
            return
        if self._said:
            self.say("")
            return
        action = clicked(self.KEYS, self.size.width, message.x)
        if action:
            await self.run_action(action)
