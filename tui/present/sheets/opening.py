"""From a row to the view that it opens."""

from __future__ import annotations

from tui.present.bracket.ties import node_of, tie_of
from tui.present.bracket.tree import Node
from tui.present.page.page import Key
from tui.present.page.pane_names import Name
from tui.present.panes.rounds import match_at
from tui.present.sheets.matrix import meeting
from tui.present.sheets.sheet import Sheet
from tui.present.view.view import View
from tui.present.views.keys import pair_of_row, place_of_row, team_of_row
from tui.standings.views.fixtures import MatchPlace

_TIE = "tie"


def sheet_of(view: View, key: Key) -> Sheet | None:
    """Return the view that a row of a view opens; None where it shows nothing of its own."""
    if team := team_of_row(key):
        return Sheet("team", team=team)
    if place := place_of_row(key):
        return Sheet("match", match=place)
    if pair := pair_of_row(key):
        fixture = meeting(view, *pair)
        return Sheet("match", match=fixture.place) if fixture else None
    if key[0] == _TIE:
        stage, *node = map(int, key[1:])
        return Sheet("tie", tie=(stage, Node(*node)))
    return None


def sheet_of_pane(view: View, pane: Name, key: Key) -> Sheet | None:
    """Return the view that a row of a pane opens; None where there is nothing more to say."""
    stage = view.moment.stage
    if pane == "rounds":
        node = tie_of(view, key[1], key[2])
        return Sheet("tie", tie=(stage, node)) if node else _match(view, key)
    if pane == "standings" and view.knockout:
        node = node_of(key) if key[-1] else None
        return Sheet("tie", tie=(stage, node)) if node else None
    team = key[-1] if pane in ("standings", "qualifiers") else ""
    return Sheet("team", team=team) if team else None


def _match(view: View, key: Key) -> Sheet | None:
    found = match_at(view, key)
    if found is None:
        return None
    group, matchday, match = found
    at = next(at for at, other in enumerate(matchday.matches) if other is match)
    place = MatchPlace(view.moment.stage, view.moment.round, group, at)
    return Sheet("match", match=place)
