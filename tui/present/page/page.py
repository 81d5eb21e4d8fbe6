"""What a pane shows: lines that stay, rows that scroll, and what explains a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, Final

from tui.present.page.beside import Block
from tui.present.page.lines import (
    BAR,
    EMPTY,
    Key,
    Line,
    Lines,
    PartKeys,
    Role,
    Span,
    between,
    join_lines,
    line,
    part_keys,
)
from tui.present.page.text import ELLIPSIS, fit, width, wrap
from tui.season.named import NamedTuple

__all__ = [
    "BAR",
    "EMPTY",
    "Key",
    "Line",
    "Lines",
    "Page",
    "Role",
    "Row",
    "Span",
    "between",
    "join_lines",
    "line",
]

_LEAST_ROWS = 3
"""With less room for the rows, nothing explains the row under the cursor."""


_MOST_FOOT = 3
"""The most lines in which a page explains a row."""


class Page:
    """The content of a pane: lines that stay at the top, and rows that scroll.

    `explain` says something about the row under the cursor, in `foot_lines` lines at the bottom.
    `columns` are the keys of rows that stand side by side, column by column; without any, the rows
    are in the order of the lines. `now` are the rows that the moment shown is about: where they
    change, the cursor follows them. `more` makes blocks of lines, of so many cells, that stand
    below all that where there is room for them; it is only asked where there is some. Where all of
    them are in sight, and where `explain` says too much for its lines, `brief` says of the row
    under the cursor only what they do not.
    """

    def __init__(
        self,
        head: tuple[Line, ...] = (),
        body: Sequence[Line] = (),
        explain: Callable[[Key | None], str] | None = None,
        foot_lines: int = 0,
        columns: tuple[tuple[Key, ...], ...] = (),
        now: tuple[Key, ...] = (),
        more: Callable[[int], Sequence[Block]] = lambda _: (),
        brief: Callable[[Key | None], str] | None = None,
    ) -> None:
        """Keep what is shown; nothing of it changes any more."""
        self.head: Final = head
        self.body: Final = body
        self.explain: Final = explain
        self.foot_lines: Final = foot_lines
        self.columns: Final = columns
        self.now: Final = now
        self._more: Final = more
        self.brief: Final = brief
        self._blocks: Final[dict[int, Sequence[Block]]] = {}

    def below(self, *titles: Line) -> Page:
        """Return the page with more lines that stay at the top."""
        return self._with(head=(*self.head, *titles))

    def with_foot(self, lines: int, explain: Callable[[Key | None], str] | None = None) -> Page:
        """Return the page with so many lines at the bottom, for what it says there or another."""
        return self._with(foot_lines=lines, explain=explain or self.explain)

    def with_body(
        self, body: Sequence[Line], columns: tuple[tuple[Key, ...], ...] | None = None
    ) -> Page:
        """Return the page with other lines, and with other columns of rows where they are given."""
        return self._with(body=body, columns=self.columns if columns is None else columns)

    def _with(self, **changed: Any) -> Page:
        """Return the page with some parts changed."""
        parts = ("head", "body", "explain", "foot_lines", "columns", "now")
        kept = {part: getattr(self, part) for part in parts}
        return Page(**{**kept, "more": self._more, "brief": self.brief, **changed})

    def blocks(self, cells: int) -> Sequence[Block]:
        """Return what more is said, in blocks of lines of so many cells."""
        if cells not in self._blocks:
            self._blocks[cells] = self._more(cells)
        return self._blocks[cells]

    def row_cells(self, lines: range) -> int:
        """Return the cells of the widest row among some lines: of that width is the cursor."""
        seen = self.body[lines.start : lines.stop]
        return max((width(one.text) for one in seen if one.key is not None), default=0)

    @cached_property
    def rows(self) -> dict[Key, Row]:
        """Every row, in the order in which one moves through them."""
        return {key: self.row(key) for key in self.keys}

    @cached_property
    def keys(self) -> tuple[Key, ...]:
        """The keys of the rows, in the order in which one moves through them."""
        if not self.columns:
            return tuple(self._ends)
        ordered = [key for column in self.columns for key in column]
        return tuple(key for key in dict.fromkeys([*ordered, *self._ends]) if key in self._ends)

    @cached_property
    def _ordinals(self) -> dict[Key, int]:
        return {key: at for at, key in enumerate(self.keys)}

    @cached_property
    def _part_keys(self) -> Sequence[PartKeys]:
        return part_keys(self.body)

    @cached_property
    def _ends(self) -> dict[Key, int]:
        """The last line of every row."""
        return {
            key: at for at, keys in enumerate(self._part_keys) for key in keys if key is not None
        }

    def __contains__(self, key: object) -> bool:
        """Return whether there is a row with a key."""
        return key in self._ends

    def keys_in(self, line: int) -> PartKeys:
        """Return the keys of the parts of a line of the body."""
        return self._part_keys[line]

    def row(self, key: Key) -> Row:
        """Return where a row stands, and what it says; its lines follow one another."""
        first = last = self._ends[key]
        while first and key in self._part_keys[first - 1]:
            first -= 1
        return Row(first, last, key, self.body)

    def place(self, key: Key | None) -> int | None:
        """Return how many rows one moves through before a row; None of what is no row."""
        return None if key is None else self._ordinals.get(key)

    def without_content(self) -> Page:
        """Return which rows there are and nothing of what they say: no season is held by it."""
        body = Lines(self._part_keys, lambda _: EMPTY)
        return Page(body=body, columns=self.columns, now=self.now)

    def key_at(self, at: int, cell: int) -> Key | None:
        """Return the key of what stands in a cell of a line of the body."""
        return self.body[at].key_at(cell)

    def heading_of(self, key: Key) -> int:
        """Return the first of the lines without any row that lead to a row."""
        first = self.row(key).first
        at = self._part_keys[first].index(key)
        while first and not self._has_row(first - 1, at):
            first -= 1
        return first

    def _has_row(self, line: int, part: int) -> bool:
        keys = self._part_keys[line]
        return part < len(keys) and keys[part] is not None

    def beside(self, key: Key, by: int) -> Key | None:
        """Return the row nearest to a row in the next column that way; None where there is none."""
        at = next((at for at, one in enumerate(self.columns) if key in one), None)
        if at is None or not 0 <= at + by < len(self.columns):
            return None
        return self.nearest(key, self.columns[at + by])

    def nearest(self, key: Key, others: tuple[Key, ...]) -> Key | None:
        """Return which of some rows is nearest to the height of a row."""
        here = self.row(key).middle
        known = [one for one in others if one in self]
        return min(known, key=lambda one: abs(self.row(one).middle - here), default=None)

    def foot_room(self, height: int) -> int:
        """Return how many lines may explain the row under the cursor, out of all of a pane.

        Rows that would all be in sight without them come first; rows that have to scroll anyway
        keep a few lines for themselves.
        """
        room = height - len(self.head)
        if len(self.body) <= room < len(self.body) + self.foot_lines:
            return room - len(self.body)
        least = min(_LEAST_ROWS, len(self.body))
        # A wider pane, which explains in fewer lines, shows no fewer rows for it.
        lines = max(self.foot_lines, _MOST_FOOT) if self.foot_lines > 1 else self.foot_lines
        return self.foot_lines if room - lines >= least else 0

    def foot(
        self,
        cursor: Key | None,
        cells: int,
        lines: int | None = None,
        explain: Callable[[Key | None], str] | None = None,
    ) -> tuple[Line, ...]:
        """Return the lines at the bottom; as many whatever they say, so that nothing moves."""
        count = self.foot_lines if lines is None else min(lines, self.foot_lines)
        explain = explain or self.explain
        if explain is None or count <= 0:
            return ()
        words = wrap(explain(cursor), cells - 2)
        if len(words) > count and self.brief and explain is self.explain:
            words = wrap(self.brief(cursor), cells - 2)
        if len(words) > count:
            words[count - 1] = fit(f"{words[count - 1]} {ELLIPSIS}", cells - 2)
        return tuple(
            line((f" {words[at]}" if at < len(words) else "", "dim")) for at in range(count)
        )


class Row(NamedTuple):
    """Where a row stands, from its first to its last line, and the lines that it is found in."""

    first: int
    last: int
    key: Key
    body: Sequence[Line]

    @property
    def spans(self) -> tuple[Span, ...]:
        """Everything that it says."""
        return tuple(
            span
            for one in self.body[self.first : self.last + 1]
            for part in one.parts
            if part.key == self.key
            for span in part.spans
        )

    @property
    def text(self) -> str:
        """The row without its roles."""
        return "".join(span.text for span in self.spans)

    @property
    def middle(self) -> float:
        """The height of its middle, in lines."""
        return (self.first + self.last) / 2
