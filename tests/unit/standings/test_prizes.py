"""What places earn: settled once nothing is open and no tie stands on the edge of a zone."""

from __future__ import annotations

from datetime import date

import pytest

from support.league import HEAD, league, season, table
from tui.season.load import parse
from tui.season.model import LeagueStage
from tui.standings.prizes import Prize
from tui.standings.progress import SeasonTables
from tui.standings.table import LAST, StageTables

ZONES = """zones = [
  { positions = [1, 1], status = "champion" }, { positions = [3, 3], status = "relegated" },
]
"""


def prizes(tables: StageTables, as_of: int = LAST) -> dict[str, tuple[str, bool]]:
    """What every team earns after a round, and whether that is settled."""
    found = tables.shown(0, as_of)
    assert found is not None
    earned = {row.team: tables.prize(0, row, found) for row in found.rows}
    return {team: (one.zone.status, one.settled) for team, one in earned.items() if one}


def listed(*matches: str, more: str = "") -> StageTables:
    """A league of A, B and C, with one match in each round, written as a file does."""
    rounds = "".join(f"\n[[stages.rounds]]\nmatches = [{{ {one} }}]" for one in matches)
    teams = 'teams = ["A", "B", "C"]\n'
    tables = season(f'[[stages]]\nname = "League"\nkind = "league"\n{teams}{ZONES}{more}{rounds}')
    found = tables.stage(0)
    assert found is not None
    return found


A_B = 'home = "A", away = "B", score = "2-0"'
B_C = 'home = "B", away = "C", score = "1-0"'
C_A = 'home = "C", away = "A", score = "0-1"'


@pytest.mark.parametrize(
    ("last", "settled"),
    [
        (C_A, True),
        ('home = "C", away = "A"', False),
        ('home = "C", away = "A", status = "postponed"', False),
        ('home = "C", away = "A", score = "0-1", status = "abandoned"', False),
        ('home = "C", away = "A", score = "0-1", status = "abandoned", stands = true', True),
        ('home = "C", away = "A", score = "0-1", status = "annulled"', True),
        ('home = "C", away = "A", status = "awarded", winner = "A"', True),
    ],
)
def test_a_zone_is_open_as_long_as_a_match_is(last: str, *, settled: bool) -> None:
    assert prizes(listed(A_B, B_C, last)) == {
        "A": ("champion", settled),
        "C": ("relegated", settled),
    }


def test_a_postponed_match_of_an_earlier_round_keeps_zones_open() -> None:
    tables = listed(A_B, 'home = "B", away = "C", status = "postponed"', C_A)
    assert set(prizes(tables).values()) == {("champion", False), ("relegated", False)}


def test_what_was_broken_off_and_played_again_is_not_open() -> None:
    broken_off = 'home = "C", away = "A", score = "0-0", status = "abandoned"'
    assert prizes(listed(A_B, B_C, broken_off, C_A))["A"] == ("champion", True)


def test_what_a_team_that_withdrew_has_not_played_is_not_open() -> None:
    withdrawn = 'rulings = [{ team = "C", ruling = "withdrawn", round = 2 }]\n'
    assert prizes(listed(A_B, B_C, 'home = "C", away = "A"', more=withdrawn))["A"] == (
        "champion",
        True,
    )


def test_zones_before_the_end_are_not_settled() -> None:
    tables = listed(A_B, B_C, C_A)
    assert prizes(tables, 2)["A"] == ("champion", False)
    assert prizes(tables, 3)["A"] == ("champion", True)


def test_by_day_zones_are_settled_with_the_last_match() -> None:
    dated = [f"{one}, date = 1968-05-0{day}" for day, one in enumerate((A_B, B_C, C_A), start=1)]
    tables = listed(*dated)
    for day, settled in ((2, False), (3, True)):
        found = tables.on(0, date(1968, 5, day))
        assert found is not None
        prize = tables.prize(0, found.rows[0], found)
        assert prize is not None
        assert prize.settled is settled


def test_a_play_off_that_is_still_to_come_keeps_zones_open() -> None:
    play_off = 'order = ["points", "play_off"]\nplay_offs = [{ home = "A", away = "B" }]\n'
    assert prizes(listed(A_B, B_C, C_A, more=play_off))["A"] == ("champion", False)


def test_nothing_was_played_so_nobody_has_a_position_or_earns_anything() -> None:
    tables = listed('home = "A", away = "B"', 'home = "B", away = "C"')
    assert [row.position for row in table(tables).rows] == [None] * 3
    assert prizes(tables) == {}


def test_points_that_are_carried_give_positions_before_the_first_match() -> None:
    tables = league('teams = ["A", "B"]\ncarried = [{ team = "B", points = 3, played = 1 }]\n')
    assert [(row.team, row.position) for row in table(tables).rows] == [("B", 1), ("A", 2)]


def test_points_deducted_before_the_first_match_give_none() -> None:
    deducted = 'adjustments = [{ team = "A", points = -3 }]\n'
    tables = listed('home = "A", away = "B"', 'home = "B", away = "C"', more=deducted)
    assert [row.position for row in table(tables).rows] == [None] * 3


LEVEL = """zones = [
  { positions = [1, 2], status = "promoted" }, { positions = [4, 4], status = "relegated" },
]
"""


def test_level_on_the_edge_of_a_zone() -> None:
    tables = league(LEVEL, "A 1-0 D", "B 1-0 D", "C 1-0 D")
    found = table(tables)
    (first, *_, last) = [tables.prize(0, row, found) for row in found.rows]
    assert first == Prize(tables.stage.zones[0], settled=False, level=3, places=2)
    assert last == Prize(tables.stage.zones[1], settled=True)


def test_level_above_the_edge_of_a_zone_below() -> None:
    level = league(LEVEL, "A 2-0 C", "A 2-0 D", "B 1-0 C", "B 1-0 D", "A 1-0 B")
    found = table(level)
    assert [row.position for row in found.rows] == [1, 2, 3, 3]
    for row in found.rows[2:]:
        prize = level.prize(0, row, found)
        assert prize == Prize(level.stage.zones[1], settled=False, level=2, places=1)


def test_joint_champions_are_those_that_the_file_names() -> None:
    decided = '[champions]\nteams = ["A", "B"]\n'
    stage = (
        '[[stages]]\nname = "League"\nkind = "league"\nteams = ["A", "B"]\n'
        'zones = [{ positions = [1, 1], status = "champion" }]\n'
        'matches = [{ home = "A", away = "B", score = "1-1" }]\n'
    )
    for text, settled in ((decided + stage, True), (stage, False)):
        tables = SeasonTables(parse(HEAD + text, "test.toml").season).stage(0)
        assert tables is not None
        assert prizes(tables) == {"A": ("champion", settled), "B": ("champion", settled)}


def test_a_title_is_taken_away_from_its_day_on() -> None:
    decided = '[champions]\nteams = []\ntaken_from = "A"\ndate = 1968-09-22\n'
    stage = (
        '[[stages]]\nname = "League"\nkind = "league"\n'
        'zones = [{ positions = [1, 1], status = "champion" }]\n'
        'matches = [{ home = "A", away = "B", score = "1-0", date = 1968-05-01 }]\n'
    )
    tables = season(decided + stage).stage(0)
    assert tables is not None
    assert prizes(tables) == {}
    for day, count in ((date(1968, 9, 21), 1), (date(1968, 9, 22), 0)):
        found = tables.on(0, day)
        assert found is not None
        assert sum(tables.prize(0, row, found) is not None for row in found.rows) == count


def test_a_stage_is_open_as_long_as_one_is_from_which_it_carries_over() -> None:
    first = '[[stages]]\nname = "First"\nkind = "league"\nmatches = [{ home = "A", away = "B" }]\n'
    second = (
        '[[stages]]\nname = "Second"\nkind = "league"\ncarry = { from = "First" }\n'
        'zones = [{ positions = [1, 1], status = "champion" }]\n'
        'matches = [{ home = "B", away = "A", score = "1-0" }]\n'
    )
    for text, settled in ((first, False), (first.replace(" }]", ', score = "0-0" }]'), True)):
        tables = season(text + second).stage(1)
        assert tables is not None
        assert isinstance(tables.stage, LeagueStage)
        assert prizes(tables)["B"] == ("champion", settled)


def test_where_the_title_goes_to_nobody_the_first_has_none() -> None:
    decided = '[champions]\nteams = []\nreason = "broken off"\n'
    stage = (
        '[[stages]]\nname = "League"\nkind = "league"\n'
        'zones = [{ positions = [1, 1], status = "champion" }]\n'
        'matches = [{ home = "A", away = "B", score = "1-0" }]\n'
    )
    tables = season(decided + stage).stage(0)
    assert tables is not None
    assert prizes(tables) == {}
