"""The seasons before and after, and reading the file again."""

from __future__ import annotations

from pathlib import Path

import pytest

from support import facts
from support.board import opened
from tui.dashboard.background.follower import Follower

TEXT = facts.FILE.read_text()


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """Make three seasons that name each other, and answer the one in the middle."""
    for year in (1967, 1968, 1969):
        text = TEXT.replace('season = "1968"', f'season = "{year}"')
        text = text.replace("1967-copa-peru", f"{year - 1}-copa-peru")
        text = text.replace("1969-copa-peru", f"{year + 1}-copa-peru")
        (tmp_path / f"{year}-copa-peru.toml").write_text(text)
    return tmp_path / "1968-copa-peru.toml"


@pytest.fixture
def unfollowed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the app from noticing saves by itself."""
    monkeypatch.setattr(Follower, "start", lambda _: None)


async def test_angle_brackets_open_the_neighbours(three: Path) -> None:
    async with opened(three) as board:
        for key, year in (("<", 1967), (">", 1968), (">", 1969)):
            await board.press(key)
            assert board.text.startswith(f" Copa Perú {year} › Final stage")
        await board.press(">")
        assert board.footer.startswith(" 1970-copa-peru is not in ")
        assert board.text.startswith(" Copa Perú 1969")


async def test_a_neighbour_that_is_not_there_is_named(tmp_path: Path) -> None:
    alone = tmp_path / "season.toml"
    alone.write_text(TEXT)
    async with opened(alone, size=(200, 24)) as board:
        await board.press("<")
        assert board.footer == f" 1967-copa-peru is not in {tmp_path}"
        await board.press(">")
        assert board.footer == f" 1969-copa-peru is not in {tmp_path}"


async def test_a_file_without_neighbours_says_so(tmp_path: Path) -> None:
    alone = tmp_path / "season.toml"
    alone.write_text(TEXT.replace('next = "1969-copa-peru"\n', ""))
    async with opened(alone) as board:
        await board.press(">")
        assert "The file names no next season" in board.footer


@pytest.mark.parametrize("name", ["../secret", "/secret", "..", ".", "a\\u0000b", "x/../secret"])
async def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.toml").write_text(TEXT.replace('"1968"', '"secret"'))
    inside = tmp_path / "seasons"
    inside.mkdir()
    (inside / "x").mkdir()
    path = inside / "season.toml"
    path.write_text(TEXT.replace('"1969-copa-peru"', f'"{name}"'))
    async with opened(path) as board:
        await board.press(">")
        assert board.text.startswith(" Copa Perú 1968")
        assert " is not in " in board.footer


async def test_a_broken_neighbour_leaves_this_season_on_screen(three: Path) -> None:
    (three.parent / "1969-copa-peru.toml").write_text("format = ")
    async with opened(three, size=(250, 24)) as board:
        await board.press(">")
        await board.until(lambda: "1969-copa-peru.toml:1:" in board.footer)
        assert board.text.startswith(" Copa Perú 1968")


@pytest.mark.usefixtures("unfollowed")
async def test_capital_r_reads_the_file_again(three: Path) -> None:
    async with opened(three) as board:

        def save(text: str) -> None:
            three.write_text(text)

        def melgar() -> str:
            return " ".join(board.row("standings", "Melgar").split())

        changed = TEXT.replace('"Cienciano", score = "3-0"', '"Cienciano", score = "9-0"')
        assert melgar() == "5 ▼2 Melgar 5 1 1 3 5 7 −2 3"
        save(changed)
        await board.press("R")
        await board.until(lambda: melgar() == "5 ▼2 Melgar 5 1 1 3 11 7 +4 3")
        save("format = ")
        await board.press("R")
        await board.until(lambda: "Showing the last good version." in board.text)
        assert melgar() == "5 ▼2 Melgar 5 1 1 3 11 7 +4 3"
        save(TEXT)
        await board.press("R")
        await board.until(lambda: "Showing" not in board.text)
        assert melgar() == "5 ▼2 Melgar 5 1 1 3 5 7 −2 3"
