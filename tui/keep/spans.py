"""Where each value of a TOML document begins and ends in its text, for changing it there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import tomli

from tui.season.raw.places import Path

Kind = Literal["value", "inline", "array", "table", "tables"]
"""How a value is written: alone, in braces, in brackets, under a header, or under several."""

_KEY = re.compile(r"""(?: "(?:\\.|[^"\\\n])*" | '[^'\n]*' | [^][{}"'=.,\#\s]+ )""", re.VERBOSE)
_DOT = re.compile(r"[ \t]*\.[ \t]*")
_GAP = re.compile(r"(?:[ \t\r\n]+|\#[^\n]*)*")
_IN_GAPS = frozenset(" \t\r\n#")
_BLANKS = re.compile(r"[ \t]*")
_VALUE = re.compile(
    r"""
      "{3} [^"\\]* (?: (?: \\. | "(?!"{2}) ) [^"\\]* )* "{3,5}
    | '{3} [^']* (?: '(?!'{2}) [^']* )* '{3,5}
    | " [^"\\\n]* (?: \\. [^"\\\n]* )* "
    | ' [^'\n]* '
    | [^][{},\#\s]+ (?: [ ][0-9][^][{},\#\s]* )?
    """,
    re.VERBOSE | re.DOTALL,
)
"""A text, a number, a date; between a date and its time may be a blank."""


class Node:
    """A value in the text, with the values in it by key or by index.

    `start` and `end` are those of the value; of a table with a header `start` is that of the
    header, -1 where it has none, `end` that of the last pair directly below it, and `tail` that of
    the last of all that belongs to it. `pair` is where its key begins, `key_end` where that ends;
    both are -1 for an element of a list. `header_end` is where a header ends.
    """

    __slots__ = ("children", "end", "header_end", "key_end", "kind", "pair", "start", "tail")

    def __init__(self, kind: Kind, start: int, end: int) -> None:
        """Make a value without key and without values in it."""
        self.kind, self.start, self.end = kind, start, end
        self.tail = self.header_end = end
        self.pair = self.key_end = -1
        self.children: dict[str | int, Node] = {}

    def at(self, path: Path) -> Node | None:
        """Return the value at the end of a path, None where there is none."""
        node: Node | None = self
        for step in path:
            node = node.children.get(step) if node else None
        return node

    @property
    def pairs(self) -> list[tuple[str, Node]]:
        """The keys with a value of their own, as they stand below each other or in braces."""
        found = [(str(key), node) for key, node in self.children.items() if node.pair >= 0]
        return sorted(found, key=lambda each: each[1].pair)


def read_spans(text: str) -> Node:
    """Return the spans of a text that a TOML parser has accepted; it is not checked."""
    return _Scanner(text).document()


def skip_gap(text: str, at: int) -> int:
    """Return where blanks, ends of lines and comments end that begin at an offset."""
    return _end(_GAP, text, at)


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    matched = pattern.match(text, at)
    return matched.end() if matched else at


class _Scanner:
    """Goes through a text once, from its beginning to its end."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 1 if text.startswith("\ufeff") else 0

    def document(self) -> Node:
        """Read pairs and headers up to the end."""
        root = Node("table", 0, self.position)
        chain = [root]
        while (at := self._skip()) < len(self.text):
            if self.text[at] == "[":
                chain = self._header(root)
            else:
                self._pair(chain[-1])
                chain[-1].end = self.position
            for table in chain:
                table.tail = max(table.tail, self.position)
        return root

    def _skip(self) -> int:
        if self.text[self.position : self.position + 1] in _IN_GAPS:
            self.position = skip_gap(self.text, self.position)
        return self.position

    def _keys(self) -> Iterator[str]:
        """Yield the parts of a key with dots, and end behind the last."""
        while True:
            end = _end(_KEY, self.text, self.position)
            written = self.text[self.position : end]
            yield next(iter(tomli.loads(f"{written} = 0"))) if written[0] in "\"'" else written
            self.position = end
            after = _end(_DOT, self.text, end)
            if after == end:
                return
            self.position = after

    def _header(self, root: Node) -> list[Node]:
        """Read a header and return the tables that lead to what follows, the innermost last."""
        start = self.position
        depth = 2 if self.text.startswith("[[", start) else 1
        self.position = _end(_BLANKS, self.text, start + depth)
        *outer, last = self._keys()
        self.position = self.text.index("]", self.position) + depth
        chain = [root]
        for key in outer:
            chain.append(_inner(chain[-1], key))
        end = self.position
        if depth == 1:
            table = _inner(chain[-1], last)
            table.start, table.end = start, end
        else:
            tables = chain[-1].children.setdefault(last, Node("tables", start, end))
            table = tables.children[len(tables.children)] = Node("table", start, end)
        table.header_end = end
        return [*chain, table]

    def _pair(self, table: Node) -> None:
        """Read a key with its value into a table."""
        pair = self.position
        *outer, last = self._keys()
        key_end = self.position
        self.position = self.text.index("=", key_end) + 1
        for key in outer:
            table = _inner(table, key)
        self._skip()
        node = table.children[last] = self._value()
        node.pair, node.key_end = pair, key_end

    def _value(self) -> Node:
        start, sign = self.position, self.text[self.position]
        if sign not in "[{":
            self.position = _end(_VALUE, self.text, start)
            return Node("value", start, self.position)
        node = Node("array" if sign == "[" else "inline", start, start)
        self.position += 1
        while self.text[self._skip()] not in "]}":
            if self.text[self.position] == ",":
                self.position += 1
            elif sign == "[":
                node.children[len(node.children)] = self._value()
            else:
                self._pair(node)
        self.position += 1
        node.end = self.position
        return node


def _inner(table: Node, key: str) -> Node:
    """Return a table in a table; of tables below headers it is the last."""
    node = table.children.setdefault(key, Node("table", -1, -1))
    return node.children[len(node.children) - 1] if node.kind == "tables" else node
