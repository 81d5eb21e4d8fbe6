"""A stage that only carries is stepped along the stages that it adds up."""

from __future__ import annotations

from datetime import date

import pytest

from support.league import points, season, table
from tui.present.panes.rounds import rounds
from tui.present.standings.pane import standings
from tui.present.view.moments import NoSuchMomentError, of_date, of_round
from tui.present.view.view import View
from tui.season.timeline import Moment
from tui.standings.table import StageTables

YEAR = """
[[stages]]
name = "Apertura"
kind = "league"
[[stages.rounds]]
date = 2024-02-01
matches = [{ home = "CNI", away = "Melgar", score = "1-0" }]
[[stages.rounds]]
date = 2024-03-01
matches = [{ home = "Melgar", away = "CNI", score = "2-0" }]

[[stages]]
name = "Clausura"
kind = "league"
adjustments = [{ team = "CNI", points = -2 }]
matches = [{ home = "Melgar", away = "CNI", score = "3-0", date = 2024-08-01 }]

[[stages]]
name = "Final"
kind = "knockout"
[[stages.rounds]]
name = "Final"
legs = 2
ties = [{ teams = ["Melgar", "CNI"], legs = [
  { home = "Melgar", away = "CNI", score = "1-1", date = 2024-10-01 },
  { home = "CNI", away = "Melgar", score = "4-0", date = 2024-10-08 },
] }]

[[stages]]
name = "Year"
kind = "league"
order = ["points", "head_to_head"]
zones = [{ positions = [1, 1], status = "champion" }]
carry = { from = ["Apertura", "Clausura", "Final"] }
"""
AT = 3


def year() -> StageTables:
    tables = season(YEAR).stage(AT)
    assert tables is not None
    return tables


def view(number: int) -> View:
    return View.of(season(YEAR).season).at(Moment(AT, number))


def test_every_step_shows_what_was_brought_together_by_then() -> None:
    tables = year()
    found = [points(table(tables, step)) for step in range(1, 6)]
    assert [(one["CNI"], one["Melgar"]) for one in found] == [
        (3, 0),
        (3, 3),
        (1, 6),
        (2, 7),
        (5, 7),
    ]


def test_the_table_of_a_day_is_that_of_the_step_reached() -> None:
    tables = year()
    for day, step in ((date(2024, 3, 1), 2), (date(2024, 9, 1), 3), (date(2024, 10, 8), 5)):
        on_day = tables.on(0, day)
        assert on_day is not None
        assert points(on_day) == points(table(tables, step))


def test_rounds_and_days_of_the_stage_can_be_gone_to() -> None:
    shown = view(1)
    assert of_round(shown, 4, AT) == Moment(AT, 4)
    assert of_date(shown, date(2024, 8, 2), AT) == Moment(AT, 3)
    with pytest.raises(NoSuchMomentError, match="Year has no round 6, expected 1 to 5"):
        of_round(shown, 6, AT)
    with pytest.raises(NoSuchMomentError, match="the first date known is 1 February 2024"):
        of_date(shown, date(2023, 1, 1), AT)


def test_it_opens_where_its_champion_is_made_and_a_day_is_that_of_the_stage_played() -> None:
    shown = View.of(season(YEAR).season)
    assert shown.moment == Moment(3, 5)
    assert of_date(shown, date(2024, 3, 2)) == Moment(0, 2)


def test_a_step_is_called_after_the_stage_that_was_played() -> None:
    assert [view(step).round_name for step in range(1, 6)] == [
        "Apertura · 1 of 2",
        "Apertura · 2 of 2",
        "Clausura · 1 of 1",
        "Final · first leg",
        "Final · second leg",
    ]
    assert standings(view(3), 80).head[0].text.strip() == "Standings after Clausura · 1 of 1"
    page = [" ".join(one.text.split()) for one in rounds(view(3), 60).body]
    assert page == ["Melgar 3-0 CNI"]


def test_the_sum_is_not_over_before_its_parts_are() -> None:
    tables = year()
    assert [table(tables, step).coverage.is_over for step in (2, 4, 5)] == [False, False, True]
