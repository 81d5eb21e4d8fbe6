"""How each stage of a season ends: who is first and second in it, once that is settled."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.library.folding import fold
from tui.season.model import KnockoutStage, LeagueStage, Outcome, Zone
from tui.season.model.matches import Match
from tui.standings.bracket import Bracket
from tui.standings.progress import SeasonTables
from tui.standings.table import LAST, StageTables, Table

_LEADS_ON = ("qualified", "play_off", "relegated")
"""What a first place earns that is no title."""

_FINAL = re.compile(r"\b(final|finals|finale|finalissima|finalisima)\b")
_NO_FINAL = re.compile(
    r"\b(semi|quarter|eighth|preliminary|consolation|relegation|promotion|third|1/\d)"
)
_BESIDE = re.compile(r"\b(relegation|promotion|third|consolation)\b")
_ROUND = re.compile(r"\b(round|last \d+|leg)\b")


@dataclass(frozen=True)
class Ending:
    """How a stage ends: `first` is empty as long as nobody is, and so is `second`.

    `leaders`: who stands first in its table, settled or not. `crowns`: the stage says that it makes
    a champion. `is_table`: it is one table of all its teams, which has results of its own where it
    `has_matches`. `is_final`: its last tie decides about everything before it. `is_fed`: other
    rounds or stages lead to it. `leads_on`: its first place earns something else than a title, or
    leads to another stage.
    """

    at: int
    stage: LeagueStage | KnockoutStage
    teams: frozenset[str]
    first: tuple[str, ...] = ()
    second: str = ""
    leaders: frozenset[str] = frozenset()
    crowns: bool = False
    is_table: bool = False
    has_matches: bool = False
    is_final: bool = False
    is_fed: bool = False
    has_one_tie: bool = False
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
    table = shown[0] if is_table else None
    places = _places(stage, table) if table else {}
    first: tuple[str, ...] = tuple(filter(None, [places.get(1)]))
    if crowns:
        first = tuple(
            row.team
            for index, one in enumerate(shown)
            for row in (one.rows if one else ())
            if one and (prize := tables.prize(index, row, one))
            if prize.settled and prize.zone.status == "champion"
        )
    own = next((zone for zone in zones if zone.covers(1)), None) if is_table else None
    return Ending(
        at,
        stage,
        teams,
        first=first,
        leaders=frozenset(row.team for row in table.rows if row.position == 1)
        if table
        else frozenset(),
        second=places.get(2, "") if places.get(1) in first or not first else "",
        crowns=crowns,
        is_table=is_table,
        has_matches=any(group.rounds or group.matches for group in stage.all_groups),
        leads_on=own is not None and (own.status in _LEADS_ON or own.to is not None),
        leads_to=own.to if own else None,
        zones=zones,
    )


def _places(stage: LeagueStage, table: Table) -> dict[int, str]:
    """Return who stands alone at each place of a table that is known to be the last word."""
    if table.published:
        is_last = table.as_of is None or table.as_of >= stage.end(0) > 0
    else:
        is_last = table.coverage.is_over and (_has_zone_for_first(stage) or _have_all_met(stage))
    if not is_last:
        return {}
    sharing = Counter(row.position for row in table.rows)
    return {
        row.position: row.team for row in table.rows if row.position and sharing[row.position] == 1
    }


def _has_zone_for_first(stage: LeagueStage) -> bool:
    return any(zone.status == "champion" for zone in stage.zones)


def _have_all_met(stage: LeagueStage) -> bool:
    """Tell whether every team has met every other equally often, and no result is missing."""
    matches: list[Match] = [
        match
        for matchday in stage.schedule[0]
        for match in matchday.matches
        if match.status != "annulled"
    ]
    met = Counter(frozenset((match.home, match.away)) for match in matches)
    pairs = len(stage.team_names) * (len(stage.team_names) - 1) // 2
    return 0 < len(met) == pairs and len(set(met.values())) == 1


def _of_bracket(at: int, bracket: Bracket, *, is_fed: bool) -> Ending:
    stage = bracket.stage
    results = bracket.at(LAST)
    teams = frozenset(
        team for one in results for result in one for team in result.teams if team is not None
    )
    numbers = [index for index, one in enumerate(stage.rounds) if not one.third_place]
    last = numbers[-1] if numbers else None
    plain = Ending(at, stage, teams, is_fed=is_fed or len(numbers) > 1)
    crowning = [index for index in numbers if _crowns(stage, index)]
    if crowning:
        return _of_ties(plain, bracket, crowning[-1], crowns=True)
    if last is None or len(results[last]) != 1:
        return plain
    return _of_ties(plain, bracket, last, crowns=False)


def _crowns(stage: KnockoutStage, index: int) -> bool:
    winners = stage.rounds[index].winners
    return winners is not None and winners.status == "champion"


def _of_ties(plain: Ending, bracket: Bracket, index: int, *, crowns: bool) -> Ending:
    """Return the ending of a stage whose round at an index is the last word."""
    one, results = bracket.stage.rounds[index], bracket.at(LAST)[index]
    single = results[0] if len(results) == 1 else None
    name = fold(one.name)
    is_called = _FINAL.search(name) is not None
    has_way = bool(results) and all(bracket.feeds(index, 0)) and not _ROUND.search(name)
    is_beside = _NO_FINAL.search(name) or _BESIDE.search(fold(bracket.stage.name))
    is_final = crowns or ((is_called or has_way) and not is_beside)
    losers_fall = one.losers is not None and one.losers.status == "relegated"
    winners = one.winners
    first = tuple(team for result in results for team in result.through)
    return replace(
        plain,
        first=first if is_final and not losers_fall else (),
        second=(single.loser or "") if single and is_final else "",
        crowns=crowns,
        is_final=is_final and not losers_fall,
        has_one_tie=len(bracket.stage.rounds) == 1,
        leads_on=winners is not None and (winners.status in _LEADS_ON or winners.to is not None),
        leads_to=winners.to if winners else None,
    )
