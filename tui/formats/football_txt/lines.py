"""The lines of a Football.TXT file without its comments, each with its number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.formats.source import Source

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")
"""A comment runs from a hash at the beginning or behind a blank to the end of its line."""

_STATED = re.compile(r"^\s*#\s*(Matches|Teams|Goals)\s+(\d{1,6})\b")
_STATED_DATES = re.compile(r"^\s*#\s*Dates?\s+(.+?)\s+-\s+(.+?)\s*(?:\(|$)")

LONGEST = 2000
"""Characters of a line that are looked at; no line of a result has so many."""


class Line(NamedTuple):
    """A line with something on it: its number, its indentation, and its text without comments."""

    number: int
    indent: int
    text: str


class Stated(NamedTuple):
    """A count of the header of a file."""

    number: int
    what: str
    total: int


def lines_of(source: Source) -> Iterator[Line]:
    """Yield the lines of a source without comments; a line of nothing else comes as a blank one.

    A blank line ends what runs over several lines, so it is yielded too, but a line that holds a
    comment alone is passed over.
    """
    in_block = False
    for number, raw in enumerate(source.lines, start=1):
        text = raw[:LONGEST].expandtabs(8)
        if in_block:
            _, end, text = text.partition("-->")
            in_block = not end
            if not text.strip():
                continue
        had_text = bool(text.strip())
        while "<!--" in text:
            before, _, behind = text.partition("<!--")
            _, end, rest = behind.partition("-->")
            text = before + rest
            if not end:
                in_block = True
                break
        text = _COMMENT.sub("", text).rstrip()
        if had_text and not text:
            continue
        yield Line(number, len(text) - len(text.lstrip()), text.strip())


def stated_counts(source: Source) -> list[Stated]:
    """Return the counts that the comments at the head of a file state."""
    return [
        Stated(number, match[1].lower(), int(match[2]))
        for number, line in enumerate(source.lines[:60], start=1)
        if (match := _STATED.match(line[:LONGEST]))
    ]


def stated_dates(source: Source) -> tuple[str, str] | None:
    """Return the first and last day that the comments at the head of a file state, as texts."""
    for line in source.lines[:60]:
        if match := _STATED_DATES.match(line[:LONGEST]):
            return match[1], match[2]
    return None
