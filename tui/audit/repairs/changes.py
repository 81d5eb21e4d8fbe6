"""Parts of a season with one change, and the tables computed from them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from tui.audit.evidence.units import Unit
from tui.audit.locator import Locator
from tui.season.model import Adjustment, Group, LeagueStage
from tui.season.model.matches import Match
from tui.season.model.numbers import Number
from tui.standings.table import StageTables


def tables_with_match(unit: Unit, locator: Locator, changed: Match) -> StageTables:
    """Return the tables of a stage with another match in the place of one."""
    index, number = locator.match or 0, locator.round
    # A match that the stage lists beside its groups is not in the group itself.
    parent = unit.group if locator.is_in_group(unit.locator) else unit.stage
    if number is None:
        group = parent.but(matches=_replace(parent.matches, index, changed))
    else:
        matchday = parent.rounds[number]
        fresh = matchday.but(matches=_replace(matchday.matches, index, changed))
        group = parent.but(rounds=_replace(parent.rounds, number, fresh))
    return _compute(unit, group)


def tables_with_exchange(unit: Unit, first: str, second: str) -> StageTables:
    """Return the tables of a stage in which two teams have each other's matches."""
    other = {first: second, second: first}

    def exchange(match: Match) -> Match:
        winner = match.winner and other.get(match.winner, match.winner)
        home, away = (other.get(team, team) for team in (match.home, match.away))
        return match.but(home=home, away=away, winner=winner)

    rounds = [
        matchday.but(matches=tuple(map(exchange, matchday.matches)))
        for matchday in unit.group.rounds
    ]
    matches = tuple(map(exchange, unit.group.matches))
    return _compute(unit, unit.group.but(rounds=tuple(rounds), matches=matches))


def tables_with_points(unit: Unit, changes: Mapping[str, Number]) -> StageTables:
    """Return the tables of a stage in which some teams have more points, or fewer."""
    decided = [Adjustment(team=team, points=points) for team, points in changes.items()]
    group = unit.group.but(adjustments=(*unit.group.adjustments, *decided))
    return _compute(unit, group)


def _compute(unit: Unit, group: Group) -> StageTables:
    """Return the tables of the stage with one group in the place of its own."""
    if isinstance(group, LeagueStage):  # an undivided stage is its own group
        return StageTables(group, unit.earlier)
    groups = _replace(unit.stage.groups, unit.index, group)
    return StageTables(unit.stage.but(groups=groups), unit.earlier)


_T = TypeVar("_T")


def _replace(parts: tuple[_T, ...], index: int, part: _T) -> tuple[_T, ...]:
    return (*parts[:index], part, *parts[index + 1 :])
