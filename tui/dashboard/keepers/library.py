"""The keeper of the library: it reads and follows it, and shows it and the pages of its clubs."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.screen import Screen

from tui.dashboard.messages import LibraryRead, MeetingsFound
from tui.dashboard.screen_stack import ScreenStack
from tui.library.read import Reader
from tui.library.shelf import Shelf
from tui.present.view.wishes import Wishes
from tui.present.words import messages
from tui.season.named import NamedTuple

if TYPE_CHECKING:
    from tui.dashboard.background.index import Indexer
    from tui.dashboard.screens.library import LibraryScreen
    from tui.library.clubs import Club


class _TeamAsked(NamedTuple):
    """The team whose page was asked for, and the screen in front, before the library was read."""

    screen: Screen[None] | None
    path: str
    team: str


class LibraryKeeper:
    """Has the library as far as it is known, and its screen once that is wanted."""

    def __init__(
        self, reader: Reader, paths: Sequence[str], stack: ScreenStack, wishes: Wishes
    ) -> None:
        """Read the library with a reader; its cursor begins on the first of some paths."""
        self._wishes = wishes
        self._reader = reader
        self._paths = paths
        self._stack = stack
        self._shelf = Shelf()
        self._indexer: Indexer | None = None
        self._screen: LibraryScreen | None = None
        self._asked: _TeamAsked | None = None
        self._borrower: Screen[None] | None = None

    @property
    def screen(self) -> LibraryScreen:
        """The screen of the library; it is made once, so that it is found again as it was left."""
        if self._screen is None:
            from tui.dashboard.screens.library import LibraryScreen

            self._screen = LibraryScreen(self._shelf, self._paths, self._wishes)
            self._stack.keep(self._screen, "library")
        return self._screen

    def is_shown_by(self, screen: Screen[None] | Screen[object] | None) -> bool:
        """Return whether a screen is that of the library."""
        return screen is not None and screen is self._screen

    @property
    def is_waiting(self) -> bool:
        """Whether the screen in front is about to be filled or replaced."""
        if self._asked is not None:
            return True
        screen = self._screen
        if screen is None or screen is not self._stack.screens[-1]:
            return False
        return not self._shelf.complete and not screen.asker.is_open

    def read(self) -> None:
        """Read the library and follow it, or read what has changed of it."""
        from tui.dashboard.background.index import Indexer

        if self._indexer is None:
            self._indexer = Indexer(self._reader, self._paths, self._tell, self._is_in_sight)
            self._indexer.start()
        else:
            self._indexer.ask()

    def _tell(self, shelf: Shelf) -> None:
        self._stack.post(LibraryRead(shelf))

    def _is_in_sight(self) -> bool:
        """Return whether the library is on screen, perhaps below the help."""
        return self.is_shown_by(self._stack.front)

    def stop(self) -> None:
        """Stop reading."""
        if self._indexer:
            self._indexer.stop()

    def fill(self, shelf: Shelf, season_path: str) -> None:
        """Show the library as it is known now, or the club that was waiting for it.

        Partial updates are ignored once the library is complete.
        """
        if self._shelf.complete and not shelf.complete:
            return
        self._shelf = shelf
        if self._screen and self._screen.is_mounted:
            self._screen.fill(shelf)
            if shelf.trouble:
                self._screen.say(messages.library_unreadable(shelf.trouble))
        if shelf.complete and self._borrower:
            self.lend(self._borrower, season_path)
        if shelf.complete and self._asked:
            asked, self._asked = self._asked, None
            if (asked.screen, asked.path) == (self._stack.front, season_path):
                self.show_club(shelf.club_of(asked.path, asked.team), asked.path)

    def show(self, season_path: str) -> None:
        """Show the library in front, with the cursor on a season."""
        self._stack.bring(self.screen)
        self.arrive(season_path)

    def arrive(self, season_path: str) -> None:
        """Put the cursor on the season that was left for the library, and read what is new."""
        self.screen.go_to(season_path)
        self.read()

    @property
    def is_public(self) -> bool:
        """Whether it is read for a visitor."""
        return self._reader.reach.is_public

    @property
    def shelf(self) -> Shelf:
        """The library, as far as it is known."""
        return self._shelf

    def show_club_of(self, key: tuple[str, ...]) -> None:
        """Show the page of the club with a key."""
        self.show_club(next((club for club in self._shelf.clubs if club.key == key), None))

    async def search(self) -> None:
        """Show the library in front, and ask what to find in it."""
        self._stack.bring(self.screen)
        await self.screen.action_find()

    def show_club(self, club: Club | None, path: str = "") -> None:
        """Show the page of a club, with the cursor on a season."""
        from tui.dashboard.screens.club import ClubScreen

        if club is None:
            self._stack.say(messages.not_in_library())
        else:
            self._stack.say("")
            self._stack.bring(ClubScreen(self._shelf, club, path, self._wishes))

    def show_honours(self, competition: str = "") -> None:
        """Show what the clubs of the library have won, once all of it is known."""
        from tui.dashboard.screens.honours import HonoursScreen

        if self._shelf.complete:
            self._stack.bring(HonoursScreen(self._shelf, self._wishes, competition))
        else:
            self._stack.say(messages.reading_library())

    def seek_meetings(self, first: Club, second: Club, borrower: Screen[None] | None) -> None:
        """Look for the matches of two clubs, without holding up the screen."""
        if borrower is None:
            self._stack.say(messages.reading_library())
        asked = first, second, self._stack.front, borrower
        threading.Thread(target=self._look, args=asked, name="meetings", daemon=True).start()

    def _look(
        self,
        first: Club,
        second: Club,
        asked_by: Screen[None] | None,
        borrower: Screen[None] | None,
    ) -> None:
        """Look for the matches of two clubs, in another thread."""
        from tui.library.meetings import meetings

        reach, entries = self._reader.reach, self._shelf.entries
        found = tuple(meetings(first, second, entries, lambda path: reach.load(path).season))
        self._stack.post(MeetingsFound((first, second), found, asked_by, borrower))

    def show_meetings(self, message: MeetingsFound) -> None:
        """Show the matches of two clubs, if nobody went elsewhere."""
        from tui.dashboard.screens.honours import MeetingsScreen
        from tui.dashboard.screens.sheet import SheetScreen

        if isinstance(message.borrower, SheetScreen):
            message.borrower.meet(message.found)
        elif message.asked_by is self._stack.front:
            self._stack.say("")
            self._stack.bring(MeetingsScreen(self._shelf, message.clubs, message.found))

    def lend(self, borrower: Screen[None], season_path: str) -> None:
        """Hand the library to a screen, as soon as all of it is known."""
        from tui.dashboard.screens.sheet import SheetScreen
        from tui.present.views.seasons_of import InLibrary

        if not self._shelf.complete:
            self._borrower = borrower
            self.read()
            return
        self._borrower = None
        if isinstance(borrower, SheetScreen):
            borrower.settle(InLibrary(self._shelf, season_path))

    def show_team(self, path: str, team: str) -> None:
        """Show the page of a team of a season, for which the whole library has to be known."""
        if self._shelf.complete:
            self.show_club(self._shelf.club_of(path, team), path)
            return
        self._asked = _TeamAsked(self._stack.front, path, team)
        self._stack.say(messages.reading_library())
        self.read()
