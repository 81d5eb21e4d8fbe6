"""The app: it holds the file, follows it, and hands what it says to the season screen."""

from __future__ import annotations

import asyncio
import signal
import sys
from functools import partial
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.message import Message

from tui.dashboard.follow import Follower, Found, found_in
from tui.dashboard.hangup import when_gone
from tui.dashboard.screens.season import SeasonScreen
from tui.dashboard.terminal.abilities import Abilities
from tui.dashboard.terminal.driver import FrugalDriver, driver_for
from tui.library.reach import Reach
from tui.present.view import View
from tui.season.load import Loaded
from tui.season.problems import SeasonError, in_short


class JornadaApp(App[None]):
    """Shows one season file at a time."""

    CSS_PATH = "dashboard.tcss"
    TITLE = "Jornada"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "quit", "quit", show=False, priority=True)
    ]

    class Read(Message):
        """A season file was read."""

        def __init__(self, path: str, found: Found, *, asked: bool) -> None:
            """Take the file, what was found in it, and whether somebody asked for it."""
            self.path, self.found, self.asked = path, found, asked
            super().__init__()

    def __init__(
        self,
        path: str,
        loaded: Loaded,
        view: View,
        *,
        reach: Reach | None = None,
        terminal: Abilities | None = None,
        cycle: float | None = None,
    ) -> None:
        """Take the file, what was loaded from it, and the view of it to begin with.

        `cycle` is the number of seconds after which the screen steps on by itself.
        """
        super().__init__(driver_class=driver_for(terminal) if terminal else FrugalDriver)
        self.theme = "ansi-dark"
        self.animation_level = "none"
        self._path = path
        self._loaded = loaded
        self._reach = reach or Reach()
        self._terminal = terminal or Abilities()
        self._season = SeasonScreen(view, cycle=cycle)
        self._follower: Follower | None = None

    def get_default_screen(self) -> SeasonScreen:
        """Begin with the season."""
        return self._season

    def on_mount(self) -> None:
        """Leave in good order when told to, and follow the file once the screen is there."""
        loop = asyncio.get_running_loop()
        for one in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(one, self.exit)
        if sys.__stdin__ and sys.__stdin__.isatty() and not self.is_headless:
            when_gone(sys.__stdin__.fileno(), partial(loop.call_soon_threadsafe, self.exit))
        self.call_after_refresh(self._follow)

    def on_unmount(self) -> None:
        """Stop following."""
        if self._follower:
            self._follower.stop()

    def _follow(self) -> None:
        """Follow the file that is shown, and say what is odd about it."""
        if self._follower:
            self._follower.stop()
        tell = partial(self._tell, self._path, asked=False)
        self._follower = Follower(self._path, self._loaded.stamp, tell, self._reach)
        self._follower.start()
        self._warn()

    def _warn(self) -> None:
        if self._loaded.warnings:
            self._season.say(in_short(self._loaded.warnings, self._path))

    def _tell(self, path: str, found: Found, *, asked: bool) -> None:
        """Hand a finding over from another thread."""
        if self.is_running:
            self.post_message(self.Read(path, found, asked=asked))

    def _read(self, path: str) -> None:
        """Load a file that somebody asked for, without holding up the screen."""
        self.run_worker(
            lambda: self._tell(path, found_in(path, self._reach), asked=True),
            thread=True,
            exclusive=True,
        )

    def on_jornada_app_read(self, message: Read) -> None:
        """Show the season as it is now; one that does not load leaves the last good one there."""
        found, other = message.found, message.path != self._path
        if other and not message.asked:
            return  # a last word on the season that was shown before
        if isinstance(found, SeasonError):
            if other:
                self._season.say(found.first)
            else:
                self._season.trouble = found.first
            return
        self._loaded = found
        self._season.trouble = ""
        if other:
            self._path = message.path
            self._season.view = View.of(found.season)
            self._follow()
            return
        self._season.view = self._season.shown.renewed(found.season)
        if message.asked:
            self._season.say(f"{self._path} was read again")
        self._warn()

    def on_season_screen_reload(self) -> None:
        """Read the file again."""
        self._read(self._path)

    def on_season_screen_copied(self, message: SeasonScreen.Copied) -> None:
        """Send a text to the clipboard of the terminal, which is where the reader sits."""
        if self._terminal.answers:
            self.copy_to_clipboard(message.text)
            self._season.say(f"Sent to the terminal's clipboard: {message.name}")
        else:
            self._season.say("This terminal has no clipboard")

    def on_season_screen_neighbour(self, message: SeasonScreen.Neighbour) -> None:
        """Open the season before or after, which lies beside this one."""
        season = self._season.shown.season
        name = (season.previous if message.by < 0 else season.next) or ""
        path = self._reach.neighbour(self._path, name)
        if path:
            self._read(path)
        elif name:
            self._season.say(f"{name} is not in {self._reach.place(self._path)}")
        else:
            way = "before" if message.by < 0 else "after"
            self._season.say(f"The file names no season {way} this one")
