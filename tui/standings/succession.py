"""Clubs that take over the record of another: its row and its results become theirs."""

from __future__ import annotations

from collections.abc import Iterable

from tui.standings.results import Result
from tui.standings.tally import NOTHING, Tally

Heirs = tuple[tuple[str, str], ...]
"""Clubs and those that have taken over from them, in the order of time."""


def take_over(tallies: dict[str, Tally], heirs: Heirs, later: Iterable[str]) -> None:
    """Move what clubs have to those that took over; those that will later have no row yet."""
    for former, heir in heirs:
        if former in tallies:
            tallies[heir] = tallies.pop(former).plus(tallies.get(heir, NOTHING))
    for team in later:
        if tallies.get(team) == NOTHING:
            del tallies[team]


def pass_on(results: list[Result], heirs: Heirs) -> list[Result]:
    """Return results as those of the clubs that have taken over."""
    if not heirs:
        return results
    return [
        one._replace(home=heir_of(one.home, heirs), away=heir_of(one.away, heirs))
        for one in results
    ]


def heir_of(team: str, heirs: Heirs) -> str:
    """Return the club that has taken over from a team; the team itself where none has."""
    for former, heir in heirs:
        team = heir if team == former else team
    return team
