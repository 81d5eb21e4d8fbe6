"""Claims against results and tables, within the scope that a claim states."""

from __future__ import annotations

import pytest

from support.findings import (
    ROUND_ROBIN,
    SOURCES,
    TABLE,
    claims,
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

RESULTS = league(rounds(ROUND_ROBIN), keys='zones = [{ positions = [1, 1], status = "promoted" }]')
ENTRIES = """\
[[teams]]
name = "D"

[[stages]]
name = "Departments"
kind = "qualifiers"
entries = [
  { department = "North", team = "A" },
  { department = "North", team = "B" },
  { department = "South", team = "C" },
  { department = "East", team = "E" },
  { department = "West" },
]
"""


@pytest.mark.parametrize(
    ("claimed", "expected"),
    [
        ("matches = 6", []),
        ("matches = 5", ["matches-total 6 5"]),
        ("matches = 7", ["matches-total 6 7"]),
        ("goals = 16", []),
        ("goals = 20", ["goals-total 16 20"]),
        ("goals = 15", ["goals-total 16 15"]),
        ("goals_per_match = 2.67", []),
        ("goals_per_match = 2.7", []),
        ("goals_per_match = 2.66", ["goals-average 2.67 2.66"]),
        ("goals = 16\nmatches = 6\ngoals_per_match = 2.5", ["goals-average 2.67 2.5"]),
        ('champion = "D"\nrunner_up = "A"', []),
        ('champion = "A"\nrunner_up = "D"', ["champion D A", "runner-up A D"]),
        ('champion = "C"', ["champion D C"]),
        ('promoted = ["D"]', []),
        ('highest_scoring = [{ home = "B", away = "C", score = "4-1" }]', []),
        ('highest_scoring = [{ home = "C", away = "B", score = "1-4" }]', []),
        (
            'highest_scoring = [{ home = "B", away = "C", score = "5-1" }]',
            ["highest-score 4-1 5-1"],
        ),
        (
            'highest_scoring = [{ home = "A", away = "C", score = "3-1" }]',
            ["highest-score 4-1 3-1"],
        ),
        ('biggest_wins = [{ home = "B", away = "C", score = "4-1" }]', []),
        ('biggest_wins = [{ home = "A", away = "C", score = "3-1" }]', ["biggest-win 4-1 3-1"]),
        ('top_scorers = [{ player = "X", goals = 4, team = "A" }]', []),
        ('top_scorers = [{ player = "X", goals = 5, team = "A" }]', ["top-scorer 4 5"]),
        ("departments = 24", []),
        ('scope = "League"\nteams = 4', []),
        ('scope = "League"\nteams = 6', ["teams-total 4 6"]),
        ('scope = "League"\nteams = 3', ["teams-total 4 3"]),
        ("teams = 6", []),
    ],
)
def test_claims_of_a_season_with_all_its_results(claimed: str, expected: list[str]) -> None:
    found = findings(claims(claimed) + RESULTS)
    assert codes(found) == expected
    assert all(one.severity == "contradiction" for one in found)


def test_the_promoted_are_those_whose_place_earns_it() -> None:
    wrong = findings(claims('promoted = ["A"]') + RESULTS)
    assert [(one.code, one.severity) for one in wrong] == [
        ("promoted", "contradiction"),
        ("promoted", "note"),
    ]
    more = only(findings(claims('promoted = ["A", "D"]') + RESULTS))
    assert more.severity == "note"


def test_a_list_of_the_promoted_to_one_division_leaves_the_others_out() -> None:
    zones = (
        'zones = [{ positions = [1, 1], status = "promoted", label = "First" },'
        ' { positions = [2, 2], status = "promoted", label = "Second" }]'
    )
    results = league(rounds(ROUND_ROBIN), keys=zones)
    for claimed in ('promoted = ["D"]', 'promoted = ["A"]\npromoted_to = "Second"'):
        assert findings(claims(claimed) + results) == ()
    found = findings(claims('promoted = ["A"]\npromoted_to = "First"') + results)
    assert codes(found) == ["promoted D: a place that earns it D: not named"]
    assert sentence_of(only(found)) == (
        "Press does not name D among the promoted, but its place earns it."
    )


def test_the_relegated_are_compared_like_the_promoted() -> None:
    zones = 'zones = [{ positions = [4, 4], status = "relegated" }]'
    results = league(rounds(ROUND_ROBIN), keys=zones)
    assert findings(claims('relegated = ["C"]') + results) == ()
    wrong = findings(claims('relegated = ["B"]') + results)
    assert [one.code for one in wrong] == ["relegated", "relegated"]


def test_missing_goals_are_counted() -> None:
    one = only(findings(claims("goals = 20") + RESULTS))
    assert repairs(one) == ["4 goals are missing from the listed matches"]
    assert sentence_of(one) == "The 6 results add up to 16 goals; press says 20."
    assert one.path == ("published", 0, "goals")
    assert one.where == "published by press › goals"


def test_listed_matches_that_are_not_all_leave_a_gap() -> None:
    one, pairing = findings(claims("goals = 20") + league(rounds(ROUND_ROBIN[:-1])))
    assert (one.code, one.severity) == ("goals-total", "gap")
    assert (pairing.code, pairing.severity) == ("pairing-missing", "gap")


def test_more_goals_than_claimed_contradict_even_where_matches_are_missing() -> None:
    one = findings(claims("goals = 10") + league(rounds(ROUND_ROBIN[:-1])))[0]
    assert (one.code, one.severity) == ("goals-total", "contradiction")


def test_a_stage_of_which_nothing_is_known_leaves_the_sum_open() -> None:
    text = claims("goals = 20") + ENTRIES + RESULTS
    assert findings(text) == ()
    assert codes(findings(claims('goals = 20\nscope = "League"') + ENTRIES + RESULTS)) == [
        "goals-total 16 20"
    ]


@pytest.mark.parametrize("scope", ["League", "league", "Only the league counts."])
def test_a_scope_names_its_stage_alone_or_in_a_sentence(scope: str) -> None:
    text = claims(f'goals = 20\nscope = "{scope}"') + ENTRIES + RESULTS
    assert codes(findings(text)) == ["goals-total 16 20"]


@pytest.mark.parametrize(
    ("scope", "found"),
    [
        ("Final", ["goals-total 2 20"]),
        ("The league and the final", ["goals-total 18 20"]),
        ("Semi-final", ["scope Semi-final"]),
        ("The final round alone", ["goals-total 16 20"]),
    ],
)
def test_a_scope_names_the_longest_names_it_can(scope: str, found: list[str]) -> None:
    text = claims(f'goals = 20\nscope = "{scope}"') + RESULTS
    if "round" in scope:
        text = text.replace('"League"', '"Final round"')
    told = findings(text + league(rounds(("A 2-0 B",)), name="Final"))
    assert codes(told) == found


def test_a_stage_whose_first_plays_on_makes_no_champion() -> None:
    leads_on = 'zones = [{ positions = [1, 2], status = "play_off", to = "Title" }]'
    results = league(rounds(ROUND_ROBIN), keys=leads_on)
    title = league(rounds(("D 0-1 A",)), name="Title")
    assert findings(claims('champion = "A"\nscope = "League"') + results + title) == ()
    assert codes(findings(claims('champion = "A"\nscope = "League"') + RESULTS + title)) == [
        "champion D A"
    ]


def test_matches_that_were_not_played_may_be_counted_or_not() -> None:
    results = (*ROUND_ROBIN[:-1], 'B 3-0 C status = "walkover"')
    for number in (5, 6):
        assert findings(claims(f"matches = {number}") + league(rounds(results))) == ()
    (one,) = findings(claims("matches = 4") + league(rounds(results)))
    assert (one.code, one.severity) == ("matches-total", "contradiction")


def test_a_season_that_is_not_over_may_have_more_matches_than_are_claimed() -> None:
    results = league(rounds(ROUND_ROBIN)).replace(', score = "4-1"', "")
    (one,) = findings(claims("matches = 4") + results)
    assert one.severity == "contradiction"
    assert findings(claims("matches = 5") + results) == ()


def test_a_table_of_half_a_season_or_with_what_was_brought_along_is_not_added_up() -> None:
    half = league(printed(TABLE, 'source = "press"\nround = 3'))
    assert findings(claims("goals = 20\nmatches = 9") + half) == ()
    brought = '[[stages.carried]]\nteam = "A"\nplayed = 2\nwon = 2\npoints = 4\n'
    rows = (TABLE[1].replace("2 A 3 2", "1 A 5 4").removesuffix("4") + "8", TABLE[0], *TABLE[2:])
    text = league(brought, printed([rows[0], f"2{TABLE[0][1:]}", *TABLE[2:]]))
    told = findings(claims("goals = 20\nmatches = 9") + text)
    assert [one for one in told if one.code.endswith("total")] == []


def scorer(player: str, goals: int, team: str) -> str:
    return f'scorers = [{{ player = "{player}", goals = {goals}, team = "{team}" }}]'


def test_two_players_of_one_name_are_told_apart_by_their_teams() -> None:
    results = rounds((f"A 3-0 B {scorer('Ruiz', 3, 'A')}", f"C 0-2 D {scorer('Ruiz', 2, 'D')}"))
    claimed = 'top_scorers = [{ player = "Ruiz", goals = 3, team = "A" }]'
    assert findings(claims(claimed) + league(results)) == ()
    found = findings(claims(claimed.replace("= 3", "= 2")) + league(results))
    assert codes(found) == ["top-scorer 3 2"]


def test_a_match_that_was_annulled_or_not_played_sets_no_record() -> None:
    results = rounds((*ROUND_ROBIN, f'A 9-0 B status = "annulled", {scorer("X", 9, "A")}'), size=1)
    claimed = (
        'biggest_wins = [{ home = "B", away = "C", score = "4-1" }]\n'
        'top_scorers = [{ player = "Y", goals = 3 }]'
    )
    assert findings(claims(claimed) + league(results)) == ()
    ruled = rounds((*ROUND_ROBIN[:-1], 'B 0-1 C awarded = "3-0"'))
    claimed = 'biggest_wins = [{ home = "B", away = "C", score = "3-0" }]'
    assert findings(claims(claimed) + league(ruled)) == ()


def test_a_scope_that_names_no_stage_is_a_note() -> None:
    one = only(findings(claims('goals = 20\nscope = "Leagues"') + RESULTS))
    assert (one.code, one.severity) == ("scope", "note")


def test_without_results_a_table_is_added_up() -> None:
    table = league(printed(TABLE))
    assert findings(claims("goals = 16\nmatches = 6") + table) == ()
    one = only(findings(claims("goals = 20") + table))
    assert sentence_of(one) == "The table from press adds up to 16 goals; press says 20."
    assert codes(findings(claims('champion = "B"') + table.replace("order", zone("order")))) == [
        "champion D B"
    ]


def zone(before: str) -> str:
    return f'zones = [{{ positions = [1, 1], status = "champion" }}]\n{before}'


def test_a_table_with_rows_missing_is_not_added_up() -> None:
    table = league(printed(TABLE[:3], 'source = "press"\ncomplete = false'))
    assert findings(claims("goals = 20\nmatches = 9") + table) == ()


def test_play_offs_may_be_counted_or_not() -> None:
    text = league(
        f"play_offs = [{game('D 1-0 A')}]\n",
        rounds(ROUND_ROBIN),
    ).replace('"goals_for"]', '"goals_for", "play_off"]')
    for goals in (16, 17):
        assert findings(claims(f"goals = {goals}") + text) == ()
    assert codes(findings(claims("goals = 18") + text)) == ["goals-total 16 18"]


def test_an_awarded_match_may_be_counted_as_played_or_as_ruled() -> None:
    results = (*ROUND_ROBIN[:-1], 'B 4-1 C awarded = "3-0"')
    for goals in (16, 14):
        assert findings(claims(f"goals = {goals}") + league(rounds(results))) == ()


@pytest.mark.parametrize(
    ("number", "expected"), [(3, []), (4, []), (5, ["departments 3 5"]), (2, ["departments 3 2"])]
)
def test_departments_are_those_of_the_first_list(number: int, expected: list[str]) -> None:
    found = findings(claims(f"departments = {number}") + ENTRIES + RESULTS)
    assert codes(found) == expected


def test_a_list_of_those_who_play_next_is_not_one_of_departments() -> None:
    finalists = ENTRIES.replace('  { department = "East", team = "E" },\n', "")
    assert findings(claims("departments = 24") + finalists + RESULTS) == ()


def test_the_goals_of_the_top_scorers_are_those_of_the_matches() -> None:
    scorers = 'scorers = [{ player = "X", goals = 4, team = "B" }, { player = "Y", team = "C" }]'
    results = league(rounds((*ROUND_ROBIN[:-1], f"B 4-1 C {scorers}")))
    for claimed in ('{ player = "X", goals = 4 }', '{ player = "X", goals = 7 }'):
        assert findings(claims(f"top_scorers = [{claimed}]") + results) == ()
    found = findings(claims('top_scorers = [{ player = "X", goals = 3 }]') + results)
    assert codes(found) == ["top-scorer 4 3"]
    found = findings(claims('top_scorers = [{ player = "Z", goals = 3 }]') + results)
    assert codes(found) == ["top-scorer 4 3"]


def test_a_source_that_claims_nothing_says_nothing_wrong() -> None:
    assert findings(SOURCES + '[published]\nsource = "press"\n' + RESULTS) == ()
