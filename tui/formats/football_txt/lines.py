"""The lines of a Football.TXT file without its comments, each with its number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.formats.source import Source
from tui.formats.titles import season_of
from tui.season.named import NamedTuple

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")
"""A comment runs from a hash at the beginning or behind a blank to the end of its line."""

_STATED = re.compile(r"^\s*#\s*(Matches|Teams|Goals)\s+(\d{1,6})\b")
_STATED_DATES = re.compile(r"^\s*#\s*Dates?\s+(.+?)\s+-\s+(.+?)\s*(?:\(|$)")
_TITLE = re.compile(r"^={1,2}\s*[^=\s]")
_COMMENT_TITLE = re.compile(r"^\s*#+\s*(?P<name>[^\W\d].{2,80}?)\s*#*\s*$")
_FACT = re.compile(
    r"(?:dates?|matches|teams|goals|updated?|last|venues?|source|see|note|stages?)\b|https?:",
    re.IGNORECASE,
)
_TITLE_WITHIN = 12
"""So many lines at the head of a file may hold its title as a comment."""
_HEAD = 60

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
        for number, line in enumerate(source.lines[:_HEAD], start=1)
        if (match := _STATED.match(line[:LONGEST]))
    ]


def stated_dates(source: Source) -> tuple[str, str] | None:
    """Return the first and last day that the comments at the head of a file state, as texts."""
    for line in source.lines[:_HEAD]:
        if match := _STATED_DATES.match(line[:LONGEST]):
            return match[1], match[2]
    return None


def title_in_comment(source: Source) -> str | None:
    """Return the title of a file that has it in a comment alone: `# Copa Libertadores 2013`."""
    head = source.lines[:_TITLE_WITHIN]
    if any(_TITLE.match(line) for line in source.lines[:_HEAD]):
        return None
    names = (match["name"] for line in head if (match := _COMMENT_TITLE.match(line)))
    return next((name for name in names if season_of(name) and not _FACT.match(name)), None)
