"""A tie at a moment: what was played of it, who goes on, and what decided it."""

from __future__ import annotations

from tui.season.model.knockout import Tie, TieRule
from tui.season.model.matches import Match
from tui.season.model.numbers import Number
from tui.season.model.values import Score
from tui.season.named import NamedTuple

Values = tuple[Number, Number]


class LegResult(NamedTuple):
    """A match of a tie; `goals` are those that count, the first team's first."""

    match: Match
    goals: tuple[int, int] | None
    replay: bool = False


class TieResult(NamedTuple):
    """A tie at a moment; sums and pairs have the first team's figure first, `values` the winner's.

    A team is None where it is not known at the moment. `stated`: the winner is the one that a
    source names, and `computed` the one that the results give, if they give one. `series` is set
    where single matches are won and not goals: the matches that each team has won. `due` is how
    many legs it takes: fewer than planned once the lead in a series cannot be caught.
    """

    tie: Tie
    teams: tuple[str | None, str | None]
    legs: tuple[LegResult, ...] = ()
    aggregate: Score | None = None
    points: Values | None = None
    away_goals: tuple[int, int] | None = None
    winner: str | None = None
    both: bool = False
    decided_by: TieRule | None = None
    values: Values | None = None
    stated: bool = False
    computed: str | None = None
    series: tuple[int, int] | None = None
    due: int = 1

    @property
    def through(self) -> tuple[str, ...]:
        """The teams that go on or have won: none as long as nothing is decided, sometimes both."""
        if self.both:
            return tuple(team for team in self.teams if team)
        return (self.winner,) if self.winner else ()

    @property
    def loser(self) -> str | None:
        """The team that does not go on, once it is known."""
        if self.winner is None:
            return None
        return next((team for team in self.teams if team and team != self.winner), None)
