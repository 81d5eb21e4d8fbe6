"""The legs of ties as matches by themselves: who won each, with what."""

from __future__ import annotations

from tui.season.model.matches import Match
from tui.season.model.values import Score
from tui.standings.results import Scoring, sides
from tui.standings.tally import Tally


def of_its_own(match: Match) -> Match:
    """Return a leg as a match by itself.

    A shoot-out after a score that is not level is about the tie and not about the leg.
    """
    score = match.score
    if match.penalties is not None and score is not None and score.home != score.away:
        return match.model_copy(update={"penalties": None})
    return match


def winner_of(match: Match) -> str | None:
    """Return who won a leg as a match by itself."""
    home, away = sides(of_its_own(match))
    if home.outcome == away.outcome:
        return None
    return match.home if home.outcome == "win" else match.away


def tallies(match: Match, first: str, scoring: Scoring) -> tuple[Tally, Tally]:
    """Return what a leg is worth to the first team and to the other."""
    home, away = (scoring.tally(side) for side in sides(of_its_own(match)))
    if match.neutral:
        home, away = home._replace(away_goals=0), away._replace(away_goals=0)
    return (home, away) if match.home == first else (away, home)


def seen(score: Score | None, match: Match, first: str) -> tuple[int, int] | None:
    """Return a score as the first team sees it."""
    if score is None:
        return None
    return (score.home, score.away) if match.home == first else (score.away, score.home)
