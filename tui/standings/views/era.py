"""The same results under the rules of another time."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from tui.season.model import LeagueStage, ZoneStatus
from tui.season.model.rules import Order, OrderRule, PointsRule
from tui.standings.progress import SeasonTables
from tui.standings.table import StageTables, Table
from tui.standings.views.comparing import Change, changes

Separator: TypeAlias = Literal["goal_difference", "goal_average", "head_to_head"]
"""What separates teams that are level on points."""

_KEPT = frozenset({"play_off", "manual"})
"""Rules that decide between teams whatever else is compared."""

_AFTER: dict[Separator, tuple[Literal["goal_difference", "goals_for"], ...]] = {
    "goal_difference": ("goals_for",),
    "goal_average": ("goals_for",),
    "head_to_head": ("goal_difference", "goals_for"),
}


class Era(NamedTuple):
    """Rules in the place of a stage's own: points for a win, and what separates level teams.

    None leaves what the stage has. With points for a win a draw earns 1 and a defeat nothing, and
    no bonus is given.
    """

    win: Literal[2, 3] | None = None
    separator: Separator | None = None


class Zoned(NamedTuple):
    """Teams that would have come into a zone, and those that would have left it."""

    status: ZoneStatus
    gained: tuple[str, ...]
    lost: tuple[str, ...]


class EraTable(NamedTuple):
    """The table of a group as it is and as it would have been, and what is different.

    `zones` are those whose teams would have been others; `is_over`: no match is left to play.
    """

    era: Era
    before: Table
    after: Table
    moves: tuple[Change, ...]
    zones: tuple[Zoned, ...]
    is_over: bool

    @property
    def first_before(self) -> tuple[str, ...]:
        """Who is first."""
        return _first(self.before)

    @property
    def first_after(self) -> tuple[str, ...]:
        """Who would have been first."""
        return _first(self.after)


def under(tables: SeasonTables, era: Era) -> SeasonTables:
    """Return the tables of the same season with the rules of another time in every league stage."""
    stages = tuple(
        _changed(stage, era) if isinstance(stage, LeagueStage) else stage
        for stage in tables.season.stages
    )
    return SeasonTables(tables.season.but(stages=stages))


def era_table(
    tables: SeasonTables,
    changed: SeasonTables,
    era: Era,
    stage: int,
    group: int,
    as_of: int,
    day: date | None = None,
) -> EraTable | None:
    """Return what other rules would have made of a group; None where no results are known.

    `changed` are the tables that `under` returns for these rules: they are made once, and can be
    asked for any round.
    """
    own, other = tables.stage(stage), changed.stage(stage)
    if own is None or other is None:
        return None
    before, after = _table(own, group, as_of, day), _table(other, group, as_of, day)
    if before is None or after is None or before.published or not before.has_positions:
        return None
    moves = tuple(one for one in changes(before, after) if one.moved)
    zones = tuple(_zones(own, other, group, before, after))
    return EraTable(era, before, after, moves, zones, before.coverage.is_over)


def _table(tables: StageTables, group: int, as_of: int, day: date | None) -> Table | None:
    return tables.table(group, as_of) if day is None else tables.on(group, day)


def _changed(stage: LeagueStage, era: Era) -> LeagueStage:
    points, order = stage.points, stage.order
    if era.win is not None:
        points = PointsRule(
            win=era.win, draw=1, loss=0, penalties_count_as=points.penalties_count_as
        )
    if era.separator is not None:
        order = _order(stage.order, era.separator)
    return stage.but(points=points, order=order)


def _order(own: Order, separator: Separator) -> Order:
    """Return points, what separates, and of the own order what decides in any case."""
    return (
        OrderRule(rule="points"),
        OrderRule(rule=separator),
        *(OrderRule(rule=rule) for rule in _AFTER[separator]),
        *(one for one in own if one.rule in _KEPT),
    )


def _zones(
    own: StageTables, other: StageTables, group: int, before: Table, after: Table
) -> list[Zoned]:
    was, would = _in_zones(own, group, before), _in_zones(other, group, after)
    found = []
    for status in dict.fromkeys([*was, *would]):
        old, new = was.get(status, []), would.get(status, [])
        gained = tuple(team for team in new if team not in old)
        lost = tuple(team for team in old if team not in new)
        if gained or lost:
            found.append(Zoned(status, gained, lost))
    return found


def _in_zones(tables: StageTables, group: int, table: Table) -> dict[ZoneStatus, list[str]]:
    """Return the teams of each zone, whether or not their places are settled."""
    unit = tables.stage.all_groups[group]
    zones = unit.zones or tables.stage.zones
    found: dict[ZoneStatus, list[str]] = {}
    for row in table.rows:
        zone = next((one for one in zones if row.position and one.covers(row.position)), None)
        if zone is not None:
            found.setdefault(zone.status, []).append(row.team)
    return found


def _first(table: Table) -> tuple[str, ...]:
    least = min((row.position for row in table.rows if row.position), default=None)
    return tuple(row.team for row in table.rows if row.position == least and least is not None)
