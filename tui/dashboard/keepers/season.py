"""The keeper of the season: it opens one file at a time, follows it and audits it."""

from __future__ import annotations

import gc
import threading
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.screen import Screen

from tui.dashboard.background.auditor import Auditor
from tui.dashboard.background.follower import Content, Follower
from tui.dashboard.background.loader import Loader
from tui.dashboard.messages import NeighbourSought, SeasonAudited, SeasonRead
from tui.dashboard.screen_stack import ScreenStack
from tui.dashboard.screens.season import SeasonScreen
from tui.library.find import shortest, standing
from tui.library.reach import Reach
from tui.present.view.opened import Opened
from tui.present.view.view import View
from tui.present.view.wishes import Wishes
from tui.present.words import messages
from tui.season.load import Loaded
from tui.season.raw.problems import SeasonError

if TYPE_CHECKING:
    from tui.audit.audited import Audited
    from tui.season.model import Season
    from tui.season.raw.places import Path as PartPath


class SeasonKeeper:
    """Has the season that is on screen, or behind the screen in front."""

    def __init__(
        self,
        reach: Reach,
        opened: Opened | None,
        stack: ScreenStack,
        cycle: float | None,
        wishes: Wishes,
    ) -> None:
        """Begin with a season, if one was opened; every `cycle` seconds it steps on by itself."""
        self._reach = reach
        self._wishes = wishes
        self._stack = stack
        self._cycle = cycle
        self._home = standing()  # where relative paths begin, even once it is gone
        self._path = opened.path if opened else ""
        self._loaded = opened.loaded if opened else None
        first = replace(opened.view, wishes=wishes) if opened else None
        self.screen = SeasonScreen(first, cycle=cycle) if first else None
        self._follower: Follower | None = None
        self._auditor = Auditor(reach, self._tell_audited)
        self._loader = Loader(reach)
        self._sought: NeighbourSought | None = None

    @property
    def path(self) -> str:
        """The absolute path of the season."""
        return str(self._home / self._path)

    @property
    def season(self) -> Season | None:
        """The season as its file was read last."""
        return self._loaded.season if self._loaded else None

    @property
    def is_waiting(self) -> bool:
        """Whether the screen in front is about to be replaced by another season."""
        return self._loader.busy or self._sought is not None

    # Following

    def begin(self) -> None:
        """Follow the season that was opened, beside an older version of it where that is wanted."""
        self.follow()
        if self.screen and self.screen.shown.since:
            self.screen.action_sheet("compare")

    def follow(self) -> None:
        """Audit and follow the file, remember it for the next start, and show its warnings."""
        self.stop()
        self.check()  # first, for the screen waits for what it says
        if self._loaded:
            tell = partial(self._tell, self._path, None, None, "")
            self._follower = Follower(self._path, self._loaded.stamp, tell, self._reach)
            self._follower.start()
        self._reach.remember(self._path)

    def stop(self) -> None:
        """Stop following."""
        if self._follower:
            self._follower.stop()

    def stop_if_left(self) -> None:
        """Stop following a season that is not on screen any more."""
        if self.screen not in self._stack.screens:
            self.stop()

    def check(self) -> None:
        """Audit the season, and show the warnings about its file."""
        if self._loaded:
            self._auditor.ask(self.path, self._loaded)
        if self._loaded and self._loaded.warnings:
            from tui.present.words.problems import problem_in_short

            warnings = self._loaded.warnings
            self._stack.say(problem_in_short(warnings[0], len(warnings), Path(self._path).name))

    def _tell(
        self,
        path: str,
        asked_by: Screen[None] | None,
        beside: View | None,
        team: str,
        content: Content,
    ) -> None:
        self._stack.post(SeasonRead(path, content, asked_by, beside, team))

    def _tell_audited(self, loaded: Loaded, audited: Audited | SeasonError) -> None:
        self._stack.post(SeasonAudited(loaded.season, audited))

    def take_audit(self, message: SeasonAudited) -> None:
        """Show what was found, if that season is still the one on screen."""
        screen = self.screen
        if screen is None or screen.shown.season is not message.season:
            return
        if isinstance(message.audited, SeasonError):
            from tui.present.words.problems import first_problem

            screen.trouble = messages.audit_failed(first_problem(message.audited))
        else:
            screen.view = replace(screen.shown, audited=message.audited)

    # Opening

    def open(self, path: str, beside: View | None = None, team: str = "") -> None:
        """Show the season that is open, or load another one; the cursor is to be on a team.

        One that is a neighbour of a season on screen opens at the stage alike.
        """
        if self.screen and self.screen in self._stack.screens and path == self.path:
            self._stack.bring(self.screen)
            if team:
                self.screen.follow(team)
        else:
            self._load(shortest(Path(path)), beside, team)

    def reload(self) -> None:
        """Read the file again."""
        self._load(self._path)

    def _load(self, path: str, beside: View | None = None, team: str = "") -> None:
        """Load a file on request, without holding up the screen."""
        self._loader.ask(path, partial(self._tell, path, self._stack.front, beside, team))

    def take(self, message: SeasonRead) -> None:
        """Show a season that was read; one that does not load leaves the last good one there."""
        content = message.content
        screen = self.screen if message.path == self._path else None
        if screen not in self._stack.screens:
            screen = None
        if screen is None and (
            message.asked_by is None or message.asked_by is not self._stack.front
        ):
            return  # it was shown before, or the screen that asked for it has been left
        if isinstance(content, SeasonError):
            from tui.present.words.problems import first_problem

            if screen is None:  # the folder of the file would leave no room for the reason
                self._stack.say(first_problem(content, Path(message.path).name))
            else:
                screen.trouble = messages.last_good_version(first_problem(content))
            return
        self._loaded = content
        gc.unfreeze()  # else the season of the start, frozen with all the rest, is never freed
        if screen is None:
            self._path = message.path
            season, beside = content.season, message.beside
            view = beside.beside(season) if beside else View.of(season, self._wishes)
            self._show(view, message.team)
            return
        screen.trouble = ""
        screen.view = screen.shown.renewed(content.season)
        if message.asked_by:
            self._stack.say(messages.reloaded(self._path))
        self.check()

    def take_saved(self, loaded: Loaded) -> None:
        """Show the season as it was just saved."""
        self.take(SeasonRead(self._path, loaded, None, None))

    def line_of(self, part: PartPath) -> int:
        """Return the line on which a part of the season begins in its file."""
        return self._loaded.line(part) if self._loaded else 1

    def _show(self, view: View, team: str = "") -> None:
        """Show another season in place of the present one, and follow it."""
        if self.screen is None or self.screen not in self._stack.screens:
            self.screen = SeasonScreen(view, cycle=self._cycle)
        self._stack.bring(self.screen)
        self.screen.trouble = ""
        self.screen.view = view
        if team:
            self.screen.follow(team)
        self.follow()

    # Neighbours

    def open_neighbour_of_shown(self, by: int, view: View | None) -> None:
        """Open the season before (-1) or after (1) the one on screen, if there is one."""
        if self.screen is None or self.screen not in self._stack.screens:
            return  # the card was one over the library
        view = view or self.screen.shown
        name = view.season.previous if by < 0 else view.season.next
        self.open_neighbour(self._path, name or "", by, view)

    def open_neighbour(self, path: str, name: str, by: int, beside: View | None = None) -> None:
        """Open the season that a file names as the one before (-1) or after (1) it."""
        if not name:
            self._stack.say(messages.no_neighbour(by))
            return
        self._sought = NeighbourSought(path, name, self._stack.front, beside)
        look = threading.Thread(
            target=self._look, args=(self._sought,), name="neighbour", daemon=True
        )
        look.start()  # a thread of its own, for a disk may not answer

    def _look(self, message: NeighbourSought) -> None:
        """Look for a neighbouring season, in another thread."""
        message.found = self._reach.neighbour(message.path, message.name)
        self._stack.post(message)

    def take_neighbour(self, message: NeighbourSought) -> None:
        """Open the season that was looked for, if nobody went elsewhere."""
        if message is not self._sought:
            return
        self._sought = None
        if message.asked_by is not self._stack.front:
            return
        if message.found:
            self.open(message.found, message.beside)
        else:
            place = self._reach.place(message.path)
            self._stack.say(messages.neighbour_missing(message.name, place))
