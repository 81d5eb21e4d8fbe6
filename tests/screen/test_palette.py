"""The palette: everything is found by its name and done, and the help can be searched."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.screen import Screen

from support import facts
from support.board import FINAL, REGIONAL, Board, opened, shelved
from tui.dashboard.screens.card import CardScreen
from tui.dashboard.screens.club import ClubScreen
from tui.dashboard.screens.palette import PaletteScreen
from tui.library.kiosk import Kiosk
from tui.season.timeline import Moment

ARCHIVE = facts.FILE.parent


async def choose(board: Board, words: str, *, by: str = "colon") -> None:
    await board.press(by)
    await board.press(*("space" if sign == " " else sign for sign in words))
    await board.press("enter")


def front(board: Board) -> Screen[object]:
    return board.app.screen


def theme(board: Board) -> str:
    return board.app.theme_name


def offered(board: Board) -> list[str]:
    """Return the choices in sight, the one under the cursor first of all."""
    lines = board.text.splitlines()
    first = next(at for at, line in enumerate(lines) if line.startswith("─ Go to, or do"))
    return [line for line in lines[first + 1 : -1] if line]


@pytest.mark.parametrize("by", ["colon", "ctrl+p"])
async def test_a_round_and_a_date_are_gone_to(by: str) -> None:
    async with opened() as board:
        await choose(board, "3", by=by)
        assert board.moment == Moment(FINAL, 3)
        await choose(board, "1968-05-01", by=by)
        assert board.moment == Moment(FINAL, 2)
        await choose(board, "regional stage", by=by)
        assert board.moment.stage == REGIONAL
        await choose(board, "final round 4", by=by)
        assert board.moment == Moment(FINAL, 4)


async def test_a_date_is_one_that_the_tables_can_be_as_of() -> None:
    async with opened(at=Moment(FINAL, 3)) as board:
        await board.press("colon", *"date")
        assert offered(board)[0] == "›Table as of a date  type 1968-05-05"
        await board.press("enter", "backspace", "4")
        assert offered(board) == [
            "›Go to 1968-05-04  round or date",
            " Table as of 4 May 1968, of what was played by then  date",
        ]
        await board.press("down", "enter")
        assert (board.moment, str(board.view.day)) == (Moment(FINAL, 2), "1968-05-04")
        assert "Standings on 4 May 1968" in board.text
        await choose(board, "1901-01-01")
        assert "1901" in board.footer
        await choose(board, "2")
        assert (board.moment, board.view.day) == (Moment(FINAL, 2), None)
        await board.press("v", "colon", *"1968-05-04")
        assert offered(board) == ["›Go to 1968-05-04  round or date"]


async def test_commands_are_found_by_words_parts_initials_and_letters() -> None:
    async with opened() as board:
        for words, first in (
            ("previous r", "›Previous round  ["),
            ("np", "›Next pane  Tab"),
            ("revious roun", "›Previous round  ["),
            ("lay over", "›Lay a published table over the standings"),
        ):
            await board.press("colon", *("space" if sign == " " else sign for sign in words))
            assert offered(board)[0].startswith(first), words
            await board.press("escape")
        await choose(board, "previous r")
        assert board.moment == Moment(FINAL, 4)
        await choose(board, "pane qual")
        assert board.screen.front == "qualifiers"


async def test_a_team_is_gone_to_wherever_it_plays() -> None:
    async with opened() as board:
        await choose(board, "cienciano")
        assert "Cienciano" in board.reversed[0]
        await choose(board, "jose galvez")
        assert board.moment.stage == REGIONAL
        assert "José Gálvez" in board.reversed[0]


async def test_a_season_and_a_club_of_the_library_are_opened_from_anywhere() -> None:
    async with opened(folders=[ARCHIVE]) as board:
        await board.press("colon", *"copa", "space", *"1972")
        await board.until(lambda: "›Copa Perú 1972  season" in offered(board))
        await board.press("enter")
        await board.until(lambda: board.text.startswith(" Copa Perú 1972"))
        await choose(board, "leon de huanuco club")
        await board.press("escape")
        await choose(board, "leon de huanuco")
        await board.until(lambda: isinstance(board.app.screen, ClubScreen))


async def test_in_the_library_it_has_the_same_keys() -> None:
    async with shelved() as board:
        await choose(board, "copa 1975")
        await board.until(lambda: board.text.startswith(" Copa Perú 1975"))


async def test_a_theme_is_there_at_once_and_another_can_be_tried() -> None:
    async with opened() as board:
        await choose(board, "theme dark")
        assert theme(board) == "dark"
        assert isinstance(front(board), PaletteScreen)
        await board.press("ctrl+u", *"theme", "space", *"light", "enter")
        assert theme(board) == "light"
        await board.press("escape")
        assert not isinstance(front(board), PaletteScreen)
        assert "[ ] round" in board.footer


async def test_tables_are_sorted_and_copied_from_it() -> None:
    async with opened() as board:
        await choose(board, "sort goals scored")
        assert "by goals scored" in board.lines("standings")[0]
        await choose(board, "copy csv")
        rows = board.app.clipboard.splitlines()
        assert rows[0] == "Position,Team,Played,Won,Drawn,Lost,For,Against,Points"
        assert len(rows) == 1 + len(facts.TABLES[4])
        assert "Sent to the terminal's clipboard: csv" in board.footer


async def test_arrows_move_and_letters_are_letters() -> None:
    async with opened() as board:
        await board.press("colon", *"pane")
        second = offered(board)[1]
        await board.press("down")
        assert offered(board)[1] == second.replace(" ", "›", 1)
        await board.press("up", "escape")
        await board.press("colon", *"qjkT?:/")
        assert theme(board) == "terminal"
        assert board.footer.strip() == "qjkT?:/"
        await board.press("escape")
        assert board.app.is_running


async def test_a_double_click_takes_and_a_click_beside_closes() -> None:
    async with opened() as board:
        await board.press("colon", *"final round 2")
        await board.pilot.click("#palette", offset=(5, 1), times=2)
        await board.pilot.pause()
        assert board.moment == Moment(FINAL, 2)
        await board.press("colon")
        await board.pilot.click(offset=(5, 2))
        await board.pilot.pause()
        assert board.app.screen is board.screen


async def test_a_kiosk_offers_what_it_may_do(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text(facts.FILE.read_text())
    async with opened(file, reach=Kiosk(tmp_path)) as board:
        await board.press("colon", *"suspend")
        assert not [line for line in offered(board) if "Suspend" in line]
    async with opened(file) as board:
        await board.press("colon", *"suspend")
        assert offered(board)[0].startswith("›Suspend the program")


async def test_a_hostile_name_is_a_name(tmp_path: Path) -> None:
    poison = r"x[@click=app.quit]\u001b]52;c;aGFja2Vk\u0007'); app.exit()"
    file = tmp_path / "a.toml"
    file.write_text(facts.FILE.read_text().replace("Melgar", poison))
    async with opened(file) as board:
        await choose(board, "x click app quit")
        assert board.app.is_running
        assert "\x1b" not in board.text
        assert board.reversed[0].startswith("5 ▼2 x")


async def test_the_help_is_searched() -> None:
    async with opened() as board:
        await board.press("question_mark")
        assert isinstance(front(board), CardScreen)
        assert "In this pane (standings)" in board.text.splitlines()[4]
        await board.press("slash", *"pub")
        assert "published table" in board.text
        assert "previous stage" not in board.text
        await board.press("enter")
        assert "KEYS › pub" in board.text
        await board.press("escape")
        assert "previous stage" in board.text
        assert isinstance(front(board), CardScreen)
        await board.press("slash", *"qq")
        assert 'No match for "qq"' in board.text
        await board.press("escape", "escape")
        assert not isinstance(front(board), CardScreen)
