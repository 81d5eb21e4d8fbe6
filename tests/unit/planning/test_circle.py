"""The circle method: who meets whom is counted, and the breaks are the fewest there can be.

That n teams need n - 2 breaks in a single round robin, and 3n - 6 where it is mirrored, was proved
by D. de Werra in 1981; a break is a team that stays at home, or away, from one round to the next.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations, groupby, pairwise

import pytest

from tui.planning.circle import Pairing, round_robin

SIZES = [*range(2, 25), 31, 40]


def names(count: int) -> list[str]:
    return [f"T{number}" for number in range(count)]


def grounds(rounds: list[list[Pairing]]) -> dict[str, str]:
    """Where each team plays, round by round; a round without a match is left out."""
    found: dict[str, str] = {}
    for pairings in rounds:
        for home, away in pairings:
            found[home] = found.get(home, "") + "H"
            found[away] = found.get(away, "") + "A"
    return found


@pytest.mark.parametrize("count", SIZES)
def test_everybody_meets_everybody_once_and_plays_once_in_a_round(count: int) -> None:
    teams = names(count)
    rounds = round_robin(teams)
    assert len(rounds) == (count - 1 if count % 2 == 0 else count)
    met = [frozenset(pair) for pairings in rounds for pair in pairings]
    assert Counter(met) == Counter(map(frozenset, combinations(teams, 2)))
    for pairings in rounds:
        assert len(pairings) == count // 2
        assert len({team for pair in pairings for team in pair}) == 2 * (count // 2)


@pytest.mark.parametrize("count", [size for size in SIZES if size % 2])
def test_of_an_odd_number_each_has_one_round_off(count: int) -> None:
    off = [
        set(names(count)) - {team for pair in pairings for team in pair}
        for pairings in round_robin(names(count))
    ]
    assert sorted(team for teams in off for team in teams) == sorted(names(count))


@pytest.mark.parametrize("count", SIZES)
def test_home_and_away_are_in_balance(count: int) -> None:
    for legs in (1, 2, 3):
        rounds = round_robin(names(count), legs)
        for played in grounds(rounds).values():
            assert abs(played.count("H") - played.count("A")) <= (legs * (count - 1)) % 2
            longest = max(len(list(run)) for _, run in groupby(played))
            assert longest <= (3 if count == 4 and legs > 1 else 2)


@pytest.mark.parametrize("count", [size for size in SIZES if size % 2 == 0])
def test_the_breaks_are_the_fewest_there_can_be(count: int) -> None:
    def breaks(legs: int) -> int:
        played = grounds(round_robin(names(count), legs)).values()
        return sum(one == other for ground in played for one, other in pairwise(ground))

    assert breaks(1) == count - 2
    assert breaks(2) == 3 * count - 6


@pytest.mark.parametrize("count", SIZES)
def test_the_second_half_is_the_first_one_mirrored(count: int) -> None:
    rounds = round_robin(names(count), 2)
    half = len(rounds) // 2
    assert [[(away, home) for home, away in pairings] for pairings in rounds[:half]] == rounds[
        half:
    ]
    for back in (set(map(frozenset, pairings)) for pairings in rounds[half:]):
        assert back in [set(map(frozenset, pairings)) for pairings in rounds[:half]]
