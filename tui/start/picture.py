"""A picture of a screen, as it is kept: runs of cells in the order in which they are printed.

It holds no sequence for a terminal: those are made here, of numbers and of text that is nothing but
characters, so that no file can put any other on a terminal.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

    Look = tuple[str, str, str]
    """Foreground, background and flags, in the codes of terminals."""

    Run = tuple[int, int, int, Look, str]
    """Row, column, cells, look and text; no cells are named where each character has its own."""

LARGEST: Final = (500, 200)
"""Columns and rows of the largest screen."""

PLAIN: Final = ("", "", "")

_LONGEST: Final = 64
_FORMATTING: Final = dict.fromkeys(map(ord, "\u200c\u200d\u2068\u2069"))
"""Signs without a look of their own that are on screens: joiners, and the ends of an isolate."""


class Picture:
    """The cells of a screen that are not blank."""

    __slots__ = ("columns", "rows", "runs")

    def __init__(self, columns: int, rows: int, runs: list[Run]) -> None:
        """Keep the runs of a screen of a size."""
        self.columns, self.rows, self.runs = columns, rows, runs

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows."""
        return self.columns, self.rows

    def printed(self) -> str:
        """Return what prints it on a screen that is blank, from any place and in any style."""
        parts: list[str] = []
        here: tuple[int, int] | None = None
        worn: Look | None = None
        for y, x, cells, look, text in self.runs:
            if here != (y, x):
                parts.append(f"\x1b[{y + 1};{x + 1}H")
            if worn != look:
                foreground, background, flags = look
                codes = [code for code in ("0", flags, foreground, background) if code]
                parts.append(f"\x1b[{';'.join(codes)}m")
                worn = look
            parts.append(text)
            after = x + len(text)
            # Terminals differ in where they are after a sign that is not one cell, and at the edge.
            here = None if cells or after == self.columns else (y, after)
        return "".join([*parts, "\x1b[m"])

    def pack(self) -> str:
        """Return it as text."""
        looks: dict[Look, int] = {}
        runs = [
            f"{y} {x} {cells} {looks.setdefault(look, len(looks))} {text}"
            for y, x, cells, look, text in self.runs
        ]
        lines = [f"{self.columns} {self.rows} {len(looks)}", *(" ".join(look) for look in looks)]
        return "\n".join([*lines, *runs])

    @classmethod
    def unpack(cls, packed: str) -> Picture:
        """Return what was packed; raises `ValueError` for what could not be a picture."""
        head, *lines = packed.split("\n")
        columns, rows, count = map(int, head.split(" "))
        if not (0 < columns <= LARGEST[0] and 0 < rows <= LARGEST[1] and count >= 0):
            raise ValueError(head)
        if count > len(lines):
            raise ValueError(head)
        looks = [_look(line) for line in lines[:count]]
        runs: list[Run] = []
        before, edge = 0, 0
        for line in lines[count:]:
            *numbers, text = line.split(" ", 4)
            y, x, cells, look = map(int, numbers)
            edge = edge if y == before else 0
            fits = before <= y < rows and edge <= x and cells >= 0 and 0 <= look < count
            before, edge = y, x + (cells or len(text))
            if not (fits and edge <= columns and _is_text(text)):
                raise ValueError(line)
            runs.append((y, x, cells, looks[look], text))
        return cls(columns, rows, runs)


def _look(line: str) -> Look:
    foreground, background, flags = line.split(" ")
    for codes in (foreground, background, flags):
        digits = codes.replace(";", "")
        if codes and not (len(codes) <= _LONGEST and digits.isascii() and digits.isdigit()):
            raise ValueError(line)
    return foreground, background, flags


def _is_text(text: str) -> bool:
    """Return whether a text is nothing but characters that print themselves."""
    if not text.isprintable():
        text = text.translate(_FORMATTING)
    return bool(text) and text.isprintable()
