"""The bracket on the screen: stepped through, moved in, its ties opened; at every size."""

from __future__ import annotations

from pathlib import Path

import pytest

from support import cups, hostile
from support.board import REGIONAL, Board, opened, painted
from tui.dashboard.screens.sheet import SheetScreen
from tui.dashboard.widgets.pane import Pane
from tui.season.timeline import Moment

SIZES = [(40, 12), (60, 20), (80, 24), (100, 30), (120, 36), (160, 45), (200, 60)]


@pytest.fixture
def cup(tmp_path: Path) -> Path:
    return file(tmp_path, cups.FINAL_FOUR)


def file(folder: Path, text: str) -> Path:
    path = folder / "cup.toml"
    path.write_text(text)
    return path


def words(board: Board) -> str:
    """Read the view in front without its rules and the title of the season, as one line."""
    lines = board.text.translate(str.maketrans("│╭╮╰╯─", "      ")).splitlines()
    return " ".join(" ".join(lines[1:]).split())


async def test_the_bracket_fills_as_its_legs_are_stepped_through(cup: Path) -> None:
    async with opened(cup, at=Moment(0, 1)) as board:
        lines = board.lines("standings")
        assert lines[0] == "Bracket after Semi-finals · first leg"
        assert "‹Semi-finals›" in lines[1]
        assert "Legs ‹1› 2  3  4" in board.text
        assert "Arica 2-1 Bagua" in board.row("rounds", "Arica")
        await board.press("]")
        assert "✓ Bagua       1 1 2 ─┐" in board.row("standings", "✓ Bagua")
        assert "Semi-finals · second leg" in board.text.splitlines()[0]
        await board.press("]")
        assert "✓ Arica       3" in board.row("standings", "✓ Arica")
        await board.press("]")
        assert "‹Final›" in board.lines("standings")[1]
        assert "✓ Cusco       1 1 2 ─┘  ✓ Cusco       1" in board.row("standings", "✓ Cusco")
        await board.press("]")
        assert "The season ends here" in board.footer


async def test_the_cursor_follows_the_round_that_is_shown(cup: Path) -> None:
    async with opened(cup, at=Moment(0, 1)) as board:
        await board.press("j")
        assert board.pane("standings").cursor == ("0", "1")
        await board.press("]")
        assert board.pane("standings").cursor == ("0", "1")
        await board.press("]")
        assert board.pane("standings").cursor == ("1", "0")
        await board.press("]")
        assert board.pane("standings").cursor == ("2", "0")


async def test_one_moves_down_a_round_and_over_to_the_next(cup: Path) -> None:
    async with opened(cup, at=Moment(0, 2)) as board:
        pane = board.pane("standings")
        await board.press("j")
        assert pane.cursor == ("0", "1")
        await board.press("L")
        assert pane.cursor == ("2", "0")
        await board.press("shift+right")
        assert "There is nothing to the right" in board.footer
        await board.press("j")
        assert pane.cursor == ("1", "0")
        await board.press("H")
        assert pane.cursor == ("0", "1")
        assert board.moment == Moment(0, 2)


async def test_enter_opens_a_tie_with_both_legs_and_what_decided(cup: Path) -> None:
    async with opened(cup) as board:
        before = board.text
        await board.press("g", "j", "enter")
        text = words(board)
        assert text.startswith("Tie Cusco 2-2 Dos de Mayo Round Semi-finals, Final four")
        assert "Leg 1 Cusco 1-1 Dos de Mayo, 4 November 1990" in text
        assert "Leg 2 Dos de Mayo 1-1 Cusco, 3-4 on penalties, 11 November 1990" in text
        assert "Aggregate 2-2 Winner Cusco on penalties, 4-3" in text
        assert "Loser is play-off: third place" in text
        assert "Note The second leg was played in Lima. Source The paper" in text
        await board.press("escape", "H", "L")
        assert board.text == before


async def test_the_match_of_a_leg_opens_its_tie(cup: Path) -> None:
    async with opened(cup, at=Moment(0, 1)) as board:
        await board.press("2", "j", "enter")
        text = words(board)
        assert text.startswith("Tie Cusco 1-1 Dos de Mayo Round Semi-finals, Final four")
        assert "Leg 2" not in text
        assert "Winner not decided yet" in text


async def test_a_narrow_screen_has_the_list_and_opens_ties_from_it(tmp_path: Path) -> None:
    async with opened(file(tmp_path, cups.cup(16)), size=(40, 12)) as board:
        assert "‹Final›" in board.text
        assert "Alianza ✓  2-0    Independiente" in board.text
        await board.press("H")
        assert "Semi-finals" in board.text
        await board.press("enter")
        assert "Independiente 3-1 Mannucci" in words(board)


async def test_a_tree_that_has_only_room_alone_gives_way_to_another_pane(tmp_path: Path) -> None:
    async with opened(file(tmp_path, cups.cup(8))) as board:
        assert "├─" in board.text
        assert not board.pane("rounds").display
        await board.press("2")
        assert board.pane("rounds").display
        assert board.pane("standings").display
        assert "├─" not in board.text
        await board.press("1")
        assert "├─" in board.text


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "text",
    [cups.FINAL_FOUR, cups.UNFINISHED, cups.cup(8), cups.cup(16), cups.cup(32, legs=1)],
    ids=["four", "unfinished", "eight", "sixteen", "thirty-two"],
)
async def test_every_moment_fits_at_every_size(
    tmp_path: Path, text: str, size: tuple[int, int]
) -> None:
    async with opened(file(tmp_path, text), size=size, at=Moment(0, 1)) as board:
        for _ in board.view.timeline.moments:
            for pane in board.screen.query(Pane):
                if pane.display:
                    assert {strip.cell_length for strip in painted(pane)} == {pane.size.width}
            assert len(board.text.splitlines()) == size[1]
            assert board.pane("standings").cursor in board.pane("standings").page.now
            await board.press("]")


@pytest.mark.parametrize("poison", hostile.POISONS.values(), ids=list(hostile.POISONS))
async def test_hostile_names_in_a_bracket_are_text(tmp_path: Path, poison: str) -> None:
    path = file(tmp_path, hostile.season(poison, cups.FINAL_FOUR))
    for size in ((40, 12), (200, 60)):
        async with opened(path, size=size) as board:
            assert "\x1b" not in board.text
            await board.press("g", "enter")
            front = board.app.screen
            assert isinstance(front, SheetScreen)
            assert front.sheet.name == "tie"  # it is the view of no team
            shown = set()
            for key in ("g", "j", "j", "pagedown", "pagedown", "G"):
                await board.press(key)
                shown |= set(board.text)
                assert board.text.splitlines()[1].startswith("─ Tie ")
                assert len(board.text.splitlines()) == size[1]
            assert not {"\x1b", "\x9b", "\u202e", "\u200b"} & shown
            await board.press("escape")
            assert board.app.screen is board.screen
            assert board.app.return_code is None


async def test_tables_side_by_side_are_moved_in_by_columns() -> None:
    async with opened(size=(120, 36), at=Moment(REGIONAL)) as board:
        row = board.row("standings", "Región Norte A")
        assert "Región Oriente" in row
        pane = board.pane("standings")
        await board.press(*"jjjjjjjj")
        assert pane.cursor == ("Región Oriente", "CNI")
        assert len(board.reversed) == 1
        assert board.reversed[0].split()[:3] == ["Q", "1", "CNI"]
        await board.press("H", "enter")
        assert words(board).startswith("Team Sport Chorrillos ")


async def test_a_click_finds_the_table_it_was_on() -> None:
    async with opened(size=(120, 36), at=Moment(REGIONAL)) as board:
        await board.pilot.click("#standings", offset=(60, 3))
        assert board.pane("standings").cursor == ("Región Oriente", "CNI")
        await board.pilot.click("#standings", offset=(10, 3))
        assert board.pane("standings").cursor == ("Región Norte A", "Sport Chorrillos")
