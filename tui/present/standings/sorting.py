"""The rows of a table in the order of one of its columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import Any, Final

from tui.present.page.sorting import Sorting, next_sorting, sorted_items
from tui.present.standings.form import form_of
from tui.present.standings.wished import COLUMN_TITLES, FORM, TEAM
from tui.present.view.view import View
from tui.season.folding import fold
from tui.standings.table import Row, Table

_FIELDS: Final[Mapping[str, str]] = {
    "played": "played",
    "won": "won",
    "drawn": "drawn",
    "lost": "lost",
    "for": "goals_for",
    "against": "goals_against",
    "difference": "goal_difference",
    "points": "points",
}
"""The columns of numbers by their names: the field of a row."""

_VALUES: Final[Mapping[str, Callable[[Row], Any]]] = {
    TEAM: lambda row: fold(row.team),
    **{COLUMN_TITLES[name]: attrgetter(field) for name, field in _FIELDS.items()},
}

SORTABLE: Final = (*_VALUES, FORM)
"""The titles of the columns that one can sort by."""

_WORTH: Final[Mapping[str, int]] = {"W": 3, "D": 1, "L": 0}
"""What a letter of the form is worth."""


def sorting_after(now: Sorting | None, column: str) -> Sorting | None:
    """Return the sorting after a click on a title: names from A, numbers from the highest."""
    if column not in SORTABLE:
        return None
    return next_sorting(now, column, descending=column != TEAM)


def sorted_rows(view: View, table: Table | None) -> Sequence[Row]:
    """Return the rows of a table as the view has them sorted."""
    if table is None:
        return ()
    if view.sorting is None:
        return table.rows
    column = view.sorting.column
    if column == FORM:
        return sorted_items(table.rows, view.sorting, lambda row: _form(view, row))
    return sorted_items(table.rows, view.sorting, _VALUES[column])


def _form(view: View, row: Row) -> int | None:
    letters = form_of(view, row.team)
    return sum(_WORTH[letter] for letter in letters) if letters else None
