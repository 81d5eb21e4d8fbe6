"""The views that fill the screen, walked by keys alone: into each, through it, and back by Esc."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support import facts
from support.board import Board, opened, painted, reversed_text, shelved
from support.twenty import league_of_twenty
from tui.dashboard.screens.sheet import SheetScreen
from tui.dashboard.widgets.sheet import SheetGrid
from tui.present.sheets.sheet import Sheet
from tui.present.words.keys_sheets import VIEWS
from tui.season.timeline import Moment

FINAL = 2


def front(board: Board) -> Sheet:
    """Return the view in front."""
    screen = board.app.screen
    assert isinstance(screen, SheetScreen)
    return screen.sheet


def under_cursor(board: Board) -> list[str]:
    """Return what the view shows in reverse video."""
    rows = painted(board.app.screen.query_one(SheetGrid))
    return [text for strip in rows if (text := reversed_text(strip))]


def rule(board: Board) -> str:
    """Return the title of the view."""
    return board.text.splitlines()[1].strip("─ ")


@pytest.mark.parametrize("size", [(80, 24), (200, 60), (40, 12)])
async def test_every_view_opens_by_its_key_and_closes_by_escape(size: tuple[int, int]) -> None:
    async with opened(size=size) as board:
        before = board.text
        for key, name, _ in VIEWS:
            await board.press(key)
            assert front(board).name == name
            assert rule(board)
            await board.press("escape")
            assert board.text == before


async def test_one_view_opens_another_and_escape_goes_back_one_step_at_a_time() -> None:
    async with opened(size=(80, 30)) as board:
        await board.press("j", "c")
        assert rule(board).startswith("Chart of the places · Sport Chorrillos 2nd, 7 points")
        await board.press("j", "enter")
        assert rule(board).startswith("Team CNI")
        cursors = [under_cursor(board)]
        await board.press("j", "j", "enter")
        assert front(board).name == "match"
        await board.press("x", "v")
        assert [front(board).name, rule(board)[:9]] == ["tables", "Standings"]
        names = []
        for _ in range(4):
            await board.press("escape")
            names.append(front(board).name)
        assert names == ["matrix", "match", "team", "chart"]
        assert rule(board).startswith("Chart of the places · CNI 3rd, 5 points")
        await board.press("escape")
        assert board.app.screen is board.screen
        assert cursors != [[]]


async def test_the_chart_picks_a_team_out_and_moves_along_the_rounds() -> None:
    async with opened() as board:
        await board.press("c")
        assert under_cursor(board) == ["●"]
        await board.press("j")
        assert rule(board) == "Chart of the places · Sport Chorrillos 2nd, 7 points"
        await board.press("[")
        assert rule(board) == "Chart of the places · Sport Chorrillos 1st, 7 points"
        await board.press("c")
        assert rule(board) == "Chart of the points · Sport Chorrillos 1st, 7 points"
        await board.press("c", "escape")
        assert board.moment == Moment(FINAL, 4)  # the round that was shown last


async def test_the_matrix_has_a_cursor_in_rows_and_columns() -> None:
    async with opened() as board:
        await board.press("x", "l", "l", "l")
        assert under_cursor(board) == ["·"]
        assert "Aurora Chancayllo – CNI: no match so far" in board.text
        await board.press("j")
        assert under_cursor(board) == ["4-0"]
        assert "Carlos A. Mannucci 4-0 CNI · Round 1 of 5 · 28 April 1968" in board.text
        await board.press("enter")
        assert rule(board) == "Match Carlos A. Mannucci 4-0 CNI"
        await board.press("escape")
        assert under_cursor(board) == ["4-0"]


async def test_the_keys_of_rounds_go_through_teams_matches_and_ties() -> None:
    async with opened(size=(80, 30)) as board:
        await board.press("enter", "]")
        assert rule(board).startswith("Team Sport Chorrillos")
        await board.press("n", "[", "<")
        assert rule(board).startswith("Team Carlos A. Mannucci")
        await board.press("left")
        assert board.text.splitlines()[0].endswith("Round 4 of 5 · 8 May 1968")
        await board.press("escape", "2", "enter", "]")
        assert front(board).name == "match"
        first = rule(board)
        await board.press("[", "]")
        assert rule(board) == first


async def test_the_tables_have_parts_and_are_sorted() -> None:
    async with opened() as board:
        await board.press("v", "v")
        assert rule(board).startswith("Home table")
        await board.press("s")
        assert "sorted by name" in rule(board)
        teams = [line[4:10] for line in board.text.splitlines()[3:9]]
        assert teams == sorted(teams, key=str.casefold)
        await board.press("S")
        assert [line[4:10] for line in board.text.splitlines()[3:9]] == teams[::-1]
        await board.press("escape", "x", "s")
        assert "This view cannot be sorted; v opens the tables" in board.footer


async def test_the_earlier_of_two_rounds_moves_with_the_keys_of_columns() -> None:
    async with opened() as board:
        await board.press("d")
        assert "Round 4" in rule(board)
        await board.press("h", "h")
        assert "Round 2" in rule(board)
        await board.press("[")
        assert board.text.splitlines()[0].endswith("Round 4 of 5 · 8 May 1968")


async def test_a_view_is_drawn_anew_when_the_file_changes(tmp_path: Path) -> None:
    path = tmp_path / "league.toml"
    text = league_of_twenty()
    path.write_text(text)
    async with opened(path) as board:
        await board.press("x")
        assert "Alder United" in board.text
        path.write_text(text.replace("Alder United", "Aspen United"))
        await board.until(lambda: "Aspen United" in board.text)
        assert front(board).name == "matrix"


async def test_the_view_of_a_team_shows_its_seasons_in_the_library(tmp_path: Path) -> None:
    shutil.copy(facts.FILE, tmp_path)
    shutil.copy(facts.FILE.with_name("1969-copa-peru.toml"), tmp_path)
    async with opened(tmp_path / facts.FILE.name, size=(120, 50), folders=(tmp_path,)) as board:
        await board.press("enter")
        await board.until(lambda: "Its seasons" in board.text)
        assert "1968" in board.text.split("Its seasons")[1]


async def test_a_season_from_the_library_opens_views_too() -> None:
    async with shelved() as board:
        await board.press("enter")
        await board.until(lambda: "Standings" in board.text)
        await board.press("i")
        assert rule(board).startswith("Season Copa Perú 1968, Peru")
        await board.press("escape", "escape")
        assert "seasons" in board.text.splitlines()[0]


async def test_y_copies_a_view_and_the_help_has_its_keys() -> None:
    async with opened() as board:
        await board.press("x", "y")
        first, *others = board.app.clipboard.splitlines()
        assert first.startswith("Copa Perú 1968")
        assert "Matrix of the results, home teams down" in others
        await board.press("?")
        assert "In this pane (matrix)" in board.text
        await board.press("escape")
        assert front(board).name == "matrix"


async def test_the_view_of_a_match_shows_meetings_in_other_seasons(tmp_path: Path) -> None:
    text = facts.FILE.read_text()
    for year in ("1968", "1978"):
        (tmp_path / f"{year}.toml").write_text(text.replace('"1968"', f'"{year}"'))
    async with opened(tmp_path / "1968.toml", size=(120, 40), folders=(tmp_path,)) as board:
        await board.press("2", "enter")
        await board.until(lambda: "In other seasons 1 meeting: 0 won, 1 drawn" in board.text)


async def test_the_view_of_a_match_follows_it_and_closes_with_a_word(tmp_path: Path) -> None:
    file = tmp_path / "1968.toml"
    text = facts.FILE.read_text()
    lost = '  { home = "CNI", away = "Sport Chorrillos", score = "1-0" },\n'
    last = text.rindex("matches = [\n") + len("matches = [\n")
    file.write_text(text)
    async with opened(file) as board:
        await board.press("2", "G", "enter")
        assert "CNI 1-0 Sport Chorrillos" in rule(board)
        assert front(board).match == (FINAL, 5, 0, 2)
        file.write_text(f"{text[:last]}{lost}{text[last:].replace(lost, '')}")
        await board.until(lambda: front(board).match == (FINAL, 5, 0, 0))
        assert "CNI 1-0 Sport Chorrillos" in rule(board)
        file.write_text(text.replace(lost, ""))
        await board.until(lambda: board.app.screen is board.screen)
        assert board.footer.strip() == "CNI v Sport Chorrillos: not in the season shown now"
        await board.press("1", "v", "g", "enter")
        assert rule(board).startswith("Team Carlos A. Mannucci")
        file.write_text(text.replace('"Carlos A. Mannucci"', '"Mannucci"'))
        await board.until(lambda: front(board).name == "tables")
        assert "Mannucci: not in the season shown now" in board.text
