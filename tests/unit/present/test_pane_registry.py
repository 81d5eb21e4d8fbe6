"""Every pane is one complete entry, from which its number, its key and its help are made."""

from __future__ import annotations

import pytest

from tui.dashboard.keys import actions
from tui.present.page.pane_names import NAMES, Name
from tui.present.panes.registry import PANES
from tui.present.screen.layout import arrange
from tui.present.screen.needs import needs
from tui.present.view.view import View
from tui.season.model import Season


def test_every_pane_has_an_entry_in_the_order_of_the_names() -> None:
    assert tuple(PANES) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_pane_can_be_drawn_and_says_what_it_is(name: Name, copa_1968: Season) -> None:
    page = PANES[name].draw(View.of(copa_1968), 60)
    assert name.upper() in "".join(line.text for line in (*page.head, *page.body)[:2]).upper()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 21), (120, 33), (200, 57)])
def test_every_pane_is_on_the_screen_when_it_has_the_keys(
    name: Name, size: tuple[int, int], copa_1968: Season
) -> None:
    need = needs(View.of(copa_1968))
    assert need.has(name)
    assert name in arrange(*size, need, name).areas


def test_every_pane_has_its_number_as_its_key() -> None:
    of_keys = actions("season")
    for number in range(1, len(NAMES) + 1):
        assert of_keys[str(number)] == f"pane({number})"
