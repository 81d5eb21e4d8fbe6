"""The lines of a page without its comments, anchors and links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.formats.source import Source
from tui.season.named import NamedTuple

_LINK = re.compile(r"[‹<]+[^‹›<>]*§[^‹›<>]*[›>]+|‹[^‹›]*›")
_TAG = re.compile(r"</?(?:u|b|i|a|pre|p|h[1-6])\b[^<>]*>", re.IGNORECASE)
_MARK = re.compile(r"^(?P<mark>#{1,6}|={1,6}(?=\s*[^=\-\s]))\s*(?P<name>.*?)\s*[=#]*$")
_STARS = re.compile(r"^\*\*(?P<name>.+?)\*\*$")
_FRAMED = re.compile(r"^(?P<frame>[^\w\s(\[*\-–=_.\"'])\s+(?P<name>[^\W\d_].*?)(?:\s+(?P=frame))$")
_UNDERLINED = re.compile(r"^<(?:u|b)>(?P<name>.+?)</(?:u|b|a)>", re.IGNORECASE)

LONGEST = 2000
"""Characters of a line that are looked at."""


class Line(NamedTuple):
    """A line of a page: its number, its text, and how deep a heading its marks make of it.

    `depth` is 0 for a line without marks, 1 for the title, more for what is below it.
    """

    number: int
    text: str
    depth: int = 0

    @property
    def indent(self) -> int:
        """How many blanks the text begins with."""
        return len(self.text) - len(self.text.lstrip())


def lines_of(source: Source) -> Iterator[Line]:
    """Yield the lines of a page, empty ones too; a comment leaves nothing."""
    in_comment = False
    for number, raw in enumerate(source.lines, start=1):
        text = raw[:LONGEST].expandtabs(8)
        if in_comment:
            _, end, text = text.partition("-->")
            in_comment = not end
            if in_comment or not text.strip():
                continue
        before, begin, behind = text.partition("<!--")
        if begin:
            _, end, rest = behind.partition("-->")
            in_comment = not end
            text = before + rest
            if not text.strip():
                continue
        yield _marked(number, text.rstrip())


def _marked(number: int, text: str) -> Line:
    """Return a line without its marks."""
    depth, stripped = 0, text.strip()
    if match := _UNDERLINED.match(stripped):
        depth, text = 5, match["name"]
    text = _TAG.sub("", _LINK.sub("", text)).rstrip()
    stripped = text.strip()
    if match := _STARS.match(stripped):
        depth, text = 4, match["name"].strip()
    elif (match := _MARK.match(stripped)) and match["name"]:
        mark = match["mark"]
        depth = len(mark) if mark[0] == "=" else max(1, len(mark) - 1)
        text = match["name"]
    elif match := _FRAMED.match(stripped):
        depth, text = 6, match["name"]
    return Line(number, text, depth)
