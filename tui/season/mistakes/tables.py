"""The tables and keys of a text that may be no TOML, to tell which of them stand there twice."""

from __future__ import annotations

from tui.season.named import NamedTuple
from tui.season.raw.problems import NotToml

KeyPath = tuple[str, ...]


class Repeated(NamedTuple):
    """What is wrong with a table or key that is there already: its name, and its first line."""

    kind: NotToml
    name: str
    line: int


class _Node:
    """A table or a value: its line, None where only what is in it has been named."""

    __slots__ = ("children", "is_list", "line")

    def __init__(self, line: int | None, *, is_list: bool = False) -> None:
        self.line, self.is_list = line, is_list
        self.children: dict[str, _Node] = {}


class Tables:
    """The line on which every table and every key begins."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._root = self._at = _Node(None)

    def enter(self, path: KeyPath, line: int, *, is_list: bool) -> Repeated | None:
        """Begin a table, or one more of a list; return what is wrong with that, if anything."""
        parent = self._root
        for part in path[:-1]:
            parent = parent.children.setdefault(part, _Node(None))
        last, name = path[-1] if path else "", ".".join(path)
        known = parent.children.get(last)
        if is_list and (known is None or known.is_list):
            first = known.line if known else line
            self._at = parent.children[last] = _Node(first, is_list=True)
            return None
        self._at = parent.children.setdefault(last, _Node(line))
        if known is None:
            return None
        before, known.line = known.line, known.line or line
        if known.is_list:
            return Repeated("list_header_expected", name, before or line)
        if is_list:
            return Repeated("not_a_list_before", name, before or line)
        return Repeated("table_repeated", name, before) if before else None

    def add(self, key: KeyPath, line: int) -> Repeated | None:
        """Begin a key of the table; return what is wrong with that, if anything."""
        table = self._at
        for part in key[:-1]:
            table = table.children.setdefault(part, _Node(line))
        last = key[-1] if key else ""
        known = table.children.setdefault(last, _Node(None))
        before, known.line = known.line, known.line or line
        return Repeated("key_repeated", ".".join(key), before) if before else None
