"""The tables and keys of a text that may be no TOML, to tell which of them stand there twice."""

from __future__ import annotations

KeyPath = tuple[str, ...]


class Tables:
    """The line on which every table and every key begins."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._at: KeyPath = ()
        self._lines: dict[KeyPath, int] = {}
        self._lists: dict[KeyPath, int] = {}

    def enter(self, path: KeyPath, line: int, *, is_list: bool) -> str:
        """Begin a table, or one more of a list; return what is wrong with that, if anything."""
        self._at, name = path, ".".join(path)
        before, listed = self._lines.get(path), self._lists.get(path)
        if is_list and before is None:
            self._lists.setdefault(path, line)
            for known in (self._lines, self._lists):
                for inner in [
                    one for one in known if len(one) > len(path) and one[: len(path)] == path
                ]:
                    del known[inner]
            return ""
        self._lines.setdefault(path, line)
        if is_list:
            return f'"{name}" is on line {before} already and no list there, expected one of them'
        if listed is not None:
            return f"[{name}] is a list on line {listed}, expected [[{name}]] here too"
        return f"[{name}] is on line {before} already, expected it once" if before else ""

    def add(self, key: KeyPath, line: int) -> str:
        """Begin a key of the table; return what is wrong with that, if anything."""
        path = (*self._at, *key)
        before = self._lines.get(path) or self._lists.get(path)
        for end in range(len(self._at) + 1, len(path) + 1):
            self._lines.setdefault(path[:end], line)
        return f'"{".".join(key)}" is on line {before} already, expected it once' if before else ""
