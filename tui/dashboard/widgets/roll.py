"""A grid for thousands of rows: it only holds those that are in sight."""

from __future__ import annotations

from tui.dashboard.widgets.grid import Grid
from tui.present.page.page import Key
from tui.present.page.roll import Roll


class RollGrid(Grid):
    """Shows a roll, and moves over all of it.

    When the roll grows the row under the cursor stays where it is on the screen. It is marked while
    somebody types what to find.
    """

    IS_MARKED = True

    def __init__(self, *, id: str) -> None:  # noqa: A002  Textual's own name
        """Start without rows."""
        super().__init__(id=id)
        self.roll: Roll | None = None
        self._first = 0
        self._cursor_place: int | None = None

    def unroll(self, roll: Roll, cursor: Key | None = None) -> None:
        """Show another roll, with the cursor on a given row, or on the row it is on now."""
        before, place = self._cursor_place, roll.place(cursor or self.cursor)
        self.roll = roll
        if place is None:
            place = roll.nearest(0 if self.cursor is None else before or 0)
        if before is not None and place is not None:
            self._first += place - before
        self._cursor_place = place
        self._draw()

    def move(self, by: int) -> None:
        """Move the cursor by so many rows; the ends hold."""
        if self.roll is not None and self._cursor_place is not None:
            self._cursor_place = self.roll.nearest(self._cursor_place + by, by)
            self._draw()

    def move_to(self, key: Key) -> None:
        """Put the cursor on a row."""
        place = self.roll.place(key) if self.roll else None
        if place is not None:
            self._cursor_place = place
            self._draw()

    def on_resize(self) -> None:
        """Show as many rows as there is room for now."""
        self._draw()

    def _draw(self) -> None:
        roll, (width, height) = self.roll, self.size
        if roll is None or not height:
            return
        room = max(1, height - 1 - len(roll.head) - roll.foot_lines)
        self._first = roll.first_in_sight(self._first, self._cursor_place, room)
        self.cursor = None if self._cursor_place is None else roll.keys[self._cursor_place]
        self.show(roll.page(self._first, room, width))
