"""Orders by an earlier stage, by the opponents, by a seeding; carrying some of the matches only."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.league import league, order, points, row, season, table, why
from support.write import match
from tui.present.words.problems import problem_lines, what
from tui.present.words.reasons import reason
from tui.season.load import load, parse
from tui.season.raw.problems import SeasonError
from tui.standings.progress import SeasonTables
from tui.standings.table import LAST, Table

CASES = Path(__file__).parents[2] / "data" / "cases"
HEAD = 'format = 1\ncompetition = "Test"\nseason = "1"\n'
SPLIT = """
[[stages]]
name = "Regular season"
kind = "league"
matches = [
  { home = "A", away = "B", score = "3-0" }, { home = "C", away = "A", score = "4-0" },
  { home = "B", away = "C", score = "2-0" },
]
[[stages]]
name = "Play-offs"
kind = "league"
matches = [
  { home = "A", away = "B", score = "0-0" }, { home = "C", away = "A", score = "0-0" },
  { home = "B", away = "C", score = "0-0" },
]
"""


def case(name: str, stage: int) -> Table:
    """The last table of a case."""
    tables = SeasonTables(load(CASES / f"{name}.toml").season).stage(stage)
    assert tables is not None
    return table(tables)


def second(text: str) -> Table:
    """The last table of a stage that follows a regular season."""
    tables = season(SPLIT + text).stage(1)
    assert tables is not None
    return table(tables)


def test_points_of_the_regular_season_decide_between_level_teams() -> None:
    found = case("regular-season-decides", 1)
    assert order(found) == ["Legia", "Jagiellonia", "Lech", "Lechia"]
    assert points(found) == {"Legia": 44, "Jagiellonia": 42, "Lech": 42, "Lechia": 42}
    decision = why(found, "Jagiellonia")
    assert (decision.rule, decision.by, decision.stage) == (
        "earlier_stage",
        "points",
        "Regular season",
    )
    assert reason(row(found, "Jagiellonia"), found) == (
        "2nd: above Lech by points in the Regular season, 59 to 55; level on points."
    )


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("", ["C", "A", "B"]),
        (', by = ["position"]', ["C", "A", "B"]),
        (', by = ["points"]', ["A=B=C"]),
        (', by = ["points", "goals_for"]', ["C", "A", "B"]),
        (', by = ["points", "fewest_losses", "goals_against"]', ["C", "B", "A"]),
        (', by = ["away_goals"]', ["A=B=C"]),
    ],
)
def test_a_place_or_a_record_in_an_earlier_stage_decides(keys: str, expected: list[str]) -> None:
    rule = f'{{ rule = "earlier_stage", stage = "Regular season"{keys} }}'
    assert order(second(f'order = ["points", {rule}]')) == expected


def test_a_team_that_was_not_in_the_earlier_stage_leaves_the_rule_out() -> None:
    text = """
[[stages]]
name = "Last"
kind = "league"
order = [{ rule = "earlier_stage", stage = "Regular season" }]
matches = [{ home = "A", away = "D", score = "0-0" }]
"""
    tables = season(SPLIT + text).stage(2)
    assert tables is not None
    assert order(table(tables)) == ["A=D"]


def test_the_place_in_a_published_table_is_the_one_printed() -> None:
    text = """
[[stages]]
name = "First"
kind = "league"
[stages.published]
table = [{ pos = 1, team = "B" }, { pos = 2, team = "A", points = 9 }]
[[stages]]
name = "Second"
kind = "league"
matches = [{ home = "A", away = "B", score = "0-0" }]
order = [{ rule = "earlier_stage", stage = "First", by = ["points", "position"] }]
"""
    tables = season(text).stage(1)
    assert tables is not None
    assert order(table(tables)) == ["B", "A"]


ALL_PLAY = ("A 1-0 B", "C 1-0 D", "A 0-0 C", "B 3-0 E", "D 1-0 E", "F 1-0 E")


def test_the_opponents_decide() -> None:
    """B and D have three points each; B lost to A (4 points), D to C (4): both beat E."""
    found = table(league('order = ["points", "opponents_points"]', *ALL_PLAY))
    assert order(found) == ["A=C", "B=D", "F", "E"]
    assert why(found, "F").values == (0, 4)
    by_goals = table(league('order = ["points", "opponents_goal_difference"]', *ALL_PLAY))
    assert order(by_goals) == ["A", "C", "B=D", "F", "E"]
    assert why(by_goals, "A").values == (3, 1)
    assert "by goal difference of the opponents, +3 to +1" in reason(row(by_goals, "A"), by_goals)
    scored = table(league('order = ["points", "opponents_goals_for"]', *ALL_PLAY))
    assert order(scored)[0] == "A"


def test_opponents_met_twice_count_twice_and_later_ones_not_yet() -> None:
    found = league('order = ["points", "opponents_points"]', "A 0-0 B", "C 0-0 D", "A 0-0 B")
    first = table(found, 1)
    assert order(first) == ["A=B", "C=D"]
    assert order(table(found, LAST)) == ["A=B", "C=D"]


def test_a_seeding_and_a_coefficient_decide_last() -> None:
    seeded = table(league('order = ["points", "seeding"]\nseeding = ["B", "A"]', "A 0-0 B"))
    assert order(seeded) == ["B", "A"]
    assert "by place in the seeding, 1st to 2nd" in reason(row(seeded, "B"), seeded)
    ranked = 'coefficients = [{ team = "A", points = 96.5 }, { team = "B", points = 136 }]'
    found = table(league(f'order = ["points", "coefficient"]\n{ranked}', "A 0-0 B"))
    assert order(found) == ["B", "A"]
    assert "by the coefficient, 136 to 96.500" in reason(row(found, "B"), found)


def test_a_team_without_a_coefficient_leaves_the_rule_out() -> None:
    ranked = 'coefficients = [{ team = "A", points = 96.5 }]'
    assert order(table(league(f'order = ["coefficient"]\n{ranked}', "A 0-0 B"))) == ["A=B"]


def test_a_seeding_decides_between_groups() -> None:
    text = """
[[stages]]
name = "Groups"
kind = "league"
seeding = ["C", "A", "B", "D"]
across = [{ name = "Winners", position = 1, order = ["points", "seeding"] }]
[[stages.groups]]
matches = [{ home = "A", away = "B", score = "1-0" }]
[[stages.groups]]
matches = [{ home = "C", away = "D", score = "1-0" }]
"""
    tables = season(text).stage(0)
    assert tables is not None
    assert order(tables.across(0, LAST)) == ["C", "A"]


def test_only_the_results_among_those_who_came_through_are_carried() -> None:
    found = case("main-round-mutual", 1)
    assert {
        one.team: (one.played, one.won, one.lost, one.goals_for, one.goals_against, one.points)
        for one in found.rows
    } == {
        "Portugal": (2, 2, 0, 51, 42, 4),
        "France": (2, 2, 0, 53, 48, 4),
        "Iceland": (2, 1, 1, 62, 49, 2),
        "Norway": (2, 1, 1, 55, 53, 2),
        "Switzerland": (2, 0, 2, 49, 56, 0),
        "Algeria": (2, 0, 2, 43, 65, 0),
    }


@pytest.mark.parametrize(
    ("against", "expected"), [("all", (6, 6, 6)), ("stage", (6, 3, 3)), ("group", (0, 3, 0))]
)
def test_results_are_carried_against_a_group_or_all_of_the_stage(
    against: str, expected: tuple[int, ...]
) -> None:
    text = f"""
[[stages]]
name = "First"
kind = "league"
teams = ["A", "B", "C", "D"]
matches = [
  {match("A 1-0 B")}, {match("A 1-0 C")}, {match("B 1-0 C")}, {match("B 1-0 D")},
  {match("C 1-0 A")}, {match("C 1-0 D")},
]
[[stages]]
name = "Second"
kind = "league"
carry = {{ from = "First", against = "{against}" }}
[[stages.groups]]
teams = ["A"]
[[stages.groups]]
teams = ["B", "C"]
"""
    tables = season(text).stage(1)
    assert tables is not None
    found = points(table(tables)) | points(table(tables, group=1))
    assert tuple(found[team] for team in "ABC") == expected


KNOCKOUT = """
[[stages]]
name = "Apertura"
kind = "league"
matches = [{ home = "A", away = "B", score = "1-0" }]
[[stages]]
name = "Play-offs"
kind = "knockout"
POINTS
[[stages.rounds]]
name = "Final"
legs = 2
ties = [{ teams = ["A", "B"], legs = [
  { home = "A", away = "B", score = "2-1", date = 2024-06-01 },
  { home = "B", away = "A", score = "1-0", penalties = "5-4", date = 2024-06-08 },
] }]
[[stages]]
name = "Yearly table"
kind = "league"
carry = { from = ["Apertura", "Play-offs"] }
"""


@pytest.mark.parametrize(("keys", "expected"), [("", (6, 3)), ("points = { win = 2 }", (5, 2))])
def test_the_matches_of_a_knock_out_count_in_the_table_of_the_year(
    keys: str, expected: tuple[int, int]
) -> None:
    tables = season(KNOCKOUT.replace("POINTS", keys)).stage(2)
    assert tables is not None
    found = table(tables)
    assert (row(found, "A").points, row(found, "B").points) == expected
    assert (row(found, "A").played, row(found, "A").goals_for) == (3, 3)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('order = ["earlier_stage"]', "but its stage is missing"),
        (
            'order = [{ rule = "earlier_stage", stage = "Regular" }]',
            '"Regular" is not an earlier league stage, expected "Regular season"',
        ),
        (
            'order = [{ rule = "wins", stage = "Regular season" }]',
            "belongs only to the rule earlier_stage",
        ),
        (
            'order = [{ rule = "wins", by = ["points"] }]',
            "belongs only to the rules head_to_head and earlier_stage",
        ),
        ('order = [{ rule = "head_to_head", by = ["position"] }]', "a place in an earlier table"),
        ('order = ["seeding"]', '"seeding" is in the order, but seeding is missing'),
        ('order = ["coefficient"]', "but coefficients is missing"),
        ('order = ["seeding"]\nseeding = ["A", "B", "A"]', "A is listed 2 times, expected once"),
        ('[[stages.across]]\nname = "X"\nposition = 1\norder = ["seeding"]', "seeding is missing"),
        ('carry = { from = "Nowhere" }', "is not an earlier league or knock-out stage"),
    ],
)
def test_what_does_not_fit_is_refused(text: str, told: str) -> None:
    with pytest.raises(SeasonError) as caught:
        parse(HEAD + SPLIT + text, "test.toml")
    assert told in "\n".join(problem_lines(caught.value))


def test_mutual_results_are_not_in_a_published_table() -> None:
    text = """
[[stages]]
name = "First"
kind = "league"
published = { table = [{ pos = 1, team = "A", points = 3 }] }
[[stages]]
name = "Second"
kind = "league"
carry = { from = "First", against = "group" }
"""
    with pytest.raises(SeasonError) as caught:
        parse(HEAD + text, "test.toml")
    assert "has a published table and no matches" in "\n".join(problem_lines(caught.value))


def test_a_stage_that_names_no_teams_may_seed_those_it_carries_over() -> None:
    text = """
[[stages]]
name = "Third"
kind = "league"
order = ["seeding"]
seeding = ["C", "A", "B"]
carry = { from = "Regular season", what = "points" }
"""
    tables = season(SPLIT + text).stage(2)
    assert tables is not None
    assert order(table(tables)) == ["C", "A", "B"]


def test_a_seeding_that_no_rule_reads_is_told() -> None:
    loaded = parse(f"{HEAD}{SPLIT}seeding = ['A']", "test.toml")
    assert [what(one) for one in loaded.warnings] == ['without effect: the order has no "seeding"']


def test_leaving_out_the_last_of_a_smaller_group_points_to_against_top() -> None:
    warnings = load(CASES / "runners-up-unequal-groups.toml").warnings
    assert [one.line for one in warnings] == [12]
    assert "Group I" in what(warnings[0])
    assert "against_top = 5" in what(warnings[0])
    tables = SeasonTables(load(CASES / "runners-up-unequal-groups.toml").season).stage(0)
    assert tables is not None
    ranking = tables.across(0, LAST)
    assert [one.team for one in ranking.rows][::8] == ["Greece", "Denmark"]
    assert row(ranking, "France").points == 17
