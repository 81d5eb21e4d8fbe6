"""From the first Copa Perú on, season by season, and back."""

from __future__ import annotations

from archive import FOLDER, YEARS, season
from board import opened
from tui.season.timeline import Moment


def title(year: int) -> str:
    """What the first line begins with; a season without stages has no stage in it."""
    return f" Copa Perú {year}" + (" › " if season(year).stages else "\n")


async def test_walk_through_the_archive_and_back() -> None:
    async with opened(FOLDER / "1967-copa-peru.toml") as board:
        for year in YEARS:
            assert board.text.startswith(title(year))
            if year != YEARS[-1]:
                await board.press(">")
        for year in reversed(YEARS):
            assert board.text.startswith(title(year))
            await board.press("<")
        assert "The file names no season before this one" in board.footer


async def test_the_walk_keeps_to_the_stage_that_is_shown() -> None:
    async with opened(FOLDER / "1968-copa-peru.toml", at=Moment(0)) as board:
        for key, year, stage in (
            (">", 1969, "Departmental stage"),
            (">", 1970, "Finalists"),  # the only one of qualifiers
            ("<", 1969, "Departmental stage"),
            ("]", 1969, "Final stage"),
            ("<", 1968, "Final stage"),
        ):
            await board.press(key)
            assert board.text.startswith(f" Copa Perú {year} › {stage}")
        assert board.moment == Moment(2, 5)  # the latest round, as a season opens
