"""The footer: the keys of the screen, or a message in their place."""

from __future__ import annotations

from textual import events

from tui.dashboard.messages import CommandClicked
from tui.dashboard.widgets.bar import Bar
from tui.present.cards.help import clicked, footer
from tui.present.page.page import Line, line
from tui.present.page.text import clean
from tui.present.words.command_entry import Place
from tui.present.words.keys import commands


class Footer(Bar):
    """Shows as many keys as there is room for; each can be clicked.

    A message takes the place of the keys. Lines over them stay where they are.
    """

    def __init__(self, place: Place, *, over: str = "") -> None:
        """Show the keys of a place; `over` is the action of a click on the lines over them."""
        super().__init__(id="footer")
        self._commands = commands(place)
        self._action_over = over
        self._cells = 0
        self._over: tuple[Line, ...] = ()
        self._message = ""

    def say(self, text: str) -> None:
        """Show a message; an empty text restores the keys."""
        if text != self._message:
            self._message = text
            self._draw()

    def fit(self, cells: int, *over: Line) -> None:
        """Draw the footer for a width, with some lines over the keys."""
        self._cells, self._over = cells, over
        self._draw()

    def _draw(self) -> None:
        message = line((f" {clean(self._message)}", "strong"))
        self.show(*self._over, message if self._message else footer(self._commands, self._cells))

    def on_click(self, event: events.Click) -> None:
        """Do what the key that was clicked does; where a message is shown, take it away."""
        event.prevent_default()
        if self.screen.query("#prompt"):
            return
        if event.y < len(self._over):
            self.post_message(CommandClicked(self._action_over))
        elif self._message:
            self.say("")
        elif action := clicked(self._commands, self._cells, event.x):
            self.post_message(CommandClicked(action))
