"""What the engine knows beyond plain results reaches the pages: dates, reasons, rulings."""

from __future__ import annotations

import json

from support.sheets import opened_row
from tui.present.output.tables import json_lines, text_lines
from tui.present.panes.facts import facts as facts_page
from tui.present.panes.rounds import rounds
from tui.present.standings.pane import standings
from tui.present.view.view import View
from tui.season.load import parse

DATED = """
format = 1
competition = "Liga"
season = "1900"
[[stages]]
name = "Season"
kind = "league"
matches = [
  { date = 1900-05-01, home = "Alfa", away = "Beta", score = "1-0" },
  { date = 1900-05-08, home = "Beta", away = "Alfa", score = "2-2" },
]
"""

RULED = """
format = 1
competition = "Liga"
season = "2000"
[[stages]]
name = "Season"
kind = "league"
points = { win = 3, draw = 1, loss = 0 }
order = ["points", "head_to_head", "goal_difference"]
[[stages.adjustments]]
team = "Gama"
points = -1
reason = "ineligible player"
[[stages.rounds]]
matches = [{ home = "Alfa", away = "Beta", score = "1-0" }]
[[stages.rounds]]
matches = [{ home = "Beta", away = "Gama", status = "awarded", score = "1-1", awarded = "3-0" }]
[[stages.rounds]]
matches = [{ home = "Gama", away = "Alfa", score = "2-0" }]
"""

HALF_WAY = """
format = 1
competition = "Liga"
season = "2001"
[published]
biggest_wins = [{ home = "Alfa", away = "Beta", score = "9-0" }]
[[stages]]
name = "Season"
kind = "league"
zones = [{ positions = [1, 1], status = "promoted" }]
[stages.published]
round = 5
table = [
  { pos = 1, team = "Alfa", played = 5, goal_difference = 7, points = 15 },
  { pos = 2, team = "Beta", played = 5, goal_difference = -7, points = 0 },
]
"""


def test_where_no_rounds_are_known_dates_stand_for_them() -> None:
    view = View.of(parse(DATED, "liga.toml").season)
    assert view.round_name == "Date 2 of 2"
    page = rounds(view, 60)
    assert page.head[0].text == "Dates  1 ‹2›"
    assert page.head[1].text == " 8 May 1900 · by date, no rounds are known"
    assert standings(view, 60).head[0].text == "Standings after 8 May 1900"


def test_the_matches_between_level_teams_are_told_with_their_table() -> None:
    view = View.of(parse(RULED, "liga.toml").season)
    page = standings(view, 90)
    assert page.explain is not None
    assert page.explain(("Season", "Alfa")) == (
        "1st: above Beta by points in the matches between them, 3 to 0; level on points."
    )
    opened = opened_row(view, "standings", ("Season", "Alfa"), 70)
    assert opened is not None
    lines = [" ".join(line.text.split()) for line in opened.body]
    assert "1st Alfa 1:0 3 pts" in lines
    assert "2nd Beta 0:1 0 pts" in lines
    row = json.loads(next(iter(json_lines(view, "liga.toml"))))["rows"][0]
    assert row["decided_by"] == {
        "rule": "head_to_head",
        "values": [3, 0],
        "against": "Beta",
        "by": "points",
    }


def test_a_row_tells_the_points_that_were_taken_away() -> None:
    view = View.of(parse(RULED, "liga.toml").season)
    page = standings(view, 90)
    assert page.explain is not None
    assert page.explain(("Season", "Gama")) == (
        "3rd: below Beta by points, 2 to 3. 1 point deducted: ineligible player."
    )


def test_an_awarded_match_keeps_the_score_on_the_pitch() -> None:
    view = View.of(parse(RULED, "liga.toml").season)
    page = rounds(view.at(view.timeline.moments[1]), 60)
    words = " ".join(page.body[0].text.split())
    assert words == "Beta 3-0 Gama awarded, 1-1 on the pitch"


def test_the_best_of_several_groups_stand_in_a_table_of_their_own() -> None:
    groups = "".join(
        f"""
[[stages.groups]]
name = "{name}"
[[stages.groups.rounds]]
matches = [{{ home = "{name}1", away = "{name}2", score = "{score}" }}]
"""
        for name, score in (("A", "1-0"), ("B", "3-0"))
    )
    head = 'format = 1\ncompetition = "Cup"\nseason = "1"\n[[stages]]\nname = "Groups"\n'
    rule = 'kind = "league"\nacross = [{ name = "Best second", position = 2 }]\n'
    view = View.of(parse(head + rule + groups, "cup.toml").season)
    page = standings(view, 60)
    last = [" ".join(one.text.split()) for one in page.body[-3:]]
    assert [one.split()[:2] for one in last] == [["Best", "second"], ["1", "A2"], ["2", "B2"]]
    assert page.explain is not None
    assert page.explain(("Best second", "A2")) == (
        "1st: above B2 by goal difference, −1 to −3; level on points."
    )
    written = [json.loads(one) for one in json_lines(view, "cup.toml")]
    assert [one["group"] for one in written] == ["A", "B", "Best second"]
    zoned = rule.replace("2 }", '2, zones = [{ positions = [1, 1], status = "qualified" }] }')
    other = View.of(parse(head + zoned + groups, "cup.toml").season)
    assert standings(other, 60).body[-2].text.split()[:3] == ["▌Q", "1", "A2"]
    assert "Q = qualified" in list(text_lines(other))


def test_a_table_printed_half_way_says_so_and_has_no_zones_yet() -> None:
    view = View.of(parse(HALF_WAY, "liga.toml").season)
    page = standings(view, 80)
    assert page.head[0].text == "Standings as published after round 5"
    assert [line.text.split() for line in page.body] == [
        ["▌P", "1", "Alfa", "5", "+7", "15"],
        ["2", "Beta", "5", "−7", "0"],
    ]
    assert page.explain is not None
    assert page.explain(page.body[0].key) == (
        "As published after round 5; no results are listed. P = would be promoted."
    )
    assert "As published after round 5; no results are listed." in list(text_lines(view))


def test_the_biggest_wins_are_among_the_facts() -> None:
    page = facts_page(View.of(parse(HALF_WAY, "liga.toml").season), 80)
    assert " Biggest win   Alfa 9-0 Beta" in [line.text for line in page.body]
