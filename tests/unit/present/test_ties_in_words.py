"""Ties in words: how they stand, who is through, and what decided."""

from __future__ import annotations

import json
from datetime import date

import pytest

from support import cup
from support.league import HEAD
from support.sheets import opened_further, opened_row
from support.ties import bracket, played, result
from support.write import match, tie
from tui.present.bracket.list import tie_list
from tui.present.bracket.pane import bracket as drawn
from tui.present.output.tables import json_lines, text_lines
from tui.present.panes.qualifiers import qualifiers
from tui.present.panes.rounds import rounds
from tui.present.view.view import View
from tui.present.words.ties import decision, remark
from tui.season.load import parse
from tui.season.model.knockout import KnockoutStage
from tui.season.timeline import Moment

STAGE = KnockoutStage(kind="knockout", name="Cup", position_in="National stage")
THREE_LEGS = (match("A 3-0 B"), match("B 1-0 A"), match("B 1-0 A"))
TWO_LEGS = (match("A 2-1 B"), match("B 2-1 A"))


@pytest.mark.parametrize(
    ("rules", "legs", "rest", "words", "is_remarked"),
    [
        ("", (match("A 3-1 B"),), "", "", False),
        ("", (match("A 3-1 B"), match("B 0-0 A")), "", "on aggregate, 3-1", False),
        (
            "aggregate away_goals",
            (match("A 2-1 B"), match("B 3-2 A")),
            "",
            "on away goals, 2-1",
            True,
        ),
        ("", (match("A 0-0 B", 'penalties = "3-4"'),), "", "on penalties, 4-3", True),
        ("", (match("A 1-0 B", "extra_time = true"),), "", "after extra time", True),
        ("points", (match("A 2-1 B"), match("B 2-2 A")), "", "on points, 4 to 1", False),
        (
            "points",
            (match("A 3-0 B"), match("B 1-0 A"), match("B 1-0 A")),
            "",
            "on points, 6 to 3",
            True,
        ),
        ("", TWO_LEGS, 'winner = "B", decided_by = "coin"', "by toss of a coin", True),
        ("", TWO_LEGS, f"replays = [{match('A 0-1 B')}]", "in a replay, 1-0", True),
        ("", TWO_LEGS, 'winner = "A"', "", False),
        ("", (), 'winner = "A", decided_by = "ruling"', "by a ruling", True),
        ("", (match("A - B", 'winner = "A"'),), "", "", False),
        ("", TWO_LEGS, "", "", False),
    ],
)
def test_what_decided_is_remarked_where_the_goals_do_not_show_it(
    rules: str,
    legs: tuple[str, ...],
    rest: str,
    words: str,
    is_remarked: bool,  # noqa: FBT001  a column of the table above
) -> None:
    found = result(rules, tie("A", "B", *legs, rest=rest))
    assert decision(STAGE, found) == words
    assert remark(STAGE, found) == (words if is_remarked else "")


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
    assert decision(STAGE, found) == "by better place in the National stage, 1st to 2nd"


def view(moment: Moment) -> View:
    return View.of(parse(cup.SEASON, "cup.toml").season).at(moment)


def test_the_list_of_ties_as_of_a_moment() -> None:
    page = drawn(view(Moment(3, 1)), 30)
    assert [line.text.split() for line in page.body if line.text] == [
        ["‹Semi-final›"],
        ["C", "✓", "2-0", "D"],
        ["Final"],
        ["A", "v", "C"],
    ]
    page = drawn(view(Moment(3, 2)), 30)
    assert page.head[0].text == "Bracket after Final"
    assert page.explain
    assert page.explain(list(page.rows)[-1]) == "A 1-0 C. A won → champion."


def test_the_list_says_penalties_once() -> None:
    text = cup.SEASON.replace('score = "2-0"', 'score = "0-0", penalties = "4-3"')
    shown = View.of(parse(text, "cup.toml").season).at(Moment(3, 1))
    assert tie_list(shown, 80).body[1].text.endswith("D  on penalties, 4-3")


def test_a_side_that_is_not_known_names_the_tie_it_waits_for() -> None:
    text = cup.SEASON.replace('teams = ["A", "C"]', 'teams = ["A"], winners_of = ["semi"]')
    text = text.replace(', legs = [{ home = "A", away = "C", score = "1-0" }]', "")
    text = text.replace('score = "2-0", venue', "venue")
    shown = View.of(parse(text, "cup.toml").season).at(Moment(3, 2))
    last = list(drawn(shown, 80).rows.values())[-1]
    assert last.text.split() == ["A", "winner", "of", "semi"]


def test_a_source_against_the_results_is_said() -> None:
    text = cup.SEASON.replace('note = "In the rain."', 'winner = "D", note = "In the rain."')
    shown = View.of(parse(text, "cup.toml").season).at(Moment(3, 1))
    page = drawn(shown, 80)
    assert page.explain
    assert page.explain(("0", "0")) == (
        "C 2-0 D. D won. By the results it would be C. In the rain."
    )


def test_the_rounds_pane_shows_the_matches_of_the_leg() -> None:
    page = rounds(view(Moment(3, 1)), 60)
    assert page.head[0].text.split() == ["Legs", "‹1›", "2"]
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
    for words in ("won the final", "out in the repechage", "out in the final", "no team known"):
        assert words in told
    assert page.head[0].text == "Qualifiers 4 departments"


def test_ties_as_text_and_as_json() -> None:
    shown = view(Moment(3, 2))
    lines = list(text_lines(shown))
    assert lines[0] == "Cup 2001 › Final · Final"
    assert [line.split() for line in lines[1:]] == [
        ["Semi-final"],
        ["C", "✓", "2-0", "D"],
        [],
        ["‹Final›"],
        ["A", "✓", "1-0", "C"],
    ]
    semi_final, final = (json.loads(line) for line in json_lines(shown, "cup.toml"))
    assert list(final) == ["file", "competition", "season", "stage", "round", "as_of", "ties"]
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
    line, below = rounds(shown, 80).body
    assert line.text.split() == ["C", "2-0*", "D"]
    assert below.text == " *  worked out from a table"
    tie = opened_row(shown, "rounds", line.key or (), 80)
    assert tie
    opened = opened_further(shown, tie.keys[0], 80)
    assert opened
    assert [one.text.split() for one in opened.body if "Venue" in one.text] == [
        ["Venue", "Lima,", "neutral", "ground"]
    ]


def test_legs_are_counted_in_words() -> None:
    found = bracket("", played(1, tie("A", "B", *TWO_LEGS), rest="legs = 3"))
    assert [day.name for day in found.stage.days] == [
        "Round 1 · first leg",
        "Round 1 · second leg",
        "Round 1 · third leg",
    ]


def test_who_has_lost_the_title_away_from_the_pitch_has_won_no_more_than_the_tie() -> None:
    decided = '[champions]\nteams = []\ntaken_from = "A"\ndate = 2000-07-01\n'
    text = (
        HEAD
        + decided
        + (
            '[[stages]]\nname = "Cup"\nkind = "knockout"\n'
            '[[stages.rounds]]\nname = "Final"\nwinners = { status = "champion" }\n'
            f'ties = [{{ teams = ["A", "B"], legs = [{match("A 1-0 B", "date = 2000-05-01")}] }}]\n'
        )
    )
    view = View.of(parse(text, "cup.toml").season)
    assert _said(view) == "A 1-0 B. A won."
    on_the_day = view.on(date(2000, 5, 1), view.moment)
    assert _said(on_the_day) == "A 1-0 B. A won → champion."


def _said(view: View) -> str:
    """Return what is said of the first tie."""
    explain = tie_list(view, 80).explain
    assert explain is not None
    return explain(("0", "0"))
