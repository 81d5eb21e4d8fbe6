"""The ties of a knock-out stage that lead away from its title: those for a lower place."""

from __future__ import annotations

from collections.abc import Sequence

from tui.season.model.knockout import KnockoutRound
from tui.standings.tie_result import TieResult

Place = tuple[int, int]
"""A round and a tie in it, both counted from 0."""


def consolations(
    rounds: Sequence[KnockoutRound], results: Sequence[Sequence[TieResult]]
) -> frozenset[Place]:
    """Return the ties for the third place or a lower one.

    They are those of rounds that say so, and those between teams that have lost before and play on
    in no other tie, where the title is decided in another tie than theirs.
    """
    told = {
        (number, at)
        for number, one in enumerate(rounds)
        if one.third_place
        for at in range(len(one.ties))
    }
    lost = _lost_before(results)
    found = set(told)
    playing_on: set[str | None] = set()
    for number in range(len(results) - 1, 0, -1):
        for at, result in enumerate(results[number]):
            teams = {team for team in result.teams if team}
            if (number, at) not in told and teams:
                has_lost = all(lost.get(team, number) < number for team in teams)
                if has_lost and not result.tie.losers_of and teams.isdisjoint(playing_on):
                    found.add((number, at))
        playing_on.update(
            team
            for at, result in enumerate(results[number])
            if (number, at) not in found
            for team in result.teams
        )
    return frozenset(
        (number, at)
        for number, at in found
        if (number, at) in told or _is_apart(number, at, results, found, lost)
    )


def _lost_before(results: Sequence[Sequence[TieResult]]) -> dict[str, int]:
    """Return the first round in which each team lost a tie."""
    lost: dict[str, int] = {}
    for number, of_round in enumerate(results):
        for result in of_round:
            if result.loser:
                lost.setdefault(result.loser, number)
    return lost


def _is_apart(
    number: int,
    at: int,
    results: Sequence[Sequence[TieResult]],
    found: set[Place],
    lost: dict[str, int],
) -> bool:
    """Return whether the teams that beat those of a tie play for the title in another one."""
    since = min(lost[team] for team in results[number][at].teams if team)
    return any(
        (later, place) not in found and any(result.teams)
        for later in range(since + 1, len(results))
        for place, result in enumerate(results[later])
    )
