"""The screen at every size, on every terminal: nothing is lost that there is room for."""

from __future__ import annotations

import pytest
from rich.color import ColorType
from rich.style import Style

from support.board import DEPARTMENTAL, FINAL, REGIONAL, opened, painted
from tui.dashboard.look import LOOKS
from tui.dashboard.widgets.pane import Pane
from tui.present.page.pane_names import NAMES, Name
from tui.present.standings.columns import ZONE_MARKS
from tui.present.words.roles import ROLE_WORDS
from tui.season.timeline import Moment


@pytest.mark.parametrize(
    ("size", "panes"),
    [
        ((200, 60), NAMES),
        ((120, 36), NAMES[:6]),
        ((80, 24), ("standings", "rounds", "qualifiers")),
        ((60, 20), ("standings", "rounds")),
        ((40, 12), ("standings",)),
        ((30, 8), ("standings",)),
    ],
)
async def test_the_final_stage_at_every_size(
    size: tuple[int, int], panes: tuple[Name, ...]
) -> None:
    async with opened(size=size) as board:
        text = board.text
        assert [name for name in NAMES if board.pane(name).display] == list(panes)
        assert all(board.lines(name)[0].startswith(name.title()) for name in panes)
        assert "1968 › Fin" in text.splitlines()[0]
        assert "Round 5 of 5" in text.splitlines()[0]
        assert board.footer.endswith("q quit")
        row = board.row("standings", "Mannucci")
        assert row.startswith("▌P ") or size == (30, 8)
        assert row.split()[-1] == "8" or row.endswith(" 8 WLWWW")


async def test_a_narrow_screen_shows_one_pane_at_a_time() -> None:
    async with opened(size=(40, 12)) as board:
        for number, name in enumerate(NAMES, start=1):
            await board.press(str(number))
            assert [one for one in NAMES if board.pane(one).display] == [name]
        await board.press("1", "[")
        assert board.row("standings", "Mannucci").startswith("    2 Mannucci")


async def test_a_tiny_screen_says_what_it_needs_and_a_larger_one_shows_all_again() -> None:
    async with opened() as board:
        await board.press("3", "j", "j")
        before = board.text
        await board.pilot.resize_terminal(20, 5)
        await board.pilot.pause()
        assert " ".join(board.text.split()) == ("Jornada needs 30×8 cells; this terminal has 20×5.")
        await board.press("[", "]", "tab", "shift+tab", "?", "escape", "enter", "escape")
        await board.pilot.resize_terminal(80, 24)
        await board.pilot.pause()
        assert board.text == before


async def test_cursor_and_focus_survive_a_change_of_size() -> None:
    async with opened(size=(120, 36)) as board:
        await board.press("4", *"jjjjjjjj")
        under = board.pane("facts").cursor
        for size in ((40, 12), (200, 60), (80, 24), (60, 20), (120, 36)):
            await board.pilot.resize_terminal(*size)
            await board.pilot.pause()
            assert board.app.focused is board.pane("facts")
            assert board.pane("facts").cursor == under
            assert len(board.reversed) == 1


@pytest.mark.parametrize("moment", [Moment(FINAL, 3), Moment(REGIONAL), Moment(DEPARTMENTAL)])
async def test_without_colour_nothing_is_missing(
    monkeypatch: pytest.MonkeyPatch, moment: Moment
) -> None:
    async with opened(at=moment) as board:
        coloured, cursor = board.text, board.reversed
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(at=moment) as board:
        assert board.app.no_color
        assert board.text == coloured
        assert board.reversed == cursor


def test_every_role_that_has_a_colour_shows_without_it() -> None:
    plain, mono = LOOKS["terminal"], LOOKS["mono"]
    for role in ROLE_WORDS:
        if plain[role].color is not None and role != "played":  # those to come are dim
            assert mono[role] != Style.null(), role
        assert mono[role].color is mono[role].bgcolor is None
    assert mono.cursor.reverse
    assert len(set(ZONE_MARKS.values())) == len(ZONE_MARKS)


async def test_the_screen_is_painted_in_the_terminal_s_own_colours_on_its_own_background() -> None:
    own = {ColorType.DEFAULT, ColorType.STANDARD}
    async with opened(size=(120, 36)) as board:
        styles = {
            segment.style or Style.null()
            for pane in board.screen.query(Pane)
            for strip in painted(pane)
            for segment in strip
        }
        assert {style.color.type for style in styles if style.color} <= own
        assert {style.bgcolor.type for style in styles if style.bgcolor} <= {ColorType.DEFAULT}
