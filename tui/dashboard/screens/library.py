"""The library screen: every season there is, and finding a season, a club or a place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import events

from tui.dashboard.messages import ClubWanted, PromptAnswered
from tui.dashboard.screens.frame import prompt_area, put
from tui.dashboard.screens.rolls import RollScreen
from tui.library.search import Found, searcher
from tui.library.shelf import Shelf
from tui.present.library.seasons import club_key, found, season_key, seasons, title
from tui.present.page.page import Key, Line
from tui.present.page.roll import Roll
from tui.present.words import messages

if TYPE_CHECKING:
    from textual.widgets import Input


class LibraryScreen(RollScreen):
    """The library on screen, as far as it has been read."""

    PLACE = "library"

    def __init__(self, shelf: Shelf, paths: Sequence[str]) -> None:
        """Take the library as far as it is known, and the seasons that the cursor may begin on.

        It begins on the first of them that the library has.
        """
        super().__init__(shelf)
        self._paths = tuple(paths)
        self._wanted = ""
        self._found: Found | None = None
        self._left_at: Key | None = None

    def on_mount(self) -> None:
        """Begin with a season that is named, once it has been read."""
        self.call_after_refresh(self._to_season)

    def fill(self, shelf: Shelf) -> None:
        """Show the library as it is known now."""
        self.shelf = shelf
        self._find(self._wanted)
        self._to_season()

    def go_to(self, path: str) -> None:
        """Put the cursor on a season; where that is not in the library, it stays where it was."""
        self._paths = (path, *self._paths)
        self._to_season()

    def _to_season(self) -> None:
        """Put the cursor where it is to be, as soon as the season is there."""
        there = [path for path in self._paths if path in self.shelf.by_path]
        if there and not self._wanted:
            self.redraw(season_key(there[0]))
        if self.shelf.complete or there[:1] == list(self._paths[:1]):
            self._paths = ()

    def on_key(self, _: events.Key) -> None:
        """Leave the cursor to whoever moves it."""
        self._paths = ()

    def draw_title(self, cells: int) -> Line:
        """Draw what is searched for, and how far the library has been read."""
        return title(self.shelf, self._wanted, cells)

    def draw_roll(self, cells: int) -> Roll:
        """Draw what was found, or every season."""
        if self._found is None:
            return seasons(self.shelf, cells)
        return found(self.shelf, self._found, cells)

    def open_row(self, key: Key) -> None:
        """Open a season or a club."""
        clubs = self._found.clubs if self._found else ()
        club = next((one for one in clubs if club_key(one) == key), None)
        if club:
            self.post_message(ClubWanted(club))
        else:
            super().open_row(key)

    def action_back(self) -> None:
        """Show all seasons again; from there go back."""
        if self._wanted:
            self._find("")
        else:
            super().action_back()

    # Find

    def place(self) -> None:
        """Give every part its room, the prompt too."""
        super().place()
        for prompt in self.query("#prompt"):
            put(prompt, prompt_area(*self.size))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let the keys that begin to find something be letters while one types."""
        if action == "find" and self.query("#prompt"):
            return False
        return super().check_action(action, parameters)

    async def action_find(self, words: str) -> None:
        """Ask what to find, beginning with what was typed."""
        from tui.dashboard.widgets.prompt import Prompt  # noqa: PLC0415  not before it is asked for

        prompt = Prompt("find", messages.SEARCH_LIBRARY)
        prompt.value = words
        prompt.cursor_position = len(words)
        put(prompt, prompt_area(*self.size))
        self.say("/")
        await self.mount(prompt)
        self.set_focus(prompt)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Find what has been typed so far."""
        if message.input.is_attached:  # what was typed before it was answered has been found
            self._find(message.value)

    def _find(self, words: str) -> None:
        """Show what holds the words, the best on top; without words all seasons as they were."""
        before, self._wanted = self._wanted, words
        if words and not before:
            self._left_at = self.grid.cursor
        self._found = searcher(self.shelf).search(words) if words.strip() else None
        if words != before:
            self.grid.cursor = None if words else self._left_at
        self.redraw()

    async def on_prompt_answered(self, message: PromptAnswered) -> None:
        """Open what is under the cursor, or stay with what was found."""
        self.set_focus(self.grid)
        await message.prompt.remove()
        self.say("")
        if message.text is not None:
            self.action_open()
