"""Where the parts of the season screen stand: title, panes, footer, and the banner over them."""

from __future__ import annotations

from textual.geometry import Region, Size
from textual.widget import Widget

from tui.dashboard.drawing import draw_foot, draw_heading, room_for
from tui.dashboard.widgets.areas import put
from tui.dashboard.widgets.bar import Bar
from tui.dashboard.widgets.footer import Footer
from tui.dashboard.widgets.pane import Pane
from tui.present.page.pane_names import NAMES, Name
from tui.present.screen.frame import banner, has_strip, too_small
from tui.present.screen.layout import LEAST_HEIGHT, LEAST_WIDTH, Area, Need, arrange
from tui.present.view.view import View

_ROOMY_LINES = 20
"""From this height on, the title has a second line, and the audit one above the footer."""
_AIRY_LINES = 30
"""From this height on, a blank line sets the stages off too."""


class Arrangement:
    """Has the parts of the screen, and gives each of them its area."""

    def __init__(self, footer: Footer) -> None:
        """Make the other parts."""
        self.title = Bar(id="title")
        self.panes: dict[Name, Pane] = {name: Pane(name) for name in NAMES}
        self.footer = footer
        self.banner = Bar(id="banner")
        self._placed_for: tuple[Need, tuple[int, int]] | None = None
        self._areas: dict[Widget, Area | None] = {}

    def suits(self, view: View, size: Size) -> bool:
        """Return whether a view can be shown without moving anything."""
        return self._placed_for == (room_for(view), _edges(view, size))

    def place(self, view: View, size: Size, front: Name, trouble: str) -> list[Region]:
        """Give every part its area, and return where other parts stood before, or none did.

        A part without an area is not shown.
        """
        width, height = size
        above, below = _edges(view, size)
        need = room_for(view)
        self._placed_for = need, (above, below)
        areas: dict[Name, Area] = {}
        if not _is_too_small(size):
            areas = arrange(width, height - above - below, need, front)
        warning = banner(trouble, width) if trouble and areas else ()
        over = Area(0, height - 1 - len(warning), width, len(warning))
        before, self._areas = (
            self._areas,
            {
                self.title: Area(0, 0, width, above if areas else height),
                self.footer: Area(0, height - below, width, below) if areas else None,
                self.banner: over if warning else None,
            },
        )
        for name, pane in self.panes.items():
            area = areas.get(name)
            self._areas[pane] = area._replace(y=area.y + above) if area else None
        for widget, place in self._areas.items():
            put(widget, place)
        self.banner.show(*warning)
        for name, pane in self.panes.items():
            area = areas.get(name)
            pane.stand(Size(area.width, area.height) if area else Size(), view)
        changed = before.items() ^ self._areas.items()
        return [Region(*area) for _, area in changed if area]

    def draw_title(self, view: View, size: Size) -> None:
        """Draw what stands over the panes."""
        lines = (
            too_small(*size)
            if _is_too_small(size)
            else draw_heading(view, size.width, _edges(view, size)[0])
        )
        self.title.show(*lines)

    def draw_footer(self, view: View, size: Size) -> None:
        """Draw the keys, and over them what the audit found, where there is a line for it."""
        has_room = _edges(view, size)[1] > 1
        self.footer.fit(size.width, *((draw_foot(view, size.width),) if has_room else ()))


def _is_too_small(size: Size) -> bool:
    return size.width < LEAST_WIDTH or size.height < LEAST_HEIGHT


def _edges(view: View, size: Size) -> tuple[int, int]:
    """Return how many lines there are above the panes, and how many below them."""
    if size.height < _ROOMY_LINES:
        return 1, 1
    return 2 + (size.height >= _AIRY_LINES and has_strip(view)), 2
