"""Rules where they meet: expunged teams and limits, carried accounts, late decisions."""

from __future__ import annotations

from support.league import season
from tui.season.timeline import Moment
from tui.standings.progress import SeasonTables
from tui.standings.rows import Row
from tui.standings.table import LAST


def row(found: SeasonTables, stage: int, team: str, as_of: int = LAST) -> Row:
    of_stage = found.stage(stage)
    table = of_stage.table(0, as_of) if of_stage else None
    own = table.row_of(team) if table else None
    assert own is not None
    return own


def test_the_drawn_matches_of_an_expunged_team_use_up_no_limit() -> None:
    found = season("""
[[stages]]
name = "S"
kind = "league"
points = { win = 2, draw = 1, draw_limit = 1 }
rounds = [
  { matches = [{ home = "A", away = "B", score = "0-0" }] },
  { matches = [{ home = "A", away = "C", score = "0-0" }] },
]
[[stages.rulings]]
team = "B"
ruling = "expunged"
""")
    assert [row(found, 0, team).points for team in ("A", "C")] == [1, 1]


CARRIED = """
[[stages]]
name = "Reg"
kind = "league"
points = { win = 3, draw = 1 }
rounds = [{ matches = [
  { home = "C", away = "A", score = "3-0" },
  { home = "B", away = "D", score = "1-1" },
] }, { matches = [
  { home = "C", away = "D", score = "2-0" },
  { home = "A", away = "B", score = "1-0" },
] }]
[[stages]]
name = "Fin"
kind = "league"
"""


def test_a_team_expunged_later_takes_its_carried_matches_with_it() -> None:
    found = season(
        CARRIED
        + """teams = ["A", "B", "C", "D"]
carry = { from = "Reg" }
rounds = [{ matches = [{ home = "A", away = "D", score = "0-0" }] }]
[[stages.rulings]]
team = "C"
ruling = "expunged"
round = 1
"""
    )
    own = row(found, 1, "A")
    assert (own.played, own.won, own.drawn, own.lost) == (2, 1, 1, 0)
    assert (own.goals_for, own.goals_against, own.points) == (1, 0, 4)
    assert row(found, 0, "A").lost == 1, "the earlier stage keeps what was played"


def test_a_winner_after_a_level_extra_time_won_on_penalties() -> None:
    found = season("""
[[stages]]
name = "S"
kind = "league"
points = { win = 3, draw = 1, extra_time_win = 2, penalties_win = 1.5 }
rounds = [{ matches = [
  { home = "A", away = "B", score = "1-1", extra_time = true, winner = "A" },
] }]
""")
    own = row(found, 0, "A")
    assert (own.won, own.drawn, float(own.points or 0)) == (0, 1, 1.5)


def test_play_offs_are_read_by_date_and_the_last_winner_decides() -> None:
    found = season("""
[[stages]]
name = "S"
kind = "league"
order = ["points", "play_off"]
rounds = [{ matches = [{ home = "A", away = "B", score = "0-0" }] }]
play_offs = [
  { home = "A", away = "B", score = "1-1", penalties = "5-4", date = 2001-02-08 },
  { home = "B", away = "A", score = "1-1", date = 2001-02-01 },
]
""")
    own = row(found, 0, "A")
    assert (own.position, own.shared) == (1, False)
    assert own.decided_by is not None
    assert (own.decided_by.rule, own.decided_by.values) == ("play_off", (5, 4))


def test_a_later_order_takes_the_place_of_the_one_before() -> None:
    found = season("""
[[stages]]
name = "S"
kind = "league"
order = ["points", "manual"]
rounds = [
  { matches = [{ home = "A", away = "B", score = "0-0" }] },
  { matches = [{ home = "B", away = "A", score = "0-0" }] },
]
manual = [
  { teams = ["A", "B"], reason = "lots", round = 1 },
  { teams = ["B", "A"], reason = "appeal", round = 2 },
]
""")
    assert row(found, 0, "A", as_of=1).position == 1
    assert row(found, 0, "A", as_of=2).position == 2


def test_an_aggregate_stage_knows_the_teams_that_it_carries_over() -> None:
    found = season(
        CARRIED
        + """carry = { from = "Reg" }
[[stages.adjustments]]
team = "A"
points = -1
reason = "ineligible player"
"""
    )
    assert row(found, 1, "A").points == 2
    progress = found.progress("A", Moment(1))
    assert (progress.fate, progress.stage) == ("playing", "Fin")


def test_halved_points_stay_where_matches_of_this_stage_are_left_out() -> None:
    found = season("""
[[stages]]
name = "Reg"
kind = "league"
points = { win = 3, draw = 1 }
rounds = [{ matches = [{ home = "A", away = "B", score = "1-0" }] }]
[[stages]]
name = "Fin"
kind = "league"
points = { win = 3, draw = 1 }
carry = { from = "Reg", share = "half", rounding = "down" }
across = [{ name = "Firsts", position = 1, without_last = true }]
groups = [{ name = "G", teams = ["A", "B"], rounds = [
  { matches = [{ home = "A", away = "B", score = "2-0" }] },
] }]
""")
    stage = found.stage(1)
    assert stage is not None
    assert [(one.team, one.points) for one in stage.across(0, 1).rows] == [("A", 1)]
