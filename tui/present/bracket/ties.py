"""The ties of a knock-out stage as of the moment shown, with keys and with the way they flow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from tui.present.bracket.tree import Feeders, Node, Shape
from tui.present.page.page import Key
from tui.present.page.text import clean
from tui.present.view.view import View
from tui.present.words.ties import OPEN, UNKNOWN, Shown, awaited_team
from tui.season.memo import Known
from tui.standings.bracket import Bracket, Slot
from tui.standings.table import LAST
from tui.standings.tie_result import TieResult


class Ties(Mapping[Node, Shown]):
    """Every tie of a stage as of a moment, round by round; each is named when it is looked at."""

    def __init__(self, bracket: Bracket, number: int, day: date | None) -> None:
        """Show the results of a bracket; a title is as of a day."""
        self._results = {
            Node(at, index): result
            for at, results in enumerate(bracket.at(number))
            for index, result in enumerate(results)
        }
        self._shown = Known[Node, Shown](
            lambda node: _shown(bracket, *node, self._results[node], day)
        )

    def __getitem__(self, node: Node) -> Shown:
        """Return a tie."""
        return self._shown[node]

    def __iter__(self) -> Iterator[Node]:
        return iter(self._results)

    def __len__(self) -> int:
        return len(self._results)

    def __contains__(self, node: object) -> bool:
        """Return whether there is a tie, without naming it."""
        return node in self._results


def ties_at(bracket: Bracket | None, number: int, day: date | None = None) -> Mapping[Node, Shown]:
    """Return every tie of a stage as of a moment; a stage without ties has none."""
    return {} if bracket is None else Ties(bracket, number, day)


def _shown(bracket: Bracket, round_: int, tie: int, result: TieResult, day: date | None) -> Shown:
    """Return a tie with its teams' names; an unknown team is named after the tie it comes from."""
    has_team = any(result.teams)
    first, second = (
        _awaited(bracket, slot, is_told=has_team) for slot in bracket.sides(round_, tie)
    )
    known = [clean(team) if team else "" for team in result.teams]
    names = (known[0] or first, known[1] or second)
    won = bracket.won(round_, result, day)
    return Shown(bracket.stage, bracket.stage.rounds[round_], result, names, (first, second), won)


def _awaited(bracket: Bracket, slot: Slot, *, is_told: bool) -> str:
    if slot.feed is None:
        return UNKNOWN if is_told and slot.team is None else OPEN
    name = bracket.stage.rounds[slot.feed[0]].ties[slot.feed[1]].name
    return awaited_team(name, loser=slot.loser) if name else OPEN


def key_of(node: Node) -> Key:
    """Name the row of a tie."""
    return (str(node.round), str(node.tie))


def node_of(key: Key) -> Node | None:
    """Return the tie that a row's key names; None where it is the key of something else."""
    return Node(*map(int, key)) if len(key) == 2 and all(map(str.isdecimal, key)) else None


def tie_of(view: View, home: str, away: str) -> Node | None:
    """Return the tie to which a match of the moment shown belongs."""
    stage, number = view.knockout, view.moment.round
    if stage is None or not number:
        return None
    day = stage.days[number - 1]
    for at, tie in enumerate(stage.rounds[day.round].ties):
        if (home, away) in [(match.home, match.away) for match in day.matches(tie)]:
            return Node(day.round, at)
    return None


def round_shown(view: View) -> int | None:
    """Return the round that is shown, counted from 0."""
    stage, number = view.knockout, view.moment.round
    return stage.days[number - 1].round if stage and number else None


def shape_of(view: View) -> Shape:
    """Return how the ties of a stage flow into each other, whatever the moment."""
    return view.memo.once((shape_of, view.moment.stage), lambda: _shape(view))


def _shape(view: View) -> Shape:
    stage, bracket = view.knockout, view.bracket
    if stage is None or bracket is None:
        return Shape((), frozenset(), {})
    ties = ties_at(bracket, LAST)
    taken: set[Node] = set()
    feeders: dict[Node, Feeders] = {}
    for node, one in ties.items():
        found: list[Node | None] = [None, None]
        for side, slot in enumerate(bracket.sides(*node)):
            before = Node(*slot.feed) if slot.feed and not slot.loser else None
            if one.round.third_place or before is None or before in taken:
                continue
            if one.result.teams[side] in (None, *ties[before].result.through):
                taken.add(before)
                found[side] = before
        feeders[node] = (found[0], found[1])
    apart = frozenset(at for at in range(len(stage.rounds)) if bracket.is_apart(at))
    return Shape(_columns(len(stage.rounds), apart), apart, feeders)


def _columns(rounds: int, apart: frozenset[int]) -> tuple[int, ...]:
    """Give every round a column; a match for the third place stands below that of the final."""
    columns: list[int] = []
    column = 0
    for at in range(rounds):
        is_last = at + 1 == rounds
        columns.append(max(0, column - 1) if at in apart and is_last else column)
        column += at not in apart
    return tuple(columns)
