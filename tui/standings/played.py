"""What two teams have played of a tie, and whom each rule puts ahead by it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from tui.season.model.knockout import TieRule, TieRules
from tui.season.model.matches import Match
from tui.season.model.numbers import Number
from tui.season.model.values import Score
from tui.standings.legs import seen, tallies, winner_of
from tui.standings.results import Scoring, counted_score, sides
from tui.standings.tally import Tally
from tui.standings.tie_result import LegResult, Values


class Verdict(NamedTuple):
    """What a rule says: who is ahead, by what it compared; some only know who."""

    rule: TieRule
    first_is_ahead: bool
    values: Values | None = None


class Played:
    """What two teams have played of a tie by some moment, from the first one's side."""

    def __init__(
        self,
        first: str,
        legs: Sequence[Match],
        replays: Sequence[Match],
        scoring: Scoring,
        due: int,
    ) -> None:
        """Start from the matches seen at the moment, what they earn and how many legs are due."""
        self.first = first
        self.legs = legs
        self.due = due
        self.replays = [match for match in replays if match.counts]
        self._scoring = scoring
        self._standing = [match for match in legs if not match.is_void]
        self._counting = [match for match in self._standing if match.counts]
        self._tallies = [tallies(match, first, scoring) for match in self._counting]

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
        won = [winner for match in self._counting if (winner := winner_of(match))]
        return won.count(self.first), len(won) - won.count(self.first)

    @property
    def counted(self) -> int:
        """How many legs have a result."""
        return len(self._counting)

    @property
    def points(self) -> Values | None:
        """The points of both."""
        return _sum(self._tallies, "points")

    @property
    def aggregate(self) -> Score | None:
        """The goals of both; None as soon as those of one match are not known."""
        goals = None if self._has_unknown_goals else _sum(self._tallies, "goals_for")
        return Score(*map(int, goals)) if goals else None

    @property
    def away_goals(self) -> tuple[int, int] | None:
        """The goals that both scored on the other's ground."""
        goals = None if self._has_unknown_goals else _sum(self._tallies, "away_goals")
        return (int(goals[0]), int(goals[1])) if goals else None

    @property
    def last(self) -> Match | None:
        """The last match that counts."""
        return next(reversed([*self._counting, *self.replays]), None)

    @property
    def _have_both_been_away(self) -> bool:
        """Tell whether goals away can be compared: of one match there are only those of one."""
        return len({match.home for match in self._counting if not match.neutral}) > 1

    @property
    def _has_unknown_goals(self) -> bool:
        return any(counted_score(match) is None for match in self._counting)

    def verdict(self, rule: TieRule, places: tuple[int, int] | None) -> Verdict | None:
        """Return whom a rule puts ahead; None where it leaves them level or cannot tell."""
        found: Verdict | None = None
        match rule:
            case "points":
                found = _compare(rule, self.points)
            case "wins":
                found = _compare(rule, self.wins)
            case "aggregate" | "extra_time":
                found = self._by_goals()
            case "away_goals" if self._have_both_been_away:
                found = _compare(rule, self.away_goals)
            case "replay":
                found = self._by_match(rule, self.replays[-1] if self.replays else None)
            case "penalties":
                found = self._by_penalties()
            case "position":
                found = _compare(rule, places, fewer_is_better=True)
        return found

    def settled(self, rule: TieRule) -> Verdict | None:
        """Return whom a rule puts ahead by more than the legs to come can change."""
        gains: dict[TieRule, Number | None] = {"points": self._scoring.widest_gap, "wins": 1}
        gain = gains.get(rule)
        if gain is None:
            return None
        verdict = self.verdict(rule, None)
        if verdict is None or verdict.values is None:
            return None
        lead = abs(Fraction(verdict.values[0]) - verdict.values[1])
        return verdict if lead > max(0, self.due - self.counted) * gain else None

    def _by_goals(self) -> Verdict | None:
        """Compare the goals; where one match is all, whom it went to even without a score."""
        last = self._counting[-1] if self._counting else None
        if last and len(self._counting) == 1:
            is_ruled = last.awarded is not None or last.status in ("awarded", "walkover")
            found = self._by_match("ruling" if is_ruled else "aggregate", last)
        else:
            found = _compare("aggregate", self.aggregate)
        if found and found.rule == "aggregate" and last and last.extra_time:
            return found._replace(rule="extra_time")
        return found

    def _by_match(self, rule: TieRule, match: Match | None) -> Verdict | None:
        if match is None:
            return None
        home, _ = sides(match)
        if home.manner == "penalties" or home.outcome == "draw" or match.result == "both_lose":
            return None
        return Verdict(
            rule,
            (home.outcome == "win") == (match.home == self.first),
            seen(counted_score(match), match, self.first),
        )

    def _by_penalties(self) -> Verdict | None:
        if self.last is None:
            return None
        home, _ = sides(self.last)
        if home.manner != "penalties" or home.outcome == "draw":
            return None
        return Verdict(
            "penalties",
            (home.outcome == "win") == (self.last.home == self.first),
            seen(self.last.penalties, self.last, self.first),
        )


def first_verdict(
    rules: TieRules, played: Played, places: tuple[int, int] | None
) -> Verdict | None:
    """Return the verdict of the first rule that parts the teams.

    As long as a leg or its goals are not known, only two things tell anything: a lead in points or
    wins that cannot be caught, and what was played because of a level score (a replay, a
    shoot-out).
    """
    decided = played.settled(rules[0])
    if decided or not played.is_listed:
        return decided
    is_known = played.has_results
    for rule in rules:
        if is_known or rule in ("replay", "penalties"):
            verdict = played.verdict(rule, places)
            if verdict:
                return verdict
        if rule in ("aggregate", "extra_time", "away_goals"):
            is_known = is_known and played.aggregate is not None
    return None


def leg_results(played: Played, matches: Sequence[Match], *, replay: bool) -> list[LegResult]:
    """Return the matches with the goals that count, the first team's first."""
    return [
        LegResult(
            match,
            seen(counted_score(match) if match.counts else None, match, played.first),
            replay,
        )
        for match in matches
    ]


def _compare(
    rule: TieRule, values: Values | None, *, fewer_is_better: bool = False
) -> Verdict | None:
    if values is None or values[0] == values[1]:
        return None
    return Verdict(rule, (values[0] > values[1]) != fewer_is_better, (values[0], values[1]))


def _sum(tallies: Sequence[tuple[Tally, Tally]], name: str) -> Values | None:
    if not tallies:
        return None
    return (
        sum(getattr(one, name) for one, _ in tallies),
        sum(getattr(other, name) for _, other in tallies),
    )
