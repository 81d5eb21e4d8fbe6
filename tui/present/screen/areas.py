"""The areas of a screen, and what the panes of a stage want of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from tui.present.page.pane_names import Name
from tui.present.page.sharing import Want
from tui.season.named import NamedTuple

LEAST_WIDTH, LEAST_HEIGHT = 30, 8
"""A smaller screen only says that it is too small."""


REASON_LINES = 4
"""The most lines that explain a row beside its table; notes and signs stand below them."""


class Area(NamedTuple):
    """A rectangle in cells."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, eq=False)
class Need:
    """What the panes of a stage want; a pane without an entry has nothing to show.

    Args:
        wants: The lines that each pane wants at a width.
        tables: The cells of the table or the bracket: the fewest, and then with more and more.
        abreast: The cells of several tables side by side, or of the tree of a bracket.
        rounds: The cells of the matches: the fewest, with names in short, in full.
        is_bracket: Whether the table is a bracket, of which the tree is only shown as a whole.
        widths: The cells that other panes take at best.
        list_cells: The most cells that the list of a bracket takes, whose trees are too high.
    """

    wants: Mapping[Name, Callable[[int], Want]]
    tables: Sequence[int] = ()
    abreast: Sequence[int] = ()
    rounds: Sequence[int] = ()
    widths: Mapping[Name, int] = field(default_factory=dict)
    is_bracket: bool = False
    list_cells: int | None = None

    def has(self, name: Name) -> bool:
        """Return whether a pane has anything to show."""
        return name in self.wants

    def having(self, *names: Name) -> list[Name]:
        """Return those of some panes that have anything to show."""
        return [name for name in names if self.has(name)]


class Edges(NamedTuple):
    """The lines above and below the panes: titles, what the audit found, keys."""

    above: int
    below: int


class Layout(NamedTuple):
    """Where the panes stand, and where the row under the cursor of the table is explained.

    Without an area of its own the explanation stands below the table. That is drawn in at most so
    many `table_cells`, so that nothing leaves it where the screen is wide enough for a pane beside.
    """

    areas: dict[Name, Area]
    reason: Area | None = None
    table_cells: int | None = None

    def cells(self, name: Name) -> int:
        """Return the cells in which a pane is drawn."""
        cells = self.areas[name].width
        return min(cells, self.table_cells or cells) if name == "standings" else cells
