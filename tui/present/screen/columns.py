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

    def has_room(self, need: Need) -> bool:
        """Return whether each of the panes has enough lines, if it could have them at all."""
        wants = (need.wants[name](self.area.width) for name in self.names)
        enough = sum(want.enough for want in wants if want.least <= self.area.height)
        return enough <= self.area.height

    def free(self, need: Need) -> int:
        """Return the lines that are left over where each of the panes has what is best for it."""
        return self.area.height - sum(need.wants[name](self.area.width).best for name in self.names)


def roomiest(columns: Sequence[Column], need: Need, name: Name) -> Column:
    """Return the first column in which a pane of sentences has all its lines, or else most."""
    wide = [column for column in columns if column.area.width >= COMFORTABLE] or columns[:1]
    for column in wide:
        want = need.wants[name](column.area.width)
        if column.free(need) >= max(want.best, want.most):
            return column
    widest = max(wide, key=lambda column: column.free(need))
    has_room = widest.free(need) >= need.wants[name](widest.area.width).enough
    return widest if has_room else columns[0]


def put_in_spare(columns: Sequence[Column], need: Need, name: Name) -> None:
    """Put a pane into the column where most is left over, if it is wide and high enough there.

    It stands above the findings, whose lines end where nobody knows before, but it comes after
    them: a column without them goes before, and where any other pane has no room, it has none.
    """
    fitting = [
        column
        for column in columns
        if column.area.width >= need.widths[name]
        and column.free(need) >= need.wants[name](column.area.width).best
    ]
    if fitting and all(column.has_room(need) for column in columns):
        column = max(fitting, key=lambda one: ("audit" not in one.names, one.free(need)))
        names = column.names
        names.insert(names.index("audit") if "audit" in names else len(names), name)


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
