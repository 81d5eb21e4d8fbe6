"""What was played of a tie by some moment: matches, goals, points, wins."""

from __future__ import annotations

from collections.abc import Sequence

from tui.season.model.matches import Match
from tui.season.model.numbers import Number
from tui.season.model.values import Score
from tui.standings.results import Scoring, counted_score, sides
from tui.standings.tally import NOTHING, Tally
from tui.standings.tie_result import LegResult, Values


class Played:
    """What two teams have played of a tie by some moment; in pairs the first team comes first."""

    def __init__(
        self,
        first: str,
        legs: Sequence[Match],
        replays: Sequence[Match],
        scoring: Scoring,
        due: int,
    ) -> None:
        """Add up the matches seen at the moment; `due` is how many legs the tie takes."""
        self.first = first
        self.legs = legs
        self.due = due
        self.replays = [match for match in replays if match.counts]
        self._scoring = scoring
        self._standing = [match for match in legs if not match.is_void]
        self._counting = [match for match in self._standing if match.counts]
        self._sums = _sum([_tallies(match, first, scoring) for match in self._counting])

    @property
    def has_results(self) -> bool:
        """Whether every leg seen has a result; one that is void needs none."""
        return len(self._counting) == len(self._standing)

    @property
    def is_listed(self) -> bool:
        """Whether as many legs are there as are due."""
        return len(self._standing) >= self.due

    @property
    def is_complete(self) -> bool:
        """Whether all legs have been played."""
        return self.is_listed and self.has_results

    @property
    def wins(self) -> tuple[int, int]:
        """The legs that each team has won, on penalties too."""
        won = [winner for match in self._counting if (winner := _winner_of(match))]
        return won.count(self.first), len(won) - won.count(self.first)

    @property
    def counted(self) -> int:
        """How many legs have a result."""
        return len(self._counting)

    @property
    def points(self) -> Values | None:
        """The points of both; None without a match that counts."""
        if not self._counting:
            return None
        first, second = self._sums
        return first.points, second.points

    @property
    def aggregate(self) -> Score | None:
        """The goals of both; None as soon as those of one match are not known."""
        if not self._has_goals:
            return None
        first, second = self._sums
        return Score(first.goals_for, second.goals_for)

    @property
    def away_goals(self) -> tuple[int, int] | None:
        """The goals that both scored on the other's ground."""
        if not self._has_goals:
            return None
        first, second = self._sums
        return first.away_goals, second.away_goals

    @property
    def last(self) -> Match | None:
        """The last match that counts."""
        return next(reversed([*self._counting, *self.replays]), None)

    @property
    def only_match(self) -> Match | None:
        """The match that counts, where it is the only one."""
        return self._counting[0] if len(self._counting) == 1 else None

    @property
    def has_extra_time(self) -> bool:
        """Whether the last leg that counts went to extra time."""
        return bool(self._counting) and self._counting[-1].extra_time

    @property
    def have_both_been_away(self) -> bool:
        """Whether goals away can be compared: of one match there are only those of one team."""
        return len({match.home for match in self._counting if not match.neutral}) > 1

    @property
    def widest_gap(self) -> Number | None:
        """By how many points one leg can separate the teams; None where there is no limit."""
        return self._scoring.widest_gap

    @property
    def legs_left(self) -> int:
        """How many legs that are due have no result yet."""
        return max(0, self.due - len(self._counting))

    @property
    def _has_goals(self) -> bool:
        """Whether there are matches, and the goals of all of them are known."""
        scores = [counted_score(match) for match in self._counting]
        return bool(scores) and None not in scores


def _winner_of(match: Match) -> str | None:
    """Return who won a leg as a match by itself."""
    home, away = sides(of_its_own(match))
    if home.outcome == away.outcome:
        return None
    return match.home if home.outcome == "win" else match.away


def leg_results(played: Played, matches: Sequence[Match], *, replay: bool) -> list[LegResult]:
    """Return the matches with the goals that count, the first team's first."""
    return [
        LegResult(
            match,
            seen_by_first(counted_score(match) if match.counts else None, match, played.first),
            replay,
        )
        for match in matches
    ]


def seen_by_first(score: Score | None, match: Match, first: str) -> tuple[int, int] | None:
    """Return a score with the goals of the first team of the tie first."""
    if score is None:
        return None
    return (score.home, score.away) if match.home == first else (score.away, score.home)


def of_its_own(match: Match) -> Match:
    """Return a leg as a match by itself.

    A shoot-out after a score that is not level is about the tie and not about the leg.
    """
    score = match.score
    if match.penalties is not None and score is not None and score.home != score.away:
        return match.but(penalties=None)
    return match


def _tallies(match: Match, first: str, scoring: Scoring) -> tuple[Tally, Tally]:
    """Return what a leg is worth to the first team and to the other."""
    home, away = (scoring.tally(side) for side in sides(of_its_own(match)))
    if match.neutral:
        home, away = home._replace(away_goals=0), away._replace(away_goals=0)
    return (home, away) if match.home == first else (away, home)


def _sum(tallies: Sequence[tuple[Tally, Tally]]) -> tuple[Tally, Tally]:
    """Return the sums of what the legs are worth to the first team and to the other."""
    first = second = NOTHING
    for own, other in tallies:
        first, second = first.plus(own), second.plus(other)
    return first, second
