"""A bar: a few lines of text across the screen, repainted only when they change."""

from __future__ import annotations

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.dashboard.messages import HeadClicked
from tui.dashboard.terminal.cells import filled
from tui.dashboard.themed import look_on
from tui.present.page.page import EMPTY, Line


class Bar(Widget):
    """Shows lines without a cursor: the title, the footer, a banner."""

    DEFAULT_CSS = "Bar { height: 1; width: 1fr; }"
    ALLOW_SELECT = False

    def __init__(self, *, id: str) -> None:  # noqa: A002  Textual's own name
        """Start empty."""
        super().__init__(id=id)
        self.lines: tuple[Line, ...] = ()

    def show(self, *lines: Line) -> None:
        """Show other lines; those that differ are repainted."""
        before, self.lines = self.lines, lines
        rows = max(len(before), len(lines))
        changed = [y for y in range(rows) if _at(before, y) != _at(lines, y)]
        if changed:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def on_click(self, event: events.Click) -> None:
        """Tell what was clicked."""
        x, y = event.x, event.y
        self.post_message(HeadClicked(self.id, x, y, _at(self.lines, y).key_at(x)))

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        line, look = _at(self.lines, y).fitted(self.size.width), look_on(self)
        return Strip(
            [Segment(filled(span.text), look[span.role]) for span in line.spans], self.size.width
        )


def _at(lines: tuple[Line, ...], y: int) -> Line:
    return lines[y] if y < len(lines) else EMPTY
