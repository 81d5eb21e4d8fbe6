"""Ties against their legs, and who plays on against who won."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.findings import codes, findings, game, only, repairs, sentence_of
from tui.audit.audit import audit
from tui.season.load import load
from tui.standings.progress import SeasonTables

RULES = 'decided_by = ["aggregate", "away_goals", "penalties"]'


def tie(teams: str, *legs: str, keys: str = "") -> str:
    names = ", ".join(f'"{team}"' for team in teams.split())
    return f"{{ teams = [{names}], legs = [{', '.join(map(game, legs))}]{keys} }}"


def cup(*rounds: list[str], keys: str = RULES, round_keys: str = "") -> str:
    text = f'[[stages]]\nname = "Cup"\nkind = "knockout"\n{keys}\n'
    for number, ties in enumerate(rounds, start=1):
        text += f'[[stages.rounds]]\nname = "Round {number}"\n{round_keys}\n'
        text += f"ties = [{', '.join(ties)}]\n"
    return text


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        (', aggregate = "3-2"', []),
        (', aggregate = "2-3"', ["tie-aggregate 3-2 2-3"]),
        (', aggregate = "2-0"', ["tie-aggregate 3-2 2-0"]),
        (', winner = "A"', []),
        (', winner = "B"', ["tie-winner A B"]),
        (', winner = "B", decided_by = "ruling"', []),
    ],
)
def test_what_is_printed_follows_from_the_legs(keys: str, found: list[str]) -> None:
    told = findings(cup([tie("A B", "A 2-0 B", "B 2-1 A", keys=keys)]))
    assert codes(told) == found
    assert {one.severity for one in told} <= {"contradiction"}


def test_a_leg_may_make_up_the_difference_of_an_aggregate() -> None:
    one = only(findings(cup([tie("A B", "A 2-0 B", "B 2-1 A", keys=', aggregate = "2-1"')])))
    assert repairs(one) == [
        "the aggregate were 3-2 instead of 2-1",
        "B–A were 1-0 instead of 2-1",
    ]
    assert [repair.path for repair in one.repairs] == [
        ("stages", 0, "rounds", 0, "ties", 0, "aggregate"),
        ("stages", 0, "rounds", 0, "ties", 0, "legs", 1),
    ]


def test_the_smallest_changes_of_a_leg_make_the_other_team_win() -> None:
    one = only(findings(cup([tie("A B", "A 2-0 B", "B 2-1 A", keys=', winner = "B"')])))
    assert repairs(one) == [
        "A–B were 0-0 instead of 2-0",
        "A–B were 1-1 instead of 2-0",
        "A–B were 2-2 instead of 2-0",
        "B–A were 3-0 instead of 2-1",
        "B–A were 4-1 instead of 2-1",
    ]


def test_an_aggregate_may_count_a_leg_as_it_was_played_or_as_it_was_ruled() -> None:
    ruled = ("A 2-0 B", 'B 1-0 A awarded = "0-3"')
    for aggregate, found in (("5-0", []), ("2-1", []), ("3-0", ["tie-aggregate 5-0 3-0"])):
        text = cup([tie("A B", *ruled, keys=f', aggregate = "{aggregate}"')])
        assert codes(findings(text)) == found


def test_no_repair_of_an_aggregate_lets_the_other_team_win() -> None:
    keys = ', aggregate = "0-2", winner = "A"'
    one = findings(cup([tie("A B", "A 2-0 B", "B 2-1 A", keys=keys)]))[0]
    assert one.code == "tie-aggregate"
    assert repairs(one) == ["the aggregate were 3-2 instead of 0-2"]


def test_a_leg_that_was_struck_out_is_no_leg_to_mend_and_no_match_to_count() -> None:
    legs = ("A 2-0 B", "B 2-1 A", 'B 9-0 A status = "annulled"')
    text = cup([tie("A B", *legs)], round_keys="legs = 3")
    assert findings(f"[published]\nmatches = 2\ngoals = 5\n{text}") == ()


def test_known_legs_cannot_go_beyond_the_aggregate() -> None:
    for aggregate, found in (("3-2", []), ("1-2", ["tie-aggregate 2-0 1-2"])):
        half = tie("A B", "A 2-0 B", keys=f', aggregate = "{aggregate}"')
        assert codes(findings(cup([half], round_keys="legs = 2"))) == found


def test_an_aggregate_may_be_printed_in_points() -> None:
    points = 'decided_by = ["points"]\npoints = { win = 3 }'
    text = cup([tie("A B", "A 2-0 B", "B 2-1 A", keys=', aggregate = "3-3"')], keys=points)
    assert findings(text) == ()


def test_goals_that_leave_a_tie_open_contradict_no_winner() -> None:
    level = tie("A B", "A 1-0 B", "B 1-0 A", keys=', winner = "B"')
    assert findings(cup([level])) == ()


def test_who_lost_does_not_play_on() -> None:
    semis = [tie("A B", "A 1-0 B"), tie("C D", "C 1-0 D")]
    assert findings(cup(semis, [tie("A C", "A 1-0 C")])) == ()
    one = only(findings(cup(semis, [tie("B C", "B 1-0 C")])))
    assert (one.code, one.team) == ("tie-entrant", "B")
    assert sentence_of(one) == ("B plays in the Round 2 although it lost to A in the Round 1.")
    assert one.where == "Cup › Round 2 › B v C"


def test_losers_play_for_the_third_place() -> None:
    semis = [tie("A B", "A 1-0 B"), tie("C D", "C 1-0 D")]
    text = cup(semis, [tie("B D", "B 1-0 D")], [tie("A C", "A 1-0 C")])
    third = text.replace('name = "Round 2"\n', 'name = "Third place"\nthird_place = true\n')
    assert findings(third) == ()
    assert {one.code for one in findings(text)} == {"tie-entrant"}
    last = cup(semis, [tie("A C", "A 1-0 C")], [tie("B D", "B 1-0 D")])
    assert {(one.severity, *repairs(one)) for one in findings(last)} >= {
        ("note", "the round had third_place = true")
    }


def test_a_round_before_the_final_does_not_contradict_the_ties_still_to_be_typed() -> None:
    semis = [tie("A B", "A 1-0 B"), tie("C D", "C 1-0 D")]
    text = cup(semis, [tie("B C", "B 1-0 C")]).replace('"Round 2"', '"Preliminary final"')
    assert {one.severity for one in findings(text)} == {"note"}


CASES = Path(__file__).parents[2] / "data" / "cases"


def test_where_every_winner_plays_on_a_loser_has_another_chance() -> None:
    """Adelaide United lost the major semi-final of 2005-06 and played the preliminary final."""
    one = only(audit(SeasonTables(load(CASES / "loser-plays-on.toml").season)))
    assert (one.code, one.severity, one.team) == ("tie-entrant", "note", "Adelaide United")
    assert repairs(one) == ['the tie had losers_of = ["major"]']


def test_a_loser_in_the_place_of_a_winner_contradicts() -> None:
    semis = [tie("A B", "A 1-0 B"), tie("C D", "C 1-0 D")]
    for last, severity in (("A C", None), ("A B", "contradiction"), ("B D", "contradiction")):
        home, away = last.split()
        found = findings(cup(semis, [tie(last, f"{home} 1-0 {away}")]))
        assert {one.severity for one in found} == ({severity} if severity else set())
    said = [tie("B C", "B 1-0 C", keys=', losers_of = ["x"]')]
    named = [tie("A B", "A 1-0 B", keys=', name = "x"'), semis[1]]
    assert findings(cup(named, said)) == ()


def test_a_tie_whose_opponent_is_not_known_leaves_the_number_of_teams_open() -> None:
    text = cup([tie("A B", "A 1-0 B"), '{ teams = ["C"] }'], [tie("A C", "A 1-0 C")])
    claimed = '[published]\nscope = "Cup"\nteams = '
    assert [one.severity for one in findings(f"{claimed}4\n{text}")] == ["gap"]
    assert [one.severity for one in findings(f"{claimed}2\n{text}")] == ["contradiction"]


def test_a_final_tells_the_champion_and_its_matches_are_counted() -> None:
    semis = [tie("A B", "A 1-0 B"), tie("C D", "C 1-0 D")]
    final = 'name = "Final"\nwinners = { status = "champion" }\n'
    text = cup(semis, [tie("A C", "A 2-1 C")]).replace('name = "Round 2"\n', final)
    for claimed, found in (
        ('champion = "A"\nrunner_up = "C"\nmatches = 3\ngoals = 5', []),
        ('champion = "C"', ["champion A C"]),
        ("matches = 4", ["matches-total 3 4"]),
        ("goals = 6", ["goals-total 5 6"]),
        (
            'highest_scoring = [{ home = "A", away = "B", score = "1-0" }]',
            ["highest-score 2-1 1-0"],
        ),
    ):
        assert codes(findings(f"[published]\n{claimed}\n{text}")) == found


def test_who_goes_up_by_winning_a_tie() -> None:
    text = cup([tie("A B", "A 1-0 B")]).replace(
        'name = "Round 1"\n', 'name = "Final"\nwinners = { status = "promoted" }\n'
    )
    assert findings(f'[published]\npromoted = ["A"]\n{text}') == ()
    wrong = findings(f'[published]\npromoted = ["B"]\n{text}')
    assert [one.code for one in wrong] == ["promoted", "promoted"]


def test_a_tie_that_was_lost_does_not_lead_to_the_next_stage() -> None:
    winners = 'name = "Round 1"\nwinners = { status = "qualified", to = "Final stage" }\n'
    text = cup([tie("A B", "A 1-0 B"), tie("C D", "C 1-0 D")]).replace(
        'name = "Round 1"\n', winners
    )
    final = '[[stages]]\nname = "Final stage"\nkind = "league"\n'
    final += 'matches = [{ home = "A", away = "D" }]\n'
    one = only(findings(text + final))
    assert (one.code, one.team) == ("stage-unqualified", "D")
    assert findings(text + final.replace('"D"', '"C"')) == ()


def test_the_scorers_of_a_leg_add_up() -> None:
    one = only(
        findings(cup([tie("A B", 'A 1-0 B scorers = [{ player = "X", goals = 2, team = "A" }]')]))
    )
    assert one.code == "scorers-score"
    assert one.path == ("stages", 0, "rounds", 0, "ties", 0, "legs", 0, "scorers")


def test_a_loser_may_have_come_through_a_table_that_is_not_known_whole() -> None:
    table = (
        '[[stages]]\nname = "Year"\nkind = "league"\n'
        'zones = [{ positions = [1, 1], status = "qualified", to = "Finals" }]\n'
        'carried = [{ team = "A", points = 9 }, { team = "B", points = 6 }]\n'
    )
    semi = cup([tie("A B", "A 0-1 B")]).replace(
        'name = "Round 1"\n', 'name = "Semi"\nwinners = { status = "qualified", to = "Finals" }\n'
    )
    final = cup([tie("B A", "B 0-1 A")]).replace('"Cup"', '"Finals"')
    assert findings(table + semi + final) == ()
