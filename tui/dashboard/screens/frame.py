"""The frame of the season screen: title, panes, footer, banner, and where each of them stands."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.geometry import Offset
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from tui.dashboard.commands import COMMANDS
from tui.dashboard.widgets.bar import Bar
from tui.dashboard.widgets.pane import Pane
from tui.present.frame import banner, needs, title, too_small
from tui.present.help import footer
from tui.present.layout import LEAST_HEIGHT, LEAST_WIDTH, NAMES, Area, Name, arrange, has_pane
from tui.present.page import line
from tui.present.text import clean
from tui.present.view import View

_ROOMY_LINES = 20
"""From this height on, blank lines set the title and the footer off."""


class Frame(Screen[None]):
    """Shows a view in panes. A new view goes down to every pane; the frame only moves them."""

    view: reactive[View | None] = reactive(None, layout=False, repaint=False)
    trouble: reactive[str] = reactive("", layout=False, repaint=False)

    def __init__(self, view: View) -> None:
        """Take the view to begin with."""
        super().__init__()
        self.set_reactive(Frame.view, view)
        self.front: Name = "standings"
        self._said = ""

    def compose(self) -> ComposeResult:
        """Make the title, the panes, the footer and the banner that lies over them."""
        yield Bar(id="title")
        for name in NAMES:
            yield Pane(name).data_bind(Frame.view)
        yield Bar(id="footer")
        yield Bar(id="banner")

    @property
    def shown(self) -> View:
        """The view on the screen."""
        assert self.view is not None  # noqa: S101  a frame is made with one
        return self.view

    def pane(self, name: Name) -> Pane:
        """Answer a pane by its name."""
        return self.query_one(f"#{name}", Pane)

    def on_mount(self) -> None:
        """Put everything in its place."""
        self.place()
        self.pane(self.front).focus()

    def on_resize(self) -> None:
        """Put everything in its place anew."""
        self.place()

    def watch_view(self, before: View | None, view: View | None) -> None:
        """Show the title of a new view; another stage or season may need another layout."""
        if view is None or not self.is_mounted:
            return
        if before is None or before.stage is not view.stage:
            self.place()
        self._draw()

    def watch_trouble(self) -> None:
        """Show the banner or take it away."""
        if self.is_mounted:
            self.place()

    def say(self, words: str) -> None:
        """Say something in the place of the footer; nothing brings the footer back."""
        self._said = words
        self._draw()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Remember which pane has the keys."""
        if isinstance(event.widget, Pane) and event.widget.id != self.front:
            self.front = next(name for name in NAMES if name == event.widget.id)
            self.place()

    def bring(self, name: Name) -> bool:
        """Give the keys to a pane, in front of others; tells whether the stage has such a pane."""
        if not has_pane(needs(self.shown), name):
            return False
        self.front = name
        self.place()
        self.pane(name).focus()
        return True

    def place(self) -> None:
        """Give every widget its area; one without an area is not shown."""
        wide, high = self.size
        if not wide:
            return
        small = wide < LEAST_WIDTH or high < LEAST_HEIGHT
        edge = 2 if high >= _ROOMY_LINES else 1
        need = needs(self.shown)
        if not has_pane(need, self.front):
            self.front = next(name for name in NAMES if has_pane(need, name))
            self.pane(self.front).focus()
        areas = {} if small else arrange(wide, high - 2 * edge, need, self.front)
        warning = banner(self.trouble, wide) if self.trouble and not small else ()
        put(self.query_one("#title"), Area(0, 0, wide, high if small else 1))
        put(self.query_one("#footer"), None if small else Area(0, high - 1, wide, 1))
        over = Area(0, high - 1 - len(warning), wide, len(warning))
        put(self.query_one("#banner"), over if warning else None)
        self.query_one("#banner", Bar).show(*warning)
        for name in NAMES:
            area = areas.get(name)
            put(self.pane(name), area._replace(y=area.y + edge) if area else None)
        self._draw()

    def _draw(self) -> None:
        """Draw the title and the footer."""
        wide, high = self.size
        small = wide < LEAST_WIDTH or high < LEAST_HEIGHT
        lines = too_small(wide, high) if small else (title(self.shown, wide),)
        self.query_one("#title", Bar).show(*lines)
        said = line((f" {clean(self._said)}", "strong"))
        self.query_one("#footer", Bar).show(said if self._said else footer(COMMANDS, wide))


def put(widget: Widget, area: Area | None) -> None:
    """Show a widget in an area, or hide it; what stays the same costs no new layout."""
    styles = widget.styles
    if widget.display != (area is not None):
        widget.display = area is not None
    if area is not None:
        styles.offset = Offset(area.x, area.y)
        styles.width, styles.height = area.width, area.height
