"""The prompt: one line to type into, in place of the footer."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.widgets import Input
from textual.widgets.input import Selection

from tui.dashboard.keys import bindings
from tui.dashboard.messages import EntryChanged, PromptAnswered, Purpose

LONGEST = 200
"""The most characters of a line; what is typed beyond them is dropped."""


class Prompt(Input):
    """Asks for one line; its cursor does not blink, which would send bytes for ever."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("prompt")]

    def __init__(self, purpose: Purpose, placeholder: str) -> None:
        """Ask for a purpose, with a text that says what to type."""
        self.purpose: Purpose = purpose
        self._answered = False
        super().__init__(
            placeholder=placeholder,
            compact=True,
            select_on_focus=False,
            max_length=LONGEST,
            id="prompt",
        )
        self.cursor_blink = False

    def begin(self, text: str, selected: int) -> None:
        """Begin with a text; what is typed takes the place of so many of its characters."""
        self.value = text
        self.selection = Selection(0, selected) if selected else Selection.cursor(len(text))

    def _on_paste(self, event: events.Paste) -> None:
        """Insert as much of the first line as there is room for."""
        event.prevent_default()
        event.stop()
        line = next(iter(event.text.splitlines()), "")
        start, end = sorted(self.selection)
        self.replace(line[: LONGEST - len(self.value) + end - start], start, end)

    def restricted(self) -> None:
        """Drop what is too long without ringing the bell of the terminal for each letter."""

    def action_leave(self) -> None:
        """Leave without doing anything."""
        self._answer(None, is_cancelled=True)

    def action_next(self) -> None:
        """Hand over what was typed, and have the next line asked for."""
        if self.purpose == "edit":
            self._answer(self.value, goes_on=True)

    def watch_value(self, value: str) -> None:
        """Tell of each letter where what is typed is shown as it would be."""
        if self.purpose == "edit" and not self._answered:
            self.post_message(EntryChanged(value))

    def on_blur(self) -> None:
        """Leave when the keys go elsewhere."""
        self._answer(None)

    async def action_submit(self) -> None:
        """Hand over what was typed."""
        self._answer(self.value)

    def ask_again(self) -> None:
        """Stay open for another answer."""
        self._answered = False

    def _answer(
        self, text: str | None, *, is_cancelled: bool = False, goes_on: bool = False
    ) -> None:
        """Post the answer, once: the prompt also loses the focus after it was submitted."""
        if not self._answered:
            self._answered = True
            self.post_message(PromptAnswered(self, self.purpose, text, is_cancelled, goes_on))
