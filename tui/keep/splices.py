"""Pieces of text to be replaced: how elements and pairs come into a text, and go from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from tui.keep.spans import Node
from tui.keep.style import (
    comma_between,
    end_before,
    indent_at,
    is_first_in_line,
    line_end,
    line_start,
    newline_at,
)
from tui.season.named import NamedTuple
from tui.season.raw.places import Path


class CannotPlaceError(Exception):
    """A file is written in a way that a change does not fit into."""

    def __init__(self, path: Path) -> None:
        """Keep the path of the change."""
        super().__init__(path)
        self.path = path


class Splice(NamedTuple):
    """What stands between two offsets of a text is replaced.

    Of several at the same place those of a lower rank come first.
    """

    start: int
    end: int
    text: str
    rank: int = 0


class Items(NamedTuple):
    """What stands between brackets or braces: where each item begins and ends.

    `opened` is behind the bracket that opens, `closed` before the one that closes.
    """

    spans: tuple[tuple[int, int], ...]
    opened: int
    closed: int
    gap: str = " "
    needs_no_comma_last: bool = False

    @classmethod
    def of_array(cls, node: Node) -> Items:
        """Return the elements of a list."""
        spans = tuple((inner.start, inner.end) for inner in node.children.values())
        return cls(spans, node.start + 1, node.end - 1)

    @classmethod
    def of_table(cls, text: str, node: Node) -> Items:
        """Return the pairs of a table in braces."""
        spans = tuple((inner.pair, inner.end) for _, inner in node.pairs)
        commas = [comma_between(text, one[1], other[0]) for one, other in pairwise(spans)]
        has_blank = all(text[at + 1 : at + 2] in " \t\r\n" for at in commas)
        return cls(
            spans, node.start + 1, node.end - 1, " " if has_blank else "", needs_no_comma_last=True
        )


def spliced(text: str, splices: Iterable[Splice]) -> str | None:
    """Return a text with pieces replaced; None where two of them are in each other's way."""
    pieces: list[str] = []
    end = 0
    for splice in joined(splices):
        if splice.start < end:
            return None
        pieces += [text[end : splice.start], splice.text]
        end = splice.end
    return "".join([*pieces, text[end:]])


def joined(splices: Iterable[Splice]) -> list[Splice]:
    """Return splices in order; two that only take away and overlap become a single one."""
    ordered: list[Splice] = []
    for splice in sorted(splices, key=lambda each: (each.start, each.end, each.rank)):
        before = ordered[-1] if ordered else None
        takes_only = before and not before.text and not splice.text and splice.end > splice.start
        if before and takes_only and splice.start <= before.end > before.start:
            ordered[-1] = Splice(before.start, max(before.end, splice.end), "")
        else:
            ordered.append(splice)
    return ordered


def insert_items(text: str, items: Items, after: int, new: Sequence[str]) -> list[Splice]:
    """Return how items come behind the one of an index; -1 is before the first.

    There is at least one item already: what is added stands on lines of its own where they do.
    """
    if after < 0:
        start = items.spans[0][0]
        own_line = is_first_in_line(text, start)
        gap = newline_at(text, start) + indent_at(text, start) if own_line else items.gap
        return [Splice(start, start, "".join(f"{item},{gap}" for item in new))]
    start, end = items.spans[after]
    is_last = after + 1 == len(items.spans)
    limit = items.closed if is_last else items.spans[after + 1][0]
    comma = comma_between(text, end, limit)
    begins_line = is_first_in_line(text, start)
    line = newline_at(text, start) + indent_at(text, start)
    if _has_comma_first(text, items):
        lead = _lead(text, items)
        return [Splice(end, end, "".join(f"{lead}{item}" for item in new))]
    behind = comma + 1 if comma >= 0 else end
    ends_line = line_end(text, behind)
    if begins_line and ends_line < limit:
        rows = "".join(f"{line}{item}," for item in new)
        if comma >= 0:
            return [Splice(ends_line, ends_line, rows)]
        return _after_comma(end, ends_line, rows[:-1])
    gap = line if begins_line and is_last else items.gap
    return [Splice(end, end, "".join(f",{gap}{item}" for item in new))]


def _after_comma(end: int, place: int, rows: str) -> list[Splice]:
    """Return how rows come behind an item that has no comma yet, and maybe a comment."""
    if end == place:
        return [Splice(end, end, f",{rows}")]
    return [Splice(end, end, ","), Splice(place, place, rows)]


def _has_comma_first(text: str, items: Items) -> bool:
    """Return whether commas stand at the beginning of lines."""
    return any(
        "\n" in text[one[1] : comma_between(text, one[1], other[0])]
        for one, other in pairwise(items.spans)
    )


def _lead(text: str, items: Items) -> str:
    """Return what stands before an item whose comma begins its line."""
    (_, end), (start, _) = items.spans[:2]
    between = text[end:start]
    return between[between.rfind("\n", 0, between.rfind(",")) :]


def drop_items(text: str, items: Items, dropped: Iterable[int]) -> list[Splice]:
    """Return how items go, with their lines where they have lines of their own."""
    splices: list[Splice] = []
    for first, last in _runs(sorted(dropped)):
        is_last = last + 1 == len(items.spans)
        start, end = items.spans[first][0], items.spans[last][1]
        limit = items.closed if is_last else items.spans[last + 1][0]
        comma = comma_between(text, end, limit)
        behind = comma + 1 if comma >= 0 else end
        ends_line = line_end(text, behind)
        rest = text[behind:ends_line].strip(" \t")
        has_lines = (
            is_first_in_line(text, start)
            and ends_line < limit
            and (not rest or rest.startswith("#"))
        )
        before = items.spans[first - 1][1] if first else items.opened
        if has_lines:
            splices.append(Splice(line_start(text, start), text.index("\n", ends_line) + 1, ""))
        elif not is_last and (
            first == 0 or "\n" in text[end:comma] or "\n" not in text[behind:limit]
        ):
            splices.append(Splice(start, limit, ""))
        elif "#" in text[before:start]:
            splices.append(Splice(start, end, ""))
        else:
            splices.append(Splice(before, end, ""))
            continue
        if is_last and comma < 0 and first and items.needs_no_comma_last:
            at = comma_between(text, before, start)
            splices.append(Splice(at, at + 1, ""))
    return splices


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Return the first and the last of each run of numbers."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def insert_lines(text: str, after: int, lines: Sequence[str]) -> Splice:
    """Return how lines come below the line of an offset."""
    place = line_end(text, after)
    newline = newline_at(text, after)
    return Splice(place, place, "".join(f"{newline}{line}" for line in lines))


def drop_lines(text: str, start: int, end: int) -> Splice:
    """Return how the lines go in which something begins and ends."""
    first = line_start(text, start)
    if first == 0 and text.startswith("\ufeff"):
        first = 1
    last = text.find("\n", end)
    if last >= 0:
        return Splice(first, last + 1, "")
    # the end of the last line is missing: so is that of the line before
    return Splice(end_before(text, first), len(text), "")
