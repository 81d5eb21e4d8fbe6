"""The cells of a table row: their names, and how each is read from a row of either kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias, get_args

from tui.season.model import PublishedRow
from tui.season.model.numbers import Number
from tui.season.named import NamedTuple
from tui.standings.rows import Row
from tui.standings.tally import Tally

CellField = Literal[
    "played",
    "won",
    "drawn",
    "lost",
    "goals_for",
    "goals_against",
    "goal_difference",
    "points",
]
"""The cells of a row, in the order in which they are compared."""

CELL_FIELDS: tuple[CellField, ...] = get_args(CellField)

TALLY_FIELDS: tuple[CellField, ...] = tuple(
    field for field in CELL_FIELDS if field != "goal_difference"
)
"""The cells that a match adds to; the goal difference follows from the goals."""


AnyRow: TypeAlias = PublishedRow | Row | Tally
"""Anything with these cells: a published row, a computed one, or a sum of matches."""

_READERS: Mapping[CellField, Callable[[AnyRow], Number | None]] = MappingProxyType(
    {
        "played": lambda row: row.played,
        "won": lambda row: row.won,
        "drawn": lambda row: row.drawn,
        "lost": lambda row: row.lost,
        "goals_for": lambda row: row.goals_for,
        "goals_against": lambda row: row.goals_against,
        "goal_difference": lambda row: row.goal_difference,
        "points": lambda row: row.points,
    }
)


def read_cell(row: AnyRow, field: CellField) -> Number | None:
    """Return a cell of a row; None where it is not known."""
    return _READERS[field](row)


Cells: TypeAlias = Mapping[CellField, Number | None]
"""A row as its cells."""


def read_cells(row: AnyRow) -> Cells:
    """Return all cells of a row."""
    return {field: read(row) for field, read in _READERS.items()}


class Cell(NamedTuple):
    """A cell of a published row that differs: what is computed, and what is printed."""

    field: CellField
    computed: str
    printed: str
