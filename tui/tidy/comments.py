"""The comments of a TOML text: what each stands above, beside or behind, by path."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tui.keep.spans import Node, read_spans
from tui.season.named import NamedTuple
from tui.season.raw.places import Path

Where = Literal["above", "beside", "behind", "top"]
"""Where a comment stands: on a line before a part, at the end of its last line, on a line after it,
or before everything else.
"""

_LEXEME = re.compile(
    r"""
      \#[^\n]*
    | "{3} [^"\\]* (?: (?: \\. | "(?!"{2}) ) [^"\\]* )* "{3,5}
    | '{3} [^']* (?: '(?!'{2}) [^']* )* '{3,5}
    | " [^"\\\n]* (?: \\. [^"\\\n]* )* "
    | ' [^'\n]* '
    """,
    re.VERBOSE | re.DOTALL,
)
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


class Comment(NamedTuple):
    """A comment, the path of the part to which it belongs, and blank lines around it.

    `after_blank`: a blank line stands between it and the comment before; `before_blank`: between it
    and what it stands above.
    """

    text: str
    path: Path
    where: Where
    after_blank: bool = False
    before_blank: bool = False


class Part(NamedTuple):
    """A part of the text that begins and ends: a header, a key with its value, an element."""

    start: int
    end: int
    path: Path


@dataclass(frozen=True)
class Parts:
    """The parts of a text, in the order in which they begin; and in that in which they end."""

    by_start: tuple[Part, ...]
    by_end: tuple[Part, ...]
    brackets: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, text: str) -> Parts:
        """Find the parts of a text that a TOML parser has accepted."""
        parts: list[Part] = []
        brackets: list[tuple[int, int]] = []
        _collect(read_spans(text), (), parts, brackets)
        return cls(
            tuple(sorted(parts)),
            tuple(sorted(parts, key=lambda part: (part.end, -part.start))),
            tuple(sorted(brackets)),
        )

    def next(self, at: int, before: int) -> Part | None:
        """Return the first part that begins behind a place, and before another."""
        found = bisect_right(self.by_start, at, key=lambda part: part.start)
        part = self.by_start[found] if found < len(self.by_start) else None
        return part if part and part.start < before else None

    def last(self, at: int, after: int) -> Part | None:
        """Return the part that has ended last before a place, and behind another."""
        found = bisect_right(self.by_end, at, key=lambda part: part.end) - 1
        part = self.by_end[found] if found >= 0 else None
        return part if part and part.end > after else None


def _collect(node: Node, path: Path, parts: list[Part], brackets: list[tuple[int, int]]) -> None:
    waiting = [(node, path)]
    while waiting:
        node, path = waiting.pop()
        if node.kind in ("array", "inline"):
            brackets.append((node.start, node.end))
        for key, child in node.children.items():
            inner = (*path, key)
            if child.kind == "table" and child.pair < 0:
                if child.start >= 0:
                    parts.append(Part(child.start, child.header_end, inner))
            elif child.kind != "tables":
                start = child.pair if child.pair >= 0 else child.start
                parts.append(Part(start, child.end, inner))
            waiting.append((child, inner))


def comments_of(text: str) -> list[Comment]:
    """Return the comments of a text that a TOML parser has accepted, from the first to the last."""
    spans = [found.span() for found in _LEXEME.finditer(text) if found[0].startswith("#")]
    if not spans:
        return []
    parts = Parts.of(text)
    first = parts.by_start[0].start if parts.by_start else len(text)
    found: list[Comment] = []
    before = 0
    for (start, end), (opened, closed) in zip(spans, _around(spans, parts), strict=True):
        line = text.rfind("\n", 0, start) + 1
        is_alone = not text[line:start].strip()
        path, where = _place(parts, start, (opened, closed), line, is_alone=is_alone)
        if start < first:
            path, where = (), "top"
        following = parts.next(end, closed)
        gap = text[end : following.start if following else len(text)].partition("#")[0]
        found.append(
            Comment(
                text[start:end].rstrip(),
                path,
                where,
                after_blank=bool(_BLANK_LINE.search(text, before, start)) and before > 0,
                before_blank=bool(_BLANK_LINE.search(gap)),
            )
        )
        before = end
    return found


def _place(
    parts: Parts, at: int, bracket: tuple[int, int], line: int, *, is_alone: bool
) -> tuple[Path, Where]:
    """Return the part to which a comment belongs, and where it stands."""
    opened, closed = bracket
    if not is_alone:
        beside = parts.last(at, max(line, opened))
        if beside:
            return beside.path, "beside"
    above = parts.next(at, closed)
    if above:
        return above.path, "above"
    behind = parts.last(at, opened) if opened >= 0 else None
    return (behind.path if behind else ()), "behind"


def _around(spans: list[tuple[int, int]], parts: Parts) -> Iterator[tuple[int, int]]:
    """Yield the innermost brackets around each place; from -1 to no end where there are none."""
    outer: list[tuple[int, int]] = []
    at = 0
    for start, _ in spans:
        stop = bisect_left(parts.brackets, (start, 0))
        for bracket in parts.brackets[at:stop]:
            while outer and outer[-1][1] <= bracket[0]:
                outer.pop()
            outer.append(bracket)
        at = stop
        while outer and outer[-1][1] <= start:
            outer.pop()
        yield outer[-1] if outer else (-1, 1 << 62)
