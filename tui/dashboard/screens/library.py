"""The library screen: every season there is, and finding a season, a club or a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.binding import BindingType

from tui.dashboard.keys import bindings
from tui.dashboard.messages import ClubWanted, HonoursWanted, PromptAnswered
from tui.dashboard.screens.rolls import RollScreen
from tui.library.search import Found, searcher
from tui.library.shelf import Shelf
from tui.library.wanted import EVERYTHING, Wanted, competitions, listed
from tui.present.library.seasons import (
    club_key,
    found,
    no_seasons,
    season_columns,
    season_key,
    seasons,
    title,
)
from tui.present.page.page import Key, Line
from tui.present.page.roll import Roll
from tui.present.page.sorting import Sorting
from tui.present.view.wishes import Wishes
from tui.present.words import messages
from tui.present.words.keys import key as key_of
from tui.present.words.library import filter_words

if TYPE_CHECKING:
    from textual.widgets import Input


_FILTERS: Final = (
    EVERYTHING,
    Wanted(complete=True),
    Wanted(complete=False),
    Wanted(findings=True),
)
"""Which seasons can be shown alone, one after the other."""


@dataclass
class LibraryRows:
    """Every season of the library, or the seasons and clubs that contain a text."""

    shelf: Shelf
    wishes: Wishes
    text: str = ""
    found: Found | None = None
    sorting: Sorting | None = None
    wanted: Wanted = EVERYTHING

    def search(self, text: str) -> None:
        """Show what contains a text, the best match first; without a text every season."""
        self.text = text
        self.found = searcher(self.shelf).search(text) if text.strip() else None

    def title(self, cells: int) -> Line:
        """Draw what is searched for, and how far the library has been read."""
        return title(self.shelf, self.text, cells)

    def roll(self, cells: int) -> Roll:
        """Draw what was found, or every season."""
        if self.found is None:
            shelf = self.shelf if self.wanted == EVERYTHING else self._chosen()
            words = filter_words(self.wanted)
            if shelf.complete and not shelf.entries:
                return no_seasons(cells, words)
            return seasons(shelf, cells, self.wishes, self.sorting, words)
        return found(self.shelf, self.found, cells, self.wishes)

    def _chosen(self) -> Shelf:
        """Return the library with the seasons that are wanted alone."""
        return self.shelf.memo.once((listed, self.wanted), lambda: listed(self.shelf, self.wanted))


class LibraryScreen(RollScreen):
    """The library on screen, as far as it has been read."""

    PLACE = "library"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("library")]

    def __init__(self, shelf: Shelf, paths: Sequence[str], wishes: Wishes) -> None:
        """Show the library, with the cursor on the first of some seasons that it has."""
        self._library = LibraryRows(shelf, wishes)
        super().__init__(self._library)
        self._paths = tuple(paths)
        self._left_at: Key | None = None

    def on_mount(self) -> None:
        """Put the cursor on one of the given seasons, once it has been read."""
        self.call_after_refresh(self._move_to_season)

    def fill(self, shelf: Shelf) -> None:
        """Show the library as it is known now."""
        self._library.shelf = shelf
        self._search(self._library.text)
        self._move_to_season()

    def go_to(self, path: str) -> None:
        """Put the cursor on a season; where that is not in the library, it stays where it was."""
        self._paths = (path, *self._paths)
        self._move_to_season()

    def _move_to_season(self) -> None:
        """Put the cursor where it is to be, as soon as the season is known."""
        known = [path for path in self._paths if path in self.shelf.by_path]
        if known and not self._library.text:
            self.redraw(season_key(known[0]))
        if self.shelf.complete or known[:1] == list(self._paths[:1]):
            self._paths = ()

    def on_key(self, _: events.Key) -> None:
        """Stop moving the cursor once the user does."""
        self._paths = ()

    def open_row(self, key: Key) -> None:
        """Open a season or a club."""
        results = self._library.found
        clubs = results.clubs if results else ()
        club = next((club for club in clubs if club_key(club) == key), None)
        if club:
            self.post_message(ClubWanted(club))
        else:
            super().open_row(key)

    def action_sort(self) -> None:
        """Sort by the next column, after the last one as the library does."""
        titles = [one.title for one in season_columns(self.shelf) if one.title]
        now = self._library.sorting
        at = titles.index(now.column) + 1 if now and now.column in titles else 0
        self._library.sorting = Sorting(titles[at], descending=False) if at < len(titles) else None
        self.redraw()

    def action_filter(self) -> None:
        """Show other seasons alone, or all again."""
        shown = self._library.wanted
        at = _FILTERS.index(shown._replace(competition=""))
        following = _FILTERS[(at + 1) % len(_FILTERS)]
        self._library.wanted = following._replace(competition=shown.competition)
        self.redraw()

    def action_competition(self) -> None:
        """Show the seasons of the competition under the cursor alone, or all again."""
        shown = self._library.wanted
        cursor = self.grid.cursor
        entry = self.shelf.by_path.get(cursor[-1]) if cursor else None
        if shown.competition:
            self._library.wanted = shown._replace(competition="")
        elif len(competitions(self.shelf.entries)) <= 1:
            self.say(messages.one_competition())
        elif entry is None or not entry.competition:
            self.say(messages.no_season_selected())
        else:
            self._library.wanted = shown._replace(competition=entry.competition)
        self.redraw()

    def action_honours(self) -> None:
        """Show what clubs have won, in the competition that is shown."""
        self.post_message(HonoursWanted(self._library.wanted.competition))

    def action_back(self) -> None:
        """Show all seasons again; from there go back."""
        if self._library.text:
            self._search("")
        else:
            super().action_back()

    async def action_find(self) -> None:
        """Ask what to find, beginning with what was found last."""
        if not self.asker.is_open:
            self.say(key_of("find", self.PLACE))
            await self.asker.ask("find", messages.SEARCH_LIBRARY, self._library.text)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Find what has been typed so far."""
        if message.input.is_attached:  # what was typed before it was answered has been found
            self._search(message.value)

    def _search(self, text: str) -> None:
        """Show what contains a text; without a text all seasons, with the cursor as it was."""
        before = self._library.text
        if text and not before:
            self._left_at = self.grid.cursor
        self._library.search(text)
        if text != before:
            self.grid.cursor = None if text else self._left_at
        self.redraw()

    async def on_prompt_answered(self, message: PromptAnswered) -> None:
        """Open what is under the cursor; end the search, or stay with what was found."""
        await self.asker.close(message.prompt, self.grid)
        self.say("")
        if message.text is not None:
            self.action_open()
        elif message.is_cancelled:
            self._search("")
