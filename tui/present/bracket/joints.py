"""The lines that join the ties of a bracket, drawn in the gaps between its columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.present.bracket.tree import Node, Placed
from tui.season.named import NamedTuple

_UP, _DOWN, _LEFT, _RIGHT = 1, 2, 4, 8
_SIGNS = {
    _LEFT | _RIGHT: "─",
    _UP | _DOWN: "│",
    _LEFT | _DOWN: "┐",
    _LEFT | _UP: "┘",
    _UP | _DOWN | _RIGHT: "├",
    _UP | _DOWN | _LEFT: "┤",
    _LEFT | _RIGHT | _DOWN: "┬",
    _LEFT | _RIGHT | _UP: "┴",
    _LEFT | _RIGHT | _UP | _DOWN: "┼",
}


class Joint(NamedTuple):
    """What crosses a gap, or the blank of a column, on one line."""

    column: int
    line: int
    is_gap: bool


def joints(placed: Sequence[Placed]) -> dict[Joint, str]:
    """Return the sign at which lines meet in a gap; in a blank column they only go through.

    The gap of a column is the one to its right.
    """
    where = {one.node: one for one in placed}
    arms: dict[Joint, int] = {}
    for one in placed:
        for joint, arm in _arms(one, where):
            arms[joint] = arms.get(joint, 0) | arm
    return {joint: _SIGNS[arm] for joint, arm in arms.items()}


def _arms(one: Placed, where: dict[Node, Placed]) -> Iterator[tuple[Joint, int]]:
    """Yield the lines that lead to a tie: from each that feeds it, down or up, and into it."""
    feeders = [where[node] for node in one.feeders if node]
    if not feeders:
        return
    gap = one.column - 1
    if len(feeders) > 1:
        # The upper is left below its teams, the lower above its own.
        exits, entry = [feeders[0].line + 1, feeders[1].line], one.line
    else:
        entry = one.line + one.feeders.index(feeders[0].node)
        exits = [entry]
    for feeder, line in zip(feeders, exits, strict=True):
        yield Joint(gap, line, is_gap=True), _LEFT
        for column in range(feeder.column, gap):
            yield Joint(column, line, is_gap=True), _LEFT | _RIGHT
            yield Joint(column + 1, line, is_gap=False), _LEFT | _RIGHT
    yield Joint(gap, entry, is_gap=True), _RIGHT
    for line in range(min(*exits, entry), max(*exits, entry)):
        yield Joint(gap, line, is_gap=True), _DOWN
        yield Joint(gap, line + 1, is_gap=True), _UP
