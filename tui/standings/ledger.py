"""A group's results, added up once so that the table of any round can be looked up."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator

from tui.season.model import Adjustment, Group, PointsRule
from tui.standings.tally import Tally


class Ledger:
    """The running sums of every team of a group: results, and points added or taken away.

    Each team has one entry for each of them, so a look-up costs a binary search for each team and
    not a walk over the matches: as much in a season of 100,000 matches as in one of 15.
    """

    def __init__(self, group: Group, rule: PointsRule) -> None:
        """Add up a group in the order of its rounds; what counts from one on comes before it."""
        self.teams = group.team_names
        self._rounds: dict[str, list[int]] = {team: [0] for team in self.teams}
        self._sums: dict[str, list[Tally]] = {team: [Tally()] for team in self.teams}
        due = deque(sorted(((_start(one, group), one) for one in group.adjustments), key=_first))
        for number, team, scored, conceded in _results(group):
            while due and due[0][0] <= number:
                self._adjust(*due.popleft())
            self._enter(number, team, self._sums[team][-1].plus(scored, conceded, rule))
        for one in due:
            self._adjust(*one)

    def _adjust(self, number: int, one: Adjustment) -> None:
        self._enter(number, one.team, self._sums[one.team][-1].adjusted(one.points))

    def _enter(self, number: int, team: str, tally: Tally) -> None:
        self._rounds[team].append(number)
        self._sums[team].append(tally)

    def as_of(self, number: int) -> dict[str, Tally]:
        """Answer every team's tally after the rounds up to this number."""
        return {
            team: self._sums[team][max(0, bisect_right(rounds, number) - 1)]
            for team, rounds in self._rounds.items()
        }


def _start(one: Adjustment, group: Group) -> int:
    """Answer the round from which an adjustment counts, 0 being the start."""
    if one.round is not None or one.date is None:
        return one.round or 0
    for number, matchday in enumerate(group.rounds, start=1):
        if matchday.day and matchday.day >= one.date:
            return number
    return len(group.rounds)


def _first(pair: tuple[int, Adjustment]) -> int:
    return pair[0]


def _results(group: Group) -> Iterator[tuple[int, str, int, int]]:
    """Walk the known results: round number, team, goals scored, goals conceded."""
    for number, one in enumerate(group.rounds, start=1):
        for match in one.matches:
            if match.score is not None:
                yield number, match.home, match.score.home, match.score.away
                yield number, match.away, match.score.away, match.score.home
