"""Series and unequal legs: who goes on when matches are won, and what a tie counts as its legs."""

from __future__ import annotations

import pytest

from support.ties import bracket, played, result
from support.write import match, tie
from tui.standings.table import LAST
from tui.standings.tie_result import TieResult

POINTS = "points = { win = 1, draw = 0, penalties_win = 1, penalties_loss = 0 }"
ABANDONED = 'status = "abandoned"'
ANNULLED = 'status = "annulled"'


def series(*legs: str, rules: str = "wins", due: int = 3, keys: str = "") -> TieResult:
    """How a series of so many matches at most stands after the last of those listed."""
    rounds = played(1, tie("A", "B", *legs), rest=f"legs = {due}")
    ((found,),) = bracket(rules, rounds, keys=keys).at(LAST)
    return found


@pytest.mark.parametrize(("rules", "keys"), [("wins", ""), ("points", POINTS)])
@pytest.mark.parametrize(
    ("legs", "winner", "score"),
    [
        (("A 5-0 B", "B 1-4 A"), "A", (2, 0)),
        (("A 2-1 B", "B 2-1 A"), None, (1, 1)),
        (("A 2-1 B", "B 2-1 A", "A 2-3 B"), "B", (1, 2)),
        (("A 2-1 B",), None, (1, 0)),
        (("A 2-1 B", "B 2-2 A"), None, (1, 0)),
    ],
)
def test_best_of_three_ends_once_the_lead_cannot_be_caught(
    rules: str, keys: str, legs: tuple[str, ...], winner: str | None, score: tuple[int, int]
) -> None:
    found = series(*map(match, legs), rules=rules, keys=keys)
    assert (found.winner, found.series) == (winner, score)


@pytest.mark.parametrize(("rules", "keys"), [("wins", ""), ("points", POINTS)])
def test_a_match_of_a_series_is_won_on_penalties_too(rules: str, keys: str) -> None:
    legs = (match("A 0-1 B"), match("B 2-2 A", 'penalties = "5-4"'))
    found = series(*legs, rules=rules, keys=keys)
    assert (found.winner, found.decided_by, found.values, found.due) == ("B", rules, (2, 0), 2)


def test_a_third_match_that_is_listed_and_not_needed_leaves_nothing_open() -> None:
    found = series(match("A 1-0 B"), match("B 0-1 A"), match("A - B", 'status = "postponed"'))
    assert (found.winner, found.due) == ("A", 2)


@pytest.mark.parametrize(
    ("due", "wins", "winner"),
    [(5, 2, None), (5, 3, "A"), (7, 3, None), (7, 4, "A"), (9, 4, None), (9, 5, "A")],
)
def test_best_of_n_takes_more_than_half_of_the_matches(
    due: int, wins: int, winner: str | None
) -> None:
    legs = [match("A 1-0 B" if at % 2 == 0 else "B 0-1 A") for at in range(wins)]
    assert series(*legs, due=due).winner == winner


def test_points_of_two_legs_decide_only_when_the_second_cannot_change_it() -> None:
    keys = "points = { win = 1, home_win = 3 }"
    legs = [match("B 0-4 A"), match("A 0-0 B")]
    first, both = (series(*legs[:at], rules="points", due=2, keys=keys) for at in (1, 2))
    assert (first.winner, both.winner) == (None, "A")


def test_points_with_bonuses_decide_after_the_last_match() -> None:
    keys = "points = { win = 1, draw = 0, bonuses = [{ per_goals = 1, points = 1 }] }"
    legs = [match("A 1-0 B"), match("B 0-1 A")]
    assert series(*legs, rules="points", keys=keys).winner is None
    assert series(*legs, match("A 0-0 B"), rules="points", keys=keys).winner == "A"


def test_goals_decide_nothing_before_the_last_leg() -> None:
    assert series(match("A 9-0 B"), match("B 0-9 A"), rules="aggregate").winner is None


@pytest.mark.parametrize("void", [ABANDONED, ANNULLED])
@pytest.mark.parametrize("legs", ["", "legs = 2"])
def test_a_first_leg_that_does_not_stand_counts_nowhere(void: str, legs: str) -> None:
    again = tie("A", "B", match("A 7-1 B", void), match("A 0-0 B"), match("B 4-2 A"))
    other = tie("C", "D", match("C 2-0 D"), match("D 1-0 C"))
    cup = bracket("", played(1, again, other, rest=legs))
    assert [one.winner for one in cup.at(LAST)[0]] == ["B", "C"]
    assert [one.winner for one in cup.at(1)[0]] == [None, None]
    assert (str(cup.at(LAST)[0][0].aggregate), len(cup.stage.days)) == ("2-4", 2)
    assert [len(one.matches) for one in cup.stage.schedule] == [3, 2]


def test_an_abandoned_leg_is_waited_for_until_it_is_played_again() -> None:
    legs = (match("A 2-0 B"), match("B 1-0 A", ABANDONED))
    waiting = bracket("", played(1, tie("A", "B", *legs), rest="legs = 2")).at(LAST)[0][0]
    assert waiting.winner is None
    over = tie("A", "B", *legs, match("B 3-0 A"))
    assert bracket("", played(1, over, rest="legs = 2")).at(LAST)[0][0].winner == "B"


def test_a_single_match_is_played_again_wherever() -> None:
    final = tie("A", "B", match("A 1-1 B", ABANDONED), match("B 2-0 A"))
    assert result("", final).winner == "B"


def test_ties_of_a_round_count_their_own_legs() -> None:
    ties = (
        tie("A", "B", match("A 1-0 B")),
        tie("C", "D", match("C 2-0 D"), match("D 1-0 C")),
        tie("E", "F", match("E 1-0 F"), match("F 1-0 E"), match("E 0-2 F")),
    )
    assert [one.winner for one in bracket("", played(1, *ties)).at(LAST)[0]] == ["A", "C", "F"]
