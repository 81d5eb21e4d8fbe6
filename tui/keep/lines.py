"""The lines of a text that are other ones after pieces of it were replaced."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from tui.keep.splices import Splice, joined, spliced

_Block: TypeAlias = tuple[int, int, list[Splice]]
"""The first and the last of some lines, from 0, and the splices in them."""


@dataclass(frozen=True)
class ChangedLines:
    """Lines that a change replaces: the number of the first, before and after, and what they say.

    Where lines are only added or only go, the others are none.
    """

    before: int
    removed: tuple[str, ...]
    after: int
    added: tuple[str, ...]

    def undone(self) -> ChangedLines:
        """Return the same for the change that takes this one back."""
        return ChangedLines(self.after, self.added, self.before, self.removed)


def changed_lines(text: str, splices: Iterable[Splice]) -> tuple[ChangedLines, ...]:
    """Return the lines that splices change, from the first to the last.

    Only the lines around each splice are compared: a long file has many that are alike.
    """
    starts = [0, *(found.end() for found in re.finditer("\n", text)), len(text) + 1]
    found: list[ChangedLines] = []
    shift = 0
    for first, last, pieces in _blocks(starts, joined(splices)):
        begin, end = starts[first], starts[last + 1] - 1
        here = [
            piece._replace(start=piece.start - begin, end=piece.end - begin) for piece in pieces
        ]
        old = text[begin:end].split("\n")
        new = (spliced(text[begin:end], here) or "").split("\n")
        found += _different(old, new, first, shift)
        shift += len(new) - len(old)
    return tuple(found)


def _blocks(
    starts: list[int], splices: Iterable[Splice]
) -> Iterator[tuple[int, int, list[Splice]]]:
    """Yield runs of lines that splices touch."""
    run: _Block | None = None
    for splice in splices:
        first = bisect_right(starts, splice.start) - 1
        last = min(bisect_right(starts, splice.end) - 1, len(starts) - 2)
        if run and first <= run[1] + 1:
            run = run[0], max(run[1], last), [*run[2], splice]
            continue
        if run:
            yield run
        run = first, last, [splice]
    if run:
        yield run


def _different(old: list[str], new: list[str], first: int, shift: int) -> Iterator[ChangedLines]:
    """Yield where the lines of a block differ, which begins at a line before and after."""
    import difflib

    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for tag, here, here_end, there, there_end in matcher.get_opcodes():
        if tag != "equal":
            yield ChangedLines(
                first + here + 1,
                tuple(old[here:here_end]),
                first + shift + there + 1,
                tuple(new[there:there_end]),
            )
