"""Who won a season: as its file decides it, as sources claim it, or as its stages make it.

A stage makes a champion where it says so, by a zone or an outcome. Of a season in which none does,
it is the stage that the others lead to: a final, or a table whose first does not play on. What is
played beside that, such as a play-off against relegation, makes none, even where it comes last.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.library.endings import Ending, endings
from tui.season.model import KnockoutStage, LeagueStage, Season
from tui.standings.progress import SeasonTables


class Winners(NamedTuple):
    """The champions and the runners-up of a season.

    Several champions share the title, unless they are `disputed`: then sources contradict each
    other, as they always do where there are several runners-up.
    """

    champions: tuple[str, ...] = ()
    seconds: tuple[str, ...] = ()
    disputed: bool = False


def winners(tables: SeasonTables) -> Winners:
    """Return the champion and the runner-up of a season, as far as they are known."""
    season = tables.season
    first, second = _made(endings(tables))
    decided = season.champions
    if decided is not None:
        follows = set(decided.teams) <= set(first) and second not in decided.teams
        return Winners(decided.teams, _claimed(season, "runner_up", second if follows else ""))
    if len(first) > 1 and not _claimed(season, "champion", ""):
        return Winners(first)
    champions = _claimed(season, "champion", first[0] if len(first) == 1 else "")
    seconds = _claimed(season, "runner_up", second if champions == first else "")
    return Winners(champions, seconds, disputed=len(champions) > 1)


def _claimed(season: Season, field: str, made: str) -> tuple[str, ...]:
    """Return whom sources name, or else who is made so by results.

    Where sources contradict each other the results choose between those they name; or all stand.
    """
    names = tuple(
        dict.fromkeys(one for claims in season.published if (one := getattr(claims, field)))
    )
    return (made,) if made and made in (names or (made,)) else names


def _made(found: Sequence[Ending]) -> tuple[tuple[str, ...], str]:
    """Return the champions that the stages make, and the second of the stage that decided."""
    crowning = [one for one in found if one.crowns]
    if crowning:
        last = [one for one in crowning if not _plays_on(one, crowning)]
        deciding = [one for one in last if one.is_fed or one.is_table] or last
    else:
        deciding = _main(found)
    first = tuple(dict.fromkeys(team for one in deciding for team in one.first))
    return first, deciding[0].second if len(deciding) == 1 else ""


def _plays_on(one: Ending, crowning: Sequence[Ending]) -> bool:
    """Tell whether whoever wins a stage plays on for the title of a later one."""
    return any(
        one.stage.name in later.stage.from_
        or one.leads_to == later.stage.name
        or (isinstance(later.stage, KnockoutStage) and not later.teams.isdisjoint(one.first))
        for later in crowning
        if later.at > one.at and later.is_fed
    )


def _main(found: Sequence[Ending]) -> list[Ending]:
    """Return the stage that all others lead to, where none says that it makes a champion."""
    main = [one for one in found if not _is_beside(one, found)]
    left = [
        one
        for one in main
        if one.first
        and not one.leads_on
        and not any(set(one.first) & later.teams for later in main if later.at > one.at)
    ]
    if len(left) != 1 or _is_one_of_two(left[0], main):
        return []
    return left


def _is_beside(one: Ending, found: Sequence[Ending]) -> bool:
    """Tell whether a stage is played beside the way to the title, by teams that were not first."""
    if not one.is_table and not one.is_final:
        return one.has_one_tie
    led = [zone for before in found[: one.at] for zone in before.zones if zone.to == one.stage.name]
    if led and not any(zone.covers(1) for zone in led):
        return True
    return any(
        before.is_table
        and before.has_matches
        and before.leaders
        and not before.teams.isdisjoint(one.teams)
        and one.teams.isdisjoint(before.leaders)
        for before in found[: one.at]
    )


def _is_one_of_two(one: Ending, main: Sequence[Ending]) -> bool:
    """Tell whether the same teams played an earlier table as good as this, with another winner.

    An Apertura and a Clausura have two champions, or one that the file does not tell.
    """
    return isinstance(one.stage, LeagueStage) and any(
        before.is_table
        and before.teams == one.teams
        and before.first != one.first
        and not (one.stage.carry and before.stage.name in one.stage.carry.from_)
        for before in main
        if before.at < one.at
    )
