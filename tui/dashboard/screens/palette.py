"""The palette over a screen: everything that can be done or gone to, found as one types."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen

from tui.dashboard.keys import bindings
from tui.dashboard.messages import ChoiceTaken, PromptAnswered, RowOpened
from tui.dashboard.screens.sized import Sized
from tui.dashboard.widgets.areas import prompt_area, put
from tui.dashboard.widgets.grid import Grid
from tui.dashboard.widgets.prompt import Prompt
from tui.library.shelf import Shelf
from tui.present.palette.choice import Choice
from tui.present.palette.corpus import Corpus, find
from tui.present.palette.page import palette_page
from tui.present.palette.sources import corpus_of_library, typed_moment
from tui.present.screen.areas import Area
from tui.present.view.view import View
from tui.present.words.palette import HINT

_ROWS = range(4, 13)
"""How many choices are in sight, from a low screen to a high one."""
_WIDEST = 80


class _Found(Grid, can_focus=False):
    """The choices; the keys stay with what is typed."""

    IS_RULED = True
    IS_MARKED = True


class PaletteScreen(Sized, ModalScreen[None]):
    """Asks what to do, and tells with a message what was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("palette")]

    def __init__(self, here: Corpus, shelf: Shelf, view: View | None, *, shows_days: bool) -> None:
        """Offer what can be done here and what the library has; a round where there is a season.

        Where the screen below `shows_days` a date is also one that its tables can be as of.
        """
        super().__init__()
        self._here = here
        self._shelf = shelf
        self._view = view
        self._shows_days = shows_days
        self._found: Sequence[Choice] = ()
        self._grid = _Found(id="palette")
        self._prompt = Prompt("palette", HINT)

    def compose(self) -> ComposeResult:
        """Yield what was found, and below it the line to type in."""
        yield self._grid
        yield self._prompt

    def on_mount(self) -> None:
        """Put both in their place, and offer what one can begin with."""
        self._place()
        self._prompt.focus()

    def on_resize(self) -> None:
        """Put both in their place anew."""
        self._place()

    def _place(self) -> None:
        width, height = self.app.size
        rows = max(_ROWS.start, min(_ROWS.stop, height // 3)) + 1
        put(self._grid, Area(0, max(0, height - 1 - rows), min(width, _WIDEST), rows))
        put(self._prompt, prompt_area(width, height))
        self._search()

    def fill(self, shelf: Shelf) -> None:
        """Offer the seasons and clubs of the library as it is known now."""
        self._shelf = shelf
        self._search()

    def on_input_changed(self) -> None:
        """Find what has been typed so far."""
        self._search(moves=True)

    def _search(self, *, moves: bool = False) -> None:
        """Show what was found; where that `moves` the cursor, it goes to the best."""
        typed = self._prompt.value
        known = (self._here, corpus_of_library(self._shelf))
        moments = typed_moment(typed, self._view, shows_days=self._shows_days)
        self._found = (*moments, *find(typed, known))
        if moves:
            self._grid.cursor = None
        self._grid.show(palette_page(self._found, min(self.app.size.width, _WIDEST)))

    def on_prompt_answered(self, message: PromptAnswered) -> None:
        """Do what is under the cursor, or close."""
        if message.text is None:
            self.close()
            return
        cursor = self._grid.cursor
        found = self._found[int(cursor[0])] if cursor else None
        self._take(found or Choice(message.text, "", "nothing", ()))

    def on_row_opened(self, message: RowOpened) -> None:
        """Do what was clicked twice."""
        self._take(self._found[int(message.key[0])])

    def _take(self, choice: Choice) -> None:
        if choice.stays:
            self._prompt.ask_again()
            if choice.act == "ask":
                self._prompt.begin(choice.what[0], selected=0)
        else:
            self.close()
        self.post_message(ChoiceTaken(choice))

    def close(self) -> None:
        """Close the palette, unless that has been done."""
        if self.is_current:
            self.dismiss()

    def on_click(self, event: events.Click) -> None:
        """Close at a click beside it."""
        x, y = event.screen_offset
        if not any(part.region.contains(x, y) for part in (self._grid, self._prompt)):
            self.close()

    def action_row(self, by: int) -> None:
        """Move the cursor by choices."""
        self._grid.move(by)

    def action_rows(self, pages: int) -> None:
        """Move the cursor by as much as is in sight."""
        self._grid.move(pages * self._grid.page_rows())
