"""What is not known stays unknown: cells that nobody gave, results that the file does not have."""

from __future__ import annotations

from support import archive
from support.league import league, row, season, table
from tui.standings.table import LAST, StageTables

CELLS = ("played", "won", "drawn", "lost", "goals_for", "goals_against", "points")


def cells(tables: StageTables | None, team: str) -> tuple[object, ...]:
    """The cells of a team's row."""
    assert tables is not None
    return tuple(getattr(row(table(tables), team), name) for name in CELLS)


def test_cells_that_a_carried_record_leaves_out_are_unknown() -> None:
    tables = league(
        "carried = ["
        '{ team = "A", played = 30, points = 59 }, { team = "B", played = 0, points = 3 }]\n',
        "A 2-1 B",
    )
    assert cells(tables, "A") == (31, None, None, None, None, None, 62)
    assert cells(tables, "B") == (1, 0, 0, 1, 1, 2, 3)


def test_goals_that_are_unknown_put_nobody_in_order() -> None:
    tables = league(
        "carried = ["
        '{ team = "A", played = 1, points = 3 }, { team = "B", played = 0, points = 0 }]\n',
        "B 5-0 C",
    )
    found = table(tables)
    assert [(one.team, one.position) for one in found.rows] == [("A", 1), ("B", 1), ("C", 3)]


def test_unknown_cells_are_carried_on() -> None:
    first = '[[stages]]\nname = "First"\nkind = "league"\ncarried = [{ team = "A", points = 7 }]\n'
    whole = '[[stages]]\nname = "Second"\nkind = "league"\ncarry = { from = "First" }\n'
    points = whole.replace('"First" }', '"First", what = "points" }')
    match = 'matches = [{ home = "A", away = "B", score = "1-0" }]\n'
    assert cells(season(first + whole + match).stage(1), "A") == (*[None] * 6, 10)
    assert cells(season(first + points + match).stage(1), "A") == (1, 1, 0, 0, 1, 0, 10)


def test_cells_that_a_printed_table_leaves_out_are_carried_on_as_unknown() -> None:
    first = (
        '[[stages]]\nname = "First"\nkind = "league"\n'
        'published = { table = [{ team = "A", played = 2, points = 4 }] }\n'
    )
    second = '[[stages]]\nname = "Second"\nkind = "league"\ncarry = { from = "First" }\n'
    match = 'matches = [{ home = "A", away = "B", score = "1-0" }]\n'
    tables = season(first + second + match).stage(1)
    assert cells(tables, "A") == (3, None, None, None, None, None, 7)
    assert cells(tables, "B") == (1, 0, 0, 1, 0, 1, 0)


def test_the_final_of_2016_is_known_in_part() -> None:
    """Of its six results two are known; a table of the second round was printed."""
    tables = archive.tables(2016).stage(2)
    assert tables is not None
    first, second, third = (tables.shown(0, number) for number in (1, 2, 3))
    assert first is not None
    assert second is not None
    assert third is not None
    assert {tuple(getattr(one, name) for name in CELLS) for one in first.rows} == {(None,) * 7}
    assert (second.published, second.as_of) == (True, 2)
    assert [(one.team, one.points) for one in second.rows] == [
        ("Deportivo Hualgayoc", 4),
        ("Sport Rosario", 4),
        ("Racing", 3),
    ]
    assert not third.published
    assert (third.coverage.results, third.coverage.matches) == (2, 6)


def test_a_printed_table_of_the_end_goes_before_half_of_the_results() -> None:
    printed = (
        'published = { table = [{ pos = 1, team = "A", points = 4 }, { pos = 2, team = "B" }] }\n'
    )
    first = '{ home = "A", away = "B", score = "1-0" }'
    matches = f"rounds = [{{ matches = [{first}] }}, {{ matches = [LAST] }}]\n"
    head = f'[[stages]]\nname = "League"\nkind = "league"\n{printed}{matches}'
    for last, is_printed in (
        ('{ home = "B", away = "A" }', True),
        ('{ home = "B", away = "A", status = "postponed" }', False),
        ('{ home = "B", away = "A", score = "1-1" }', False),
    ):
        tables = season(head.replace("LAST", last)).stage(0)
        assert tables is not None
        shown = [tables.shown(0, number) for number in (1, LAST)]
        assert [one.published for one in shown if one] == [False, is_printed]


def test_without_its_points_a_team_has_no_position_and_nobody_is_champion() -> None:
    tables = league(
        'carried = [{ team = "B", played = 10, won = 5 }]\n'
        'zones = [{ positions = [1, 1], status = "champion" }]\n',
        *("A 1-0 B", "A 1-0 C", "B 1-0 C"),
    )
    found = table(tables)
    places = [(one.team, one.position, one.points) for one in found.rows]
    assert places == [("A", 1, 6), ("C", 2, 0), ("B", None, None)]
    first = tables.prize(0, found.rows[0], found)
    assert first is not None
    assert not first.settled


def test_a_rule_is_passed_over_between_teams_without_its_cell() -> None:
    tables = league(
        'order = ["points", "wins", "goal_difference"]\n'
        'carried = [{ team = "A", points = 3, played = 1, goals_for = 1, goals_against = 0 }]\n',
        "B 5-0 C",
    )
    assert [(one.team, one.position) for one in table(tables).rows] == [
        ("B", 1),
        ("A", 2),
        ("C", 3),
    ]
