"""Drawing the parts of the season screen from a file that may contain anything.

A part that cannot be drawn shows its error in its own place; the other parts are drawn as usual.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from tui.present.page.page import Line, Page, line
from tui.present.page.pane_names import NAMES, Name
from tui.present.page.sharing import Want
from tui.present.page.text import clean, fit, wrap
from tui.present.panes.registry import PANES
from tui.present.screen.areas import Edges, Layout, Need
from tui.present.screen.frame import foot, has_strip, heading, title
from tui.present.screen.layout import arrange, edges
from tui.present.screen.needs import needs
from tui.present.view.view import View
from tui.season.guard import guarded
from tui.season.raw.problems import SeasonError

if TYPE_CHECKING:
    from tui.present.sheets.sheet import Room, Sheet

_ANY_WANT = Want(least=5, enough=12, best=12, rows=12)
_ANY_NEED = Need(
    wants=dict.fromkeys(NAMES, lambda _: _ANY_WANT),
    tables=(49,),
    rounds=(29,),
    widths=dict.fromkeys(NAMES, 60),
)
"""The room for panes of which nothing is known."""


def room_for(view: View) -> Need:
    """Return the room that the panes would like; an error there is shown in the heading."""
    try:
        with guarded(view.season.title):
            return needs(view)
    except SeasonError:
        return _ANY_NEED


def layout_for(view: View, size: tuple[int, int], front: Name) -> tuple[Edges, Layout]:
    """Return the lines around the panes, and where these stand; `front` is the one in front."""
    width, height = size
    need = room_for(view)
    try:
        with guarded(view.season.title):
            around = edges(width, height, need, has_strip=has_strip(view))
            return around, arrange(width, height - sum(around), need, front)
    except SeasonError:
        around = edges(width, height, _ANY_NEED, has_strip=False)
        return around, arrange(width, height - sum(around), _ANY_NEED, front)


def draw_heading(view: View, cells: int, around: Edges) -> tuple[Line, ...]:
    """Return what stands above the panes."""
    try:
        with guarded(view.season.title):
            needs(view)
            return heading(view, cells, around.above, tells_audit=around.below < 2)
    except SeasonError as error:
        return (_error_line(error, cells),)


def draw_title(view: View, cells: int) -> Line:
    """Return the top line of a screen without panes."""
    try:
        with guarded(view.season.title):
            return title(view, cells)
    except SeasonError as error:
        return _error_line(error, cells)


def draw_foot(view: View, cells: int) -> Line:
    """Return the line above the keys."""
    try:
        with guarded(view.season.title):
            return foot(view, cells)
    except SeasonError as error:
        return _error_line(error, cells)


def subject_of_pane(name: Name, view: View) -> Hashable:
    """Return what the page of a pane depends on: while that is the same, so is the page."""
    subject = PANES[name].subject
    return subject(view) if subject else view


def draw_pane(name: Name, view: View, width: int, picked: str | None = None) -> Page:
    """Return the page of a pane, with a team picked out where that can be seen."""
    entry = PANES[name]
    try:
        with guarded(view.season.title):
            if entry.pick and picked is not None:
                return entry.pick(view, width, picked)
            return entry.draw(view, width)
    except SeasonError as error:
        return _error_page(name, error, width)


def copied_pane(view: View, name: Name) -> str:
    """Return a pane as text that stands for itself."""
    from tui.present.output.panes import pane_text

    return _copied(view, lambda: pane_text(view, name))


def copied_as(view: View, name: str) -> str:
    """Return the tables or the ties of the stage in one of the formats that can be copied."""
    from tui.present.output.copies import COPIES

    return _copied(view, lambda: COPIES[name](view))


def _copied(view: View, write: Callable[[], str]) -> str:
    try:
        with guarded(view.season.title):
            return write()
    except SeasonError as error:
        return f"{_told(error)}\n"


def draw_sheet(view: View, sheet: Sheet, room: Room) -> Page | None:
    """Return the page of a view; None where what it is about is no longer there."""
    from tui.present.sheets.registry import SHEETS

    try:
        with guarded(view.season.title):
            return SHEETS[sheet.name].draw(view, sheet, room)
    except SeasonError as error:
        return _error_page(sheet.name, error, room.cells)


def _error_line(error: SeasonError, cells: int) -> Line:
    return line((" " + fit(_told(error), cells - 1), "alert"))


def _error_page(name: str, error: SeasonError, width: int) -> Page:
    words = wrap(_told(error), max(1, width - 1))
    head = line((name.upper(), "head"))
    return Page(head=(head,), body=tuple(line(f" {part}") for part in words))


def _told(error: SeasonError) -> str:
    from tui.present.words.problems import first_problem

    return clean(first_problem(error))
