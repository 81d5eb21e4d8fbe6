"""What Textual's lines look like on a terminal, without writing them as sequences first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from rich.color import ColorSystem
from rich.style import Style as RichStyle
from textual.strip import Strip

from tui.dashboard.terminal.abilities import Abilities
from tui.dashboard.terminal.row import Row, all_narrow, styles_of
from tui.dashboard.terminal.style import PLAIN, Style, blank, styled

_MOST_STYLES: Final = 4096
_CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]")  # no cell may hold what a terminal obeys


class CellMaker:
    """Makes cells of lines, for a terminal that can do so much; each style is worked out once."""

    def __init__(self, abilities: Abilities, colours: ColorSystem) -> None:
        """Begin without styles."""
        self._abilities = abilities
        self.colours = colours
        self._known: dict[int, tuple[RichStyle | None, Style, Style]] = {}

    def row(self, runs: Iterable[tuple[str, RichStyle | None]], width: int) -> Row:
        """Return the cells of some texts in a row, as many as there is room for."""
        row = Row(0, "")
        chars, styles, known = row.chars, row.styles, self._known
        spells = self._abilities.signs != "all"
        for run, rich_style in runs:
            _, style, empty = known.get(id(rich_style)) or self._work_out(rich_style)
            text = self._abilities.spelled(run) if spells else run
            if not text.isprintable():  # nor is the filler, which stays
                text = _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)
            if text.isascii() or all_narrow(text):
                chars += text
                styles += styles_of(text, style, empty)
            else:
                row.add_odd(text, style, width)
        row.fit(width)
        return row

    def _work_out(self, rich_style: RichStyle | None) -> tuple[RichStyle | None, Style, Style]:
        """Work out how a style and its empty cells look, by way of the codes Textual writes.

        They are kept by the identity of the style, which is quicker than its value; it is kept
        with them, so no other one can have that identity.
        """
        codes = Strip.render_ansi(rich_style, self.colours) if rich_style else ""
        style = self._abilities.worn(styled(PLAIN, codes) if codes else PLAIN)
        if len(self._known) >= _MOST_STYLES:
            self._known.clear()
        self._known[id(rich_style)] = known = rich_style, style, blank(style)
        return known
