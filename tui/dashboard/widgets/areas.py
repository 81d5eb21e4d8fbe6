"""Putting widgets where they are computed to be."""

from __future__ import annotations

from textual.geometry import Offset
from textual.widget import Widget

from tui.present.screen.areas import Area

_SIGN_CELLS = 3


def put(widget: Widget, area: Area | None) -> None:
    """Show a widget in an area, or hide it; one that stays where it is costs no new layout."""
    widget.display = area is not None
    if area is not None:
        widget.styles.offset = Offset(area.x, area.y)
        widget.styles.width, widget.styles.height = area.width, area.height


def prompt_area(width: int, height: int, behind: int = 0) -> Area:
    """Return the area to type in: the footer, behind the sign or the words of what is asked."""
    cells = min(max(_SIGN_CELLS, behind), width * 4 // 5)
    return Area(cells, height - 1, width - cells, 1)
