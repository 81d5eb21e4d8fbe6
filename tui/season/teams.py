"""The teams that a season names, wherever it names them."""

from __future__ import annotations

from collections.abc import Iterator

from tui.season.model import KnockoutStage, LeagueStage, QualifiersStage, Season, Stage


def teams_of(season: Season) -> tuple[str, ...]:
    """Return every team that the stages of a season name, in the order of the file."""
    return tuple(dict.fromkeys(team for stage in season.stages for team in teams_of_stage(stage)))


def teams_of_stage(stage: Stage) -> Iterator[str]:
    """Yield the teams that a stage names, also one that only has a bye; some more than once."""
    match stage:
        case LeagueStage():
            for group in (stage, *stage.groups):
                yield from group.team_names
        case KnockoutStage():
            for played in stage.rounds:
                for tie in played.ties:
                    yield from tie.teams
        case QualifiersStage():
            yield from (entry.team for entry in stage.entries if entry.team)
