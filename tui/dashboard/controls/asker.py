"""The asker: it opens the prompt over the footer, and closes it."""

from __future__ import annotations

from textual.screen import Screen
from textual.widget import Widget

from tui.dashboard.messages import Purpose
from tui.dashboard.widgets.areas import prompt_area, put


class Asker:
    """Has the prompt of a screen, which tells with a message what was typed."""

    def __init__(self, screen: Screen[None]) -> None:
        """Open the prompt on a screen."""
        self._screen = screen
        self._behind = 0

    @property
    def is_open(self) -> bool:
        """Whether somebody is typing."""
        return any(child.id == "prompt" for child in self._screen.children)

    async def ask(
        self,
        purpose: Purpose,
        placeholder: str,
        text: str = "",
        *,
        behind: int = 0,
        selected: int = 0,
    ) -> None:
        """Open the prompt, with what was typed of it already.

        It stands behind so many cells of the footer, which say what is asked. What is typed takes
        the place of so many `selected` characters.
        """
        self._behind = behind
        from tui.dashboard.widgets.prompt import Prompt

        prompt = Prompt(purpose, placeholder)
        prompt.begin(text, selected)
        put(prompt, prompt_area(*self._screen.size, self._behind))
        await self._screen.mount(prompt)
        self._screen.set_focus(prompt)

    def place(self) -> None:
        """Put an open prompt where it is to be on a screen of another size."""
        for prompt in self._screen.query("#prompt"):
            put(prompt, prompt_area(*self._screen.size, self._behind))

    async def close(self, prompt: Widget, focus: Widget) -> None:
        """Close a prompt that was answered; the keys go to a widget first.

        Otherwise Textual would give them to a pane that nobody has chosen.
        """
        self._screen.set_focus(focus)
        await prompt.remove()
