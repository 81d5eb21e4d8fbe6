"""One line of cells."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from rich.cells import cell_len

from tui.dashboard.terminal.style import PLAIN, Style, blank, change, nearest

UNKNOWN: Final = "\0"  # never printable, so it never equals a cell that was sent


@lru_cache(maxsize=4096)
def narrow(char: str) -> bool:
    """Return whether this is one character that fills exactly one cell."""
    return len(char) == 1 == cell_len(char)


@lru_cache(maxsize=4096)
def all_narrow(text: str) -> bool:
    """Return whether each character of a text fills exactly one cell; texts come again."""
    return all(map(narrow, text))


class Row:
    """One line of cells; `simple` while every character is one cell wide."""

    __slots__ = ("chars", "simple", "styles")

    def __init__(self, width: int, char: str) -> None:
        """Fill a row with one character."""
        self.chars = [char] * width
        self.styles = [PLAIN] * width
        self.simple = True

    def copy(self) -> Row:
        """Return a row of its own with the same cells."""
        row = Row(0, "")
        row.chars, row.styles, row.simple = self.chars[:], self.styles[:], self.simple
        return row

    def changed(self, new: Row) -> list[int]:
        """Return the columns at which another row looks different."""
        columns: list[int] = []
        if self.chars == new.chars and self.styles == new.styles:
            return columns
        for start in range(0, len(self.chars), 16):
            part = slice(start, start + 16)
            chars, styles = self.chars[part], self.styles[part]
            if chars != new.chars[part] or styles != new.styles[part]:
                cells = zip(chars, styles, new.chars[part], new.styles[part], strict=True)
                columns += [
                    start + x
                    for x, (a, b, c, d) in enumerate(cells)
                    if a != c or (b is not d and b != d)
                ]
        return columns

    def is_empty(self, x: int) -> bool:
        """Return whether a cell is a blank of the default background."""
        return self.chars[x] == " " and self.styles[x] == PLAIN

    def edge(self) -> int:
        """Return the column from which on there are only blanks of the default background."""
        x = len(self.chars)
        while x and self.is_empty(x - 1):
            x -= 1
        return x

    def cut(self, start: int, end: int) -> None:
        """Blank the halves of wide characters that stick out on either side of these cells."""
        for x, torn in ((start - 1, start), (end, end)):
            if torn < len(self.chars) and self.chars[torn] == "":
                self.chars[x], self.styles[x] = " ", blank(self.styles[x])

    def mark(self, x: int, sign: str) -> None:
        """Put a sign without a cell of its own into a cell, as the end of what stands there."""
        while x and self.chars[x] == "":
            x -= 1
        if self.chars[x] != UNKNOWN:
            self.chars[x] += sign
            self.simple = False

    def ink(self, start: int, stop: int, style: Style | None) -> tuple[str, Style | None]:
        """Return the bytes that print these cells, and the style they leave."""
        if style is self.styles[start] and stop == start + 1:
            return self.chars[start], style  # as most changes are
        chars, styles, parts = self.chars, self.styles, []
        while start < stop:
            target, end = styles[start], start + 1
            while end < stop and styles[end] is target:
                end += 1
            text = "".join(chars[start:end])
            if style is not target:
                if text.strip(" "):
                    new = target
                elif end < stop and blank(styles[end]) == target:
                    new = styles[end]
                else:
                    new = nearest(style, target)
                parts.append(change(style, new))
                style = new
            parts.append(text)
            start = end
        return "".join(parts), style
