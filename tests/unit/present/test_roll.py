"""Rolls: which rows are in sight, and where the cursor can stand."""

from __future__ import annotations

import pytest

from tui.present.page.page import Key, line
from tui.present.page.roll import Roll


def roll(*keys: str) -> Roll:
    """Make a roll of rows; a blank key is a heading."""
    made: list[Key | None] = [(key,) if key.strip() else None for key in keys]
    return Roll(
        title=line("ROLL"),
        head=(),
        keys=made,
        draw=lambda at: line(f"row {at}", key=made[at]),
        explain=lambda key: key[0] if key else "",
        foot_lines=1,
    )


TWO = roll(" ", "a", "b", " ", " ", "c", " ")


@pytest.mark.parametrize(
    ("at", "by", "found"),
    [(0, 1, 1), (0, -1, 1), (3, 1, 5), (3, -1, 2), (6, 1, 5), (99, 1, 5), (-99, -1, 1), (2, 1, 2)],
)
def test_the_cursor_passes_over_headings(at: int, by: int, found: int) -> None:
    assert TWO.nearest(at, by) == found


def test_without_rows_there_is_no_place_for_a_cursor() -> None:
    assert roll().nearest(0) is None
    assert roll(" ").nearest(0) is None
    assert roll().page(0, 5, 20).body == ()


@pytest.mark.parametrize(
    ("first", "cursor", "room", "found"),
    [(0, 5, 3, 3), (6, 1, 3, 0), (4, 5, 3, 3), (0, 2, 9, 0), (9, None, 3, 4), (3, 5, 2, 4)],
)
def test_the_cursor_is_in_sight_with_the_headings_above_it(
    first: int, cursor: int | None, room: int, found: int
) -> None:
    assert TWO.first_in_sight(first, cursor, room) == found


def test_only_the_rows_in_sight_are_drawn() -> None:
    page = roll(*"abcdefgh").page(2, 3, 30)
    assert [one.text for one in page.body] == ["row 2", "row 3", "row 4"]
    assert [one.key for one in page.body] == [("c",), ("d",), ("e",)]
    assert page.head[0].text == "ROLL                 3–5 of 8 "
    assert roll(*"abc").page(0, 3, 30).head[0].text == "ROLL"
