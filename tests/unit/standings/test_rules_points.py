"""What a result earns, under every points rule that a file can state."""

from __future__ import annotations

from fractions import Fraction

import pytest

from support.league import league, points, row, table


@pytest.mark.parametrize(
    ("rule", "result", "expected"),
    [
        ("", "A 1-0 B", (3, 0)),
        ("", "A 1-1 B", (1, 1)),
        ("{ win = 2 }", "A 1-0 B", (2, 0)),
        ("{ win = 4, draw = 2, loss = 1 }", "A 0-2 B", (1, 4)),
        ("{ win = 4, draw = 2, loss = 1 }", "A 2-2 B", (2, 2)),
        ("{ away_win = 3, win = 2 }", "A 0-2 B", (0, 3)),
        ("{ away_win = 3, win = 2 }", "A 2-0 B", (2, 0)),
        ("{ home_draw = 0, away_draw = 2 }", "A 2-2 B", (0, 2)),
        ("{ home_loss = -1, away_loss = 1 }", "A 0-2 B", (-1, 3)),
        ("{ goalless_draw = 0 }", "A 0-0 B", (0, 0)),
        ("{ goalless_draw = 0 }", "A 1-1 B", (1, 1)),
        ("{ draw = 0.5, win = 1 }", "A 1-1 B", (Fraction(1, 2), Fraction(1, 2))),
        ("{ bonuses = [{ goals = 3, points = 1 }] }", "A 3-4 B", (1, 4)),
        ("{ bonuses = [{ goals = 3, points = 1 }] }", "A 2-1 B", (3, 0)),
        ("{ bonuses = [{ per_goals = 2, points = 0.5 }] }", "A 5-1 B", (4, 0)),
        ("{ bonuses = [{ per_goals = 1, up_to = 3, points = 1 }] }", "A 5-1 B", (6, 1)),
        ("{ bonuses = [{ win_by = 2, points = 1 }] }", "A 3-1 B", (4, 0)),
        ("{ bonuses = [{ win_by = 2, points = 1 }] }", "A 2-1 B", (3, 0)),
        ("{ bonuses = [{ loss_by = 3, points = -1 }] }", "A 0-3 B", (-1, 3)),
        ("{ bonuses = [{ goals = 4, result = 'win', points = 1 }] }", "A 4-4 B", (1, 1)),
        ("{ bonuses = [{ goals = 4, result = 'win', points = 1 }] }", "A 4-0 B", (4, 0)),
    ],
)
def test_points_for_a_score(rule: str, result: str, expected: tuple[object, object]) -> None:
    found = table(league(f"points = {rule}" if rule else "", result))
    assert (row(found, "A").points, row(found, "B").points) == expected


def decided(rule: str, keys: str) -> tuple[object, object]:
    """The points of A and B from a match with more to say than its score."""
    text = f'points = {rule}\nmatches = [{{ home = "A", away = "B", {keys} }}]'
    found = table(league(text))
    return row(found, "A").points, row(found, "B").points


THREE_TWO_ONE = "{ win = 3, loss = 0, penalties_win = 2, penalties_loss = 1 }"
OVERTIME = "{ win = 3, draw = 1, extra_time_win = 2, extra_time_loss = 1 }"


@pytest.mark.parametrize(
    ("rule", "keys", "expected"),
    [
        (THREE_TWO_ONE, 'score = "1-1", penalties = "4-3"', (2, 1)),
        (THREE_TWO_ONE, 'score = "1-1", penalties = "3-4"', (1, 2)),
        (THREE_TWO_ONE, 'score = "1-1", winner = "B"', (1, 2)),  # the shoot-out's score is lost
        (THREE_TWO_ONE, 'score = "2-1"', (3, 0)),
        (OVERTIME, 'score = "2-1", extra_time = true', (2, 1)),
        (OVERTIME, 'score = "2-2", extra_time = true', (1, 1)),
        (OVERTIME, 'score = "2-1"', (3, 0)),
        ("{ draw = 1 }", 'score = "0-0", penalties = "5-4"', (1, 1)),
        ("{ penalties_count_as = 'win' }", 'score = "0-0", penalties = "5-4"', (3, 0)),
    ],
)
def test_points_after_extra_time_and_on_penalties(
    rule: str, keys: str, expected: tuple[object, object]
) -> None:
    assert decided(rule, keys) == expected


def test_penalties_are_a_draw_in_the_table_unless_the_rule_says_a_win() -> None:
    match = 'matches = [{ home = "A", away = "B", score = "1-1", penalties = "4-3" }]'
    drawn = row(table(league(match)), "A")
    assert (drawn.won, drawn.drawn, drawn.goals_for) == (0, 1, 1)
    won = row(table(league(f"points = {{ penalties_count_as = 'win' }}\n{match}")), "A")
    assert (won.won, won.drawn, won.goals_for) == (1, 0, 1)


def test_a_limit_of_draws_that_earn_points_in_the_order_of_play() -> None:
    """As in the Soviet league from 1978 on; each team has its own limit."""
    tables = league(
        "points = { win = 2, draw = 1, draw_limit = 2 }",
        *("A 0-0 B", "A 1-1 C", "A 2-2 B", "A 1-0 B"),
    )
    assert [row(table(tables, number), "A").points for number in range(5)] == [0, 1, 2, 2, 4]
    assert points(table(tables)) == {"A": 4, "B": 2, "C": 1}
    assert row(table(tables), "A").drawn == 3


def test_draws_of_a_club_count_for_the_one_that_takes_over_its_record() -> None:
    tables = league(
        "points = { win = 2, draw = 1, draw_limit = 2 }\n"
        'successions = [{ team = "N", of = "O", round = 3 }]',
        *("O 1-1 A", "O 1-1 B", "N 1-1 C", "N 1-0 D"),
    )
    assert row(table(tables), "N").points == 4


def test_halves_add_up_to_whole_numbers() -> None:
    found = table(league("points = { win = 1, draw = 0.5 }", "A 0-0 B", "A 1-1 B"))
    assert points(found) == {"A": 1, "B": 1}
    assert type(row(found, "A").points) is int
