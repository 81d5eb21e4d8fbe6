"""The rows of a page on the screen: each is made ready once, and anew where the cursor is."""

from __future__ import annotations

from collections.abc import Iterator

from tui.dashboard.widgets.shown import Piece, Shown
from tui.present.page.changes import Change
from tui.present.page.page import BAR, Key, Line, Page, Span
from tui.season.named import NamedTuple

_GUTTER = "›"


class Cursor(NamedTuple):
    """Where the cursor is, over how many cells, and whether the keys come to its pane.

    Where they do not, it may be marked all the same.
    """

    key: Key | None
    cells: int
    has_keys: bool
    is_marked: bool


class Rows:
    """The rows of one page; `changed` are the spans to mark.

    From a page to the next many lines stay as they are: what was made of them is kept.
    """

    def __init__(
        self, page: Page, changed: frozenset[Change] = frozenset(), before: Rows | None = None
    ) -> None:
        """Begin with the lines that were made `before`, of another page at the same place."""
        self._page = page
        self.changed = changed
        self._plain: dict[tuple[int, int], tuple[Line, Shown]] = {}
        self._before = before._plain if before else {}  # noqa: SLF001  of its own kind

    def shown(self, number: int, width: int, cursor: Cursor) -> Shown:
        """Return a line of the body, with marks of what changed and with the cursor."""
        if cursor.key is not None and cursor.key in self._page.keys_in(number):
            return self._with_cursor(number, width, cursor)
        if self.changed:
            parts = enumerate(self._page.body[number].fitted(width).parts)
            spans = (span for index, part in parts for span in self._spans(part, number, index))
            return Shown(((tuple(spans), False),), width)
        place = number, width
        made = self._plain.get(place)
        if made is None:
            text, before = self._page.body[number], self._before.get(place)
            is_same = before is not None and before[0] == text
            made = before if before and is_same else (text, Shown.plain(text, width))
            self._plain[place] = made
        return made[1]

    def _with_cursor(self, number: int, width: int, cursor: Cursor) -> Shown:
        text = self._page.body[number]
        wide = width if text.key is None else cursor.cells
        pieces: list[Piece] = []
        for index, part in enumerate(text.fitted(wide).parts):
            pieces += self._pieces(part, number, index, cursor)
        if wide < width:
            pieces.append(((Span(" " * (width - wide)),), False))
        return Shown(tuple(pieces), width)

    def _spans(self, part: Line, row: int, index: int) -> tuple[Span, ...]:
        """Return the spans of a part of a row, with marks of what changed."""
        if not self.changed:
            return part.spans
        return tuple(
            span._replace(role="changed") if (row, index, place) in self.changed else span
            for place, span in enumerate(part.spans)
        )

    def _pieces(self, part: Line, row: int, index: int, cursor: Cursor) -> Iterator[Piece]:
        """Yield a part of a row, cut where the cursor begins: behind the bar of a zone."""
        spans = self._spans(part, row, index)
        if part.key is None or part.key != cursor.key:
            yield spans, False
            return
        first, rest = spans[0], spans[0]._replace(text=spans[0].text[1:])
        if cursor.has_keys:
            is_in_zone = first.text.startswith(BAR)
            yield ((first._replace(text=BAR),) if is_in_zone else ()), False
            yield ((rest, *spans[1:]) if is_in_zone else spans), True
        elif cursor.is_marked and row == self._page.row(part.key).first:
            yield (Span(_GUTTER), rest, *spans[1:]), False
        else:
            yield spans, False
