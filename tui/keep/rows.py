"""Rows of a list that are laid out as the program writes them: they still are after a change.

A tie that gets its match may be too long for a line; the writer of season files then breaks it.
Changes inside such a row are not made piece by piece: the row is written anew by that writer.
Rows that somebody lays out in another way keep theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tui.keep.changes import Change, find, result_of
from tui.keep.spans import Node
from tui.keep.splices import Splice
from tui.keep.style import indent_at, is_first_in_line, newline_at
from tui.season.raw.places import Path
from tui.season.writing.values import ROW_INDENT, row


def rows_rewritten(
    text: str, root: Node, raw: Mapping[str, Any], changes: Sequence[Change]
) -> tuple[list[Splice], list[Change]]:
    """Return the splices of changes inside rows that the writer laid out, and all other changes."""
    by_row: dict[Path, list[Change]] = {}
    others: list[Change] = []
    for change in changes:
        place = next(_rows_on_the_way(root, change.path), None)
        node = root.at(place) if place else None
        if place and node and _is_as_written(text, node, find(raw, place), place):
            by_row.setdefault(place, []).append(change)
        else:
            others.append(change)
    splices = [
        _rewritten(text, node, find(raw, place), place, inside)
        for place, inside in by_row.items()
        if (node := root.at(place))
    ]
    return splices, others


def _rows_on_the_way(root: Node, path: Path) -> Iterator[Path]:
    """Yield the outermost table in braces that a change is in, if it is one of a list."""
    node: Node | None = root
    for depth, step in enumerate(path[:-1], start=1):
        above, node = node, node.children.get(step) if node else None
        if node is not None and node.kind == "inline":
            if above is not None and above.kind == "array":
                yield path[:depth]
            return


def _is_as_written(text: str, node: Node, value: Mapping[str, Any], place: Path) -> bool:
    """Return whether a row stands as the writer of season files has it, on lines of its own."""
    is_alone = is_first_in_line(text, node.start) and indent_at(text, node.start) == ROW_INDENT
    return is_alone and text[node.start : node.end] == _written(text, node, value, place)


def _written(text: str, node: Node, value: Mapping[str, Any], place: Path) -> str:
    """Return a row as the writer of season files has it, with the ends of lines of the text."""
    return row(value, str(place[-2])).replace("\n", newline_at(text, node.start))


def _rewritten(
    text: str, node: Node, value: Mapping[str, Any], place: Path, changes: Sequence[Change]
) -> Splice:
    """Return the part of a row that is another after changes, from the first sign to the last."""
    inside = [replace(change, path=change.path[len(place) :]) for change in changes]
    old = text[node.start : node.end]
    new = _written(text, node, result_of(value, inside), place)
    ahead = _signs_alike(old, new)
    behind = _signs_alike(old[ahead:][::-1], new[ahead:][::-1])
    return Splice(node.start + ahead, node.end - behind, new[ahead : len(new) - behind])


def _signs_alike(old: str, new: str) -> int:
    """Return how many signs two texts have in common at their beginnings."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(old), len(new)))
