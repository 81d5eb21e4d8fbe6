"""The frame of the season screen: title, panes, footer, banner, and where each of them stands."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.geometry import Offset, Size
from textual.reactive import reactive
from textual.widget import Widget

from tui.dashboard.drawing import draw_foot, draw_heading, room_for
from tui.dashboard.messages import HeadClicked
from tui.dashboard.screens.footed import Footed
from tui.dashboard.widgets.bar import Bar
from tui.dashboard.widgets.pane import Pane
from tui.present.page.page import Line
from tui.present.page.pane_names import NAMES, Name
from tui.present.screen.frame import banner, has_strip, too_small
from tui.present.screen.layout import LEAST_HEIGHT, LEAST_WIDTH, Area, Need, arrange, has_pane
from tui.present.view.view import View
from tui.season.timeline import Moment

_SIGN_CELLS = 3
_ROOMY_LINES = 20
"""From this height on, the title has a second line, and the audit one above the footer."""
_AIRY_LINES = 30
"""From this height on, a blank line sets the stages off too."""


class Frame(Footed):
    """Shows a view in panes. A new view goes down to every pane; the frame only moves them."""

    PLACE = "season"
    OVER = f"pane({NAMES.index('audit') + 1})"
    view: reactive[View | None] = reactive(None, layout=False, repaint=False)
    trouble: reactive[str] = reactive("", layout=False, repaint=False)

    def __init__(self, view: View) -> None:
        """Take the view to begin with."""
        super().__init__()
        self.set_reactive(Frame.view, view)
        self._chosen: Name = NAMES[0]
        self._placed_for: tuple[Need, tuple[int, int]] | None = None

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

    @property
    def _need(self) -> Need:
        return room_for(self.shown)

    @property
    def front(self) -> Name:
        """The pane that has the keys: the one that was chosen, where the stage has it."""
        return next(name for name in (self._chosen, *NAMES) if has_pane(self._need, name))

    @staticmethod
    def name_of(pane: str | None) -> Name:
        """Return the name of a pane, which is its id."""
        return next(name for name in NAMES if name == pane)

    def pane(self, name: Name) -> Pane:
        """Answer a pane by its name, drawn as of now even where it is not in sight yet."""
        pane = self.query_one(f"#{name}", Pane)
        pane.draw()
        return pane

    def on_mount(self) -> None:
        """Put everything in its place."""
        self.place()

    def on_resize(self) -> None:
        """Put everything in its place anew."""
        self.place()

    def watch_view(self, before: View | None, view: View | None) -> None:
        """Show the title of a new view; another stage or season may need another layout."""
        if view is None or not self.is_mounted:
            return
        if before is None or (self._need, self._edges) != self._placed_for:
            self.place()
        else:
            self._draw_title()
            if before.audited is not view.audited:
                self.draw_footer()

    def watch_trouble(self) -> None:
        """Show the banner or take it away."""
        if self.is_mounted:
            self.place()

    def go(self, moment: Moment) -> None:
        """Show the season at another moment."""
        if moment != self.shown.moment:
            self.view = self.shown.at(moment)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Remember which pane was chosen."""
        pane = event.widget
        if isinstance(pane, Pane) and pane is self.focused and pane.id != self.front:
            self._chosen = self.name_of(pane.id)
            self.place()

    def on_head_clicked(self, message: HeadClicked) -> None:
        """Go to the round whose number was clicked."""
        from tui.present.panes.rounds import round_at  # noqa: PLC0415  not before a click

        if message.grid == "rounds" and message.y == 0:
            number = round_at(self.shown, self.pane("rounds").size.width, message.x)
            if number is not None:
                self.go(Moment(self.shown.moment.stage, number))

    def bring(self, name: Name) -> bool:
        """Give the keys to a pane, in front of others; tells whether the stage has such a pane."""
        if not has_pane(self._need, name):
            return False
        self._chosen = name
        self.place()
        return True

    def place(self) -> None:
        """Give every widget its area; one without an area is not shown."""
        wide, high = self.size
        if not wide:
            return
        self._placed_for = self._need, self._edges
        above, below = self._edges
        areas: dict[Name, Area] = {}
        if not self._too_small:
            areas = arrange(wide, high - above - below, self._need, self.front)
        warning = banner(self.trouble, wide) if self.trouble and areas else ()
        put(self.query_one("#title"), Area(0, 0, wide, above if areas else high))
        put(self.query_one("#footer"), Area(0, high - below, wide, below) if areas else None)
        over = Area(0, high - 1 - len(warning), wide, len(warning))
        put(self.query_one("#banner"), over if warning else None)
        self.query_one("#banner", Bar).show(*warning)
        for prompt in self.query("#prompt"):
            put(prompt, prompt_area(wide, high))
        for name in NAMES:
            area, pane = areas.get(name), self.query_one(f"#{name}", Pane)
            put(pane, area._replace(y=area.y + above) if area else None)
            pane.stand(Size(area.width, area.height) if area else Size(), self.shown)
        if not self.query("#prompt"):
            self.set_focus(self.query_one(f"#{self.front}"))
        self._draw_title()
        self.draw_footer()
        # Textual leaves what stood where panes moved away; the driver sends only what differs.
        self.call_after_refresh(self.refresh)

    @property
    def _too_small(self) -> bool:
        return self.size.width < LEAST_WIDTH or self.size.height < LEAST_HEIGHT

    @property
    def _edges(self) -> tuple[int, int]:
        """How many lines there are above the panes, and below them."""
        high = self.size.height
        if high < _ROOMY_LINES:
            return 1, 1
        return 2 + (high >= _AIRY_LINES and has_strip(self.shown)), 2

    def _draw_title(self) -> None:
        wide, high = self.size
        small = self._too_small
        lines = too_small(wide, high) if small else draw_heading(self.shown, wide, self._edges[0])
        self.query_one("#title", Bar).show(*lines)

    def over_footer(self) -> tuple[Line, ...]:
        """Say what the audit found, where there is a line for it."""
        return (draw_foot(self.shown, self.size.width),) if self._edges[1] > 1 else ()


def prompt_area(wide: int, high: int) -> Area:
    """Answer where one types: in the footer, behind the sign of what is asked."""
    return Area(_SIGN_CELLS, high - 1, wide - _SIGN_CELLS, 1)


def put(widget: Widget, area: Area | None) -> None:
    """Show a widget in an area, or hide it; what stays the same costs no new layout."""
    widget.display = area is not None
    if area is not None:
        widget.styles.offset = Offset(area.x, area.y)
        widget.styles.width, widget.styles.height = area.width, area.height
