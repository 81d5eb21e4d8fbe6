"""Two columns of different width, side by side where there is room, else one below the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest

from tui.present.page.beside import GAP, Block, one_below_the_other
from tui.present.page.lines import EMPTY, Key, Line, Lines, PartKeys, join_lines, line
from tui.present.page.page import Page

_BLANK: Block = (EMPTY,)


def page_of(
    head: tuple[Line, ...],
    left: Callable[[int], Sequence[Block]],
    right: Callable[[int], Sequence[Block]],
    cells: int,
    least: tuple[int, int],
) -> Page:
    """Return a page of blocks in two columns, each made for the cells that it gets.

    `least` are the cells that the two need side by side; the left one gets two thirds of what is
    left over. Without anything on the left there is one column.
    """
    if cells < sum(least) + GAP or not any(left(cells)):
        blocks = [block for block in (*left(cells), *right(cells)) if block]
        return Page(head=head, body=one_below_the_other(_parted(blocks)))
    second = least[1] + (cells - sum(least) - GAP) // 3
    widths = cells - second - GAP, second
    stacks = [
        one_below_the_other(_parted([block for block in make(wide) if block]))
        for make, wide in zip((left, right), widths, strict=True)
    ]
    gap: PartKeys = (None,)
    keys: list[PartKeys] = [
        (*first, None, *second)
        for first, second in zip_longest(*(one.keys for one in stacks), fillvalue=gap)
    ]

    def draw(at: int) -> Line:
        first, second = (
            (one[at] if at < len(one) else EMPTY).fitted(wide)
            for one, wide in zip(stacks, widths, strict=True)
        )
        return join_lines([first, line(" " * GAP), second])

    columns: tuple[tuple[Key, ...], ...] = tuple(
        tuple(key for (key,) in one.keys if key is not None) for one in stacks
    )
    return Page(head=head, body=Lines(keys, draw), columns=columns)


def _parted(blocks: Sequence[Block]) -> list[Block]:
    """Put a blank line between blocks."""
    return [part for at, one in enumerate(blocks) for part in ((_BLANK, one) if at else (one,))]
