"""How widgets that are made of lines are drawn for Textual."""

from __future__ import annotations

from textual.strip import Strip
from textual.widget import Widget

from tui.dashboard.themed import look_on
from tui.dashboard.widgets.shown import Shown


def is_bare(widget: Widget) -> bool:
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
