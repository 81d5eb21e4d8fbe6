"""A picture keeps every cell, and no file can make it put anything but cells on a terminal."""

from __future__ import annotations

import random
import re

import pytest

from support.screen import Screen
from tui.dashboard.terminal.abilities import Abilities
from tui.dashboard.terminal.memory import TerminalMemory
from tui.dashboard.terminal.picture import picture_of, rows_of
from tui.start.modes import Modes, entering, entering_cleared
from tui.start.picture import Picture

SIZE = (20, 4)
SCREEN = (
    "\x1b[1;1H\x1b[1m Copa Perú\x1b[0m ‹5› \x1b[2;4H\x1b[31;44mred\x1b[0m on \x1b[7mblue   \x1b[0m"
    "\x1b[3;1H世界 cafe\u0301 \x1b[1;4m☀\ufe0f\x1b[0m\x1b[4;20H\x1b[38;2;1;2;3mx\x1b[0m"
)
ONLY_CELLS = re.compile(r"(?:\x1b\[\d+;\d+H|\x1b\[[\d;]*m|[^\x00-\x1f\x7f-\x9f])*")
MODES = Modes(answers=True, frames=True, keyboard=True, mouse=True)


def drawn(data: str, abilities: Abilities | None = None) -> tuple[TerminalMemory, str]:
    """Return what remembers a screen that was drawn on, and what it sent."""
    memory = TerminalMemory(*SIZE, abilities)
    return memory, memory.feed(entering(MODES)) + memory.feed(data)


def looks(data: str) -> list[list[tuple[object, ...]]]:
    screen = Screen(*SIZE)
    screen.receive(data)
    return screen.looks()


@pytest.mark.parametrize(
    "abilities", [None, Abilities(colours=False), Abilities(colours=False, ends=False)]
)
def test_a_picture_looks_like_what_was_drawn(abilities: Abilities | None) -> None:
    memory, sent = drawn(SCREEN, abilities)
    rows = memory.cells()
    assert rows is not None
    picture = Picture.unpack(picture_of(rows).pack())
    assert looks(entering_cleared(MODES) + picture.printed()) == looks(sent)
    again = rows_of(picture)
    assert [(row.chars, row.styles) for row in again] == [(row.chars, row.styles) for row in rows]


def test_who_adopts_a_picture_sends_only_what_differs() -> None:
    rows = drawn(SCREEN)[0].cells()
    assert rows is not None
    memory = TerminalMemory(*SIZE)
    memory.feed(entering(MODES))
    memory.adopt(rows)
    assert memory.feed(SCREEN) == ""
    memory.release()
    assert memory.feed("") == ""
    assert memory.feed(SCREEN + "\x1b[1;2Hc") == "\x1b[1;2Hc"


def test_what_differs_is_held_back_until_it_is_released() -> None:
    rows = drawn(SCREEN)[0].cells()
    assert rows is not None
    memory = TerminalMemory(*SIZE)
    memory.feed(entering(MODES))
    memory.adopt(rows)
    assert memory.feed("\x1b[1;2HX") == ""
    assert memory.feed("\x1b[1;2HC") == ""
    assert memory.cells() is None
    memory.release()
    assert memory.feed("") == "\x1b[1;2HC"


def test_a_screen_that_is_not_known_has_no_cells() -> None:
    assert TerminalMemory(*SIZE).cells() is None


@pytest.mark.parametrize("bits", range(16))
def test_a_terminal_is_taken_as_the_driver_takes_it(bits: int) -> None:
    modes = Modes.unpack(f"{bits:04b}")
    assert modes.pack() == f"{bits:04b}"
    assert entering_cleared(modes) == TerminalMemory(*SIZE).feed(entering(modes))


@pytest.mark.parametrize(
    "packed",
    [
        "",
        "80 24",
        "80 24 x",
        "0 24 0",
        "80 201 0",
        "501 24 0",
        "80 24 -1",
        "80 24 2\n  ",
        "80 24 1\n31;5 \x1b[ ",
        "80 24 1\n31:5  ",
        "80 24 1\n\u0663  ",
        f"80 24 1\n{'1' * 65}  ",
        "80 24 1\n  \n0 0 0 0 \x1b[2J",
        "80 24 1\n  \n0 0 0 0 a\x9bm",
        "80 24 1\n  \n0 0 0 0 a\x07",
        "80 24 1\n  \n0 0 0 0 \u202eabc",
        "80 24 1\n  \n0 0 0 0 ",
        "80 24 1\n  \n0 0 0 1 a",
        "80 24 1\n  \n0 0 0 -1 a",
        "80 24 1\n  \n24 0 0 0 a",
        "80 24 1\n  \n-1 0 0 0 a",
        "80 24 1\n  \n0 79 0 0 ab",
        "80 24 1\n  \n0 79 2 0 世",
        "80 24 1\n  \n0 5 -1 0 a",
        "80 24 1\n  \n0 5 0 0 ab\n0 6 0 0 a",
        "80 24 1\n  \n5 5 0 0 ab\n4 6 0 0 a",
    ],
)
def test_what_could_not_be_a_picture_is_none(packed: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        Picture.unpack(packed)


def test_nothing_but_cells_comes_of_a_damaged_picture() -> None:
    rows = drawn(SCREEN)[0].cells()
    assert rows is not None
    packed = picture_of(rows).pack()
    dice = random.Random(13)  # noqa: S311  no secret
    odd = ["\x1b", "\n", "\x9b", "-", "9", " ", "\0", "\r", "\x07", ";", "m", "\u200d"]
    for _ in range(2000):
        at = dice.randrange(len(packed))
        try:
            picture = Picture.unpack(packed[:at] + dice.choice(odd) + packed[at + 1 :])
        except ValueError:
            continue
        assert ONLY_CELLS.fullmatch(picture.printed())
