"""From one Copa Perú to the next, and to what only some of them have."""

from __future__ import annotations

from support.archive import FOLDER
from support.board import opened
from tui.season.timeline import Moment


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


async def test_the_bracket_of_2018() -> None:
    async with opened(FOLDER / "2018-copa-peru.toml", size=(120, 36)) as board:
        await board.press("{", "[", "[")  # from the Finalísima to the second legs of the last 16
        assert board.lines("standings")[0].startswith("Bracket after Round of 16 · second leg")
        rows = [" ".join(line.split()) for line in board.lines("standings")]
        at = next(index for index, line in enumerate(rows) if "✓ Alianza Universidad" in line)
        assert rows[at : at + 3] == [
            "✓ Alianza Universidad 2 1 3",
            "Alfonso Ugarte 0 3 3 ─┐",
            "└ by better place ├─ Alianza Universidad",
        ]


async def test_the_play_off_of_1997() -> None:
    async with opened(FOLDER / "1997-copa-peru.toml") as board:
        assert "‹+›" in board.lines("rounds")[0]
        assert "Juan Aurich 1-0 U.P.A.O." in board.text
        assert "1st: above U.P.A.O. by the play-off, 1 to" in board.text
        await board.press("[")
        assert "‹5›" in board.lines("rounds")[0]
        assert "1st: above U.P.A.O. by goal difference, +11" in board.text


async def test_the_regional_groups_of_1968() -> None:
    async with opened(FOLDER / "1968-copa-peru.toml", size=(120, 36)) as board:
        await board.press("{")
        rows = [" ".join(line.split()) for line in board.lines("standings")]
        assert "Región Norte A Región Oriente" in rows  # side by side
        assert "▌Q 1 Carlos A. Mannucci 6 3 2 1 8 2 Víctor Bielich 6 3 2 1 8" in rows
