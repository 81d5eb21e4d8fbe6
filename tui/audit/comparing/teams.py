"""Which teams of two files are the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from tui.season.model import Season
from tui.season.raw.names import name_key
from tui.season.resemblance import BEGINS, CONTAINED, SAME, resemblance


def same_teams(first: Iterable[str], second: Season, teams: Iterable[str]) -> dict[str, str]:
    """Return the teams of a second season by their names in the first.

    They are those of equal names, then those whose aliases are equal, then those that only one
    other resembles, which resembles no other.

    Args:
        first: the names of the first season.
        second: the second season, for its aliases.
        teams: the names of the second season.
    """
    left = list(dict.fromkeys(teams))
    known = list(dict.fromkeys(first))
    found: dict[str, str] = {}
    by_key = {name_key(name): name for name in known}
    _take(found, left, lambda name: by_key.get(name_key(name)))
    aliases = {
        team.name: by_key[key]
        for team in second.teams
        for alias in (*team.aliases, team.short or "")
        if (key := name_key(alias)) in by_key
    }
    _take(found, left, aliases.get)
    for level in (SAME, CONTAINED, BEGINS):
        _take(
            found, left, _only_fits(left, [n for n in known if n not in found.values()], level).get
        )
    return found


def _take(found: dict[str, str], left: list[str], own: Callable[[str], str | None]) -> None:
    for name in list(left):
        team = own(name)
        if team is not None and team not in found.values():
            found[name] = team
            left.remove(name)


def _only_fits(names: list[str], teams: list[str], level: int) -> Mapping[str, str]:
    """Return the names of which each fits one team that no other name fits."""
    fits = {name: [team for team in teams if resemblance(name, team) >= level] for name in names}
    claimed = [team for fitting in fits.values() for team in fitting]
    return {
        name: fitting[0]
        for name, fitting in fits.items()
        if len(fitting) == 1 and claimed.count(fitting[0]) == 1
    }
