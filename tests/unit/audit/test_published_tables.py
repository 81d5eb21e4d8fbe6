"""Published tables against computed ones, and the single changes that make them agree."""

from __future__ import annotations

import pytest

from support.findings import (
    ROUND_ROBIN,
    SOURCES,
    TABLE,
    codes,
    findings,
    game,
    league,
    only,
    printed,
    repairs,
    rounds,
    sentence_of,
)
from tui.audit.finding import Finding


def against(*table: str, results: tuple[str, ...] = ROUND_ROBIN, size: int = 2) -> list[Finding]:
    """What is found in a table beside the results, but for what it has against itself."""
    text = SOURCES + league(rounds(results, size), printed(table))
    itself = ("table-balance", "table-points", "table-played", "table-format")
    return [one for one in findings(text) if one.code not in itself]


def changed(row: str, *rows: str) -> tuple[str, ...]:
    """The table with some rows in the place of those of the same teams."""
    other = {one.split()[1]: one for one in (row, *rows)}
    return tuple(other.get(one.split()[1], one) for one in TABLE)


def test_the_table_of_the_results_agrees() -> None:
    assert against(*TABLE) == []


@pytest.mark.parametrize(
    ("row", "values"),
    [
        ("2 A 4 2 0 1 4 3 4", "3 4"),
        ("2 A 3 3 0 1 4 3 4", "2 3"),
        ("2 A 3 2 1 1 4 3 4", "0 1"),
        ("2 A 3 2 0 0 4 3 4", "1 0"),
        ("2 A 3 2 0 1 5 3 4", "4 5"),
        ("2 A 3 2 0 1 4 2 4", "3 2"),
        ("2 A 3 2 0 1 4 3 5", "4 5"),
    ],
)
def test_each_cell_is_compared(row: str, values: str) -> None:
    one = only(against(*changed(row)))
    assert (one.severity, one.team, len(one.cells)) == ("contradiction", "A", 1)
    assert codes([one]) == [f"table-cell {values}"]
    (repair,) = one.repairs
    assert repair.kind == "cell"
    assert repair.path == one.path


def test_cells_that_are_not_printed_are_not_compared() -> None:
    rows = ("1 D - - - - - - 4", "2 A 3 - - 1 - 3 -", "3 B - - - - - - -", "4 C 3 0 - - - - -")
    assert against(*rows) == []
    wrong = ("1 D - - - - - - 4", "2 A 3 - - 1 - 2 -", "3 B - - - - - - -", "4 C 3 0 - - - - -")
    assert codes(against(*wrong)) == ["table-cell 3 2"]


def test_a_result_that_mends_two_rows_is_found() -> None:
    found = against(*changed("2 A 3 2 0 1 4 4 4", "4 C 3 0 1 2 5 9 1"))
    assert [repairs(one) for one in found] == [["A–C were 3-2 instead of 3-1"]] * 2
    assert [one.repairs[0].path for one in found] == [
        ("stages", 0, "rounds", 1, "matches", 0),
    ] * 2


def test_a_repair_has_the_order_of_the_home_team() -> None:
    found = against(*changed("1 D 3 1 2 0 5 2 4", "2 A 3 2 0 1 4 4 4"))
    assert repairs(found[0]) == ["A–D were 0-3 instead of 0-2"]


def test_without_printed_goals_every_score_with_that_result_would_do() -> None:
    table = ("- A 3 1 1 1 - - 3", "- D 3 1 2 0 - - 4", "- B 3 1 2 0 - - 4", "- C 3 0 1 2 - - 1")
    one, other = against(*table)
    assert {one.team, other.team} == {"A", "B"}
    draws = [f"A–B were {goals}-{goals} instead of 1-0" for goals in range(10)]
    assert repairs(one) == repairs(other) == draws


def test_both_matches_of_a_pair_are_listed_where_both_would_do() -> None:
    table = ("1 A 2 2 0 0 3 0 4", "2 B 2 0 0 2 0 3 0")
    found = against(*table, results=("A 1-0 B", "B 0-1 A"), size=1)
    both = ["A–B were 2-0 instead of 1-0", "B–A were 0-2 instead of 0-1"]
    assert [repairs(one) for one in found] == [both, both]


def test_only_the_match_is_listed_that_keeps_the_points() -> None:
    table = ("1 A 2 1 1 0 4 2 3", "2 B 2 0 1 1 2 4 1")
    found = against(*table, results=("A 1-0 B", "B 2-2 A"), size=1)
    assert [repairs(one) for one in found] == [["A–B were 2-0 instead of 1-0"]] * 2


def test_where_a_score_is_missing_the_table_may_have_more_but_not_less() -> None:
    results = league(rounds(ROUND_ROBIN)).replace(', score = "4-1"', "")
    text = SOURCES + results + printed(TABLE)
    assert findings(text) == ()
    less = SOURCES + results + printed(changed("3 B 3 1 1 0 4 1 3"))
    assert "table-cell 1 0" in codes(findings(less))


def test_exchanged_teams_are_found_in_the_results_and_in_the_table() -> None:
    table = (
        "1 C 3 1 2 0 4 2 4",
        "2 A 3 2 0 1 4 3 4",
        "3 B 3 1 1 1 4 2 3",
        "4 D 3 0 1 2 4 9 1",
    )
    found = against(*table)
    assert {one.team for one in found} == {"C", "D"}
    assert [repairs(one) for one in found] == [
        ["C and D were exchanged in the results", "C and D were exchanged in the table"]
    ] * 2


def test_three_rows_that_differ_are_mended_by_no_single_change() -> None:
    table = changed("1 D 3 1 2 0 5 2 4", "2 A 3 2 0 1 5 3 4", "3 B 3 1 1 1 5 2 3")
    assert [one.repairs for one in against(*table)] == [(), (), ()]


@pytest.mark.parametrize(
    ("order", "values", "mended"),
    [
        ("2 1 3 4", "1 D, 2 A|2 D, 1 A", ["D and A were exchanged in the order of the table"]),
        ("1 2 3 3", "4 C|3 C", ["C were number 4 in the table instead of 3"]),
        ("2 3 1 4", "1 D, 2 A, 3 B|2 D, 3 A, 1 B", []),
    ],
)
def test_the_order_is_compared_where_all_cells_agree(
    order: str, values: str, mended: list[str]
) -> None:
    table = [f"{place} {row[2:]}" for place, row in zip(order.split(), TABLE, strict=True)]
    one = only(against(*table))
    assert (one.code, one.severity) == ("table-order", "contradiction")
    assert "|".join(said.value for said in one.values) == values
    assert repairs(one) == mended


def test_without_numbers_the_order_is_that_of_the_rows() -> None:
    table = [f"- {row[2:]}" for row in (TABLE[1], TABLE[0], TABLE[2], TABLE[3])]
    assert [one.code for one in against(*table)] == ["table-order"]


def test_an_order_that_the_file_does_not_state_is_only_a_note() -> None:
    table = [f"{place} {row[2:]}" for place, row in zip("2134", TABLE, strict=True)]
    text = SOURCES + league(rounds(ROUND_ROBIN), printed(table))
    stated = text.replace('order = ["points", "goal_difference", "goals_for"]\n', "")
    assert only(findings(stated)).severity == "note"


def test_who_shares_a_position_may_stand_on_any_of_them() -> None:
    draws = ("A 1-1 B", "C 1-1 D", "A 1-1 C", "B 1-1 D", "A 1-1 D", "B 1-1 C")
    for order in ("1234", "4321", "1111"):
        table = [f"{place} {team} 3 0 3 0 3 3 3" for place, team in zip(order, "ABCD", strict=True)]
        assert against(*table, results=draws) == []


def test_a_table_after_a_round_is_compared_with_that_of_the_round() -> None:
    first = ("1 A 1 1 0 0 1 0 2", "2 C 1 0 1 0 2 2 1", "2 D 1 0 1 0 2 2 1", "4 B 1 0 0 1 0 1 0")
    text = SOURCES + league(rounds(ROUND_ROBIN), printed(first, 'source = "press"\nround = 1'))
    assert findings(text) == ()
    wrong = text.replace("goals_for = 1,", "goals_for = 3,")
    assert [one.team for one in findings(wrong) if one.code == "table-cell"] == ["A"]


FIRST = ("1 A 1 1 0 0 1 0 2", "2 C 1 0 1 0 2 2 1", "2 D 1 0 1 0 2 2 1", "4 B 1 0 0 1 0 1 0")


def test_what_was_played_is_compared_beside_a_match_that_was_annulled() -> None:
    keys = 'source = "press"\nround = 1\ncomplete = false'
    results = rounds(('A 5-0 B status = "annulled"', "C 2-2 D", "A 1-0 C"))
    text = SOURCES + league(results, printed(FIRST[1:3], keys))
    assert findings(text) == ()
    told = findings(text.replace("goals_for = 2,", "goals_for = 1,", 1))
    assert {one.team for one in told if one.code == "table-cell"} == {"C"}


def test_a_round_of_which_matches_are_missing_contradicts_no_table_with_more() -> None:
    second = ("1 A 2 2 0 0 4 1 4", "2 D 2 1 1 0 9 2 3", "3 C 2 0 1 1 3 5 1", "4 B 2 0 0 2 0 8 0")
    text = league(rounds(ROUND_ROBIN[:3]), printed(second, 'source = "press"\nround = 2'))
    assert [one for one in findings(SOURCES + text) if one.severity == "contradiction"] == []


def test_a_table_after_a_day_is_compared_with_what_was_played_until_then() -> None:
    dated = [f"{one} date = 1968-05-0{at // 2 + 1}" for at, one in enumerate(ROUND_ROBIN)]
    matches = f"matches = [{', '.join(map(game, dated))}]\n"
    text = SOURCES + league(matches, printed(FIRST, 'source = "press"\nround = 1'))
    assert findings(text) == ()
    found = findings(text.replace('score = "1-0"', 'score = "2-0"'))
    assert [repairs(one) for one in found] == [["A–B were 1-0 instead of 2-0"]] * 2
    later = text.replace(f", {game(dated[-1])}", "").replace(f", {game(dated[1])}", "")
    assert [one for one in findings(later) if one.severity == "contradiction"] == []


def test_a_row_without_a_number_claims_nothing_of_who_did_not_play() -> None:
    rows = (*TABLE, "5 E - - - - - - -")
    assert against(*rows) == []


def test_where_little_is_printed_every_score_of_a_match_that_would_do_is_listed() -> None:
    row = printed(["1 D - - - - - - 5"], 'source = "press"\ncomplete = false\nround = 3')
    found = only(findings(SOURCES + league(rounds(ROUND_ROBIN), row)))
    assert "C–D were 2-3 instead of 2-2" in repairs(found)
    assert not any("A–D" in one for one in repairs(found))


def test_a_repair_of_a_table_after_a_round_is_a_match_of_it() -> None:
    first = ("1 A 1 1 0 0 2 0 2", "2 C 1 0 1 0 2 2 1", "2 D 1 0 1 0 2 2 1", "4 B 1 0 0 1 0 2 0")
    text = SOURCES + league(rounds(ROUND_ROBIN), printed(first, 'source = "press"\nround = 1'))
    assert [repairs(one) for one in findings(text)] == [["A–B were 2-0 instead of 1-0"]] * 2


def test_where_matches_are_missing_only_what_is_too_much_contradicts() -> None:
    results = ROUND_ROBIN[:-1]
    assert [one.code for one in against(*TABLE, results=results)] == ["pairing-missing"]
    less = changed("3 B 3 1 1 1 4 0 3")
    assert codes(against(*less, results=results))[:1] == ["table-cell 1 0"]


def test_a_row_and_a_team_that_are_left_over_may_be_the_same() -> None:
    one = only(against(*TABLE[:3], "4 E 3 0 1 2 4 9 1"))
    assert (one.code, one.severity, one.team) == ("table-row", "contradiction", "E")
    assert [said.value for said in one.values] == ["C", "E"]
    assert repairs(one) == ["E were C in the table"]
    other = only(against(*TABLE[:3], "4 E 3 1 0 2 4 9 2"))
    assert (other.code, sentence_of(other), other.repairs) == (one.code, sentence_of(one), ())


def test_rows_of_strangers_and_teams_without_a_row() -> None:
    found = against(*TABLE[:2], "3 E 3 0 2 1 7 7 2", "4 F 3 0 2 1 6 7 2")
    assert [(one.code, one.severity, one.team) for one in found] == [
        ("table-row", "contradiction", "E"),
        ("table-row", "contradiction", "F"),
        ("table-row", "gap", None),
    ]


def test_strangers_are_paired_by_their_cells() -> None:
    found = against(*TABLE[:2], "3 E 3 0 1 2 4 9 1", "4 F 3 1 1 1 4 2 3")
    assert [[said.value for said in one.values] for one in found] == [["C", "E"], ["B", "F"]]


def test_rows_that_are_missing_from_a_partial_table_are_no_gap() -> None:
    text = printed(TABLE[:3], 'source = "press"\ncomplete = false')
    assert findings(SOURCES + league(rounds(ROUND_ROBIN), text)) == ()


def test_the_bonus_of_a_result_is_counted_by_the_rule() -> None:
    bonus = "points = { win = 2, bonuses = [{ points = 1, goals = 4 }] }"
    text = SOURCES + league(
        rounds(ROUND_ROBIN), printed(changed("3 B 3 1 1 1 3 2 3", "4 C 3 0 1 2 4 8 1"))
    )
    text = text.replace("points = { win = 2 }", bonus)
    found = [one for one in findings(text) if one.code == "table-cell"]
    assert [repairs(one) for one in found] == [["B–C were 3-1 instead of 4-1"]] * 2


def test_groups_and_matches_without_rounds_are_mended_too() -> None:
    group = '[[stages.groups]]\nname = "One"\n'
    matches = f"matches = [{', '.join(map(game, ROUND_ROBIN))}]\n"
    table = printed(changed("2 A 3 2 0 1 4 4 4", "4 C 3 0 1 2 5 9 1"))
    text = SOURCES + league(group, matches, table.replace("stages.", "stages.groups."))
    found = findings(text)
    assert [repairs(one) for one in found] == [["A–C were 3-2 instead of 3-1"]] * 2
    assert found[0].repairs[0].path == ("stages", 0, "groups", 0, "matches", 2)
    assert found[0].where == "League › One › published by press › A › goals against"


WITHOUT_TWO = ("1 D 3 1 2 0 4 2 4", "2 B 3 1 1 1 4 2 3", "3 A 3 2 0 1 4 3 2", "4 C 3 0 1 2 4 9 1")
"""The table of the results, with two points deducted from A."""


def test_a_deduction_that_the_file_does_not_hold_is_proposed_first() -> None:
    found = findings(SOURCES + league(rounds(ROUND_ROBIN), printed(WITHOUT_TWO)))
    expected = ["A had 2 points deducted", "A had 4 instead of 2 points in the table"]
    assert [one.code for one in found] == ["table-cell", "table-points"]
    assert [repairs(one) for one in found] == [expected] * 2
    taken = '[[stages.adjustments]]\nteam = "A"\npoints = -2\n'
    assert findings(SOURCES + league(taken, rounds(ROUND_ROBIN), printed(WITHOUT_TWO))) == ()


def test_a_misprint_goes_before_a_deduction_that_the_order_denies() -> None:
    one, *_ = against(*changed("2 A 3 2 0 1 4 3 2"))
    assert repairs(one) == [
        "A had 4 instead of 2 points in the table",
        "A had 2 points deducted",
    ]


def test_points_are_given_only_where_the_order_tells_of_it() -> None:
    given = ("1 A 3 2 0 1 4 3 6", "2 D 3 1 2 0 4 2 4", *TABLE[2:])
    assert repairs(against(*given)[0])[0] == "A had 2 points added"
    misprinted = ("1 D 3 1 2 0 4 2 4", "2 A 3 2 0 1 4 3 6", *TABLE[2:])
    assert repairs(against(*misprinted)[0]) == ["A had 4 instead of 6 points in the table"]


@pytest.mark.parametrize(
    ("decisions", "expected"),
    [
        ([("A", -3)], ["A had 2 instead of 3 points deducted"]),
        ([("A", -1)], ["A had 2 instead of 1 point deducted", "A had 1 more point deducted"]),
        ([("A", -2), ("B", -1)], ["B had not had 1 point deducted"]),
        (
            [("A", -2), ("A", -1)],
            ["A had not had 1 point deducted", "A had 1 instead of 2 points deducted"],
        ),
        ([("A", -2), ("A", 1)], ["A had not had 1 point added"]),
    ],
)
def test_a_deduction_of_the_file_may_be_wrong(
    decisions: list[tuple[str, int]], expected: list[str]
) -> None:
    taken = "".join(
        f'[[stages.adjustments]]\nteam = "{team}"\npoints = {points}\n'
        for team, points in decisions
    )
    text = SOURCES + league(taken, rounds(ROUND_ROBIN), printed(WITHOUT_TWO))
    for one in findings(text):
        assert repairs(one)[: len(expected)] == expected


def test_a_deduction_may_have_been_made_by_the_day_of_a_table() -> None:
    taken = '[[stages.adjustments]]\nteam = "A"\npoints = -1\nround = 2\n'
    first = ("1 C 1 0 1 0 2 2 1", "1 D 1 0 1 0 2 2 1", "1 A 1 1 0 0 1 0 1", "4 B 1 0 0 1 0 1 0")
    rows = [f"- {row[2:]}" for row in first]
    text = league(taken, rounds(ROUND_ROBIN), printed(rows, 'source = "press"\nround = 1'))
    one, *_ = findings(SOURCES + text)
    assert repairs(one)[0] == "A had 1 point deducted by then"


def test_deductions_of_several_teams_are_proposed_one_by_one() -> None:
    teams = "ABCDEF"
    results = [f"{home} 1-1 {away}" for home in teams for away in teams if home < away]
    rows = [f"{at} {team} 5 0 5 0 5 5 5" for at, team in enumerate(teams[:4], start=1)]
    rows += ["5 E 5 0 5 0 5 5 4", "6 F 5 0 5 0 5 5 1"]
    matches = f"matches = [{', '.join(map(game, results))}]\n"
    found = findings(SOURCES + league(matches, printed(rows)))
    assert [(one.team, repairs(one)[0]) for one in found if one.code == "table-cell"] == [
        ("E", "E had 1 point deducted"),
        ("F", "F had 4 points deducted"),
    ]
    mixed = [*rows[:3], "4 D 5 0 5 0 6 5 5", *rows[4:]]
    found = findings(SOURCES + league(matches, printed(mixed)))
    assert [(one.team, repairs(one)[0]) for one in found if one.code == "table-cell"] == [
        ("D", "D had 5 instead of 6 goals for in the table"),
        ("E", "E had 1 point deducted"),
        ("F", "F had 4 points deducted"),
    ]


def test_a_win_that_is_worth_more_is_no_deduction() -> None:
    text = SOURCES + league(rounds(ROUND_ROBIN), printed(TABLE)).replace("win = 2", "win = 3")
    cells = [one for one in findings(text) if one.code == "table-cell"]
    assert [one.repairs for one in cells] == [(), (), ()]


def test_what_mends_the_cells_mends_the_sums_and_nothing_else_is_proposed() -> None:
    found = findings(SOURCES + league(rounds(ROUND_ROBIN), printed(changed("4 C 3 0 1 2 4 8 1"))))
    assert [one.code for one in found] == ["table-cell", "table-balance"]
    assert [repairs(one) for one in found] == [
        ["C had 9 instead of 8 goals against in the table"]
    ] * 2
