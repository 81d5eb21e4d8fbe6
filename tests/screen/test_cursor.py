"""The cursor keeps its team: through rounds, stages and seasons, and from the page of a club."""

from __future__ import annotations

from pathlib import Path

import pytest

from support import facts
from support.archive import FOLDER
from support.board import FINAL, REGIONAL, Board, opened, opened_season, shelved
from tui.dashboard.screens.season import SeasonScreen
from tui.present.screen.trail import Identity
from tui.season.timeline import Moment

LEAGUE = """
format = 1
competition = "League"
season = "{season}"
{neighbours}
{teams}
[[stages]]
kind = "league"
name = "League"
teams = [{names}]
rounds = [
    {{ matches = [{{ home = {first}, away = {second}, score = "2-0" }}] }},
    {{ matches = [{{ home = {third}, away = {first}, score = "1-1" }}] }},
]
"""


def season(
    folder: Path, year: str, names: list[str], teams: str = "", neighbours: str = ""
) -> Path:
    """Write a season of a few teams."""
    quoted = [f'"{name}"' for name in names]
    path = folder / f"{year}.toml"
    path.write_text(
        LEAGUE.format(
            season=year,
            neighbours=neighbours,
            teams=teams,
            names=", ".join(quoted),
            first=quoted[0],
            second=quoted[1],
            third=quoted[2],
        )
    )
    return path


def under_cursor(board: Board) -> str:
    """Return the row under the cursor of the pane in front, of the season in front."""
    screen = board.app.screen
    assert isinstance(screen, SeasonScreen)
    pane = screen.pane(screen.front)
    assert pane.cursor
    return pane.page.row(pane.cursor).text


async def test_it_stays_with_a_team_through_rounds_and_stages() -> None:
    async with opened() as board:
        while "Melgar" not in "".join(board.reversed):
            await board.press("j")
        await board.press("[", "[")
        assert "Melgar" in board.reversed[0]
        await board.press("{")
        assert board.moment.stage == REGIONAL
        assert "Melgar" in board.reversed[0]
        await board.press("{")
        assert "Arequipa" in board.reversed[0]  # the department that Melgar comes from
        await board.press("}", "}")
        assert board.moment.stage == FINAL
        assert "Melgar" in board.reversed[0]


async def test_a_stage_without_the_team_does_not_lose_it() -> None:
    async with opened(at=Moment(REGIONAL)) as board:
        while "Colegio Nacional" not in "".join(board.reversed) and "Aurora" not in "".join(
            board.reversed
        ):
            await board.press("j")
        name = board.reversed[0]
        await board.press("}", "{")
        assert board.reversed[0] == name


async def test_in_a_bracket_it_goes_on_with_the_team_that_went_on() -> None:
    async with opened(FOLDER / "2018-copa-peru.toml", at=Moment(2, 2), size=(120, 36)) as board:
        await board.press("j", "j")
        assert board.reversed == ["Bellavista          –   –", "✓ Las Palmas          –   –"]
        await board.press("]")
        assert board.moment.stage == 3
        assert any("Las Palmas" in line for line in board.reversed)
        await board.press("]", "]")
        assert any("Las Palmas" in line for line in board.reversed)


async def test_from_season_to_season_an_alias_is_the_same_club(tmp_path: Path) -> None:
    season(tmp_path, "2000", ["Alpha", "Beta", "Old Town"], neighbours='next = "2001"')
    season(
        tmp_path,
        "2001",
        ["Alpha", "New Town", "Gamma"],
        '[[teams]]\nname = "New Town"\naliases = ["Old Town"]',
        'previous = "2000"\nnext = "2002"',
    )
    season(tmp_path, "2002", ["Delta", "Alpha", "New Town"], neighbours='previous = "2001"')
    async with opened(tmp_path / "2000.toml") as board:
        while "Old Town" not in "".join(board.reversed):
            await board.press("j")
        await board.press("greater_than_sign")
        await board.until(lambda: "2001" in board.text.splitlines()[0])
        assert "New Town" in board.reversed[0]
        await board.press("greater_than_sign")
        await board.until(lambda: "2002" in board.text.splitlines()[0])
        assert "New Town" in board.reversed[0]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Identity(frozenset({"a"})), Identity(frozenset({"a", "b"})), True),
        (Identity(frozenset({"a"}), "tacna"), Identity(frozenset({"a"}), "puno"), False),
        (Identity(frozenset({"a"}), "tacna"), Identity(frozenset({"a"})), True),
        (Identity(frozenset({"a"})), Identity(frozenset({"b"})), False),
    ],
)
def test_a_name_in_common_and_no_other_place_is_one_club(
    one: Identity, other: Identity, *, same: bool
) -> None:
    assert one.is_of(other) is same
    assert other.is_of(one) is same


async def test_a_season_opened_from_the_page_of_a_club_has_the_cursor_on_it() -> None:
    async with shelved() as board:
        await board.press("slash", *"leon de huanuco", "enter")
        await board.until(lambda: board.text.startswith(" León de Huánuco"))
        await board.press("g", "enter")
        await board.until(lambda: isinstance(board.app.screen, SeasonScreen))
        assert "León de Huánuco" in under_cursor(board)


async def test_the_season_that_is_open_goes_to_the_club_too() -> None:
    async with shelved(opened=opened_season(facts.FILE)) as board:
        await board.press("j", "j", "enter", "C")
        await board.until(lambda: "seasons" in board.text.splitlines()[0])
        name = board.text.split("·")[0].strip()
        await board.press("enter")
        await board.until(lambda: isinstance(board.app.screen, SeasonScreen))
        assert name in under_cursor(board)
        await board.press("escape")
        assert board.text.startswith(f" {name}")


async def test_a_pane_without_the_keys_has_no_mark_of_the_cursor() -> None:
    async with opened(size=(200, 60)) as board:
        for key in "123":
            await board.press(key)
            assert len(board.reversed) == 1
            assert not [row for row in board.text.splitlines() if "›" in row[:1]]
