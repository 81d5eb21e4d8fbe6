"""The grid: the one widget that every pane is built on. It repaints only the rows that changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from tui.dashboard.messages import HeadClicked, RowOpened
from tui.dashboard.terminal.cells import filled
from tui.dashboard.themed import look_on
from tui.present.page.changes import Change, changes
from tui.present.page.page import BAR, EMPTY, Key, Line, Page, Span, line
from tui.present.page.rule import entitled, ruled

_GUTTER = "›"
_MARKED_SECONDS = 1.5


_Piece = tuple[tuple[Span, ...], bool]
"""Spans, and whether the cursor is on them."""


@dataclass(frozen=True)
class _Shown:
    """A line on the screen: its pieces from left to right; the cursor is on some of them."""

    pieces: tuple[_Piece, ...]

    @classmethod
    def plain(cls, text: Line, width: int) -> _Shown:
        """Return a line without the cursor."""
        return cls(((text.fitted(width).spans, False),))


class Grid(Widget, can_focus=True):
    """Shows a page: lines that stay, rows that scroll under a cursor, lines at the bottom.

    The cursor belongs to a row's key, not to its place: it stays with the team when the order of
    the rows changes.
    """

    DEFAULT_CSS = "Grid { width: 1fr; height: 1fr; }"
    ALLOW_SELECT = False
    IS_RULED: ClassVar[bool] = False
    """Whether a rule is above the page; what explains a row then stands right below the rows."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        """Start without a page."""
        super().__init__(id=id)
        self.page = Page()
        self.cursor: Key | None = None
        self._top = 0
        self._shown: list[_Shown] = []
        self._changed: frozenset[Change] = frozenset()
        self._unmarking: Timer | None = None

    @property
    def room(self) -> Size:
        """The cells that the page is laid out for."""
        return self.size

    # What is shown

    def show(self, page: Page, *, mark_changes: bool = False) -> None:
        """Show another page; the rows that differ are repainted, and marked on request."""
        before, self.page = self.page, page
        if self.cursor not in page:
            place, keys = before.place(self.cursor) or 0, page.keys
            self.cursor = keys[min(place, len(keys) - 1)] if keys else None
        if page.now != before.now and self.cursor and self.cursor not in page.now:
            self.cursor = page.nearest(self.cursor, page.now) or self.cursor
        if mark_changes or (self._changed and page.body != before.body):
            self._mark(changes(before, page) if mark_changes else frozenset())
        self.repaint()

    def _mark(self, changed: frozenset[Change]) -> None:
        """Mark what changed for a moment; the next page takes the marks of this one away."""
        if self._unmarking:
            self._unmarking.stop()
            self._unmarking = None
        self._changed = changed
        if changed:
            self._unmarking = self.set_timer(_MARKED_SECONDS, self._unmark)

    def _unmark(self) -> None:
        self._mark(frozenset())
        self.repaint()

    def repaint(self) -> None:
        """Send the rows that differ from those on the screen."""
        if not self.room:
            return  # hidden: nothing to see, and no room that the rows could scroll in
        shown = self._lay_out()
        if len(shown) != len(self._shown):
            self._shown = shown
            self.refresh()
            return
        rows = [
            Region(0, y, self.room.width, 1)
            for y, (new, old) in enumerate(zip(shown, self._shown, strict=True))
            if new != old
        ]
        self._shown = shown
        if rows:
            self.refresh(*rows)

    def _lay_out(self) -> list[_Shown]:
        """Return the lines of the widget, top to bottom."""
        width, height = self.room
        head = self.page.head
        foot = self.page.foot(self.cursor, width, self._explained_in(height))
        room = max(0, height - len(head) - len(foot))
        self._scroll_to_cursor(room)
        rows = range(self._top, min(self._top + room, len(self.page.body)))
        titles = (self._title(head[0], width, room), *head[1:]) if head else ()
        shown = [_Shown.plain(text, width) for text in titles]
        cells = min(self.page.row_cells(rows) + 1, width)
        shown += [self._row(number, cells, width) for number in rows]
        blank = [_Shown.plain(EMPTY, width)] * (room - len(rows))
        below = [_Shown.plain(text, width) for text in foot]
        if self.IS_RULED:
            between_them = bool(self.page.columns)
            shown += [*blank[:between_them], *below, *blank[between_them:]]
        else:
            shown += [*blank, *below]
        return shown[:height]

    def _explained_in(self, height: int) -> int:
        return self.page.foot_room(height)

    def _title(self, title: Line, width: int, room: int) -> Line:
        """Add to a heading which of the rows are in sight, when not all are."""
        if self.has_focus:
            name = title.spans[0]
            title = replace(title, spans=(name._replace(role="accent"), *title.spans[1:]))
        total = len(self.page.body)
        is_whole = total <= room or not room
        more = f"{self._top + 1}–{min(self._top + room, total)} of {total}"
        draw = ruled if self.IS_RULED else entitled
        return draw(title, width, EMPTY if is_whole else line((more, "dim")))

    def _row(self, number: int, cells: int, width: int) -> _Shown:
        """Return a line of the body, with marks of what changed and the cursor over some cells."""
        text = self.page.body[number]
        wide = width if text.key is None else cells
        pieces: list[_Piece] = []
        for index, part in enumerate(text.fitted(wide).parts):
            pieces += self._pieces(part, number, index)
        if wide < width:
            pieces.append(((Span(" " * (width - wide)),), False))
        return _Shown(tuple(pieces))

    def _pieces(self, part: Line, row: int, index: int) -> Iterator[_Piece]:
        """Yield a part of a row, cut where the cursor begins: behind the bar of a zone."""
        spans = part.spans
        if self._changed:
            spans = tuple(
                span._replace(role="changed") if (row, index, place) in self._changed else span
                for place, span in enumerate(spans)
            )
        if part.key is None or part.key != self.cursor:
            yield spans, False
            return
        first, rest = spans[0], spans[0]._replace(text=spans[0].text[1:])
        if self.has_focus:
            is_in_zone = first.text.startswith(BAR)
            yield ((first._replace(text=BAR),) if is_in_zone else ()), False
            yield ((rest, *spans[1:]) if is_in_zone else spans), True
        elif row == self.page.row(part.key).first:
            yield (Span(_GUTTER), rest, *spans[1:]), False
        else:
            yield spans, False

    def render_line(self, y: int) -> Strip:
        """Draw one line; equal neighbours are joined, since each segment costs its colours."""
        look = look_on(self)
        if y >= len(self._shown):
            return Strip.blank(self.size.width, look[""])
        segments: list[Segment] = []
        for spans, has_cursor in self._shown[y].pieces:
            for span in spans:
                style = look.under_cursor(span.role) if has_cursor else look[span.role]
                text = filled(span.text)
                if segments and segments[-1].style == style:
                    segments[-1] = Segment(segments[-1].text + text, style)
                elif text:
                    segments.append(Segment(text, style))
        # The lines may still be those of another width: a strip that lies about its cells shifts
        # all that stands beside it.
        return Strip(segments).adjust_cell_length(self.size.width, look[""])

    def on_resize(self) -> None:
        """Lay the page out anew."""
        self.repaint()

    def watch_has_focus(self, has_focus: bool) -> None:  # noqa: FBT001  Textual's own signature
        """Show whether the keys come here."""
        super().watch_has_focus(has_focus)
        self.repaint()

    # Where the cursor is

    def _scroll_to_cursor(self, room: int) -> None:
        if self.cursor is not None and self.cursor in self.page:
            # The headings above a row come into sight with it.
            heading, last = self.page.heading_of(self.cursor), self.page.row(self.cursor).last
            self._top = max(min(self._top, heading), last - room + 1)
        self._top = max(0, min(self._top, len(self.page.body) - room))

    def move_to(self, key: Key) -> None:
        """Put the cursor on a row."""
        self.cursor = key
        self.repaint()

    def move(self, by: int) -> None:
        """Move the cursor by so many rows, or a page without a cursor; the ends hold."""
        keys = self.page.keys
        if keys:
            place = self.page.place(self.cursor) or 0
            self.move_to(keys[max(0, min(place + by, len(keys) - 1))])
        else:
            self._top += by
            self.repaint()

    def move_beside(self, by: int) -> bool:
        """Move the cursor to the column beside; return whether there is one."""
        key = self.page.beside(self.cursor, by) if self.cursor else None
        if key is not None:
            self.move_to(key)
        return key is not None

    def page_rows(self) -> int:
        """Return how many rows a page up or down moves."""
        return max(1, self.room.height - len(self.page.head) - self.page.foot_lines - 1)

    def open(self) -> None:
        """Ask for the row under the cursor to be opened."""
        if self.cursor is not None:
            self.post_message(RowOpened(self.id, self.cursor))

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row that was clicked; open it at the second click."""
        if event.y < len(self.page.head):
            self.post_message(HeadClicked(self.id, event.x, event.y))
            return
        row = event.y - len(self.page.head) + self._top
        if not 0 <= row < len(self.page.body):
            return
        key = self.page.key_at(row, event.x)
        if key is not None:
            self.move_to(key)
            if event.chain == 2:
                self.open()

    def on_mouse_scroll_down(self) -> None:
        """Go three rows down."""
        self.move(3)

    def on_mouse_scroll_up(self) -> None:
        """Go three rows up."""
        self.move(-3)
