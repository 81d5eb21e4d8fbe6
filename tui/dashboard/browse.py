"""The part of the app that keeps the library, and goes from screen to screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.message import Message
from textual.screen import Screen

from tui.dashboard.leaving import Leaver
from tui.dashboard.screens.footed import Footed
from tui.dashboard.terminal.abilities import Abilities
from tui.dashboard.terminal.driver import driver_for
from tui.dashboard.typed import Typed
from tui.library.read import Reader
from tui.library.shelf import Shelf
from tui.present.words import messages

if TYPE_CHECKING:
    from tui.dashboard.index import Indexer
    from tui.dashboard.screens.card import CardScreen
    from tui.dashboard.screens.library import LibraryScreen
    from tui.dashboard.screens.rolls import RollScreen
    from tui.dashboard.screens.season import SeasonScreen
    from tui.library.clubs import Club
    from tui.present.view.view import View


class Browser(App[None]):
    """Shows the library, a season of it or a club, each in front of where it was opened from."""

    class Indexed(Message):
        """The library is known as far as this."""

        def __init__(self, shelf: Shelf) -> None:
            """Take the library."""
            self.shelf = shelf
            super().__init__()

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
        if self._club_wanted is not None:
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
        from tui.dashboard.index import Indexer  # noqa: PLC0415  after the first paint

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
            self.post_message(self.Indexed(shelf))

    def on_browser_indexed(self, message: Indexed) -> None:
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
        reach = self._reader.reach
        found = reach.neighbour(path, name)
        if found:
            self.open_season(found, beside)
        elif name:
            self.say(messages.neighbour_missing(name, reach.place(path)))
        else:
            self.say(messages.no_neighbour(by))

    def on_season_screen_left(self, message: SeasonScreen.Left) -> None:
        """Leave the season."""
        if message.screen is self.screen:
            self.go_back()

    def on_roll_screen_left(self, message: RollScreen.Left) -> None:
        """Leave a club; the library has nothing behind it."""
        if message.screen is not self.screen:
            return  # it has been left
        if self.screen is self._library_screen:
            self.say(messages.is_library())
        else:
            self.go_back()

    def on_roll_screen_reload(self) -> None:
        """Read the library again."""
        self.index()

    def on_roll_screen_season_wanted(self, message: RollScreen.SeasonWanted) -> None:
        """Open a season."""
        self.open_season(message.path)

    def on_roll_screen_neighbour_wanted(self, message: RollScreen.NeighbourWanted) -> None:
        """Open the season before or after one of the library."""
        entry = message.entry
        self.walk(entry.path, entry.previous if message.by < 0 else entry.next, message.by)

    def on_library_screen_club_wanted(self, message: LibraryScreen.ClubWanted) -> None:
        """Open the page of a club."""
        self._show_club(message.club, "")

    def on_card_screen_club_wanted(self, message: CardScreen.ClubWanted) -> None:
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
