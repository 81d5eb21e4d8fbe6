"""The keeper of the palette: it opens it over a screen, and does what was chosen there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from tui.dashboard.controls.board import Stepped
from tui.dashboard.controls.chooser import Chooser, show_day
from tui.dashboard.controls.pointer import Pointer
from tui.dashboard.keepers.library import LibraryKeeper
from tui.dashboard.keepers.season import SeasonKeeper
from tui.dashboard.screen_stack import ScreenStack
from tui.dashboard.screens.season import SeasonScreen
from tui.present.page.themes import THEMES, ThemeName
from tui.present.words import messages
from tui.present.words.keys import key

if TYPE_CHECKING:
    from tui.dashboard.screens.palette import PaletteScreen
    from tui.library.shelf import Shelf
    from tui.present.palette.choice import Choice


class Themed(Protocol):
    """The app, as far as it wears themes."""

    def set_theme(self, theme: ThemeName) -> None:
        """Change into a theme."""


class PaletteKeeper:
    """Has the palette while it is open."""

    def __init__(
        self, app: Themed, season: SeasonKeeper, library: LibraryKeeper, stack: ScreenStack
    ) -> None:
        """Do what is chosen with the season and the library of an app."""
        self._app = app
        self._season = season
        self._library = library
        self._stack = stack
        self._screen: PaletteScreen | None = None

    def open(self) -> None:
        """Offer what can be done on the screen in front, and where one can go."""
        from tui.dashboard.screens.palette import PaletteScreen
        from tui.present.palette.sources import corpus_of_screen

        front = self._stack.front
        if front is None:
            return
        view = front.shown if isinstance(front, Stepped) else None
        here = corpus_of_screen(front.PLACE, view, is_public=self._library.is_public)
        shows_days = isinstance(front, SeasonScreen)
        self._screen = PaletteScreen(here, self._library.shelf, view, shows_days=shows_days)
        front.say(key("palette", front.PLACE))
        self._stack.push(self._screen, lambda: front.say(""))
        self._library.read()

    def fill(self, shelf: Shelf) -> None:
        """Offer the library as it is known now."""
        if self._screen and self._screen.is_current:
            self._screen.fill(shelf)

    async def take(self, choice: Choice) -> None:
        """Do what was chosen."""
        front = self._stack.front
        if front is None:
            return
        match choice.act, choice.what:
            case "nothing", _:
                front.say(messages.nothing_called(choice.text))
            case "action", (action,):
                await front.run_action(action)
            case "theme", (theme,):
                self._app.set_theme(next(name for name in THEMES if name == theme))
            case "season", (path,):
                self._season.open(path)
            case "club", club:
                self._library.show_club_of(club)
            case "as_of", (text,) if isinstance(front, SeasonScreen):
                show_day(front, text)
            case "sort", column if isinstance(front, SeasonScreen):
                Pointer(front).sort(column)
            case _ if isinstance(front, Stepped):
                Chooser(front).take(choice)
