"""The same results under the rules of another time."""

from __future__ import annotations

from datetime import date

from tui.season.model import LeagueStage, ZoneStatus
from tui.season.named import NamedTuple
from tui.standings.progress import SeasonTables
from tui.standings.table import StageTables, Table
from tui.standings.views.comparing import Change, changes
from tui.standings.views.era_rules import Era, order_of, points_of
from tui.standings.views.reckoning import can_be_reckoned, reckon


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
    def other_points(self) -> int:
        """How many teams would have had other points."""
        rows = ((one.before, one.after) for one in changes(self.before, self.after))
        return sum(
            before is not None and after is not None and before.points != after.points
            for before, after in rows
        )

    @property
    def first_before(self) -> tuple[str, ...]:
        """Who is first."""
        return _first(self.before)

    @property
    def first_after(self) -> tuple[str, ...]:
        """Who would have been first."""
        return _first(self.after)


def era_table(
    tables: SeasonTables,
    era: Era,
    stage: int,
    group: int,
    as_of: int,
    day: date | None = None,
) -> EraTable | None:
    """Return what other rules would have made of a group; None where no results are known."""
    own = tables.stage(stage)
    before = _table(own, group, as_of, day) if own else None
    if own is None or before is None or before.published or not before.has_positions:
        return None
    if can_be_reckoned(own.stage, group, era):
        after = reckon(own, group, era, as_of, day)
    else:
        other = under(tables, era).stage(stage)
        after = _table(other, group, as_of, day) if other else None
    if after is None:
        return None
    moves = tuple(one for one in changes(before, after) if one.moved)
    zones = tuple(_zones(own, group, before, after))
    return EraTable(era, before, after, moves, zones, before.coverage.is_over)


def under(tables: SeasonTables, era: Era) -> SeasonTables:
    """Return the tables of the same season with the rules of another time in every league stage."""
    stages = tuple(
        stage.but(points=points_of(stage, era), order=order_of(stage, era))
        if isinstance(stage, LeagueStage)
        else stage
        for stage in tables.season.stages
    )
    return SeasonTables(tables.season.but(stages=stages))


def _table(tables: StageTables, group: int, as_of: int, day: date | None) -> Table | None:
    return tables.table(group, as_of) if day is None else tables.on(group, day)


def _zones(tables: StageTables, group: int, before: Table, after: Table) -> list[Zoned]:
    was, would = (_in_zones(tables, group, one) for one in (before, after))
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
