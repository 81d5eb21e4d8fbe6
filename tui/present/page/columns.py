"""Columns of a pane: which of them there is room for, and how wide each is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

from tui.present.page.page import Role, Span
from tui.present.page.text import Align, fit

Item = TypeVar("Item")


class Column(NamedTuple, Generic[Item]):
    """A column: a title, and the text of each item's cell.

    `width` counts the blank before the text. `rank` is the order of leaving as room gets scarce:
    the highest go first, equal ones together, 0 never goes. Columns that `stretch` take what is
    left over, up to `most` cells, the first one first. `short` is the text for where `cell` has
    no room. One that is `flush` has no blank before its text.
    """

    title: str
    width: int
    cell: Callable[[Item], str]
    align: Align = "left"
    rank: int = 0
    stretch: bool = False
    most: int = 0
    role: Callable[[Item], Role] = lambda _: ""
    short: Callable[[Item], str] | None = None
    flush: bool = False


def choose(columns: Sequence[Column[Item]], cells: int) -> tuple[Column[Item], ...]:
    """Return the columns that fit; those that stretch share what is left over."""
    kept = list(columns)
    while sum(column.width for column in kept) > cells:
        last = max(column.rank for column in kept)
        if last == 0:
            break
        kept = [column for column in kept if column.rank < last]
    left = cells - sum(column.width for column in kept)
    chosen: list[Column[Item]] = []
    for column in kept:
        more = max(0, min(left, column.most - column.width)) if column.stretch else 0
        if column.stretch and left < 0:
            more = max(left, 2 - column.width)
        left -= more
        cell = column.cell
        if column.short and column.width + more < column.most:
            cell = column.short
        chosen.append(column._replace(width=column.width + more, cell=cell))
    return tuple(chosen)


def natural_width(columns: Sequence[Column[Item]]) -> int:
    """Return the cells that columns take when none of them is cut or left out."""
    return sum(max(column.width, column.most) for column in columns)


def titles(columns: Sequence[Column[Item]]) -> tuple[Span, ...]:
    """Return the line of the titles."""
    return tuple(Span(_cell(column, column.title), "dim") for column in columns)


def cells(columns: Sequence[Column[Item]], item: Item) -> tuple[Span, ...]:
    """Return the line of one item."""
    return tuple(Span(_cell(column, column.cell(item)), column.role(item)) for column in columns)


def _cell(column: Column[Item], text: str) -> str:
    if column.flush:
        return fit(text, column.width, column.align)
    return " " + fit(text, column.width - 1, column.align)
