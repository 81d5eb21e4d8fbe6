"""One line of cells."""

from __future__ import annotations

from functools import lru_cache
from itertools import compress
from operator import is_not, ne
from typing import Final

from rich.cells import cell_len, split_graphemes

from tui.dashboard.terminal.cells import FILLER
from tui.dashboard.terminal.style import PLAIN, Style, blank, change, nearest

UNKNOWN: Final = "\0"  # never printable, so it never equals a cell that was sent

_BLANKS: Final = [" "] * 16
_PLAIN: Final = [PLAIN] * 16
"""Cells without anything, which many lines end with."""


@lru_cache(maxsize=4096)
def narrow(char: str) -> bool:
    """Return whether this is one character that fills exactly one cell, on every terminal.

    Two letters of a flag fill two cells, but on some terminals each of them does.
    """
    return len(char) == 1 == cell_len(char) and not "\U0001f1e6" <= char <= "\U0001f1ff"


@lru_cache(maxsize=4096)
def all_narrow(text: str) -> bool:
    """Return whether each character of a text fills exactly one cell; texts come again."""
    return all(map(narrow, text))


def styles_of(text: str, style: Style, empty: Style) -> list[Style]:
    """Return the style of each cell of a text; `empty` is what can be seen of it without a sign."""
    if empty is style or " " not in text:
        return [style] * len(text)
    return [empty if char == " " else style for char in text]


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

    def put(self, x: int, text: str, style: Style) -> None:
        """Put a text, each character of which fills one cell, into the cells from a column on."""
        end = x + len(text)
        if not self.simple:
            self.cut(x, end)
        self.chars[x:end] = text
        self.styles[x:end] = styles_of(text, style, blank(style))

    def put_odd(self, x: int, text: str, style: Style, end: int) -> tuple[int, str]:
        """Put a text with wide or zero-width characters into the cells from a column on.

        Return the column after it, and the rest for which there is no room before the cell `end`.
        What has no cell of its own goes with the cell before it, in the first column with the next.
        """
        begin = 0
        for start, after, wide in split_graphemes(text)[0]:
            if not wide and x:
                self.mark(x - 1, text[start:after])
                begin = after
                continue
            if not wide:
                continue
            if wide > end - x:
                return x, text[begin:]
            self.simple = False
            cluster, begin = text[begin:after], after
            if cluster == FILLER:
                cluster = ""
            self.cut(x, x + wide)
            self.chars[x : x + wide] = [cluster] + [""] * (wide - 1)
            self.styles[x : x + wide] = [blank(style) if cluster == " " else style] * wide
            x += wide
        return x, text[begin:]

    def put_cells(self, x: int, line: Row, start: int, stop: int) -> None:
        """Put some cells of another line in the place of those from a column on."""
        if not (self.simple and line.simple):
            self.cut(x, x + stop - start)
            self.simple = False
            line = line.copy()  # of which no half of a wide character is put
            line.cut(0, start)
            line.cut(stop, len(line.chars))
        self.chars[x : x + stop - start] = line.chars[start:stop]
        self.styles[x : x + stop - start] = line.styles[start:stop]

    def add_odd(self, text: str, style: Style, width: int) -> None:
        """Add a text with wide or zero-width characters to a row of at most so many cells."""
        x = min(len(self.chars), width)
        self.fit(width)
        self.fit(self.put_odd(x, text, style, width)[0])

    def fit(self, width: int) -> None:
        """Have so many cells, blank ones at the end or fewer than before."""
        if len(self.chars) > width:
            self.cut(width, len(self.chars))
            del self.chars[width:], self.styles[width:]
        else:
            self.chars += " " * (width - len(self.chars))
            self.styles += [PLAIN] * (width - len(self.styles))

    def changed(self, new: Row) -> list[int]:
        """Return the columns at which another row looks different."""
        columns, before, after = range(len(self.chars)), self.styles, new.styles
        changed = list(compress(columns, map(ne, self.chars, new.chars)))
        if before != after:
            # Equal styles are mostly one object.
            others = compress(columns, map(is_not, before, after))
            changed = sorted({*changed, *(x for x in others if before[x] != after[x])})
        return changed

    def is_empty(self, x: int) -> bool:
        """Return whether a cell is a blank of the default background."""
        return self.chars[x] == " " and self.styles[x] == PLAIN

    def has_style(self, style: Style | None, start: int, stop: int) -> bool:
        """Return whether all of these cells have a style."""
        styles = self.styles[start:stop]
        return styles[0] is style and styles.count(styles[0]) == stop - start

    def edge(self) -> int:
        """Return the column from which on there are only blanks of the default background."""
        x, block = len(self.chars), len(_BLANKS)
        while self.chars[x - block : x] == _BLANKS and self.styles[x - block : x] == _PLAIN:
            x -= block
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
