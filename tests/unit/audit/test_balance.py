"""Published tables against themselves, as a whole and where cells or rows are not known."""

from __future__ import annotations

import pytest

from support.findings import (
    SOURCES,
    TABLE,
    codes,
    findings,
    league,
    only,
    printed,
    repairs,
    sentence_of,
)


def alone(*rows: str, keys: str = 'source = "press"', stage: str = "") -> str:
    return SOURCES + league(printed(rows, keys), keys=stage)


def changed(row: str) -> tuple[str, ...]:
    return tuple(row if one.split()[1] == row.split()[1] else one for one in TABLE)


def test_a_table_that_adds_up_is_right() -> None:
    assert findings(alone(*TABLE)) == ()


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("3 B 4 1 1 1 4 2 3", ["table-played 3 4", "table-balance 13 played an even number"]),
        ("3 B 3 1 1 1 4 2 4", ["table-points 3 4"]),
        ("3 B 3 1 1 1 5 2 3", ["table-balance 17 goals for 16 goals against"]),
        ("3 B 3 1 1 1 4 1 3", ["table-balance 16 goals for 15 goals against"]),
        (
            "3 B 3 2 0 1 4 2 4",
            ["table-balance 5 wins 4 defeats", "table-balance 3 drawn an even number"],
        ),
    ],
)
def test_what_does_not_add_up_is_found(row: str, found: list[str]) -> None:
    told = [one for one in findings(alone(*changed(row))) if one.severity == "contradiction"]
    assert [one for one in codes(told) if "order" not in one] == found


def test_the_only_cell_that_would_do_is_proposed() -> None:
    found = findings(alone(*changed("3 B 3 1 1 1 4 2 4")))
    (one,) = (each for each in found if each.code == "table-points")
    assert repairs(one) == ["B had 3 instead of 4 points"]
    assert one.repairs[0].path == ("stages", 0, "published", 0, "table", 2, "points")


def test_points_that_are_missing_were_deducted_or_misprinted() -> None:
    found = findings(alone(*changed("3 B 3 1 1 1 4 2 2")))
    (one,) = (each for each in found if each.code == "table-points")
    assert repairs(one) == ["B had 1 point deducted", "B had 3 instead of 2 points"]
    assert [each.kind for each in one.repairs] == ["deduction", "cell"]
    assert one.repairs[0].path == ("stages", 0)


def test_a_row_that_stands_where_its_results_put_it_has_a_misprint() -> None:
    found = findings(alone("1 D 3 1 2 0 4 2 4", "2 A 3 2 0 1 4 3 2", *TABLE[2:]))
    (one,) = (each for each in found if each.code == "table-points")
    assert repairs(one) == ["A had 4 instead of 2 points", "A had 2 points deducted"]


@pytest.mark.parametrize(
    ("points", "left", "first"),
    [
        (-3, 3, "B had not had 3 points deducted"),
        (-5, 1, "B had 2 instead of 5 points deducted"),
        (-1, 1, "B had 2 instead of 1 point deducted"),
        (2, 3, "B had not had 2 points added"),
    ],
)
def test_a_deduction_of_the_file_may_be_another(points: int, left: int, first: str) -> None:
    taken = f'[[stages.adjustments]]\nteam = "B"\npoints = {points}\n'
    rows = changed(f"3 B 3 1 1 1 4 2 {left}")
    found = findings(SOURCES + league(taken, printed(rows)))
    (one,) = (each for each in found if each.code == "table-points")
    assert repairs(one)[0] == first


def test_the_points_of_several_rows_are_mended_one_by_one() -> None:
    def told(points: str) -> list[tuple[str, ...]]:
        rows = zip("123456", "ABCDEF", points, strict=True)
        found = findings(alone(*(f"{at} {team} 3 1 1 1 3 3 {left}" for at, team, left in rows)))
        return [tuple(repairs(one)[:1]) for one in found if one.code == "table-points"]

    assert told("333321") == [("E had 1 point deducted",), ("F had 2 points deducted",)]
    assert told("321111") == [()] * 5


def test_one_cell_may_mend_several_sums() -> None:
    found = [
        one
        for one in findings(alone(*changed("2 A 4 2 0 1 4 3 4")))
        if one.severity == "contradiction"
    ]
    assert [one.code for one in found] == ["table-played", "table-balance"]
    assert [repairs(one) for one in found] == [["A had played 3 instead of 4"]] * 2


def test_every_cell_that_would_balance_the_goals_is_listed() -> None:
    one = only(findings(alone(*changed("4 C 3 0 1 2 4 10 1"))))
    assert len(one.repairs) == 8
    assert "C had 9 instead of 10 goals against" in repairs(one)
    assert "D had 5 instead of 4 goals for" in repairs(one)


def test_where_any_cell_of_a_large_table_would_do_none_is_proposed() -> None:
    rows = [f"{at} T{at} 2 1 0 1 3 3 2" for at in range(1, 21)]
    one = only(findings(alone(*rows[:-1], "20 T20 2 1 0 1 3 4 2")))
    assert (one.code, one.repairs) == ("table-balance", ())


def test_cells_that_are_not_printed_are_left_out() -> None:
    assert findings(alone("1 D 3 1 2 - - - 4", "2 A 3 2 0 1 - - 4", "3 B - - - 1 - - 3")) == ()


def test_the_one_result_that_is_not_printed_is_worked_out() -> None:
    rows = ("1 D 3 1 2 - - - 4", "2 A 3 2 - 1 - - 5", "3 B 3 1 1 1 - - 3", "4 C 3 0 1 2 - - 1")
    assert codes(findings(alone(*rows)))[:1] == ["table-points 4 5"]


@pytest.mark.parametrize("key", ["complete = false", "round = 2"])
def test_a_part_of_a_table_need_not_balance(key: str) -> None:
    rows = TABLE[:3] if key.startswith("complete") else TABLE
    assert findings(alone(*rows, keys=f'source = "press"\n{key}')) == ()


def test_a_table_without_all_declared_teams_need_not_balance() -> None:
    assert findings(alone(*TABLE[:3], stage='teams = ["A", "B", "C", "D"]')) == ()


def test_deductions_and_goals_taken_away_are_counted() -> None:
    taken = '[[stages.adjustments]]\nteam = "A"\npoints = -2\ngoals_for = -1\n'
    rows = ("1 D 3 1 2 0 4 2 4", "2 B 3 1 1 1 4 2 3", "3 A 3 2 0 1 3 3 2", "4 C 3 0 1 2 4 9 1")
    assert findings(SOURCES + league(taken, printed(rows))) == ()
    assert codes(findings(alone(*rows))) == [
        "table-points 4 2",
        "table-balance 15 goals for 16 goals against",
    ]


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ("round = 2", []),
        ("round = 3", ["table-points 4 2"]),
        ("date = 1968-05-05", []),
    ],
)
def test_points_are_taken_away_from_a_round_on(when: str, found: list[str]) -> None:
    taken = f'[[stages.adjustments]]\nteam = "A"\npoints = -2\n{when}\n'
    rows = ("1 D 3 1 2 0 4 2 4", "2 B 3 1 1 1 4 2 3", "3 A 3 2 0 1 4 3 2", "4 C 3 0 1 2 4 9 1")
    text = SOURCES + league(taken, printed(rows, 'source = "press"\nround = 2'))
    assert [one for one in codes(findings(text)) if "order" not in one] == found


def test_points_of_a_special_rule_are_not_worked_out() -> None:
    text = alone(*changed("1 D 3 1 2 0 4 2 5"))
    assert codes(findings(text)) == ["table-points 4 5"]
    assert findings(text.replace("win = 2", "win = 2, away_win = 3")) == ()


@pytest.mark.parametrize(
    ("difference", "found"),
    [("2", []), ("3", ["table-difference 2 3", "table-balance 1 goal difference 0"])],
)
def test_the_goal_difference_follows_from_the_goals(difference: str, found: list[str]) -> None:
    text = alone(*TABLE)
    for team, value in (("D", difference), ("A", "1"), ("B", "2"), ("C", "-5")):
        row = text.index(f'team = "{team}"')
        text = f"{text[:row]}goal_difference = {value}, {text[row:]}"
    assert codes(findings(text)) == found


def test_unequal_numbers_of_matches_are_stated() -> None:
    rows = ("1 A 2 2 0 0 3 0 4", "2 B 1 0 0 1 0 1 0", "3 C 1 0 0 1 0 2 0")
    one = only(findings(alone(*rows)))
    assert (one.code, one.severity) == ("table-format", "gap")
    assert (
        sentence_of(one)
        == "In the table from press not every team has played 2 matches: B and C have played fewer."
    )


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (("1 A - - - - - - 3", "2 B - - - - - - 4"), ["table-order A B"]),
        (("1 A - - - - 4 2 4", "2 B - - - - 5 1 4"), ["table-order A B"]),
        (("1 A - - - - 4 2 4", "2 B - - - - 4 2 4"), []),
        (("1 A - - - - 4 2 4", "2 B - - - - 5 - 4"), []),
        (("1 A - - - - 4 2 4", "1 B - - - - 5 1 4"), []),
        (("2 A - - - - 4 2 4", "1 B - - - - 5 1 4"), ["table-order 2 1", "table-order 1 2"]),
        (("1 A - - - - - - 4", "3 B - - - - - - 3"), ["table-order 3 2"]),
    ],
)
def test_the_order_follows_from_the_cells(rows: tuple[str, ...], found: list[str]) -> None:
    told = [one for one in findings(alone(*rows)) if one.code == "table-order"]
    assert codes(told) == found
    assert all(one.severity == "contradiction" for one in told)


def test_an_order_by_a_rule_that_is_not_stated_is_a_note() -> None:
    rows = ("1 A - - - - 4 2 4", "2 B - - - - 5 1 4")
    text = alone(*rows).replace('order = ["points", "goal_difference", "goals_for"]\n', "")
    assert [one.severity for one in findings(text) if one.code == "table-order"] == ["note"]


def test_what_only_matches_could_tell_leaves_the_order_open() -> None:
    rows = ("1 A - - - - 4 2 4", "2 B - - - - 5 1 4")
    text = alone(*rows).replace('"points",', '"points", "head_to_head",')
    assert [one for one in findings(text) if one.code == "table-order"] == []


def test_a_team_put_last_stands_below_better_ones() -> None:
    rows = ("1 B - - - - - - 3", "2 A - - - - - - 4")
    ruling = '[[stages.rulings]]\nteam = "A"\nruling = "last"\n'
    assert findings(SOURCES + league(ruling, printed(rows))) == ()
