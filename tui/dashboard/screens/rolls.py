"""What the library and the page of a club have in common: a title, rows, and keys to move."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from textual import events
from textual.app import ComposeResult

from tui.dashboard.messages import (
    EntryNeighbourWanted,
    HeadClicked,
    HonoursWanted,
    LibraryReloadWanted,
    RowOpened,
    ScreenLeft,
    SeasonWanted,
)
from tui.dashboard.screens.base import DashboardScreen
from tui.dashboard.widgets.areas import put
from tui.dashboard.widgets.bar import Bar
from tui.dashboard.widgets.roll import RollGrid
from tui.library.shelf import Shelf
from tui.present.cards.help import help_page
from tui.present.page.page import Key, Line
from tui.present.page.roll import Roll
from tui.present.page.sorting import Sorting, next_sorting
from tui.present.screen.areas import LEAST_HEIGHT, LEAST_WIDTH, Area
from tui.present.screen.frame import too_small
from tui.present.words import messages

_ROOMY_LINES = 20
"""From this height on, blank lines set the title and the footer off."""


class Rows(Protocol):
    """What such a screen shows."""

    shelf: Shelf
    """The library that its seasons are in."""

    def title(self, cells: int) -> Line:
        """Draw the top line."""

    sorting: Sorting | None
    """The column by which its seasons are shown."""

    def roll(self, cells: int) -> Roll:
        """Draw the rows."""


class RollScreen(DashboardScreen):
    """Shows rows of seasons, and asks for the season that is to be opened."""

    def __init__(self, rows: Rows) -> None:
        """Show some rows."""
        super().__init__()
        self._rows = rows
        self._title = Bar(id="title")
        self.grid = RollGrid(id="roll")

    @property
    def shelf(self) -> Shelf:
        """The library, as far as it is known."""
        return self._rows.shelf

    def compose(self) -> ComposeResult:
        """Yield the title, the rows and the footer."""
        yield self._title
        yield self.grid
        yield self.footer

    def on_mount(self) -> None:
        """Put everything in its place."""
        self.place()
        self.set_focus(self.grid)

    def on_resize(self) -> None:
        """Put everything in its place anew."""
        self.place()

    def place(self) -> None:
        """Give every part its room."""
        width, height = self.size
        if not width:
            return
        edge = 2 if height >= _ROOMY_LINES else 1
        small = self._is_too_small
        put(self._title, Area(0, 0, width, height if small else 1))
        put(self.grid, None if small else Area(0, edge, width, height - 2 * edge))
        put(self.footer, None if small else Area(0, height - 1, width, 1))
        self.asker.place()
        self.redraw()

    def redraw(self, cursor: Key | None = None) -> None:
        """Show everything as it is now, with the cursor on a given row, or where it is."""
        width, height = self.size
        if width and self._title.is_attached:  # not while the screen is taken down
            lines = too_small(width, height) if self._is_too_small else (self._rows.title(width),)
            self._title.show(*lines)
            self.grid.unroll(self._rows.roll(width), cursor)
            self.footer.fit(width)

    @property
    def _is_too_small(self) -> bool:
        return self.size.width < LEAST_WIDTH or self.size.height < LEAST_HEIGHT

    def on_key(self, _: events.Key) -> None:
        """Restore the footer at any key; letters that somebody types leave it alone."""
        if not self.asker.is_open:
            self.say("")

    def on_head_clicked(self, message: HeadClicked) -> None:
        """Sort by the column that was clicked, the other way at the second click, then no more."""
        if message.widget == self.grid.id and message.key:
            now, (column,) = self._rows.sorting, message.key
            self._rows.sorting = next_sorting(now, column, descending=False)
            self.redraw()

    def on_row_opened(self, message: RowOpened) -> None:
        """Open what a row shows."""
        self.open_row(message.key)

    def open_row(self, key: Key) -> None:
        """Open a season."""
        self.post_message(SeasonWanted(key[-1]))

    # Each action of the table of commands

    def action_row(self, by: int) -> None:
        """Move the cursor by rows."""
        self.grid.move(by)

    def action_rows(self, pages: int) -> None:
        """Move the cursor by pages."""
        self.grid.move(pages * self.grid.page_rows())

    def action_open(self) -> None:
        """Open what is under the cursor."""
        self.grid.open()

    def action_season(self, by: int) -> None:
        """Open the season before or after the one under the cursor."""
        cursor = self.grid.cursor
        entry = self.shelf.by_path.get(cursor[-1]) if cursor else None
        if entry is None:
            self.say(messages.no_season_selected())
        else:
            self.post_message(EntryNeighbourWanted(by, entry))

    def action_honours(self) -> None:
        """Show what the clubs of the library have won."""
        self.post_message(HonoursWanted())

    def action_back(self) -> None:
        """Go back."""
        self.post_message(ScreenLeft(self))

    def action_reload(self) -> None:
        """Read the library again."""
        self.post_message(LibraryReloadWanted())

    def action_help(self) -> None:
        """Show all keys."""
        from tui.dashboard.screens.card import CardScreen

        self.app.push_screen(CardScreen(partial(help_page, self.PLACE, self.PLACE, ())))
