"""What Textual's lines look like on a terminal, without writing them as sequences first."""

from __future__ import annotations

from collections.abc import Iterable

from rich.color import ColorSystem
from rich.style import Style as RichStyle
from textual.strip import Strip

from tui.dashboard.terminal.abilities import Abilities
from tui.dashboard.terminal.row import Row, all_narrow
from tui.dashboard.terminal.style import PLAIN, Style, styled


class Dress:
    """Makes cells of lines, for a terminal that can do so much; each style is worked out once."""

    def __init__(self, abilities: Abilities, colours: ColorSystem) -> None:
        """Begin without styles."""
        self._abilities = abilities
        self.colours = colours
        self._styles: dict[RichStyle | None, Style] = {}

    def row(self, runs: Iterable[tuple[str, RichStyle | None]], width: int) -> Row:
        """Return the cells of some texts in a row, as many as there is room for."""
        row, x = Row(width, " "), 0
        spells = self._abilities.signs != "all"
        for run, rich_style in runs:
            style = self._styles.get(rich_style) or self._style(rich_style)
            text = self._abilities.spelled(run) if spells else run
            if text.isascii() or all_narrow(text):
                row.put(x, text, style)
                x += len(text)
            else:
                x, _ = row.put_odd(x, text, style, width)
        if x > width:
            row.cut_off(width)
        return row

    def _style(self, rich_style: RichStyle | None) -> Style:
        """Work a style out by way of the codes that Textual would write for it."""
        codes = Strip.render_ansi(rich_style, self.colours) if rich_style else ""
        style = self._abilities.worn(styled(PLAIN, codes) if codes else PLAIN)
        self._styles[rich_style] = style
        return style
