"""Parts of a season with something changed, and the tables that would follow from them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from tui.audit.evidence.units import Unit
from tui.audit.finding import Path
from tui.season.model import Adjustment, Group, LeagueStage
from tui.season.model.base import Part
from tui.season.model.matches import Match
from tui.season.model.numbers import Number
from tui.standings.table import StageTables

_P = TypeVar("_P", bound=Part)


def rebuilt(part: _P, **changes: object) -> _P:
    """Return a part with some of its fields changed, and nothing remembered of the old one."""
    copy = part.model_copy(update=changes)
    for name in copy.__dict__.keys() - type(part).model_fields.keys():
        del copy.__dict__[name]
    return copy


def with_match(unit: Unit, path: Path, changed: Match) -> StageTables:
    """Return the tables of a stage in which one match is another."""
    at = int(path[-1])
    # A match that stands beside the groups is one of the stage.
    listed = unit.group if path[: len(unit.path)] == unit.path else unit.stage
    if path[-4:-2] and path[-4] == "rounds":
        number = int(path[-3])
        one = listed.rounds[number]
        fresh = rebuilt(one, matches=_replaced(one.matches, at, changed))
        group = rebuilt(listed, rounds=_replaced(listed.rounds, number, fresh))
    else:
        group = rebuilt(listed, matches=_replaced(listed.matches, at, changed))
    return _tables(unit, group)


def exchanged(unit: Unit, first: str, second: str) -> StageTables:
    """Return the tables of a stage in which two teams have each other's matches."""
    other = {first: second, second: first}

    def exchange(match: Match) -> Match:
        winner = match.winner and other.get(match.winner, match.winner)
        home, away = (other.get(team, team) for team in (match.home, match.away))
        return match.model_copy(update={"home": home, "away": away, "winner": winner})

    rounds = [rebuilt(one, matches=tuple(map(exchange, one.matches))) for one in unit.group.rounds]
    matches = tuple(map(exchange, unit.group.matches))
    return _tables(unit, rebuilt(unit.group, rounds=tuple(rounds), matches=matches))


def with_points(unit: Unit, changes: Mapping[str, Number]) -> StageTables:
    """Return the tables of a stage in which some teams have so many points more, or fewer."""
    decided = [Adjustment(team=team, points=points) for team, points in changes.items()]
    group = rebuilt(unit.group, adjustments=(*unit.group.adjustments, *decided))
    return _tables(unit, group)


def _tables(unit: Unit, group: Group) -> StageTables:
    """Return the tables of the stage with one group in the place of its own."""
    if isinstance(group, LeagueStage):  # an undivided stage is its own group
        return StageTables(group, unit.earlier)
    groups = _replaced(unit.stage.groups, unit.index, group)
    return StageTables(rebuilt(unit.stage, groups=groups), unit.earlier)


_T = TypeVar("_T")


def _replaced(parts: tuple[_T, ...], at: int, one: _T) -> tuple[_T, ...]:
    return (*parts[:at], one, *parts[at + 1 :])
