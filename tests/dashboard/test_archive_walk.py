"""From the first Copa Perú on, season by season, and back."""

from __future__ import annotations

import facts
from board import opened

FOLDER = facts.FILE.parent


def walk() -> list[int]:
    """The years from 1967 on, as far as there is a file for each."""
    years = [1967]
    while (FOLDER / f"{years[-1] + 1}-copa-peru.toml").exists():
        years.append(years[-1] + 1)
    return years


async def test_walk_through_the_archive_and_back() -> None:
    years = walk()
    assert years[:7] == list(range(1967, 1974))
    async with opened(FOLDER / "1967-copa-peru.toml") as board:
        for year in years:
            assert board.text.startswith(f" Copa Perú {year} › ")
            if year != years[-1]:
                await board.press(">")
        for year in reversed(years):
            assert board.text.startswith(f" Copa Perú {year} › ")
            await board.press("<")
        assert "The file names no season before this one" in board.footer
