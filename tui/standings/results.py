"""What a match counts for: its outcome for each team, its goals, and the points they earn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cached_property
from typing import Literal

from tui.season.model.matches import Match
from tui.season.model.numbers import Number, whole
from tui.season.model.rules import Bonus, PointsRule
from tui.season.model.values import Score
from tui.season.named import NamedTuple
from tui.standings.tally import Tally

Outcome = Literal["win", "draw", "loss"]
Manner = Literal["plain", "extra_time", "penalties"]

_REVERSE: dict[Outcome, Outcome] = {"win": "loss", "draw": "draw", "loss": "win"}


class Result(NamedTuple):
    """A match that counts, as two tallies of one match each.

    `when` is the round number or the day, whatever the reader of matches counts by.
    """

    when: int
    home: str
    away: str
    for_home: Tally
    for_away: Tally


class Side(NamedTuple):
    """How a match that counts ended for one of its teams.

    `goals` are those scored and conceded, None where none count; they are `unknown` where it was
    played and only the outcome is recorded.
    """

    at_home: bool
    outcome: Outcome
    manner: Manner = "plain"
    goals: tuple[int, int] | None = None
    unknown: bool = False


def sides(match: Match) -> tuple[Side, Side]:
    """Return how a match that counts ended for the home team and for the away team."""
    score = counted_score(match)
    if match.result == "both_lose":
        # The score of such a ruling is written once and meant for each of the two.
        return Side(at_home=True, outcome="loss", goals=score), Side(
            at_home=False, outcome="loss", goals=score
        )
    outcome, manner = _outcome(match, score)
    unknown = score is None and match.status in ("played", "abandoned")
    goals = None if score is None else (score.away, score.home)
    return (
        Side(at_home=True, outcome=outcome, manner=manner, goals=score, unknown=unknown),
        Side(False, _REVERSE[outcome], manner, goals, unknown),  # noqa: FBT003  as its fields stand
    )


def counted_score(match: Match) -> Score | None:
    """Return the score whose goals the table counts; a ruling may bring points alone."""
    if match.awarded is not None:
        return match.awarded
    return None if match.status == "awarded" else match.score


def _outcome(match: Match, score: Score | None) -> tuple[Outcome, Manner]:
    """Return the outcome for the home team: a named winner goes before the score."""
    if match.result == "draw":
        return "draw", "plain"
    manner: Manner = "plain"
    if match.penalties is not None and match.awarded is None:
        manner = "penalties"
        score = match.penalties
    elif match.winner and match.status == "played" and score and score.home == score.away:
        manner = "penalties"  # of a shoot-out only the winner is known
    elif match.extra_time and match.awarded is None:
        manner = "extra_time"
    if match.winner is not None:
        return ("win" if match.winner == match.home else "loss"), manner
    if score is None or score.home == score.away:
        return "draw", "plain"
    return ("win" if score.home > score.away else "loss"), manner


class Scoring:
    """A points rule, applied. Equal matches are looked up: there are few different ones."""

    def __init__(self, rule: PointsRule, heirs: Mapping[str, str] | None = None) -> None:
        """Prepare the rule of a stage; heirs are clubs that take over the record of others."""
        self.rule = rule
        self._heirs = heirs or {}
        self._known: dict[Side, Tally] = {}
        self._plain: dict[Score, tuple[Tally, Tally]] = {}

    @cached_property
    def widest_gap(self) -> Number | None:
        """By how many points one match can part two teams; None where bonuses know no limit."""
        if self.rule.bonuses:
            return None
        manners: tuple[Manner, ...] = ("plain", "extra_time", "penalties")
        endings: tuple[tuple[Outcome, Outcome], ...] = (
            ("win", "loss"),
            ("loss", "win"),
            ("draw", "draw"),
            ("loss", "loss"),
        )
        return max(
            abs(
                Fraction(self._base(Side(at_home=True, outcome=home, manner=manner)))
                - self._base(Side(at_home=False, outcome=away, manner=manner))
            )
            for manner in manners
            for home, away in endings
        )

    def results(self, matches: Iterable[tuple[int, Match]]) -> Iterator[Result]:
        """Yield what matches count for; they are given in the order of play."""
        draws: dict[str, int] = {}
        is_limited = self.rule.draw_limit is not None
        plain = self._plain
        for when, match in matches:
            score, known = match.score, None
            if score is not None and is_plain(match):  # so it counts
                known = plain.get(score)
            elif not match.counts:
                continue
            for_home, for_away = known or self._tallies(match)
            home, away = match.home, match.away
            if is_limited and for_home.drawn:
                for_home = self._limited(for_home, home, draws)
                for_away = self._limited(for_away, away, draws)
            # not by its class, which takes twice the time: there may be a hundred thousand of them
            yield tuple.__new__(Result, (when, home, away, for_home, for_away))

    def _tallies(self, match: Match) -> tuple[Tally, Tally]:
        """Return what a match counts for, and keep what all plain ones with its score do."""
        plain = match.score if is_plain(match) else None
        first, second = (self.tally(side) for side in sides(match))
        if match.fair_play is not None:
            home, away = match.fair_play
            return first._replace(fair_play=home), second._replace(fair_play=away)
        if plain is not None:
            self._plain[plain] = first, second
        return first, second

    def _limited(self, tally: Tally, team: str, draws: dict[str, int]) -> Tally:
        """Remove the points of a draw once a team has had as many draws as earn points."""
        team = self._heirs.get(team, team)
        draws[team] = draws.get(team, 0) + 1
        over = self.rule.draw_limit is not None and draws[team] > self.rule.draw_limit
        return tally._replace(points=0) if over else tally

    def tally(self, side: Side) -> Tally:
        """Return what one match is worth to one of its teams."""
        known = self._known.get(side)
        if known is None:
            known = self._known[side] = self._count(side)
        return known

    def _count(self, side: Side) -> Tally:
        outcome = side.outcome
        if side.manner == "penalties" and self.rule.penalties_count_as == "draw":
            outcome = "draw"
        scored, conceded = side.goals or (0, 0)
        return Tally(
            played=1,
            won=int(outcome == "win"),
            drawn=int(outcome == "draw"),
            lost=int(outcome == "loss"),
            goals_for=scored,
            goals_against=conceded,
            points=self._points(side),
            away_goals=0 if side.at_home else scored,
            away_wins=int(outcome == "win" and not side.at_home),
            unscored=int(side.unknown),
        )

    def _points(self, side: Side) -> Number:
        points = self._base(side)
        if side.goals is not None:
            for bonus in self.rule.bonuses:
                points += bonus_points(bonus, side.outcome, *side.goals)
        return whole(Fraction(points))

    def _base(self, side: Side) -> Number:
        """Return the points for the outcome: the most special value that the rule gives for it."""
        rule = self.rule
        outcome = side.outcome
        if side.manner == "penalties" and outcome != "draw":
            special = rule.penalties_win if outcome == "win" else rule.penalties_loss
            if special is not None:
                return special
            outcome = "draw" if rule.penalties_count_as == "draw" else outcome
        if side.manner == "extra_time" and outcome != "draw":
            special = rule.extra_time_win if outcome == "win" else rule.extra_time_loss
            if special is not None:
                return special
        if outcome == "draw" and side.goals == (0, 0) and rule.goalless_draw is not None:
            return rule.goalless_draw
        plain: dict[Outcome, Number] = {"win": rule.win, "draw": rule.draw, "loss": rule.loss}
        ground: dict[Outcome, Number | None] = (
            {"win": rule.home_win, "draw": rule.home_draw, "loss": rule.home_loss}
            if side.at_home
            else {"win": rule.away_win, "draw": rule.away_draw, "loss": rule.away_loss}
        )
        own = ground[outcome]
        return plain[outcome] if own is None else own


def bonus_points(bonus: Bonus, outcome: Outcome, scored: int, conceded: int) -> Number:
    """Return what a bonus adds to a match with this outcome and these goals."""
    if bonus.result is not None and bonus.result != outcome:
        return 0
    if bonus.per_goals is not None:
        times = scored // bonus.per_goals
        return bonus.points * (times if bonus.up_to is None else min(times, bonus.up_to))
    earned = (
        (bonus.goals is None or scored >= bonus.goals)
        and (bonus.win_by is None or (outcome == "win" and scored - conceded >= bonus.win_by))
        and (bonus.loss_by is None or (outcome == "loss" and conceded - scored >= bonus.loss_by))
    )
    return bonus.points if earned else 0


def is_plain(match: Match) -> bool:
    """Return whether the score alone says everything, as it does for nearly every match."""
    return (
        match.status == "played"
        and match.fair_play is None
        and match.winner is None
        and match.awarded is None
        and match.result is None
        and match.penalties is None
        and not match.extra_time
    )
