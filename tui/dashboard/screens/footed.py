"""What all screens have in common: a footer, which shows the keys or what there is to say."""

from __future__ import annotations

from functools import cache
from typing import ClassVar

from tui.dashboard.screens.sized import Sized
from tui.dashboard.widgets.bar import Bar
from tui.present.cards.help import Command, clicked, footer
from tui.present.page.page import Line, line
from tui.present.page.text import clean


class Footed(Sized):
    """A screen with a footer, whose keys can be clicked."""

    KEYS: ClassVar[tuple[Command, ...]]
    """What the footer is made from."""

    OVER: ClassVar[str] = ""
    """What a click on the lines over the footer does."""

    def __init__(self) -> None:
        """Have nothing to say."""
        super().__init__()
        self._said = ""

    @classmethod
    @cache
    def _actions(cls) -> dict[str, str]:
        return {
            key: action
            for command in cls.KEYS
            for action, keys in command.bindings
            for key in keys.split(",")
        }

    def action_of(self, key: str) -> str:
        """Return the action of a key on this screen, nothing where the key has none."""
        return self._actions().get(key, "")

    def say(self, words: str) -> None:
        """Say something in the place of the footer; nothing brings the footer back."""
        if words != self._said:
            self._said = words
            self.draw_footer()

    def draw_footer(self) -> None:
        """Draw the footer anew."""
        said = line((f" {clean(self._said)}", "strong"))
        keys = footer(self.KEYS, self.size.width)
        self.query_one("#footer", Bar).show(*self.over_footer(), said if self._said else keys)

    def over_footer(self) -> tuple[Line, ...]:
        """Answer the lines that stand over the keys, and stay when something is said."""
        return ()

    async def on_bar_clicked(self, message: Bar.Clicked) -> None:
        """Do what the key in the footer does; where something is said, bring the footer back."""
        if message.bar != "footer" or self.query("#prompt"):
            return
        if message.y < len(self.over_footer()):
            await self.run_action(self.OVER)
            return
        if self._said:
            self.say("")
            return
        action = clicked(self.KEYS, self.size.width, message.x)
        if action:
            await self.run_action(action)
