"""Moving between panes and rows, by keys and by mouse."""

from __future__ import annotations

import pytest
from textual.events import MouseScrollDown, MouseScrollUp

from support import facts
from support.board import DEPARTMENTAL, FINAL, REGIONAL, opened
from tui.present.page.pane_names import NAMES
from tui.present.page.rule import RULE_CELLS
from tui.season.timeline import Moment


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (40, 12)])
async def test_numbers_and_tab_give_the_keys_to_a_pane(size: tuple[int, int]) -> None:
    async with opened(size=size) as board:
        for number, name in enumerate(NAMES, start=1):
            await board.press(str(number))
            assert board.app.focused is board.pane(name)
            assert name.title() in board.text
        for key, names in (("tab", NAMES), ("shift+tab", [*reversed(NAMES[:-1]), NAMES[-1]])):
            for name in names:
                await board.press(key)
                assert board.app.focused is board.pane(name)


async def test_the_pane_with_the_keys_is_told_from_the_others_without_colour() -> None:
    async with opened(size=(120, 36)) as board:
        await board.press("3")
        assert len(board.reversed) == 1
        assert board.reversed[0].startswith("Amazonas")
        board.app.set_theme("mono")
        for name in NAMES[:5]:
            strip = board.pane(name).render_line(0)
            title = next(one for one in strip if name.title() in one.text)
            assert bool(title.style and title.style.reverse) == (name == "qualifiers")


async def test_a_pane_that_the_stage_does_not_have_says_so() -> None:
    async with opened(at=Moment(DEPARTMENTAL)) as board:
        await board.press("1")
        assert "The departmental stage has no standings" in board.footer
        assert board.app.focused is board.pane("qualifiers")
        await board.press(*["tab"] * (len(NAMES) - 5))  # past all that the stage has
        assert board.app.focused is board.pane("qualifiers")
    async with opened(at=Moment(REGIONAL)) as board:
        await board.press("2")
        assert "The regional stage has no rounds" in board.footer


async def test_the_keys_come_back_to_a_pane_that_a_stage_did_not_have() -> None:
    async with opened() as board:
        await board.press("2", "{", "{")
        assert board.app.focused is board.pane("qualifiers")
        await board.press("t")
        assert board.app.focused is board.pane("rounds")


async def test_rows_one_by_one_to_the_ends_and_by_pages() -> None:
    async with opened() as board:
        await board.press("3")
        pane = board.pane("qualifiers")

        async def at(*keys: str) -> int:
            await board.press(*keys)
            assert pane.cursor
            assert len(board.reversed) == 1
            department, team = pane.cursor
            assert team in board.reversed[0]
            return [one for one, *_ in facts.QUALIFIERS].index(department)

        assert [await at("j"), await at("down"), await at("k"), await at("up")] == [1, 2, 1, 0]
        assert await at("k") == 0
        assert [await at("G"), await at("j"), await at("g")] == [22, 22, 0]
        assert [await at("pagedown"), await at("pagedown"), await at("pageup")] == [7, 14, 7]
        assert "of 23" in board.lines("qualifiers")[0]


async def test_the_cursor_stays_with_its_team_when_the_order_changes() -> None:
    async with opened() as board:
        await board.press("j", "j", "j", "j")
        assert "Melgar" in board.reversed[0]
        for place in ("3rd", "3rd", "3rd", "2nd"):
            await board.press("[")
            assert "Melgar" in board.reversed[0]
            assert f" {place}: " in "\n".join(board.lines("standings")[-2:])


async def test_the_lines_below_the_table_explain_the_row_under_the_cursor() -> None:
    async with opened() as board:
        assert [line.strip() for line in board.lines("standings")[-2:]] == [
            "1st: above Sport Chorrillos by points, 8 to 7.",
            "P = promoted: 1968 Torneo Descentralizado.",
        ]
        await board.press("G")
        assert " ".join(" ".join(board.lines("standings")[-2:]).split()) == (
            "6th: below Melgar by goals scored, 4 to 5; level on points and goal difference."
        )


async def test_scrolling_brings_the_name_of_the_region_into_sight() -> None:
    async with opened(at=Moment(REGIONAL)) as board:
        await board.press("G")
        assert "Atlético Huracán" in board.reversed[0]
        await board.press("k", "k")
        assert any("Región Sur" in line for line in board.lines("standings"))
        await board.press("g")
        assert "Región Norte A" in board.lines("standings")[2]


async def test_a_click_moves_the_cursor_and_a_double_click_opens() -> None:
    async with opened() as board:
        await board.pilot.click("#standings", offset=(10, 4))
        assert "CNI" in board.reversed[0]
        await board.pilot.click("#qualifiers", offset=(10, 3))
        assert "José Gálvez" in board.reversed[0]
        assert board.app.focused is board.pane("qualifiers")
        await board.pilot.click("#standings", offset=(10, 3), times=2)
        await board.pilot.pause()
        assert board.text.count("Sport Chorrillos")
        assert "Esc back" in board.text


async def test_a_click_on_a_number_of_the_strip_goes_to_that_round() -> None:
    async with opened() as board:
        strip = board.lines("rounds")[0]
        for number in (2, 4, 5, 1):
            await board.pilot.click("#rounds", offset=(strip.index(str(number)) + RULE_CELLS, 0))
            await board.pilot.pause()
            assert board.moment == Moment(FINAL, number)
            assert f"‹{number}›" in board.lines("rounds")[0]
        await board.pilot.click("#rounds", offset=(2, 0))
        assert board.moment == Moment(FINAL, 1)
    async with opened(at=Moment(REGIONAL)) as board:
        await board.pilot.click("#standings", offset=(12, 0))
        assert board.moment == Moment(REGIONAL)


async def test_a_click_on_the_footer_does_what_the_key_does() -> None:
    async with opened() as board:

        async def click(words: str) -> None:
            await board.pilot.click("#footer", offset=(board.footer.index(words), 1))
            await board.pilot.pause()

        await click("[")
        assert board.moment == Moment(FINAL, 4)
        await click("]")
        await click("round")
        assert board.moment == Moment(FINAL, 5)
        assert "ends here" in board.footer
        await click("ends here")
        await click("{")
        assert board.moment == Moment(REGIONAL, 0)
        await click("}")
        await click("pane")
        assert board.screen.front == "rounds"
        await click("/ find")
        assert board.screen.query("#prompt")
        await board.press("escape")
        await click("? help")
        assert "KEYS" in board.text
        await board.pilot.click(offset=(1, 5))
        await board.pilot.pause()
        assert "KEYS" not in board.text
        await click("? help")
        at = next(y for y, line in enumerate(board.text.splitlines()) if "Esc close" in line)
        await board.pilot.click(offset=(20, at))
        await board.pilot.pause()
        assert "KEYS" not in board.text
        await click("q quit")
        assert board.app._exit  # noqa: SLF001  nothing else tells it


async def test_the_wheel_moves_the_rows_under_it() -> None:
    async with opened() as board:
        pane = board.pane("qualifiers")
        for event, row in (("down", 3), ("down", 6), ("up", 3)):
            turn = MouseScrollDown if event == "down" else MouseScrollUp
            pane.post_message(turn(pane, 1, 4, 0, 0, 0, False, False, False))  # noqa: FBT003  as Textual has it
            await board.pilot.pause()
            assert pane.cursor
            assert pane.cursor[0] == facts.QUALIFIERS[row][0]


async def test_moments_and_cursor_survive_a_long_walk() -> None:
    async with opened() as board:
        await board.press(*"[[3jj]]", "{", *"4GG", "}", *"1G", "home", "end", "tab", "t", "1")
        assert board.moment == Moment(FINAL, 5)
        assert "Aurora Chancayllo" in board.reversed[0]
