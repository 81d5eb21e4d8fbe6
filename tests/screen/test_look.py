"""The look: every role in every theme, contrasts, and a theme that changes on a running screen."""

from __future__ import annotations

from itertools import product
from typing import get_args

import pytest
from rich.color import Color
from rich.style import Style

from support.board import Board, opened, painted
from tui.dashboard.look import LOOKS, Look, look_of
from tui.dashboard.terminal.abilities import Abilities
from tui.dashboard.terminal.memory import TerminalMemory
from tui.dashboard.terminal.style import TERMINALS_OWN
from tui.dashboard.widgets.grid import Grid
from tui.present.page.lines import Role
from tui.present.page.themes import THEMES, ThemeName
from tui.present.words.roles import ROLE_WORDS

ROLES: tuple[Role, ...] = get_args(Role)
PAINTED: dict[ThemeName, float] = {"dark": 4.5, "light": 4.5, "high-contrast": 7.0}
"""The themes with colours of their own, and the least contrast of their texts (WCAG 2)."""

NO_TEXT: set[Role] = {"rule", "alert"}
"""Lines, and what is the ground turned round."""


def luminance(number: int) -> float:
    """Return the relative luminance of one of the 256 colours, as WCAG 2 defines it."""
    parts = [part / 255 for part in Color.from_ansi(number).get_truecolor()]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: int, other: int) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def number(code: str) -> int:
    return int(code.rpartition(";")[2])


def colours(look: Look, style: Style) -> tuple[int, int]:
    """Return the text colour and the background of a style on the ground of a look."""
    text, paper = style.color, style.bgcolor
    return (
        number(look.ground.fg) if text is None else text.number or 0,
        number(look.ground.bg) if paper is None else paper.number or 0,
    )


def test_contrast_is_measured_as_wcag_defines_it() -> None:
    assert contrast(16, 231) == pytest.approx(21)
    assert contrast(231, 231) == 1
    assert contrast(231, 244) == pytest.approx(3.95, abs=0.01)  # #808080 on white


@pytest.mark.parametrize("theme", PAINTED)
def test_every_text_can_be_read_on_the_ground_of_its_theme(theme: ThemeName) -> None:
    look = LOOKS[theme]
    styles = {role: look[role] for role in ROLES if role not in NO_TEXT}
    seen = {name: contrast(*colours(look, style)) for name, style in styles.items()}
    assert contrast(*colours(look, look.cursor)) >= PAINTED[theme]
    assert {name: value for name, value in seen.items() if value < PAINTED[theme]} == {}


def test_every_theme_has_a_look_for_every_role_and_every_role_its_words() -> None:
    assert list(LOOKS) == list(THEMES)
    assert set(ROLE_WORDS) == set(ROLES)
    assert [(t, r) for t, r in product(THEMES, ROLES) if r not in LOOKS[t].roles] == []


def test_a_terminal_is_painted_as_far_as_it_can_be() -> None:
    few, none = Abilities(many_colours=False), Abilities(colours=False)
    for theme in THEMES:
        assert look_of(theme, Abilities()) is LOOKS[theme]
        assert look_of(theme, few).ground == TERMINALS_OWN
        assert look_of(theme, none) is LOOKS["mono"]
    assert look_of("dark", few) is LOOKS["terminal"]


def test_a_ground_is_put_under_what_has_no_colour_of_its_own() -> None:
    memory = TerminalMemory(20, 2, Abilities(ground=LOOKS["dark"].ground))
    memory.feed("\x1b[?1049h")
    sent = memory.feed("\x1b[1;1Hplain\x1b[32mgreen")
    assert "\x1b[38;5;252;48;5;234mplain" in sent
    assert "\x1b[32mgreen" in sent
    memory.stand_on(TERMINALS_OWN)
    assert "\x1b[mplain" in memory.feed("\x1b[1;1H\x1b[mplain")


def styles(board: Board) -> set[Style]:
    return {
        segment.style
        for pane in board.app.screen.query(Grid)
        for strip in painted(pane)
        for segment in strip
        if segment.style
    }


async def test_a_theme_changes_at_once_and_moves_nothing() -> None:
    async with opened(size=(120, 36)) as board:
        text = board.text
        accent = LOOKS["terminal"]["accent"]
        assert accent in styles(board)
        for theme in THEMES[1:]:
            await board.press("T")
            assert board.app.theme_name == theme
            assert f'theme = "{theme}"' in board.footer
            assert LOOKS[theme]["accent"] in styles(board)
            assert accent not in styles(board)
            await board.press("home", "end")
            assert board.text == text
        await board.press("T")
        assert accent in styles(board)


async def test_a_card_and_the_screen_below_it_change_together() -> None:
    async with opened() as board:
        await board.press("enter")
        board.app.set_theme("dark")
        await board.pilot.pause()
        await board.press("escape")
        assert LOOKS["dark"]["accent"] in styles(board)
        assert LOOKS["terminal"]["accent"] not in styles(board)


async def test_the_cursor_is_as_wide_as_its_table_and_leaves_the_bar_of_a_zone() -> None:
    async with opened(size=(120, 36)) as board:
        await board.press("g")
        row = next(strip for strip in painted(board.pane("standings")) if "▌P" in strip.text)
        marked = "".join(s.text for s in row if s.style and s.style.reverse)
        assert marked.startswith("P  1")
        assert marked.endswith(" 8 WLWWW ")
        assert row.text.startswith("▌P")
        bar = next(iter(row))
        assert (bar.text, bar.style) == ("▌", LOOKS["terminal"]["good"])
