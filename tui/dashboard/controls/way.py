"""The way through views: each leads back to the one that it was opened from."""

from __future__ import annotations

from tui.present.page.page import Key
from tui.present.sheets.following import followed
from tui.present.sheets.sheet import Sheet
from tui.present.view.view import View
from tui.season.named import NamedTuple

_LONGEST = 50
"""So many steps back are kept."""


class _Step(NamedTuple):
    """A view that was opened, and where its cursor was when the next one was."""

    sheet: Sheet
    cursor: Key | None = None


class Way:
    """The views that were opened one from the other, the one in front last."""

    def __init__(self, sheet: Sheet) -> None:
        """Begin with a view."""
        self._steps = [_Step(sheet)]

    @property
    def sheet(self) -> Sheet:
        """The view in front."""
        return self._steps[-1].sheet

    def change(self, sheet: Sheet) -> bool:
        """Show the view in front in another way; return whether it is another one."""
        is_other = sheet != self.sheet
        self._steps[-1] = self._steps[-1]._replace(sheet=sheet)
        return is_other

    def open(self, sheet: Sheet, cursor: Key | None) -> None:
        """Show another view; back leads to the one in front, with its cursor."""
        self._steps[-1] = self._steps[-1]._replace(cursor=cursor)
        self._steps = [*self._steps, _Step(sheet)][-_LONGEST:]

    def follow(self, before: View, view: View) -> Sheet | None:
        """Follow what the views are about into another version; return the front where it is gone.

        The steps on the way that are gone too are left out; the last one stays to be left.
        """
        front = self._steps[-1]
        kept = [
            step._replace(sheet=sheet)
            for step in self._steps
            if (sheet := followed(step.sheet, before, view))
        ]
        is_gone = followed(front.sheet, before, view) is None
        self._steps = [*kept, *([front] if is_gone else [])]
        return front.sheet if is_gone else None

    def go_back(self) -> bool:
        """Show the view that the one in front was opened from; return whether there is one."""
        if len(self._steps) == 1:
            return False
        self._steps.pop()
        return True

    @property
    def cursor(self) -> Key | None:
        """Where the cursor of the view in front was when it was left."""
        return self._steps[-1].cursor
