"""The play-off of a league has a moment of its own, behind the last round."""

from __future__ import annotations

from datetime import date

from support.league import league, order, table, why
from tui.present.panes.rounds import rounds
from tui.present.standings.pane import standings
from tui.present.view.view import View
from tui.season.model import LeagueStage, Season
from tui.season.timeline import Moment, Timeline
from tui.standings.table import LAST, StageTables

PLAY_OFF = """order = ["points", "play_off", "goal_difference"]
zones = [{ positions = [1, 1], status = "champion" }]
play_offs = [{ home = "Aurich", away = "UPAO", score = "1-0", date = 1997-12-17 }]"""


def final_stage() -> StageTables:
    return league(PLAY_OFF, "UPAO 5-0 CNI", "Aurich 2-0 CNI")


def view(stage: LeagueStage) -> View:
    season = Season(format=1, competition="Copa", season="1997", stages=(stage,))
    return View.of(season)


def test_the_table_after_the_last_round_is_without_it() -> None:
    tables = final_stage()
    assert order(table(tables, 2)) == ["UPAO", "Aurich", "CNI"]
    for number in (3, LAST):
        found = table(tables, number)
        assert order(found) == ["Aurich", "UPAO", "CNI"]
        assert (why(found, "Aurich").rule, why(found, "Aurich").values) == ("play_off", (1, 0))


def test_by_day_it_is_seen_from_its_day_on() -> None:
    tables = league(
        PLAY_OFF
        + """
rounds = [
  { date = 1997-12-01, matches = [{ home = "UPAO", away = "CNI", score = "5-0" }] },
  { date = 1997-12-07, matches = [{ home = "Aurich", away = "CNI", score = "2-0" }] },
]"""
    )
    found = [tables.on(0, date(1997, 12, day)) for day in (7, 16, 17)]
    assert [one.rows[0].team for one in found if one] == ["UPAO", "UPAO", "Aurich"]


def test_the_season_has_a_moment_for_it() -> None:
    shown = view(final_stage().stage)
    assert Timeline(shown.season).moments == (Moment(0, 1), Moment(0, 2), Moment(0, 3))
    assert shown.timeline.latest_played == shown.moment == Moment(0, 3)
    assert shown.timeline.on(date(1997, 12, 17)) == Moment(0, 3)
    assert shown.round_name == "Play-off"
    assert shown.at(Moment(0, 2)).round_name == "Round 2 of 2"


def test_a_group_that_plays_none_stays_as_it_was() -> None:
    text = """
groups = [
  { name = "A", rounds = [{ matches = [{ home = "Aurich", away = "UPAO", score = "0-0" }] }],
    play_offs = [{ home = "Aurich", away = "UPAO", score = "0-1" }] },
  { name = "B", rounds = [
    { matches = [{ home = "CNI", away = "Melgar", score = "1-0" }] },
    { matches = [{ home = "Melgar", away = "CNI", score = "2-0" }] },
  ] },
]
order = ["points", "play_off"]
"""
    tables = league(text)
    assert [order(table(tables, number)) for number in (1, 2, 3)] == [
        ["Aurich=UPAO"],
        ["Aurich=UPAO"],
        ["UPAO", "Aurich"],
    ]
    assert table(tables, 3, group=1) == table(tables, 2, group=1)
    assert (tables.stage.end(0), tables.stage.end(1)) == (3, 2)


def test_it_is_on_screen() -> None:
    shown = view(final_stage().stage)
    assert standings(shown, 80).head[0].text == "Standings after the play-off"
    before = standings(shown.at(Moment(0, 2)), 80)
    assert before.explain
    assert "would be champion" in before.explain(("League", "UPAO"))
    page = rounds(shown, 60)
    assert page.head[0].text.split() == ["Rounds", "1", "2", "‹+›"]
    assert page.head[1].text == " Play-off · 17 December 1997"
    assert [one.text.split()[:3] for one in page.body] == [["Aurich", "1-0", "UPAO"]]
