"""A group's results, added up once so that the table of any round can be looked up."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from tui.season.model import Group, PointsRule
from tui.standings.tally import Tally


class Ledger:
    """The running sums of every team of a group.

    Each team has one entry for each of its results, so a look-up costs a binary search for each
    team and not a walk over the matches: as much in a season of 100,000 matches as in one of 15.
    """

    def __init__(self, group: Group, rule: PointsRule) -> None:
        """Add up the results of a group, in the order of its rounds."""
        self.teams = group.team_names
        self._rounds: dict[str, list[int]] = {team: [0] for team in self.teams}
        self._sums: dict[str, list[Tally]] = {team: [Tally()] for team in self.teams}
        for number, team, scored, conceded in _results(group):
            self._enter(number, team, self._sums[team][-1].plus(scored, conceded, rule))

    def _enter(self, number: int, team: str, tally: Tally) -> None:
        self._rounds[team].append(number)
        self._sums[team].append(tally)

    def as_of(self, number: int) -> dict[str, Tally]:
        """Answer every team's tally after the rounds up to this number."""
        return {
            team: self._sums[team][bisect_right(rounds, number) - 1]
            for team, rounds in self._rounds.items()
        }


def _results(group: Group) -> Iterator[tuple[int, str, int, int]]:
    """Walk the known results: round number, team, goals scored, goals conceded."""
    for number, one in enumerate(group.rounds, start=1):
        for match in one.matches:
            if match.score is not None:
                yield number, match.home, match.score.home, match.score.away
                yield number, match.away, match.score.away, match.score.home
