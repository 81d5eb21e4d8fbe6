"""By which column rows are shown, which the user changes by clicks on the titles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from tui.present.page.columns import Column, Item
from tui.season.folding import in_turn
from tui.season.named import NamedTuple


class Sorting(NamedTuple):
    """The title of a column, and whether its highest values come first."""

    column: str
    descending: bool


def next_sorting(now: Sorting | None, column: str, *, descending: bool) -> Sorting | None:
    """Return the sorting after another click on a title: one way, the other way, none.

    `descending` is the way that comes first.
    """
    if now is None or now.column != column:
        return Sorting(column, descending)
    return Sorting(column, not descending) if now.descending == descending else None


def sorted_items(
    items: Iterable[Item], sorting: Sorting, value: Callable[[Item], Any]
) -> list[Item]:
    """Return items by a value of each; those without one (None) come last, whatever the way."""
    known: list[tuple[Any, Item]] = []
    unknown: list[Item] = []
    for item in items:
        found = value(item)
        if found is None:
            unknown.append(item)
        else:
            known.append((found, item))
    known.sort(key=lambda one: one[0], reverse=sorting.descending)
    return [*(item for _, item in known), *unknown]


def sorted_by_cells(
    items: Sequence[Item], columns: Iterable[Column[Item]], sorting: Sorting | None
) -> Sequence[Item]:
    """Return items by the text that they have in a column, numbers in their order."""
    column = next((one for one in columns if sorting and one.title == sorting.column), None)
    if column is None or sorting is None:
        return items
    write = column.cell
    return sorted_items(items, sorting, lambda item: in_turn(write(item)) or None)
