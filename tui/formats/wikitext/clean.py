"""Wikitext without comments, references and what else is no text of the article."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

HIDDEN = re.compile(
    r"<!--|<(nowiki|ref|math|gallery|pre|timeline|syntaxhighlight)\b[^<>]*>", re.IGNORECASE
)
TAGS_THAT_GO = re.compile(
    r"</?(?:onlyinclude|includeonly|noinclude|section|nowiki|center|div|p|references"
    r"|templatestyles)\b[^<>]*>",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Page:
    """The text that is left, and where in the source each piece of it stood."""

    text: str
    starts: tuple[int, ...]
    places: tuple[int, ...]
    newlines: tuple[int, ...]

    def line(self, at: int) -> int:
        """Return the line of the source that a place in the text comes from."""
        piece = bisect_right(self.starts, at) - 1
        return bisect_right(self.newlines, self.places[piece] + at - self.starts[piece] - 1) + 1


def clean_page(source: str) -> Page:
    """Return the text of an article without its hidden parts."""
    starts, places, texts = [0], [0], [""]
    at = 0
    for place, text in _visible(source):
        starts.append(at)
        places.append(place)
        texts.append(text)
        at += len(text)
    newlines = tuple(newline.start() for newline in re.finditer("\n", source))
    return Page("".join(texts), tuple(starts), tuple(places), newlines)


def _visible(source: str) -> Iterator[tuple[int, str]]:
    """Yield the visible pieces of a source, each with its place in it."""
    missing: set[str] = set()
    at = 0
    for hidden in HIDDEN.finditer(source):
        if hidden.start() < at:
            continue
        end = _end_of(source, hidden, missing)
        if end > 0:
            yield from _without_tags(source, at, hidden.start())
            at = end
    yield from _without_tags(source, at, len(source))


def _end_of(source: str, hidden: re.Match[str], missing: set[str]) -> int:
    """Return where a hidden part ends, -1 for a comment without an end.

    A closing tag that was sought in vain is not sought again: the time stays linear.
    """
    name = hidden[1]
    if name and hidden[0].endswith("/>"):
        return hidden.end()
    closing = f"</{name}>" if name else "-->"
    end = -1 if closing in missing else source.find(closing, hidden.end())
    if end >= 0:
        return end + len(closing)
    missing.add(closing)
    return hidden.end() if name else -1


def _without_tags(source: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield a piece without the tags that only say how a page is put together."""
    for tag in TAGS_THAT_GO.finditer(source, start, end):
        yield start, source[start : tag.start()]
        start = tag.end()
    yield start, source[start:end]
