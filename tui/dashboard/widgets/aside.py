"""What explains the row under the cursor of a pane that needs all its lines for rows."""

from __future__ import annotations

from itertools import chain

from textual.geometry import Size

from tui.dashboard.widgets.bar import Bar
from tui.present.page.below import explained
from tui.present.page.page import Key, Page
from tui.present.screen.areas import REASON_LINES
from tui.season.named import NamedTuple


class Aside(NamedTuple):
    """A bar that explains the row, and the room that it has."""

    bar: Bar
    room: Size

    def show(self, page: Page, cursor: Key | None) -> None:
        """Explain a row of a page, and say what more there is to say."""
        wide, high = self.room
        lines = min(high, REASON_LINES)
        self.bar.show(*chain(*explained(page.with_foot(lines), cursor, wide, lines, high - lines)))
