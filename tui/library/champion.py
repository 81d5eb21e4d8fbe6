"""Who won a season: as its file decides it, as sources claim it, or as its stages make it.

A stage makes a champion where it says so, by a zone or an outcome. Of a season in which none does,
it is the stage that the others lead to: a final, or a table whose first does not play on. What is
played beside that, such as a play-off against relegation, makes none, even where it comes last.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.library.endings import Ending, endings
from tui.season.model import KnockoutStage, LeagueStage, Season
from tui.season.model.round_names import is_beside
from tui.season.named import NamedTuple
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


def deciding_stage(tables: SeasonTables) -> int | None:
    """Return the place of the one stage that made the champion; None as long as none has."""
    deciding = _deciding(endings(tables))
    if len(deciding) != 1 or not deciding[0].first:
        return None
    stages = tables.season.stages
    return next(at for at, stage in enumerate(stages) if stage is deciding[0].stage)


def _made(found: Sequence[Ending]) -> tuple[tuple[str, ...], str]:
    """Return the champions that the stages make, and the second of the stage that decided."""
    deciding = _deciding(found)
    first = tuple(dict.fromkeys(team for one in deciding for team in one.first))
    return first, deciding[0].second if len(deciding) == 1 else ""


def _deciding(found: Sequence[Ending]) -> list[Ending]:
    """Return the stages that make the champions."""
    crowning = [one for one in found if one.crowns and not one.is_super_cup] or [
        one for one in found if one.crowns
    ]
    if crowning:
        last = [one for one in crowning if not _plays_on(one, crowning)]
        return [one for one in last if one.is_fed or one.is_table] or last
    return _main(found)


def _plays_on(one: Ending, crowning: Sequence[Ending]) -> bool:
    """Return whether whoever wins a stage plays on for the title of a later one."""
    return any(
        one.stage.name in later.stage.from_
        or one.leads_to == later.stage.name
        or (isinstance(later.stage, KnockoutStage) and not later.teams.isdisjoint(one.first))
        for later in crowning
        if later.at > one.at and later.is_fed
    )


def _main(found: Sequence[Ending]) -> list[Ending]:
    """Return the stage that all others lead to, where none says that it makes a champion."""
    main = _on_the_way(found)
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


def _on_the_way(found: Sequence[Ending]) -> list[Ending]:
    """Return the stages on the way to the title.

    Beside it is what is played only by teams that were not first in the table before, or lost the
    tie before. Sums of other tables lead nowhere. Two that were first, together or one after the
    other, play for the title, whatever their match is called.
    """
    main: list[Ending] = []
    alive: dict[str, bool] = {}
    leaders: set[str] = set()
    for one in found:
        if one.is_sum:
            continue
        history = [alive[team] for team in one.teams if team in alive]
        if one.is_play_off and one.teams <= leaders:
            main.append(one._replace(first=one.won, is_final=True))
            continue
        is_for_others = not any(history) if history else bool(main) and is_beside(one.stage.name)
        if _is_beside(one, found[: one.at], is_for_others=is_for_others):
            continue
        main.append(one)
        leaders |= one.alive if isinstance(one.stage, LeagueStage) else set()
        for team in one.teams:
            if one.alive:
                alive[team] = team in one.alive
            else:
                alive.pop(team, None)  # nothing tells yet who is first
    return main


def _is_beside(one: Ending, earlier: Sequence[Ending], *, is_for_others: bool) -> bool:
    """Return whether a stage is played beside the way to the title."""
    if one.has_one_tie and not one.is_final:
        return True
    led = [zone for before in earlier for zone in before.zones if zone.to == one.stage.name]
    return not any(zone.covers(1) for zone in led) if led else is_for_others


def _is_one_of_two(one: Ending, main: Sequence[Ending]) -> bool:
    """Return whether the same teams played an earlier table as good as this, with another winner.

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
