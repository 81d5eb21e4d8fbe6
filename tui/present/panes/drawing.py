"""The panes by name, and what draws each of them."""

from __future__ import annotations

from collections.abc import Callable

from tui.present.page.page import Page
from tui.present.panes.facts import facts
from tui.present.panes.names import Name
from tui.present.panes.qualifiers import qualifiers
from tui.present.panes.rounds import rounds
from tui.present.standings.pane import standings
from tui.present.view.view import View


def _standings(view: View, cells_wide: int) -> Page:
    """Draw the tables of the stage, or the bracket that it has instead."""
    if view.knockout is None:
        return standings(view, cells_wide)
    from tui.present.bracket.pane import bracket  # noqa: PLC0415  few stages have one

    return bracket(view, cells_wide)


def _audit(view: View, cells_wide: int) -> Page:
    """Draw what does not add up."""
    from tui.present.panes.audit import audit  # noqa: PLC0415  the first paint shows nothing of it

    return audit(view, cells_wide)


DRAW: dict[Name, Callable[[View, int], Page]] = {
    "standings": _standings,
    "rounds": rounds,
    "qualifiers": qualifiers,
    "facts": facts,
    "audit": _audit,
}
"""Each answers the page of a view at a width."""
