"""Rounds and days as one time: what a round without a date takes for its day."""

from __future__ import annotations

from datetime import date

import pytest

from support.league import season
from tui.standings.table import StageTables

ROUNDS = """
[[stages]]
name = "League"
kind = "league"
rounds = [
  { matches = [{ home = "A", away = "B", score = "1-0", date = 2020-01-01 }] },
  { matches = [{ home = "A", away = "C", score = "1-0", date = 2020-01-08 }] },
  { matches = [
    { home = "A", away = "D", score = "0-1", date = 2020-01-15 },
    { home = "B", away = "C", score = "1-1", date = 2020-01-05 },
    { home = "E", away = "F", score = "1-1" },
  ] },
  { matches = [{ home = "B", away = "A", score = "0-0", date = 2020-01-22 }] },
]
"""
"""Of the third round one match was brought forward, and of one the day is not known."""


def tables(decision: str = "") -> StageTables:
    found = season(ROUNDS + decision).stage(0)
    assert found is not None
    return found


def deducted(when: str) -> StageTables:
    return tables(f'[[stages.adjustments]]\nteam = "A"\npoints = -3\n{when}\n')


def seen_by_round(found: StageTables) -> list[int]:
    return [n for n in range(5) if (one := found.table(0, n)) and one.adjustments]


def is_seen(found: StageTables, day: int) -> bool:
    one = found.on(0, date(2020, 1, day))
    assert one is not None
    return bool(one.adjustments)


@pytest.mark.parametrize(
    ("day", "first"), [("01", 1), ("02", 2), ("05", 2), ("08", 2), ("10", 3), ("16", 4)]
)
def test_a_match_brought_forward_does_not_date_its_round(day: str, first: int) -> None:
    """The decision of 10 January is seen from the round of the 15th, not from the one after."""
    assert seen_by_round(deducted(f"date = 2020-01-{day}")) == list(range(first, 5))


def test_a_decision_of_a_round_is_not_seen_from_a_match_brought_forward() -> None:
    found = deducted("round = 3")
    assert [is_seen(found, day) for day in (4, 5, 14, 15)] == [False, False, False, True]


def test_a_match_without_a_date_has_the_day_of_the_others_of_its_round() -> None:
    played = []
    for day in (5, 14, 15):
        one = tables().on(0, date(2020, 1, day))
        row = one.row_of("E") if one else None
        played.append(row.played if row else None)
    assert played == [0, 0, 1]


def test_a_round_of_nothing_but_a_match_brought_forward_has_the_day_of_the_one_before() -> None:
    text = ROUNDS.replace("2020-01-15", "2020-01-04")
    found = season(f'{text}[[stages.adjustments]]\nteam = "A"\npoints = -3\nround = 3\n').stage(0)
    assert found is not None
    assert [is_seen(found, day) for day in (4, 7, 8)] == [False, False, True]


def test_the_date_of_a_round_goes_before_those_of_its_matches() -> None:
    text = ROUNDS.replace("  { matches = [\n", "  { date = 2020-01-12, matches = [\n")
    found = season(f'{text}[[stages.adjustments]]\nteam = "A"\npoints = -3\nround = 3\n').stage(0)
    assert found is not None
    assert [is_seen(found, day) for day in (11, 12)] == [False, True]


def test_without_any_rounds_a_decision_of_a_round_is_seen_from_the_start() -> None:
    """The table over two stages has no rounds of its own."""
    ruled = '[[stages.rulings]]\nteam = "A"\nruling = "last"\nround = 1\n'
    text = f"""{ROUNDS}
[[stages]]
name = "Both"
kind = "league"
carry = {{ from = "League" }}
teams = ["A", "B", "C", "D", "E", "F"]
adjustments = [{{ team = "D", points = -1, round = 1 }}]
{ruled}"""
    found = season(text).stage(1)
    assert found is not None
    for one in (found.table(0, 9), found.on(0, date(2020, 2, 1))):
        assert one is not None
        assert [(row.team, row.points) for row in one.rows][::5] == [("D", 2), ("A", 7)]
