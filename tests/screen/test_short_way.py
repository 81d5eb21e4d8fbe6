"""What a key does not do again: ask its widget, draw what does not change, make lines that stay."""

from __future__ import annotations

import pytest
from textual import events
from textual.message import Message
from textual.widget import Widget

from support.board import opened
from tui.dashboard.drawing import draw_pane
from tui.dashboard.widgets import pane
from tui.dashboard.widgets.pane import Pane
from tui.dashboard.widgets.rows import Cursor, Rows
from tui.present.page.page import Page, line
from tui.present.page.pane_names import Name
from tui.present.view.view import View

NOWHERE = Cursor(None, 20, has_keys=False, is_marked=False)


async def test_only_keys_that_the_screen_does_not_know_go_by_way_of_the_pane(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    typed: list[str] = []

    def spy(widget: Pane, message: Message) -> bool:
        if isinstance(message, events.Key):
            typed.append(message.key)
        return Widget.post_message(widget, message)

    async with opened() as board:
        monkeypatch.setattr(Pane, "post_message", spy)
        first = board.pane("standings").cursor
        await board.press("j")
        assert board.pane("standings").cursor != first
        await board.press("f9")
        assert typed == ["f9"]


async def test_a_step_draws_no_page_again_that_says_nothing_of_the_round(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn: list[Name] = []

    def spy(name: Name, view: View, width: int, picked: str | None = None) -> Page:
        drawn.append(name)
        return draw_pane(name, view, width, picked)

    async with opened(size=(200, 60)) as board:
        seen = {one.pane_name for one in board.screen.query(Pane) if one.room}
        assert seen >= {"standings", "rounds", "facts", "audit"}
        monkeypatch.setattr(pane, "draw_pane", spy)
        await board.press("[")
        assert set(drawn) == seen - {"facts", "audit"}


def test_what_was_made_of_a_line_that_stays_is_kept() -> None:
    before = Rows(Page(body=(line("Lima 3"), line("Puno 1"))))
    made = [before.shown(at, 20, NOWHERE) for at in range(2)]
    after = Rows(Page(body=(line("Lima 3"), line("Puno 2"))), before=before)
    assert after.shown(0, 20, NOWHERE) is made[0]
    assert after.shown(1, 20, NOWHERE) != made[1]
    assert after.shown(0, 30, NOWHERE).cells == 30
