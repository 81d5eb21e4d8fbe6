"""Where a match goes that a season does not have yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from tui.season.model import Group, LeagueStage, Season
from tui.season.model.days import KnownDate
from tui.season.named import NamedTuple
from tui.season.raw.places import Path

CannotAdd = Literal["no_league", "several_leagues", "no_round_named", "no_such_round"]
"""Why there is no place for a match; `no_league`: no table has both of its teams."""


class CannotAddError(Exception):
    """A match for which there is no place, or more than one."""

    def __init__(self, kind: CannotAdd) -> None:
        """Keep why."""
        super().__init__(kind)
        self.kind = kind


class PlaceForMatch(NamedTuple):
    """The list of matches that a match goes to, how long that is, and its round.

    `is_new_round`: the round is the next one, and is not there yet.
    """

    path: Path
    length: int
    number: int | None = None
    name: str | None = None
    day: KnownDate | None = None
    is_new_round: bool = False


def place_for(
    season: Season, stage: int | None, number: int | None, teams: tuple[str, str]
) -> PlaceForMatch:
    """Return where a match of two teams goes; raises `CannotAddError`.

    Args:
        season: The season.
        stage: The index of the stage that is meant.
        number: The number of the round that is meant.
        teams: The teams of the match.
    """
    units = _groups_of(season, stage, teams)
    if not units:
        raise CannotAddError("no_league")
    if len(units) > 1:
        raise CannotAddError("several_leagues")
    path, group = units[0]
    if group.matches or (number is None and not group.rounds):
        return PlaceForMatch((*path, "matches"), len(group.matches))
    if number is None:
        raise CannotAddError("no_round_named")
    if not 1 <= number <= len(group.rounds) + 1:
        raise CannotAddError("no_such_round")
    place = (*path, "rounds", number - 1, "matches")
    if number > len(group.rounds):
        return PlaceForMatch(place, 0, number, _next_name(group), is_new_round=True)
    found = group.rounds[number - 1]
    return PlaceForMatch(place, len(found.matches), number, found.name, found.date)


def has_league(season: Season, stage: int | None, teams: tuple[str, str]) -> bool:
    """Return whether a match of two teams could be added to a league."""
    return bool(_groups_of(season, stage, teams))


def _groups_of(
    season: Season, stage: int | None, teams: tuple[str, str]
) -> list[tuple[Path, Group]]:
    """Return the groups that a match of two teams could be of, with their paths."""
    return [
        (path, group)
        for path, group in _groups(season, stage)
        if set(teams) <= group.members or (stage is not None and not group.members)
    ]


def _groups(season: Season, stage: int | None) -> Iterator[tuple[Path, Group]]:
    """Yield the groups of a season or of one of its stages with their paths."""
    for at, each in enumerate(season.stages):
        if not isinstance(each, LeagueStage) or stage not in (None, at):
            continue
        path: Path = ("stages", at)
        if not each.groups:
            yield path, each
        for number, group in enumerate(each.groups):
            yield (*path, "groups", number), group


def _next_name(group: Group) -> str | None:
    """Return what the next round is called, where all so far are called by their numbers."""
    names = [one_round.name for one_round in group.rounds]
    usual = [f"Round {number}" for number in range(1, len(names) + 1)]
    return f"Round {len(names) + 1}" if names == usual and names else None
