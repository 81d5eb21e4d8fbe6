"""The app: it holds the file, follows it, and hands what it says to the season screen."""

from __future__ import annotations

import asyncio
import gc
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.reactive import Reactive
from textual.screen import Screen

from tui.dashboard.background.auditor import Auditor
from tui.dashboard.background.follower import Follower, Found
from tui.dashboard.background.loader import Loader
from tui.dashboard.browse import Browser
from tui.dashboard.hangup import when_gone
from tui.dashboard.keys import bindings_anywhere
from tui.dashboard.leaving import Leaver
from tui.dashboard.messages import CopyWanted, NeighbourWanted, SeasonAudited, SeasonRead
from tui.dashboard.screens.footed import Footed
from tui.dashboard.screens.season import SeasonScreen
from tui.dashboard.terminal.abilities import Abilities
from tui.library.find import shortest, standing
from tui.library.read import Reader
from tui.present.view.opened import Opened
from tui.present.view.view import View
from tui.present.words import messages
from tui.season.load import Loaded
from tui.season.raw.problems import SeasonError, in_short

if TYPE_CHECKING:
    from rich.console import RenderableType

    from tui.audit.audited import Audited


class JornadaApp(Browser, inherit_bindings=False):
    """Shows one season file at a time, and the library that it lies in."""

    CSS_PATH = "dashboard.tcss"
    TITLE = "Jornada"
    ENABLE_COMMAND_PALETTE = False
    theme = Reactive("ansi-dark")  # from the start: changing it would style everything twice
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_anywhere()]

    def __init__(
        self,
        reader: Reader,
        opened: Opened | None = None,
        at: Sequence[str] = (),
        *,
        terminal: Abilities | None = None,
        cycle: float | None = None,
        leaver: Leaver | None = None,
    ) -> None:
        """Take what reads the library, and the season to begin with.

        Without one the library opens, with its cursor on the first of some paths that it has.
        `cycle` is the number of seconds after which a season steps on by itself. The `leaver` sees
        to it that the program ends when it is told to.
        """
        self._leaver = leaver or Leaver()
        super().__init__(reader, at, terminal, self._leaver)
        self._terminal = terminal or Abilities()
        self._cycle = cycle
        self.animation_level = "none"
        self._home = standing()  # where relative paths begin, even once it is gone
        self._path = opened.path if opened else ""
        self._loaded = opened.loaded if opened else None
        self._season = SeasonScreen(opened.view, cycle=cycle) if opened else None
        self._follower: Follower | None = None
        self._auditor = Auditor(self._tell_checked)
        self._loader = Loader(reader.reach)

    def get_default_screen(self) -> Screen[None]:
        """Begin with the season, or with the library."""
        return self._season or self.library

    def on_mount(self) -> None:
        """Leave in good order when told to, and begin to work once the screen is there."""
        loop = asyncio.get_running_loop()
        self._leaver.ask = partial(loop.call_soon_threadsafe, self.exit)
        if sys.__stdin__ and sys.__stdin__.isatty() and not self.is_headless:
            when_gone(sys.__stdin__.fileno(), self._leaver.leave)
        self.call_after_refresh(self._begin)

    def exit(
        self,
        result: None = None,
        return_code: int = 0,
        message: RenderableType | None = None,
    ) -> None:
        """End the dashboard, in good order unless that takes too long."""
        self._leaver.hurry()
        super().exit(result, return_code, message)

    def _begin(self) -> None:
        """Begin what the first screen did not have to wait for."""
        gc.freeze()  # all that was loaded stays, and is never looked through again
        gc.enable()
        if self._season:
            self._follow()
        else:
            self.index()

    def on_unmount(self) -> None:
        """Stop following."""
        if self._follower:
            self._follower.stop()

    @property
    def season_shown(self) -> str:
        """The absolute path of the season on screen, or behind the one on screen."""
        return str(self._home / self._path)

    def _follow(self) -> None:
        """Follow the file that is shown, remember it, and say what is odd about it."""
        if self._follower:
            self._follower.stop()
        if self._loaded:
            tell = partial(self._tell, self._path, None, None)
            reach = self._reader.reach
            self._follower = Follower(self._path, self._loaded.stamp, tell, reach)
            self._follower.start()
        self._reader.reach.remember(self._path)
        self._check()

    def _check(self) -> None:
        """Have the season audited, and say what is odd about its file."""
        if self._loaded:
            self._auditor.ask(self._loaded)
        if self._loaded and self._loaded.warnings:
            self.say(in_short(self._loaded.warnings, Path(self._path).name))

    def _tell(self, path: str, asked: Footed | None, beside: View | None, found: Found) -> None:
        """Hand a finding over from another thread."""
        if self.is_running:
            self.post_message(SeasonRead(path, found, asked, beside))

    def _tell_checked(self, loaded: Loaded, audited: Audited | SeasonError) -> None:
        """Hand over what the audit found, from another thread."""
        if self.is_running:
            self.post_message(SeasonAudited(loaded.season, audited))

    def on_season_audited(self, message: SeasonAudited) -> None:
        """Show what was found, if that season is still the one on screen."""
        season = self._season
        if season is None or season.shown.season is not message.season:
            return
        if isinstance(message.audited, SeasonError):
            season.trouble = messages.audit_failed(message.audited.first)
        else:
            season.view = replace(season.shown, audited=message.audited)

    def _read(self, path: str, beside: View | None = None) -> None:
        """Load a file that somebody asked for, without holding up the screen."""
        self._loader.ask(path, partial(self._tell, path, self.front_screen, beside))

    @property
    def is_waiting(self) -> bool:
        """Whether what is on screen is about to be replaced by what somebody asked for."""
        return self._loader.busy or super().is_waiting

    def open_season(self, path: str, beside: View | None = None) -> None:
        """Show the season that is open, or load another one."""
        if self._season in self.screen_stack and path == self.season_shown:
            self.bring(self._season)
        else:
            self._read(shortest(Path(path)), beside)

    def go_back(self) -> None:
        """Go to where the screen was opened from; a season that was left is not followed."""
        super().go_back()
        if self._follower and self._season not in self.screen_stack:
            self._follower.stop()

    def on_season_read(self, message: SeasonRead) -> None:
        """Show the season as it is now; one that does not load leaves the last good one there."""
        found, season = message.content, self._season
        if season not in self.screen_stack or message.path != self._path:
            season = None
        if season is None and (
            message.asked_by is None or message.asked_by is not self.front_screen
        ):
            return  # of the season that was shown before, or asked for where nobody is any more
        if isinstance(found, SeasonError):
            if season is None:
                self.say(found.first_in(Path(message.path).name))  # the folder leaves no room
            else:
                season.trouble = messages.last_good_version(found.first)
            return
        self._loaded = found
        if season is None:
            self._path = message.path
            beside = message.beside
            self._show(beside.beside(found.season) if beside else View.of(found.season))
            return
        season.trouble = ""
        season.view = season.shown.renewed(found.season)
        if message.asked_by:
            self.say(messages.reloaded(self._path))
        self._check()

    def _show(self, view: View) -> None:
        """Show another season, in the place of one that is there, and follow it."""
        if self._season is None or self._season not in self.screen_stack:
            self._season = SeasonScreen(view, cycle=self._cycle)
        self.bring(self._season)
        self._season.trouble = ""
        self._season.view = view
        self._follow()

    def on_season_reload_wanted(self) -> None:
        """Read the file again."""
        self._read(self._path)

    def on_copy_wanted(self, message: CopyWanted) -> None:
        """Send a text to the clipboard of the terminal, which is where the reader sits."""
        if self._terminal.answers:
            self.copy_to_clipboard(message.text)
            self.say(messages.copied(message.name))
        else:
            self.say(messages.no_clipboard())

    def on_neighbour_wanted(self, message: NeighbourWanted) -> None:
        """Open the season before or after, which lies beside the one that is shown."""
        if self._season is None or self._season not in self.screen_stack:
            return  # the card was one of the library
        view = message.view or self._season.shown
        name = view.season.previous if message.by < 0 else view.season.next
        self.walk(self._path, name or "", message.by, view)
