"""The prompt in the place of the footer: one line to type into, Enter to do it, Esc to leave it."""

from __future__ import annotations

from typing import ClassVar, Literal

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

Purpose = Literal["find", "go_to"]


class Prompt(Input):
    """Asks for one line; its cursor does not blink, for that would cost bytes for ever."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "back", show=False)]

    class Answered(Message):
        """Somebody typed something, or left without: then the words are None."""

        def __init__(self, purpose: Purpose, words: str | None) -> None:
            """Take what was asked and what was typed."""
            self.purpose, self.words = purpose, words
            super().__init__()

    def __init__(self, purpose: Purpose, asks: str) -> None:
        """Take what is asked, for the program and in words."""
        super().__init__(placeholder=asks, compact=True, select_on_focus=False, id="prompt")
        self.cursor_blink = False
        self._purpose: Purpose = purpose

    def action_leave(self) -> None:
        """Leave without doing anything."""
        self.post_message(self.Answered(self._purpose, None))

    def on_blur(self) -> None:
        """Take whatever takes the keys elsewhere for leaving."""
        self.post_message(self.Answered(self._purpose, None))

    async def action_submit(self) -> None:
        """Hand over what was typed."""
        self.post_message(self.Answered(self._purpose, self.value))
