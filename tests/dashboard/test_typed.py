"""Keys that arrive together end where the same keys end one by one, and leaving overtakes them."""

from __future__ import annotations

import asyncio
import shutil
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual import events

import facts
from board import Board, opened, shelved
from tui.dashboard.typed import LIMIT
from tui.dashboard.widgets.prompt import LONGEST
from tui.library.reach import Reach
from tui.season.load import Loaded

NAMED = {
    "[": "left_square_bracket",
    "]": "right_square_bracket",
    "{": "left_curly_bracket",
    "}": "right_curly_bracket",
    "<": "less_than_sign",
    ">": "greater_than_sign",
    ":": "colon",
    "/": "slash",
    "?": "question_mark",
    " ": "space",
}
KEYS = (
    *"12345jkgGHLhlnNptycRq[]{}<>:/? a8-",
    *("enter", "escape", "tab", "shift+tab", "up", "down", "left", "right", "home", "end"),
    *("pageup", "pagedown", "backspace", "delete", "f1", "ctrl+a"),
)
ENDING = [key for key in KEYS if key not in {"q", " "}]
"""All but what leaves, and what plays the season while time passes."""


def key_event(key: str) -> events.Key:
    return events.Key(NAMED.get(key, key), key if len(key) == 1 else None)


async def send(board: Board, *bursts: list[str]) -> None:
    """Send keys in bursts, and wait until all of them have had their effect."""
    for burst in bursts:
        for key in burst:
            board.app.post_message(key_event(key))
        await board.until(lambda: not (board.app.typed.busy and board.app.is_running))
    if board.app.is_running:
        await board.pilot.pause()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a library of three seasons."""
    made = tmp_path_factory.mktemp("seasons")
    for year in (1967, 1968, 1969):
        shutil.copy(facts.FILE.with_name(f"{year}-copa-peru.toml"), made)
    return made


SIZES = [(80, 24), (120, 36), (40, 12), (200, 60), (20, 5)]

bursts = st.lists(st.lists(st.sampled_from(ENDING), min_size=1, max_size=8), max_size=4)


async def ends(folder: Path, size: tuple[int, int], keys: list[list[str]], *, library: bool) -> str:
    path = folder / facts.FILE.name
    if library:
        async with shelved(folder, size=size, first=[path]) as board:
            await send(board, *keys)
            return board.text
    async with opened(path, size=size, folders=[folder]) as board:
        await send(board, *keys)
        return board.text


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(bursts=bursts, size=st.sampled_from(SIZES), library=st.booleans())
def test_a_burst_ends_where_the_same_keys_end_one_by_one(
    folder: Path, bursts: list[list[str]], size: tuple[int, int], *, library: bool
) -> None:
    one_by_one = [[key] for burst in bursts for key in burst]
    together = asyncio.run(ends(folder, size, bursts, library=library))
    assert together == asyncio.run(ends(folder, size, one_by_one, library=library))
