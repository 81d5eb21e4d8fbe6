"""Panes never overlap and stay on the screen; the arrangement at each of the known sizes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations, product

import pytest

from tui.present.page.pane_names import NAMES, Name
from tui.present.page.sharing import Grant, Want, share, stack
from tui.present.screen.areas import Area, Layout, Need
from tui.present.screen.columns import Column, put_in_spare
from tui.present.screen.layout import arrange, edges
from tui.present.screen.needs import needs
from tui.present.view.view import View
from tui.season.model import Season


def need(
    *tables: int,
    abreast: tuple[int, ...] = (),
    rows: int = 8,
    matches: int = 0,
    entries: int = 0,
    facts: int = 30,
    is_bracket: bool = False,
) -> Need:
    """What the panes of a made-up stage want, of so many lines each."""
    wants: dict[Name, Want | None] = {
        "standings": Want(5, rows + 2, rows + 2, rows) if tables else None,
        "rounds": Want(5, matches + 2, matches + 2, matches + 2) if matches else None,
        "qualifiers": Want.scrolling(entries + 2, least=5, enough=12) if entries else None,
        "facts": Want.scrolling(facts + 1, least=4, enough=10) if facts else None,
        "audit": Want(4, 8, 16, most=10_000),
    }
    return Need(
        wants={name: _always(want) for name, want in wants.items() if want},
        tables=tables,
        abreast=abreast,
        rounds=(28, 36, 48) if matches else (),
        widths=dict.fromkeys(NAMES, 78),
        is_bracket=is_bracket,
    )


def _always(want: Want) -> Callable[[int], Want]:
    return lambda _: want


NEEDS = [
    need(49, abreast=(84, 112), rows=28, matches=8, entries=50, is_bracket=True),
    need(49, abreast=(84, 112), rows=28, matches=8, is_bracket=True),
    need(49, abreast=(50,), rows=9, matches=1, entries=20, is_bracket=True),
    need(23, 40, 49, 55, abreast=(82, 124), rows=29, entries=23),
    need(23, 40, 49, 55, abreast=(102, 154), rows=60, matches=30, entries=23),
    need(23, 40, 49, 55, abreast=(102,), rows=60, facts=0),
    need(23, 40, 49, 55, rows=8, matches=3, entries=23),
    need(23, 40, 49, 55, rows=22, matches=10, facts=2),
    need(23, 40, 120, 126, rows=1000, matches=500),
    need(12, 15, 24, 24, rows=4, matches=1, entries=1),
    need(entries=23),
    need(facts=5),
    need(facts=0),
]


def overlap(one: Area, other: Area) -> bool:
    return not (
        one.x + one.width <= other.x
        or other.x + other.width <= one.x
        or one.y + one.height <= other.y
        or other.y + other.height <= one.y
    )


@pytest.mark.parametrize("wanted", NEEDS)
def test_panes_stay_inside_and_apart_at_every_size(wanted: Need) -> None:
    focuses: list[Name] = [name for name in NAMES if wanted.has(name)]
    for wide, high, focus in product(range(30, 301, 9), range(4, 71, 6), focuses):
        layout = arrange(wide, high, wanted, focus)
        where = (wide, high, focus, layout)
        assert focus in layout.areas, where
        assert all(wanted.has(name) for name in layout.areas), where
        places = [*layout.areas.values(), *([layout.reason] if layout.reason else [])]
        for area in places:
            assert area.x >= 0, where
            assert area.y >= 0, where
            assert area.width >= 12, where
            assert area.height >= 3, where
            assert area.x + area.width <= wide, where
            assert area.y + area.height <= high, where
        assert not any(overlap(*pair) for pair in combinations(places, 2)), where


def arranged(season: Season, wide: int, high: int, focus: Name, stage: int = 2) -> Layout:
    """Arrange a stage of the 1968 season on a screen, as the frame does it."""
    view = View.of(season)
    view = view.at(view.timeline.of_stage(stage))
    wanted = needs(view)
    around = edges(wide, high, wanted, has_strip=True)
    return arrange(wide, high - sum(around), wanted, focus)


def test_80x24_shows_table_and_rounds_above_qualifiers_or_facts(copa_1968: Season) -> None:
    areas = arranged(copa_1968, 80, 24, "standings").areas
    assert areas == {
        "standings": Area(0, 0, 49, 10),
        "rounds": Area(50, 0, 30, 10),  # with those of the next round
        "qualifiers": Area(0, 10, 80, 10),
    }
    facts = arranged(copa_1968, 80, 24, "facts").areas
    assert facts["facts"] == areas["qualifiers"]
    assert "qualifiers" not in facts


def test_80x24_shows_the_regional_tables_beside_the_qualifiers(copa_1968: Season) -> None:
    areas = arranged(copa_1968, 80, 24, "standings", stage=1).areas
    assert set(areas) == {"standings", "qualifiers"}
    assert areas["standings"].x + areas["standings"].width + 1 == areas["qualifiers"].x


def test_80x24_gives_the_whole_width_to_the_departments(copa_1968: Season) -> None:
    areas = arranged(copa_1968, 80, 24, "qualifiers", stage=0).areas
    assert areas["qualifiers"].width == 80


@pytest.mark.parametrize("size", [(120, 36), (200, 60)])
def test_wide_screens_show_all_panes_and_the_audit_too(
    copa_1968: Season, size: tuple[int, int]
) -> None:
    layout = arranged(copa_1968, *size, focus="standings")
    assert set(layout.areas) >= set(NAMES[:5])
    assert all(layout == arranged(copa_1968, *size, focus=name) for name in layout.areas)
    facts, table = layout.areas["facts"], layout.areas["standings"]
    assert facts.x > table.x + table.width


def test_twenty_teams_are_all_on_a_screen_of_24_lines_with_their_matches_beside() -> None:
    wanted = need(24, 40, 55, 61, rows=22, matches=10, facts=30)
    around = edges(80, 24, wanted, has_strip=False)
    layout = arrange(80, 24 - sum(around), wanted, "standings")
    assert layout.areas["standings"].height == 22
    assert layout.areas["rounds"].height >= 12
    assert layout.reason
    assert layout.reason.x == layout.areas["rounds"].x
    # With a few lines more the audit has its line, and the reason stands below the table.
    around = edges(80, 27, wanted, has_strip=False)
    assert around.below == 2
    assert arrange(80, 24, wanted, "standings").reason is None


def test_a_pane_without_room_takes_that_of_another_while_it_has_the_keys() -> None:
    wanted = NEEDS[6]
    before = arrange(80, 21, wanted, "standings").areas
    areas = arrange(80, 21, wanted, "audit").areas
    assert areas.pop("audit") == before.pop("qualifiers")
    assert areas == before
    assert arrange(40, 10, wanted, "audit").areas == {"audit": Area(0, 0, 40, 10)}


def test_sentences_stand_below_the_table_where_they_would_be_narrow_beside_it() -> None:
    areas = arrange(80, 22, NEEDS[7], "audit").areas
    assert areas["audit"].width == 80
    assert areas["standings"].height == areas["audit"].y


def test_60x20_shows_the_table_above_one_other_pane(copa_1968: Season) -> None:
    below: dict[Name, Name] = {
        "standings": "rounds",
        "rounds": "rounds",
        "qualifiers": "qualifiers",
        "facts": "facts",
    }
    heights = {"rounds": 6, "qualifiers": 6, "facts": 6}
    for focus, lower in below.items():
        areas = arranged(copa_1968, 60, 20, focus).areas
        assert areas == {"standings": Area(0, 0, 60, 10), lower: Area(0, 10, 60, heights[lower])}


def test_40x12_shows_one_pane_at_a_time(copa_1968: Season) -> None:
    for focus in NAMES:
        assert arranged(copa_1968, 40, 12, focus).areas == {focus: Area(0, 0, 40, 10)}


def test_cells_go_to_what_comes_first() -> None:
    grants = [Grant(0, 20), Grant(1, 10), Grant(0, 30), Grant(1, 40, whole=True), Grant(1, 15)]
    assert share(25, 2, grants) == [20, 5]
    assert share(38, 2, grants) == [28, 10]
    assert share(50, 2, grants) == [30, 15]
    assert share(90, 2, grants) == [30, 40]


def test_a_pane_comes_once_those_before_it_have_enough() -> None:
    wants = [Want(3, 6, 9), Want(4, 5, 20), Want(2, 2, 2)]
    assert stack(2, wants) == [0, 0, 0]
    assert stack(5, wants) == [5, 0, 0]
    assert stack(9, wants) == [9, 0, 0]
    assert stack(10, wants) == [6, 4, 0]
    assert stack(13, wants) == [6, 5, 2]
    assert stack(30, wants) == [9, 19, 2]


def test_lines_that_are_left_over_go_to_panes_that_can_use_them_step_by_step() -> None:
    wants = [Want(3, 6, 9, steps=(6, 9, 12, 15), most=15), Want(4, 8, 10, most=100)]
    assert stack(14, wants) == [6, 8]
    assert stack(16, wants) == [6, 10]  # nothing would show in two lines more
    assert stack(19, wants) == [9, 10]
    assert stack(21, wants) == [9, 12]
    assert stack(40, wants) == [15, 25]


def test_a_pane_for_spare_room_stands_above_the_findings_where_it_leaves_them_their_lines() -> None:
    wanted = need(23, 40, rows=20, matches=10, facts=0)
    wants = {**wanted.wants, "figures": _always(Want.whole(12))}
    wanted = replace(wanted, wants=wants, widths={**wanted.widths, "figures": 46})

    def names(high: int, beside_high: int = 57) -> list[Name]:
        beside = Column(Area(61, 0, 40, beside_high), ["rounds"])  # too narrow for it
        column = Column(Area(0, 0, 60, high), ["standings", "audit"])
        put_in_spare([beside, column], wanted, "figures")
        return column.names

    assert names(22 + 16 + 12) == ["standings", "figures", "audit"]
    assert names(22 + 16 + 11) == ["standings", "audit"]
    assert names(22 + 16 + 12, beside_high=11) == ["standings", "audit"]  # the rounds take 12


def test_below_a_tree_as_wide_as_the_screen_stands_what_has_room() -> None:
    tree = need(49, abreast=(84,), rows=28, matches=4, is_bracket=True)
    assert arrange(84, 35, tree, "standings").areas == {"standings": Area(0, 0, 84, 35)}
    areas = arrange(84, 50, tree, "standings").areas
    assert areas["standings"] == Area(0, 0, 84, 30)
    assert areas["rounds"] == Area(0, 30, 84, 6)
    assert arrange(84, 50, tree, "rounds").areas == areas


@pytest.mark.parametrize(("width", "cells"), [(60, 60), (90, 83)])
def test_a_bracket_whose_tree_is_too_high_is_a_list(width: int, cells: int) -> None:
    tree = need(49, abreast=(84, 112), rows=28, matches=4, is_bracket=True)
    assert arrange(width, 11, tree, "standings").cells("standings") == cells
