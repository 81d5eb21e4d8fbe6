"""Tables under headers of their own: how they come into a text, and go from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tui.keep.spans import Node
from tui.keep.splices import CannotPlaceError, Splice, insert_lines
from tui.keep.style import end_before, indent_at, line_start, lines_of_pair, newline_at
from tui.season.raw.places import Path
from tui.season.writing.keys import in_order
from tui.season.writing.values import key_text

_DEEPEST = 100
"""More parts than stand in each other."""

_UNDER_HEADERS = frozenset({"rounds", "groups", "stages", "teams", "sources"})
"""Lists that are written under headers where the file has none of them yet."""


def goes_under_headers(root: Node, path: Path, key: str, value: Any) -> bool:
    """Return whether a list is written as tables under headers: as those beside it are."""
    if not isinstance(value, list | tuple) or not value:
        return False
    if not all(isinstance(element, Mapping) for element in value):
        return False
    kinds = set(_kinds_beside(root, path, key))
    if kinds:
        return "tables" in kinds
    return key in _UNDER_HEADERS


def new_sections(
    text: str, root: Node, path: Path, key: str, index: int | None, values: Sequence[Any]
) -> Iterable[Splice]:
    """Write elements of a list, each under a header; without an index it is a new list."""
    node = root.at((*path, key))
    table = root.at(path)
    if table is None:
        raise CannotPlaceError(path)
    if index is None or node is None:
        place, sample, indent = table.tail, None, indent_at(text, max(table.start, 0))
        header = "".join(f"{key_text(str(step))}." for step in path if isinstance(step, str))
        header = f"[[{header}{key_text(key)}]]"
    else:
        sample = node.children[max(0, index - 1)]
        place, indent = sample.tail, indent_at(text, sample.start)
        header = text[sample.start : sample.header_end]
    blanks = [""] * _blank_lines_before(text, sample.start if sample else table.start)
    lines: list[str] = []
    for value in values:
        body = _body(text, value, key, sample)
        lines += [*blanks, *(f"{indent}{line}" if line else "" for line in [header, *body])]
    if index == 0 and sample is not None:
        start = line_start(text, sample.start)
        newline = newline_at(text, sample.start)
        rows = [*lines[len(blanks) :], *blanks]
        yield Splice(start, start, "".join(f"{line}{newline}" for line in rows))
    else:
        # behind the pairs of the part before, and behind what belongs to that
        yield insert_lines(text, place, lines)._replace(rank=_DEEPEST - len(path))


def _body(text: str, value: Mapping[str, Any], part: str, sample: Node | None) -> list[str]:
    """Return the lines below a header: pairs, then lists of tables as the others have them."""
    behind: list[str] = []
    lines: list[str] = []
    nodes = [node for _, node in sample.pairs] if sample else []
    for key in in_order(part, value):
        beside = sample.children.get(key) if sample else None
        if sample and beside and beside.kind == "tables" and isinstance(value[key], list | tuple):
            first = beside.children[0]
            header = text[first.start : first.header_end]
            indent = indent_at(text, first.start).removeprefix(indent_at(text, sample.start))
            for element in value[key]:
                rows = [header, *_body(text, element, key, first)]
                behind += [""] * _blank_lines_before(text, first.start)
                behind += [f"{indent}{row}" if row else "" for row in rows]
        else:
            lines += lines_of_pair(text, nodes, key, value[key])
    return [*lines, *behind]


def drop_section(text: str, node: Node) -> Splice:
    """Return how a table goes with its header and the empty lines before it."""
    start, newline = line_start(text, node.start), text.find("\n", node.tail)
    while start and not text[line_start(text, start - 1) : start].strip():
        start = line_start(text, start - 1)
    if newline >= 0:
        return Splice(start, newline + 1, "")
    # the end of the last line is missing: so is that of the line before
    return Splice(end_before(text, start), len(text), "")


def _kinds_beside(root: Node, path: Path, key: str) -> Iterable[str]:
    """Yield how the same list is written in the parts beside one."""
    if not path or not isinstance(path[-1], int):
        return
    beside = root.at(path[:-1])
    for element in beside.children.values() if beside else ():
        node = element.children.get(key)
        if node is not None:
            yield node.kind


def _blank_lines_before(text: str, at: int) -> int:
    """Return how many empty lines stand before the line of an offset."""
    lines = text[: line_start(text, at)].split("\n")[:-1]
    count = 0
    while lines and not lines.pop().strip():
        count += 1
    return count
