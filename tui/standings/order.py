"""How teams are put in order, one rule after the other, and what decided between whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter, neg
from typing import TypeAlias

from tui.season.model.matches import Match
from tui.season.model.rules import Compared, OrderRule, Rule
from tui.season.named import NamedTuple
from tui.standings.criteria import CRITERIA, Value, reader
from tui.standings.tally import Tally

NO_CELLS: frozenset[str] = frozenset()
NONE_UNKNOWN: Mapping[str, frozenset[str]] = {}


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
    """Level teams split by a rule, the best first; `cuts` has one entry less than `parts`."""

    parts: list[list[str]]
    cuts: list[Cut]


Settle: TypeAlias = Callable[[list[str]], Split | None]
"""Splits level teams; returns None where the rule does not apply to them."""

Step: TypeAlias = tuple[Rule, Settle | None]
"""One rule of an order and how it splits level teams; None: by the values of their tallies."""


class Ranking(NamedTuple):
    """Teams in order: each level holds those that nothing separates.

    `cuts` has one entry less than `levels`; an entry is None where one of the `first` rules, which
    compare values of tallies, separated the two: `cut` works it out when it is needed.
    """

    levels: list[list[str]]
    cuts: list[Cut | None]
    first: tuple[Rule, ...]
    tallies: Mapping[str, Tally]

    def cut(self, index: int) -> Cut:
        """Return what separates a level from the next."""
        made = self.cuts[index]
        if made is not None:
            return made
        above, below = (self.tallies[self.levels[at][0]] for at in (index, index + 1))
        readers = map(reader, self.first)
        values = [(read(above), read(below)) for read in readers]
        depth = next(depth for depth, (more, less) in enumerate(values) if more != less)
        return Cut(self.first[depth], *values[depth], self.first[:depth])


def rank(
    teams: Sequence[str],
    steps: Sequence[Step],
    tallies: Mapping[str, Tally],
    unknown: Mapping[str, frozenset[str]] | None = None,
) -> Ranking:
    """Put teams in order by rules, each applied to those that all before it left level.

    Teams that nothing separates stay as they were given. A rule is passed over between teams of
    which one lacks a cell that it reads.
    """
    unknown = {team: cells for team, cells in (unknown or {}).items() if team in teams}
    # The rules that compare a value are read for all teams in one go: that is nearly all the work.
    known = not any(map(attrgetter("unscored"), tallies.values()))
    first: list[Rule] = []
    for rule, settle in steps:
        needed = CRITERIA[rule].needed
        if settle is not None or (CRITERIA[rule].needs_goals and not known):
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
            _place(level, steps[len(first) :], ranking.first, tallies, ranking, unknown)
    return ranking


def _levels(
    teams: Sequence[str], rules: Sequence[Rule], tallies: Mapping[str, Tally]
) -> list[list[str]]:
    """Return the teams that some rules leave level, the best first."""
    own = [tallies[team] for team in teams]
    # Of a value where fewer is better the negative is compared, so that more is always better.
    columns = [
        map(neg, map(reader(rule), own))
        if CRITERIA[rule].fewer_is_better
        else map(reader(rule), own)
        for rule in rules
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
    steps: Sequence[Step],
    level_on: tuple[Rule, ...],
    tallies: Mapping[str, Tally],
    ranking: Ranking,
    unknown: Mapping[str, frozenset[str]],
) -> None:
    """Add level teams to the end of a ranking, split by the steps that are left."""
    for depth, (rule, settle) in enumerate(steps, start=1):
        if len(level) == 1:
            break
        split = (settle or by_value(rule, tallies, unknown))(level)
        if split is None:
            continue
        below = (*level_on, rule)
        for part, cut in zip(split.parts, split.cuts, strict=False):
            _place(part, steps[depth:], below, tallies, ranking, unknown)
            ranking.cuts.append(cut._replace(level_on=level_on))
        level, level_on = split.parts[-1], below
    ranking.levels.append(level)


def lacking_cells(
    order: Sequence[OrderRule], unknown: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    """Return the teams that have no place, as a cell that the first rule reads is not known."""
    needed = CRITERIA[order[0].rule].needed if order else NO_CELLS
    return frozenset(team for team, cells in unknown.items() if cells & needed)


def by_value(
    rule: Rule, tallies: Mapping[str, Tally], unknown: Mapping[str, frozenset[str]] = NONE_UNKNOWN
) -> Settle:
    """Return the rule that compares a value of the tallies."""
    read, criterion = reader(rule), CRITERIA[rule]
    needed = criterion.needed

    def settle(level: list[str]) -> Split | None:
        if criterion.needs_goals and any(tallies[team].unscored for team in level):
            return None  # the missing goals could change the order
        if any(needed & unknown.get(team, NO_CELLS) for team in level):
            return None
        return split_by(rule, {team: read(tallies[team]) for team in level})

    return settle


def split_by(rule: Rule, values: Mapping[str, Value], compared: Rule | None = None) -> Split:
    """Split teams by their values.

    Which value is better depends on the rule, or on the rule `compared` whose values they are.
    """
    fewer_is_better = CRITERIA[compared or rule].fewer_is_better
    groups: dict[Value, list[str]] = {}
    for team, value in values.items():
        groups.setdefault(value, []).append(team)
    ordered = sorted(groups, reverse=not fewer_is_better)
    return Split(
        [groups[value] for value in ordered],
        [Cut(rule, above, below) for above, below in pairwise(ordered)],
    )
