"""The courses of a chart: every team has a line of its own, as far as was played."""

from __future__ import annotations

from support.league import season
from tui.present.view.view import View
from tui.present.views.courses import last_played, places_of

SHARED = """
[[stages]]
name = "League"
kind = "league"
[[stages.rounds]]
matches = [
  { home = "Melgar", away = "Alianza", score = "2-0" },
  { home = "Aurora", away = "CNI", score = "1-1" },
]
[[stages.rounds]]
matches = [{ home = "CNI", away = "Melgar" }, { home = "Alianza", away = "Aurora" }]
"""


def test_teams_that_share_a_place_stand_one_below_the_other() -> None:
    view = View.of(season(SHARED).season)
    assert [row.position for row in view.table(0).rows] == [1, 2, 2, 4]  # type: ignore[union-attr] # a league has it
    assert places_of(view, 0) == {"Melgar": [1], "Aurora": [2], "CNI": [3], "Alianza": [4]}


def test_rounds_that_are_not_played_yet_have_no_places() -> None:
    view = View.of(season(SHARED).season)
    assert last_played(view) == 1
