"""The grid: the one widget that every pane is built on. It repaints only the rows that changed."""

from __future__ import annotations

from typing import ClassVar, Self

from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from tui.dashboard.messages import HeadClicked, RowOpened
from tui.dashboard.widgets.aside import Aside
from tui.dashboard.widgets.lines import has_lines_alone, repaint_lines, strip_of
from tui.dashboard.widgets.marked import Marked
from tui.dashboard.widgets.rows import Cursor, Rows
from tui.dashboard.widgets.shown import Shown, changed_rows, drawn_before
from tui.present.page.below import Below
from tui.present.page.changes import changes
from tui.present.page.page import Key, Page
from tui.present.page.rule import RULE_CELLS, accented, entitled, in_sight, ruled


class Grid(Widget, can_focus=True):
    """Shows a page: lines that stay, rows that scroll under a cursor, lines at the bottom.

    The cursor belongs to a row's key, not to its place: it stays with the team when the order of
    the rows changes.
    """

    DEFAULT_CSS = "Grid { width: 1fr; height: 1fr; }"
    ALLOW_SELECT = False
    IS_RULED: ClassVar[bool] = False
    """Whether a rule is above the page; what explains a row then stands right below the rows."""

    IS_MARKED: ClassVar[bool] = False
    """Whether the row under the cursor has a mark while the keys go elsewhere."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        """Start without a page."""
        super().__init__(id=id)
        self.page = Page()
        self.cursor: Key | None = None
        self.aside: Aside | None = None
        self._top = 0
        self._shown: list[Shown] = []
        self._rows = Rows(self.page)
        self._marked = Marked(self, self._unmark)

    @property
    def room(self) -> Size:
        """The cells that the page is laid out for."""
        return self.size

    # What is shown

    def show(self, page: Page, *, mark_changes: bool = False) -> None:
        """Show another page; the rows that differ are repainted, and marked on request."""
        before, self.page = self.page, page
        self._rows = Rows(page, self._rows.changed, self._rows)
        self.cursor = self._cursor_on(page, before)
        if mark_changes or (self._rows.changed and page.body != before.body):
            self._rows.changed = changes(before, page) if mark_changes else frozenset()
            self._marked.end_later(has_marks=bool(self._rows.changed))
        self.repaint()

    def _cursor_on(self, page: Page, before: Page) -> Key | None:
        """Return where the cursor is on another page: on its row, or where that was."""
        cursor = self.cursor
        if cursor not in page:
            place, keys = before.place(cursor) or 0, page.keys
            cursor = keys[min(place, len(keys) - 1)] if keys else None
        if page.now != before.now and cursor and cursor not in page.now:
            cursor = page.nearest(cursor, page.now) or cursor
        return cursor

    def _unmark(self) -> None:
        self._rows.changed = frozenset()
        self.repaint()

    def repaint(self) -> None:
        """Send the rows that differ from those on the screen."""
        if not self.room:
            return  # hidden: nothing to see, and no room that the rows could scroll in
        before, shown = self._shown, self._lay_out()
        if len(shown) != len(before):
            self._shown = shown
            self.refresh()
            return
        self._shown = drawn_before(shown, before)
        if rows := changed_rows(self._shown, before, self.room.width):
            self.refresh(*rows)

    def _lay_out(self) -> list[Shown]:
        """Return the lines of the widget, top to bottom."""
        width, height = self.room
        head = self.page.head
        explained = 0 if self.aside else min(self.page.foot_room(height), self.page.foot_lines)
        room = max(0, height - len(head) - explained)
        self._scroll_to_cursor(room)
        rows = range(self._top, min(self._top + room, len(self.page.body)))
        if head:
            first = accented(head[0]) if self.has_focus else head[0]
            seen = in_sight(self._top, room, len(self.page.body))
            head = ((ruled if self.IS_RULED else entitled)(first, width, seen), *head[1:])
        shown = [Shown.plain(text, width) for text in head]
        cells = min(self.page.row_cells(rows) + 1, width)
        cursor = Cursor(self.cursor, cells, has_keys=self.has_focus, is_marked=self.IS_MARKED)
        shown += [self._rows.shown(number, width, cursor) for number in rows]
        is_silent = self._top > 0 or self.aside is not None
        below = Below(width, explained, room - len(rows), not self.IS_RULED, is_silent)
        shown += [Shown.plain(text, width) for text in below.lines(self.page, self.cursor)]
        return shown[:height]

    def shown(self, y: int) -> Shown | None:
        """Return what stands in a line."""
        return self._shown[y] if y < len(self._shown) else None

    def refresh(self, *regions: Region, **wishes: bool) -> Self:
        """Have lines painted again."""
        is_done = not wishes and repaint_lines(self, regions)
        return self if is_done else super().refresh(*regions, **wishes)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        return strip_of(self, self.shown(y))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw some lines, without asking Textual for what it would add to them."""
        if not has_lines_alone(self):
            return super().render_lines(crop)
        return [self.render_line(y).crop(*crop.column_span) for y in crop.line_range]

    def on_resize(self) -> None:
        """Lay the page out anew."""
        self.repaint()

    def on_focus(self, event: events.Focus) -> None:
        """Get the keys; Textual itself would paint all of the widget again."""
        event.prevent_default()
        self._take_keys(events.DescendantFocus(self), has_focus=True)

    def on_blur(self, event: events.Blur) -> None:
        """Lose the keys."""
        event.prevent_default()
        self._take_keys(events.DescendantBlur(self), has_focus=False)

    def _take_keys(self, told: events.Event, *, has_focus: bool) -> None:
        self.has_focus = has_focus
        if self.parent is not None:
            self.parent.post_message(told)

    def watch_has_focus(self, _has_focus: bool) -> None:  # noqa: FBT001  Textual's own signature
        """Show whether the keys come here; no style of Textual's depends on it."""
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
            x = event.x - RULE_CELLS if self.IS_RULED and event.y == 0 else event.x
            key = self.page.head[event.y].key_at(x)
            self.post_message(HeadClicked(self.id, x, event.y, key))
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
