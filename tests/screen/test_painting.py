"""What is painted straight into the terminal's cells is what Textual's own frames would show."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.color import ColorSystem
from textual.screen import Screen

from support.board import Board, opened
from tui.dashboard.painting import changed_pieces
from tui.dashboard.screens import sized
from tui.dashboard.screens.sized import Sized
from tui.dashboard.terminal.abilities import Abilities
from tui.dashboard.terminal.memory import TerminalMemory
from tui.dashboard.terminal.style import Ground

BEGIN = "\x1b[?1049h\x1b[?7l\x1b[?25l"

ORIGIN = (0, 0)

KEYS = (
    *("[", "[", "j", "2", "1", "tab", "{", "}", "T", "]", "?", "j", "/", "d", "escape", "escape"),
    *("ctrl+p", "e", "escape", "enter", "]", "j", "escape"),
)
"""Some lay the help or the palette over the panes, or bring a view in front of them."""


class Painted:
    """A terminal on which each change is painted, and nothing but the changes."""

    def __init__(self, size: tuple[int, int], abilities: Abilities) -> None:
        self.abilities = abilities
        self.memory = TerminalMemory(*size, abilities)
        self.memory.feed(BEGIN)
        self.pieces = 0

    def paint(self, screen: Screen[Any]) -> bool:
        """Paint what changed, and leave the frame to Textual."""
        if screen.app.screen is screen:
            self._put(screen)
        return False

    def _put(self, screen: Screen[Any]) -> None:
        compositor = screen._compositor  # noqa: SLF001  whose changes are painted
        if compositor.size.region in compositor._dirty_regions:  # noqa: SLF001  what it has to paint
            self.memory.feed(whole(screen))
        colours = screen.app.console._color_system  # noqa: SLF001  as a frame has it
        maker = self.memory.cell_maker(*compositor.size, colours or ColorSystem.TRUECOLOR)
        assert maker is not None
        pieces = list(changed_pieces(compositor, maker))
        self.memory.put_pieces(pieces, ORIGIN)
        self.memory.feed("")
        self.pieces += len(pieces)


def whole(screen: Screen[Any]) -> str:
    """Write all of a screen as Textual does, and leave to be painted what is to be painted."""
    compositor = screen._compositor  # noqa: SLF001  which forgets it
    dirty = set(compositor._dirty_regions)  # noqa: SLF001  what it forgets
    text = compositor.render_full_update().render_segments(screen.app.console)
    compositor._dirty_regions.update(dirty)  # noqa: SLF001  given back to it
    return text


def looks(memory: TerminalMemory) -> list[tuple[list[str], list[Any]]]:
    """Return every cell and its style."""
    rows = memory.cells()
    assert rows is not None
    return [(row.chars, row.styles) for row in rows]


def check(board: Board, painted: Painted, key: str) -> None:
    """Hold the terminal to all of what is on the screen now."""
    screen = board.app.screen
    assert isinstance(screen, Sized)
    screen.lay_out()  # whatever has not been painted yet
    size = board.app.size
    meant = TerminalMemory(*size, painted.abilities)
    meant.feed(BEGIN + whole(screen))
    assert looks(painted.memory) == looks(meant), key


@pytest.mark.parametrize(
    ("size", "abilities"),
    [
        ((80, 24), Abilities(ground=Ground("38;5;252", "48;5;234"))),
        ((120, 36), Abilities(signs="ascii", colours=False)),
    ],
)
async def test_after_any_keys_the_cells_are_those_of_a_full_frame(
    size: tuple[int, int], abilities: Abilities, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted = Painted(size, abilities)
    monkeypatch.setattr(sized, "paint", painted.paint)
    async with opened(size=size) as board:
        for key in KEYS:
            await board.press(key)
            check(board, painted, key)
    assert painted.pieces > size[1] * 10


@given(st.lists(st.text("ab \x1b[2J\x07\x00\x9b世é\u0301\ufdd0", max_size=9), max_size=4))
@example(["b" * 13, "\u0301"])
def test_no_cell_holds_what_a_terminal_obeys(texts: list[str]) -> None:
    memory = TerminalMemory(12, 2)
    memory.feed(BEGIN)
    maker = memory.cell_maker(12, 2, ColorSystem.TRUECOLOR)
    assert maker is not None
    row = maker.row([(text, None) for text in texts], 12)
    assert len(row.chars) == len(row.styles) == 12
    assert all(char >= " " and not "\x7f" <= char <= "\x9f" for char in "".join(row.chars))
