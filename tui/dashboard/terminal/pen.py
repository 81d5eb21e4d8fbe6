"""The real cursor and colour, and the fewest bytes that bring a row up to date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from tui.dashboard.terminal.row import UNKNOWN, Row, narrow
from tui.dashboard.terminal.spans import spans
from tui.dashboard.terminal.style import PLAIN, Style, change, nearest

_ERASE_LINE: Final = "\x1b[K"
_BRIDGE: Final = 4  # the bytes of a short cursor move: no wider gap is worth printing over


class Pen:
    """The real cursor and colour, and what has been sent to change them."""

    def __init__(self) -> None:
        """Begin anywhere and in any colour."""
        self.out: list[str] = []
        self.x: int | None = None
        self.y: int | None = None
        self.style: Style | None = None

    def move(self, x: int, y: int) -> None:
        """Put the cursor in a cell."""
        if y == self.y and self.x is not None and x >= self.x:
            self.out.append(_steps(x - self.x, "C"))  # there is no shorter way to the right
        else:
            self.out.append(_move(self.x, self.y, x, y))
        self.x, self.y = x, y

    def wear(self, style: Style) -> None:
        """Change to a style."""
        self.out.append(change(self.style, style))
        self.style = style

    def erase(self, sequence: str) -> None:
        """Erase to the default background."""
        self.wear(nearest(self.style, PLAIN))
        self.out.append(sequence)

    def repaint(self, y: int, old: Row, new: Row) -> None:
        """Send the cells of one row that changed."""
        changed = old.changed(new)
        if not changed:
            return
        if not (old.simple and new.simple):
            # Terminals disagree about such rows, so send them whole and trust nothing.
            new.simple = all(map(narrow, new.chars))
            old = Row(len(new.chars), UNKNOWN)
            if UNKNOWN not in new.chars:
                self.move(0, y)
                self.erase(_ERASE_LINE)
                old = Row(len(new.chars), " ")
            changed = old.changed(new)
            if not changed:
                return  # it is blank, and was erased
        edge, tail = 0, list[int]()
        if new.is_empty(changed[-1]):
            edge = new.edge()
            tail = [x for x in changed if x >= edge]
        erase = bool(tail) and tail[-1] - tail[0] >= len(_ERASE_LINE)
        if erase:
            changed = changed[: -len(tail)]
        if new.simple:
            self._print_simple(new, y, changed)
        else:
            self._print_odd(new, y, changed)
        if erase:
            if self.y != y or self.x is None or not edge <= self.x <= tail[0]:
                self.move(tail[0], y)
            self.erase(_ERASE_LINE)

    def _print_odd(self, row: Row, y: int, columns: list[int]) -> None:
        """Send cells of a row with signs that terminals do not agree about."""
        for start, stop in spans(columns):
            for first, after in _alike(row.chars, start, stop):
                self.move(first, y)
                text, self.style = row.ink(first, after, self.style)
                self.out.append(text)
                # At the right margin terminals differ in where the cursor is.
                self.x = after if after < len(row.chars) and narrow(row.chars[first]) else None

    def _print_simple(self, row: Row, y: int, columns: list[int]) -> None:
        """Send cells of a row, and those just left of them where that is shorter than a move.

        A screen may change in a thousand places at once: most of them are a few characters in the
        colours that the pen has already.
        """
        out, width = self.out, len(row.chars)
        for start, stop in _joined(row, columns):
            at = self.x
            if at is None or self.y != y or at > start:
                self.move(start, y)
            elif 0 < start - at <= _BRIDGE:
                self._bridge(row, at, start, stop)
                continue
            elif at < start:
                out.append(_steps(start - at, "C"))  # there is no shorter way to the right
            self._ink(row, start, stop)
            # At the right margin terminals differ in where the cursor is.
            self.x = stop if stop < width else None

    def _ink(self, row: Row, start: int, stop: int) -> None:
        """Print cells where the cursor is."""
        if row.has_style(self.style, start, stop):
            self.out.append("".join(row.chars[start:stop]))
        else:
            text, self.style = row.ink(start, stop, self.style)
            self.out.append(text)

    def _bridge(self, row: Row, at: int, start: int, stop: int) -> None:
        """Print cells a little to the right, and those before them unless a move is shorter."""
        self.x = stop if stop < len(row.chars) else None
        joined, apart = row.ink(at, stop, self.style), row.ink(start, stop, self.style)
        move = _steps(start - at, "C")
        is_short = len(joined[0].encode()) <= len(move) + len(apart[0].encode())
        is_known = UNKNOWN not in row.chars[at:start]
        text, self.style = joined if is_short and is_known else (move + apart[0], apart[1])
        self.out.append(text)


def _joined(row: Row, columns: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Join cells to spans, also over short gaps that need no other colour: a byte for each cell."""
    start = after = -1
    for x in columns:
        if x != after:
            if start >= 0 and not (x - after <= _BRIDGE and _is_alike(row, after, x)):
                yield start, after
                start = -1
            if start < 0:
                start = x
        after = x + 1
    if start >= 0:
        yield start, after


def _is_alike(row: Row, start: int, stop: int) -> bool:
    """Return whether some cells are known and print in the colours of the one before them."""
    worn, gap, text = row.styles[start - 1], row.styles[start:stop], "".join(row.chars[start:stop])
    if not text.isascii() or UNKNOWN in text or gap.count(gap[0]) < stop - start:
        return False
    return gap[0] is worn or (text.isspace() and nearest(worn, gap[0]) == worn)


def _alike(chars: list[str], start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Split cells into spans behind which it is sure, or unsure, where a terminal's cursor is.

    A sign of several characters is a span of its own, with the cells that it goes on in.
    """
    first = start
    for x in range(start + 1, stop):
        if chars[x] == "":
            continue
        if max(len(chars[x]), len(chars[first])) > 1 or narrow(chars[x]) != narrow(chars[first]):
            yield first, x
            first = x
    yield first, stop


@lru_cache(maxsize=8192)
def _move(x: int | None, y: int | None, to_x: int, to_y: int) -> str:
    """Return the shortest cursor move; an unknown `x` also stands for the right margin."""
    if (x, y) == (to_x, to_y):
        return ""
    absolute = f"\x1b[{to_y + 1};{to_x + 1}H" if to_x else f"\x1b[{to_y + 1}H"
    ways = [absolute if to_x or to_y else "\x1b[H"]
    if y is not None:
        if 0 <= to_y - y <= 3:
            # The tty turns "\n" into "\r\n" or does not; after "\r" both mean the same.
            ways.append("\r" + "\n" * (to_y - y) + _steps(to_x, "C"))
        if x is not None:
            left = min(_steps(x - to_x, "D"), "\b" * (x - to_x), key=len)
            across = _steps(to_x - x, "C") + left
            ways.append(_steps(to_y - y, "B") + _steps(y - to_y, "A") + across)
    # Each "\n" may cost the wire two bytes.
    return min(ways, key=lambda way: len(way) + way.count("\n"))


@lru_cache(maxsize=4096)
def _steps(count: int, letter: str) -> str:
    return "" if count <= 0 else f"\x1b[{count if count > 1 else ''}{letter}"
