"""Sums of results: a team at home and away, the goals of each round, the biggest wins."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from tui.standings.results import counted_score
from tui.standings.views.fixtures import Fixture, Seen


class Record(NamedTuple):
    """Matches and goals of a team; `unknown` are matches whose goals are not known."""

    played: int = 0
    won: int = 0
    drawn: int = 0
    lost: int = 0
    goals_for: int = 0
    goals_against: int = 0
    unknown: int = 0


class Grounds(NamedTuple):
    """The record of a team on its own ground, on those of others and on neutral ones."""

    home: Record
    away: Record
    neutral: Record


class Totals(NamedTuple):
    """Matches that count and their goals; `unscored` are those whose goals are not known."""

    matches: int
    goals: int
    unscored: int
    home_wins: int
    draws: int
    away_wins: int


def record(matches: Iterable[Seen]) -> Record:
    """Add up matches as one team saw them."""
    own = list(matches)
    goals = [one.goals for one in own if one.goals is not None]
    return Record(
        len(own),
        sum(one.outcome == "win" for one in own),
        sum(one.outcome == "draw" for one in own),
        sum(one.outcome == "loss" for one in own),
        sum(scored for scored, _ in goals),
        sum(conceded for _, conceded in goals),
        len(own) - len(goals),
    )


def grounds(matches: Iterable[Seen]) -> Grounds:
    """Return the record at home, away and on neutral grounds."""
    own = list(matches)
    on_neutral = [one for one in own if one.fixture.match.neutral]
    others = [one for one in own if not one.fixture.match.neutral]
    return Grounds(
        record(one for one in others if one.at_home),
        record(one for one in others if not one.at_home),
        record(on_neutral),
    )


def totals(teams: Iterable[Iterable[Seen]]) -> Totals:
    """Add up all matches of a season, given as every team saw them."""
    at_home = [one for own in teams for one in own if one.at_home]
    goals = [one.goals for one in at_home if one.goals is not None]
    return Totals(
        len(at_home),
        sum(map(sum, goals)),
        len(at_home) - len(goals),
        sum(one.outcome == "win" for one in at_home),
        sum(one.outcome == "draw" for one in at_home),
        sum(one.outcome == "loss" for one in at_home),
    )


def goals_by_moment(matches: Iterable[Fixture]) -> dict[tuple[int, int], int]:
    """Return the goals of each moment with a result, by its stage and number, in their order."""
    found: dict[tuple[int, int], int] = {}
    for fixture in matches:
        score = counted_score(fixture.match) if fixture.match.counts else None
        if score is not None:
            key = fixture.place.stage, fixture.place.number
            found[key] = found.get(key, 0) + score.home + score.away
    return found


def biggest_wins(matches: Iterable[Fixture]) -> tuple[Fixture, ...]:
    """Return the matches won by the most goals, of those the ones with the most goals."""
    return _most(matches, lambda home, away: (abs(home - away), home + away), least=(1, 0))


def highest_scoring(matches: Iterable[Fixture]) -> tuple[Fixture, ...]:
    """Return the matches with the most goals."""
    return _most(matches, lambda home, away: (home + away, 0), least=(1, 0))


def _most(
    matches: Iterable[Fixture],
    measure: Callable[[int, int], tuple[int, int]],
    least: tuple[int, int],
) -> tuple[Fixture, ...]:
    """Return the matches whose score measures most, in the order of play."""
    best, found = least, list[Fixture]()
    for fixture in matches:
        score = fixture.match.score
        if score is None or fixture.match.awarded or fixture.match.status == "awarded":
            continue  # what a ruling gave was not played for
        if not fixture.match.counts:
            continue
        worth = measure(score.home, score.away)
        if worth > best:
            best, found = worth, []
        if worth == best:
            found.append(fixture)
    return tuple(found)
