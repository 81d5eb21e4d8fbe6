"""The panes of the season screen, one complete entry each.

To add a pane: its name in `tui.present.page.pane_names`, what draws it in a module of this room,
and its entry here. Its number, its key and its place in the help follow from its name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from tui.present.page.page import Page
from tui.present.page.pane_names import Name
from tui.present.panes.facts import facts
from tui.present.panes.qualifiers import qualifiers
from tui.present.panes.rounds import rounds
from tui.present.standings.pane import standings
from tui.present.view.view import View


@dataclass(frozen=True, kw_only=True)
class PaneEntry:
    """What the screen has to know of a pane.

    Args:
        draw: Return the page of a view at a width in cells.
        needs: What a stage or its season must have for the pane to show anything; None: nothing.
        in_place_of: The pane whose place it takes while it has the keys. A pane without one has
            its own place in `tui.present.screen.layout`.
    """

    draw: Callable[[View, int], Page]
    needs: Literal["table", "rounds", "qualifiers"] | None = None
    in_place_of: Name | None = None


def _standings(view: View, cells_wide: int) -> Page:
    """Draw the tables of the stage, or the bracket that it has instead."""
    if view.knockout is None:
        return standings(view, cells_wide)
    from tui.present.bracket.pane import bracket

    return bracket(view, cells_wide)


def _audit(view: View, cells_wide: int) -> Page:
    """Draw what does not add up."""
    from tui.present.panes.audit import audit

    return audit(view, cells_wide)


PANES: Mapping[Name, PaneEntry] = MappingProxyType(
    {
        "standings": PaneEntry(draw=_standings, needs="table"),
        "rounds": PaneEntry(draw=rounds, needs="rounds"),
        "qualifiers": PaneEntry(draw=qualifiers, needs="qualifiers"),
        "facts": PaneEntry(draw=facts),
        "audit": PaneEntry(draw=_audit, in_place_of="facts"),
    }
)
