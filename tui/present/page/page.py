"""What a pane shows: lines of spans, each span with a role and not yet with a colour."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, NamedTuple

from tui.present.page.text import ELLIPSIS, fit, width, wrap

Role = Literal[
    "",
    "strong",
    "dim",
    "head",
    "accent",
    "rule",
    "good",
    "middling",
    "bad",
    "played",
    "alert",
    "changed",
]
"""What a span is, in the terms of the screen; `words.roles` says what each tells, and how it does
so without colour."""


Key = tuple[str, ...]
"""What a row shows, in names: its group and team, its department and team, its match."""


class Span(NamedTuple):
    """A piece of a line."""

    text: str
    role: Role = ""


@dataclass(frozen=True)
class Line:
    """A line of a pane. `key` names what it shows; a line without one is no row.

    Where several rows stand side by side, a line is made of `pieces`, each as wide as its text and
    with a key of its own.
    """

    spans: tuple[Span, ...]
    key: Key | None = None
    pieces: tuple[Line, ...] = ()

    @cached_property
    def text(self) -> str:
        """The line without its roles."""
        return "".join(span.text for span in self.spans)

    @cached_property
    def parts(self) -> tuple[Line, ...]:
        """The pieces, or the line itself where it is whole."""
        return self.pieces or (self,)

    def fitted(self, cells: int) -> Line:
        """Return the line cut or padded to exactly so many cells."""
        if self.pieces:
            return _fitted_pieces(self.pieces, cells)
        spans: list[Span] = []
        left = cells
        for span in self.spans:
            if width(span.text) >= left:
                text = fit(span.text, left)
                if (
                    text.strip() == ELLIPSIS
                    and spans
                    and spans[-1].text.rstrip().endswith(ELLIPSIS)
                ):
                    text = " " * left  # one is enough
                spans.append(span._replace(text=text))
                left = 0
                break
            spans.append(span)
            left -= width(span.text)
        if left:
            spans.append(Span(" " * left))
        return replace(self, spans=tuple(spans))


def _fitted_pieces(pieces: tuple[Line, ...], cells: int) -> Line:
    fitted: list[Line] = []
    for piece in pieces:
        wide = min(width(piece.text), cells)
        fitted.append(piece.fitted(wide))
        cells -= wide
    return join_lines([*fitted, Line((Span(" " * cells),))] if cells else fitted)


@dataclass(frozen=True)
class Page:
    """The content of a pane: lines that stay at the top, and rows that scroll.

    `explain` says something about the row under the cursor, in `foot_lines` lines at the bottom.
    `columns` are the keys of rows that stand side by side, column by column; without any, the rows
    are in the order of the lines. `now` are the rows that the moment shown is about: where they
    change, the cursor follows them.
    """

    head: tuple[Line, ...] = ()
    body: tuple[Line, ...] = ()
    explain: Callable[[Key | None], str] | None = None
    foot_lines: int = 0
    columns: tuple[tuple[Key, ...], ...] = ()
    now: tuple[Key, ...] = ()

    @cached_property
    def row_cells(self) -> int:
        """The cells of the widest row: as wide is the mark of the cursor, whatever row it is on."""
        return max((width(one.text) for one in self.body if one.key is not None), default=0)

    @cached_property
    def rows(self) -> dict[Key, Row]:
        """Every row, in the order in which one moves through them."""
        found: dict[Key, list[tuple[int, Line]]] = {key: [] for one in self.columns for key in one}
        for at, one in enumerate(self.body):
            for part in one.parts:
                if part.key is not None:
                    found.setdefault(part.key, []).append((at, part))
        return {key: _row(lines) for key, lines in found.items() if lines}

    def key_at(self, at: int, cell: int) -> Key | None:
        """Return the key of what stands in a cell of a line of the body."""
        one = self.body[at]
        for part in one.pieces:
            if cell < (wide := width(part.text)):
                return part.key
            cell -= wide
        return one.key

    def heading_of(self, key: Key) -> int:
        """Return the first of the lines without any row that lead to a row."""
        first = self.rows[key].first
        at = next((at for at, one in enumerate(self.body[first].parts) if one.key == key), 0)
        while first and not self._has_row(first - 1, at):
            first -= 1
        return first

    def _has_row(self, line: int, part: int) -> bool:
        parts = self.body[line].parts
        return part < len(parts) and parts[part].key is not None

    def beside(self, key: Key, by: int) -> Key | None:
        """Return the row nearest to a row in the next column that way; None where there is none."""
        at = next((at for at, one in enumerate(self.columns) if key in one), None)
        if at is None or not 0 <= at + by < len(self.columns):
            return None
        return self.nearest(key, self.columns[at + by])

    def nearest(self, key: Key, others: tuple[Key, ...]) -> Key | None:
        """Return which of some rows is nearest to the height of a row."""
        rows = self.rows
        here = rows[key].middle
        known = [one for one in others if one in rows]
        return min(known, key=lambda one: abs(rows[one].middle - here), default=None)

    def foot(self, cursor: Key | None, cells: int, lines: int | None = None) -> tuple[Line, ...]:
        """Return the lines at the bottom; as many whatever they say, so that nothing moves."""
        count = self.foot_lines if lines is None else min(lines, self.foot_lines)
        if self.explain is None or count <= 0:
            return ()
        words = wrap(self.explain(cursor), cells - 2)
        if len(words) > count:
            words[count - 1] = fit(f"{words[count - 1]} {ELLIPSIS}", cells - 2)
        return tuple(
            line((f" {words[at]}" if at < len(words) else "", "dim")) for at in range(count)
        )


class Row(NamedTuple):
    """Where a row stands, from its first to its last line, and everything that it says."""

    first: int
    last: int
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The row without its roles."""
        return "".join(span.text for span in self.spans)

    @property
    def middle(self) -> float:
        """The height of its middle, in lines."""
        return (self.first + self.last) / 2


def _row(lines: list[tuple[int, Line]]) -> Row:
    spans = tuple(span for _, one in lines for span in one.spans)
    return Row(lines[0][0], lines[-1][0], spans)


def line(*parts: str | tuple[str, Role], key: Key | None = None) -> Line:
    """Make a line of plain texts and of (text, role) pairs."""
    return Line(tuple(Span(part) if isinstance(part, str) else Span(*part) for part in parts), key)


def join_lines(pieces: Sequence[Line]) -> Line:
    """Make one line of pieces that stand side by side."""
    return Line(tuple(span for one in pieces for span in one.spans), pieces=tuple(pieces))


def between(left: Line, right: Line, cells: int) -> Line:
    """Put one line at the left and one at the right edge; the left one gives way."""
    room = cells - width(right.text)
    if room < 0:
        return right.fitted(cells)
    return Line(left.fitted(room).spans + right.spans)


EMPTY = Line(())
"""A blank line."""
