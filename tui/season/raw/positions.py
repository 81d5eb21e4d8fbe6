"""Where in a TOML document each value stands, so that a message can name the line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

import tomli

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Path: TypeAlias = tuple[str | int, ...]

# What no alternative matches (blanks, CR) is skipped. A dot counts as part of a bare word, so that
# a float is one lexeme; where the word is a dotted key, it is split later.
_LEXEME = re.compile(
    r"""
      [^][{},=\#"'\s]+
    | [][{},=\n]
    | \#[^\n]*
    | "{3} [^"\\]* (?: (?: \\. | "(?!"{2}) ) [^"\\]* )* "{3,5}
    | '{3} [^']* (?: '(?!'{2}) [^']* )* '{3,5}
    | " [^"\\\n]* (?: \\. [^"\\\n]* )* "
    | ' [^'\n]* '
    """,
    re.VERBOSE | re.DOTALL,
)

_State: TypeAlias = "Callable[[str], _State]"


@dataclass(frozen=True, eq=False)
class Positions:
    """The line of every key path of one TOML document."""

    _root: _Node

    @classmethod
    def of(cls, text: str) -> Positions:
        """Read the positions from text that a TOML parser has accepted (it is not checked)."""
        return cls(_Reader().read(text))

    def line(self, path: Path) -> int:
        """Return the 1-based line where the path, or its longest known prefix, begins."""
        return self._deepest(path)[0].line

    def __contains__(self, path: Path) -> bool:
        """Return whether the document has a value at exactly this path."""
        return self._deepest(path)[1] == len(path)

    def _deepest(self, path: Path) -> tuple[_Node, int]:
        """Find the node of the longest known prefix of the path, and the prefix's length."""
        node = self._root
        for depth, key in enumerate(path):
            child = node.children.get(key)
            if child is None:
                return node, depth
            node = child
        return node, len(path)


_NOTHING_IN_IT: Mapping[str | int, _Node] = MappingProxyType({})
"""What all values without others in them share: of a long file that is nearly every one."""


class _Node:
    """One value: its line, and the values in it by key (tables) or by index (arrays)."""

    __slots__ = ("children", "line")

    def __init__(self, line: int) -> None:
        self.line = line
        self.children: Mapping[str | int, _Node] = _NOTHING_IN_IT

    def append(self, line: int) -> _Node:
        """Add the next element of an array."""
        return self.add(len(self.children), line)

    def add(self, key: str | int, line: int) -> _Node:
        """Add a value in this one, which has room for others only from then on."""
        children = self.children if isinstance(self.children, dict) else {}
        self.children = children
        added = children[key] = _Node(line)
        return added

    def descend(self, keys: Iterable[str], line: int) -> _Node:
        """Go down a dotted key; the nodes that are not there yet begin on the given line."""
        node = self
        for key in keys:
            if 0 in node.children:  # an array of tables: what follows belongs to its last element
                node = node.children[len(node.children) - 1]
            child = node.children.get(key)
            node = node.add(key, line) if child is None else child
        return node


class _Reader:
    """A state machine over the lexemes; each state takes one and answers the next state."""

    def __init__(self) -> None:
        self.root = _Node(1)
        self.line = 1
        self.container, self.in_array = self.root, False
        self.outer: list[tuple[_Node, bool]] = []  # the containers around an inline container
        self.keys: list[str] = []  # the parts, so far, of the key or header being read
        self.header = ""  # the opening brackets of the header being read
        self.target = self.root  # the node of the key whose value comes next

    def read(self, text: str) -> _Node:
        """Build the tree of the document."""
        state: _State = self._key
        for match in _LEXEME.finditer(text):
            lexeme = match[0]
            if lexeme == "\n":
                self.line += 1
                if not self.outer:
                    state = self._key
            elif lexeme[0] != "#":
                state = state(lexeme)
                if "\n" in lexeme:
                    self.line += lexeme.count("\n")
        return self.root

    def _key(self, lexeme: str) -> _State:
        """Expect a key, a header, or the end of an inline table."""
        if lexeme == "=":
            self.target = self.container.descend(self.keys, self.line)
            self.keys = []
            return self._value
        if lexeme == "}":
            return self._close()
        if lexeme == "[":
            self.header += lexeme
        elif lexeme == "]":
            self._end_header()
        elif lexeme[0] in "\"'":
            self.keys += tomli.loads(f"{lexeme} = 0")
        elif "." in lexeme:
            self.keys += filter(None, lexeme.split("."))
        else:
            self.keys.append(lexeme)
        return self._key

    def _value(self, lexeme: str) -> _State:
        """Expect a value, or the end of an array."""
        if lexeme == "]":
            return self._close()
        node = self.container.append(self.line) if self.in_array else self.target
        if lexeme not in ("[", "{"):
            return self._after_value
        self.outer.append((self.container, self.in_array))
        self.container, self.in_array = node, lexeme == "["
        return self._value if self.in_array else self._key

    def _after_value(self, lexeme: str) -> _State:
        """Expect a comma or an end, after what may be left of a date with a blank in it."""
        if lexeme == ",":
            return self._value if self.in_array else self._key
        return self._close() if lexeme in ("]", "}") else self._after_value

    def _close(self) -> _State:
        self.container, self.in_array = self.outer.pop()
        return self._after_value

    def _end_header(self) -> None:
        if not self.header:  # the second bracket that closes a [[header]]
            return
        table = self.root.descend(self.keys, self.line)
        if self.header == "[[":
            table = table.append(self.line)
        else:
            table.line = self.line  # it may stand after the header of a table inside it
        self.container, self.keys, self.header = table, [], ""
