"""What stands below the rows of a page: what explains one, and what more there is to say."""

from __future__ import annotations

from collections.abc import Sequence

from tui.present.page.page import EMPTY, Key, Line, Page
from tui.season.named import NamedTuple


class Below(NamedTuple):
    """The lines below the rows.

    Args:
        cells: Their width.
        foot: How many of them explain the row under the cursor.
        blank: How many more there are.
        at_bottom: Whether the blank ones come first, and nothing more is said.
        is_silent: Whether nothing more is said, because the page scrolls.
    """

    cells: int
    foot: int
    blank: int
    at_bottom: bool = False
    is_silent: bool = False

    def lines(self, page: Page, cursor: Key | None) -> list[Line]:
        """Return the lines; a blank one parts rows that stand side by side from the others."""
        if self.at_bottom:
            return [*[EMPTY] * self.blank, *page.foot(cursor, self.cells, self.foot)]
        before = min(self.blank, bool(page.columns))
        room = 0 if self.is_silent else self.blank - before
        foot, more = explained(page, cursor, self.cells, self.foot, room)
        after = self.blank - before - len(more)
        return [*[EMPTY] * before, *foot, *more, *[EMPTY] * after]


def explained(
    page: Page, cursor: Key | None, cells: int, foot: int, room: int
) -> tuple[Sequence[Line], Sequence[Line]]:
    """Return what explains the row under the cursor, in so many lines, and what more is said.

    Of that there are only whole blocks for which there is room.
    """
    more: list[Line] = []
    for block in page.blocks(cells) if room > 0 else ():
        if len(more) + len(block) > room:
            return page.foot(cursor, cells, foot), more
        more += block
    return page.foot(cursor, cells, foot, page.brief if more else None), more
