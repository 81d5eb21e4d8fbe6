"""Drawing the panes and cards of a season file that may hold anything.

What cannot be drawn says so in its own place: the other panes, and the program, go on.
"""

from __future__ import annotations

from tui.present.page.page import Key, Page, line
from tui.present.page.text import clean, wrap
from tui.present.panes.registry import PANES, Name
from tui.present.view.view import View
from tui.season.guard import guarded
from tui.season.raw.problems import SeasonError


def draw_pane(name: Name, view: View, width: int) -> Page:
    """Return the page of a pane."""
    try:
        with guarded(view.season.title):
            return PANES[name].draw(view, width)
    except SeasonError as error:
        return _failed(name, error, width)


def draw_card(name: Name, view: View, key: Key, width: int) -> Page | None:
    """Return the card of a row of a pane, None where there is nothing more to say of it."""
    from tui.present.cards.card import card  # noqa: PLC0415  not before it is asked for

    try:
        with guarded(view.season.title):
            return card(view, name, key, width)
    except SeasonError as error:
        return _failed(name, error, width)


def _failed(name: Name, error: SeasonError, width: int) -> Page:
    words = wrap(clean(error.first), max(1, width - 1))
    head = line((name.upper(), "head"))
    return Page(head=(head,), body=tuple(line(f" {one}") for one in words))
