"""Panes one below the other in columns, and the column in which a pane of sentences has room."""

from __future__ import annotations

from collections.abc import Sequence

from tui.present.page.pane_names import Name
from tui.present.page.sharing import stack
from tui.present.screen.areas import Area, Need
from tui.season.named import NamedTuple

COMFORTABLE = 50
"""A good number of cells for a pane of sentences."""


class Column(NamedTuple):
    """The panes of a column, from top to bottom."""

    area: Area
    names: list[Name]

    def free(self, need: Need) -> int:
        """Return the lines that are left over where each of the panes has what is best for it."""
        return self.area.height - sum(need.wants[name](self.area.width).best for name in self.names)


def roomiest(columns: Sequence[Column], need: Need, name: Name) -> Column:
    """Return the first column in which a pane of sentences has all its lines, or else most."""
    wide = [column for column in columns if column.area.width >= COMFORTABLE] or columns[:1]
    for column in wide:
        if column.free(need) >= need.wants[name](column.area.width).best:
            return column
    widest = max(wide, key=lambda column: column.free(need))
    has_room = widest.free(need) >= need.wants[name](widest.area.width).enough
    return widest if has_room else columns[0]


def stacked(
    x: int,
    y: int,
    width: int,
    height: int,
    need: Need,
    names: Sequence[Name],
    *,
    main: bool = False,
) -> dict[Name, Area]:
    """Place panes one below the other; the first one gets all that it wants where it is `main`."""
    wants = [need.wants[name](width) for name in names]
    if main:
        wants[0] = wants[0]._replace(enough=wants[0].best)
    lines = stack(height, wants)
    areas: dict[Name, Area] = {}
    for name, high in zip(names, lines, strict=True):
        if high:
            areas[name] = Area(x, y, width, high)
            y += high
    return areas
