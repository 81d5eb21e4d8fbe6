"""The app: it holds the file, follows it, and hands what it says to the season screen."""

from __future__ import annotations

import asyncio
import signal
from pathlib import Path
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.message import Message

from tui.dashboard.driver import FrugalDriver
from tui.dashboard.follow import Follower
from tui.dashboard.screens.season import SeasonScreen
from tui.library.find import neighbour
from tui.present.view import View
from tui.season.load import Loaded, load
from tui.season.problems import SeasonError


class JornadaApp(App[None]):
    """Shows one season file at a time."""

    CSS_PATH = "dashboard.tcss"
    TITLE = "Jornada"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "quit", "quit", show=False, priority=True)
    ]

    class Saved(Message):
        """The file was saved: the season in it, or what is wrong with it."""

        def __init__(self, path: str, found: Loaded | SeasonError) -> None:
            """Take the file and what was found in it."""
            self.path, self.found = path, found
            super().__init__()

    def __init__(self, path: str, view: View) -> None:
        """Take the file that was loaded and the view of it to begin with."""
        super().__init__(driver_class=FrugalDriver)
        self.theme = "ansi-dark"
        self.animation_level = "none"
        self._path = path
        self._season = SeasonScreen(view)
        self._follower: Follower | None = None

    def get_default_screen(self) -> SeasonScreen:
        """Begin with the season."""
        return self._season

    def on_mount(self) -> None:
        """Leave in good order when told to, and follow the file once the screen is there."""
        loop = asyncio.get_running_loop()
        for one in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(one, self.exit)
        self.call_after_refresh(self._follow)

    def on_unmount(self) -> None:
        """Stop following."""
        if self._follower:
            self._follower.stop()

    def _follow(self) -> None:
        if self._follower:
            self._follower.stop()
        path = self._path
        self._follower = Follower(path, lambda found: self._tell(path, found))
        self._follower.start()

    def _tell(self, path: str, found: Loaded | SeasonError) -> None:
        """Hand a finding over from the thread that watches."""
        if self.is_running:
            self.post_message(self.Saved(path, found))

    def on_jornada_app_saved(self, message: Saved) -> None:
        """Show the season as it is now; one that does not load leaves the last good one there."""
        if message.path != self._path:
            return
        if isinstance(message.found, SeasonError):
            self._season.trouble = message.found.first
            return
        self._season.trouble = ""
        self._season.view = self._season.shown.renewed(message.found.season)

    def on_season_screen_reload(self) -> None:
        """Read the file again."""
        try:
            found: Loaded | SeasonError = load(self._path)
        except SeasonError as error:
            found = error
        self.post_message(self.Saved(self._path, found))

    def on_season_screen_neighbour(self, message: SeasonScreen.Neighbour) -> None:
        """Open the season before or after, which lies beside this one."""
        season = self._season.shown.season
        name = (season.previous if message.by < 0 else season.next) or ""
        way = "before" if message.by < 0 else "after"
        if not name:
            self._season.say(f"The file names no season {way} this one")
            return
        path = neighbour(self._path, name)
        if path is None:
            self._season.say(f"{name} is not in {Path(self._path).parent}")
            return
        try:
            found = load(path)
        except SeasonError as error:
            self._season.say(error.first)
            return
        self._path = str(path)
        self._season.trouble = ""
        self._season.view = View.of(found.season)
        self._follow()
