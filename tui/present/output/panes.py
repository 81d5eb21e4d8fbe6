"""A pane as text that stands for itself: whose season, stage and round it is, and its rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from textwrap import dedent

from tui.present.output.tables import heading, stage_lines
from tui.present.page.lines import BAR, Line
from tui.present.page.page import Page
from tui.present.page.pane_names import Name
from tui.present.panes.registry import PANES
from tui.present.view.view import View

_READABLE = 100


def pane_text(view: View, name: Name) -> str:
    """Write the season, the stage, the round and the date, and below them the rows of a pane.

    What the screen marks for its user, such as favourites, is not there.
    """
    plain = replace(view, wishes=view.wishes._replace(favourites=frozenset()))
    rows = dedent("\n".join(_rows(plain, name)))
    return f"{heading(plain)}\n\n{rows}\n"


def sheet_lines(view: View, page: Page) -> Iterator[str]:
    """Write the season and what a view that fills the screen says of it."""
    yield heading(view)
    yield ""
    yield from _as_text((*page.head, *page.body))


def _as_text(lines: Iterable[Line]) -> Iterator[str]:
    return (one.text.replace(BAR, " ").rstrip() for one in lines)


def _rows(view: View, name: Name) -> Iterator[str]:
    if name == "standings" and view.stage:
        yield from stage_lines(view)
        return
    page = PANES[name].draw(view, _READABLE)
    titles = () if name == "rounds" else page.head[1:]
    yield from _as_text((*titles, *page.body))
