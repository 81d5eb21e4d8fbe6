"""Blocks of lines side by side: as many columns as there is room for, each read downwards."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, zip_longest

from tui.present.page.lines import EMPTY, Key, Line, Lines, PartKeys, join_lines, line, part_keys
from tui.season.named import NamedTuple

GAP = 2
"""Blank cells between two columns."""

Block = Sequence[Line]
"""Lines that stay together: a heading and its rows."""

_BLANK: Block = (EMPTY,)


class Columns(NamedTuple):
    """Lines with blocks side by side, and the keys of the rows of each column."""

    lines: Sequence[Line]
    keys: tuple[tuple[Key, ...], ...]


def columns_for(blocks: int, block_width: int, cells: int) -> int:
    """Return how many columns of blocks there is room for."""
    return max(1, min(blocks, (cells + GAP) // (block_width + GAP)))


def width_of(columns: int, block_width: int) -> int:
    """Return the cells that some columns take."""
    return columns * (block_width + GAP) - GAP


def side_by_side(blocks: Sequence[Block], block_width: int, columns: int) -> Columns:
    """Fill columns with blocks in their order, so that the longest column is as short as can be.

    A blank line parts blocks that stand one below the other.
    """
    if columns < 2:
        return Columns(one_below_the_other(_parted(blocks)), ())
    stacks = [one_below_the_other(_parted(one)) for one in _split(blocks, columns)]
    rows = tuple(tuple(key for (key,) in one.keys if key is not None) for one in stacks)
    return Columns(_abreast(stacks, block_width), rows)


def one_below_the_other(blocks: Sequence[Block]) -> Lines:
    """Return the lines of all blocks, none of which is drawn for it."""
    starts = list(accumulate(map(len, blocks), initial=0))

    def draw(at: int) -> Line:
        block = bisect_right(starts, at) - 1
        return blocks[block][at - starts[block]]

    return Lines([keys for block in blocks for keys in part_keys(block)], draw)


def _abreast(stacks: Sequence[Lines], block_width: int) -> Lines:
    """Return lines that stand side by side, none of which is drawn for it."""

    def draw(at: int) -> Line:
        return lay_abreast([one[at] if at < len(one) else EMPTY for one in stacks], block_width)

    gap: PartKeys = (None,)
    keys: list[PartKeys] = []
    for first, *others in zip_longest(*(one.keys for one in stacks), fillvalue=gap):
        keys.append((*first, *(key for other in others for key in (None, *other))))
    return Lines(keys, draw)


def height(blocks: Sequence[Block], columns: int) -> int:
    """Return the lines that blocks side by side take."""
    stacks = [blocks] if columns < 2 else _split(blocks, columns)
    return max(sum(map(len, one)) + len(one) - 1 for one in stacks)


def lay_abreast(parts: Sequence[Line], block_width: int) -> Line:
    """Put lines side by side, each as wide as a block."""
    pieces: list[Line] = []
    for one in parts:
        pieces += [line(" " * GAP)] if pieces else []
        pieces.append(one.fitted(block_width))
    return join_lines(pieces)


def _split(blocks: Sequence[Block], columns: int) -> list[list[Block]]:
    """Part the blocks into at most so many stacks, the tallest of them as low as can be."""
    heights = range(max(map(len, blocks)), sum(map(len, blocks)) + len(blocks))
    lowest = bisect_left(heights, True, key=lambda one: len(_filled(blocks, one)) <= columns)  # noqa: FBT003  what is looked for
    return _filled(blocks, heights[lowest])


def _filled(blocks: Sequence[Block], height: int) -> list[list[Block]]:
    """Fill stacks of a height, one after the other."""
    stacks: list[list[Block]] = []
    room = 0
    for block in blocks:
        if not stacks or room < len(block) + 1:
            stacks.append([block])
            room = height - len(block)
        else:
            stacks[-1].append(block)
            room -= len(block) + 1
    return stacks


def _parted(blocks: Sequence[Block]) -> list[Block]:
    """Put a blank line between blocks."""
    return [
        part for at, block in enumerate(blocks) for part in ((_BLANK, block) if at else (block,))
    ]
