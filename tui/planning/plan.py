"""What a season is to be like: the answers to the questions of `jornada new`."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time
from typing import Literal

from tui.planning.calendar import Rhythm
from tui.planning.formats import Format
from tui.planning.groups import deal
from tui.season.raw.names import name_key

MOST_TEAMS = 512
"""Teams of a season: with twice as many a file would have more matches than may be loaded."""

MOST_LEGS = 9


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A season before it begins.

    Args:
        dealt: the teams of each group in the order of their seeding; where the groups are not
            given, one list of all.
        groups: how many groups there are to be.
        qualify: how many of each group go on.
        legs: how often two teams of a group meet, or two teams in a tie.
        tie_legs: how often two teams meet in a tie after groups.
        points: what a win, a draw and a defeat earn.
        draw: the lots that put the teams in order, where the order given is not their seeding.
    """

    competition: str
    season: str
    country: str | None = None
    format: Format
    dealt: tuple[tuple[str, ...], ...]
    groups: int = 1
    qualify: int = 2
    legs: int = 1
    tie_legs: int = 1
    start: date | None = None
    rhythm: Rhythm = field(default_factory=Rhythm)
    time: time | None = None
    points: tuple[int, int, int] | None = None
    draw: str | None = None

    @property
    def teams(self) -> list[str]:
        """All teams, as they are seeded or drawn."""
        teams = [team for group in self.dealt for team in group]
        return teams if self.draw is None else _drawn(teams, self.draw)

    @property
    def dealt_groups(self) -> list[list[str]]:
        """The teams of each group: as they are given, or as they are dealt."""
        if len(self.dealt) > 1:
            groups = [list(group) for group in self.dealt]
            return groups if self.draw is None else [_drawn(group, self.draw) for group in groups]
        return deal(self.teams, self.groups)


WrongPlan = Literal[
    "few_teams",
    "groups_elsewhere",
    "groups_too_many",
    "many_teams",
    "one_group",
    "qualify_too_many",
    "team_twice",
]
"""What cannot be planned."""


@dataclass(frozen=True)
class PlanMistake:
    """What is wrong with a plan; `number` and `name` are what it is about."""

    kind: WrongPlan
    number: int = 0
    name: str = ""


def mistakes(plan: Plan) -> Iterator[PlanMistake]:
    """Yield what keeps a season from being made."""
    teams = [team for group in plan.dealt for team in group]
    folded: dict[str, str] = {}
    for team in teams:
        if folded.setdefault(name_key(team), team) is not team:
            yield PlanMistake("team_twice", name=team)
    if len(teams) > MOST_TEAMS:
        yield PlanMistake("many_teams", MOST_TEAMS)
    if plan.format in ("groups", "groups+knockout"):
        yield from _mistakes_of_groups(plan, len(teams))
    elif len(plan.dealt) > 1:
        yield PlanMistake("groups_elsewhere", len(plan.dealt))
    elif len(teams) < _PAIR:
        yield PlanMistake("few_teams", _PAIR)


_PAIR = 2


def _mistakes_of_groups(plan: Plan, teams: int) -> Iterator[PlanMistake]:
    given = len(plan.dealt)
    count = given if given > 1 else plan.groups
    smallest = min(map(len, plan.dealt)) if given > 1 else teams // max(1, count)
    if count < 1 or (plan.format == "groups+knockout" and count * plan.qualify < _PAIR):
        yield PlanMistake("one_group", count)
    elif smallest < _PAIR:
        yield PlanMistake("groups_too_many", count)
    elif plan.format == "groups+knockout" and plan.qualify > smallest:
        yield PlanMistake("qualify_too_many", smallest)


def _drawn(teams: list[str], lots: str) -> list[str]:
    """Put teams in an order that the lots give; the same lots always give the same order."""
    shuffled = list(teams)
    random.Random(lots).shuffle(shuffled)  # noqa: S311  lots for fixtures, that all can draw again
    return shuffled
