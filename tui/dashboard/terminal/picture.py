"""Rows of cells as a picture that is kept, and a picture as rows of cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.dashboard.terminal.row import Row, narrow
from tui.dashboard.terminal.style import PLAIN, Style, blank
from tui.start.picture import Picture

if TYPE_CHECKING:
    from tui.start.picture import Look, Run


def picture_of(rows: Sequence[Row]) -> Picture:
    """Return the picture of a screen of which every cell is known."""
    runs = [run for y, row in enumerate(rows) for run in _runs(y, row)]
    return Picture(len(rows[0].chars), len(rows), runs)


def _runs(y: int, row: Row) -> Iterator[Run]:
    """Yield the runs of a row; what is blank at the beginning or at the end of one is left out."""
    x, end = 0, len(row.chars)
    while x < end:
        style, start = row.styles[x], x
        x += 1
        if not narrow(row.chars[start]):
            while x < end and row.chars[x] == "":
                x += 1
            yield y, start, x - start, _look(style), row.chars[start]
            continue
        empty = blank(style)
        while (
            x < end
            and narrow(row.chars[x])
            and row.styles[x] == (empty if row.chars[x] == " " else style)
        ):
            x += 1
        text = "".join(row.chars[start:x])
        if empty == PLAIN:
            text = text.rstrip(" ")
            start += len(text) - len(text.lstrip(" "))
            text = text.lstrip(" ")
        if text:
            yield y, start, 0, _look(style), text


def _look(style: Style) -> Look:
    return style.fg, style.bg, ";".join(sorted(style.flags))


def rows_of(picture: Picture) -> list[Row]:
    """Return the rows of cells that a picture shows."""
    styles: dict[Look, Style] = {}
    rows = [Row(picture.columns, " ") for _ in range(picture.rows)]
    for y, x, cells, look, text in picture.runs:
        if look not in styles:
            foreground, background, flags = look
            styles[look] = Style(foreground, background, frozenset(filter(None, flags.split(";"))))
        row = rows[y]
        chars = [text, *[""] * (cells - 1)] if cells else list(text)
        row.chars[x : x + len(chars)] = chars
        empty = blank(styles[look])
        row.styles[x : x + len(chars)] = [empty if char == " " else styles[look] for char in chars]
        row.simple = row.simple and not cells
    return rows
