"""A screen with a footer: the keys, or in their place what there is to say."""

from __future__ import annotations

from typing import ClassVar

from textual.screen import Screen

from tui.dashboard.commands import COMMANDS
from tui.dashboard.widgets.bar import Bar
from tui.present.help import Command, footer
from tui.present.page import line
from tui.present.text import clean


class FootedScreen(Screen[None]):
    """Shows its keys in the bar `#footer`, and says something there now and then."""

    KEYS: ClassVar[tuple[Command, ...]] = COMMANDS
    """The keys that the footer shows."""

    def __init__(self) -> None:
        """Begin with nothing to say."""
        super().__init__()
        self._said = ""

    def say(self, words: str) -> None:
        """Say something in the place of the keys; nothing brings the keys back."""
        if words != self._said:
            self._said = words
            self.draw_footer()

    def draw_footer(self) -> None:
        """Show what there is to say, or the keys."""
        said = line((f" {clean(self._said)}", "strong"))
        keys = footer(self.KEYS, self.size.width)
        self.query_one("#footer", Bar).show(said if self._said else keys)
