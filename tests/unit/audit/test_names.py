"""Names that are nearly another's: misspelt teams, and teams that only look like it."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.findings import (
    HEAD,
    SOURCES,
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
from tui.audit.finding import Finding
from tui.season.load import load, parse
from tui.standings.progress import SeasonTables

CASES = Path(__file__).parents[2] / "data" / "cases"
RESULTS = (
    "Uruguay 2-2 Spain",
    "Brazil 7-1 Sweden",
    "Brazil 6-1 Spain",
    "Uruguay 3-2 Sweden",
    "Sweden 3-1 Spain",
    "Uruguay 2-1 Brazil",
)
TABLE = (
    "1 Uruguay 3 2 1 0 7 5 5",
    "2 Brazil 3 2 0 1 14 4 4",
    "3 Sweden 3 1 0 2 6 11 2",
    "4 Spain 3 0 1 2 4 11 1",
)
ENTRIES = """
[[stages]]
name = "First"
kind = "qualifiers"
entries = [{ department = "X", team = "Brazil" }, { department = "Y", team = "Brasil" }]
"""
KNOWN = '[[known]]\ncode = "team-name"\nvalues = ["Brasil", "Brazil"]\nnote = "Two clubs."\n'


def found(text: str) -> list[Finding]:
    """What is found in a season, warnings of the loader or not."""
    return list(audit(SeasonTables(parse(HEAD + SOURCES + text, "test.toml").season)))


def undated(results: tuple[str, ...]) -> str:
    """Write matches of which no rounds and no days are known."""
    return f"matches = [{', '.join(map(game, results))}]\n"


def changed(results: tuple[str, ...], at: int, name: str, other: str) -> tuple[str, ...]:
    """The results with another name in one of them."""
    return (*results[:at], results[at].replace(name, other), *results[at + 1 :])


def test_the_misspelt_name_is_found_once_with_its_line() -> None:
    loaded = load(CASES / "brasil-misspelt.toml")
    one = only(audit(SeasonTables(loaded.season)))
    assert (one.code, one.severity, loaded.line(one.path)) == ("team-name", "contradiction", 19)
    assert sentence_of(one) == (
        '"Brasil" appears once and has no row in the table from 1950 FIFA World Cup final round'
        ' (English Wikipedia); "Brazil" appears 3 times. Are they the same team?'
    )
    assert repairs(one) == ['"Brasil" were "Brazil"']
    assert one.where == "Final round › Brasil v Spain › home"


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("Brazil", "Brasil"), ("Sweden", "Swedn"), ("Spain", "Spaín"), ("Uruguay", "Urugauy")],
)
@pytest.mark.parametrize("at", range(6))
def test_wherever_a_name_is_misspelt_nothing_else_is_told(name: str, wrong: str, at: int) -> None:
    results = changed(RESULTS, at, name, wrong)
    if results == RESULTS:
        results = changed(RESULTS, 5 - at, name, wrong)
    if results == RESULTS:
        return
    one = only(found(league(undated(results), printed(TABLE))))
    assert (one.code, one.severity, one.team) == ("team-name", "contradiction", wrong)
    assert only(found(league(undated(results)))).severity == "gap"


def test_a_misspelt_row_of_a_table_is_told_once_too() -> None:
    table = (TABLE[0], TABLE[1].replace("Brazil", "Brasil"), *TABLE[2:])
    one = only(found(league(undated(RESULTS), printed(table))))
    assert (one.code, one.team) == ("team-name", "Brasil")
    assert sentence_of(one) == (
        '"Brasil" appears once (in the table from press); "Brazil" appears 3 times.'
        " Are they the same team?"
    )


def test_what_else_is_wrong_is_told_with_the_right_name() -> None:
    results = changed(RESULTS, 2, "Brazil 6-1", "Brasil 5-1")
    told = found(league(undated(results), printed(TABLE)))
    assert [(one.code, one.team) for one in told] == [
        ("team-name", "Brasil"),
        ("table-cell", "Brazil"),
        ("table-cell", "Spain"),
    ]
    assert repairs(told[1]) == ["Brazil–Spain were 6-1 instead of 5-1"]


def test_a_misspelt_name_in_a_later_stage_and_in_a_tie() -> None:
    cup = (
        '[[stages]]\nname = "Cup"\nkind = "knockout"\n[[stages.rounds]]\nname = "Final"\n'
        'ties = [{ teams = ["Brasil", "Uruguay"], winner = "Uruguay" }]\n'
    )
    one = only(found(league(undated(RESULTS)) + cup))
    assert (one.code, one.severity, one.where) == (
        "team-name",
        "gap",
        "Cup › Final › Brasil v Uruguay › teams",
    )


@pytest.mark.parametrize(
    "text",
    [
        league(undated((*RESULTS, "Brasil 1-0 Brazil"))),
        league(rounds(("Brazil 1-0 Spain", "Brasil 1-0 Sweden", "Spain 1-0 Sweden"))),
        league(
            undated(
                (
                    "Brazil 1-0 Spain date = 1950-07-09",
                    "Brasil 1-0 Sweden date = 1950-07-09",
                    "Brazil 1-0 Sweden date = 1950-07-13",
                )
            )
        ),
        league(undated((*RESULTS, "Brasil 1-0 Peru")), printed((*TABLE, "5 Brasil - - - - - - 2"))),
        league(
            f'[[stages.groups]]\nname = "A"\n{undated(RESULTS)}'
            f'[[stages.groups]]\nname = "B"\n{undated(("Brasil 1-0 Peru",))}'
        ),
        league(undated(RESULTS), keys='teams = ["Uruguay","Spain","Brazil","Sweden","Brasil"]'),
        ENTRIES,
    ],
)
def test_names_that_stand_beside_each_other_are_two_teams(text: str) -> None:
    assert [one for one in found(text) if one.code == "team-name"] == []


def test_a_name_that_is_used_more_than_once_is_a_team() -> None:
    twice = changed(changed(RESULTS, 1, "Brazil", "Brasil"), 2, "Brazil", "Brasil")
    more = (*twice, "Brazil 1-0 Peru", "Peru 1-0 Brazil")
    assert found(league(undated(more))) == []


def test_a_name_that_is_used_more_often_is_misspelt_where_only_the_other_has_a_row() -> None:
    twice = changed(changed(RESULTS, 1, "Brazil", "Brasil"), 2, "Brazil", "Brasil")
    one = only(found(league(undated(twice), printed(TABLE))))
    assert sentence_of(one) == (
        '"Brasil" appears twice and has no row in the table from press; "Brazil" appears twice.'
        " Are they the same team?"
    )


@pytest.mark.parametrize("at", range(6))
@pytest.mark.parametrize("wrong", ["CBD", "Brazuca", "Iceland"])
def test_a_name_that_only_the_table_tells_is_anothers(at: int, wrong: str) -> None:
    results = changed(RESULTS, at, "Brazil", wrong)
    if results == RESULTS:
        return
    one = only(found(league(undated(results), printed(TABLE))))
    assert (one.code, one.severity, one.team) == ("team-name", "contradiction", wrong)
    assert sentence_of(one) == (
        f'"{wrong}" has 1 match but no row in the table from press; with it the row of "Brazil"'
        " would agree. Are they the same team?"
    )
    assert repairs(one) == [f'"{wrong}" were "Brazil"']
    known = KNOWN.replace("Brasil", wrong)
    told = found(known + league(undated(results), printed(TABLE)))
    assert [(one.code, one.open) for one in told] == [("team-name", False), ("table-row", True)]


def test_a_team_that_a_table_leaves_out_is_not_taken_for_another() -> None:
    more = (*RESULTS, "Peru 1-0 Brazil", "Peru 0-0 Sweden")
    told = [one.code for one in found(league(undated(more), printed(TABLE)))]
    assert "team-name" not in told
    partly = 'source = "press"\ncomplete = false'
    results = changed(RESULTS, 2, "Brazil", "Iceland")
    told = [one.code for one in found(league(undated(results), printed(TABLE, partly)))]
    assert "team-name" not in told


def test_a_name_of_which_only_the_accents_are_others_is_misspelt_however_often() -> None:
    twice = changed(changed(RESULTS, 0, "Spain", "Spaín"), 4, "Spain", "Spaín")
    more = (*twice, "Peru 1-0 Spain", "Spain 1-0 Peru")
    assert [one.code for one in found(league(undated(more)))] == ["team-name"]


def test_a_name_that_the_author_knows_of_stays_as_it_is() -> None:
    text = league(undated(changed(RESULTS, 2, "Brazil", "Brasil")), printed(TABLE))
    one, other = found(KNOWN + text)
    assert (one.code, one.open) == ("team-name", False)
    assert sentence_of(other) == "Brasil played but has no row in the table from press."


def test_the_season_without_a_mistake_is_silent() -> None:
    assert findings(SOURCES + league(undated(RESULTS), printed(TABLE))) == ()
