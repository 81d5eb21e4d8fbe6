"""Brackets of 2 to 33 teams: rounds, byes and seeds, by the rules of any knock-out."""

from __future__ import annotations

import math

import pytest

from tui.planning.bracket import PlannedRound, Winner, bracket, seeded
from tui.planning.groups import deal, qualified
from tui.planning.names import letter

SIZES = range(2, 34)


def names(count: int) -> list[str]:
    return [f"T{number}" for number in range(1, count + 1)]


def by_seeding(rounds: list[PlannedRound]) -> list[list[set[str]]]:
    """Who meets whom if the better team always wins."""
    winners: dict[str, str] = {}
    played = []
    for one in rounds:
        pairs = []
        for tie in one.ties:
            pair = [
                winners[side.tie] if isinstance(side, Winner) else side
                for side in (tie.first, tie.second)
            ]
            winners[tie.name] = min(pair, key=lambda team: int(team[1:]))
            pairs.append(set(pair))
        played.append(pairs)
    return played


@pytest.mark.parametrize("count", SIZES)
def test_everybody_but_one_loses_once(count: int) -> None:
    rounds = bracket(names(count))
    size = 2 ** math.ceil(math.log2(count))
    assert len(rounds) == int(math.log2(size))
    assert sum(len(one.ties) for one in rounds) == count - 1
    assert len(rounds[0].ties) == count - size // 2
    assert [len(one.ties) for one in rounds[1:]] == [size >> at for at in range(2, len(rounds) + 1)]
    assert rounds[-1].name == "Final"


@pytest.mark.parametrize("count", SIZES)
def test_the_best_have_the_byes_and_meet_last(count: int) -> None:
    rounds = bracket(names(count))
    size = 2 ** math.ceil(math.log2(count))
    first = {
        side for tie in rounds[0].ties for side in (tie.first, tie.second) if isinstance(side, str)
    }
    assert first == set(names(count)[size - count :])
    played = by_seeding(rounds)
    for left, pairs in zip((2**at for at in range(len(rounds), 0, -1)), played, strict=True):
        sums = {sum(int(team[1:]) for team in pair) for pair in pairs}
        assert sums == {left + 1}


@pytest.mark.parametrize("count", SIZES)
def test_a_tie_is_named_before_anybody_waits_for_its_winner(count: int) -> None:
    known: set[str] = set()
    for one in bracket(names(count)):
        waited = [
            side.tie
            for tie in one.ties
            for side in (tie.first, tie.second)
            if isinstance(side, Winner)
        ]
        assert set(waited) <= known
        assert len({tie.name for tie in one.ties} - known) == len(one.ties)
        known |= {tie.name for tie in one.ties}


def test_the_order_of_seeds_is_the_usual_one() -> None:
    assert [seed + 1 for seed in seeded(8)] == [1, 8, 4, 5, 2, 7, 3, 6]


def test_teams_are_dealt_to_groups_to_and_fro() -> None:
    assert deal(list("ABCDEFGHI"), 4) == [["A", "H", "I"], ["B", "G"], ["C", "F"], ["D", "E"]]
    assert [letter(at) for at in (0, 25, 26, 27, 52)] == ["A", "Z", "AA", "AB", "BA"]


@pytest.mark.parametrize(
    ("groups", "first_round"),
    [
        (2, ["A1-B2", "B1-A2"]),
        (4, ["A1-B2", "C1-D2", "B1-A2", "D1-C2"]),
        # The pairs of the round of 16 of the World Cup of 1998.
        (8, ["A1-B2", "C1-D2", "E1-F2", "G1-H2", "B1-A2", "D1-C2", "F1-E2", "H1-G2"]),
    ],
)
def test_firsts_meet_seconds_of_the_next_group(groups: int, first_round: list[str]) -> None:
    slots = qualified(groups, 2)
    assert [f"{a}-{b}" for a, b in zip(slots[::2], slots[1::2], strict=True)] == first_round


@pytest.mark.parametrize("groups", range(2, 13))
@pytest.mark.parametrize("places", [1, 2, 3, 4])
def test_nobody_meets_the_own_group_at_once(groups: int, places: int) -> None:
    slots = qualified(groups, places)
    teams = [f"{letter(group)}{place}" for group in range(groups) for place in range(1, places + 1)]
    assert sorted(slot for slot in slots if slot) == sorted(teams)
    pairs = [pair for pair in zip(slots[::2], slots[1::2], strict=True) if None not in pair]
    assert [pair for pair in pairs if str(pair[0])[0] == str(pair[1])[0]] == []
