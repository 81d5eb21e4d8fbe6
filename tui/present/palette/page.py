"""The choices of the palette as rows."""

from __future__ import annotations

from collections.abc import Sequence

from tui.present.page.lines import Key, Line, Lines, line
from tui.present.page.page import Page
from tui.present.page.text import fit, width
from tui.present.palette.choice import Choice
from tui.present.palette.corpus import MOST
from tui.present.words.palette import NOTHING, TITLE, count_of

_EDGES = 4
"""Blanks before, between and behind the name and the kind of a choice."""


def palette_page(found: Sequence[Choice], cells: int) -> Page:
    """Draw what was found; only the choices that are looked at are drawn."""

    def draw(at: int) -> Line:
        one = found[at]
        name = fit(one.text, max(1, cells - width(one.kind) - _EDGES)).rstrip()
        return line(f" {name}  ", (one.kind, "dim"), key=key_of(at))

    keys = [(key_of(at),) for at in range(len(found))]
    body: Sequence[Line] = Lines(keys, draw) if found else (line((f" {NOTHING}", "dim")),)
    return Page((line((TITLE, "head"), f" {count_of(len(found), MOST)}"),), body)


def key_of(at: int) -> Key:
    """Name the row of a choice."""
    return (str(at),)
