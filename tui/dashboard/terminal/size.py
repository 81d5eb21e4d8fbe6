"""How much of a terminal is drawn on."""

from __future__ import annotations

import os
from typing import Final

LARGEST: Final = (500, 200)
"""Columns and rows; what a terminal has beyond them stays blank."""

_USUAL: Final = (80, 24)
"""What is meant by a terminal that says nothing about its size."""


def size_of(terminal: int) -> tuple[int, int]:
    """Return the columns and rows to draw on."""
    try:
        told: tuple[int, int] = os.get_terminal_size(terminal)
    except OSError:  # it is gone
        told = (0, 0)
    return fitting(*told)


def fitting(columns: int, rows: int) -> tuple[int, int]:
    """Return the size that a terminal of this size is given."""
    wide, high = (told or usual for told, usual in zip((columns, rows), _USUAL, strict=True))
    return min(wide, LARGEST[0]), min(high, LARGEST[1])
