"""What a team has on its account: matches, goals, points. Everything in it can be added up."""

from __future__ import annotations

from operator import add, sub

from tui.season.model.numbers import Number
from tui.season.named import NamedTuple


class Tally(NamedTuple):
    """The sums of a team's results up to some moment; one match is a tally too.

    `rounding` is what was lost by rounding halved points; `unscored` counts matches whose goals
    are not known, so that the goals are only those of the others.
    """

    played: int = 0
    won: int = 0
    drawn: int = 0
    lost: int = 0
    goals_for: int = 0
    goals_against: int = 0
    points: Number = 0
    away_goals: int = 0
    away_wins: int = 0
    fair_play: int = 0
    rounding: Number = 0
    unscored: int = 0

    @property
    def goal_difference(self) -> int:
        """Goals scored less goals conceded."""
        return self.goals_for - self.goals_against

    def plus(self, other: Tally) -> Tally:
        """Return the sum of two tallies."""
        return Tally._make(map(add, self, other))

    def minus(self, other: Tally) -> Tally:
        """Return this tally without another that is part of it."""
        return Tally._make(map(sub, self, other))

    @property
    def negative(self) -> Tally:
        """What takes this tally away again, once it is added."""
        return NOTHING.minus(self)


NOTHING = Tally()
"""The account of a team that has not played."""
