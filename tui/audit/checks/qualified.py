"""Who plays in a stage against who qualified for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from tui.audit.evidence.final_places import Place, find_final_places, rank_places
from tui.audit.evidence.sheets import Sheets
from tui.audit.evidence.units import Unit
from tui.audit.finding import Finding
from tui.audit.locator import Locator
from tui.audit.statements.matches import Fate, NotQualified
from tui.season.model import Outcome, Zone
from tui.season.named import NamedTuple
from tui.standings.tie_result import TieResult


class _Way(NamedTuple):
    """How a team missed a later stage (`target`); `missed` is None if it reached that stage."""

    team: str
    target: str
    missed: Fate | None


def audit_qualified(sheets: Sheets) -> Iterator[Finding]:
    """Find teams in a stage that missed it in every earlier stage that leads to it."""
    ways: dict[str, list[_Way]] = {}
    for way in _find_ways(sheets):
        ways.setdefault(way.target, []).append(way)
    for at, stage in enumerate(sheets.season.stages):
        # A team that reached the stage in any way is not reported; no team is reported twice.
        done = {way.team for way in ways.get(stage.name, ()) if way.missed is None}
        for way in ways.get(stage.name, ()):
            if way.missed is None or way.team in done:
                continue
            locator = _locate_team(sheets, at, way.team)
            if locator is not None:
                done.add(way.team)
                yield Finding(
                    code="stage-unqualified",
                    severity="contradiction",
                    locator=locator,
                    statement=NotQualified(team=way.team, stage=stage.name, fate=way.missed),
                    team=way.team,
                )


def _locate_team(sheets: Sheets, at: int, team: str) -> Locator | None:
    """Return the group or the first tie of a stage that a team plays in."""
    for unit in sheets.groups(at):
        if team in unit.group.members:
            return unit.locator
    ties = sheets.bracket_of[at].ties if at in sheets.bracket_of else []
    return next((ended.locator for ended in ties if team in ended.tie.teams), None)


def _find_ways(sheets: Sheets) -> Iterator[_Way]:
    """Yield for each team which later stages it reached or missed, as far as it is known."""
    for unit in sheets.units:
        # A ranking across groups, not the group, decides about the teams in a ranked position.
        ranked = {ranking.position for ranking in unit.stage.across}
        zones = unit.group.zones or unit.stage.zones
        final = find_final_places(unit) if any(zone.to for zone in zones) else None
        name = unit.group.name or unit.stage.name
        if final is None:
            yield from _find_possible_ways(unit, zones)
        for way in _find_ways_of_places(final[0] if final else (), zones, name):
            if way.missed is None or way.missed.ended not in ranked:
                yield way
    for at in range(len(sheets.season.stages)):
        for ranking, places in rank_places(sheets, at):
            yield from _find_ways_of_places(places, ranking.zones, ranking.name)
    for knockout in sheets.knockouts:
        for ended in knockout.ties:
            played = knockout.round_of(ended)
            yield from _find_ways_of_tie(ended.result, played.name, played.winners, played.losers)


def _find_possible_ways(unit: Unit, zones: Sequence[Zone]) -> Iterator[_Way]:
    """Yield that any team may have qualified from a group whose final places are not known."""
    for target in dict.fromkeys(zone.to for zone in zones if zone.to):
        for team in unit.tables.members(unit.index):
            yield _Way(team, target, missed=None)


def _find_ways_of_places(
    places: Iterable[Place], zones: Sequence[Zone], name: str
) -> Iterator[_Way]:
    """Yield for each team and each stage that the zones lead to whether it qualified."""
    for target in dict.fromkeys(zone.to for zone in zones if zone.to):
        for place in places:
            if place.shared > 1:
                continue
            reached = any(zone.covers(place.position) for zone in zones if zone.to == target)
            missed = None if reached else Fate(name=name, ended=place.position)
            yield _Way(place.team, target, missed)


def _find_ways_of_tie(
    result: TieResult, name: str, winners: Outcome | None, losers: Outcome | None
) -> Iterator[_Way]:
    if result.winner is None:
        return
    targets = {outcome.to for outcome in (winners, losers) if outcome and outcome.to}
    ends: tuple[tuple[str | None, Outcome | None, Literal["won", "lost"]], ...] = (
        (result.winner, winners, "won"),
        (result.loser, losers, "lost"),
    )
    for team, outcome, ended in ends:
        for target in targets if team else ():
            reached = outcome is not None and outcome.to == target
            missed = None if reached else Fate(name=name, ended=ended)
            yield _Way(str(team), target, missed)
