"""The app: it has the season that is open and the library, and hands them the messages."""

from __future__ import annotations

import asyncio
import gc
import sys
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen

from tui.dashboard import messages as sent
from tui.dashboard.hangup import when_gone
from tui.dashboard.keepers.library import LibraryKeeper
from tui.dashboard.keepers.palette import PaletteKeeper
from tui.dashboard.keepers.season import SeasonKeeper
from tui.dashboard.keys import bindings_anywhere
from tui.dashboard.screen_stack import ScreenStack
from tui.dashboard.shortcut import act_at_once
from tui.dashboard.terminal.abilities import Abilities
from tui.dashboard.terminal.driver import FrugalDriver
from tui.dashboard.themed import ThemedApp
from tui.dashboard.typed import Typed
from tui.library.read import Reader
from tui.present.view.opened import Opened
from tui.present.view.wishes import Wishes
from tui.present.words import messages
from tui.season.raw.problems import SeasonError
from tui.settings.settings import DEFAULTS, Settings
from tui.start.leaving import Leaver

if TYPE_CHECKING:
    from rich.console import RenderableType

    from tui.dashboard.background.album import Album
    from tui.dashboard.keepers.editor import Editor
    from tui.start.first import Taken

_NEW_OBJECTS = 20_000  # after which garbage is collected: most rows of the last keys are gone then
_QUIET_SECONDS = 0.1  # for the widgets to tell the screen what they have to paint anew


class JornadaApp(ThemedApp, inherit_bindings=False):
    """Shows one season file at a time, and the library that it lies in."""

    CSS_PATH = "dashboard.tcss"
    TITLE = "Jornada"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_anywhere()]

    def __init__(
        self,
        reader: Reader,
        opened: Opened | None = None,
        paths: Sequence[str] = (),
        *,
        terminal: Abilities | None = None,
        settings: Settings = DEFAULTS,
        notice: str = "",
        cycle: float | None = None,
        leaver: Leaver | None = None,
        taken: Taken | None = None,
        album: Album | None = None,
        edits: bool = False,
    ) -> None:
        """Begin with a season, or with the library and its cursor on the first of some paths.

        `notice` is what is wrong with the settings, `cycle` the seconds after which a season steps
        on by itself, `taken` the terminal where it shows the first screen, kept by `album`. With
        `edits` season files may be changed: never in a kiosk.
        """
        self._leaver = leaver or Leaver()
        self._album = album
        self._terminal = terminal or Abilities()
        super().__init__(self._terminal, self._leaver, settings.theme, taken)
        self._notice = notice
        self.animation_level = "none"
        self._stack = ScreenStack(self)
        wishes = Wishes.of(settings.favourites, settings.columns)
        self.season = SeasonKeeper(reader.reach, opened, self._stack, cycle, wishes)
        self.library = LibraryKeeper(reader, paths, self._stack, wishes)
        self._edits = edits
        self._editor: Editor | None = None
        self.palette = PaletteKeeper(self, self.season, self.library, self._stack)
        self.typed = Typed(self)
        self.is_leaving = False
        self.paints_soon = False

    def get_default_screen(self) -> Screen[None]:
        """Return the season, or the library."""
        return self.season.screen or self.library.screen

    # Beginning and leaving

    def on_mount(self) -> None:
        """Leave in good order when told to, and begin to work once the screen is there."""
        self.run_worker(self.typed.run(), name="typed", group="typed")
        self._leaver.ask = partial(asyncio.get_running_loop().call_soon_threadsafe, self.exit)
        if sys.__stdin__ and sys.__stdin__.isatty() and not self.is_headless:
            when_gone(sys.__stdin__.fileno(), self._leaver.leave)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """Begin what the first screen did not have to wait for."""
        gc.freeze()  # not looked through again until another season takes its place
        gc.set_threshold(_NEW_OBJECTS)
        gc.enable()
        if self.season.screen:
            self.season.begin()
        else:
            self.library.read()
        if self._notice:
            self._stack.say(self._notice)

    def exit(
        self,
        result: None = None,
        return_code: int = 0,
        message: RenderableType | None = None,
    ) -> None:
        """End the dashboard, in good order unless that takes too long.

        What was typed and still waits for its turn is dropped.
        """
        self._leaver.hurry()
        self.is_leaving = True
        super().exit(result, return_code, message)

    def on_unmount(self) -> None:
        """Stop following files."""
        self.season.stop()
        self.library.stop()

    # What comes from the terminal

    def post_message(self, message: Message) -> bool:
        """Receive a message; what comes from the terminal waits for its turn."""
        if not Typed.takes(message):
            return super().post_message(message)
        self.typed.put(message)
        return True

    async def on_event(self, event: events.Event) -> None:
        """Receive an event; most keys act at once."""
        if not await act_at_once(self, event):
            await super().on_event(event)

    def hand_on(self, message: Message) -> None:
        """Receive a message whose turn has come."""
        super().post_message(message)

    def postpones_paint(self) -> bool:
        """Return whether a frame can be left out, because more was typed."""
        return self.typed.postpones_paint()

    @property
    def is_waiting(self) -> bool:
        """Whether what is on screen is about to be replaced by what somebody asked for."""
        return self.season.is_waiting or self.library.is_waiting

    def action_next_theme(self) -> None:
        """Try the next theme."""
        self._stack.say(messages.theme_tried(self.next_theme()))

    def on_copy_wanted(self, message: sent.CopyWanted) -> None:
        """Send a text to the clipboard of the terminal, which is where the reader sits."""
        if self._terminal.answers:
            self.copy_to_clipboard(message.text)
            self._stack.say(messages.copied(message.name))
        else:
            self._stack.say(messages.no_clipboard())

    def on_palette_wanted(self) -> None:
        """Offer what can be done and where one can go."""
        self.palette.open()

    async def on_choice_taken(self, message: sent.ChoiceTaken) -> None:
        """Do what was chosen."""
        await self.palette.take(message.choice)

    async def action_edit(self, what: str) -> None:
        """Edit a match, take the last edit back or make it again, or open the file elsewhere."""
        if not self._edits or self.screen is not self.season.screen:
            return
        if self._editor is None:
            from tui.dashboard.keepers.editor import Editor

            self._editor = Editor(self.season, self._stack)
        await self._editor.do(what, self.suspend)

    def on_entry_changed(self, message: sent.EntryChanged) -> None:
        """Show the season as it would be with what is typed."""
        if self._editor:
            self._editor.change(message.text)

    async def on_prompt_answered(self, message: sent.PromptAnswered) -> None:
        """Hand what was typed for a match to the editor."""
        if self._editor and message.purpose in ("edit", "save_as"):
            await self._editor.answer(message.purpose, message.text, goes_on=message.goes_on)

    async def on_edit_saved(self, message: sent.EditSaved) -> None:
        """Show what was saved, or why nothing was."""
        if self._editor:
            await self._editor.take(message)

    # From screen to screen

    def on_screen_left(self, message: sent.ScreenLeft) -> None:
        """Go back to where a screen was opened from: in the end, to the library."""
        if message.screen is not self.screen:
            return  # it has been left
        if self.library.is_shown_by(self.screen):
            self._stack.say(messages.is_library())
            return
        if not self._stack.go_back():
            self.library.show(self.season.path)
        elif self.library.is_shown_by(self.screen):
            self.library.arrive(self.season.path)
        self.season.stop_if_left()

    def on_season_wanted(self, message: sent.SeasonWanted) -> None:
        """Open a season."""
        self.season.open(message.path, team=message.team)

    def on_neighbour_wanted(self, message: sent.NeighbourWanted) -> None:
        """Open the season before or after the one that is shown."""
        self.season.open_neighbour_of_shown(message.by, message.view)

    def on_entry_neighbour_wanted(self, message: sent.EntryNeighbourWanted) -> None:
        """Open the season before or after one of the library."""
        entry, by = message.entry, message.by
        self.season.open_neighbour(entry.path, entry.previous if by < 0 else entry.next, by)

    async def on_search_wanted(self) -> None:
        """Search in the library."""
        await self.library.search()

    def on_club_wanted(self, message: sent.ClubWanted) -> None:
        """Open the page of a club."""
        self.library.show_club(message.club)

    def on_honours_wanted(self, message: sent.HonoursWanted) -> None:
        """Open the roll of honour."""
        self.library.show_honours(message.competition)

    def on_meetings_wanted(self, message: sent.MeetingsWanted) -> None:
        """Look for the matches of two clubs."""
        self.library.seek_meetings(message.first, message.second, message.borrower)

    def on_meetings_found(self, message: sent.MeetingsFound) -> None:
        """Show the matches of two clubs."""
        self.library.show_meetings(message)

    def on_team_wanted(self, message: sent.TeamWanted) -> None:
        """Open the page of the club that the season shown calls by a name."""
        self.library.show_team(self.season.path, message.team)

    def on_library_wanted(self, message: sent.LibraryWanted) -> None:
        """Hand the library to a screen that has something to add from it."""
        self.library.lend(message.screen, self.season.path)

    def on_season_reload_wanted(self) -> None:
        """Read the file of the season again."""
        self.season.reload()

    def on_library_reload_wanted(self) -> None:
        """Read the library again."""
        self.library.read()

    def on_season_read(self, message: sent.SeasonRead) -> None:
        """Show the season as it is now."""
        self._settle()
        self.season.take(message)

    def on_neighbour_sought(self, message: sent.NeighbourSought) -> None:
        """Open the season that was looked for."""
        self.season.take_neighbour(message)

    def on_season_audited(self, message: sent.SeasonAudited) -> None:
        """Show what the audit found; with it the first screen is complete."""
        self.season.take_audit(message)
        album = None if isinstance(message.audited, SeasonError) else self._album
        self.set_timer(_QUIET_SECONDS, partial(self.call_after_refresh, self._settle, album))

    def _settle(self, album: Album | None = None) -> None:
        """Show whatever was held back of the first screen, and keep that for the next start."""
        driver = self._driver
        if isinstance(driver, FrugalDriver) and (rows := driver.settle()) and album:
            album.keep(rows, driver.modes)

    def on_library_read(self, message: sent.LibraryRead) -> None:
        """Show the library as it is now known."""
        self.library.fill(message.shelf, self.season.path)
        self.palette.fill(message.shelf)
