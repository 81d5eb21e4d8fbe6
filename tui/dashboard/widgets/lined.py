"""A widget of lines: what is shown in each of them is drawn once, however often it is asked for."""

from __future__ import annotations

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.dashboard.look import Look
from tui.dashboard.terminal.dress import Dress
from tui.dashboard.terminal.row import Row
from tui.dashboard.themed import look_on
from tui.dashboard.widgets.shown import Shown


class Lined(Widget):
    """Fills all of its area with lines; without a border Textual adds nothing to them."""

    ALLOW_SELECT = False

    def shown(self, y: int) -> Shown | None:
        """Return what stands in a line; None where it is empty."""
        raise NotImplementedError

    @property
    def _is_bare(self) -> bool:
        """Whether Textual adds nothing to the lines."""
        return self.size == self.outer_size and not self.get_line_filters()

    def cells(self, y: int, dress: Dress) -> Row | None:
        """Return the cells of a line; None where Textual has to draw it."""
        if not self._is_bare:
            return None
        shown, look, width = self.shown(y), look_on(self), self.size.width
        if shown is None or shown.cells != width:
            return None
        return shown.row(look, dress)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        return self._line(y, look_on(self), self.size.width)

    def _line(self, y: int, look: Look, width: int) -> Strip:
        shown = self.shown(y)
        if shown is None:
            return Strip.blank(width, look[""])
        # The lines may still be those of another width: a strip that lies about its cells shifts
        # all that stands beside it.
        return shown.strip(look).adjust_cell_length(width, look[""])

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw some lines, without asking Textual for what it would add to them."""
        if not self._is_bare:
            return super().render_lines(crop)
        look, width = look_on(self), self.size.width
        lines = [self._line(y, look, width) for y in crop.line_range]
        whole = crop.column_span == (0, width)
        return lines if whole else [line.crop(*crop.column_span) for line in lines]
