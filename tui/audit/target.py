"""Where a reader sees what a finding is about: the moment, the group, the match, the row."""

from __future__ import annotations

from typing import Literal

from tui.audit.finding import Finding
from tui.audit.locator import Locator
from tui.season.model import KnockoutStage, LeagueStage, Season
from tui.season.model.matches import Match
from tui.season.named import NamedTuple
from tui.season.timeline import Moment


class Target(NamedTuple):
    """The part of a season that a finding is about.

    A `claim` and a `known` finding belong to no stage. `group` counts the groups of the stage from
    0. A `row` has a `team`, a `match` the match, and a `tie` its round and its index in it, both
    from 0.
    """

    kind: Literal["claim", "known", "stage", "entry", "group", "row", "match", "tie"]
    moment: Moment | None = None
    group: int = 0
    team: str | None = None
    match: Match | None = None
    tie: tuple[int, int] | None = None


def find_target(season: Season, finding: Finding) -> Target:
    """Return what a finding is about."""
    locator = finding.locator
    if locator.stage is None:
        return Target("known" if locator.claims is None else "claim")
    stage = season.stages[locator.stage]
    if isinstance(stage, KnockoutStage):
        return _find_in_bracket(stage, locator.stage, finding)
    if isinstance(stage, LeagueStage):
        return _find_in_league(stage, locator.stage, finding)
    is_entry = locator.entry is not None or locator.field == "entries"
    return Target("entry" if is_entry else "stage", Moment(locator.stage))


def _find_in_league(stage: LeagueStage, at: int, finding: Finding) -> Target:
    locator = finding.locator
    is_beside = locator.group is None and bool(stage.groups)
    if is_beside and (locator.match is not None or locator.field in ("rounds", "matches")):
        return _find_beside_groups(stage, at, finding)
    return _find_in_group(stage, at, locator.group or 0, finding)


def _find_beside_groups(stage: LeagueStage, at: int, finding: Finding) -> Target:
    """Return where a match is shown that the stage lists beside its groups."""
    locator = finding.locator
    if locator.match is None:
        return Target("stage", Moment(at, stage.moment_count), 0, finding.team)
    matches = stage.matches if locator.round is None else stage.rounds[locator.round].matches
    match = matches[locator.match]
    group, number = next(
        (group, number)
        for group, rounds in enumerate(stage.parts)
        for number, matchday in enumerate(rounds, start=1)
        if match in matchday.matches
    )
    return Target("match", Moment(at, number), group, finding.team, match)


def _find_in_group(stage: LeagueStage, at: int, group: int, finding: Finding) -> Target:
    unit, locator = stage.all_groups[group], finding.locator
    last = Moment(at, stage.moment_count)
    if locator.match is not None and locator.round is not None:
        match = unit.rounds[locator.round].matches[locator.match]
        return Target("match", Moment(at, locator.round + 1), group, finding.team, match)
    if locator.match is not None:
        match = unit.matches[locator.match]
        days = enumerate(stage.schedule[group], start=1)
        number = next(day for day, matchday in days if match in matchday.matches)
        return Target("match", Moment(at, number), group, finding.team, match)
    if locator.play_off is not None:
        return Target("match", last, group, finding.team, unit.play_offs[locator.play_off])
    if locator.published is not None and locator.row is not None:
        published = unit.published[locator.published]
        number = min(published.round or stage.moment_count, stage.moment_count)
        return Target("row", Moment(at, number), group, published.table[locator.row].team)
    return Target("group", last, group, finding.team)


def _find_in_bracket(stage: KnockoutStage, at: int, finding: Finding) -> Target:
    locator = finding.locator
    if locator.round is None or locator.tie is None:
        return Target("stage", Moment(at, stage.moment_count), 0, finding.team)
    place = locator.round, locator.tie
    match = _find_leg(stage, locator)
    if match is None:
        return Target("tie", Moment(at, stage.ends[locator.round]), 0, finding.team, None, place)
    tie, is_replay = stage.rounds[locator.round].ties[locator.tie], locator.replay is not None
    days = (
        day
        for day, matchday in enumerate(stage.days, start=1)
        if (matchday.round, matchday.replay) == (locator.round, is_replay)
        and match in matchday.matches(tie)
    )
    day = next(days, None)
    moment = None if day is None else Moment(at, day)
    return Target("match", moment, 0, finding.team, match, place)


def _find_leg(stage: KnockoutStage, locator: Locator) -> Match | None:
    """Return the leg or the replay that a locator leads to; None if it leads to the whole tie."""
    tie = stage.rounds[locator.round or 0].ties[locator.tie or 0]
    if locator.leg is not None:
        return tie.legs[locator.leg]
    return tie.replays[locator.replay] if locator.replay is not None else None
