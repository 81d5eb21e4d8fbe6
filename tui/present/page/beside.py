"""Blocks of lines side by side: as many columns as there is room for, each read downwards."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from tui.present.page.page import EMPTY, Key, Line, join_lines, line

GAP = 2
"""Blank cells between two columns."""

Block = tuple[Line, ...]
"""Lines that stay together: a heading and its rows."""


class Columns(NamedTuple):
    """Lines with blocks side by side, and the keys of the rows of each column."""

    lines: tuple[Line, ...]
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
        lines = tuple(_stacked(blocks))
        return Columns(lines, ())
    stacks = [tuple(_stacked(one)) for one in _split(blocks, columns)]
    lines = tuple(
        lay_abreast(parts, block_width) for parts in zip_longest(*stacks, fillvalue=EMPTY)
    )
    keys = tuple(tuple(one.key for one in stack if one.key is not None) for stack in stacks)
    return Columns(lines, keys)


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


def _stacked(blocks: Sequence[Block]) -> Iterator[Line]:
    for at, block in enumerate(blocks):
        if at:
            yield EMPTY
        yield from block
