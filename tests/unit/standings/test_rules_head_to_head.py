"""Head-to-head: mini-tables, and what happens once they have separated some of the teams."""

from __future__ import annotations

import pytest

from support.league import league, order, points, table, why

HEAD_TO_HEAD = 'order = ["points", "head_to_head", "goal_difference"]'

EURO_2004_C = (
    *("Denmark 0-0 Italy", "Sweden 5-0 Bulgaria", "Bulgaria 0-2 Denmark"),
    *("Italy 1-1 Sweden", "Italy 2-1 Bulgaria", "Denmark 2-2 Sweden"),
)


def test_the_mini_table_is_the_reason() -> None:
    """Euro 2004, group C: three teams with five points, and three draws between them."""
    found = table(league(HEAD_TO_HEAD, *EURO_2004_C))
    assert order(found) == ["Sweden", "Denmark", "Italy", "Bulgaria"]
    decision = why(found, "Italy")
    assert (decision.rule, decision.by) == ("head_to_head", "goals_for")
    assert (decision.other, decision.values) == ("Denmark", (1, 2))
    assert decision.level_on == ("points",)
    assert [
        (
            one.position,
            one.team,
            one.played,
            one.drawn,
            one.goals_for,
            one.goals_against,
            one.points,
        )
        for one in decision.mini_table
    ] == [
        (1, "Sweden", 2, 2, 3, 3, 2),
        (2, "Denmark", 2, 2, 2, 2, 2),
        (3, "Italy", 2, 2, 1, 1, 2),
    ]


def rule(by: str, then: str, after: str = "goal_difference") -> str:
    return (
        f'order = ["points", {{ rule = "head_to_head", by = [{by}], then = "{then}" }}, "{after}"]'
    )


# A, B and C beat each other in a circle; goals scored in it put A first and leave B and C level.
# Each then beats D, by so much that all have six points and C has the best goal difference.
CIRCLE = (
    *("A 2-1 B", "C 2-1 A", "B 1-0 C"),
    *("A 1-0 D", "B 1-0 D", "C 5-0 D"),
)
ALL_THREE = '"points", "goal_difference", "goals_for"'


@pytest.mark.parametrize(
    ("then", "expected"),
    [
        ("restart", ["A", "B", "C", "D"]),  # B and C once more: B won their match
        ("continue", ["A", "C", "B", "D"]),  # the list is at its end: goal difference
        ("once", ["A", "C", "B", "D"]),
    ],
)
def test_after_the_list_has_separated_one_of_three(then: str, expected: list[str]) -> None:
    assert order(table(league(rule(ALL_THREE, then), *CIRCLE))) == expected


def test_the_reason_after_a_restart_is_the_smaller_mini_table() -> None:
    found = table(league(rule(ALL_THREE, "restart"), *CIRCLE))
    decision = why(found, "C")
    assert (decision.other, decision.by, decision.values) == ("B", "points", (0, 3))
    assert [one.team for one in decision.mini_table] == ["B", "C"]
    assert [one.team for one in why(found, "A").mini_table] == ["A", "B", "C"]


# Level on six points: A beat both others, who drew; B lost to A by less, C won higher elsewhere.
PAIR = (
    *("A 1-0 B", "A 3-0 C", "B 1-1 C", "B 1-0 E", "C 9-0 E"),
    *("B 0-0 E", "C 0-0 E", "B 0-0 E", "C 0-0 E"),
)


@pytest.mark.parametrize(
    ("then", "expected", "decided_by"),
    [
        ("once", ["A", "B", "C", "E"], "head_to_head"),  # by the goals against A too
        ("restart", ["A", "B", "C", "E"], "head_to_head"),
        ("continue", ["A", "C", "B", "E"], "goal_difference"),  # without A they are level
    ],
)
def test_the_next_rule_in_the_old_mini_table_or_in_a_new_one(
    then: str, expected: list[str], decided_by: str
) -> None:
    found = table(league(rule('"points", "goal_difference"', then), *PAIR))
    assert points(found) == {"A": 6, "B": 6, "C": 6, "E": 4}
    assert order(found) == expected
    assert why(found, expected[2]).rule == decided_by


def test_only_when_all_their_matches_have_been_played() -> None:
    text = """
order = ["points", { rule = "head_to_head", when = "complete" }, "goal_difference"]
"""
    results = ("A 1-0 B", "C 5-0 A", "B 2-0 C", "B 3-0 A")
    tables = league(text, *results)
    # After three rounds each has won once; A and B are still to meet again.
    assert order(table(tables, 3)) == ["C", "B", "A"]
    assert why(table(tables, 3), "B").rule == "goal_difference"
    always = league(HEAD_TO_HEAD, *results)
    assert why(table(always, 3), "B").rule == "head_to_head"


def test_an_unplayed_match_makes_it_incomplete() -> None:
    text = """
order = ["points", { rule = "head_to_head", when = "complete" }, "goal_difference"]
matches = [
  { home = "A", away = "B", score = "1-0" },
  { home = "A", away = "C", score = "0-9" },
  { home = "B", away = "C", score = "1-0" },
  { home = "B", away = "A" },
]
"""
    assert order(table(league(text))) == ["C", "B", "A"]
    annulled = text.replace('home = "B", away = "A"', 'home = "B", away = "A", status = "annulled"')
    assert why(table(league(annulled)), "A").rule == "head_to_head"


def test_teams_that_have_not_met_are_left_to_the_next_rule() -> None:
    found = table(league(HEAD_TO_HEAD, "A 1-0 B", "C 2-0 D"))
    assert order(found) == ["C", "A", "B", "D"]
    assert why(found, "A").level_on == ("points",)


def test_away_goals_between_the_teams() -> None:
    text = 'order = ["points", { rule = "head_to_head", by = ["points", "away_goals"] }]'
    found = table(league(text, "A 1-0 B", "B 3-2 A"))
    assert order(found) == ["A", "B"]
    assert (why(found, "A").by, why(found, "A").values) == ("away_goals", (2, 0))
