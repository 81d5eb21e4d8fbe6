"""What counts of a match that was not simply played, and for whom."""

from __future__ import annotations

from datetime import date

import pytest

from support.league import HEAD, league, order, points, row, table
from tui.present.words.problems import problem_lines
from tui.season.load import parse
from tui.season.raw.problems import SeasonError
from tui.standings.table import LAST


def cells(keys: str) -> tuple[tuple[object, ...], tuple[object, ...]]:
    """Played, won, drawn, lost, goals for, against and points of A and B after one match."""
    found = table(league(f'teams = ["A", "B"]\nmatches = [{{ home = "A", away = "B", {keys} }}]'))
    home, away = (row(found, team) for team in "AB")
    return home[3:10], away[3:10]


NOTHING = (0, 0, 0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("keys", "home", "away"),
    [
        ('score = "2-1"', (1, 1, 0, 0, 2, 1, 3), (1, 0, 0, 1, 1, 2, 0)),
        ('score = "2-1", awarded = "0-3"', (1, 0, 0, 1, 0, 3, 0), (1, 1, 0, 0, 3, 0, 3)),
        ('status = "awarded", awarded = "3-0"', (1, 1, 0, 0, 3, 0, 3), (1, 0, 0, 1, 0, 3, 0)),
        (
            'score = "2-1", status = "awarded", winner = "B"',
            (1, 0, 0, 1, 0, 0, 0),
            (1, 1, 0, 0, 0, 0, 3),
        ),
        (
            'score = "2-1", awarded = "2-1", winner = "B"',  # the goals stand, the points do not
            (1, 0, 0, 1, 2, 1, 0),
            (1, 1, 0, 0, 1, 2, 3),
        ),
        ('status = "awarded", result = "both_lose"', (1, 0, 0, 1, 0, 0, 0), (1, 0, 0, 1, 0, 0, 0)),
        ('awarded = "0-3", result = "both_lose"', (1, 0, 0, 1, 0, 3, 0), (1, 0, 0, 1, 0, 3, 0)),
        ('status = "awarded", result = "draw"', (1, 0, 1, 0, 0, 0, 1), (1, 0, 1, 0, 0, 0, 1)),
        ('status = "walkover", winner = "A"', (1, 1, 0, 0, 0, 0, 3), (1, 0, 0, 1, 0, 0, 0)),
        ('status = "walkover", score = "3-0"', (1, 1, 0, 0, 3, 0, 3), (1, 0, 0, 1, 0, 3, 0)),
        ('status = "abandoned", score = "1-0"', NOTHING, NOTHING),
        (
            'status = "abandoned", score = "1-0", stands = true',
            (1, 1, 0, 0, 1, 0, 3),
            (1, 0, 0, 1, 0, 1, 0),
        ),
        (
            'status = "abandoned", score = "1-0", awarded = "0-2"',
            (1, 0, 0, 1, 0, 2, 0),
            (1, 1, 0, 0, 2, 0, 3),
        ),
        ('status = "annulled", score = "1-0"', NOTHING, NOTHING),
        ('status = "postponed"', NOTHING, NOTHING),
        ("date = 1968-04-28", NOTHING, NOTHING),
        ('winner = "B"', (1, 0, 0, 1, None, None, 0), (1, 1, 0, 0, None, None, 3)),
        ('result = "draw"', (1, 0, 1, 0, None, None, 1), (1, 0, 1, 0, None, None, 1)),
    ],
)
def test_what_counts(keys: str, home: tuple[object, ...], away: tuple[object, ...]) -> None:
    assert cells(keys) == (home, away)


def test_a_rule_of_goals_passes_over_teams_whose_goals_are_not_known() -> None:
    """A won 9-0 and B nobody knows how: nothing says who has the better goal difference."""
    found = table(
        league(
            """
matches = [
  { home = "A", away = "C", score = "9-0" },
  { home = "B", away = "D", winner = "B" },
  { home = "E", away = "D", score = "1-0" },
  { home = "E", away = "C", score = "2-0" },
]
"""
        )
    )
    assert order(found) == ["E", "A=B", "C=D"]


def test_unequal_numbers_of_matches() -> None:
    found = table(league("", "A 1-0 B", "A 1-0 C", "A 0-1 C"))
    assert [row(found, team).played for team in "ABC"] == [3, 1, 2]
    assert order(found) == ["A", "C", "B"]


def test_matches_with_dates_and_without_rounds() -> None:
    """The rounds are then the dates; what has no date comes last."""
    tables = league(
        """
matches = [
  { home = "A", away = "B", score = "1-0", date = 1968-05-05 },
  { home = "C", away = "D", score = "2-0", date = 1968-05-01 },
  { home = "B", away = "C", score = "3-0" },
  { home = "D", away = "A", score = "0-0", date = 1968-05-05 },
]
"""
    )
    stage = tables.stage
    assert (stage.dated, stage.round_count) == (True, 3)
    assert [one.date for one in stage.schedule[0]] == [date(1968, 5, 1), date(1968, 5, 5), None]
    assert [points(table(tables, number))["A"] for number in range(4)] == [0, 0, 4, 4]
    assert points(table(tables, LAST)) == {"A": 4, "B": 3, "C": 3, "D": 1}


def test_groups_without_rounds_share_the_dates_of_the_stage() -> None:
    tables = league(
        """
[[stages.groups]]
name = "East"
matches = [{ home = "A", away = "B", score = "1-0", date = 1968-05-05 }]
[[stages.groups]]
name = "West"
matches = [{ home = "C", away = "D", score = "1-0", date = 1968-05-01 }]
"""
    )
    assert tables.stage.round_count == 2
    assert [row.position for row in table(tables, 1, group=0).rows] == [None, None]
    assert order(table(tables, 1, group=1)) == ["C", "D"]


POSTPONED = """
[[stages.rounds]]
date = 1968-05-01
matches = [
  { home = "A", away = "B", score = "1-0" },
  { home = "C", away = "D", score = "1-0", date = 1968-05-20 },
]
[[stages.rounds]]
matches = [{ home = "A", away = "C", score = "1-0" }]
[[stages.rounds]]
date = 1968-05-08
matches = [{ home = "A", away = "D", score = "1-0" }]
[[stages.rounds]]
matches = [{ home = "B", away = "D", score = "1-0" }]
"""


def test_as_of_a_round_has_the_postponed_matches_of_that_round() -> None:
    tables = league(POSTPONED)
    assert points(table(tables, 1)) == {"A": 3, "B": 0, "C": 3, "D": 0}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(1968, 4, 30), {"A": 0, "B": 0, "C": 0, "D": 0}),
        (date(1968, 5, 1), {"A": 3, "B": 0, "C": 0, "D": 0}),
        (date(1968, 5, 7), {"A": 3, "B": 0, "C": 0, "D": 0}),
        # Round 2 has no date: it was over by the day of round 3. Nothing tells that of round 4.
        (date(1968, 5, 8), {"A": 9, "B": 0, "C": 0, "D": 0}),
        (date(1968, 5, 20), {"A": 9, "B": 3, "C": 3, "D": 0}),
    ],
)
def test_as_of_a_day(day: date, expected: dict[str, int]) -> None:
    found = league(POSTPONED).on(0, day)
    assert found is not None
    assert points(found) == expected
    assert (found.day, found.as_of) == (day, None)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ('winner = "C"', "the winner C did not play in this match"),
        ('winner = "A", result = "draw"', "a winner and a result, expected one of them"),
        ('status = "awarded"', "awarded without a result, expected awarded, result or winner"),
        ('status = "awarded", score = "1-0"', "awarded without a result"),
        (
            'status = "walkover"',
            "walkover without a result, expected awarded, result, score or winner",
        ),
        ('status = "annulled", awarded = "3-0"', "annulled and awarded, expected one of them"),
        ('score = "1-0", stands = true', "only an abandoned match can stand"),
        ('result = "both_lose"', "both teams lose only by a ruling"),
        ('score = "1-1", penalties = "4-4"', 'penalties "4-4" decide nothing'),
        ('score = "1-0", winner = "B"', 'B won, but the score is "1-0"'),
        ('score = "1-0", result = "draw"', 'a draw, but the score is "1-0"'),
        (
            'status = "walkover", score = "3-0", winner = "B"',
            'B won, but the score is "3-0"; write a ruling as awarded',
        ),
        ('score = "1-0", awarded = "0-3", winner = "A"', 'A won, but awarded is "0-3"'),
        ('awarded = "0-3", winner = "A"', 'A won, but awarded is "0-3"'),
        ('status = "awarded", awarded = "0-3", result = "draw"', 'a draw, but awarded is "0-3"'),
        (
            'status = "abandoned", stands = true, score = "1-0", winner = "B"',
            'B won, but the score is "1-0"; write a ruling as awarded',
        ),
        (
            'status = "abandoned", stands = true',
            "stands without a result, expected awarded, result, score or winner",
        ),
        ('score = "2-1", penalties = "3-4"', 'penalties after "2-1", expected a level score'),
    ],
)
def test_a_match_that_contradicts_itself(keys: str, said: str) -> None:
    text = f"""{HEAD}
[[stages]]
name = "League"
kind = "league"
[[stages.rounds]]
matches = [
  {{ home = "A", away = "B", {keys} }},
  {{ home = "C", away = "D", score = "1-0" }},
]
"""
    with pytest.raises(SeasonError) as caught:
        parse(text, "t.toml")
    (line,) = problem_lines(caught.value)
    assert line.startswith(f"t.toml:10: League › Round 1 › A v B: {said}")
