"""Where the parts of the season screen stand: title, panes, footer, and the banner over them."""

from __future__ import annotations

from collections.abc import Iterable

from textual.geometry import Region, Size
from textual.screen import Screen
from textual.widget import Widget

from tui.dashboard.drawing import draw_foot, draw_heading, layout_for
from tui.dashboard.widgets.areas import put
from tui.dashboard.widgets.aside import Aside
from tui.dashboard.widgets.bar import Bar
from tui.dashboard.widgets.footer import Footer
from tui.dashboard.widgets.pane import Pane
from tui.present.page.pane_names import NAMES, Name
from tui.present.panes.registry import PANES
from tui.present.screen.areas import LEAST_HEIGHT, LEAST_WIDTH, Area, Edges, Layout
from tui.present.screen.frame import banner, too_small
from tui.present.screen.trail import Trail
from tui.present.view.view import View
from tui.season.memo import Memo


class Arrangement:
    """Has the parts of the screen, and gives each of them its area."""

    def __init__(self, footer: Footer, trail: Trail, view: View) -> None:
        """Make the other parts, which have no place yet; cursors follow the club of a trail."""
        self.title = Bar(id="title")
        self.panes: dict[Name, Pane] = {name: Pane(name, trail) for name in NAMES}
        followers = tuple(pane for name, pane in self.panes.items() if PANES[name].pick)
        self.panes["standings"].followers = followers
        self.reason = Bar(id="reason")
        self.footer = footer
        self.banner = Bar(id="banner")
        self._placed: tuple[Edges, Layout] | None = None
        self._subject: tuple[Memo, int, Size, Name] | None = None  # what it was laid out for
        self._areas: dict[Widget, Area | None] = {}
        self._size = Size()
        self.show_view(view)

    def suits(self, view: View, size: Size, front: Name) -> bool:
        """Return whether a view can be shown without moving anything: no other round moves it."""
        subject = view.memo, view.moment.stage, size, front
        if subject != self._subject and self._placed == layout_for(view, size, front):
            self._subject = subject
        return subject == self._subject

    def fills(self, size: Size) -> bool:
        """Return whether everything has its place on a screen of a size."""
        return self._size == size

    def place(self, view: View, size: Size, front: Name, trouble: str) -> list[Region]:
        """Give every part its area, and return where other parts stood before.

        A part without an area is not shown.
        """
        width, height = self._size = size
        self._placed = layout_for(view, size, front)
        self._subject = view.memo, view.moment.stage, size, front
        (above, below), layout = self._placed
        areas, reason = layout.areas, layout.reason
        if _is_too_small(size):
            areas, reason = {}, None
        warning = banner(trouble, width) if trouble and areas else ()
        over = Area(0, height - 1 - len(warning), width, len(warning))
        before, self._areas = (
            self._areas,
            {
                self.title: Area(0, 0, width, above if areas else height),
                self.footer: Area(0, height - below, width, below) if areas else None,
                self.banner: over if warning else None,
                self.reason: reason._replace(y=reason.y + above) if reason else None,
            },
        )
        for name, pane in self.panes.items():
            area = areas.get(name)
            self._areas[pane] = area._replace(y=area.y + above) if area else None
        for widget, place in self._areas.items():
            put(widget, place)
        self.banner.show(*warning)
        aside = Aside(self.reason, Size(reason.width, reason.height)) if reason else None
        self.panes["standings"].aside = aside
        for name, pane in self.panes.items():
            area = areas.get(name)
            room = Size(area.width, area.height) if area else Size()
            pane.stand(room, view, layout.cells(name) if area else 0)
        changed = before.items() ^ self._areas.items() if before else ()
        return [Region(*area) for _, area in changed if area]

    def show_view(self, view: View) -> None:
        """Show another view in every pane."""
        for pane in self.panes.values():
            pane.show_view(view)

    def draw_around(self, view: View, before: View | None, size: Size) -> None:
        """Draw what another view than before changes around the panes."""
        self.draw_title(view, size)
        if before is None or before.audited is not view.audited:
            self.draw_footer(view, size)

    def draw_title(self, view: View, size: Size) -> None:
        """Draw what stands over the panes."""
        if _is_too_small(size) or self._placed is None:
            self.title.show(*too_small(*size))
            return
        self.title.show(*draw_heading(view, size.width, self._placed[0]))

    def draw_footer(self, view: View, size: Size) -> None:
        """Draw the keys, and over them what the audit found, where there is a line for it."""
        has_room = self._placed is not None and self._placed[0].below > 1
        self.footer.fit(size.width, *((draw_foot(view, size.width),) if has_room else ()))


def _is_too_small(size: Size) -> bool:
    return size.width < LEAST_WIDTH or size.height < LEAST_HEIGHT


def uncover(screen: Screen[None], regions: Iterable[Region]) -> None:
    """Lay a screen out with the next frame, which paints some regions too.

    Textual leaves what stood there, and another frame would paint all of it once more.
    """
    screen._clear_arrangement_cache()  # noqa: SLF001  or it would be laid out as it was
    screen.refresh(repaint=False, layout=True)
    screen._compositor._dirty_regions.update(regions)  # noqa: SLF001  what it has to paint
