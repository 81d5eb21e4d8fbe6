"""The rows of a table in the order of any of its columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from tui.season.folding import fold
from tui.season.named import NamedTuple

if TYPE_CHECKING:
    from tui.season.model.numbers import Number
    from tui.standings.rows import Row

SortColumn: TypeAlias = Literal[
    "place",
    "team",
    "played",
    "won",
    "drawn",
    "lost",
    "goals_for",
    "goals_against",
    "goal_difference",
    "points",
]
SORT_COLUMNS: tuple[SortColumn, ...] = get_args(SortColumn)
"""The columns by which a table can be sorted, in the order in which it shows them."""


class Sort(NamedTuple):
    """A column to sort by: a place and a name upwards, a number downwards; `turned` the other way.

    Rows of the same value stay in the order of the table, and those without one come last.
    """

    column: SortColumn = "place"
    turned: bool = False


AS_IT_IS = Sort()
"""The order of the table itself."""

_READ: Mapping[SortColumn, Callable[[Row], Number | None]] = MappingProxyType(
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


def sort_rows(rows: Iterable[Row], sort: Sort) -> tuple[Row, ...]:
    """Return the rows in another order."""
    listed = tuple(rows)
    if sort.column == "place":
        return listed[::-1] if sort.turned else listed
    if sort.column == "team":
        return tuple(sorted(listed, key=lambda row: fold(row.team), reverse=sort.turned))
    read = _READ[sort.column]
    known = [(value, row) for row in listed if (value := read(row)) is not None]
    ordered = sorted(known, key=lambda one: one[0], reverse=not sort.turned)
    unknown = (row for row in listed if read(row) is None)
    return (*(row for _, row in ordered), *unknown)


def next_sort(sort: Sort, by: int = 1) -> Sort:
    """Return the sort by the next column, or by the one before it."""
    at = SORT_COLUMNS.index(sort.column)
    return Sort(SORT_COLUMNS[(at + by) % len(SORT_COLUMNS)])
