"""Decisions that change a table later: awards, successions, what is carried, rows emptied."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tui.audit.audit import audit
from tui.present.output.tables import text_lines
from tui.present.standings.overlay import find_overlay
from tui.present.view.view import View
from tui.present.words.problems import problem_lines
from tui.season.load import load, parse
from tui.season.model import LeagueStage, Season
from tui.season.model.days import PartialDate
from tui.season.raw.problems import SeasonError
from tui.standings.progress import SeasonTables
from tui.standings.table import LAST, StageTables, Table

CASES = Path(__file__).parents[2] / "data" / "cases"
HEAD = 'format = 1\ncompetition = "Town League"\nseason = "1971-72"\n'
LEAGUE = HEAD + '[[stages]]\nname = "League"\nkind = "league"\npoints = { win = 2 }\n'


def stage_of(season: Season) -> LeagueStage:
    stage = season.stages[0]
    assert isinstance(stage, LeagueStage)
    return stage


def table_on(season: Season, day: date | None) -> Table:
    tables = StageTables(stage_of(season))
    found = tables.on(0, day) if day else tables.table(0, LAST)
    assert found is not None
    return found


def cells(table: Table) -> dict[str, tuple[Any, ...]]:
    """Played, won, drawn, lost, goals and points of every row, in the order of the table."""
    return {one.team: (*one[3:9], one.points) for one in table.rows}


def test_results_that_count_for_the_opponents_alone() -> None:
    """De.wikipedia.org: Arminia Bielefeld ended the Bundesliga of 1971-72 with 0 in every cell."""
    season = load(CASES / "counts-for-opponents.toml").season
    assert cells(table_on(season, None)) == {
        "Eintracht Braunschweig": (1, 1, 0, 0, 7, 1, 2),
        "Werder Bremen": (1, 0, 0, 1, 0, 1, 0),
        "Arminia Bielefeld": (0, 0, 0, 0, 0, 0, 0),
    }
    before = table_on(season, date(1972, 4, 14))
    assert cells(before)["Arminia Bielefeld"] == (1, 1, 0, 0, 1, 0, 2)
    assert before.rows[0].team == "Arminia Bielefeld"
    assert audit(SeasonTables(season)) == ()
    told = "\n".join(text_lines(View.of(season)))
    assert "put last with an empty row on 15 April 1972 (bribery)" in told


def test_a_club_takes_over_the_record_of_another() -> None:
    """Englishfootballstats: Port Vale went on with the 8 matches and 10 points of Leeds City."""
    season = load(CASES / "record-taken-over.toml").season
    before = cells(table_on(season, date(1919, 10, 11)))
    assert before["Leeds City"] == (8, 4, 2, 2, 17, 10, 10)
    assert "Port Vale" not in before
    after = cells(table_on(season, None))
    assert after["Port Vale"] == (10, 4, 2, 4, 17, 13, 10)
    assert after["Blackpool"] == (2, 1, 0, 1, 4, 3, 2)
    assert "Leeds City" not in after
    assert audit(SeasonTables(season)) == ()
    told = "\n".join(text_lines(View.of(season)))
    assert "Port Vale took over the record of Leeds City on 18 October 1919." in told


def test_what_was_taken_over_decides_between_level_teams_and_meets_the_format() -> None:
    text = (
        LEAGUE
        + """\
order = ["points", "head_to_head"]
successions = [{ team = "New", of = "Old", date = 1971-10-01 }]
matches = [
  { home = "Old", away = "Rival", score = "1-0", date = 1971-09-01 },
  { home = "Rival", away = "Third", score = "5-0", date = 1971-09-08 },
  { home = "Third", away = "New", score = "1-0", date = 1971-10-08 },
]
[stages.published]
table = [
  { team = "Rival", played = 2, points = 2 },
  { team = "New", played = 2, points = 2 },
  { team = "Third", played = 2, points = 2 },
]
"""
    )
    season = parse(text, "f.toml").season
    assert [one.played for one in table_on(season, None).rows] == [2, 2, 2]
    top = table_on(season, None).rows[0]
    assert (top.team, top.decided_by.rule if top.decided_by else "") == ("Rival", "head_to_head")
    assert audit(SeasonTables(season)) == ()


AWARDED = (
    LEAGUE
    + """\
matches = [
  { home = "A", away = "B", score = "1-1", date = 1971-09-01, awards = [
    { score = "3-0", date = 1971-10-05 }, { score = "0-3", date = 1972-07-10, reason = "appeal" },
  ] },
  { home = "B", away = "A", date = 1971-12-01, status = "walkover", awards = [
    { score = "3-0", date = "1972-01" },
  ] },
  { home = "A", away = "B", score = "2-0", date = 1972-03-01, awards = [
    { score = "0-3", date = 1972-04-01 }, { date = 1972-05-01 },
  ] },
]
"""
)


@pytest.mark.parametrize(
    ("day", "home", "away"),
    [
        (date(1971, 9, 30), (1, 0, 1, 0, 1, 1, 1), (1, 0, 1, 0, 1, 1, 1)),
        (date(1971, 10, 5), (1, 1, 0, 0, 3, 0, 2), (1, 0, 0, 1, 0, 3, 0)),
        (date(1972, 1, 30), (1, 1, 0, 0, 3, 0, 2), (1, 0, 0, 1, 0, 3, 0)),
        (date(1972, 1, 31), (2, 1, 0, 1, 3, 3, 2), (2, 1, 0, 1, 3, 3, 2)),
        (date(1972, 3, 1), (3, 2, 0, 1, 5, 3, 4), (3, 1, 0, 2, 3, 5, 2)),
        (date(1972, 4, 1), (3, 1, 0, 2, 3, 6, 2), (3, 2, 0, 1, 6, 3, 4)),
        (date(1972, 5, 1), (3, 2, 0, 1, 5, 3, 4), (3, 1, 0, 2, 3, 5, 2)),
        (date(1972, 7, 10), (3, 1, 0, 2, 2, 6, 2), (3, 2, 0, 1, 6, 2, 4)),
        (None, (3, 1, 0, 2, 2, 6, 2), (3, 2, 0, 1, 6, 2, 4)),
    ],
)
def test_an_award_counts_until_the_next(
    day: date | None, home: tuple[int, ...], away: tuple[int, ...]
) -> None:
    season = parse(AWARDED, "f.toml").season
    found = cells(table_on(season, day))
    assert (found["A"], found["B"]) == (home, away)


def test_the_last_award_is_the_score_that_counts() -> None:
    first, second, third = stage_of(parse(AWARDED, "f.toml").season).matches
    assert [str(one.awarded) for one in (first, second, third)] == ["0-3", "3-0", "None"]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        (
            "awards = [\n    { score",
            'awarded = "3-0", awards = [\n    { score',
            "awarded and awards",
        ),
        ("date = 1971-10-05 }", "date = 1973-10-05 }", "not in the order of their dates"),
        ("date = 1971-10-05 }", "date = 1971-10-05, round = 1 }", "a round and a date"),
        ('"1-1", date', '"1-1", winner = "A", date', 'A won, but awarded is "0-3"'),
    ],
)
def test_awards_that_contradict_themselves(old: str, new: str, what: str) -> None:
    assert old in AWARDED
    with pytest.raises(SeasonError) as caught:
        parse(AWARDED.replace(old, new, 1), "f.toml")
    assert what in "\n".join(problem_lines(caught.value))


CARRIED = (
    LEAGUE
    + """\
carried = [{ team = "A", played = 2, points = 3, date = 1971-10-01, reason = "merged with C" }]
matches = [
  { home = "A", away = "B", score = "1-0", date = 1971-09-01 },
  { home = "B", away = "A", score = "1-0", date = 1971-11-01 },
]
[[stages.published]]
source = "press"
date = 1971-10-15
table = [{ team = "A", played = 3, points = 5 }, { team = "B", played = 1, points = %d }]
[[sources]]
id = "press"
title = "The press"
"""
)


def test_what_is_carried_from_a_day_on() -> None:
    season = parse(CARRIED % 0, "f.toml").season
    seen = [table_on(season, day) for day in (date(1971, 9, 30), date(1971, 10, 1), None)]
    assert [(cells(one)["A"][0], cells(one)["A"][-1]) for one in seen] == [(1, 2), (3, 5), (4, 5)]
    tables = StageTables(stage_of(season))
    assert [one.rows[0].won for one in seen] == [1, None, None]
    by_round = [tables.table(0, number) for number in (1, 2)]
    assert [one.rows[0].points for one in by_round if one] == [2, 5]
    told = "\n".join(text_lines(View.of(season)))
    assert "A brings along 2 matches, 3 points on 1 October 1971 (merged with C)." in told


def test_a_published_table_of_a_day_is_held_against_that_day() -> None:
    assert audit(SeasonTables(parse(CARRIED % 0, "f.toml").season)) == ()
    (found,) = audit(SeasonTables(parse(CARRIED % 1, "f.toml").season))
    assert (found.code, found.path[-1]) == ("table-cell", "points")


def test_a_published_table_of_a_day_lies_over_the_table_of_that_day() -> None:
    view = replace(View.of(parse(CARRIED % 0, "f.toml").season), laid=1)
    assert "prints only the table of 15 October 1971" in _note(view)
    assert "in all cells" in _note(view.on(date(1971, 10, 15), view.moment))


def _note(view: View) -> str:
    laid = find_overlay(view, 0, view.table(0))
    return laid.note if laid else ""


def test_a_published_table_alone_names_its_day() -> None:
    text = LEAGUE + '[stages.published]\ndate = "1971-10"\ntable = [{ team = "A", points = 2 }]\n'
    season = parse(text, "f.toml").season
    table = table_on(season, None)
    assert (table.published, table.day) == (True, PartialDate(1971, 10))
    assert "As published in October 1971" in "\n".join(text_lines(View.of(season)))
