"""Widgets that are made of lines, as `Grid` and `Bar` are: how Textual draws and repaints them."""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.dashboard.themed import look_on
from tui.dashboard.widgets.shown import Shown


def has_lines_alone(widget: Widget) -> bool:
    """Return whether there is nothing that Textual would add to the lines, as a border is."""
    return widget.size == widget.outer_size and not widget.get_line_filters()


def strip_of(widget: Widget, shown: Shown | None) -> Strip:
    """Return what Textual is to draw in a line of a widget."""
    look, width = look_on(widget), widget.size.width
    if shown is None:
        return Strip.blank(width, look[""])
    # The lines may still be those of another width: a strip that lies about its cells shifts
    # all that stands beside it.
    return shown.strip(look).adjust_cell_length(width, look[""])


def repaint_lines(widget: Widget, regions: Sequence[Region]) -> bool:
    """Have lines of a widget on the screen painted again; return False where Textual has to do it.

    Nothing else of the widget changes, so the screen need not learn of it by two messages.
    """
    if not (regions and widget.is_mounted and widget.is_attached and widget.display):
        return False
    widget._set_dirty(*regions)  # noqa: SLF001  as `refresh` does
    screen = widget.screen
    if screen in screen._compositor:  # noqa: SLF001  as `Screen._on_update` does
        screen._dirty_widgets.add(widget)  # noqa: SLF001  the same
        screen.check_idle()
    return True
