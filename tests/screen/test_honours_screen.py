"""The roll of honour, the matches of two clubs, and the list of seasons sorted and filtered."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support import facts
from support.board import Board, shelved
from support.write import match
from tui.dashboard.screens.club import ClubScreen
from tui.dashboard.screens.honours import HonoursScreen, MeetingsScreen
from tui.dashboard.screens.library import LibraryScreen
from tui.dashboard.screens.season import SeasonScreen

YEARS = ("1967", "1968", "1969", "1970")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a library of a few seasons."""
    for year in YEARS:
        shutil.copy(facts.FILE.with_name(f"{year}-copa-peru.toml"), tmp_path)
    return tmp_path


def rows(board: Board) -> list[list[str]]:
    """Return the rows of the list, word by word."""
    return [line.split() for line in board.text.splitlines() if line.strip()]


async def test_the_roll_of_honour_leads_to_clubs_and_back(folder: Path) -> None:
    async with shelved(folder, size=(120, 36)) as board:
        await board.press("o")
        assert isinstance(board.app.screen, HonoursScreen)
        assert "Roll of honour by titles" in board.text
        champion = next(row for row in rows(board) if "Mannucci" in row)
        assert champion[-2:] == ["1968,", "1969"]
        await board.press("s", "s", "s")
        assert "Roll of honour by name" in board.text
        await board.press("enter")
        assert isinstance(board.app.screen, ClubScreen)
        await board.press("escape")
        assert isinstance(board.app.screen, HonoursScreen)
        await board.press("escape")
        assert isinstance(board.app.screen, LibraryScreen)


async def test_the_matches_of_two_clubs(folder: Path) -> None:
    async with shelved(folder, size=(120, 36)) as board:
        await board.press("o", "m")
        assert "against: m on the other club" in board.footer
        await board.press("j", "m")
        await board.until(lambda: isinstance(board.app.screen, MeetingsScreen))
        await board.pilot.pause()
        assert "Meetings" in board.text
        await board.press("escape")
        assert isinstance(board.app.screen, HonoursScreen)


async def test_seasons_are_sorted_and_filtered(folder: Path) -> None:
    async with shelved(folder, first=()) as board:
        everything = [row for row in rows(board) if "Perú" in row]
        assert len(everything) == len(YEARS)
        await board.press("f")
        assert "complete ones alone" in board.text
        whole = [row for row in rows(board) if "100%" in row]
        assert [row for row in rows(board) if "Perú" in row] == whole
        await board.press("f", "f")
        assert "with contradictions alone" in board.text
        await board.press("f", "s")
        assert " by " in board.text
        assert len([row for row in rows(board) if "Perú" in row]) == len(YEARS)
        await board.press("enter")
        await board.until(lambda: isinstance(board.app.screen, SeasonScreen))


async def test_one_competition_alone_among_the_seasons_and_in_the_roll_of_honour(
    folder: Path,
) -> None:
    league = [match("Alianza 2-0 Boys"), match("Boys 1-1 Alianza")]
    (folder / "1968-liga.toml").write_text(
        'format = 1\ncompetition = "Liga"\nseason = "1968"\n[[stages]]\nname = "League"\n'
        f'kind = "league"\nzones = [{{ positions = [1, 1], status = "champion" }}]\n'
        f"matches = [{', '.join(league)}]\n"
    )
    async with shelved(folder, first=(folder / "1968-liga.toml",), size=(120, 36)) as board:
        await board.press("c")
        assert "SEASONS of Liga alone" in board.text
        assert "Copa Perú" not in board.text
        await board.press("f", "f")
        assert "SEASONS of Liga alone, incomplete ones alone" in board.text
        assert "There are no such seasons." in board.text
        await board.press("f", "f", "o")
        assert "Roll of honour Liga, by titles" in board.text
        assert "2 clubs, 1 season" in board.text
        assert [row[0] for row in rows(board)[3:5]] == ["Alianza", "Boys"]
        await board.press("c", "c")
        assert "Roll of honour Copa Perú, by titles" in board.text
        assert "Alianza 1" not in board.text
        await board.press("escape", "c")
        assert "SEASONS of" not in board.text
        assert "Copa Perú" in board.text


async def test_where_there_is_one_competition_there_is_nothing_to_choose(folder: Path) -> None:
    async with shelved(folder) as board:
        await board.press("c")
        assert "All seasons are of one competition" in board.footer
        await board.press("o", "c")
        assert "All seasons are of one competition" in board.footer


async def test_an_empty_library_says_what_to_do(tmp_path: Path) -> None:
    async with shelved(tmp_path, first=(), size=(40, 12)) as board:
        assert "There are no season files here yet." in board.text
        assert "jornada new begins a" in board.text
        await board.press("c", "f", "enter", "j", "o", "escape")
        assert "There are no" in board.text
