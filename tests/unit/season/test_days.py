"""Dates of which only the month or the year is known: nothing is made up, and nothing is lost."""

from __future__ import annotations

from datetime import date

import pytest

from support.findings import sentence_of
from tui.audit.audit import audit
from tui.present.words.phrases import day, days
from tui.present.words.problems import what
from tui.season.load import parse
from tui.season.model import LeagueStage, Season
from tui.season.model.days import KnownDate, PartialDate, by_latest, earliest, latest, parse_date
from tui.season.timeline import Moment, Timeline
from tui.standings.progress import SeasonTables
from tui.standings.table import StageTables

MAY, JULY, YEAR = PartialDate(1903, 5), PartialDate(1903, 7), PartialDate(1903)
FILE = """\
format = 1
competition = "Town League"
season = "1903"

[[stages]]
name = "League"
kind = "league"
"""
MATCHES = """\
matches = [
  { home = "Gama", away = "Alfa", score = "0-0", date = 1903 },
  { home = "Beta", away = "Gama", score = "2-2", date = "1903-07" },
  { home = "Alfa", away = "Beta", score = "1-0", date = "1903-05" },
  { home = "Alfa", away = "Gama", score = "3-0", date = 1903-05-31 },
]
"""


def league(text: str) -> tuple[Season, LeagueStage]:
    season = parse(FILE + text, "f.toml").season
    stage = season.stages[0]
    assert isinstance(stage, LeagueStage)
    return season, stage


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        (date(1903, 5, 12), date(1903, 5, 12), date(1903, 5, 12)),
        ("1903-05", date(1903, 5, 1), date(1903, 5, 31)),
        ("1904-02", date(1904, 2, 1), date(1904, 2, 29)),
        ("1903-12", date(1903, 12, 1), date(1903, 12, 31)),
        (1903, date(1903, 1, 1), date(1903, 12, 31)),
    ],
)
def test_a_date_means_the_days_from_its_first_to_its_last(
    written: object, first: date, last: date
) -> None:
    known = parse_date(written)
    assert known is not None
    assert (earliest(known), latest(known)) == (first, last)


@pytest.mark.parametrize("written", ["1903", "1903-13", "1903-5", "1903-05-12", 903, 190305, True])
def test_what_is_no_date(written: object) -> None:
    assert parse_date(written) is None


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ([MAY], "May 1903"),
        ([YEAR], "1903"),
        ([MAY, date(1903, 5, 12)], "May 1903"),
        ([MAY, YEAR, JULY], "1903"),
        ([JULY, MAY], "May – July 1903"),
        ([date(1903, 4, 30), MAY], "30 April – May 1903"),
        ([date(1902, 4, 30), MAY], "30 April 1902 – May 1903"),
        ([date(1902, 4, 30), YEAR], "30 April 1902 – 1903"),
        ([date(1903, 5, 12), date(1903, 5, 10)], "10–12 May 1903"),
    ],
)
def test_in_words(known: list[KnownDate], said: str) -> None:
    assert days(known) == said
    assert day(known[0]) == days(known[:1])


def test_matches_stand_in_the_order_of_what_is_known() -> None:
    _, stage = league(MATCHES)
    assert [one.date for one in stage.schedule[0]] == [date(1903, 5, 31), MAY, JULY, YEAR]
    assert sorted([YEAR, JULY, MAY], key=by_latest) == [MAY, JULY, YEAR]


@pytest.mark.parametrize(
    ("by", "points"),
    [
        (date(1903, 5, 30), {"Alfa": 0, "Beta": 0, "Gama": 0}),
        (date(1903, 5, 31), {"Alfa": 6, "Beta": 0, "Gama": 0}),
        (date(1903, 7, 30), {"Alfa": 6, "Beta": 0, "Gama": 0}),
        (date(1903, 7, 31), {"Alfa": 6, "Beta": 1, "Gama": 1}),
        (date(1903, 12, 31), {"Alfa": 7, "Beta": 1, "Gama": 2}),
    ],
)
def test_a_table_counts_what_was_played_for_certain(by: date, points: dict[str, int]) -> None:
    _, stage = league(MATCHES)
    table = StageTables(stage).on(0, by)
    assert table is not None
    assert {row.team: row.points for row in table.rows} == points


def test_a_decision_counts_when_it_was_made_for_certain() -> None:
    ruled = 'adjustments = [{ team = "Alfa", points = -2, date = "1903-06" }]\n'
    _, stage = league(ruled + MATCHES)
    tables = StageTables(stage)
    seen = [tables.on(0, one) for one in (date(1903, 6, 29), date(1903, 6, 30))]
    assert [table.rows[0].points for table in seen if table] == [6, 4]
    by_round = [tables.table(0, number) for number in (2, 3)]
    assert [table.rows[0].points for table in by_round if table] == [6, 4]


def test_a_season_steps_from_month_to_month() -> None:
    season, _ = league(MATCHES.replace("1903-05-31", '"1903-06"'))
    timeline = Timeline(season)
    assert timeline.first_day == MAY
    assert timeline.on(date(1903, 5, 30)) is None
    assert timeline.on(date(1903, 6, 29)) == Moment(0, 1)
    assert timeline.on(date(1903, 12, 31)) == Moment(0, 4)


ROUNDS = """\
[[stages.rounds]]
date = "1903-05"
matches = [{ home = "Alfa", away = "Beta", score = "1-0", date = %s }]
[[stages.rounds]]
date = %s
"""


@pytest.mark.parametrize(
    ("played", "later", "said"),
    [
        ("1903-05-12", '"1903-07"', []),
        ('"1903-05"', "1903", []),
        ("1903", '"1903-07"', []),
        ('"1903-04"', "1903", ["was played in April 1903, before its round began in May 1903"]),
        ("1903-04-30", "1903", ["was played on 30 April 1903, before its round began in May 1903"]),
        ('"1903-07"', '"1903-07"', []),
        (
            '"1903-08"',
            '"1903-07"',
            ["was played in August 1903, when a later round had begun in July 1903"],
        ),
    ],
)
def test_only_a_match_surely_outside_its_round_is_noted(
    played: str, later: str, said: list[str]
) -> None:
    loaded = parse(FILE + ROUNDS % (played, later), "f.toml")
    assert loaded.warnings == ()
    found = [one for one in audit(SeasonTables(loaded.season)) if one.code == "date-outside-round"]
    assert [sentence_of(one).partition(" v Beta ")[2].rstrip(".") for one in found] == said


def test_a_round_surely_before_an_earlier_one_is_a_warning() -> None:
    (warning,) = parse(FILE + ROUNDS % ('"1903-05"', '"1903-04"'), "f.toml").warnings
    assert what(warning) == "1903-04 is before the date of an earlier round, 1903-05"
