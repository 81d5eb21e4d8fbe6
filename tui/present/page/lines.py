"""Lines of spans, each span with a role and not yet with a colour; drawn when they are needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Literal, overload

from tui.present.page.text import ELLIPSIS, fit, is_narrow, width
from tui.season.named import NamedTuple

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


BAR = "▌"
"""Stands at the edge of a row that is in a zone, and is never covered by the cursor."""


class _LineParts(NamedTuple):
    spans: tuple[Span, ...]
    key: Key | None = None
    pieces: tuple[Line, ...] = ()


class Line(_LineParts):
    """A line of a pane. `key` names what it shows; a line without one is no row.

    Where several rows stand side by side, a line is made of `pieces`, each as wide as its text and
    with a key of its own.
    """

    @cached_property
    def text(self) -> str:
        """The line without its roles."""
        return "".join(span.text for span in self.spans)

    @property
    def parts(self) -> tuple[Line, ...]:
        """The pieces, or the whole line itself, which it does not keep: it could not be freed."""
        return self.pieces or (self,)

    def key_at(self, cell: int) -> Key | None:
        """Return the key of what stands in a cell."""
        for piece in self.pieces:
            if cell < (wide := width(piece.text)):
                return piece.key_at(cell)
            cell -= wide
        return self.key

    def fitted(self, cells: int) -> Line:
        """Return the line cut or padded to exactly so many cells."""
        if self.pieces:
            return _fitted_pieces(self.pieces, cells)
        if len(text := self.text) <= cells and is_narrow(text):
            blank = cells - len(text)  # nearly every line: nothing of it has to be measured
            return Line((*self.spans, Span(" " * blank)), self.key) if blank else self
        spans: list[Span] = []
        left = cells
        for span in self.spans:
            taken = width(span.text)
            if taken >= left:
                text = span.text if taken == left else fit(span.text, left)
                if (
                    text.strip() == ELLIPSIS
                    and spans
                    and spans[-1].text.rstrip().endswith(ELLIPSIS)
                ):
                    text = " " * left  # one is enough
                spans.append(Span(text, span.role))
                left = 0
                break
            spans.append(span)
            left -= taken
        if left:
            spans.append(Span(" " * left))
        return Line(tuple(spans), self.key)


def _fitted_pieces(pieces: tuple[Line, ...], cells: int) -> Line:
    fitted: list[Line] = []
    for piece in pieces:
        wide = min(width(piece.text), cells)
        fitted.append(piece.fitted(wide))
        cells -= wide
    return join_lines([*fitted, Line((Span(" " * cells),))] if cells else fitted)


PartKeys = tuple[Key | None, ...]
"""The keys of the parts of a line."""


_KEPT = 1_000
"""Lines that are kept once drawn: more than any screen shows of what may have ten thousand."""


class Lines(Sequence[Line]):
    """Lines of which each is drawn when it is first looked at; their keys are known before.

    A table of a thousand rows costs what is in sight of it.
    """

    def __init__(self, keys: Sequence[PartKeys], draw: Callable[[int], Line]) -> None:
        """Have as many lines as there are keys; `draw` returns the line of a number."""
        self.keys = keys
        self._draw = draw
        self._drawn: dict[int, Line] = {}

    @overload
    def __getitem__(self, at: int) -> Line: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Line, ...]: ...
    def __getitem__(self, at: int | slice) -> Line | tuple[Line, ...]:
        """Return a line, or several."""
        numbers = range(len(self.keys))[at]
        if isinstance(numbers, range):
            return tuple(map(self._line, numbers))
        return self._line(numbers)

    def _line(self, number: int) -> Line:
        line = self._drawn.get(number)
        if line is None:
            if len(self._drawn) >= _KEPT:
                self._drawn.clear()
            line = self._drawn[number] = self._draw(number)
        return line

    def __len__(self) -> int:
        return len(self.keys)

    def __iter__(self) -> Iterator[Line]:
        return map(self._line, range(len(self.keys)))

    def __eq__(self, other: object) -> bool:
        """Return whether other lines say the same: this draws all of them."""
        if self is other:
            return True
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]  # values that are equal only once they are drawn


def part_keys(lines: Sequence[Line]) -> Sequence[PartKeys]:
    """Return the keys of the parts of every line, without drawing those that are not drawn yet."""
    if isinstance(lines, Lines):
        return lines.keys
    return [tuple(part.key for part in one.parts) for one in lines]


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
