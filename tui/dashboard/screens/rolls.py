"""What the library and the page of a club have in common: a title, rows, and keys to move."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType

from tui.dashboard.keys import bindings
from tui.dashboard.messages import (
    EntryNeighbourWanted,
    LibraryReloadWanted,
    RowOpened,
    ScreenLeft,
    SeasonWanted,
)
from tui.dashboard.screens.footed import Footed
from tui.dashboard.screens.frame import put
from tui.dashboard.widgets.bar import Bar
from tui.dashboard.widgets.roll import RollGrid
from tui.library.shelf import Shelf
from tui.present.cards.help import help_page
from tui.present.page.page import Key, Line
from tui.present.page.roll import Roll
from tui.present.screen.frame import too_small
from tui.present.screen.layout import LEAST_HEIGHT, LEAST_WIDTH, Area
from tui.present.words import messages

_ROOMY_LINES = 20
"""From this height on, blank lines set the title and the footer off."""


class RollScreen(Footed):
    """Shows rows of seasons, and asks for the one that somebody wants to see."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("library")]

    def __init__(self, shelf: Shelf) -> None:
        """Take the library as far as it is known."""
        super().__init__()
        self.shelf = shelf

    def compose(self) -> ComposeResult:
        """Make the title, the rows and the footer."""
        yield Bar(id="title")
        yield RollGrid(id="roll")
        yield Bar(id="footer")

    # What a page of rows is made of

    def draw_title(self, cells: int) -> Line:
        """Draw the top line."""
        raise NotImplementedError

    def draw_roll(self, cells: int) -> Roll:
        """Draw the rows."""
        raise NotImplementedError

    @property
    def grid(self) -> RollGrid:
        """The rows."""
        return self.query_one(RollGrid)

    def redraw(self, cursor: Key | None = None) -> None:
        """Show everything as it is now, with the cursor on a row, or on the one that it is on."""
        wide, high = self.size
        if wide and self.query("#title"):  # a screen that is taken down has no parts any more
            small = wide < LEAST_WIDTH or high < LEAST_HEIGHT
            lines = too_small(wide, high) if small else (self.draw_title(wide),)
            self.query_one("#title", Bar).show(*lines)
            self.grid.unroll(self.draw_roll(wide), cursor)
            self.draw_footer()

    def on_mount(self) -> None:
        """Put everything in its place."""
        self.place()
        self.set_focus(self.grid)

    def on_resize(self) -> None:
        """Put everything in its place anew."""
        self.place()

    def place(self) -> None:
        """Give every part its room."""
        wide, high = self.size
        if not wide:
            return
        small = wide < LEAST_WIDTH or high < LEAST_HEIGHT
        edge = 2 if high >= _ROOMY_LINES else 1
        put(self.query_one("#title"), Area(0, 0, wide, high if small else 1))
        put(self.grid, None if small else Area(0, edge, wide, high - 2 * edge))
        put(self.query_one("#footer"), None if small else Area(0, high - 1, wide, 1))
        self.redraw()

    def on_key(self, _: events.Key) -> None:
        """Bring the footer back, whatever the key; letters that somebody types leave it alone."""
        if not self.query("#prompt"):
            self.say("")

    # Keys

    def action_row(self, by: int) -> None:
        """Move the cursor by rows."""
        self.grid.move(by)

    def action_rows(self, pages: int) -> None:
        """Move the cursor by pages."""
        self.grid.move(pages * self.grid.page_rows())

    def action_open(self) -> None:
        """Open what is under the cursor."""
        self.grid.open()

    def on_row_opened(self, message: RowOpened) -> None:
        """Open what a row shows."""
        self.open_row(message.key)

    def open_row(self, key: Key) -> None:
        """Open a season."""
        self.post_message(SeasonWanted(key[-1]))

    def action_season(self, by: int) -> None:
        """Open the season before or after the one under the cursor."""
        cursor = self.grid.cursor
        entry = self.shelf.by_path.get(cursor[-1]) if cursor else None
        if entry is None:
            self.say(messages.no_season_selected())
        else:
            self.post_message(EntryNeighbourWanted(by, entry))

    def action_back(self) -> None:
        """Go back."""
        self.post_message(ScreenLeft(self))

    def action_reload(self) -> None:
        """Read the library again."""
        self.post_message(LibraryReloadWanted())

    def action_help(self) -> None:
        """Show all keys."""
        from tui.dashboard.screens.card import CardScreen  # noqa: PLC0415  not before it is asked for

        self.app.push_screen(CardScreen(partial(help_page, self.PLACE, self.PLACE, ())))
