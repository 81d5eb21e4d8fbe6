"""What a team has on its account: matches, goals, points."""

from __future__ import annotations

from typing import NamedTuple

from tui.season.model import PointsRule


class Tally(NamedTuple):
    """The sums of a team's results up to some moment."""

    played: int = 0
    won: int = 0
    drawn: int = 0
    lost: int = 0
    goals_for: int = 0
    goals_against: int = 0
    points: int = 0

    @property
    def goal_difference(self) -> int:
        """Goals scored less goals conceded."""
        return self.goals_for - self.goals_against

    def plus(self, scored: int, conceded: int, rule: PointsRule) -> Tally:
        """Answer the tally after one more match."""
        won, lost = scored > conceded, scored < conceded
        return Tally(
            self.played + 1,
            self.won + won,
            self.drawn + (scored == conceded),
            self.lost + lost,
            self.goals_for + scored,
            self.goals_against + conceded,
            self.points + (rule.win if won else rule.loss if lost else rule.draw),
        )

    def adjusted(self, points: int) -> Tally:
        """Answer the tally after points were added or, when negative, taken away."""
        return self._replace(points=self.points + points)
