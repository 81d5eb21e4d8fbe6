"""A line as it is shown on the screen: it is drawn once, however often Textual asks for it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

from tui.dashboard.look import Look
from tui.dashboard.terminal.cell_maker import CellMaker
from tui.dashboard.terminal.cells import filled
from tui.dashboard.terminal.row import Row
from tui.dashboard.terminal.spans import spans
from tui.present.page.page import Line, Span

Piece = tuple[tuple[Span, ...], bool]
"""Spans, and whether the cursor is on them."""


class Shown:
    """A line on the screen: its pieces from left to right; the cursor is on some of them."""

    __slots__ = ("_drawn", "_made", "cells", "pieces")

    def __init__(self, pieces: tuple[Piece, ...], cells: int) -> None:
        """Show pieces that take so many cells together."""
        self.pieces = pieces
        self.cells = cells
        self._drawn: tuple[Look, Strip] | None = None
        self._made: tuple[Look, CellMaker, Row] | None = None

    @classmethod
    def plain(cls, text: Line, width: int) -> Shown:
        """Return a line without the cursor."""
        return cls(((text.fitted(width).spans, False),), width)

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Shown) and self.pieces == other.pieces)

    def __hash__(self) -> int:
        return hash(self.pieces)

    def strip(self, look: Look) -> Strip:
        """Draw the line."""
        if self._drawn is None or self._drawn[0] is not look:
            segments = [Segment(text, style) for text, style in self._runs(look)]
            self._drawn = look, Strip(segments, self.cells)
        return self._drawn[1]

    def row(self, look: Look, maker: CellMaker) -> Row:
        """Make the cells of the line."""
        if self._made is None or self._made[0] is not look or self._made[1] is not maker:
            self._made = look, maker, maker.row(self._runs(look), self.cells)
        return self._made[2]

    def _runs(self, look: Look) -> list[tuple[str, Style]]:
        """Return the texts; equal neighbours are joined, since each costs its colours."""
        texts: list[str] = []
        styles: list[Style] = []
        last = None
        for piece, has_cursor in self.pieces:
            roles = look.under_cursor if has_cursor else look.roles
            for text, role in piece:
                if not text:
                    continue
                style = roles[role]
                if style is last:
                    texts[-1] += text
                else:
                    texts.append(text)
                    styles.append(style)
                    last = style
        if not all(map(str.isascii, texts)):
            texts = list(map(filled, texts))
        return list(zip(texts, styles, strict=True))


def drawn_before(shown: Sequence[Shown], before: Sequence[Shown]) -> list[Shown]:
    """Return some lines; those that are as they were before have been drawn, and are kept."""
    return [old if new == old else new for new, old in zip(shown, before, strict=True)]


def changed_rows(shown: Sequence[Shown], before: Sequence[Shown], width: int) -> list[Region]:
    """Return where lines of a widget are not those before, of which there are as many."""
    pairs = enumerate(zip(shown, before, strict=True))
    changed = (y for y, (new, old) in pairs if new is not old)
    return [Region(0, top, width, after - top) for top, after in spans(changed)]
