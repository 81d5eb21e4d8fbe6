"""Who plays in a stage against who came through to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tui.audit.evidence.final_places import Place, final_places, ranked_places
from tui.audit.evidence.sheets import Sheets
from tui.audit.evidence.units import Unit
from tui.audit.finding import Finding, Path, Said
from tui.season.model import Outcome, Zone
from tui.standings.tie_result import TieResult


class _Fate(NamedTuple):
    """What a stage made of a team: the later stage that it reached, or that it missed.

    `place` is its number in a table.
    """

    team: str
    target: str
    reached: bool
    said: str
    place: int | None = None


def audit_qualified(sheets: Sheets) -> Iterator[Finding]:
    """Find teams in a stage that missed it in all the earlier stages that lead there."""
    fates: dict[str, list[_Fate]] = {}
    for one in _fates(sheets):
        fates.setdefault(one.target, []).append(one)
    for at, stage in enumerate(sheets.season.stages):
        # Who reached it in one way or another is not told of again, and nobody twice.
        told = {one.team for one in fates.get(stage.name, ()) if one.reached}
        for one in fates.get(stage.name, ()):
            if one.team in told:
                continue
            path = _playing(sheets, at, one.team)
            if path is not None:
                told.add(one.team)
                yield Finding(
                    "stage-unqualified",
                    "contradiction",
                    path,
                    "",
                    f"{one.team} plays in the {stage.name}, but {one.said}, which does not lead"
                    " there.",
                    (
                        Said(f"{one.team} {one.said}", "the stage before"),
                        Said(one.team, stage.name),
                    ),
                    team=one.team,
                )


def _playing(sheets: Sheets, at: int, team: str) -> Path | None:
    """Answer the group or the first tie of a stage that a team plays in."""
    for unit in sheets.groups(at):
        if team in unit.group.members:
            return unit.path
    ties = sheets.bracket_of[at].ties if at in sheets.bracket_of else []
    return next((one.path for one in ties if team in one.tie.teams), None)


def _fates(sheets: Sheets) -> Iterator[_Fate]:
    """Yield what each stage made of each team, as far as it is known."""
    for unit in sheets.units:
        # Who goes on of those at a ranked place is for the ranking to say, not for the group.
        ranked = {one.position for one in unit.stage.across}
        zones = unit.group.zones or unit.stage.zones
        found = final_places(unit) if any(zone.to for zone in zones) else None
        name = unit.group.name or unit.stage.name
        if found is None:
            yield from _perhaps(unit, zones)
        for fate in _of_places(found[0] if found else (), zones, name):
            if fate.reached or fate.place not in ranked:
                yield fate
    for at in range(len(sheets.season.stages)):
        for ranking, places in ranked_places(sheets, at):
            yield from _of_places(places, ranking.zones, ranking.name)
    for knockout in sheets.knockouts:
        for one in knockout.ties:
            played = knockout.round_of(one)
            yield from _of_tie(one.result, played.name, played.winners, played.losers)


def _perhaps(unit: Unit, zones: Sequence[Zone]) -> Iterator[_Fate]:
    """Yield that any team may have come through a group whose final places are not known."""
    for target in dict.fromkeys(zone.to for zone in zones if zone.to):
        for team in unit.tables.members(unit.index):
            yield _Fate(team, target, reached=True, said="")


def _of_places(places: Iterable[Place], zones: Sequence[Zone], name: str) -> Iterator[_Fate]:
    """Yield for each team and each stage that the zones lead to whether it came through."""
    for target in dict.fromkeys(zone.to for zone in zones if zone.to):
        for one in places:
            if one.shared > 1:
                continue
            reached = any(zone.covers(one.position) for zone in zones if zone.to == target)
            said = f"was number {one.position} of {name}"
            yield _Fate(one.team, target, reached, said, one.position)


def _of_tie(
    result: TieResult, name: str, winners: Outcome | None, losers: Outcome | None
) -> Iterator[_Fate]:
    if result.winner is None:
        return
    targets = {one.to for one in (winners, losers) if one and one.to}
    for team, outcome, word in ((result.winner, winners, "won"), (result.loser, losers, "lost")):
        for target in targets if team else ():
            reached = outcome is not None and outcome.to == target
            yield _Fate(str(team), target, reached, f"{word} in the {name}")
