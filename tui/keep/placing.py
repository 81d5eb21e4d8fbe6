"""Where in a text changes go, and what stands there then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tui.keep.arrays import change_array
from tui.keep.changes import Change, Drop, Insert, Put, find
from tui.keep.sections import drop_section, goes_under_headers, new_sections
from tui.keep.spans import Node
from tui.keep.splices import (
    CannotPlaceError,
    Items,
    Splice,
    drop_items,
    drop_lines,
    insert_items,
    insert_lines,
)
from tui.keep.style import TableStyle, indent_at, lines_of_pair, written
from tui.season.raw.kinds import stage_kind
from tui.season.raw.places import Path
from tui.season.writing.keys import in_order


def splices_of(
    text: str, root: Node, raw: Mapping[str, Any], changes: Sequence[Change]
) -> list[Splice]:
    """Return what has to be replaced; raises `CannotPlaceError`."""
    return list(_Placer(text, root, raw, changes).splices())


class _Placer:
    """Goes through changes part by part: what is new in a part comes into it at once."""

    def __init__(
        self, text: str, root: Node, raw: Mapping[str, Any], changes: Sequence[Change]
    ) -> None:
        self.text, self.root, self.raw = text, root, raw
        self.by_part: dict[Path, list[Change]] = {}
        for change in changes:
            self.by_part.setdefault(change.path[:-1], []).append(change)

    def splices(self) -> Iterable[Splice]:
        for path, changes in self.by_part.items():
            in_list = [change for change in changes if isinstance(change.path[-1], int)]
            in_table = [change for change in changes if not isinstance(change.path[-1], int)]
            if in_list:
                yield from self._change_list(path, in_list)
            if in_table:
                yield from self._change_table(path, in_table)

    def _node(self, path: Path) -> Node:
        node = self.root.at(path)
        if node is None:
            raise CannotPlaceError(path)
        return node

    # tables

    def _change_table(self, path: Path, changes: Sequence[Change]) -> Iterable[Splice]:
        """Replace, add and take away values of keys."""
        table = self._node(path)
        new: dict[str, Any] = {}
        dropped: list[str] = []
        for change in changes:
            key = str(change.path[-1])
            node = table.children.get(key)
            if isinstance(change, Put) and node is None:
                new[key] = change.value
            elif isinstance(change, Put) and node is not None:
                yield from self._replace(node, change)
            else:
                dropped.append(key)
        if table.kind == "inline":
            yield from self._change_inline(path, table, new, dropped)
        elif table.kind == "table" and table.start >= 0:
            yield from self._change_lines(path, table, new, dropped)
        else:
            raise CannotPlaceError(path)

    def _replace(self, node: Node, change: Put) -> Iterable[Splice]:
        if node.kind in ("table", "tables"):
            raise CannotPlaceError(change.path)
        old = find(self.raw, change.path)
        if type(old) is type(change.value) and old == change.value:
            return  # however it is written
        is_literal = self.text[node.start] == "'"
        value = written(change.value, _part_of(change.path), literal=is_literal)
        yield Splice(node.start, node.end, value)

    def _change_inline(
        self, path: Path, table: Node, new: Mapping[str, Any], dropped: Sequence[str]
    ) -> Iterable[Splice]:
        style = TableStyle.of(self.text, table)
        pairs = table.pairs
        names = [name for name, _ in pairs]
        items = Items.of_table(self.text, table)
        gone = [at for at, name in enumerate(names) if name in dropped]
        if len(gone) < len(dropped):
            raise CannotPlaceError(path)
        if new and len(gone) == len(pairs):
            value = TableStyle.of(self.text, None).table(new, _part_of(path))
            yield Splice(table.start, table.end, value)
            return
        kept = [name for name in names if name not in dropped]
        left = dict(new)
        if "\n" in self.text[table.start : table.end]:
            # a line for each pair: what is new takes the place of what goes
            for at in gone[: len(new)]:
                key = next(iter(in_order(self._kind(path), left)))
                yield Splice(*items.spans[at], style.pair(key, left.pop(key)))
            gone = gone[len(new) :]
        for anchor, keys in _places(self._kind(path), kept, left):
            texts = [style.pair(key, new[key]) for key in keys]
            if anchor:
                yield from insert_items(self.text, items, names.index(anchor), texts)
            else:
                start = items.spans[names.index(kept[0])][0]
                yield Splice(start, start, "".join(f"{each}{style.comma}" for each in texts))
        yield from drop_items(self.text, items, gone)

    def _change_lines(
        self, path: Path, table: Node, new: Mapping[str, Any], dropped: Sequence[str]
    ) -> Iterable[Splice]:
        pairs = table.pairs
        nodes = dict(pairs)
        kept = [name for name, _ in pairs if name not in dropped]
        listed = {
            key: value
            for key, value in new.items()
            if goes_under_headers(self.root, path, key, value)
        }
        plain = {key: value for key, value in new.items() if key not in listed}
        for anchor, keys in _places(self._kind(path), kept, plain):
            lines = [line for key in keys for line in self._lines(table, key, plain[key])]
            if anchor:
                yield insert_lines(self.text, nodes[anchor].end, lines)
            elif kept or table is not self.root:
                yield insert_lines(self.text, table.header_end, lines)
            else:
                raise CannotPlaceError(path)
        for key, value in listed.items():
            yield from new_sections(self.text, self.root, path, key, None, value)
        for key in dropped:
            node = table.children[key]
            if key in nodes:
                yield drop_lines(self.text, node.pair, node.end)
            elif node.kind == "tables":
                yield from (drop_section(self.text, each) for each in node.children.values())
            else:
                raise CannotPlaceError((*path, key))

    def _lines(self, table: Node, key: str, value: Any) -> list[str]:
        """Return the lines of a key with its value below a header."""
        nodes = [node for _, node in table.pairs]
        indent = indent_at(self.text, (nodes[0].pair if nodes else table.start))
        return [f"{indent}{line}" for line in lines_of_pair(self.text, nodes, key, value)]

    def _kind(self, path: Path) -> str:
        """Return what kind of part a table is, by which its keys are in order."""
        if len(path) == 2 and path[0] == "stages":
            return stage_kind(find(self.raw, path))
        return _part_of(path)

    # lists

    def _change_list(self, path: Path, changes: Sequence[Change]) -> Iterable[Splice]:
        """Replace, add and take away elements of a list."""
        node = self.root.at(path)
        new: dict[int, list[Any]] = {}
        count = len(node.children) if node else 0
        dropped: list[int] = []
        for change in changes:
            index = change.path[-1]
            if not isinstance(index, int):
                raise CannotPlaceError(path)
            if isinstance(change, Insert):
                new.setdefault(min(index, count), []).append(change.value)
            elif isinstance(change, Drop):
                dropped.append(index)
            elif node is not None:
                yield from self._replace(node.children[index], change)
        if node is None:
            added = [value for _, values in sorted(new.items()) for value in values]
            yield from self._change_table(path[:-1], [Put(path, added)])
        elif node.kind == "array":
            yield from change_array(self.text, node, _part_of(path), new, dropped)
        elif node.kind == "tables":
            for index, values in new.items():
                yield from new_sections(
                    self.text, self.root, path[:-1], str(path[-1]), index, values
                )
            yield from (drop_section(self.text, node.children[index]) for index in dropped)
        else:
            raise CannotPlaceError(path)


def _part_of(path: Path) -> str:
    """Return the key of a list whose element a path leads to, or of the table itself."""
    return next((step for step in reversed(path) if isinstance(step, str)), "season")


def _places(part: str, kept: Sequence[str], new: Mapping[str, Any]) -> list[tuple[str, list[str]]]:
    """Return behind which key new ones go, so that all are in order; "" is before the first.

    The order of the keys that are there is left as it is.
    """
    places: dict[str, list[str]] = {}
    for key in in_order(part, new):
        order = in_order(part, [*kept, key])
        before = set(order[: order.index(key)])
        anchor = next((name for name in reversed(kept) if name in before), "")
        places.setdefault(anchor, []).append(key)
    return list(places.items())
