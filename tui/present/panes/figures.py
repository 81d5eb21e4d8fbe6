"""The figures pane: what the results add up to, where there is room that nothing else needs."""

from __future__ import annotations

from itertools import islice

from tui.present.page.beside import columns_for, side_by_side
from tui.present.page.lines import Line, line
from tui.present.page.page import Page
from tui.present.page.sharing import Want
from tui.present.view.view import View
from tui.present.words.panes import FIGURES_OF, FIGURES_TITLE, NO_ROUNDS

FIGURES_WIDTH = 46
"""The cells of a column of figures."""

_MOST_MATCHES = 600
"""Of more matches the sum takes longer than a step may; the view of the season has it."""


def has_figures(view: View) -> bool:
    """Return whether any match counts by the end of the stage, of not too many."""

    def make() -> bool:
        matches = (
            match
            for moment in view.timeline.moments
            if moment.stage <= view.moment.stage
            for matchday in view.timeline.matchdays(moment)
            for match in matchday.matches
        )
        some = list(islice(matches, _MOST_MATCHES + 1))
        return len(some) <= _MOST_MATCHES and any(match.counts for match in some)

    return view.memo.once((has_figures, view.moment.stage), make)


def figures(view: View, cells_wide: int) -> Page:
    """Draw what the results up to the moment add up to, without rows that one goes through."""
    from tui.present.views.season import figure_blocks

    head = (line((FIGURES_TITLE, "head"), f" {FIGURES_OF}"),)
    columns = columns_for(3, FIGURES_WIDTH, cells_wide)
    cells = FIGURES_WIDTH if columns > 1 else cells_wide
    blocks = [[Line(one.spans) for one in block] for block in figure_blocks(view, cells)]
    if not blocks:
        return Page(head=head, body=(line(f" {NO_ROUNDS}"),))
    return Page(head=head, body=side_by_side(blocks, FIGURES_WIDTH, columns).lines)


def want_of_figures(view: View, cells_wide: int) -> Want:
    """Return the lines of the figures, which are there as a whole or not at all."""
    return Want.whole(1 + len(figures(view, cells_wide).body))
