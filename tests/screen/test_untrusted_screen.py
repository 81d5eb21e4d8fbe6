"""A hostile season file on screen: its texts are shown, and do nothing."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from support import hostile
from support.board import Board, opened, painted
from tui.dashboard.screens.sheet import SheetScreen
from tui.present.page.pane_names import NAMES
from tui.present.page.text import clean
from tui.season.timeline import Moment

VIEWS = ("i", "v", "c", "x", "b", "d", "r")
"""The keys of the views of a season."""


def harmless(board: Board) -> None:
    """Hold that the screen has no control characters, and nothing on it can be activated."""
    shown = [unicodedata.category(one) for one in board.text.replace("\n", "")]
    assert not {"Cc", "Cf", "Zl", "Zp"} & set(shown)
    for widget in board.app.screen.query("Pane, Bar, Grid, Prompt"):
        for strip in painted(widget):
            for segment in strip:
                assert not segment.control
                if segment.style:
                    assert segment.style.link is None
                    assert not any(key.startswith("@") for key in segment.style.meta)


@pytest.mark.parametrize("poison", hostile.POISONS.values(), ids=list(hostile.POISONS))
async def test_a_hostile_file_is_shown_and_does_nothing(tmp_path: Path, poison: str) -> None:
    path = tmp_path / "hostile.toml"
    path.write_text(hostile.season(poison))
    async with opened(path, size=(160, 50), at=Moment(1)) as board:
        assert clean(poison) in board.text
        harmless(board)
        await board.press("t", "4", "4", "enter", "1", "enter")
        assert "─ Team " in board.text
        assert clean(poison) in board.text
        harmless(board)
        await board.press("escape", "2", "enter")
        assert "─ Match " in board.text
        harmless(board)
        for key in VIEWS:
            await board.press(key)
            assert isinstance(board.app.screen, SheetScreen)
            harmless(board)
        await board.press(*["escape"] * (1 + len(VIEWS)))
        assert board.app.screen is board.screen
        await board.press("5", "enter")
        harmless(board)
        await board.press("p")
        harmless(board)
        await board.press("y", "<")
        harmless(board)
        assert not {"\x1b", "\x9b", "\x07"} & set(board.app.clipboard)
        await board.press("/", "x", "enter")
        harmless(board)
        assert board.app.return_code is None


async def test_clicking_on_markup_does_not_run_it(tmp_path: Path) -> None:
    path = tmp_path / "hostile.toml"
    path.write_text(hostile.season("[@click=app.quit]x[/]"))
    async with opened(path, size=(120, 36)) as board:
        for name in NAMES:
            for y in range(3):
                await board.pilot.click(f"#{name}", offset=(12, y))
        await board.pilot.click("#title", offset=(5, 0))
        await board.pilot.pause()
        assert board.app.return_code is None
        assert "[@click=app.quit]" in board.text


async def test_a_broken_hostile_file_makes_a_harmless_banner(tmp_path: Path) -> None:
    path = tmp_path / "season.toml"
    path.write_text(hostile.season("x"))
    async with opened(path) as board:
        board.screen.trouble = "Showing the last good version. " + "".join(hostile.POISONS.values())
        await board.pilot.pause()
        assert "Showing the last good version." in board.text
        harmless(board)
        assert board.app.return_code is None
