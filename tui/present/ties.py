"""The ties of a knock-out stage as of the moment shown, with keys and with the way they flow."""

from __future__ import annotations

from functools import lru_cache

from tui.present.page import Key
from tui.present.tree import Node, Shape
from tui.present.view import View
from tui.season.knockout import KnockoutStage
from tui.standings.bracket import Bracket
from tui.standings.progress import SeasonTables
from tui.standings.table import LAST
from tui.standings.ties import TieResult


def ties_at(bracket: Bracket | None, number: int) -> dict[Node, TieResult]:
    """Answer every tie of a stage as of a moment, round by round."""
    return {
        Node(round_, at): result
        for round_, results in enumerate(bracket.at(number) if bracket else ())
        for at, result in enumerate(results)
    }


def key_of(node: Node) -> Key:
    """Name the row of a tie."""
    return (str(node.round), str(node.tie))


def node_of(key: Key) -> Node:
    """Answer the tie that a row's key names."""
    return Node(int(key[0]), int(key[1]))


def tie_of(view: View, home: str, away: str) -> Node | None:
    """Answer the tie to which a match of the moment shown belongs."""
    stage, number = view.knockout, view.moment.round
    if stage is None or not number:
        return None
    day = stage.days[number - 1]
    for at, tie in enumerate(stage.rounds[day.round].ties):
        match = day.match(tie)
        if match and (match.home, match.away) == (home, away):
            return Node(day.round, at)
    return None


def round_shown(view: View) -> int | None:
    """Answer the round that is shown, counted from 0."""
    stage, number = view.knockout, view.moment.round
    return stage.days[number - 1].round if stage and number else None


@lru_cache(maxsize=4)
def shape_of(season: SeasonTables, index: int) -> Shape:
    """Answer how the ties of a stage flow into each other, whatever the moment."""
    stage, bracket = season.season.stages[index], season.bracket(index)
    if not isinstance(stage, KnockoutStage) or bracket is None:
        return Shape((), frozenset(), {})
    ties = ties_at(bracket, LAST)
    taken: set[Node] = set()
    feeders: dict[Node, tuple[Node, ...]] = {}
    for node, result in ties.items():
        feeders[node] = ()
        if stage.rounds[node.round].third_place or result.tie.losers_of:
            continue
        for team, feed in zip(result.teams, bracket.feeds(*node), strict=True):
            before = Node(*feed) if feed else None
            if before and before not in taken and team in (None, ties[before].winner):
                taken.add(before)
                feeders[node] += (before,)
    apart = frozenset(at for at, one in enumerate(stage.rounds) if one.third_place)
    return Shape(_columns(stage), apart, feeders)


def _columns(stage: KnockoutStage) -> tuple[int, ...]:
    """Give every round a column; a match for the third place stands below that of the final."""
    columns: list[int] = []
    column = 0
    for at, one in enumerate(stage.rounds):
        is_last = at + 1 == len(stage.rounds)
        columns.append(max(0, column - 1) if one.third_place and is_last else column)
        column += not one.third_place
    return tuple(columns)
