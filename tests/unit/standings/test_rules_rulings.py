"""What is decided away from the pitch, and from when on tables show it."""

from __future__ import annotations

from datetime import date

import pytest

from support.league import HEAD, league, order, points, row, table, why
from tui.present.words.problems import problem_lines, what
from tui.season.load import parse
from tui.season.raw.problems import SeasonError

RESULTS = ("A 1-0 B", "C 2-0 D", "A 3-0 C", "B 1-0 D")


def test_goals_are_adjusted_too() -> None:
    text = """
[[stages.adjustments]]
team = "A"
points = -1.5
goals_for = -2
goals_against = 1
round = 3
"""
    tables = league(text, *RESULTS)
    before, after = (row(table(tables, number), "A") for number in (2, 3))
    assert (before.goals_for, before.goals_against, before.points) == (1, 0, 3)
    assert (after.goals_for, after.goals_against, after.points) == (2, 1, 4.5)
    assert table(tables, 2).adjustments == ()
    assert [one.team for one in table(tables, 3).adjustments] == ["A"]


def ruled(ruling: str, when: str = "", more: str = "") -> str:
    reason = 'reason = "the court"'
    return f'{more}\n[[stages.rulings]]\nteam = "A"\nruling = "{ruling}"\n{reason}\n{when}\n'


def test_put_last() -> None:
    """As Juventus in 2005-06: the results stand, the place does not."""
    found = table(league(ruled("last"), *RESULTS))
    assert order(found) == ["B", "C", "D", "A"]
    last = row(found, "A")
    assert (last.position, last.points, last.played) == (4, 6, 2)
    assert (why(found, "A").rule, why(found, "A").reason) == ("ruling", "the court")
    assert why(found, "A").level_on == ()


def test_struck_out() -> None:
    """Without a position; what the others won or lost against the team stands."""
    found = table(league(ruled("struck_out"), *RESULTS))
    assert [(one.position, one.team) for one in found.rows] == [
        *[(1, "B"), (2, "C"), (3, "D")],
        (None, "A"),
    ]
    assert row(found, "A").note == "the court"
    assert row(found, "B").played == 2


def test_expunged() -> None:
    """Without a position and without its matches, as Accrington Stanley in 1961-62."""
    found = table(league(ruled("expunged"), *RESULTS))
    assert points(found) == {"B": 3, "C": 3, "D": 0, "A": 0}
    assert row(found, "C").goals_against == 0
    assert row(found, "A").position is None
    assert row(found, "A").played == 0


def test_withdrawn_and_kept() -> None:
    assert order(table(league(ruled("withdrawn"), *RESULTS))) == ["A", "B", "C", "D"]


@pytest.mark.parametrize(
    ("when", "first"),
    [("", 4), ("round = 3", 3), ("date = 1968-05-02", 3), ("date = 1969-01-01", 4)],
)
def test_a_ruling_is_seen_from_then_on(when: str, first: int) -> None:
    rounds = "".join(
        f"\n[[stages.rounds]]\ndate = 1968-05-0{number}\n"
        f'matches = [{{ home = "A", away = "B", score = "1-0" }}]'
        for number in (1, 2, 3, 4)
    ).replace("1968-05-02", "1968-05-01")
    tables = league(ruled("expunged", when) + rounds)
    seen = [number for number in range(1, 5) if row(table(tables, number), "A").position is None]
    assert seen == list(range(first, 5))


def test_a_ruling_of_a_day_in_the_view_of_days() -> None:
    tables = league(
        """
rulings = [{ team = "A", ruling = "last", date = 1968-05-04 }]
matches = [
  { home = "A", away = "B", score = "1-0", date = 1968-05-01 },
  { home = "A", away = "B", score = "1-0", date = 1968-05-08 },
]
"""
    )
    for day, first in [(3, "A"), (4, "B"), (9, "B")]:
        found = tables.on(0, date(1968, 5, day))
        assert found is not None
        assert found.rows[0].team == first


@pytest.mark.parametrize(
    ("stage", "said"),
    [
        (
            'adjustments = [{ team = "A", reason = "none" }]',
            "League › A: adjusts nothing, expected points or goals",
        ),
        (
            'rulings = [{ team = "A", ruling = "last", round = 1, date = 1968-05-01 }]',
            "League › A: a round and a date, expected one of them",
        ),
        (
            'order = ["points", { rule = "wins", by = ["points"] }]',
            "order 2: by belongs only to the rules head_to_head and earlier_stage",
        ),
        (
            "points = { bonuses = [{ points = 1 }] }",
            "bonuses 1: expected one of goals, loss_by, per_goals or win_by",
        ),
        (
            'carry = { from = "Spring" }',
            '"Spring" is not an earlier league or knock-out stage',
        ),
        ("points = { win = true }", "true: expected a number: 2, 0.5 or -1"),
        (
            'rounds = [{ matches = [{ home = "A", away = "B" }] }]',
            "matches beside rounds, expected inside the rounds",
        ),
    ],
)
def test_a_rule_that_does_not_fit(stage: str, said: str) -> None:
    text = f"""{HEAD}
[[stages]]
name = "League"
kind = "league"
{stage}
matches = [{{ home = "A", away = "B", score = "1-0" }}]
"""
    with pytest.raises(SeasonError) as caught:
        parse(text, "t.toml")
    assert said in problem_lines(caught.value)[0]


@pytest.mark.parametrize(
    "key",
    [
        'play_offs = [{ home = "A", away = "B", score = "1-0" }]',
        'manual = [{ teams = ["A", "B"], reason = "lots" }]',
        'fair_play = [{ team = "A", points = -1 }]',
    ],
)
def test_a_warning_of_what_no_rule_reads(key: str) -> None:
    text = f"""{HEAD}
[[stages]]
name = "League"
kind = "league"
{key}
matches = [{{ home = "A", away = "B", score = "1-1" }}]
"""
    (warning,) = parse(text, "t.toml").warnings
    assert "without effect: the order has no" in what(warning)
