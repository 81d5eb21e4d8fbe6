"""How somebody writes a file: quotes, blanks, ends of lines; what is added is written alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from tui.keep.spans import Node, skip_gap
from tui.season.writing.keys import in_order
from tui.season.writing.values import inline, key_text, pair


@dataclass(frozen=True)
class TableStyle:
    """How tables in braces are written.

    `first` stands before the first pair, `comma` between two, `last` behind the last, `equals`
    between a key and its value.
    """

    first: str = " "
    comma: str = ", "
    last: str = " "
    equals: str = " = "
    literal: bool = False

    @classmethod
    def of(cls, text: str, node: Node | None) -> TableStyle:
        """Return the style of a table in braces; without one with a pair, that of the house."""
        pairs = [pair for _, pair in node.pairs] if node and node.kind == "inline" else []
        if node is None or not pairs:
            return cls()
        first = text[node.start + 1 : pairs[0].pair]
        last = text[pairs[-1].end : node.end - 1]
        gaps = [text[one.end : other.pair] for one, other in pairwise(pairs)] or [", "]
        comma = min((gap for gap in gaps if "#" not in gap), key=len, default=", ")
        is_literal = quotes_literally(text, pairs)
        if "#" in first or "#" in last:
            return cls(literal=is_literal)
        return cls(first, comma, last, equals_of(text, pairs), is_literal)

    def table(self, value: Mapping[str, Any], part: str) -> str:
        """Return a table in braces."""
        keys = in_order(part, value)
        if not keys:
            return "{}"
        pairs = self.comma.join(self.pair(key, value[key]) for key in keys)
        return f"{{{self.first}{pairs}{self.last}}}"

    def pair(self, key: str, value: Any) -> str:
        """Return a key with its value."""
        return f"{key_text(key)}{self.equals}{self.value(value, key)}"

    def value(self, value: Any, part: str) -> str:
        """Return a value on one line; what is in it is written alike, but for lines of its own."""
        if "\n" in f"{self.first}{self.comma}":
            return written(value, part, literal=self.literal)
        if isinstance(value, Mapping):
            return self.table(value, part)
        if isinstance(value, list | tuple):
            return f"[{self.comma.join(self.value(inner, part) for inner in value)}]"
        return written(value, part, literal=self.literal)


def written(value: Any, part: str, *, literal: bool) -> str:
    """Return a value on one line; a text in the quotes that are asked for, where it can be."""
    if literal and isinstance(value, str) and value.isprintable() and "'" not in value:
        return f"'{value}'"
    return inline(value, part)


def quotes_literally(text: str, pairs: Iterable[Node]) -> bool:
    """Return whether the first text among some values stands in single quotes."""
    quotes = (text[pair.start] for pair in pairs if pair.kind == "value")
    return next((quote == "'" for quote in quotes if quote in "'\""), False)


def equals_of(text: str, pairs: Iterable[Node]) -> str:
    """Return what stands between keys and values; the shortest where that differs."""
    return min((text[pair.key_end : pair.start] for pair in pairs), key=len, default=" = ")


def aligned_equals(text: str, pairs: list[Node], key: str) -> str:
    """Return what stands between a key and its value on a line of its own.

    Where all equals signs of other lines stand below each other, so does this one.
    """
    gap = equals_of(text, pairs)
    places = [(pair.pair, pair.key_end, text.index("=", pair.key_end)) for pair in pairs]
    blanks = {sign - end for _, end, sign in places}
    columns = {sign - start for start, _, sign in places}
    if len(columns) == 1 and max(blanks) > 1:
        return " " * max(1, columns.pop() - len(key)) + gap.lstrip(" \t")
    return gap


def lines_of_pair(text: str, nodes: Iterable[Node], key: str, value: Any) -> list[str]:
    """Return the lines of a key with its value, written like other pairs, without an indent."""
    if isinstance(value, list | tuple | Mapping):
        return pair(key, value).split("\n")
    plain = [node for node in nodes if node.kind == "value"]
    name = key_text(key)
    gap = aligned_equals(text, plain, name) if plain else " = "
    return [f"{name}{gap}{written(value, key, literal=quotes_literally(text, plain))}"]


def line_start(text: str, at: int) -> int:
    """Return where the line begins in which an offset is."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Return where the line of an offset ends, before what ends it."""
    end = text.find("\n", at)
    if end < 0:
        return len(text)
    return end - 1 if end > at and text[end - 1] == "\r" else end


def end_before(text: str, start: int) -> int:
    """Return where the line before the one that begins at an offset ends."""
    return max(0, start - (2 if text[:start].endswith("\r\n") else 1))


def newline_at(text: str, at: int) -> str:
    """Return how the lines around an offset end."""
    end = text.find("\n", at)
    if end < 0:
        end = text.rfind("\n", 0, at)
    return "\r\n" if end > 0 and text[end - 1] == "\r" else "\n"


def indent_at(text: str, at: int) -> str:
    """Return the blanks at the beginning of the line of an offset."""
    start = line_start(text, at)
    line = text[start:at].removeprefix("\ufeff")
    return line[: len(line) - len(line.lstrip(" \t"))]


def is_first_in_line(text: str, at: int) -> bool:
    """Return whether nothing but blanks stands before an offset in its line."""
    return not text[line_start(text, at) : at].removeprefix("\ufeff").strip(" \t")


def comma_between(text: str, start: int, end: int) -> int:
    """Return where the comma stands between two offsets; -1 where there is none."""
    at = skip_gap(text, start)
    return at if at < end and text[at : at + 1] == "," else -1
