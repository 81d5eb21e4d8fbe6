"""A pane: a grid that draws one aspect of the season as of the moment shown."""

from __future__ import annotations

from collections.abc import Callable

from textual.reactive import reactive

from tui.dashboard.widgets.grid import Grid
from tui.present.facts import facts
from tui.present.layout import Name
from tui.present.page import Page
from tui.present.qualifiers import qualifiers
from tui.present.rounds import rounds
from tui.present.standings import standings
from tui.present.view import View

DRAW: dict[Name, Callable[[View, int, str | None], Page]] = {
    "standings": standings,
    "rounds": rounds,
    "qualifiers": qualifiers,
    "facts": facts,
}


class Pane(Grid):
    """Draws itself from the view that the screen hands down."""

    view: reactive[View | None] = reactive(None, layout=False, repaint=False)

    def __init__(self, name: Name) -> None:
        """Take what the pane is to draw; its id is the same name."""
        super().__init__(id=name)
        self._draw = DRAW[name]

    def watch_view(self, before: View | None, view: View | None) -> None:
        """Draw the view; after a reload, mark what the file changed."""
        if view is not None:
            reloaded = before is not None and before.version != view.version
            self.redraw(mark_changes=reloaded and before is not None and before.like(view))

    def redraw(self, *, mark_changes: bool = False) -> None:
        """Draw the page anew; a cursor that had to move gets its page once more."""
        if self.view is None or not self.display or not self.size.width:
            return
        cursor = self.cursor
        self.show(self._draw(self.view, self.size.width, cursor), mark_changes=mark_changes)
        if self.cursor != cursor:
            self.show(self._draw(self.view, self.size.width, self.cursor))

    def on_resize(self) -> None:
        """Draw the page for the new width."""
        self.redraw()
        super().on_resize()

    def move_to(self, key: str | None) -> None:
        """Put the cursor on a row and say what the page has to say about it."""
        super().move_to(key)
        self.redraw()
