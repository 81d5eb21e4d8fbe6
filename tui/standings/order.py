"""How teams are put in order, one rule after the other, and what decided between whom."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from tui.season.model.matches import Match
from tui.season.model.rules import Compared, OrderRule, Rule
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

NO_CELLS: frozenset[str] = frozenset()
CELLS_OF: Mapping[Rule, frozenset[str]] = {
    "points": frozenset({"points"}),
    "unrounded_points": frozenset({"points"}),
    "points_per_game": frozenset({"points", "played"}),
    "wins": frozenset({"won"}),
    "fewest_losses": frozenset({"lost"}),
}
"""The cells that a rule reads; whether goals are known the tallies tell themselves."""

NONE_UNKNOWN: Mapping[str, frozenset[str]] = {}
FEWER_IS_BETTER: frozenset[Rule] = frozenset({"goals_against", "fewest_losses"})
OF_GOALS: frozenset[Rule] = frozenset(
    {"goal_difference", "goal_average", "goals_for", "goals_against", "away_goals"}
)


class MiniTable(NamedTuple):
    """What some teams have from the matches among themselves, and the rules that read it."""

    tallies: Mapping[str, Tally]
    rules: tuple[Compared, ...]


class Cut(NamedTuple):
    """What separates teams from those directly below them: a rule, two values, their evidence.

    `level_on` are the rules before it, on which the two are level. `by` and `mini_table` belong to
    a head-to-head, `by` and `stage` to an earlier stage, `matches` to a play-off, `reason` to a
    manual order or a ruling.
    """

    rule: Rule
    above: Value
    below: Value
    level_on: tuple[Rule, ...] = ()
    by: Compared | None = None
    mini_table: MiniTable | None = None
    matches: tuple[Match, ...] = ()
    reason: str | None = None
    stage: str | None = None


class Split(NamedTuple):
    """Level teams parted by a rule, the best first; `cuts` has one entry less than `parts`."""

    parts: list[list[str]]
    cuts: list[Cut]


Settle: TypeAlias = Callable[[list[str]], Split | None]
"""A rule at work: it parts level teams, or answers None where it has nothing to say of them."""

Criterion: TypeAlias = tuple[Rule, Settle | None]
"""A rule of an order; without a way of its own to settle, it compares a value of the tallies."""


class Ranking(NamedTuple):
    """Teams in order: each level holds those that nothing separates.

    `cuts` has one entry less than `levels`; it is None where one of the first rules, those which
    compare a value, has made the cut: that one is worked out when it is asked for.
    """

    levels: list[list[str]]
    cuts: list[Cut | None]
    first: tuple[Rule, ...]
    tallies: Mapping[str, Tally]

    def cut(self, index: int) -> Cut:
        """Answer what separates a level from the next."""
        made = self.cuts[index]
        if made is not None:
            return made
        above, below = (self.tallies[self.levels[at][0]] for at in (index, index + 1))
        values = [(VALUE[rule](above), VALUE[rule](below)) for rule in self.first]
        depth = next(depth for depth, (more, less) in enumerate(values) if more != less)
        return Cut(self.first[depth], *values[depth], self.first[:depth])


def rank(
    teams: Sequence[str],
    criteria: Sequence[Criterion],
    tallies: Mapping[str, Tally],
    unknown: Mapping[str, frozenset[str]] | None = None,
) -> Ranking:
    """Put teams in order by rules, each applied to those that all before it left level.

    Teams that nothing separates stay as they were given. A rule is passed over between teams of
    which one lacks a cell that it reads.
    """
    unknown = {team: cells for team, cells in (unknown or {}).items() if team in teams}
    # The rules that compare a value are read for all teams in one go: that is nearly all the work.
    known = not any(tally.unscored for tally in tallies.values())
    first: list[Rule] = []
    for rule, settle in criteria:
        needed = CELLS_OF.get(rule, NO_CELLS)
        if settle is not None or (rule in OF_GOALS and not known):
            break
        if any(cells & needed for cells in unknown.values()):
            break
        first.append(rule)
    ranking = Ranking([], [], tuple(first), tallies)
    for level in _levels(teams, first, tallies):
        if ranking.levels:
            ranking.cuts.append(None)
        if len(level) == 1:
            ranking.levels.append(level)
        else:
            _place(level, criteria[len(first) :], ranking.first, tallies, ranking, unknown)
    return ranking


def _levels(
    teams: Sequence[str], rules: Sequence[Rule], tallies: Mapping[str, Tally]
) -> list[list[str]]:
    """Answer the teams that some rules leave level, the best first."""
    own = [tallies[team] for team in teams]
    # Of a value where fewer is better the negative is compared, so that more is always better.
    columns = [
        [-read(tally) for tally in own]
        if rule in FEWER_IS_BETTER
        else [read(tally) for tally in own]
        for rule, read in ((rule, VALUE[rule]) for rule in rules)
    ]
    keys = list(zip(*columns, strict=True)) if columns else [()] * len(own)
    levels: list[list[str]] = []
    above: tuple[Value, ...] | None = None
    for at in sorted(range(len(own)), key=keys.__getitem__, reverse=True):
        if keys[at] == above:
            levels[-1].append(teams[at])
        else:
            levels.append([teams[at]])
            above = keys[at]
    return levels


def _place(
    level: list[str],
    criteria: Sequence[Criterion],
    level_on: tuple[Rule, ...],
    tallies: Mapping[str, Tally],
    ranking: Ranking,
    unknown: Mapping[str, frozenset[str]],
) -> None:
    """Put level teams at the end of a ranking, parted by the rules that are given."""
    for depth, (rule, settle) in enumerate(criteria, start=1):
        if len(level) == 1:
            break
        split = (settle or by_value(rule, tallies, unknown))(level)
        if split is None:
            continue
        below = (*level_on, rule)
        for part, cut in zip(split.parts, split.cuts, strict=False):
            _place(part, criteria[depth:], below, tallies, ranking, unknown)
            ranking.cuts.append(cut._replace(level_on=level_on))
        level, level_on = split.parts[-1], below
    ranking.levels.append(level)


def lacking_cells(
    order: Sequence[OrderRule], unknown: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    """Return the teams that have no place, as a cell that the first rule reads is not known."""
    needed = CELLS_OF.get(order[0].rule, NO_CELLS) if order else NO_CELLS
    return frozenset(team for team, cells in unknown.items() if cells & needed)


def by_value(
    rule: Rule, tallies: Mapping[str, Tally], unknown: Mapping[str, frozenset[str]] = NONE_UNKNOWN
) -> Settle:
    """Return the rule that compares a value of the tallies."""
    read = VALUE[rule]
    fewer = rule in FEWER_IS_BETTER
    of_goals, needed = rule in OF_GOALS, CELLS_OF.get(rule, NO_CELLS)

    def settle(level: list[str]) -> Split | None:
        if of_goals and any(tallies[team].unscored for team in level):
            return None  # who could say what the missing goals would change
        if any(unknown.get(team, NO_CELLS) & needed for team in level):
            return None
        return split_by(rule, {team: read(tallies[team]) for team in level}, fewer_is_better=fewer)

    return settle


def split_by(rule: Rule, values: Mapping[str, Value], *, fewer_is_better: bool = False) -> Split:
    """Part teams by what a rule finds for each."""
    groups: dict[Value, list[str]] = {}
    for team, value in values.items():
        groups.setdefault(value, []).append(team)
    ordered = sorted(groups, reverse=not fewer_is_better)
    return Split(
        [groups[value] for value in ordered],
        [Cut(rule, above, below) for above, below in pairwise(ordered)],
    )
