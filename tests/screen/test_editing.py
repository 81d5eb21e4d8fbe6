"""Results are typed on the screen: shown as they would be, saved, taken back; never in a kiosk."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from support.board import Board, opened
from support.sunday import SUNDAY
from tui.keep.writing import NotSavedError
from tui.present.words import editing
from tui.season.load import load

TEXT = (
    SUNDAY
    + """\
  { home = "Gamma", away = "Delta", score = "1-0" },
]
"""
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "league.toml"
    path.write_text(TEXT)
    return path


@pytest.fixture
async def board(file: Path) -> AsyncIterator[Board]:
    async with opened(file, edits=True) as board:
        await board.press("2")
        yield board


def scores(file: Path) -> list[str]:
    matches = load(file).season.stages[0].rounds[0].matches  # type: ignore[union-attr] # a league
    return [str(match.score) for match in matches]


def said(board: Board) -> str:
    return board.footer.strip()


def text_of(file: Path) -> str:
    return file.read_text()


def save(file: Path, text: str) -> None:
    file.write_text(text)


def typing(board: Board) -> bool:
    return board.screen.asker.is_open


async def test_a_result_is_shown_as_it_would_be_and_saved_with_enter(
    board: Board, file: Path
) -> None:
    await board.press("e")
    assert typing(board)
    assert "Alpha v Beta" in board.footer
    await board.press("2", "-", "1")
    await board.until(lambda: "1 ▲1 Alpha" in board.row("standings", "Alpha"))
    assert text_of(file) == TEXT
    await board.press("enter")
    await board.until(lambda: said(board) == "Saved")
    assert text_of(file) == TEXT.replace('"Beta" }', '"Beta", score = "2-1" }')
    assert "Alpha 2-1 Beta" in board.row("rounds", "Alpha")


async def test_esc_leaves_all_as_it_was(board: Board, file: Path) -> None:
    before = board.lines("standings")
    await board.press("e", "2", "-", "1", "escape")
    await board.until(lambda: not typing(board))
    assert board.lines("standings") == before
    assert text_of(file) == TEXT


async def test_tab_goes_on_and_enter_saves_all_of_the_round(board: Board, file: Path) -> None:
    await board.press("e", "2", "-", "1", "tab")
    await board.until(lambda: "Gamma v Delta" in board.footer)
    await board.press("ctrl+u", "3", "-", "3", "enter")
    await board.until(lambda: said(board) == "Saved 2 matches")
    assert scores(file) == ["2-1", "3-3"]


async def test_edits_are_taken_back_and_made_again(board: Board, file: Path) -> None:
    await board.press("u")
    assert said(board) == "Nothing to undo"
    await board.press("e", "2", "-", "1", "enter")
    await board.until(lambda: said(board) == "Saved")
    await board.press("u")
    await board.until(lambda: said(board) == "Undone")
    assert text_of(file) == TEXT
    await board.press("ctrl+r")
    await board.until(lambda: said(board) == "Made again")
    assert scores(file) == ["2-1", "1-0"]
    await board.press("ctrl+r")
    assert said(board) == "Nothing to redo"


async def test_what_somebody_else_saved_meanwhile_stays(board: Board, file: Path) -> None:
    await board.press("e", "2", "-", "1")
    save(file, TEXT.replace('"1-0"', '"4-0"'))
    await board.press("enter")
    await board.until(lambda: said(board).startswith("Saved, with what somebody else"))
    assert scores(file) == ["2-1", "4-0"]


@pytest.mark.parametrize(("key", "score"), [("enter", "2-1"), ("escape", "5-5")])
async def test_the_same_match_saved_by_somebody_else_is_asked_about(
    board: Board, file: Path, key: str, score: str
) -> None:
    await board.press("e", "2", "-", "1")
    save(file, TEXT.replace('"Beta" }', '"Beta", score = "5-5" }'))
    await board.press("enter")
    await board.until(lambda: "Somebody else wrote" in board.footer and typing(board))
    assert scores(file)[0] == "5-5"
    await board.press(key)
    await board.until(lambda: not typing(board) and "wrote" not in board.footer)
    await board.until(lambda: scores(file)[0] == score)


async def test_what_is_not_understood_stays_in_the_prompt(board: Board, file: Path) -> None:
    await board.press("e", "x", "enter")
    await board.until(lambda: '"x" is no result' in board.footer)
    assert typing(board)
    await board.press("ctrl+u", "2", "-", "1", "enter")
    await board.until(lambda: said(board) == "Saved")
    assert scores(file)[0] == "2-1"


async def test_what_cannot_be_saved_is_kept_and_saved_elsewhere(
    board: Board, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(file: str, *_: object) -> None:
        raise NotSavedError(file, "disk_full", "No space left on device")

    monkeypatch.setattr("tui.dashboard.keepers.editor.save", full)
    await board.press("e", "2", "-", "1", "enter")
    await board.until(lambda: "No space left on device" in board.footer and typing(board))
    elsewhere = tmp_path / "kept.toml"
    await board.press(*str(elsewhere).replace("/", "/"), "enter")
    await board.until(elsewhere.exists)
    await board.until(lambda: said(board) == "Saved")
    assert scores(elsewhere)[0] == "2-1"
    assert text_of(file) == TEXT


async def test_a_kiosk_edits_nothing(file: Path) -> None:
    async with opened(file) as board:
        await board.press("2", "e")
        assert not typing(board)
        await board.press("u", "ctrl+r", "o")
        assert board.app.is_running
    assert text_of(file) == TEXT


CUP = """format = 1
competition = "Copa"
season = "2027"

[[stages]]
name = "Knock-out"
kind = "knockout"

[[stages.rounds]]
name = "Semi-finals"
legs = 2
ties = [
  { name = "A", teams = ["Alpha", "Beta"] },
  { name = "B", teams = ["Gamma", "Delta"], winner = "Delta" },
]

[[stages.rounds]]
name = "Final"
ties = [
  { winners_of = ["A", "B"] },
]
"""


async def test_a_tie_without_matches_gets_them_one_after_the_other(tmp_path: Path) -> None:
    file = tmp_path / "cup.toml"
    file.write_text(CUP)
    async with opened(file, edits=True) as board:
        await board.press("e")
        assert said(board).startswith("Alpha v Beta")
        await board.press(*"1-0", "tab")
        await board.until(lambda: said(board).startswith("Beta v Alpha"))
        await board.press(*"0-0", "enter")
        await board.until(lambda: said(board) == "Saved 2 matches")
        legs = """legs = [
      { home = "Alpha", away = "Beta", score = "1-0" },
      { home = "Beta", away = "Alpha", score = "0-0" } ] },"""
        with_legs = CUP.replace('["Alpha", "Beta"] },', f'["Alpha", "Beta"], {legs}')
        assert text_of(file) == with_legs
        await board.press("j", "e")
        assert said(board) == editing.NO_LEG
        await board.press("G", "l", "e")
        assert said(board).startswith("Alpha v Delta")
        await board.press(*"2-0", "enter")
        await board.until(lambda: said(board) == "Saved")
        assert 'teams = ["Alpha", "Delta"], winners_of = ["A", "B"], legs = [' in text_of(file)
        await board.press("u")
        await board.until(lambda: said(board) == "Undone")
        assert text_of(file) == with_legs
