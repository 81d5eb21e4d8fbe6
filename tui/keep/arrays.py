"""Lists in brackets: how elements come into them, and go from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tui.keep.spans import Node
from tui.keep.splices import CannotPlaceError, Items, Splice, drop_items, insert_items
from tui.keep.style import TableStyle, indent_at, is_first_in_line, line_start, newline_at


def change_array(
    text: str, node: Node, part: str, new: Mapping[int, Sequence[Any]], dropped: Sequence[int]
) -> Iterable[Splice]:
    """Yield how elements come in before those of some indexes, and how others go."""
    items = Items.of_array(node)
    kept = [at for at in range(len(items.spans)) if at not in dropped]
    sample = next(
        (each for each in reversed(node.children.values()) if each.kind == "inline"), None
    )
    style = TableStyle.of(text, sample)
    if sample is None and node.children:
        first = node.children[0]
        style = TableStyle(literal=text[first.start] == "'")
    if new and not kept:
        rows = [_row(style, value, part) for _, each in sorted(new.items()) for value in each]
        yield from _fill(text, node, rows, part)
        return
    for index, values in new.items():
        texts = [_row(style, value, part) for value in values]
        before = max((at for at in kept if at < index), default=-1)
        yield from insert_items(text, items, before, texts)
    yield from drop_items(text, items, dropped)


def _fill(text: str, node: Node, texts: Sequence[str], part: str) -> Iterable[Splice]:
    """Write the elements of a list that has none, or none any more."""
    inner = text[node.start + 1 : node.end - 1]
    newline, indent = newline_at(text, node.start), indent_at(text, node.start)
    rows = "".join(f"{indent}  {each},{newline}" for each in texts)
    if "#" not in inner:
        one_line = len(texts) == 1 and part not in ("matches", "ties")
        value = f"[{texts[0]}]" if one_line else f"[{newline}{rows}{indent}]"
        yield Splice(node.start, node.end, value)
    elif is_first_in_line(text, node.end - 1) and not node.children:
        start = line_start(text, node.end - 1)
        yield Splice(start, start, rows)
    else:
        raise CannotPlaceError((part,))


def _row(style: TableStyle, value: Any, part: str) -> str:
    """Return an element of a list."""
    return style.table(value, part) if isinstance(value, Mapping) else style.value(value, part)
