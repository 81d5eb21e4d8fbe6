"""Everybody against everybody: the circle method, with home and away in balance.

All teams but the last stand on a circle that turns by one from round to round; who faces each other
plays, the last team plays who stands at the top. With an even number of teams that gives every team
as many matches at home as away, or one more or less; two teams go from home to away in every round,
and each of the others stays at home or away for two rounds once, which is the least there can be.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

Pairing: TypeAlias = tuple[str, str]
"""The home team and the away team."""

_TURN, _FEWEST = 2, 6
"""Where the circle begins if the round robin is played again with home and away exchanged, and from
how many teams on: then nobody stays at home or away for three rounds where both halves meet."""


def round_robin(teams: Sequence[str], legs: int = 1) -> list[list[Pairing]]:
    """Return the rounds in which all teams meet each other, as often as there are legs.

    Of an odd number of teams one has no match in each round. In every second leg the rounds come
    in the same order again, with home and away exchanged.
    """
    circle: list[str | None] = list(teams)
    if len(circle) % 2:
        circle.append(None)
    start = _TURN if legs > 1 and len(circle) >= _FEWEST else 0
    first = [_round(circle, start + number) for number in range(len(circle) - 1)]
    back = [[(away, home) for home, away in pairings] for pairings in first]
    return [pairings for leg in range(legs) for pairings in (back if leg % 2 else first)]


def _round(circle: Sequence[str | None], number: int) -> list[Pairing]:
    """Return the matches of a round; whoever meets nobody has none."""
    *turning, last = circle
    size = len(turning)
    number %= size
    pairs = [(turning[number], last)]
    pairs += [
        (turning[(number + step) % size], turning[(number - step) % size])
        for step in range(1, len(circle) // 2)
    ]
    turned = [number, *range(1, len(pairs))]
    return [
        (home, away) if is_turned % 2 == (at > 0) else (away, home)
        for at, ((home, away), is_turned) in enumerate(zip(pairs, turned, strict=True))
        if home is not None and away is not None
    ]
