"""Below a table stands what it contains beside results, and what its signs mean."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from support.league import HEAD
from tui.present.output.tables import json_lines, text_lines
from tui.present.view.view import View
from tui.season.load import load, parse

CASES = Path(__file__).parents[2] / "data" / "cases"


def case(name: str, day: date | None = None) -> View:
    """A case at its end, or at the end of a day."""
    view = View.of(load(str(CASES / f"{name}.toml")).season)
    return view.on(day, view.timeline.on(day) or view.moment) if day else view


def notes(view: View) -> list[str]:
    """The lines below the table."""
    lines = list(text_lines(view))
    return lines[lines.index("") + 1 :]


def test_deductions_are_told_below_the_table_and_marked_in_the_row() -> None:
    lines = list(text_lines(case("deductions-by-date")))
    (juventus,) = [line for line in lines if "Juventus" in line and line.endswith("*")]
    assert juventus.split()[-2:] == ["62", "*"]
    assert lines[lines.index("") + 1 :][:7] == [
        "Juventus FC: 15 points deducted on 20 January 2023: capital gains.",
        "Juventus FC: 15 points added on 20 April 2023: sent back.",
        "Juventus FC: 10 points deducted on 22 May 2023: capital gains, second ruling.",
        "Play-off: Spezia Calcio 1-3 Hellas Verona FC (11 June 2023).",
        "C = champion",
        "R = relegated",
        "* = points or goals added or deducted, or a ruling",
    ]


def test_two_days_of_one_round_have_two_headings() -> None:
    before, after = (case("deductions-by-date", date(2023, 1, day)) for day in (19, 20))
    titles = [next(text_lines(view)) for view in (before, after)]
    assert titles == [
        "Serie A 2022-23 › Serie A · on 19 January 2023 · Round 18 of 38",
        "Serie A 2022-23 › Serie A · on 20 January 2023 · Round 18 of 38",
    ]
    assert notes(before) == ["C = would be champion", "R = would be relegated"]
    assert notes(after)[0] == "Juventus FC: 15 points deducted on 20 January 2023: capital gains."


def test_json_has_the_season_and_its_adjustments() -> None:
    (line,) = json_lines(case("deductions-by-date", date(2023, 1, 20)), "serie-a.toml")
    found = json.loads(line)
    assert (found["competition"], found["season"]) == ("Serie A", "2022-23")
    assert found["adjustments"] == [
        {
            "team": "Juventus FC",
            "points": -15,
            "goals_for": 0,
            "goals_against": 0,
            "round": None,
            "date": "2023-01-20",
            "reason": "capital gains",
            "source": None,
        }
    ]


def test_nothing_is_said_of_a_season_that_has_not_begun() -> None:
    view = case("unplayed-league")
    assert view.moment.round == 1
    lines = list(text_lines(view))
    assert len(lines) == 6
    assert [line.split()[0] for line in lines[2:]] == ["Athletic", "Rovers", "Town", "United"]
    (line,) = json_lines(view, "town.toml")
    assert [row["position"] for row in json.loads(line)["rows"]] == [None] * 4


def test_a_table_says_from_how_many_results_it_was_made() -> None:
    view = case("half-played-last-round")
    assert next(text_lines(view)).endswith(" · 22 February 2027 · from 4 of 6 results")
    assert notes(view)[:2] == ["C = would be champion", "R = would be relegated"]


def test_level_teams_on_the_edge_of_a_zone() -> None:
    assert notes(case("tie-on-zone-edge"))[:2] == [
        "P = would be promoted: 3 teams level for 2 places",
        "R = would be relegated",
    ]


def test_a_sign_that_means_two_things_says_for_whom_it_means_which() -> None:
    groups = "".join(
        f"""
[[stages.groups]]
name = "{name}"
matches = [{{ home = "{name}1", away = "{name}2", score = "1-0" }}{more}]
"""
        for name, more in (("A", ""), ("B", ', { home = "B2", away = "B1" }'))
    )
    zones = 'zones = [{ positions = [1, 1], status = "qualified" }]\n'
    text = f'[[stages]]\nname = "Groups"\nkind = "league"\n{zones}{groups}'
    view = View.of(parse(HEAD + text, "groups.toml").season)
    assert notes(view)[-2:] == ["Q = qualified (A1)", "Q = would be qualified (B1)"]


def test_joint_champions() -> None:
    found = notes(case("joint-champions"))
    assert "C = joint champion" in found
    assert (
        "The title went to Dumbarton and Rangers, jointly"
        " (level on points, and the play-off was drawn)."
    ) in found


def test_rulings_orders_and_what_was_carried() -> None:
    text = """
[[stages]]
name = "League"
kind = "league"
order = ["points", "manual"]
teams = ["A", "B", "C"]
adjustments = [{ team = "A", goals_for = -2, goals_against = 1, round = 1 }]
rulings = [{ team = "C", ruling = "last", reason = "bribery", date = 1968-05-03 }]
manual = [{ teams = ["B", "A"], reason = "drawing of lots" }]
carried = [{ team = "B", points = 1, played = 0 }]
matches = [{ home = "A", away = "C", score = "1-1", date = 1968-05-03 }]
"""
    view = View.of(parse(HEAD + text, "league.toml").season)
    assert notes(view)[:4] == [
        "A: 2 goals taken away and 1 goal conceded added from round 1.",
        "C: put last on 3 May 1968 (bribery).",
        "In this order: B, A (drawing of lots).",
        "B brings along 0 matches, 1 point.",
    ]


def test_a_title_that_was_taken_away() -> None:
    text = """
[champions]
teams = []
taken_from = "A"
date = 1993-09-22
reason = "bribery"
[[stages]]
name = "League"
kind = "league"
zones = [{ positions = [1, 1], status = "champion" }]
matches = [{ home = "A", away = "B", score = "1-0", date = 1993-05-29 }]
"""
    view = View.of(parse(HEAD + text, "league.toml").season)
    assert notes(view) == [
        "The title was taken away from A on 22 September 1993 and given to nobody else (bribery)."
    ]
    assert notes(view.on(date(1993, 6, 1), view.moment)) == ["C = champion"]
    later = """
[[stages]]
name = "Relegation play-off"
kind = "knockout"
[[stages.rounds]]
name = "Relegation play-off"
ties = [{ teams = ["C", "D"], winner = "C" }]
"""
    with_play_off = View.of(parse(HEAD + text + later, "league.toml").season)
    of_league = with_play_off.at(with_play_off.timeline.of_stage(0))
    assert notes(of_league) == notes(view)
