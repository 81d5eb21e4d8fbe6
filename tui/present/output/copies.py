"""The stage that is shown in each format that others read: text, JSON, CSV, Markdown and so on."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from html import escape
from types import MappingProxyType
from typing import Final

from tui.present.output.grids import grids
from tui.present.output.tables import heading, json_lines, text_lines
from tui.present.page.text import clean
from tui.present.view.view import View
from tui.present.words.grids import PART_HEAD

_FORMULA: Final = ("=", "+", "-", "@")
"""How a cell begins that a spreadsheet would compute."""

_MARKUP: Final = frozenset("|[]{}<>'=*#:;!&")
"""Signs that mean something in wikitext."""


def _text(view: View) -> str:
    return _joined(list(text_lines(view)))


def _json(view: View) -> str:
    return _joined(list(json_lines(view, view.season.title)))


def _csv(view: View) -> str:
    """Write every table below its own titles; a table of a group says of which in each row."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    shown = list(grids(view))
    has_names = len(shown) > 1
    for at, grid in enumerate(shown):
        before = [PART_HEAD] if has_names else []
        if at == 0 or grid.heads != shown[at - 1].heads:
            writer.writerow([*before, *grid.heads])
        for row in grid.rows:
            cells = [clean(grid.name), *row] if has_names else row
            writer.writerow([_harmless(cell) for cell in cells])
    return file.getvalue()


def _harmless(cell: str) -> str:
    """Return a cell that no spreadsheet computes; numbers stay as they are."""
    is_number = cell[1:].replace(".", "", 1).isdecimal()
    return f"'{cell}" if cell.startswith(_FORMULA) and not is_number else cell


def _markdown(view: View) -> str:
    parts = [f"**{_plain(heading(view))}**"]
    for grid in grids(view):
        parts += ["", *([f"{_plain(grid.name)}", ""] if grid.name else [])]
        rows = [grid.heads, ["---:" if one else "---" for one in grid.are_numbers], *grid.rows]
        parts += [f"| {' | '.join(map(_plain, row))} |" for row in rows]
    return _joined(parts)


def _plain(text: str) -> str:
    """Return a text in which Markdown has nothing to read."""
    return "".join(f"\\{sign}" if sign in "\\|*_`<[" else sign for sign in text)


def _html(view: View) -> str:
    parts: list[str] = []
    for grid in grids(view):
        name = f" · {clean(grid.name)}" if grid.name else ""
        parts += ["<table>", f"<caption>{escape(heading(view) + name)}</caption>"]
        heads = "".join(f"<th>{escape(head)}</th>" for head in grid.heads)
        parts.append(f"<tr>{heads}</tr>")
        for row in grid.rows:
            parts.append(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>")
        parts.append("</table>")
    return _joined(parts)


def _wikitext(view: View) -> str:
    parts: list[str] = []
    for grid in grids(view):
        name = f" · {clean(grid.name)}" if grid.name else ""
        parts += ['{| class="wikitable"', f"|+ {_unmarked(heading(view) + name)}"]
        parts.append(f"! {' !! '.join(grid.heads)}")
        for row in grid.rows:
            parts += ["|-", f"| {' || '.join(map(_unmarked, row))}"]
        parts.append("|}")
    return _joined(parts)


def _unmarked(text: str) -> str:
    """Return a text in which wikitext has nothing to read."""
    is_marked = bool(_MARKUP & set(text)) or text.startswith(("-", "+"))
    return f"<nowiki>{escape(text, quote=False)}</nowiki>" if is_marked else text


def _joined(lines: Sequence[str]) -> str:
    return "\n".join([*lines, ""])


COPIES: Final[Mapping[str, Callable[[View], str]]] = MappingProxyType(
    {
        "text": _text,
        "json": _json,
        "csv": _csv,
        "markdown": _markdown,
        "html": _html,
        "wikitext": _wikitext,
    }
)
"""What writes the tables or the ties of a stage, by the name of the format."""
