"""A season file out of records of which each team has one name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tui.formats.assembly.carries import carry_of
from tui.formats.assembly.claims import change_nodes, changes_in, claim_nodes, neighbours
from tui.formats.assembly.draft import Lines, Node, filled, match_node
from tui.formats.assembly.knockouts import rounds_of, stage_rounds
from tui.formats.assembly.leagues import Schedule, has_rounds
from tui.formats.assembly.names import Names
from tui.formats.assembly.remarks import Assembled, Remark
from tui.formats.assembly.roster import declared_in, team_nodes, teams_playing
from tui.formats.assembly.rules import Competition, give_rules
from tui.formats.assembly.stages import Entries, Knockout, League, Stage, Unit, stages_of
from tui.formats.assembly.tables import first_position, half_way, table_node, without_repeats
from tui.formats.records import Record, TableRecord

_LONG_LEAGUE = 12
"""A league of so many rounds has a champion of its own, whatever is knocked out behind it."""


def build_season(
    head: dict[str, Any], records: Sequence[Record], names: Names, remarks: list[Remark]
) -> Assembled:
    """Return a season with its stages, teams, tables and claims."""
    lines = Lines()
    raw: Node = {key: value for key, value in head.items() if value}
    raw |= neighbours(records, head["competition"])
    source = head["sources"][0]["id"]
    tables = without_repeats(record for record in records if isinstance(record, TableRecord))
    rest = [record for record in records if not isinstance(record, TableRecord)]
    stages = stages_of([*rest, *tables], head["competition"])
    stages = [stage for stage in stages if not _is_empty(stage)]
    nodes = []
    for index, stage in enumerate(stages):
        path = ("stages", index)
        match stage:
            case League():
                node = _league_node(stage, lines, source, remarks, path)
                tables_of = [table for unit in stage.units for table in unit.tables]
                about = _about(stage, head)
                remarks += give_rules(node, tables_of, about, path)
                win = node.get("points", {}).get("win", 3)
                if carry := carry_of(stage, stages[:index], win):
                    node["carry"] = carry
            case Knockout():
                node = _knockout_node(stage, lines, is_last=_ends_the_season(stages, stage))
            case Entries():
                node = _entries_node(stage, lines)
        nodes.append(lines.mark(node, stage.line))
    raw["stages"] = nodes
    playing = teams_playing(stages)
    claims = claim_nodes(records, names, playing, stages, lines, source)
    if claims:
        raw["published"] = claims[0] if len(claims) == 1 else claims
    changes = change_nodes(records, names, lines, source)
    if changes:
        raw["team_changes"] = changes
        remarks += [
            Remark("names_run_together", ("team_changes", at), {"text": record.together})
            for at, record in enumerate(changes_in(records))
            if record.together
        ]
    if teams := team_nodes(records, names, playing, nodes):
        raw["teams"] = teams
    return Assembled(
        raw=raw,
        lines=lines.map(raw),
        remarks=tuple(remarks),
        same=tuple(names.same.values()),
        alike=tuple(names.alike),
    )


def _about(league: League, head: dict[str, Any]) -> Competition:
    """Return what a league is called, the nearest name first."""
    own = league.chapter.competition
    names = (own or league.name, head["competition"], head["country"] or "")
    return Competition(tuple(dict.fromkeys(filter(None, names))), head["season"])


def _is_empty(stage: Stage) -> bool:
    return isinstance(stage, League) and not stage.teams


def _ends_the_season(stages: Sequence[Stage], stage: Stage) -> bool:
    """Return whether the final of a stage makes the champion of the season."""
    is_last = stage is [other for other in stages if not isinstance(other, Entries)][-1]
    competitions = {other.chapter.competition for other in stages}
    leagues = [other for other in stages if isinstance(other, League)]
    is_long = any(
        len({match.place.round or match.date for match in unit.matches}) >= _LONG_LEAGUE
        for league in leagues
        for unit in league.units
    )
    return is_last and len(competitions) == 1 and not is_long


def _league_node(
    league: League, lines: Lines, source: str, remarks: list[Remark], path: tuple[str | int, ...]
) -> Node:
    node: Node = {"name": league.name, "kind": "league", "source": source}
    played = [match for unit in league.units for match in unit.matches]
    by_rounds = has_rounds([*played, *league.between])
    if played and not by_rounds and any(match.date for match in played):
        remarks.append(Remark("rounds_by_date", path))
    is_divided = len(league.units) > 1 or league.units[0].group is not None
    if is_divided:
        node["groups"] = groups = []
        for unit in league.units:
            group = filled(name=unit.group)
            remarks += _fill(unit, group, lines, source, path, by_rounds=by_rounds)
            groups.append(group)
        if league.between:
            Schedule.of(league.between, by_rounds=by_rounds).fill(node, lines)
    else:
        remarks += _fill(league.units[0], node, lines, source, path, by_rounds=by_rounds)
    return node


def _fill(
    unit: Unit,
    node: Node,
    lines: Lines,
    source: str,
    path: tuple[str | int, ...],
    *,
    by_rounds: bool,
) -> list[Remark]:
    """Write what a league or group has into its table of the file, and say what was worked out."""
    remarks: list[Remark] = []
    node |= filled(teams=declared_in(unit))
    schedule = Schedule.of(unit.matches, by_rounds=by_rounds)
    schedule.fill(node, lines)
    if unit.play_offs:
        node["play_offs"] = [match_node(match, lines, in_tie=True) for match in unit.play_offs]
    printed = []
    for table in unit.tables:
        number = table.after_round
        if number is None and table.date is None and (number := half_way(table, unit.tables)):
            remarks.append(Remark("round_worked_out", path, {"round": number}))
        place = schedule.place_of(number) if number else None
        printed.append(table_node(table, lines, source, after_round=place or number))
    if first := first_position(unit.tables):
        node["first_position"] = first
    if printed:
        node["published"] = printed[0] if len(printed) == 1 else printed
    if unit.adjustments:
        node["adjustments"] = [
            lines.mark(
                filled(team=record.team, points=record.points, reason=record.reason, source=source),
                record.line,
            )
            for record in unit.adjustments
        ]
    return remarks


def _knockout_node(stage: Knockout, lines: Lines, *, is_last: bool) -> Node:
    node: Node = {"name": stage.name, "kind": "knockout"}
    rounds = rounds_of(stage.played, stage.name)
    node["rounds"] = stage_rounds(rounds, lines, is_last=is_last)
    return node


def _entries_node(stage: Entries, lines: Lines) -> Node:
    return {
        "name": stage.name,
        "kind": "qualifiers",
        "entries": [
            lines.mark(
                filled(
                    department=entry.department or entry.location or entry.team,
                    team=entry.team,
                    location=entry.location,
                ),
                entry.line,
            )
            for entry in stage.entries
        ],
    }
