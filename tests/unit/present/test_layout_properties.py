"""For any stage and any size: all rows and names that have room, no pane empty, more is more."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.layouts import KINDS, hold_larger, seen, view_of


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=4, deadline=None)
@given(st.integers(2, 20), st.integers(0, 3), st.integers(30, 300), st.integers(8, 100), st.data())
def test_a_larger_screen_shows_all_that_a_smaller_one_does(
    kind: str, teams: int, long: int, wide: int, high: int, data: st.DataObject
) -> None:
    view = view_of(kind, teams, long)
    small = seen(view, wide, high)
    hold_larger(small, seen(view, data.draw(st.integers(wide, 300)), high))
    hold_larger(small, seen(view, wide, data.draw(st.integers(high, 100))))
