"""Which teams a season of other records has, and where its file declares them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.formats.assembly.draft import Node, filled
from tui.formats.assembly.names import Names, names_in
from tui.formats.assembly.stages import Entries, Knockout, League, Stage, Unit
from tui.formats.records import Record, TeamRecord
from tui.season.raw.spelling import nearly_the_same_pairs


def declared_in(unit: Unit) -> list[str]:
    """Return the teams that a league or group declares.

    It declares none where two names are nearly the same: one of them may be misspelt, and whoever
    is declared in a league is a team of its own, which nobody asks about any more.
    """
    return [] if nearly_the_same_pairs(unit.teams) else list(unit.teams)


def teams_playing(stages: Iterable[Stage]) -> dict[str, None]:
    """Return all teams of some stages, in the order in which those name them."""
    return dict.fromkeys(team for stage in stages for team in _teams_of(stage))


def _teams_of(stage: Stage) -> Iterable[str]:
    match stage:
        case League():
            return (team for unit in stage.units for team in unit.teams)
        case Knockout():
            return (team for record in stage.played for team in names_in(record))
        case Entries():
            return (entry.team for entry in stage.entries)


def team_nodes(
    records: Sequence[Record], names: Names, playing: Iterable[str], stages: Sequence[Node]
) -> list[Node]:
    """Return the teams of which more is known than the name, and all whom no stage declares.

    There are none where nothing declares a team: then every name in a file is that of one.
    """
    told = _told_of_teams(records, names)
    declared = _declared(stages)
    if not told and not declared:
        return []
    for team in playing:
        if team not in declared:
            told.setdefault(team, {"name": team})
    return list(told.values())


def _told_of_teams(records: Sequence[Record], names: Names) -> dict[str, Node]:
    """Return what the source tells of teams, and under which other names it has them."""
    told: dict[str, Node] = {}
    for record in records:
        if isinstance(record, TeamRecord):
            node = told.setdefault(record.name, {"name": record.name})
            node |= filled(short=record.short, location=record.location)
            node |= filled(aliases=list(record.aliases))
    for taken in names.same.values():
        if taken.reason != "spelling":
            node = told.setdefault(taken.team, {"name": taken.team})
            aliases = node.setdefault("aliases", [])
            if taken.name not in aliases:
                aliases.append(taken.name)
    return told


def _declared(stages: Sequence[Node]) -> set[str]:
    declared: set[str] = set()
    for stage in stages:
        for unit in (stage, *stage.get("groups", ())):
            declared.update(unit.get("teams", ()))
        declared.update(entry["team"] for entry in stage.get("entries", ()))
    return declared
