"""What puts one team above another: each rule of an order, with tables that really stood so."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest

from support.league import league, order, row, table, why
from tui.standings.table import StageTables


def final(text: str, *totals: str) -> StageTables:
    """Tables from the totals of teams: name, won, drawn, lost, goals for and against, points."""
    lines = [text]
    for one in totals:
        team, *numbers = one.split()
        won, drawn, lost, scored, conceded, points = map(int, numbers)
        lines.append(
            f'[[stages.carried]]\nteam = "{team}"\nplayed = {won + drawn + lost}\nwon = {won}\n'
            f"drawn = {drawn}\nlost = {lost}\ngoals_for = {scored}\n"
            f"goals_against = {conceded}\npoints = {points}"
        )
    return league("\n".join(lines))


FIRST_DIVISION_1924 = ("Cardiff 22 13 7 61 34 57", "Huddersfield 23 11 8 60 33 57")


def test_goal_average() -> None:
    """The First Division of 1923-24 was decided by 0.024 of a goal."""
    tables = final('order = ["points", "goal_average"]', *FIRST_DIVISION_1924)
    assert order(table(tables)) == ["Huddersfield", "Cardiff"]
    decision = why(table(tables), "Huddersfield")
    assert (decision.rule, decision.level_on) == ("goal_average", ("points",))
    assert decision.values == (Fraction(60, 33), Fraction(61, 34))


def test_goal_difference_and_goals_scored_would_have_turned_it_round() -> None:
    tables = final('order = ["points", "goal_difference", "goals_for"]', *FIRST_DIVISION_1924)
    assert order(table(tables)) == ["Cardiff", "Huddersfield"]
    assert why(table(tables), "Cardiff").level_on == ("points", "goal_difference")


def test_nothing_conceded_is_the_best_goal_average() -> None:
    tables = league(
        'order = ["points", "goal_average", "goals_for"]', *("A 1-0 B", "C 9-1 D", "E 2-0 F")
    )
    assert order(table(tables))[:3] == ["E", "A", "C"]
    decision = why(table(tables), "A")
    assert (decision.rule, decision.other) == ("goals_for", "E")
    assert why(table(tables), "C").values == (9, math.inf)


def test_goals_scored_after_goal_difference() -> None:
    """Anfield, 26 May 1989: level on points and difference."""
    tables = final("", "Liverpool 22 10 6 65 28 76", "Arsenal 22 10 6 73 36 76")
    assert order(table(tables)) == ["Arsenal", "Liverpool"]
    assert why(table(tables), "Liverpool").values == (65, 73)


def test_goals_scored_before_goal_difference() -> None:
    """The Football League from 1992 to 1999: Bristol Rovers above Fulham in 1997-98."""
    totals = ("Fulham 20 10 16 60 43 70", "BristolRovers 20 10 16 70 64 70")
    tables = final('order = ["points", "goals_for", "goal_difference"]', *totals)
    assert order(table(tables)) == ["BristolRovers", "Fulham"]
    assert why(table(tables), "Fulham").rule == "goals_for"


def test_points_per_game() -> None:
    """League One of 2019-20 was broken off: Wycombe rose from eighth to third."""
    totals = (
        "Oxford 17 9 9 61 37 60",
        "Portsmouth 17 9 9 53 36 60",
        "Fleetwood 16 12 7 51 38 60",
        "Peterborough 17 8 10 68 40 59",
        "Sunderland 16 11 9 48 32 59",
        "Wycombe 17 8 9 45 40 59",
    )
    by_points = final("", *totals)
    assert order(table(by_points))[-1] == "Wycombe"
    tables = final('order = ["points_per_game", "goal_difference", "goals_for"]', *totals)
    assert order(table(tables)) == [
        *("Wycombe", "Oxford", "Portsmouth", "Fleetwood", "Peterborough", "Sunderland")
    ]
    decision = why(table(tables), "Wycombe")
    assert (decision.rule, decision.values) == (
        "points_per_game",
        (Fraction(59, 34), Fraction(60, 35)),
    )


@pytest.mark.parametrize(
    ("rule", "results", "expected"),
    [
        ("wins", ("A 1-0 C", "C 1-0 A", "B 0-0 C", "B 0-0 C", "B 0-0 C"), "A"),
        ("fewest_losses", ("A 1-0 C", "C 1-0 A", "B 0-0 C", "B 0-0 C", "B 0-0 C"), "B"),
        ("away_goals", ("A 2-2 C", "B 0-0 C", "C 0-0 A", "C 2-2 B"), "B"),
        ("away_wins", ("A 1-0 C", "C 1-0 A", "C 0-1 B", "B 0-1 C"), "B"),
        ("goals_against", ("A 1-0 C", "B 2-1 C"), "A"),
        ("goals_for", ("A 1-0 C", "B 2-1 C"), "B"),
    ],
)
def test_a_rule_after_points(rule: str, results: tuple[str, ...], expected: str) -> None:
    found = table(league(f'order = ["points", "{rule}"]', *results))
    places = {one.team: one.position or 0 for one in found.rows}
    assert min("AB", key=lambda team: places[team]) == expected
    assert places["A"] != places["B"]
    assert rule in {why(found, team).rule for team in "AB"}


def test_no_points_rule_is_needed() -> None:
    found = table(league('order = ["wins"]', "A 1-0 B", "A 0-5 C"))
    assert order(found) == ["A=C", "B"]


def test_what_no_rule_decides_is_shared() -> None:
    found = table(league('order = ["points"]', "A 1-0 B", "C 2-0 D"))
    assert order(found) == ["A=C", "B=D"]
    assert [(one.position, one.shared, one.decided_by) for one in found.rows] == [
        *[(1, True, None)] * 2,
        *[(3, True, None)] * 2,
    ]


WORLD_CUP_1990_F = (
    *("England 1-1 Ireland", "Netherlands 1-1 Egypt"),
    *("England 0-0 Netherlands", "Ireland 0-0 Egypt"),
    *("England 1-0 Egypt", "Ireland 1-1 Netherlands"),
)
LOTS = """
points = { win = 2 }
order = ["points", "goal_difference", "goals_for", "head_to_head", "manual"]
[[stages.manual]]
teams = ["Ireland", "Netherlands"]
reason = "drawing of lots"
"""


def test_lots() -> None:
    """World Cup 1990, group F: the only place ever drawn by lot between two teams going on."""
    found = table(league(LOTS, *WORLD_CUP_1990_F))
    assert order(found) == ["England", "Ireland", "Netherlands", "Egypt"]
    decision = why(found, "Netherlands")
    assert (decision.rule, decision.reason) == ("manual", "drawing of lots")
    assert (decision.other, decision.other_is, decision.values) == ("Ireland", "above", (2, 1))
    assert decision.level_on == ("points", "goal_difference", "goals_for", "head_to_head")


def test_lots_are_drawn_at_the_end() -> None:
    tables = league(LOTS, *WORLD_CUP_1990_F)
    assert order(table(tables, 4)) == ["Egypt=England=Ireland=Netherlands"]
    assert order(table(tables, 5)) == ["England", "Ireland=Netherlands", "Egypt"]


def test_fair_play() -> None:
    """World Cup 2018, group H: Japan went on with two yellow cards less than Senegal."""
    found = table(
        league(
            """
order = ["points", "goal_difference", "goals_for", "head_to_head", "fair_play"]
fair_play = [{ team = "Japan", points = -4 }, { team = "Senegal", points = -6 }]
""",
            *("Colombia 1-2 Japan", "Poland 1-2 Senegal", "Japan 2-2 Senegal"),
            *("Poland 0-3 Colombia", "Japan 0-1 Poland", "Senegal 0-1 Colombia"),
        )
    )
    assert order(found) == ["Colombia", "Japan", "Senegal", "Poland"]
    assert (why(found, "Japan").rule, why(found, "Japan").values) == ("fair_play", (-4, -6))


def test_fair_play_from_the_matches() -> None:
    text = """
order = ["points", "fair_play"]
matches = [{ home = "A", away = "B", score = "1-1", fair_play = [-3, -1] }]
"""
    assert order(table(league(text))) == ["B", "A"]


COPA_PERU_1997 = (
    *("Aurich 7-0 Nacional", "Hidro 1-0 Universitario", "Chankas 1-0 UPAO"),
    *("Chankas 1-1 Nacional", "UPAO 5-2 Hidro", "Aurich 3-1 Universitario"),
    *("Universitario 2-1 Nacional", "Hidro 0-0 Chankas", "UPAO 1-0 Aurich"),
    *("UPAO 5-1 Nacional", "Universitario 2-0 Chankas", "Aurich 1-0 Hidro"),
    *("Hidro 4-2 Nacional", "Aurich 2-0 Chankas", "UPAO 3-0 Universitario"),
)
PLAY_OFF = """
order = ["points", "play_off", "goal_difference"]
play_offs = [{ home = "Aurich", away = "UPAO", score = "1-0", date = 1997-12-17 }]
"""


def test_title_play_off() -> None:
    """The Copa Perú of 1997: level on 12 points, and a match that counts in no table."""
    found = table(league(PLAY_OFF, *COPA_PERU_1997))
    assert order(found)[:3] == ["Aurich", "UPAO", "Hidro"]
    decision = why(found, "Aurich")
    assert (decision.rule, decision.values, decision.other) == ("play_off", (1, 0), "UPAO")
    assert [str(match.score) for match in decision.matches] == ["1-0"]
    first = row(found, "Aurich")
    assert (first.played, first.points, first.goals_for, first.goals_against) == (5, 12, 13, 2)


@pytest.mark.parametrize(
    ("matches", "expected"),
    [
        ('score = "0-2"', ["B", "A"]),
        ('score = "1-1", penalties = "3-4"', ["B", "A"]),
        ('score = "1-1", extra_time = true, winner = "A"', ["A", "B"]),
        ('winner = "B"', ["B", "A"]),
        ('score = "1-1"', ["A=B"]),
        ('status = "postponed"', ["A=B"]),
        ('score = "2-0" }, { home = "B", away = "A", score = "3-0"', ["B", "A"]),
        ('score = "1-0" }, { home = "B", away = "A", score = "1-0", penalties = "2-4"', ["A", "B"]),
    ],
)
def test_what_decides_a_play_off(matches: str, expected: list[str]) -> None:
    text = f"""
order = ["points", "play_off"]
play_offs = [{{ home = "A", away = "B", {matches} }}]
"""
    assert order(table(league(text, "A 1-1 B"))) == expected


def test_a_play_off_of_three_is_a_table_of_its_own() -> None:
    text = """
order = ["points", "play_off"]
play_offs = [
  { home = "C", away = "A", score = "1-0" },
  { home = "C", away = "B", score = "1-0" },
  { home = "B", away = "A", score = "1-0" },
]
"""
    assert order(table(league(text, "A 0-0 B", "B 0-0 C", "C 0-0 A"))) == ["C", "B", "A"]


def test_a_play_off_between_others_says_nothing() -> None:
    text = """
order = ["points", "play_off"]
play_offs = [{ home = "A", away = "B", score = "1-0" }]
"""
    assert order(table(league(text, "A 0-0 B", "B 0-0 C", "C 0-0 A"))) == ["A=B=C"]
