"""Rules that read more than one table: an earlier stage, the opponents, a seeding."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from tui.season.model.numbers import Number
from tui.season.model.rules import Compared, OpponentsRule, OrderRule, Rule
from tui.standings.ledger import Meetings
from tui.standings.order import (
    FEWER_IS_BETTER,
    OF_GOALS,
    VALUE,
    Criterion,
    Settle,
    Split,
    Value,
    split_by,
)
from tui.standings.rows import Row
from tui.standings.tally import Tally

EarlierValue = Callable[[str, str, Compared], Value | None]
"""What a team had at the end of an earlier stage; None where that is not known."""

OPPONENTS: Mapping[OpponentsRule, Rule] = {
    "opponents_points": "points",
    "opponents_goal_difference": "goal_difference",
    "opponents_goals_for": "goals_for",
}
"""What is added up of the opponents, by rule."""

_CELLS: Mapping[Compared, tuple[str, ...]] = {
    "position": ("position",),
    "points": ("points",),
    "points_per_game": ("points", "played"),
    "goal_difference": ("goals_for", "goals_against"),
    "goal_average": ("goals_for", "goals_against"),
    "goals_for": ("goals_for",),
    "goals_against": ("goals_against",),
    "wins": ("won",),
    "fewest_losses": ("lost",),
}
"""The cells of a row from which a value is made; of goals and wins away there are none."""


def value_in(row: Row, compared: Compared) -> Value | None:
    """Return what a rule compares, from the cells of a row; None where one is not known."""
    fields = _CELLS.get(compared)
    if fields is None or any(getattr(row, field) is None for field in fields):
        return None
    if compared == "position":
        return row.position
    known = {field: getattr(row, field) for field in fields}
    return VALUE[compared](Tally(**known))


def earlier_stage(rule: OrderRule, read: EarlierValue) -> list[Criterion]:
    """Return the criteria that compare teams by their rows in the table of an earlier stage."""
    stage = rule.stage or ""

    def criterion(compared: Compared) -> Settle:
        fewer_is_better = compared == "position" or compared in FEWER_IS_BETTER

        def settle(level: list[str]) -> Split | None:
            values = {team: read(stage, team, compared) for team in level}
            split = _by_known("earlier_stage", values, fewer_is_better=fewer_is_better)
            if split is None:
                return None
            cuts = [cut._replace(by=compared, stage=stage) for cut in split.cuts]
            return Split(split.parts, cuts)

        return settle

    return [("earlier_stage", criterion(compared)) for compared in rule.compared]


def opponents(
    rule: OpponentsRule, meetings: Meetings, tallies: Callable[[], Mapping[str, Tally]], when: int
) -> Settle:
    """Return the rule that adds up what the opponents of each team have, once for each match."""
    read, of_goals = VALUE[OPPONENTS[rule]], OPPONENTS[rule] in OF_GOALS

    def settle(level: list[str]) -> Split | None:
        everybody = tallies()

        def total(team: str) -> Value | None:
            found = [everybody[other] for other in meetings.opponents(team, when)]
            is_unknown = of_goals and any(one.unscored for one in found)
            return None if is_unknown else sum(map(read, found))

        return _by_known(rule, {team: total(team) for team in level})

    return settle


def seeding(teams: Sequence[str]) -> Settle:
    """Return the rule that puts the team first that stands first in a list."""
    place = {team: at for at, team in enumerate(teams, start=1)}

    def settle(level: list[str]) -> Split | None:
        values = {team: place.get(team) for team in level}
        return _by_known("seeding", values, fewer_is_better=True)

    return settle


def coefficient(points: Mapping[str, Number]) -> Settle:
    """Return the rule that puts the team first that an outside ranking gives more points."""

    def settle(level: list[str]) -> Split | None:
        return _by_known("coefficient", {team: points.get(team) for team in level})

    return settle


def _by_known(
    rule: Rule, values: Mapping[str, Value | None], *, fewer_is_better: bool = False
) -> Split | None:
    """Part teams by a value that all of them must have."""
    known = {team: value for team, value in values.items() if value is not None}
    if len(known) < len(values):
        return None
    return split_by(rule, known, fewer_is_better=fewer_is_better)
