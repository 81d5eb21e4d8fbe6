"""Tables of several stages and groups: points carried over, sums, and the best of the thirds."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from support.league import league, order, points, row, season, table, why
from support.write import match
from tui.standings.progress import SeasonTables
from tui.standings.table import LAST, StageTables


def stages(
    carry: str, before: str = "", after: str = "", rules: str = '["points", "goal_difference"]'
) -> SeasonTables:
    """A regular season in which A has 7 points, B 4, C 3 and D 2, and a final stage of A and B."""
    first = ("A 1-0 B", "A 2-0 C", "A 0-0 D", "B 1-0 C", "B 0-0 D", "C 5-0 D")
    rounds = "".join(
        f"\n[[stages.rounds]]\ndate = 1968-05-0{day}\nmatches = [{match(one)}]"
        for day, one in enumerate(first, start=1)
    )
    return season(f"""
[[stages]]
name = "Regular season"
kind = "league"
{before}
{rounds}
[[stages]]
name = "Final stage"
kind = "league"
order = {rules}
carry = {{ from = "Regular season", {carry} }}
{after}
[[stages.rounds]]
date = 1968-06-01
matches = [{match("B 1-0 A")}]
""")


def final(tables: SeasonTables) -> StageTables:
    found = tables.stage(1)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("carry", "expected"),
    [
        ('what = "points"', {"A": 7, "B": 7}),
        ('what = "points", share = "half", rounding = "down"', {"A": 3, "B": 5}),
        ('what = "points", share = "half", rounding = "up"', {"A": 4, "B": 5}),
        ('what = "points", share = "half"', {"A": Fraction(7, 2), "B": 5}),
    ],
)
def test_points_whole_or_halved(carry: str, expected: dict[str, object]) -> None:
    found = table(final(stages(carry)))
    assert points(found) == expected
    assert (row(found, "A").played, row(found, "A").goals_for) == (1, 0)


def test_the_whole_account_with_halved_points() -> None:
    found = table(final(stages('share = "half", rounding = "down"')))
    one = row(found, "A")
    assert (one.played, one.won, one.drawn, one.lost) == (4, 2, 1, 1)
    assert (one.goals_for, one.goals_against, one.points) == (3, 1, 3)


def test_what_is_carried_is_there_before_the_first_round() -> None:
    tables = final(stages('what = "points"'))
    assert points(table(tables, 0)) == {"A": 7, "B": 4}


def test_in_days_it_is_what_they_had_by_then() -> None:
    found = final(stages('what = "points"')).on(0, date(1968, 5, 2))
    assert found is not None
    assert points(found) == {"A": 6, "B": 0}


TAKEN = 'adjustments = [{ team = "A", points = -3 }]'


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (TAKEN, "", {"A": 2, "B": 5}),  # (7 - 3) / 2
        ("", TAKEN, {"A": 0, "B": 5}),  # 7 / 2 rounded down, and then - 3
    ],
)
def test_a_deduction_before_or_after_the_halving(
    before: str, after: str, expected: dict[str, int]
) -> None:
    carry = 'what = "points", share = "half", rounding = "down"'
    assert points(table(final(stages(carry, before, after)))) == expected


def austria_2019(rules: str) -> StageTables:
    """The relegation group of the Austrian Bundesliga as it began its last round in 2018-19.

    Halved points of 22 rounds, rounded down for those with an odd number.
    """
    regular = {"Mattersburg": 29, "Altach": 18, "Admira": 21, "Hartberg": 26}
    carried = "".join(
        f'\n[[stages.carried]]\nteam = "{team}"\npoints = {sum_}' for team, sum_ in regular.items()
    )
    won = {"Mattersburg": 14, "Altach": 19, "Admira": 12, "Hartberg": 9}
    own = "".join(
        f'\n[[stages.adjustments]]\nteam = "{team}"\npoints = {sum_}' for team, sum_ in won.items()
    )
    found = season(f"""
[[stages]]
name = "Regular season"
kind = "league"
{carried}
[[stages]]
name = "Relegation group"
kind = "league"
teams = ["Mattersburg", "Altach", "Admira", "Hartberg"]
order = {rules}
carry = {{ from = "Regular season", what = "points", share = "half", rounding = "down" }}
{own}
""").stage(1)
    assert found is not None
    return found


def test_austria_puts_those_first_who_lost_half_a_point() -> None:
    """28 each for Mattersburg and Altach, 22 each for Admira and Hartberg, in the table of 2019."""
    found = table(austria_2019('["points", "unrounded_points"]'))
    assert points(found) == {"Mattersburg": 28, "Altach": 28, "Admira": 22, "Hartberg": 22}
    assert order(found) == ["Mattersburg", "Altach", "Admira", "Hartberg"]
    decision = why(found, "Altach")
    assert (decision.rule, decision.values) == ("unrounded_points", (28, Fraction(57, 2)))
    assert order(table(austria_2019('["points"]'))) == ["Altach=Mattersburg", "Admira=Hartberg"]


def test_head_to_head_counts_the_matches_that_are_carried() -> None:
    by = '["points", { rule = "head_to_head", by = ["goal_difference", "away_goals"] }]'
    found = table(final(stages('what = "everything"', rules=by)))
    assert points(found) == {"A": 7, "B": 7}
    assert order(found) == ["A=B"]  # a win of one goal each
    only = table(final(stages('what = "points"', rules=by)))
    assert order(only) == ["B", "A"]


def test_points_of_a_stage_of_which_only_the_table_survives() -> None:
    tables = season(f"""
[[stages]]
name = "Regional stage"
kind = "league"
[stages.published]
table = [
  {{ pos = 1, team = "A", played = 6, points = 9 }},
  {{ pos = 2, team = "B", played = 6, points = 6 }},
]
[[stages]]
name = "Final stage"
kind = "league"
carry = {{ from = "Regional stage", what = "points", share = "half" }}
[[stages.rounds]]
matches = [{match("B 1-0 A")}]
""")
    assert points(table(final(tables))) == {"A": Fraction(9, 2), "B": 6}


AGGREGATE = f"""
[[stages]]
name = "Apertura"
kind = "league"
[[stages.rounds]]
matches = [{match("A 1-0 B")}]
[[stages]]
name = "Clausura"
kind = "league"
adjustments = [{{ team = "B", points = -1 }}]
[[stages.rounds]]
matches = [{match("B 3-0 A")}]
[[stages]]
name = "Aggregate table"
kind = "league"
carry = {{ from = ["Apertura", "Clausura"] }}
"""


def test_an_aggregate_table_over_two_stages() -> None:
    tables = season(AGGREGATE)
    found = table(tables.stage(2) or league("", "A 0-0 B"))
    assert order(found) == ["A", "B"]
    one = row(found, "B")
    assert (one.played, one.goals_for, one.goals_against, one.points) == (2, 3, 1, 2)


SPLIT = f"""
[[stages]]
name = "First phase"
kind = "league"
[[stages.rounds]]
matches = [{match("A 1-0 D")}, {match("B 1-0 C")}]
[[stages]]
name = "Second phase"
kind = "league"
carry = {{ from = "First phase" }}
[[stages.groups]]
name = "Championship"
[[stages.groups.rounds]]
matches = [{match("A 0-2 B")}]
[[stages.groups]]
name = "Relegation"
first_position = 3
[[stages.groups.rounds]]
matches = [{match("C 0-0 D")}]
"""


def test_a_split_league_carries_points_into_both_halves() -> None:
    tables = season(SPLIT).stage(1)
    assert tables is not None
    upper, lower = (table(tables, group=index) for index in (0, 1))
    assert [(one.position, one.team, one.points) for one in upper.rows] == [
        (1, "B", 6),
        (2, "A", 3),
    ]
    assert [(one.position, one.shared, one.points) for one in lower.rows] == [
        (3, True, 1),
        (3, True, 1),
    ]


def test_points_per_game_over_several_seasons() -> None:
    """As relegation in Argentina: points of earlier seasons, divided by the matches."""
    text = """
order = ["points_per_game"]
carried = [
  { team = "River", points = 120, played = 76 },
  { team = "Promoted", points = 0, played = 0 },
]
"""
    found = table(league(text, "River 0-1 Promoted"))
    assert order(found) == ["Promoted", "River"]
    assert why(found, "River").values == (Fraction(120, 77), 3)


def thirds(keys: str = "") -> StageTables:
    """Two groups in which the third has beaten only the fourth; the one of group B lost by more."""
    groups = {
        "A": ("A1 1-0 A2", "A1 1-0 A3", "A2 1-0 A3", "A1 1-0 A4", "A2 1-0 A4", "A3 9-0 A4"),
        "B": ("B1 1-0 B2", "B1 2-0 B3", "B2 1-0 B3", "B1 1-0 B4", "B2 1-0 B4", "B3 7-0 B4"),
    }
    written = "".join(
        f'\n[[stages.groups]]\nname = "{name}"'
        + "".join(f"\n[[stages.groups.rounds]]\nmatches = [{match(one)}]" for one in results)
        for name, results in groups.items()
    )
    across = f'[[stages.across]]\nname = "Third-placed teams"\nposition = 3\n{keys}'
    return league(f"{across}\n{written}")


def test_the_best_third_placed_teams() -> None:
    found = thirds().across(0, LAST)
    assert [(one.position, one.team, one.group, one.played) for one in found.rows] == [
        (1, "A3", "A", 3),
        (2, "B3", "B", 3),
    ]
    assert found.rows[0].decided_by is not None
    assert found.rows[0].decided_by.values == (7, 4)


@pytest.mark.parametrize("keys", ["without_last = true", "against_top = 3"])
def test_without_the_results_against_the_last(keys: str) -> None:
    found = thirds(keys).across(0, LAST)
    assert [(one.team, one.played, one.points, one.goal_difference) for one in found.rows] == [
        ("A3", 2, 0, -2),
        ("B3", 2, 0, -3),
    ]


def test_an_order_of_its_own() -> None:
    found = thirds('order = ["goals_against"]').across(0, LAST)
    assert [one.team for one in found.rows] == ["A3", "B3"]
    assert found.rows[0].decided_by is not None
    assert found.rows[0].decided_by.rule == "goals_against"


def test_a_place_across_groups_earns_what_its_zone_says_once_all_groups_are_over() -> None:
    keys = 'zones = [{ positions = [1, 1], status = "qualified", label = "Last 16" }]'
    tables = thirds(keys)
    for number, settled in ((5, False), (6, True)):
        found = tables.across(0, number)
        first = tables.ranking_prize(0, found.rows[0], found)
        assert first is not None
        assert (first.zone.label, first.settled) == ("Last 16", settled)
        assert tables.prize_across(found.rows[0].team, number) == first
        assert tables.prize_across("A1", number) is None
    assert tables.prize_across("B3", 6) is None


def test_across_groups_as_of_a_round() -> None:
    """After three matches the fourth of the end has not played and is third."""
    assert [one.team for one in thirds().across(0, 3).rows] == ["A4", "B4"]


def test_lots_between_groups_stand_in_the_stage() -> None:
    text = 'order = ["manual"]\n[[stages.manual]]\nteams = ["B3", "A3"]\nreason = "lots"'
    found = thirds(text).across(0, LAST)
    assert [one.team for one in found.rows] == ["B3", "A3"]
