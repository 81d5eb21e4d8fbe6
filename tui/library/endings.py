"""How each stage of a season ends: who is first and second in it, once that is settled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tui.season.model import KnockoutStage, LeagueStage, Outcome, Zone
from tui.season.model.round_names import (
    calls_final,
    is_beside,
    is_numbered,
    is_on_the_way,
    is_super_cup,
)
from tui.season.named import NamedTuple
from tui.standings.bracket import Bracket
from tui.standings.progress import SeasonTables
from tui.standings.table import LAST, StageTables
from tui.standings.tie_result import TieResult

_LEADS_ON = ("qualified", "play_off", "relegated")
"""What a first place earns that is no title."""

_PLAYED_NO_MORE = ("expunged", "struck_out", "withdrawn")
"""Rulings on teams that may have left matches unplayed."""


class Ending(NamedTuple):
    """How a stage ends: `first` is empty as long as nobody is, and so is `second`.

    `alive`: who may still win the title after it: the first of its tables, settled or not, or who
    did not lose the last tie. `crowns`: the stage says that it makes a champion. `is_table`: it is
    one table of all its teams. `is_sum`: its tables only add up others. `is_final`: its last tie
    decides about everything before it. `is_fed`: other rounds or stages lead to it. `leads_on`: its
    first place earns something else than a title, or leads to another stage.
    """

    at: int
    stage: LeagueStage | KnockoutStage
    teams: frozenset[str]
    first: tuple[str, ...] = ()
    second: str = ""
    alive: frozenset[str] = frozenset()
    crowns: bool = False
    is_table: bool = False
    is_sum: bool = False
    is_super_cup: bool = False
    is_final: bool = False
    is_fed: bool = False
    has_one_tie: bool = False
    is_play_off: bool = False
    won: tuple[str, ...] = ()
    leads_on: bool = False
    leads_to: str | None = None
    zones: tuple[Zone, ...] = ()


def endings(tables: SeasonTables) -> list[Ending]:
    """Return the ending of every stage in which somebody played, in the order of the season."""
    stages = tables.season.stages
    targets = {
        outcome.to
        for stage in stages
        if isinstance(stage, LeagueStage | KnockoutStage)
        for outcome in _outcomes(stage)
    }
    found: list[Ending] = []
    for index in range(len(stages)):
        of_stage, bracket = tables.stage(index), tables.bracket(index)
        if of_stage is not None:
            found.append(_of_tables(len(found), of_stage))
        elif bracket is not None:
            is_fed = bracket.stage.name in targets or bool(bracket.stage.from_)
            found.append(_of_bracket(len(found), bracket, is_fed=is_fed))
    return found


def _outcomes(stage: LeagueStage | KnockoutStage) -> Sequence[Outcome]:
    """Return everything that a stage says of where its teams go."""
    if isinstance(stage, LeagueStage):
        return _zones(stage)
    return [one for part in stage.rounds for one in (part.winners, part.losers) if one]


def _zones(stage: LeagueStage) -> tuple[Zone, ...]:
    return (*stage.zones, *(zone for group in stage.groups for zone in group.zones))


def _of_tables(at: int, tables: StageTables) -> Ending:
    stage = tables.stage
    shown = [tables.shown(index, LAST) for index in range(len(stage.all_groups))]
    teams = frozenset().union(*(tables.members(index) for index in range(len(shown))))
    zones = _zones(stage)
    crowns = any(zone.status == "champion" for zone in zones)
    is_table = len(shown) == 1 and stage.first_position == 1
    deciding = 0 if is_table else None
    first: tuple[str, ...] = ()
    if crowns:
        crowned = [
            (index, row.team)
            for index, table in enumerate(shown)
            for row in (table.rows if table else ())
            if table and (prize := tables.prize(index, row, table))
            if prize.settled and prize.zone.status == "champion"
        ]
        first = tuple(team for _, team in crowned)
        deciding = crowned[0][0] if len(crowned) == 1 else deciding
    places = _places(tables, deciding) if deciding is not None else {}
    if not crowns and is_table:
        first = tuple(filter(None, [places.get(1)]))
    own = next((zone for zone in zones if zone.covers(1)), None) if is_table else None
    return Ending(
        at,
        stage,
        teams,
        first=first,
        alive=frozenset(
            row.team for one in shown for row in (one.rows if one else ()) if row.position == 1
        ),
        second=places.get(2, "") if places.get(1) in first or not first else "",
        crowns=crowns,
        is_table=is_table,
        is_sum=stage.carry is not None
        and not any(stage.parts)
        and not any(group.published for group in stage.all_groups),
        leads_on=own is not None and (own.status in _LEADS_ON or own.to is not None),
        leads_to=own.to if own else None,
        zones=zones,
    )


def _places(tables: StageTables, index: int) -> dict[int, str]:
    """Return who stands alone at each place of a table that is known to be the last word."""
    stage, table = tables.stage, tables.shown(index, LAST)
    if table is None:
        return {}
    if table.published:
        is_last = table.as_of is None or table.as_of >= stage.end(index) > 0
    else:
        zones = stage.all_groups[index].zones or stage.zones
        has_zone = any(zone.status == "champion" for zone in zones)
        is_last = table.coverage.is_over and (has_zone or _have_all_met(tables, index))
    if not is_last:
        return {}
    sharing = Counter(row.position for row in table.rows)
    return {
        row.position: row.team for row in table.rows if row.position and sharing[row.position] == 1
    }


def _have_all_met(tables: StageTables, index: int) -> bool:
    """Return whether every team of a group has met every other equally often.

    What it brings along from earlier stages counts; teams that played no more do not.
    """
    stage, group = tables.stage, tables.stage.all_groups[index]
    heirs = {one.of: one.team for one in group.successions}
    out = {one.team for one in group.rulings if one.ruling in _PLAYED_NO_MORE}
    teams = {heirs.get(team, team) for team in tables.members(index)} - out
    parts = [stage.schedule[index], *(part for one in tables.earlier for part in one.stage.parts)]
    pairs = [
        frozenset((heirs.get(match.home, match.home), heirs.get(match.away, match.away)))
        for part in (parts if any(stage.schedule[index]) else ())
        for matchday in part
        for match in matchday.matches
        if not match.is_void
    ]
    met = Counter(pair for pair in pairs if pair <= teams)
    return 0 < len(met) == len(teams) * (len(teams) - 1) // 2 and len(set(met.values())) == 1


def _of_bracket(at: int, bracket: Bracket, *, is_fed: bool) -> Ending:
    stage = bracket.stage
    results = bracket.at(LAST)
    teams = frozenset(
        team for one in results for result in one for team in result.teams if team is not None
    )
    numbers = [index for index in range(len(stage.rounds)) if not bracket.is_apart(index)]
    last = numbers[-1] if numbers else None
    plain = Ending(
        at,
        stage,
        teams,
        alive=frozenset(team for team in teams if not _is_out(bracket, team)),
        is_fed=is_fed or len(numbers) > 1,
        is_super_cup=is_super_cup(stage.name),
    )
    crowning = [index for index in numbers if _crowns(stage, index)]
    if crowning:
        return _of_ties(plain, bracket, crowning[-1], crowns=True)
    if last is None or len(_leading(bracket, last)) != 1:
        return plain
    return _of_ties(plain, bracket, last, crowns=False)


def _is_out(bracket: Bracket, team: str) -> bool:
    last = bracket.last_of(team, LAST)
    return last is not None and last[1].loser == team


def _crowns(stage: KnockoutStage, index: int) -> bool:
    winners = stage.rounds[index].winners
    return winners is not None and winners.status == "champion"


def _leading(bracket: Bracket, index: int) -> dict[int, TieResult]:
    """Return the ties of a round that lead to the title, by their places in it."""
    return {
        at: result
        for at, result in enumerate(bracket.at(LAST)[index])
        if (index, at) not in bracket.consolations
    }


def _of_ties(plain: Ending, bracket: Bracket, index: int, *, crowns: bool) -> Ending:
    """Return the ending of a stage whose round at an index is the last word."""
    one, leading = bracket.stage.rounds[index], _leading(bracket, index)
    results = list(leading.values())
    single = results[0] if len(results) == 1 else None
    has_way = all(all(bracket.feeds(index, at)) for at in leading) and not is_numbered(one.name)
    leads_elsewhere = is_on_the_way(one.name) or is_beside(one.name) or is_beside(plain.stage.name)
    is_final = crowns or ((calls_final(one.name) or has_way) and not leads_elsewhere)
    losers_fall = one.losers is not None and one.losers.status == "relegated"
    winners = one.winners
    first = tuple(team for result in results for team in result.through)
    has_one_tie = len(bracket.stage.rounds) == 1 and single is not None
    return plain._replace(
        first=first if is_final and not losers_fall else (),
        second=(single.loser or "") if single else "",
        crowns=crowns,
        is_final=is_final and not losers_fall,
        has_one_tie=has_one_tie,
        is_play_off=has_one_tie and not (leads_elsewhere or is_final or plain.is_super_cup),
        won=first,
        leads_on=winners is not None and (winners.status in _LEADS_ON or winners.to is not None),
        leads_to=winners.to if winners else None,
    )
