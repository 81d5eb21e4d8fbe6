"""Checks between the groups of a stage and the matches that their teams play with others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tui.season.checks.units import Unit
from tui.season.checks.walk import Part, is_void, sides
from tui.season.raw.problems import Mistake, mistake
from tui.season.raw.roster import numbered, tables


def check_groups(part: Part) -> Iterator[Mistake]:
    """Check that every team is in one group, and plays elsewhere only beside the groups."""
    stage = part.unit
    if stage is None or not stage.groups:
        return
    units = [unit.node for unit in (stage, *stage.groups)]
    playing = [unit for unit in units if unit.get("matches") or unit.get("rounds")]
    if len({"matches" in unit for unit in playing}) > 1:
        path = (*part.path, "groups")
        yield mistake(path, "rounds_and_matches", stage_plays=part.node in playing)
    group_of: dict[str, Unit] = {}
    for group in stage.groups:
        for team in sorted(group.declared or group.members):
            if group_of.setdefault(team, group) is not group:
                is_declared = bool(group.declared)
                yield mistake(
                    group.path, "already_in_another_group", team=team, is_declared=is_declared
                )
        if group.declared and group.members - group.declared:
            yield mistake(group.path, "group_plays_others")
    yield from _strangers(stage, group_of)
    yield from _twice(stage)


def _strangers(stage: Unit, group_of: Mapping[str, Unit]) -> Iterator[Mistake]:
    """Check that whoever plays beside the groups is in one of them."""
    lists = [((*stage.path, "matches"), stage.node.get("matches"))]
    for number, one_round in numbered(stage.node.get("rounds")):
        lists.append(((*stage.path, "rounds", number, "matches"), one_round.get("matches")))
    roster = stage.file.roster
    told: set[str] = set()
    for path, matches in lists:
        for index, match in numbered(matches):
            for team in sides(match, roster):
                if team not in group_of and team not in told and roster.resolve(team):
                    told.add(team)
                    yield mistake((*path, index), "not_in_any_group", team=team)


def _twice(stage: Unit) -> Iterator[Mistake]:
    """Check that nobody plays in its group and beside the groups in the same round."""
    roster = stage.file.roster
    inside: dict[int, set[str]] = {}
    for group in stage.groups if stage.node.get("rounds") else ():
        for number, one_round in numbered(group.node.get("rounds")):
            inside.setdefault(number, set()).update(
                team
                for match in tables(one_round.get("matches"))
                if not is_void(match)
                for team in sides(match, roster)
            )
    for number, one_round in numbered(stage.node.get("rounds")):
        playing = inside.get(number, set())
        for index, match in numbered(one_round.get("matches")):
            for team in sides(match, roster):
                if team in playing and not is_void(match):
                    path = (*stage.path, "rounds", number, "matches", index)
                    yield mistake(path, "plays_twice", team=team)
