"""The tables and keys of a text that may be no TOML, to tell which of them stand there twice."""

from __future__ import annotations

KeyPath = tuple[str, ...]


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

    def enter(self, path: KeyPath, line: int, *, is_list: bool) -> str:
        """Begin a table, or one more of a list; return what is wrong with that, if anything."""
        parent = self._root
        for part in path[:-1]:
            parent = parent.children.setdefault(part, _Node(None))
        last, name = path[-1] if path else "", ".".join(path)
        known = parent.children.get(last)
        if is_list and (known is None or known.is_list):
            first = known.line if known else line
            self._at = parent.children[last] = _Node(first, is_list=True)
            return ""
        self._at = parent.children.setdefault(last, _Node(line))
        if known is None:
            return ""
        before, known.line = known.line, known.line or line
        if known.is_list:
            return f"[{name}] is a list on line {before}, expected [[{name}]] here too"
        if is_list:
            at = before or line
            return f'"{name}" is on line {at} already and no list there, expected one of them'
        return f"[{name}] is on line {before} already, expected it once" if before else ""

    def add(self, key: KeyPath, line: int) -> str:
        """Begin a key of the table; return what is wrong with that, if anything."""
        table = self._at
        for part in key[:-1]:
            table = table.children.setdefault(part, _Node(line))
        last = key[-1] if key else ""
        known = table.children.setdefault(last, _Node(None))
        before, known.line = known.line, known.line or line
        return f'"{".".join(key)}" is on line {before} already, expected it once' if before else ""
