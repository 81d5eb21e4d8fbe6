"""A roll: rows of which there may be thousands, drawn only as far as they are in sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Final

from tui.present.page.page import Key, Line, Lines, Page, between, line


class Roll:
    """Rows by their keys, and what draws each; a key of None is a heading, on which none stands.

    `title` and `head` stay at the top; `explain` describes the row under the cursor at the bottom.
    """

    def __init__(
        self,
        title: Line,
        head: tuple[Line, ...],
        keys: Sequence[Key | None],
        draw: Callable[[int], Line],
        explain: Callable[[Key | None], str],
        foot_lines: int = 0,
    ) -> None:
        """Keep the rows; nothing of it changes any more."""
        self.title: Final = title
        self.head: Final = head
        self.keys: Final = keys
        self.lines: Final = Lines([(key,) for key in keys], draw)
        self.explain: Final = explain
        self.foot_lines: Final = foot_lines

    @cached_property
    def _places(self) -> dict[Key, int]:
        return {key: at for at, key in enumerate(self.keys) if key is not None}

    def place(self, key: Key | None) -> int | None:
        """Return the row with a key."""
        return None if key is None else self._places.get(key)

    def nearest(self, at: int, by: int = 1) -> int | None:
        """Return the row at a place, or the next one in a direction, or else in the other."""
        if not self.keys:
            return None
        at = max(0, min(at, len(self.keys) - 1))
        onwards, back = range(at, len(self.keys)), range(at, -1, -1)
        ways = (onwards, back) if by >= 0 else (back, onwards)
        return next((one for way in ways for one in way if self.keys[one] is not None), None)

    def first_in_sight(self, first: int, cursor: int | None, room: int) -> int:
        """Return the first row in sight, so that the cursor is, with the headings above it."""
        if cursor is not None:
            top = cursor
            while top and self.keys[top - 1] is None:
                top -= 1
            first = max(min(first, top), cursor - room + 1)
        return max(0, min(first, len(self.keys) - room))

    def page(self, first: int, room: int, cells: int) -> Page:
        """Draw the rows in sight, and which of them they are."""
        last = min(first + room, len(self.keys))
        title = self.title
        if room < len(self.keys):
            more = f" {first + 1:,}–{last:,} of {len(self.keys):,} "
            title = between(title, line((more, "dim")), cells)
        return Page(
            head=(title, *self.head),
            body=self.lines[first:last],
            explain=self.explain,
            foot_lines=self.foot_lines,
        )
