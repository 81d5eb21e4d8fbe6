"""The terminal must show what Textual meant, whatever the memory leaves out."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from support.screen import Screen
from tui.dashboard.terminal.abilities import Abilities
from tui.dashboard.terminal.memory import TerminalMemory
from tui.present.page.signs import Signs, spelled

WIDTH, HEIGHT = 12, 5
ENTER = "\x1b[?1049h\x1b[?7l"
BEGIN = ENTER + "\x1b[?25l\x1b[2;1H"


colours = st.one_of(
    st.integers(0, 7).flatmap(lambda n: st.sampled_from([f"3{n}", f"4{n}", f"9{n}", f"10{n}"])),
    st.builds("{};5;{}".format, st.sampled_from(["38", "48"]), st.integers(0, 255)),
    st.builds("{};2;10;{};0".format, st.sampled_from(["38", "48"]), st.integers(0, 9)),
)
codes = st.one_of(
    colours,
    st.sampled_from(
        ["0", "1", "2", "3", "4", "7", "9", "22", "23", "24", "27", "29", "39", "49", "21"]
    ),
)
sequences = st.lists(codes, min_size=1, max_size=4).map(lambda each: f"\x1b[{';'.join(each)}m")
narrow = st.one_of(
    st.text("ab é─│", min_size=1, max_size=WIDTH),
    st.integers(1, WIDTH).map(lambda n: " " * n),
    st.sampled_from(["Rayo Vallecano", "x", "ñandú"]),
)
styled = st.builds("{}{}\x1b[0m".format, sequences, narrow)
moves = st.builds("\x1b[{};{}H".format, st.integers(1, HEIGHT), st.integers(1, WIDTH))
harmless = st.sampled_from(
    ["\x1b[?25h", "\x1b[?25l", "\x1b]52;c;aGVp\x07", "\x07", "\x1b[2 q", "\x1b[>1u", "\x1b[?2026$p"]
)
lines = st.one_of(
    st.sampled_from(["\r", "\n", "\r\n"]),
    st.builds("{}{}".format, st.sampled_from(["\n", "\n\n"]), moves),
)
textual = st.one_of(moves, styled, st.builds("{}{}".format, moves, styled), lines, narrow)


@st.composite
def odd_text(draw: st.DrawFn) -> str:
    """Wide and combining characters, placed so that they fit."""
    x = draw(st.integers(0, WIDTH - 1))
    text = ""
    for char in draw(st.lists(st.sampled_from(["a", " ", "世", "界", "e\u0301", "x"]), min_size=1)):
        text += char if cell_len(text + char) <= WIDTH - x else ""
    colour = draw(sequences)
    return f"\x1b[{draw(st.integers(1, HEIGHT))};{x + 1}H{colour}{text}\x1b[0m"


opaque = st.builds(
    "{}{}".format,
    moves,
    st.sampled_from(["\x1b[K", "\x1b[2J", "\x1b[J", "\x1b[L", "\x1b7", "\x1b8", "\x1b[3C", "\t"]),
)
anything = st.one_of(textual, sequences, odd_text(), harmless, opaque, st.just("\x1b[?1049h"))


@st.composite
def pieces_of(draw: st.DrawFn, parts: st.SearchStrategy[str]) -> list[str]:
    """A stream cut at random places, but not before an accent: Textual writes whole texts."""
    stream = "".join(draw(st.lists(parts, max_size=25)))
    cuts = draw(st.lists(st.integers(0, len(stream)), max_size=6))
    cuts = [cut for cut in sorted(cuts) if not unicodedata.combining(stream[cut : cut + 1] or " ")]
    return [stream[a:b] for a, b in pairwise([0, *cuts, len(stream)])]


@given(pieces_of(anything), st.booleans(), st.sampled_from(["\x1b[?7l", ENTER]))
def test_the_screen_is_the_one_textual_meant(
    pieces: list[str],
    adds_returns: bool,  # noqa: FBT001  (hypothesis gives it)
    start: str,
) -> None:
    meant = Screen(WIDTH, HEIGHT, adds_returns=adds_returns)
    shown = Screen(WIDTH, HEIGHT, adds_returns=adds_returns)
    memory = TerminalMemory(WIDTH, HEIGHT)
    for piece in [start, *pieces]:
        meant.receive(piece)
        shown.receive(memory.feed(piece))
    # A sequence cut short is still held back: end it on both sides.
    meant.receive("\x1b[0m")
    shown.receive(memory.feed("\x1b[0m"))
    assert shown.looks() == meant.looks()


@given(
    st.lists(st.one_of(st.builds("{}{}".format, moves, styled), harmless), max_size=25),
    st.sampled_from(["ascii", "console"]),
    st.booleans(),
)
def test_a_lesser_terminal_shows_the_same_in_its_own_signs_and_looks(
    pieces: list[str],
    signs: Signs,
    colours: bool,  # noqa: FBT001  (hypothesis gives it)
) -> None:
    whole, lesser = Screen(WIDTH, HEIGHT), Screen(WIDTH, HEIGHT)
    able = TerminalMemory(WIDTH, HEIGHT)
    unable = TerminalMemory(WIDTH, HEIGHT, Abilities(signs=signs, colours=colours))
    for piece in [BEGIN, *pieces]:
        whole.receive(able.feed(piece))
        lesser.receive(unable.feed(piece))
    for meant, shown in zip(whole.buffer.values(), lesser.buffer.values(), strict=False):
        for x in range(WIDTH):
            assert shown[x].data == spelled(meant[x].data, signs)
            assert shown[x].bg == (meant[x].bg if colours else "default")
            assert shown[x].reverse == meant[x].reverse
            if meant[x].data != " ":
                assert shown[x].bold == meant[x].bold
                assert shown[x].fg == (meant[x].fg if colours else "default")


@given(st.lists(styled, min_size=1, max_size=9))
def test_a_vt100_gets_what_it_understands(texts: list[str]) -> None:
    memory = TerminalMemory(WIDTH, HEIGHT, Abilities.of({"TERM": "vt100", "LANG": "C.UTF-8"}))
    sent = memory.feed(BEGIN)
    for text in texts:
        sent += memory.feed(f"\x1b[3;1H{text}")
    assert sent.isascii()
    for codes in re.findall(r"\x1b\[([\d;]*)m", sent):
        assert set(codes.split(";")) <= {"", "0", "01", "04", "05", "07"}


FEW = Abilities(many_colours=False)


@pytest.mark.parametrize(
    ("environment", "abilities"),
    [
        ({"TERM": "xterm-256color"}, Abilities()),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, Abilities()),
        ({"TERM": "screen", "LANG": "C"}, FEW._replace(signs="ascii")),
        ({"TERM": "xterm", "NO_COLOR": "1"}, FEW._replace(colours=False)),
        ({"TERM": "xterm", "NO_COLOR": ""}, FEW),
        ({"TERM": "linux"}, FEW._replace(signs="console", answers=False)),
        (
            {"TERM": "vt100"},
            FEW._replace(signs="ascii", colours=False, ends=False, answers=False),
        ),
    ],
)
def test_the_environment_tells_what_a_terminal_can_do(
    environment: dict[str, str], abilities: Abilities
) -> None:
    assert Abilities.of(environment) == abilities
    assert Abilities.of(environment, "ascii") == abilities._replace(signs="ascii")


frames = st.lists(st.builds("{}{}".format, moves, styled), min_size=1, max_size=9).map("".join)


@given(st.lists(frames, max_size=9))
def test_a_frame_costs_no_more_than_textual_sends(each: list[str]) -> None:
    memory = TerminalMemory(WIDTH, HEIGHT)
    memory.feed(BEGIN)
    for frame in each:
        # What the last frame left: one colour to change, one longer move.
        assert len(memory.feed(frame).encode()) <= len(frame.encode()) + 8


@given(st.lists(st.one_of(frames, odd_text()), min_size=1, max_size=9).map("".join))
def test_the_same_frame_twice_costs_nothing(frame: str) -> None:
    memory = TerminalMemory(WIDTH, HEIGHT)
    memory.feed(BEGIN)
    memory.feed(frame)
    assert memory.feed(frame) == ""


@pytest.mark.parametrize(
    ("shown", "meant", "sent"),
    [
        # a few cells in a row of equal style, with equal cells between
        ("\x1b[2;1H\x1b[31mabcdef\x1b[0m", "\x1b[2;1H\x1b[31mabXdeY\x1b[0m", "\x1b[4DXdeY"),
        # a gap wider than a move is jumped
        ("\x1b[2;1Habcdefgh", "\x1b[2;1HXbcdefgY", "\rX\x1b[6CY"),
        # what becomes empty to the end of the line is erased
        ("\x1b[2;1Habcdefgh", "\x1b[2;1Hab      ", "\x1b[6D\x1b[K"),
        # only what changed of a colour
        (
            "\x1b[2;1H\x1b[38;2;1;2;3;48;2;9;9;9ma\x1b[0m",
            "\x1b[2;2H\x1b[38;2;1;2;3;1;48;2;9;9;9mb\x1b[0m",
            "\x1b[1mb",
        ),
        # the colour of an empty cell is not seen, and printing two is shorter than a move
        ("\x1b[2;1H\x1b[31ma\x1b[0m", "\x1b[2;2H\x1b[1;34m  \x1b[0m\x1b[31mb\x1b[0m", "  b"),
        # a row with a wide character is sent whole, and the next cell is addressed
        ("\x1b[2;1Ha世bc", "\x1b[2;1Ha世bd", "\r\x1b[Ka世\r\x1b[3Cbd"),
        # so is one with a flag, each letter of which some terminals show in two cells
        ("\x1b[2;1H🇵🇪bc", "\x1b[2;1H🇵🇪bd", "\r\x1b[K🇵🇪\r\x1b[2Cbd"),
        # and is erased where nothing is left of it
        ("\x1b[2;1Ha世bc", "\x1b[2;1H            ", "\r\x1b[K"),
        # a sign without a cell goes with the one before it, in the first column with the next
        ("\x1b[2;1Hab", "\x1b[2;1H\u2068bc\u2069", "\r\x1b[K\u2068b\r\x1b[Cc\u2069"),
    ],
)
def test_as_little_as_possible_is_sent(shown: str, meant: str, sent: str) -> None:
    memory = TerminalMemory(WIDTH, HEIGHT)
    memory.feed(BEGIN)
    memory.feed(shown)
    assert memory.feed(meant) == sent


def test_what_was_forgotten_is_sent_again() -> None:
    memory = TerminalMemory(WIDTH, HEIGHT)
    memory.feed(BEGIN)
    frame = "\x1b[2;1Habc"
    memory.feed(frame)
    for width in (WIDTH, WIDTH + 1):
        memory.resize(width, HEIGHT)
        assert memory.feed(frame) == frame.replace(";1H", "H")
