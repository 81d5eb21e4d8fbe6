"""The record of a team: its results added up, on its own ground, away and on neutral ones."""

from __future__ import annotations

from collections.abc import Iterable

from tui.season.named import NamedTuple
from tui.standings.views.fixtures import Seen


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
