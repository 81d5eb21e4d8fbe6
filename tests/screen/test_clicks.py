"""Clicks above the rows: on stages, on the titles of columns; and what the wheel does."""

from __future__ import annotations

from textual import events

from support import facts
from support.archive import FOLDER
from support.board import DEPARTMENTAL, FINAL, REGIONAL, Board, opened, shelved
from tui.season.timeline import Moment


def teams(board: Board) -> list[str]:
    page = board.pane("standings").page
    return [key[-1] for key in page.keys]


async def click(board: Board, words: str, widget: str = "#standings") -> None:
    """Click on the first place of some words on the screen."""
    y, text = next((y, text) for y, text in enumerate(board.text.splitlines()) if words in text)
    area = board.app.screen.query_one(widget).region
    await board.pilot.click(widget, offset=(text.index(words) - area.x, y - area.y))
    await board.pilot.pause()


async def test_a_click_on_a_stage_goes_there() -> None:
    async with opened(size=(120, 36)) as board:
        await click(board, "Regional", "#title")
        assert board.moment.stage == REGIONAL
        await click(board, "Departmental", "#title")
        assert board.moment.stage == DEPARTMENTAL
        await click(board, "Final", "#title")
        assert board.moment == Moment(FINAL, 5)
        await board.press("[")
        await click(board, "‹Final›", "#title")
        assert board.moment == Moment(FINAL, 4)
        await click(board, "Copa Perú", "#title")
        assert board.moment == Moment(FINAL, 4)


async def test_the_signs_of_more_stages_lead_to_the_next_one() -> None:
    async with opened(FOLDER / "2018-copa-peru.toml", size=(40, 20)) as board:
        at = board.moment.stage
        await click(board, "…", "#title")
        assert board.moment.stage < at


async def test_a_click_on_a_title_sorts_one_way_then_the_other_then_not() -> None:
    async with opened() as board:
        usual = teams(board)
        assert usual[0] == "Carlos A. Mannucci"
        await click(board, "Team")
        assert teams(board) == sorted(usual, key=str.casefold)
        assert "by name" in board.lines("standings")[0]
        await click(board, "Team")
        assert teams(board) == sorted(usual, key=str.casefold, reverse=True)
        await click(board, "Team")
        assert teams(board) == usual
        assert " by " not in board.lines("standings")[0]
        lost = {row[1]: row[5] for row in facts.TABLES[4]}
        await click(board, " L ")
        assert [lost[team] for team in teams(board)] == sorted(lost.values(), reverse=True)
        await board.press("[")
        assert "lost" in board.lines("standings")[0]


async def test_the_cursor_stays_with_its_team_when_rows_are_sorted() -> None:
    async with opened() as board:
        await board.press("j", "j")
        (before,) = board.reversed
        await click(board, "Pts")
        await click(board, "Pts")
        assert board.reversed == [before]


async def title(board: Board, words: str) -> None:
    """Click on the title of a column of the library."""
    text = next(line for line in board.text.splitlines() if line.startswith(" Season "))
    await board.pilot.click("#roll", offset=(text.index(words), 1))
    await board.pilot.pause()


async def test_titles_of_the_library_sort_it() -> None:
    async with shelved(size=(120, 36)) as board:

        def seasons() -> list[str]:
            lines = board.text.splitlines()
            return [line[1:5] for line in lines if line[1:3] in {"19", "20"} and "·" not in line]

        await board.press("g")
        usual = seasons()
        await title(board, "Season")
        assert "SEASONS by Season" in board.text
        assert seasons() == sorted(seasons())
        await title(board, "Season")
        assert "by Season, last first" in board.text
        await board.press("g")
        assert seasons() == sorted(seasons(), reverse=True)
        await title(board, "Champion")
        assert "SEASONS by Champion" in board.text
        await title(board, "Champion")
        await title(board, "Champion")
        await board.press("g")
        assert seasons() == usual


async def test_the_wheel_moves_by_three_rows() -> None:
    async with opened() as board:
        usual = teams(board)
        for kind, place in ((events.MouseScrollDown, 3), (events.MouseScrollUp, 0)):
            x, y = board.pane("standings").region.offset
            wheel = kind(None, x + 2, y + 2, 0, 0, 0, shift=False, meta=False, ctrl=False)
            board.app.post_message(wheel)
            await board.until(lambda place=place: usual[place] in board.reversed[0])  # type: ignore[misc]  # a default that binds
