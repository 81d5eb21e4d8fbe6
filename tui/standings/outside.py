"""Rules that read more than one table: an earlier stage, the opponents, a seeding."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from tui.season.model.numbers import Number
from tui.season.model.rules import Compared, OrderRule, Rule
from tui.standings.criteria import CRITERIA, Value, reader
from tui.standings.ledger import Meetings
from tui.standings.order import Settle, Split, Step, split_by
from tui.standings.tally import Tally

EarlierValue = Callable[[str, str, Compared], Value | None]
"""What a team had at the end of an earlier stage; None where that is not known."""


def earlier_stage(rule: OrderRule, read: EarlierValue) -> list[Step]:
    """Return the steps that compare teams by their rows in the table of an earlier stage."""
    stage = rule.stage or ""

    def by(compared: Compared) -> Settle:
        def settle(level: list[str]) -> Split | None:
            values = {team: read(stage, team, compared) for team in level}
            split = _by_known("earlier_stage", values, compared)
            if split is None:
                return None
            cuts = [cut._replace(by=compared, stage=stage) for cut in split.cuts]
            return Split(split.parts, cuts)

        return settle

    return [("earlier_stage", by(compared)) for compared in rule.compared]


def opponents(
    rule: Rule,
    added_up: Rule,
    meetings: Meetings,
    tallies: Callable[[], Mapping[str, Tally]],
    when: int,
) -> Settle:
    """Return the rule that adds up a value of each team's opponents, once for each match."""
    read, needs_goals = reader(added_up), CRITERIA[added_up].needs_goals

    def settle(level: list[str]) -> Split | None:
        everybody = tallies()

        def total(team: str) -> Value | None:
            met = [everybody[other] for other in meetings.opponents(team, when)]
            is_unknown = needs_goals and any(tally.unscored for tally in met)
            return None if is_unknown else sum(map(read, met))

        return _by_known(rule, {team: total(team) for team in level})

    return settle


def seeding(teams: Sequence[str]) -> Settle:
    """Return the rule that puts the team first that stands first in a list."""
    place = {team: at for at, team in enumerate(teams, start=1)}

    def settle(level: list[str]) -> Split | None:
        values = {team: place.get(team) for team in level}
        return _by_known("seeding", values)

    return settle


def coefficient(points: Mapping[str, Number]) -> Settle:
    """Return the rule that puts the team first that an outside ranking gives more points."""

    def settle(level: list[str]) -> Split | None:
        return _by_known("coefficient", {team: points.get(team) for team in level})

    return settle


def _by_known(
    rule: Rule, values: Mapping[str, Value | None], compared: Rule | None = None
) -> Split | None:
    """Split teams by a value that all of them must have."""
    known = {team: value for team, value in values.items() if value is not None}
    if len(known) < len(values):
        return None
    return split_by(rule, known, compared)
