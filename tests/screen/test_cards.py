"""The views of teams and matches, the help, copying, finding, leaving."""

from __future__ import annotations

import pytest

from support import facts
from support.board import Board, opened
from tui.present.words.keys import commands
from tui.season.timeline import Moment


def words(board: Board) -> str:
    """Read the card in front without its border, as one line."""
    return " ".join(board.text.translate(str.maketrans("│╭╮╰╯─", "      ")).split())


async def test_enter_opens_the_view_of_a_team_and_escape_goes_back() -> None:
    async with opened(size=(80, 30)) as board:
        before = board.text
        await board.press("j", "enter")
        text = words(board)
        assert "Team Sport Chorrillos WWWDL" in text
        assert "Entered for Piura, from Talara" in text
        assert "Regional stage, Región Norte A 1st · 5 won, 0 drawn, 1 lost · 10 points" in text
        assert "2nd · 3 won, 1 drawn, 1 lost · goals 7:3 (+4) · 7 points" in text
        assert "1 H W 1-0 Aurora Chancayllo 3 2 28 April 1968" in text
        assert "4 H D 2-2 Cienciano 1 7 8 May 1968" in text
        assert "5 A L 0-1 CNI 2 7 11 May 1968" in text
        await board.press("escape", "k")
        assert board.text == before


async def test_the_view_of_a_team_knows_no_more_than_the_round_shown() -> None:
    async with opened(at=Moment(2, 2)) as board:
        await board.press("enter")
        text = words(board)
        assert "2 H W 1-0 Carlos A. Mannucci 1 4 1 May 1968" in text
        assert "Melgar" not in text


async def test_enter_opens_the_view_of_a_match() -> None:
    async with opened() as board:
        await board.press("2", "j", "enter")
        text = words(board)
        assert "Match Carlos A. Mannucci 1-0 Melgar" in text
        assert "Date 11 May 1968 Round Final stage, Round 5" in text
        assert "Carlos A. Mannucci 2nd, 6 points 1st, 8 points" in text
        assert "Melgar 3rd, 3 points 5th, 3 points" in text
        await board.press("escape")
        assert board.app.screen is board.screen


async def test_a_fact_has_no_view() -> None:
    async with opened() as board:
        await board.press("4", "enter")
        assert "There are no more details for this line" in board.footer
        assert board.app.screen is board.screen


@pytest.mark.parametrize("key", ["?", "f1"])
async def test_the_help_lists_every_command(key: str) -> None:
    async with opened(size=(80, 120)) as board:
        await board.press("2", key)
        text = words(board)
        assert text.startswith("KEYS In this pane (rounds) j k Down Up g G PgDn PgUp one row down")
        for command in commands("season"):
            keys = f"{command.keys} {command.more}".strip()
            assert f"{' '.join(keys.split())} {command.help}" in text
        await board.press("escape")
        assert board.app.screen is board.screen


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_the_help_scrolls_to_its_end(size: tuple[int, int]) -> None:
    async with opened(size=size) as board:
        await board.press("?")
        assert "q Ctrl+C" not in words(board)
        await board.press(*["pagedown"] * 50)
        assert "it was worked out from a table" in words(board)


async def test_a_view_follows_the_size_of_the_terminal() -> None:
    async with opened() as board:
        await board.press("enter")
        await board.pilot.resize_terminal(40, 12)
        await board.pilot.pause()
        lines = board.text.splitlines()
        assert any("Entered for La Libertad, from Trujillo" in line for line in lines)
        assert all(len(line) <= 40 for line in lines)
        assert "? help" in lines[-1]


async def test_y_copies_the_pane_as_text() -> None:
    async with opened() as board:
        await board.press("y")
        copied = board.app.clipboard.splitlines()
        whose = "Copa Perú 1968 › Final stage · Round 5 of 5 · 11 May 1968"
        assert copied[:2] == [whose, ""]
        assert copied[2].split() == ["#", "Team", "P", "W", "D", "L", "F", "A", "+/−", "Pts"]
        assert " ".join(copied[4].split()) == "2 ▼1 Sport Chorrillos 5 3 1 1 7 3 +4 7"
        assert len(copied) == 3 + len(facts.TABLES[4])
        assert "Sent to the terminal's clipboard: standings" in board.footer
        await board.press("2", "y")
        copied = board.app.clipboard.splitlines()
        assert copied[0] == whose
        assert [" ".join(line.split()) for line in copied[2:]] == [
            "Cienciano 1-1 Aurora Chancayllo",
            "Carlos A. Mannucci 1-0 Melgar",
            "CNI 1-0 Sport Chorrillos",
        ]
        await board.press("3", "y")
        copied = board.app.clipboard.splitlines()
        assert copied[0] == whose
        assert len(copied) == 3 + len(facts.QUALIFIERS)


async def test_slash_finds_without_accents_and_n_goes_on() -> None:
    async with opened() as board:
        await board.press("slash", *"huanuco", "enter")
        assert "León de Huánuco" in board.reversed[0]
        assert '"huanuco": 1 of 1' in board.footer
        await board.press("slash", *"mannucci", "enter")
        assert board.pane("standings").cursor == ("Final stage", "Carlos A. Mannucci")
        where: list[str] = []
        for key in ("n", "n", "n", "N", "N"):
            await board.press(key)
            where.append(board.screen.front)
        assert where == ["rounds", "qualifiers", "facts", "qualifiers", "rounds"]


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24), (120, 36), (200, 60)])
async def test_what_is_found_in_the_facts_is_under_the_cursor(size: tuple[int, int]) -> None:
    async with opened(size=size) as board:
        await board.press("slash", *"wikipedia.org", "enter")
        assert "https://en.wikipedia.org" in board.reversed[0]
        await board.press("slash", *"played in lima", "enter")
        assert "Played in Lima" in board.reversed[0]


async def test_what_a_narrow_pane_leaves_out_is_found_all_the_same() -> None:
    async with opened(size=(40, 12)) as board:
        await board.press("slash", *"chachapoyas", "enter")
        assert "Nor Oriente" in board.reversed[0]


async def test_finding_nothing_says_so_and_stays() -> None:
    async with opened() as board:
        await board.press("n")
        assert "Nothing to find yet: / starts a search" in board.footer
        await board.press("slash", *"alianza", "enter")
        assert 'No match for "alianza"' in board.footer
        await board.press("slash", *"cni", "escape")
        assert board.screen.front == "standings"
        assert "[ ] round" in board.footer


async def test_the_prompt_takes_letters_that_are_commands_elsewhere() -> None:
    async with opened() as board:
        await board.press("slash", *"q[]3y/:")
        assert board.footer.strip() == "/ q[]3y/:"
        assert board.app.return_code is None
        await board.press("escape")
        assert board.moment == Moment(2, 5)


@pytest.mark.parametrize("before", [[], ["enter"], ["?"], ["slash", "x"], ["space"]])
async def test_ctrl_c_leaves_from_everywhere(before: list[str]) -> None:
    async with opened() as board:
        await board.press(*before)
        await board.pilot.press("ctrl+c")
        assert board.app.return_code == 0


async def test_q_leaves_the_season_and_closes_a_card() -> None:
    async with opened() as board:
        await board.press("?", "q")
        assert board.app.return_code is None
        assert board.app.screen is board.screen
        await board.pilot.press("q")
        assert board.app.return_code == 0
