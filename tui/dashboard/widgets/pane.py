"""A pane: a grid that draws one aspect of the season at the moment shown."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from textual import events
from textual.geometry import Size
from textual.reactive import Reactive

from tui.dashboard.drawing import draw_pane, subject_of_pane
from tui.dashboard.widgets.grid import Grid
from tui.dashboard.widgets.rows import Rows
from tui.present.page.page import Key, Page
from tui.present.page.pane_names import Name
from tui.present.screen.trail import PaneTrail, Trail
from tui.present.view.view import View


class Pane(Grid):
    """Draws itself from the view that the screen hands down."""

    IS_RULED = True

    virtual_size = Reactive(Size(), layout=False, repaint=False)
    """That of its own lines, for which nothing else has to be laid out again."""

    def __init__(self, name: Name, trail: Trail) -> None:
        """Draw the pane of a name, which is its id too; its cursor follows the club of a trail."""
        super().__init__(id=name)
        self.pane_name: Name = name
        self.view: View | None = None
        self._trail = PaneTrail(name, trail)
        self._drawn: tuple[Hashable, int, str | None] | None = None
        self._picked: str | None = None
        self._room = Size()
        self._cells = 0
        self.followers: Sequence[Pane] = ()  # they pick out the team under the cursor of this one

    @property
    def room(self) -> Size:
        """The cells that the screen gives it, even before Textual has moved it there."""
        return self._room

    def stand(self, room: Size, view: View, cells: int) -> None:
        """Draw the view in the room that the pane is about to have; no room when it is hidden.

        The page is drawn in so many `cells`, which may be fewer. This way no earlier content
        flashes up. A view that has not been handed down to the pane yet is drawn when it arrives.
        """
        is_other = room != self._room
        self._room, self._cells = room, cells
        if room and self.view is view and not self.draw() and is_other:
            self.repaint()

    def show_view(self, view: View) -> None:
        """Show another view; after a reload, mark what the file changed."""
        before, self.view = self.view, view
        if self.room:
            is_reloaded = before is not None and before.version != view.version
            self.draw(mark_changes=is_reloaded and before is not None and before.like(view))
        elif self._drawn:
            self._release()

    def _release(self) -> None:
        """Keep the rows of a hidden pane, and let go of the season that they were drawn from."""
        self._drawn = None
        self.page = self.page.without_content()
        self._rows = Rows(self.page)

    def draw(self, *, mark_changes: bool = False) -> bool:
        """Draw the page, unless it says all this at this width already; return whether it did."""
        view, width = self.view, min(self._cells, self.room.width)
        drawn = (subject_of_pane(self.pane_name, view), width, self._picked) if view else None
        if view is None or self._drawn == drawn:
            return False
        self._drawn = drawn
        page = draw_pane(self.pane_name, view, width, self._picked)
        self.show(page, mark_changes=mark_changes)
        return True

    def pick(self, team: str | None, view: View | None) -> None:
        """Pick out a team of a view; a pane that has another view yet does it with the next one."""
        if team != self._picked:
            self._picked = team
            if self.room and self.view is view:
                self.draw()

    def move_to(self, key: Key) -> None:
        """Put the cursor on a row, and keep the club of it."""
        super().move_to(key)
        if self.view is not None:
            self._trail.note(self.view, key)

    def turn_to_club(self) -> bool:
        """Put the cursor on the club that somebody chose; return whether it is on the page."""
        row = self._trail.club_row(self.view, self.cursor, self.page) if self.view else None
        if row is not None and row != self.cursor:
            self.move_to(row)
        return row is not None

    def _cursor_on(self, page: Page, before: Page) -> Key | None:
        """Return where the cursor is on another page: on its row, or on another of its club."""
        row = self._trail.go_on(self.view, self.cursor, page, before) if self.view else None
        row = row or super()._cursor_on(page, before)
        if self.view and row:
            self._trail.keep(self.view, row)
        return row

    def repaint(self) -> None:
        """Send what differs from what is on the screen, here and aside."""
        super().repaint()
        if self.aside:
            self.aside.show(self.page, self.cursor)
        for pane in self.followers:
            pane.pick(self.cursor[-1] if self.cursor else None, self.view)

    def _on_resize(self, event: events.Resize) -> None:
        """Stay as it is: the page was laid out for its room before Textual gave it that."""
        event.prevent_default()
