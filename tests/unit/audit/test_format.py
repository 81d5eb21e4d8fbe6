"""Results against their format: pairings, dates, scorers, and who came through."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.findings import (
    HEAD,
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
from tui.audit.audit import audit
from tui.season.load import load, parse
from tui.standings.progress import SeasonTables

FIVE = (
    *("A 1-0 B", "C 1-0 D", "E 1-0 A", "B 1-0 C", "D 1-0 E"),
    *("A 1-0 C", "B 1-0 D", "C 1-0 E", "D 1-0 A", "E 1-0 B"),
)
"""Five teams, each against each once, in five rounds of two matches."""


TURN = [
    [(TEN[at], TEN[-at]) if at else (TEN[0], "J") for at in range(5)]
    for TEN in ["ABCDEFGHI"[turn:] + "ABCDEFGHI"[:turn] for turn in range(9)]
]
ALL_OF_TEN = tuple(f"{home} 1-0 {away}" for one in TURN for home, away in one)
"""Ten teams, each against each once, in nine rounds of five matches."""


def test_a_round_robin_is_whole() -> None:
    assert findings(league(rounds(FIVE))) == ()
    assert findings(league(rounds(ROUND_ROBIN))) == ()


def test_pairings_that_are_missing_are_named() -> None:
    one = only(findings(league(rounds(FIVE[:8]))))
    assert (one.code, one.severity) == ("pairing-missing", "gap")
    assert sentence_of(one) == "2 of 10 matches are not listed: A v D and B v E."
    one = only(findings(league(rounds(FIVE[:9], size=1))))
    assert sentence_of(one) == "1 of 10 matches is not listed: B v E."


def test_a_pairing_played_twice_may_be_one_that_is_missing() -> None:
    results = (*FIVE[:9], "E 1-0 A")
    twice, missing = findings(league(rounds(results, size=1)))
    assert (twice.code, twice.severity) == ("pairing-twice", "contradiction")
    assert sentence_of(twice) == "A v E is listed twice; other pairs meet once."
    assert twice.path == ("stages", 0, "rounds", 9, "matches", 0)
    assert repairs(twice) == ["E–A (1-0) were B v E"] * 2
    assert missing.code == "pairing-missing"


def test_where_few_pairs_met_there_is_no_format() -> None:
    assert findings(league(rounds(("A 1-0 B", "C 1-0 D", "A 1-0 C")))) == ()


def test_a_season_that_has_come_half_way_is_a_format() -> None:
    twice = (*ROUND_ROBIN, *("B 0-0 A", "D 0-0 C", "C 0-0 A", "D 0-0 B", "D 0-0 A", "C 0-0 B"))
    assert findings(league(rounds(twice))) == ()
    one = only(findings(league(rounds(twice[:-1]))))
    assert codes([one]) == ["pairing-missing 11 matches 12"]


def test_a_second_turn_that_has_begun_is_no_pairing_twice() -> None:
    begun = (*ALL_OF_TEN, *(f"{away} 0-0 {home}" for home, away in TURN[0]))
    assert findings(league(rounds(begun, size=5))) == ()
    (twice,) = findings(league(rounds(begun[:46], size=5)))
    assert (twice.code, twice.severity) == ("pairing-twice", "contradiction")


def test_a_match_of_a_round_that_was_brought_forward_is_in_its_place() -> None:
    days = ("1968-05-08", "1968-05-01", "1968-05-15")
    text = "".join(
        f"[[stages.rounds]]\ndate = {day}\nmatches = [{game(f'A 1-0 B date = {day}')}]\n"
        for day in days
    )
    found = audit(SeasonTables(parse(HEAD + league(text), "test.toml").season))
    assert found == ()


def test_a_match_that_was_struck_out_and_played_again_is_no_second_meeting() -> None:
    results = (*FIVE, 'E 1-0 B status = "annulled"')
    assert findings(league(rounds(results, size=1))) == ()
    abandoned = (*FIVE, 'E 1-0 B status = "abandoned"')
    assert findings(league(rounds(abandoned, size=1))) == ()


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("1968-05-02", []),
        ("1968-05-01", []),
        ("1968-04-30", ["date-outside-round 1968-04-30 1968-05-01"]),
        ("1968-05-05", ["date-outside-round 1968-05-05 1968-05-05"]),
    ],
)
def test_a_match_outside_its_round_is_a_note(day: str, found: list[str]) -> None:
    text = league(
        f"[[stages.rounds]]\ndate = 1968-05-01\nmatches = [{game(f'A 1-0 B date = {day}')}]\n",
        f"[[stages.rounds]]\ndate = 1968-05-05\nmatches = [{game('B 1-0 A')}]\n",
    )
    told = findings(text)
    assert codes(told) == found
    assert {one.severity for one in told} <= {"note"}


def test_matches_without_rounds_have_no_round_to_leave() -> None:
    dated = game("A 1-0 B date = 1968-05-01")
    assert findings(league(f"matches = [{dated}]\n")) == ()


def scored(scorers: str, score: str = "2-1") -> str:
    return league(rounds((f"A {score} B scorers = [{scorers}]",)))


@pytest.mark.parametrize(
    ("scorers", "found"),
    [
        ('{ player = "X", goals = 2, team = "A" }, { player = "Y", team = "B" }', []),
        ('{ player = "X", goals = 3 }', []),
        ('{ player = "X", goals = 4 }', ["contradiction 4 3"]),
        ('{ player = "X", goals = 2, team = "A" }', ["gap 2 3"]),
        ('{ player = "X", goals = 3, team = "A" }', ["contradiction 3 2"]),
        ('{ player = "X", goals = 2, team = "B" }', ["contradiction 2 1"]),
        (
            '{ player = "X", goals = 2, team = "A" }, { player = "X", team = "B", own = true }',
            [],
        ),
    ],
)
def test_scorers_add_up_to_the_score(scorers: str, found: list[str]) -> None:
    told = findings(scored(scorers))
    assert {one.code for one in told} <= {"scorers-score"}
    assert [" ".join([one.severity, *(said.value for said in one.values)]) for one in told] == found


def test_a_scorer_of_a_team_that_did_not_play_contradicts() -> None:
    teams = "".join(f'[[teams]]\nname = "{team}"\n' for team in "ABC")
    one = only(findings(teams + scored('{ player = "X", team = "C" }')))
    assert sentence_of(one) == "The scorers listed for C have 1 goal; the score has 0."


NEXT = '[[stages]]\nname = "Final stage"\nkind = "league"\nmatches = [{ home = "D", away = "B" }]\n'
ZONES = 'zones = [{ positions = [1, 2], status = "qualified", to = "Final stage" }]'


def test_a_team_whose_place_does_not_lead_to_a_stage_contradicts() -> None:
    one = only(findings(league(rounds(ROUND_ROBIN), keys=ZONES) + NEXT))
    assert (one.code, one.team) == ("stage-unqualified", "B")
    assert sentence_of(one) == (
        "B plays in the Final stage but was 3rd in League, which does not lead there."
    )
    right = NEXT.replace('"B"', '"A"')
    assert findings(league(rounds(ROUND_ROBIN), keys=ZONES) + right) == ()


def test_without_all_results_a_printed_table_tells_who_came_through() -> None:
    table = SOURCES + league(printed(TABLE), keys=ZONES)
    assert [one.code for one in findings(table + NEXT)] == ["stage-unqualified"]
    unnumbered = SOURCES + league(printed([f"-{row[1:]}" for row in TABLE]), keys=ZONES)
    assert findings(unnumbered + NEXT) == ()
    unfinished = league(rounds(ROUND_ROBIN[:-1]), keys=ZONES)
    assert [one.code for one in findings(unfinished + NEXT)] == ["pairing-missing"]


def test_who_missed_a_stage_in_one_way_may_reach_it_in_another() -> None:
    second = league(
        rounds(("B 1-0 C",)), name="Second chance", keys=ZONES.replace("[1, 2]", "[1, 1]")
    )
    assert findings(league(rounds(ROUND_ROBIN), keys=ZONES) + second + NEXT) == ()


def thirds(across: str, last: str) -> str:
    """Two groups of three, A3 third with a point and B3 third without, and who plays on."""
    groups = [
        f'[[stages.groups]]\nname = "{name}"\n'
        + rounds((f"{name}1 1-0 {name}2", f"{name}2 1-0 {name}3", result), 1)
        for name, result in (("A", "A1 0-0 A3"), ("B", "B1 1-0 B3"))
    ]
    keys = f'{ZONES}\nacross = [{{ name = "Thirds", position = 3{across} }}]\n'
    text = league(*(one.replace("stages.rounds", "stages.groups.rounds") for one in groups))
    first = text.replace("[[stages.groups]]", f"{keys}[[stages.groups]]", 1)
    return first + NEXT.replace('home = "D", away = "B"', f'home = "A1", away = "{last}"')


THIRDS_GO_ON = ', zones = [{ positions = [1, 1], status = "qualified", to = "Final stage" }]'


@pytest.mark.parametrize(
    ("across", "last", "said"),
    [
        ("", "A3", None),
        ("", "B3", None),
        (THIRDS_GO_ON, "A3", None),
        (THIRDS_GO_ON, "B3", "was 2nd in Thirds"),
    ],
)
def test_a_ranking_across_groups_tells_which_thirds_go_on(
    across: str, last: str, said: str | None
) -> None:
    found = findings(thirds(across, last))
    assert [(one.code, one.team) for one in found] == (
        [("stage-unqualified", last)] if said else []
    )
    assert all(str(said) in sentence_of(one) for one in found)


def test_a_ranking_does_not_speak_of_other_places() -> None:
    found = findings(thirds("", "A2").replace("[1, 2]", "[1, 1]"))
    assert [(one.code, one.team) for one in found] == [("stage-unqualified", "A2")]


def test_portugal_went_on_as_a_third_of_2016() -> None:
    cases = Path(__file__).parents[2] / "data" / "cases"
    assert audit(SeasonTables(load(cases / "best-thirds.toml").season)) == ()


def test_zones_of_a_ranking_tell_who_went_up() -> None:
    promoted = ', zones = [{ positions = [1, 1], status = "promoted" }]'
    for claimed, severities in (("A3", []), ("B3", ["contradiction", "note"])):
        text = f'[published]\npromoted = ["{claimed}"]\n' + thirds(promoted, "A2")
        found = [one for one in findings(text) if one.code == "promoted"]
        assert [one.severity for one in found] == severities
