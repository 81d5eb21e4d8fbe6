"""Whether a season file has anything published to compare its results with."""

from __future__ import annotations

from collections.abc import Iterator

from tui.season.model import KnockoutStage, LeagueStage, Season
from tui.season.model.knockout import Tie
from tui.season.model.matches import Match


def is_published(season: Season) -> bool:
    """Return whether a source publishes a claim, a table, an aggregate, a winner or a score."""
    leagues = [stage for stage in season.stages if isinstance(stage, LeagueStage)]
    ties = [
        tie
        for stage in season.stages
        if isinstance(stage, KnockoutStage)
        for played in stage.rounds
        for tie in played.ties
    ]
    return (
        bool(season.published)
        or any(group.published for stage in leagues for group in stage.all_groups)
        or any(match.also for match in _matches(leagues, ties))
        or any(tie.aggregate is not None or (tie.winner is not None and tie.legs) for tie in ties)
    )


def _matches(leagues: list[LeagueStage], ties: list[Tie]) -> Iterator[Match]:
    """Yield the matches of some stages of both kinds, play-offs included."""
    for stage in leagues:
        for part in stage.parts:
            for matchday in part:
                yield from matchday.matches
        for group in stage.all_groups:
            yield from group.play_offs
    for tie in ties:
        yield from tie.legs
        yield from tie.replays
