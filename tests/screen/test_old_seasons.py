"""What was loaded of a file is freed once a newer version of it is on the screen."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from support import facts
from support.board import Board, opened
from tui.season.model import Season

TEXT = facts.FILE.read_text()
MELGAR = '{ home = "Melgar", away = "Cienciano", score = "3-0" }'
SAVES = 10


def live_seasons() -> list[Season]:
    """Return the seasons in memory, also those that another app of this process has frozen."""
    gc.unfreeze()
    gc.collect()
    return [one for one in gc.get_objects() if isinstance(one, Season)]


async def save_and_see(board: Board, path: Path, goals: int) -> None:
    """Save the file with another result, and wait until it has been loaded and audited."""
    version = board.view.version
    other = path.with_suffix(".new")
    other.write_text(TEXT.replace(MELGAR, MELGAR.replace("3-0", f"{goals}-0")))
    other.replace(path)
    await board.until(lambda: board.view.version > version)
    season = board.view.season
    await board.until(lambda: board.view.audited and board.view.audited.season is season)


@pytest.mark.parametrize("size", [(200, 60), (40, 12)])
async def test_at_most_two_seasons_are_live_however_often_the_file_is_saved(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    path = tmp_path / "1968.toml"
    path.write_text(TEXT)
    before = live_seasons()  # kept, so that none of another test is freed meanwhile
    async with opened(path, size=size) as board:
        # Every pane is drawn, every stage shown, and a view opened: all of it may hold a season.
        await board.press("2", "3", "4", "5", "1", "enter", "escape", "{", "}")
        for goals in range(SAVES):
            await save_and_see(board, path, goals)
            await board.press(str(goals % 5 + 1))
        assert gc.get_freeze_count() == 0, "what is frozen is never freed"
        assert len(live_seasons()) - len(before) <= 2
