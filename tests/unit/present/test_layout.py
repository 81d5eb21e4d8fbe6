"""Panes never overlap and stay on the screen; the arrangement at each of the known sizes."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from tui.present.page.pane_names import NAMES, Name
from tui.present.screen.layout import Area, Need, Size, arrange, has_pane
from tui.present.screen.needs import needs
from tui.present.view.view import View
from tui.season.model import Season

BRACKET = (Size(49, 23), Size(84, 28), Size(112, 28))
LOW = (Size(49, 9), Size(40, 12))

NEEDS = [
    Need(BRACKET, 10, has_rounds=True, is_bracket=True, has_qualifiers=True),
    Need(BRACKET, 10, has_rounds=True, is_bracket=True, has_qualifiers=False),
    Need(LOW, 3, has_rounds=True, is_bracket=True, has_qualifiers=True),
    Need(LOW[:1], 2, has_rounds=True, is_bracket=True, has_qualifiers=False),
    Need((Size(40, 29), Size(82, 20), Size(124, 14)), 2, has_rounds=False, has_qualifiers=True),
    Need((Size(50, 60), Size(102, 30), Size(154, 20)), 30, has_rounds=True, has_qualifiers=True),
    Need((Size(50, 60), Size(102, 30)), 30, has_rounds=False, has_qualifiers=False),
    Need((Size(48, 10),), 5, has_rounds=True, has_qualifiers=True),
    Need((Size(90, 60),), 40, has_rounds=True, has_qualifiers=True),
    Need((Size(24, 4),), 2, has_rounds=True, has_qualifiers=True),
    Need((Size(39, 29),), 2, has_rounds=False, has_qualifiers=True),
    Need((), 0, has_rounds=False, has_qualifiers=True),
    Need((Size(48, 10),), 5, has_rounds=True, has_qualifiers=False),
    Need((Size(39, 29),), 2, has_rounds=False, has_qualifiers=False),
    Need((), 0, has_rounds=False, has_qualifiers=False),
]


def overlap(one: Area, other: Area) -> bool:
    return not (
        one.x + one.width <= other.x
        or other.x + other.width <= one.x
        or one.y + one.height <= other.y
        or other.y + other.height <= one.y
    )


@pytest.mark.parametrize("need", NEEDS)
def test_panes_stay_inside_and_apart_at_every_size(need: Need) -> None:
    focuses: list[Name] = [name for name in NAMES if has_pane(need, name)]
    for wide, high, focus in product(range(30, 221), range(4, 71), focuses):
        areas = arrange(wide, high, need, focus)
        where = (wide, high, focus, areas)
        assert focus in areas, where
        assert all(has_pane(need, name) for name in areas), where
        for area in areas.values():
            assert area.x >= 0, where
            assert area.y >= 0, where
            assert area.width >= 20, where
            assert area.height >= 3, where
            assert area.x + area.width <= wide, where
            assert area.y + area.height <= high, where
        assert not any(overlap(*pair) for pair in combinations(areas.values(), 2)), where


def arranged(season: Season, wide: int, high: int, focus: Name, stage: int = 2) -> dict[Name, Area]:
    """Arrange a stage of the 1968 season on a screen, as the frame does it."""
    view = View.of(season)
    view = view.at(view.timeline.of_stage(stage))
    edge = 2 if high >= 20 else 1
    return arrange(wide, high - 2 * edge, needs(view.at(view.timeline.of_stage(stage))), focus)


def test_80x24_shows_table_and_rounds_above_qualifiers_or_facts(copa_1968: Season) -> None:
    areas = arranged(copa_1968, 80, 24, "standings")
    assert areas == {
        "standings": Area(0, 0, 49, 10),
        "rounds": Area(51, 0, 29, 10),
        "qualifiers": Area(0, 11, 80, 9),
    }
    facts = arranged(copa_1968, 80, 24, "facts")
    assert facts["facts"] == areas["qualifiers"]
    assert "qualifiers" not in facts


def test_80x24_shows_the_regional_tables_beside_the_qualifiers(copa_1968: Season) -> None:
    areas = arranged(copa_1968, 80, 24, "standings", stage=1)
    assert areas == {"standings": Area(0, 0, 40, 20), "qualifiers": Area(42, 0, 38, 20)}


def test_80x24_gives_the_whole_screen_to_the_departments(copa_1968: Season) -> None:
    assert arranged(copa_1968, 80, 24, "qualifiers", stage=0) == {"qualifiers": Area(0, 0, 80, 20)}


@pytest.mark.parametrize(("size", "shown"), [((120, 36), NAMES[:4]), ((200, 60), NAMES[:5])])
def test_wide_screens_show_all_panes_and_very_wide_ones_the_audit_too(
    copa_1968: Season, size: tuple[int, int], shown: tuple[Name, ...]
) -> None:
    wide, _ = size
    areas = arranged(copa_1968, *size, focus="standings")
    assert set(areas) == set(shown)
    assert all(areas == arranged(copa_1968, *size, focus=name) for name in shown)
    # The facts stand beside the tables, and the room is used up to the right edge.
    assert areas["facts"].x > areas["standings"].x + areas["standings"].width
    assert max(area.x + area.width for area in areas.values()) > wide - 10


def test_the_audit_takes_the_place_of_qualifiers_and_facts_while_it_has_the_keys(
    copa_1968: Season,
) -> None:
    before = arranged(copa_1968, 120, 32, "standings")
    areas = arranged(copa_1968, 120, 32, "audit")
    below, facts = before.pop("qualifiers"), before.pop("facts")
    assert areas.pop("audit") == Area(0, below.y, facts.x + facts.width, below.height)
    assert areas == before
    assert arranged(copa_1968, 40, 12, "audit") == {"audit": Area(0, 0, 40, 10)}


def test_where_the_audit_would_be_narrow_it_stands_below_the_table() -> None:
    bracket, low = NEEDS[0], NEEDS[2]
    assert arrange(80, 20, bracket, "audit") == {
        "standings": Area(0, 0, 80, 10),
        "audit": Area(0, 11, 80, 9),
    }
    assert arrange(80, 20, low, "audit")["audit"] == Area(0, 11, 80, 9)


def test_60x20_shows_the_table_above_one_other_pane(copa_1968: Season) -> None:
    below: dict[Name, Name] = {
        "standings": "rounds",
        "rounds": "rounds",
        "qualifiers": "qualifiers",
        "facts": "facts",
    }
    for focus, lower in below.items():
        areas = arranged(copa_1968, 60, 20, focus)
        assert areas == {"standings": Area(0, 0, 60, 10), lower: Area(0, 11, 60, 5)}


def test_40x12_shows_one_pane_at_a_time(copa_1968: Season) -> None:
    for focus in NAMES:
        assert arranged(copa_1968, 40, 12, focus) == {focus: Area(0, 0, 40, 10)}


def test_a_table_keeps_its_rows_on_a_low_screen(copa_1968: Season) -> None:
    for wide in (80, 120):
        assert arranged(copa_1968, wide, 20, "standings")["standings"].height == 10
