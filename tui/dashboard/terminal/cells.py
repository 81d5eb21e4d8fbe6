"""Cells that Textual does not count: those of vowel signs that stand beside their letter.

Textual counts letter and sign as one cell, most terminals as two. So that the program and every
terminal agree on where a line goes on, a filler follows such a sign on its way through Textual;
`TerminalMemory` takes it out again, and keeps its cell free.
"""

from __future__ import annotations

from rich.cells import cell_len

from tui.present.page.text import clusters, is_narrow, width

FILLER = "\ufdd0"
"""A noncharacter: Unicode reserves it for internal use, so no text contains it."""


def filled(text: str) -> str:
    """Return a text of which Textual counts as many cells as `width` does."""
    if text.isascii() or is_narrow(text):
        return text
    text = text.replace(FILLER, "\N{REPLACEMENT CHARACTER}")
    if width(text) == cell_len(text):
        return text
    return "".join(part + FILLER * (wide - cell_len(part)) for part, wide in clusters(text))
