"""Ties in words: how they stand, who is through, and what decided."""

from __future__ import annotations

import json

import pytest

import cup
from ties import bracket, match, played, result, tie
from tui.present.card import match_card
from tui.present.plain import json_lines, text_lines
from tui.present.qualifiers import qualifiers
from tui.present.rounds import rounds
from tui.present.standings import standings
from tui.present.ties import decided, outcome, through
from tui.present.view import View
from tui.season.knockout import KnockoutStage
from tui.season.load import parse
from tui.season.timeline import Moment

STAGE = KnockoutStage(kind="knockout", name="Cup", position_in="National stage")
TWO_LEGS = (match("A 2-1 B"), match("B 2-1 A"))


@pytest.mark.parametrize(
    ("rules", "legs", "rest", "words", "reason"),
    [
        ("", (match("A 3-1 B"),), "", "3-1", ""),
        (
            "aggregate away_goals",
            (match("A 2-1 B"), match("B 3-2 A")),
            "",
            "4-4, away goals 2-1",
            "away goals 2-1",
        ),
        (
            "",
            (match("A 0-0 B", 'penalties = "3-4"'),),
            "",
            "0-0, 4-3 on penalties",
            "4-3 on penalties",
        ),
        (
            "",
            (match("A 1-0 B", "extra_time = true"),),
            "",
            "1-0 after extra time",
            "1-0 after extra time",
        ),
        ("points", (match("A 2-1 B"), match("B 2-2 A")), "", "4-3, points 4-1", "points 4-1"),
        (
            "",
            TWO_LEGS,
            'winner = "B", decided_by = "coin"',
            "3-3, toss of a coin",
            "toss of a coin",
        ),
        ("", TWO_LEGS, f"replays = [{match('A 0-1 B')}]", "3-3, replay 1-0", "replay 1-0"),
        ("", TWO_LEGS, 'winner = "A"', "3-3", ""),
        ("", (), 'winner = "A", decided_by = "ruling"', "–, a ruling", "a ruling"),
        ("", (match("A - B", 'winner = "A"'),), "", "–, aggregate", "aggregate"),
        ("", TWO_LEGS, "", "3-3", ""),
    ],
)
def test_how_a_tie_ended(
    rules: str, legs: tuple[str, ...], rest: str, words: str, reason: str
) -> None:
    found = result(rules, tie("A", "B", *legs, rest=rest))
    assert outcome(STAGE, found) == words
    assert decided(STAGE, found) == reason
    if found.winner:
        assert through(STAGE, found) == (f"{found.winner}: {reason}" if reason else found.winner)
    else:
        assert through(STAGE, found) == ""


def test_the_better_place_is_told_with_both_places() -> None:
    before = """
[[stages]]
name = "National stage"
kind = "league"
matches = [{ home = "Bruces", away = "Rosario", score = "1-0" }]
"""
    keys = 'position_in = "National stage"'
    written = tie("Rosario", "Bruces", match("Rosario 4-1 Bruces"), match("Bruces 4-1 Rosario"))
    found = result("aggregate position", written, before=before, keys=keys)
    assert decided(STAGE, found) == "better place in the National stage: 1st v 2nd"


def view(moment: Moment) -> View:
    return View.of(parse(cup.SEASON, "cup.toml").season).at(moment)


def test_the_list_of_ties_as_of_a_moment() -> None:
    lines = [line.text.split() for line in standings(view(Moment(3, 1)), 80).body if line.text]
    assert lines == [
        ["Semi-final"],
        ["C", "2-0", "D", "C"],
        ["Final"],
        ["–", "–", "C"],
    ]
    page = standings(view(Moment(3, 2)), 80)
    assert page.head[0].text == "TIES after Final"
    key = next(line.key for line in reversed(page.body) if line.key)
    assert page.explain
    assert page.explain(key) == "A 1-0 C. A = champion."


def test_the_list_says_penalties_once() -> None:
    text = cup.SEASON.replace('score = "2-0"', 'score = "0-0", penalties = "4-3"')
    shown = View.of(parse(text, "cup.toml").season).at(Moment(3, 1))
    words = standings(shown, 80).body[1].text
    assert words.endswith("D  C: 4-3 on penalties")


def test_a_side_that_is_not_known_names_the_tie_it_waits_for() -> None:
    text = cup.SEASON.replace('teams = ["A", "C"]', 'teams = ["A"], winners_of = ["semi"]')
    text = text.replace(', legs = [{ home = "A", away = "C", score = "1-0" }]', "")
    text = text.replace('score = "2-0", venue', "venue")
    shown = View.of(parse(text, "cup.toml").season).at(Moment(3, 2))
    assert standings(shown, 80).body[-1].text.split() == ["A", "–", "winner", "of", "semi"]


def test_a_source_against_the_results_is_said() -> None:
    text = cup.SEASON.replace('note = "In the rain."', 'winner = "D", note = "In the rain."')
    shown = View.of(parse(text, "cup.toml").season).at(Moment(3, 1))
    page = standings(shown, 80)
    assert page.explain
    assert page.explain(page.body[1].key) == (
        "C 2-0 D. D. By the results it would be C. In the rain."
    )


def test_the_rounds_pane_shows_the_matches_of_the_leg() -> None:
    page = rounds(view(Moment(3, 1)), 60)
    assert page.head[0].text.split() == ["LEGS", "‹1›", "2"]
    assert page.head[1].text == " Semi-final · date not known"
    assert [line.text.split() for line in page.body] == [["C", "2-0", "D"]]


def test_the_qualifiers_pane_tells_what_became_of_them() -> None:
    page = qualifiers(view(Moment(3, 2)), 80)
    assert [line.text.split()[:2] for line in page.body] == [
        ["Lima", "A"],
        ["Lima", "B"],
        ["Ica", "C"],
        ["Tacna", "D"],
        ["Piura", "no"],
    ]
    told = " | ".join(line.text for line in page.body)
    for words in ("final · won", "out in the repechage", "out in the final", "no team known"):
        assert words in told
    assert page.head[0].text == "QUALIFIERS 4 departments"


def test_ties_as_text_and_as_json() -> None:
    shown = view(Moment(3, 2))
    lines = list(text_lines(shown))
    assert lines[0] == "Cup 2001 › Final · Final"
    assert [line.split() for line in lines[2:]] == [
        ["Semi-final"],
        ["C", "2-0", "D", "C"],
        [],
        ["Final"],
        ["A", "1-0", "C", "A"],
    ]
    semi_final, final = (json.loads(line) for line in json_lines(shown, "cup.toml"))
    assert list(final) == ["file", "stage", "round", "as_of", "ties"]
    (found,) = semi_final["ties"]
    assert (found["teams"], found["aggregate"], found["winner"]) == (["C", "D"], "2-0", "C")
    assert (found["decided_by"], found["values"]) == ("aggregate", [2, 0])
    assert found["legs"][0]["score"] == "2-0"


def test_a_season_that_was_not_played() -> None:
    text = 'format = 1\ncompetition = "Cup"\nseason = "2020"\nsummary = "A plague."\n'
    unplayed = View.of(parse(text, "f.toml").season)
    assert list(text_lines(unplayed)) == ["Cup 2020", "A plague."]
    assert list(json_lines(unplayed, "f.toml")) == []
    played_after_all = unplayed.renewed(parse(cup.SEASON, "f.toml").season)
    assert played_after_all.title == "Cup 2001 › Qualifying"
    assert played_after_all.renewed(unplayed.season).title == "Cup 2020"


def test_a_score_that_is_in_no_source_is_marked() -> None:
    text = cup.SEASON.replace('score = "2-0",', 'score = "2-0", derived = true, neutral = true,')
    shown = View.of(parse(text, "cup.toml").season).at(Moment(3, 1))
    (line,) = rounds(shown, 80).body
    assert line.text.endswith("  worked out from a table")
    opened = match_card(shown, line.key or (), 80)
    assert opened
    assert [one.text.split() for one in opened.body if "Venue" in one.text] == [
        ["Venue", "Lima,", "neutral"]
    ]


def test_legs_are_counted_in_words() -> None:
    found = bracket("", played(1, tie("A", "B", *TWO_LEGS), rest="legs = 3"))
    assert [day.name for day in found.stage.days] == [
        "Round 1 · first leg",
        "Round 1 · second leg",
        "Round 1 · third leg",
    ]
