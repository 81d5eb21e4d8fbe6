"""How teams are put in order, one rule after the other, and which rule decided what."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from tui.season.model import Rule
from tui.standings.tally import Tally

_VALUE: Mapping[Rule, Callable[[Tally], int]] = {
    "points": lambda tally: tally.points,
    "goal_difference": lambda tally: tally.goal_difference,
    "goals_for": lambda tally: tally.goals_for,
    "goals_against": lambda tally: tally.goals_against,
    "wins": lambda tally: tally.won,
}
"""What each rule compares."""

_FEWER_IS_BETTER: frozenset[Rule] = frozenset({"goals_against"})


@dataclass(frozen=True)
class Verdict:
    """The rule that put one team above another, and the two values that it compared.

    `level_on` are the rules before it, on which the two are level.
    """

    rule: Rule
    above: int
    below: int
    level_on: tuple[Rule, ...] = ()


@dataclass(frozen=True)
class Ranking:
    """Teams in order: each level holds those that nothing separates.

    `verdicts` has one entry less than `levels`: what separates each level from the next.
    """

    levels: tuple[tuple[str, ...], ...]
    verdicts: tuple[Verdict, ...]


def rank(tallies: Mapping[str, Tally], rules: Sequence[Rule]) -> Ranking:
    """Put teams in order by the rules, each applied to those that all before it left level."""
    levels: list[Sequence[str]] = [sorted(tallies, key=_alphabetical)] if tallies else []
    verdicts: list[Verdict] = []
    for depth, rule in enumerate(rules):
        split_levels: list[Sequence[str]] = []
        split_verdicts: list[Verdict] = []
        for index, level in enumerate(levels):
            if index:
                split_verdicts.append(verdicts[index - 1])
            parts = _split(level, rule, tallies)
            for (above, _), (below, _) in pairwise(parts):
                split_verdicts.append(Verdict(rule, above, below, tuple(rules[:depth])))
            split_levels.extend(teams for _, teams in parts)
        levels, verdicts = split_levels, split_verdicts
    return Ranking(tuple(tuple(level) for level in levels), tuple(verdicts))


def _split(
    level: Sequence[str], rule: Rule, tallies: Mapping[str, Tally]
) -> list[tuple[int, list[str]]]:
    """Part the teams of a level by what a rule compares, the best first."""
    value = _VALUE[rule]
    sign = 1 if rule in _FEWER_IS_BETTER else -1
    ordered = sorted(level, key=lambda team: sign * value(tallies[team]))
    return [
        (one, list(teams)) for one, teams in groupby(ordered, key=lambda team: value(tallies[team]))
    ]


def _alphabetical(team: str) -> str:
    """Answer the key that puts teams which nothing separates in a stable order."""
    return team.casefold()
