"""The part of the app that keeps the library, and goes from screen to screen."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.message import Message
from textual.screen import Screen

from tui.dashboard.leaving import Leaver
from tui.dashboard.messages import (
    ClubWanted,
    EntryNeighbourWanted,
    LibraryRead,
    NeighbourSought,
    ScreenLeft,
    SeasonWanted,
    TeamWanted,
)
from tui.dashboard.screens.footed import Footed
from tui.dashboard.terminal.abilities import Abilities
from tui.dashboard.terminal.driver import driver_for
from tui.dashboard.typed import Typed
from tui.library.read import Reader
from tui.library.shelf import Shelf
from tui.present.words import messages

if TYPE_CHECKING:
    from tui.dashboard.background.index import Indexer
    from tui.dashboard.screens.library import LibraryScreen
    from tui.library.clubs import Club
    from tui.present.view.view import View


class Browser(App[None]):
    """Shows the library, a season of it or a club, each in front of where it was opened from."""

    def __init__(
        self, reader: Reader, at: Sequence[str], terminal: Abilities | None, leaver: Leaver
    ) -> None:
        """Take what reads the library, where its cursor may begin, what the terminal can do."""
        super().__init__(driver_class=driver_for(terminal, leaver))
        self._reader = reader
        self._at = at
        self._shelf = Shelf()
        self._indexer: Indexer | None = None
        self._library_screen: LibraryScreen | None = None
        self._club_wanted: tuple[Footed | None, str, str] | None = None
        self._walk_wanted: NeighbourSought | None = None
        self.typed = Typed(self)
        self.is_leaving = False

    # What comes from the terminal

    def on_mount(self) -> None:
        """Begin to hand on what is typed."""
        self.run_worker(self.typed.run(), name="typed", group="typed")

    def post_message(self, message: Message) -> bool:
        """Receive a message; what comes from the terminal waits for its turn."""
        if not Typed.takes(message):
            return super().post_message(message)
        self.typed.put(message)
        return True

    def hand_on(self, message: Message) -> None:
        """Receive a message whose turn has come."""
        super().post_message(message)

    def exit(self, *words: Any, **more: Any) -> None:
        """Leave; what was typed and still waits its turn is dropped."""
        self.is_leaving = True
        super().exit(*words, **more)

    def postpones_paint(self) -> bool:
        """Return whether a frame can be left out, because more was typed."""
        return self.typed.postpones_paint()

    @property
    def is_waiting(self) -> bool:
        """Whether what is on screen is about to be replaced by what somebody asked for."""
        if self._club_wanted is not None or self._walk_wanted is not None:
            return True
        filling = self.screen is self._library_screen and not self._shelf.complete
        return filling and not self.screen.query("#prompt")

    # What the rest of the app does for it

    def open_season(self, path: str, beside: View | None = None) -> None:
        """Load a season and show it; one that was walked to, where the one beside it is."""
        raise NotImplementedError

    @property
    def season_shown(self) -> str:
        """The absolute path of the season on screen, or behind the one on screen."""
        raise NotImplementedError

    # The library

    @property
    def library(self) -> LibraryScreen:
        """The screen of the library, which stays the same when one comes back to it."""
        if self._library_screen is None:
            from tui.dashboard.screens.library import LibraryScreen  # noqa: PLC0415  when asked for

            self._library_screen = LibraryScreen(self._shelf, self._at)
            self.install_screen(self._library_screen, "library")
        return self._library_screen

    def index(self) -> None:
        """Read the library and follow it, or read what has changed of it."""
        from tui.dashboard.background.index import Indexer  # noqa: PLC0415  after the first paint

        if self._indexer is None:
            self._indexer = Indexer(self._reader, self._at, self._tell_indexed, self._in_library)
            self._indexer.start()
        else:
            self._indexer.ask()

    def _in_library(self) -> bool:
        """Return whether the library is on screen, perhaps below the help."""
        return self.front_screen is not None and self.front_screen is self._library_screen

    def _tell_indexed(self, shelf: Shelf) -> None:
        """Hand the library over from another thread."""
        if self.is_running:
            self.post_message(LibraryRead(shelf))

    def on_library_read(self, message: LibraryRead) -> None:
        """Show the library as it is now known; half of it is no news to who had all of it."""
        if self._shelf.complete and not message.shelf.complete:
            return
        self._shelf = message.shelf
        if self._library_screen and self._library_screen.is_mounted:
            self._library_screen.fill(self._shelf)
            if self._shelf.trouble:
                self._library_screen.say(messages.library_unreadable(self._shelf.trouble))
        if self._shelf.complete and self._club_wanted:
            screen, path, team = self._club_wanted
            self._club_wanted = None
            if (screen, path) == (self.front_screen, self.season_shown):  # nobody went elsewhere
                self._show_club(self._shelf.club_of(path, team), path)

    def on_unmount(self) -> None:
        """Stop to read."""
        if self._indexer:
            self._indexer.stop()

    # From screen to screen

    def bring(self, screen: Screen[None]) -> None:
        """Show a screen: what lies over it goes, or else it is put in front."""
        if screen not in self.screen_stack:
            self.push_screen(screen)
        while self.screen is not screen:
            self.pop_screen()

    @property
    def front_screen(self) -> Footed | None:
        """The season, library or club in front, perhaps below a card."""
        screens = (screen for screen in reversed(self.screen_stack) if isinstance(screen, Footed))
        return next(screens, None)

    def say(self, words: str) -> None:
        """Say something in the place of the footer of the screen in front."""
        if self.front_screen:
            self.front_screen.say(words)

    def go_back(self) -> None:
        """Go to where the screen was opened from; everything was opened from the library."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.push_screen(self.library)
        if self.screen is self._library_screen:
            self.library.go_to(self.season_shown)
            self.index()

    def walk(self, path: str, name: str, by: int, beside: View | None = None) -> None:
        """Open the season before or after one, which lies beside it."""
        if not name:
            self.say(messages.no_neighbour(by))
            return
        self._walk_wanted = NeighbourSought(path, name, self.front_screen, beside)
        look = threading.Thread(
            target=self._look, args=(self._walk_wanted,), name="neighbour", daemon=True
        )
        look.start()  # a thread of its own, for a disk may not answer

    def _look(self, message: NeighbourSought) -> None:
        """Look for a neighbouring season, in another thread."""
        message.found = self._reader.reach.neighbour(message.path, message.name)
        if self.is_running:
            self.post_message(message)

    def on_neighbour_sought(self, message: NeighbourSought) -> None:
        """Open the season that was looked for, if nobody went elsewhere."""
        if message is not self._walk_wanted:
            return
        self._walk_wanted = None
        if message.asked_by is not self.front_screen:
            return
        if message.found:
            self.open_season(message.found, message.beside)
        else:
            place = self._reader.reach.place(message.path)
            self.say(messages.neighbour_missing(message.name, place))

    def on_screen_left(self, message: ScreenLeft) -> None:
        """Go back to where a screen was opened from; the library has nothing behind it."""
        if message.screen is not self.screen:
            return  # it has been left
        if self.screen is self._library_screen:
            self.say(messages.is_library())
        else:
            self.go_back()

    def on_library_reload_wanted(self) -> None:
        """Read the library again."""
        self.index()

    def on_season_wanted(self, message: SeasonWanted) -> None:
        """Open a season."""
        self.open_season(message.path)

    def on_entry_neighbour_wanted(self, message: EntryNeighbourWanted) -> None:
        """Open the season before or after one of the library."""
        entry = message.entry
        self.walk(entry.path, entry.previous if message.by < 0 else entry.next, message.by)

    def on_club_wanted(self, message: ClubWanted) -> None:
        """Open the page of a club."""
        self._show_club(message.club, "")

    def on_team_wanted(self, message: TeamWanted) -> None:
        """Open the page of a club, for which the whole library has to be known."""
        path = self.season_shown
        if self._shelf.complete:
            self._show_club(self._shelf.club_of(path, message.team), path)
            return
        self._club_wanted = self.front_screen, path, message.team
        self.say(messages.reading_library())
        self.index()

    def _show_club(self, club: Club | None, path: str) -> None:
        from tui.dashboard.screens.club import ClubScreen  # noqa: PLC0415  not before asked for

        if club is None:
            self.say(messages.not_in_library())
        else:
            self.say("")
            self.push_screen(ClubScreen(self._shelf, club, path))
