"""A bar: a few lines of text across the screen, repainted only when they change."""

from __future__ import annotations

from typing import Self

from textual import events
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.dashboard.messages import HeadClicked
from tui.dashboard.terminal.spans import spans
from tui.dashboard.widgets.lines import has_lines_alone, repaint_lines, strip_of
from tui.dashboard.widgets.shown import Shown
from tui.present.page.page import EMPTY, Line


class Bar(Widget):
    """Shows lines without a cursor: the title, the footer, a banner."""

    DEFAULT_CSS = "Bar { height: 1; width: 1fr; }"
    ALLOW_SELECT = False

    def __init__(self, *, id: str) -> None:  # noqa: A002  Textual's own name
        """Start empty."""
        super().__init__(id=id)
        self.lines: tuple[Line, ...] = ()
        self._shown: dict[int, Shown] = {}

    def show(self, *lines: Line) -> None:
        """Show other lines; those that differ are repainted."""
        before, self.lines = self.lines, lines
        rows = max(len(before), len(lines))
        changed = [y for y in range(rows) if _at(before, y) != _at(lines, y)]
        if changed:
            for y in changed:
                self._shown.pop(y, None)
            width = self.size.width
            self.refresh(*(Region(0, top, width, end - top) for top, end in spans(changed)))

    def on_click(self, event: events.Click) -> None:
        """Tell what was clicked."""
        x, y = event.x, event.y
        self.post_message(HeadClicked(self.id, x, y, _at(self.lines, y).key_at(x)))

    def shown(self, y: int) -> Shown:
        """Return what stands in a line."""
        shown, width = self._shown.get(y), self.size.width
        if shown is None or shown.cells != width:
            self._shown[y] = shown = Shown.plain(_at(self.lines, y), width)
        return shown

    def refresh(self, *regions: Region, **wishes: bool) -> Self:
        """Have lines painted again."""
        is_done = not wishes and repaint_lines(self, regions)
        return self if is_done else super().refresh(*regions, **wishes)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        return strip_of(self, self.shown(y))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw some lines, without asking Textual for what it would add to them."""
        if not has_lines_alone(self):
            return super().render_lines(crop)
        return [self.render_line(y).crop(*crop.column_span) for y in crop.line_range]


def _at(lines: tuple[Line, ...], y: int) -> Line:
    return lines[y] if y < len(lines) else EMPTY
