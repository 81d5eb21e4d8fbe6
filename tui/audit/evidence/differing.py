"""The cells of a published row that differ from the computed ones."""

from __future__ import annotations

from collections.abc import Iterator

from tui.audit.cells import CELL_FIELDS, Cell, read_cell
from tui.audit.locator import Locator
from tui.audit.quoted import quote_number
from tui.season.model import PublishedRow
from tui.season.named import NamedTuple
from tui.standings.rows import Row


class Differing(NamedTuple):
    """A published row that differs from the computed one, and where it is."""

    locator: Locator
    printed: PublishedRow
    computed: Row
    cells: tuple[Cell, ...]


def differing_cells(printed: PublishedRow, computed: Row, *, exact: bool) -> Iterator[Cell]:
    """Yield the cells that differ; where matches are missing, those with less than is known."""
    for field in CELL_FIELDS:
        there, here = read_cell(printed, field), read_cell(computed, field)
        if there is None or here is None:
            continue
        grows = field not in ("goal_difference", "points")
        if there != here if exact else (grows and here > there):
            yield Cell(field, quote_number(here), quote_number(there))
