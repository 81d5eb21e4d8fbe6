"""The match of the file that the cursor of the season screen is on."""

from __future__ import annotations

from tui.dashboard.screens.season import SeasonScreen
from tui.keep.results.places import MatchInFile, leg_of_tie, place_of
from tui.present.bracket.ties import key_of, node_of
from tui.present.bracket.tree import Node
from tui.present.panes.rounds import match_at
from tui.present.view.view import View
from tui.season.model import Match
from tui.season.raw.places import Path


def is_on_bracket(screen: SeasonScreen) -> bool:
    """Return whether the keys belong to the ties of a knock-out stage."""
    return screen.front == "standings" and screen.shown.knockout is not None


def match_under_cursor(screen: SeasonScreen) -> MatchInFile | None:
    """Return the match under the cursor of the rounds, or of the tie under that of a bracket."""
    if is_on_bracket(screen):
        node = node_of(screen.pane("standings").cursor or ())
        return _place_in_tie(screen.shown, node) if node else None
    key = screen.pane("rounds").cursor
    found = match_at(screen.shown, key) if key else None
    return place_of(screen.shown.season, found[2]) if found else None


def _place_in_tie(view: View, node: Node) -> MatchInFile | None:
    """Return the match that a tie has at the moment shown, else its next or last one."""
    stage = view.knockout
    day = stage.days[view.moment.round - 1] if stage and view.moment.round else None
    if stage and day and day.round == node.round:
        matches = day.matches(stage.rounds[node.round].ties[node.tie])
        if matches:
            return place_of(view.season, matches[-1])
    tie: Path = ("stages", view.moment.stage, "rounds", node.round, "ties", node.tie)
    return leg_of_tie(view.season, tie)


def put_cursor_on(screen: SeasonScreen, path: Path, match: Match) -> None:
    """Put the cursor on a match of the file, if it is among those shown."""
    if is_on_bracket(screen):
        *_, round_, _ties, tie, _legs, _leg = path
        screen.pane("standings").move_to(key_of(Node(int(round_), int(tie))))
        return
    pane = screen.pane("rounds")
    for key in pane.page.keys:
        found = match_at(screen.shown, key)
        if found and (found[2].home, found[2].away) == (match.home, match.away):
            pane.move_to(key)
