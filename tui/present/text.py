"""Text in terminal cells: made harmless, cut, padded and wrapped.

A season file is untrusted. Every string of one passes `clean` before it reaches a terminal.
"""

from __future__ import annotations

import re
from typing import Literal

from rich.cells import cell_len, set_cell_size

Align = Literal["left", "right", "center"]

_BLANK = re.compile(r"\s+")
# C0 and C1 controls, soft hyphens, direction marks and overrides, other signs without a shape, and
# the bytes of a file name that is no text.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
ELLIPSIS = "…"


def clean(text: str) -> str:
    """Make text harmless: one line, and nothing in it that a terminal would obey."""
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", _BLANK.sub(" ", text).strip())


def width(text: str) -> int:
    """Answer the cells that a text takes."""
    return cell_len(text)


def fit(text: str, cells: int, align: Align = "left") -> str:
    """Cut or pad a text to exactly so many cells; a cut shows as an ellipsis."""
    taken = cell_len(text)
    if taken > cells:
        if cells <= 0:
            return ""
        return set_cell_size(set_cell_size(text, cells - 1).rstrip() + ELLIPSIS, cells)
    blank = cells - taken
    if align == "left":
        return text + " " * blank
    if align == "right":
        return " " * blank + text
    return " " * (blank // 2) + text + " " * (blank - blank // 2)


def wrap(text: str, cells: int) -> list[str]:
    """Break a text between words into lines of at most so many cells; longer words are cut up."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        rest = word
        if line and cell_len(line) + 1 + cell_len(rest) <= cells:
            line = f"{line} {rest}"
            continue
        if line:
            lines.append(line)
        while cell_len(rest) > cells > 1:
            head = set_cell_size(rest, cells).rstrip()
            lines.append(head)
            rest = rest[len(head) :]
        line = rest
    return [*lines, line] if line else lines
