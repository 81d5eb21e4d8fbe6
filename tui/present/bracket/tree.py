"""Where the ties of a bracket stand: each between those that feed it, column by column."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from tui.season.named import NamedTuple

TIE_LINES = 3
"""The lines of a tie: its two teams, and what decided or a blank."""

HEADING_LINES = 2
"""The lines above a tie that has a heading of its own: a blank, and the heading."""


class Node(NamedTuple):
    """A tie: its round and its place in the round."""

    round: int
    tie: int


Feeders = tuple[Node | None, Node | None]
"""The ties that the first and the second team of a tie come from, where they come from any."""


class Placed(NamedTuple):
    """A tie in its place: the column, the line of its first team, and the ties that feed it."""

    node: Node
    column: int
    line: int
    feeders: Feeders


class Shape(NamedTuple):
    """What a bracket is made of: the columns of its rounds, and its ties with their feeders.

    `apart` are the rounds whose ties stand below the others of their column, under a heading.
    """

    column_of: Sequence[int]
    apart: frozenset[int]
    feeders: dict[Node, Feeders]


_Lines = dict[Node, int]
_Edge = dict[int, int]
"""For each column a line: the first that ties take, or the first that they leave free."""


def place(shape: Shape) -> tuple[Placed, ...]:
    """Put every tie as high as it can stand, in the middle of those that feed it."""
    fed = {one for feeders in shape.feeders.values() for one in feeders if one}
    roots = [node for node in shape.feeders if node not in fed]
    # The last rounds first: what leads nowhere stands below what leads to the final.
    roots.sort(key=lambda node: (node.round in shape.apart, -shape.column_of[node.round], node))
    lines = _below_each_other(shape, roots)
    return tuple(
        Placed(node, shape.column_of[node.round], lines[node], shape.feeders[node])
        for node in sorted(lines)
    )


def _below_each_other(shape: Shape, nodes: Iterable[Node]) -> _Lines:
    """Place trees one below the other, each as high as the ones before leave room for."""
    lines: _Lines = {}
    free: _Edge = {}
    for node in nodes:
        tree = _tree(shape, node)
        top = _edge(shape, tree, min, 0)
        down = max([0, *(free[one] - line for one, line in top.items() if one in free)])
        placed = {one: line + down for one, line in tree.items()}
        lines |= placed
        free |= _edge(shape, placed, max, TIE_LINES)
    return lines


def _tree(shape: Shape, node: Node) -> _Lines:
    """Place a tie and everything that feeds it."""
    feeders = [one for one in shape.feeders[node] if one]
    lines = _below_each_other(shape, feeders)
    if not feeders:
        line = HEADING_LINES if node.round in shape.apart else 0
    elif len(feeders) == 1:
        line = lines[feeders[0]]
    else:
        line = (lines[feeders[0]] + 1 + lines[feeders[-1]]) // 2
    return {**lines, node: line}


def _edge(shape: Shape, lines: _Lines, choose: Callable[[int, int], int], below: int) -> _Edge:
    edge: _Edge = {}
    for node, line in lines.items():
        column = shape.column_of[node.round]
        above = HEADING_LINES if not below and node.round in shape.apart else 0
        own = line + below - above
        edge[column] = choose(edge.get(column, own), own)
    return edge
