"""How teams are put in order, one rule after the other, and what decided between whom."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from tui.season.matches import Match
from tui.season.rules import MiniRule, Rule
from tui.standings.tally import Tally

Value: TypeAlias = int | Fraction | float
"""What a rule compares. The only `float` is infinity: a goal average with nothing conceded."""


def goal_average(tally: Tally) -> Value:
    """Answer goals scored over goals conceded; nothing conceded is best."""
    if tally.goals_against == 0:
        return math.inf
    return Fraction(tally.goals_for, tally.goals_against)


def points_per_game(tally: Tally) -> Value:
    """Answer points over matches; without a match the points themselves."""
    return Fraction(tally.points) / max(tally.played, 1)


VALUE: Mapping[Rule, Callable[[Tally], Value]] = {
    "points": lambda tally: tally.points,
    "points_per_game": points_per_game,
    "goal_difference": lambda tally: tally.goals_for - tally.goals_against,
    "goal_average": goal_average,
    "goals_for": lambda tally: tally.goals_for,
    "goals_against": lambda tally: tally.goals_against,
    "wins": lambda tally: tally.won,
    "fewest_losses": lambda tally: tally.lost,
    "away_goals": lambda tally: tally.away_goals,
    "away_wins": lambda tally: tally.away_wins,
    "unrounded_points": lambda tally: tally.points + tally.rounding,
    "fair_play": lambda tally: tally.fair_play,
}
"""What each rule reads from a tally; the other rules look at more than two tallies."""

FEWER_IS_BETTER: frozenset[Rule] = frozenset({"goals_against", "fewest_losses"})
_OF_GOALS: frozenset[Rule] = frozenset(
    {"goal_difference", "goal_average", "goals_for", "goals_against", "away_goals"}
)


class MiniTable(NamedTuple):
    """What some teams have from the matches among themselves, and the rules that read it."""

    tallies: Mapping[str, Tally]
    rules: tuple[MiniRule, ...]


class Cut(NamedTuple):
    """What separates teams from those directly below them: two values, and their evidence.

    `by` and `mini_table` belong to a head-to-head, `matches` to a play-off, `reason` to a manual
    order or a ruling.
    """

    above: Value
    below: Value
    by: MiniRule | None = None
    mini_table: MiniTable | None = None
    matches: tuple[Match, ...] = ()
    reason: str | None = None


class Split(NamedTuple):
    """Level teams parted by a rule, the best first; `cuts` has one entry less than `parts`."""

    parts: list[list[str]]
    cuts: list[Cut]


Settle: TypeAlias = Callable[[list[str]], Split | None]
"""A rule at work: it parts level teams, or answers None where it has nothing to say of them."""


class Verdict(NamedTuple):
    """The rule that made a cut; `level_on` are the rules before it, on which the two are level."""

    rule: Rule
    cut: Cut
    level_on: tuple[Rule, ...] = ()


class Ranking(NamedTuple):
    """Teams in order: each level holds those that nothing separates.

    `verdicts` has one entry less than `levels`: what separates each level from the next.
    """

    levels: list[list[str]]
    verdicts: list[Verdict]


def rank(teams: Sequence[str], rules: Sequence[tuple[Rule, Settle]]) -> Ranking:
    """Put teams in order by the rules, each applied to those that all before it left level.

    Teams that nothing separates stay as they were given.
    """
    ranking = Ranking([], [])
    if teams:
        _place(list(teams), rules, 0, (), ranking)
    return ranking


def _place(
    level: list[str],
    rules: Sequence[tuple[Rule, Settle]],
    depth: int,
    level_on: tuple[Rule, ...],
    ranking: Ranking,
) -> None:
    """Put level teams at the end of a ranking, parted by the rules from a depth on."""
    while len(level) > 1 and depth < len(rules):
        rule, settle = rules[depth]
        depth += 1
        split = settle(level)
        if split is None:
            continue
        if split.cuts:
            below = (*level_on, rule)
            for part, cut in zip(split.parts, split.cuts, strict=False):
                _place(part, rules, depth, below, ranking)
                ranking.verdicts.append(Verdict(rule, cut, level_on))
            level = split.parts[-1]
        level_on = (*level_on, rule)
    ranking.levels.append(level)


def by_value(rule: Rule, tallies: Mapping[str, Tally]) -> Settle:
    """Answer the rule that compares a value of the tallies."""
    read = VALUE[rule]
    fewer = rule in FEWER_IS_BETTER
    of_goals = rule in _OF_GOALS

    def settle(level: list[str]) -> Split | None:
        if of_goals and any(tallies[team].unscored for team in level):
            return None  # who could say what the missing goals would change
        return split_by({team: read(tallies[team]) for team in level}, fewer_is_better=fewer)

    return settle


def split_by(values: Mapping[str, Value], *, fewer_is_better: bool = False) -> Split:
    """Part teams by a value of each."""
    groups: dict[Value, list[str]] = {}
    for team, value in values.items():
        groups.setdefault(value, []).append(team)
    ordered = sorted(groups, reverse=not fewer_is_better)
    return Split(
        [groups[value] for value in ordered],
        [Cut(above, below) for above, below in pairwise(ordered)],
    )
