"""Where a reader sees what a finding is about: the moment, the group, the match, the row."""

from __future__ import annotations

from typing import Literal, NamedTuple

from tui.audit.finding import Finding, Path
from tui.season.model import KnockoutStage, LeagueStage, Season
from tui.season.model.matches import Match
from tui.season.timeline import Moment


class Target(NamedTuple):
    """The part of a season that a finding speaks of.

    A `claim` and a `known` finding belong to no stage. `group` counts the groups of the stage from
    0; a `row` has a `team`, a `match` the match, a `tie` its round and its place in it, from 0.
    """

    kind: Literal["claim", "known", "stage", "entry", "group", "row", "match", "tie"]
    moment: Moment | None = None
    group: int = 0
    team: str | None = None
    match: Match | None = None
    tie: tuple[int, int] | None = None


def target(season: Season, finding: Finding) -> Target:
    """Answer what a finding is about."""
    path = finding.path
    if path[0] != "stages":
        return Target("claim" if path[0] == "published" else "known")
    at, rest = int(path[1]), path[2:]
    stage = season.stages[at]
    if isinstance(stage, KnockoutStage):
        return _in_bracket(at, stage, rest, finding)
    if not isinstance(stage, LeagueStage):
        return Target("entry" if rest[:1] == ("entries",) else "stage", Moment(at))
    if stage.groups and rest[:1] in (("rounds",), ("matches",)):
        return _beside_groups(at, stage, rest, finding)
    group = int(rest[1]) if rest[:1] == ("groups",) else 0
    return _in_group(at, stage, group, rest[2:] if stage.groups else rest, finding)


def _beside_groups(at: int, stage: LeagueStage, path: Path, finding: Finding) -> Target:
    """Return where a match is shown that the stage lists beside its groups."""
    match path:
        case ("rounds", int(number), "matches", int(index), *_):
            match = stage.rounds[number].matches[index]
        case ("matches", int(index), *_):
            match = stage.matches[index]
        case _:
            return Target("stage", Moment(at, stage.moment_count), 0, finding.team)
    group, number = next(
        (group, number)
        for group, rounds in enumerate(stage.parts)
        for number, one in enumerate(rounds, start=1)
        if match in one.matches
    )
    return Target("match", Moment(at, number), group, finding.team, match)


def _in_group(at: int, stage: LeagueStage, group: int, path: Path, finding: Finding) -> Target:
    unit = stage.all_groups[group]
    last = Moment(at, stage.moment_count)
    match path:
        case ("rounds", int(number), "matches", int(index), *_):
            match = unit.rounds[number].matches[index]
            return Target("match", Moment(at, number + 1), group, finding.team, match)
        case ("matches", int(index), *_):
            match = unit.matches[index]
            days = enumerate(stage.schedule[group], start=1)
            number = next(day for day, one in days if match in one.matches)
            return Target("match", Moment(at, number), group, finding.team, match)
        case ("play_offs", int(index), *_):
            return Target("match", last, group, finding.team, unit.play_offs[index])
        case ("published", int(index), "table", int(row), *_):
            published = unit.published[index]
            number = min(published.round or stage.moment_count, stage.moment_count)
            return Target("row", Moment(at, number), group, published.table[row].team)
        case _:
            return Target("group", last, group, finding.team)


def _in_bracket(at: int, stage: KnockoutStage, path: Path, finding: Finding) -> Target:
    match path:
        case ("rounds", int(number), "ties", int(index), "legs" | "replays" as kind, int(leg), *_):
            replay = kind == "replays"
            tie = stage.rounds[number].ties[index]
            match = (tie.replays if replay else tie.legs)[leg]
            moment = next(
                (
                    Moment(at, day)
                    for day, one in enumerate(stage.days, start=1)
                    if (one.round, one.replay) == (number, replay) and match in one.matches(tie)
                ),
                None,
            )
            return Target("match", moment, 0, finding.team, match, (number, index))
        case ("rounds", int(number), "ties", int(index), *_):
            ended = Moment(at, stage.ends[number])
            return Target("tie", ended, 0, finding.team, None, (number, index))
        case _:
            return Target("stage", Moment(at, stage.moment_count), 0, finding.team)
