"""The panes of the season screen, one complete entry each.

To add a pane: its name in `tui.present.page.pane_names`, what draws it in a module of this room,
and its entry here. Its number, its key and its place in the help follow from its name.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from types import MappingProxyType

from tui.present.page.page import Page
from tui.present.page.pane_names import Name
from tui.present.page.sharing import Want
from tui.present.panes.facts import facts, has_facts, want_of_facts
from tui.present.panes.figures import FIGURES_WIDTH, figures, has_figures, want_of_figures
from tui.present.panes.qualifiers import best_width, qualifiers, want_of_qualifiers
from tui.present.panes.rounds import rounds, want_of_rounds
from tui.present.standings.pane import standings, want_of_tables
from tui.present.view.view import View
from tui.present.views.course import (
    best_matrix_width,
    chart,
    chart_width,
    has_course,
    matrix,
    want_of_chart,
    want_of_matrix,
)
from tui.season.frozen import Frozen

_FINDINGS, _ALL = 16, 10_000
"""The lines of several findings, and more lines than a screen has."""


class PaneEntry(Frozen):
    """What the screen has to know of a pane.

    Args:
        draw: Return the page of a view at a width in cells.
        has: Return whether the season has anything to show there in the stage of a view.
        want: Return the lines that it wants in a stage at a width, the same in every round.
        width: Return the cells that it takes at best.
        pick: Return the page with a team picked out, where the pane shows all of them at once.
        subject: Return what the page depends on, where that is less than the view. Views of one
            season share a memo, so that stands for the season.
    """

    draw: Callable[[View, int], Page]
    has: Callable[[View], bool]
    want: Callable[[View, int], Want]
    width: Callable[[View], int] = lambda _: _READABLE
    pick: Callable[[View, int, str], Page] | None = None
    subject: Callable[[View], Hashable] | None = None


_READABLE = 60
"""Cells of a pane of sentences."""


def _standings(view: View, cells_wide: int) -> Page:
    """Draw the tables of the stage, or the bracket that it has instead."""
    if view.knockout is None:
        return standings(view, cells_wide)
    from tui.present.bracket.pane import bracket

    return bracket(view, cells_wide)


def _want_of_standings(view: View, cells_wide: int) -> Want:
    if view.knockout is None:
        return want_of_tables(view, cells_wide)
    from tui.present.bracket.pane import want_of_bracket

    return want_of_bracket(view, cells_wide)


def _audit(view: View, cells_wide: int) -> Page:
    """Draw what does not add up."""
    from tui.present.panes.audit import audit

    return audit(view, cells_wide)


PANES: Mapping[Name, PaneEntry] = MappingProxyType(
    {
        "standings": PaneEntry(
            draw=_standings,
            has=lambda view: view.league is not None or view.knockout is not None,
            want=_want_of_standings,
        ),
        "rounds": PaneEntry(
            draw=rounds,
            has=lambda view: view.stage is not None and view.stage.moment_count > 0,
            want=want_of_rounds,
        ),
        "qualifiers": PaneEntry(
            draw=qualifiers,
            has=lambda view: view.qualifiers is not None,
            want=want_of_qualifiers,
            width=best_width,
        ),
        "facts": PaneEntry(
            draw=facts,
            has=has_facts,
            want=want_of_facts,
            subject=lambda view: (view.memo, view.moment.stage),
        ),
        "audit": PaneEntry(
            draw=_audit,
            has=lambda _: True,
            want=lambda _view, _cells: Want(least=4, enough=8, best=_FINDINGS, most=_ALL),
            subject=lambda view: (view.memo, view.audited),
        ),
        "chart": PaneEntry(
            draw=chart, has=has_course, want=want_of_chart, width=chart_width, pick=chart
        ),
        "matrix": PaneEntry(
            draw=matrix, has=has_course, want=want_of_matrix, width=best_matrix_width
        ),
        "figures": PaneEntry(
            draw=figures, has=has_figures, want=want_of_figures, width=lambda _: FIGURES_WIDTH
        ),
    }
)
