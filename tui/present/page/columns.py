"""Columns of a pane: which of them there is room for, and how wide each is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, TypeVar

from tui.present.page.lines import Line, Role, Span, join_lines
from tui.present.page.text import Align, fit
from tui.season.named import NamedTuple

Item = TypeVar("Item")


class Column(NamedTuple, Generic[Item]):
    """A column: a title, and the text of each item's cell.

    `width` counts the blank before the text. `rank` is the order of leaving as room gets scarce:
    the highest go first, equal ones together, 0 never goes. Columns that `stretch` take what is
    left over, up to `most` cells, the first one first. One that is `spare` comes only once nothing
    is cut in those. `within` is the text for where `cell` has no room, in so many cells. `paint`
    makes spans where a cell has several roles; they take the cells of the column. One that is
    `flush` has no blank before its text. `least` are the cells to which one shrinks before those
    that stretch are cut.
    """

    title: str
    width: int
    cell: Callable[[Item], str]
    align: Align = "left"
    rank: int = 0
    stretch: bool = False
    most: int = 0
    role: Callable[[Item], Role] = lambda _: ""
    spare: bool = False
    within: Callable[[Item, int], str] | None = None
    paint: Callable[[Item], tuple[Span, ...]] | None = None
    flush: bool = False
    least: int | None = None


def choose(columns: Sequence[Column[Item]], cells: int) -> tuple[Column[Item], ...]:
    """Return the columns that fit; those that stretch share what is left over."""
    kept = list(columns)
    while _least(kept) > cells:
        last = max(column.rank for column in kept)
        if last == 0:
            break
        kept = [column for column in kept if column.rank < last]
    left = cells - sum(column.width for column in kept)
    for at, column in enumerate(kept):
        if left < 0 and column.least is not None:
            less = min(-left, max(0, column.width - column.least))
            kept[at] = column._replace(width=column.width - less)
            left += less
    chosen: list[Column[Item]] = []
    for column in kept:
        more = max(0, min(left, column.most - column.width)) if column.stretch else 0
        if column.stretch and left < 0:
            more = max(left, 2 - column.width)
        left -= more
        wide = column.width + more
        cell = column.cell
        if column.within and wide < column.most:
            cell = partial(_within, column.within, wide - 1)
        chosen.append(column._replace(width=wide, cell=cell))
    return tuple(chosen)


def _least(columns: Sequence[Column[Item]]) -> int:
    """Return the cells below which one of the columns has to leave."""
    is_spare = any(column.spare for column in columns)
    return sum(
        max(column.width, column.most) if is_spare and column.stretch else column.width
        for column in columns
    )


def _within(write: Callable[[Item, int], str], cells: int, item: Item) -> str:
    return write(item, cells)


def narrowest(columns: Sequence[Column[Item]], *, of_rank: int | None = None) -> int:
    """Return the cells in which the columns up to a rank stay, or all but the spare ones."""
    return sum(
        column.width
        for column in columns
        if not column.spare and (of_rank is None or column.rank <= of_rank)
    )


def natural_width(columns: Sequence[Column[Item]]) -> int:
    """Return the cells that columns take when none of them is cut or left out."""
    return sum(max(column.width, column.most) for column in columns)


def titles(columns: Sequence[Column[Item]]) -> tuple[Span, ...]:
    """Return the line of the titles."""
    return tuple(Span(_cell(column, column.title), "dim") for column in columns)


def headings(columns: Sequence[Column[Item]]) -> Line:
    """Return the line of the titles, each with its own key: one can sort by it."""
    return join_lines(
        [Line((Span(_cell(one, one.title), "dim"),), key=(one.title,)) for one in columns]
    )


def cells(columns: Sequence[Column[Item]], item: Item) -> tuple[Span, ...]:
    """Return the line of one item."""
    spans: list[Span] = []
    for column in columns:
        if column.paint:
            spans += column.paint(item)
            continue
        text, role = column.cell(item), column.role(item)
        if column.align == "right" and len(text) < column.width and text.isascii():
            spans.append(Span(text.rjust(column.width), role))  # nearly every cell is a number
        else:
            spans.append(Span(_cell(column, text), role))
    return tuple(spans)


def _cell(column: Column[Item], text: str) -> str:
    if column.flush:
        return fit(text, column.width, column.align)
    return " " + fit(text, column.width - 1, column.align)
