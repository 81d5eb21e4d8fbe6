"""Points added or taken away, from a round or a date on.

Nobody lost points in 1968: each test says what would have become of the table.
"""

from __future__ import annotations

import pytest

from support import facts
from tui.season.load import parse
from tui.season.model import LeagueStage
from tui.season.model.numbers import Number
from tui.standings.table import Row, StageTables


def rows_of(team: str, adjustments: str, text: str) -> list[Row]:
    """A team's row before the first round and after each of the five."""
    stage = parse(f"{text}\n{adjustments}", "1968.toml").season.stages[2]
    assert isinstance(stage, LeagueStage)
    tables = [StageTables(stage).table(0, number) for number in range(6)]
    found = [table.row_of(team) for table in tables if table]
    return [row for row in found if row]


def points_of(team: str, adjustments: str, text: str = "") -> list[Number | None]:
    return [row.points for row in rows_of(team, adjustments, text or facts.FILE.read_text())]


def adjustment(team: str, points: int, when: str = "") -> str:
    return f'[[stages.adjustments]]\nteam = "{team}"\npoints = {points}\n{when}\n'


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("", [-2, 0, 0, 2, 4, 6]),
        ("round = 0", [-2, 0, 0, 2, 4, 6]),
        ("round = 3", [0, 2, 2, 2, 4, 6]),
        ("round = 6", [0, 2, 2, 4, 6, 8]),  # a round yet to come
        ("date = 1968-04-01", [0, 0, 0, 2, 4, 6]),
        ("date = 1968-05-01", [0, 2, 0, 2, 4, 6]),  # the day of round 2
        ("date = 1968-05-02", [0, 2, 2, 2, 4, 6]),  # the day after it
        ("date = 1968-06-01", [0, 2, 2, 4, 6, 6]),  # after the last round
    ],
)
def test_from_when_an_adjustment_counts(when: str, expected: list[int]) -> None:
    """Without it the team had 0, 2, 2, 4, 6 and 8 points."""
    assert points_of("Carlos A. Mannucci", adjustment("Carlos A. Mannucci", -2, when)) == expected


def test_adjustments_add_up() -> None:
    """Without them the team had 0, 0, 0, 2, 3 and 5 points."""
    both = adjustment("CNI", -3, "round = 4") + adjustment("CNI", 1, "round = 2")
    assert points_of("CNI", both) == [0, 0, 1, 3, 1, 3]


def test_a_round_without_a_date_has_that_of_its_first_match() -> None:
    text = facts.FILE.read_text().replace("date = 1968-05-05\n", "")
    assert points_of("CNI", adjustment("CNI", -1, "date = 1968-05-02"), text)[3:] == [2, 2, 4]
    text = text.replace('away = "Melgar", score = "3-0"', 'away = "Melgar", date = 1968-05-05')
    assert points_of("CNI", adjustment("CNI", -1, "date = 1968-05-02"), text)[3:] == [1, 2, 4]


def test_an_adjustment_moves_the_team_and_nothing_else() -> None:
    """Level on points with Cienciano (6:8), CNI (4:8) would have been fourth."""
    row = rows_of("CNI", adjustment("CNI", -1), facts.FILE.read_text())[5]
    assert (row.position, row.points, row.won, row.goal_difference) == (4, 4, 2, -4)
    assert row.decided_by is not None
    assert (row.decided_by.other, row.decided_by.rule) == ("Cienciano", "goal_difference")
