"""The terminal must show what Textual meant, whatever the memory leaves out."""

from __future__ import annotations

import codecs
import contextlib
import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from itertools import pairwise
from typing import Self

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.dashboard.terminal_memory import ONE_PACKET, TerminalMemory

WIDTH, HEIGHT = 12, 5
SEEN_ON_BLANKS = ("underscore", "strikethrough", "reverse")
NOT_FOR_PYTE = re.compile(r"\x1b\[[<=>][\d;]*[a-zA-Z]|\x1b\[\?[\d;]*\$p|\x1b\[\d* q")
ENTER = "\x1b[?1049h\x1b[?7l"
BEGIN = ENTER + "\x1b[?25l\x1b[2;1H"


class Terminal(pyte.Screen):
    """A screen on a tty that may add returns to line feeds, with an alternate screen."""

    def __init__(self, width: int, height: int, *, adds_returns: bool = False) -> None:
        super().__init__(width, height)
        self.stream = pyte.Stream(self)
        self.adds_returns = adds_returns

    def set_mode(self, *modes: int, **kwargs: object) -> None:
        super().set_mode(*modes, **kwargs)
        if modes == (1049,):
            self.buffer.clear()

    def erase_in_display(self, how: int = 0, *args: object, **kwargs: object) -> None:
        # pyte colours only those cells that were ever written.
        for y in range(self.lines):
            self.buffer[y].update({x: self.buffer[y][x] for x in range(self.columns)})
        super().erase_in_display(how, *args, **kwargs)

    def receive(self, data: str) -> None:
        data = NOT_FOR_PYTE.sub("", data)
        self.stream.feed(data.replace("\n", "\r\n") if self.adds_returns else data)

    def looks(self) -> list[list[tuple[object, ...]]]:
        """Return what can be seen of every cell, and the cursor if it is shown."""
        rows: list[list[tuple[object, ...]]] = []
        for y in range(self.lines):
            cells = [self.buffer[y][x] for x in range(self.columns)]
            row: list[tuple[object, ...]] = []
            for x, cell in enumerate(cells):
                after = cells[x + 1].data if x + 1 < self.columns else " "
                before = cells[x - 1].data if x else " "
                # pyte leaves a lone half where a wide character was overwritten.
                torn = (cell.data == "" and cell_len(before) < 2) or (
                    cell_len(cell.data) == 2 and after != ""
                )
                data = " " if torn else cell.data
                plain = data == " " and not any(getattr(cell, name) for name in SEEN_ON_BLANKS)
                row.append((" ", cell.bg) if plain else (data, *cell[1:]))
            rows.append(row)
        if not self.cursor.hidden:
            rows.append([(min(self.cursor.x, self.columns - 1), self.cursor.y)])
        return rows


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
lines = st.sampled_from(["\r", "\n", "\r\n"])
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
framed = st.lists(textual).map(lambda each: "\x1b[?2026h" + "".join(each) + "\x1b[?2026l")
anything = st.one_of(
    textual, sequences, odd_text(), harmless, opaque, framed, st.just("\x1b[?1049h")
)


@st.composite
def pieces_of(draw: st.DrawFn, parts: st.SearchStrategy[str]) -> list[str]:
    """A stream cut at random places."""
    stream = "".join(draw(st.lists(parts, max_size=25)))
    cuts = draw(st.lists(st.integers(0, len(stream)), max_size=6))
    return [stream[a:b] for a, b in pairwise([0, *sorted(cuts), len(stream)])]


@given(pieces_of(anything), st.booleans(), st.sampled_from(["\x1b[?7l", ENTER]))
def test_the_screen_is_the_one_textual_meant(
    pieces: list[str],
    adds_returns: bool,  # noqa: FBT001  (hypothesis gives it)
    start: str,
) -> None:
    meant = Terminal(WIDTH, HEIGHT, adds_returns=adds_returns)
    shown = Terminal(WIDTH, HEIGHT, adds_returns=adds_returns)
    memory = TerminalMemory(WIDTH, HEIGHT)
    for piece in [start, *pieces]:
        meant.receive(piece)
        shown.receive(memory.feed(piece))
    # A sequence cut short is still held back: end it on both sides.
    meant.receive("\x1b[0m")
    shown.receive(memory.feed("\x1b[0m"))
    assert shown.looks() == meant.looks()


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
    assert memory.feed(f"\x1b[?2026h{frame}\x1b[?2026l") == ""


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
    ],
)
def test_as_little_as_possible_is_sent(shown: str, meant: str, sent: str) -> None:
    memory = TerminalMemory(WIDTH, HEIGHT)
    memory.feed(BEGIN)
    memory.feed(shown)
    assert memory.feed(meant) == sent


def test_only_a_long_frame_is_synchronized() -> None:
    memory = TerminalMemory(2000, HEIGHT)
    memory.feed(BEGIN)
    assert memory.feed("\x1b[?2026h\x1b[1;1Hx\x1b[?2026l") == "\x1b[Hx"
    text = "y" * ONE_PACKET
    long = memory.feed(f"\x1b[?2026h\x1b[1;1H{text}\x1b[?2026l")
    assert long == f"\x1b[?2026h\r{text}\x1b[?2026l"


def test_what_was_forgotten_is_sent_again() -> None:
    memory = TerminalMemory(WIDTH, HEIGHT)
    memory.feed(BEGIN)
    frame = "\x1b[2;1Habc"
    memory.feed(frame)
    memory.forget()
    assert memory.feed(frame) == frame.replace(";1H", "H")
    memory.resize(WIDTH + 1, HEIGHT)
    assert memory.feed(frame) == frame.replace(";1H", "H")


APP = """
import sys
from rich.text import Text
from textual.app import App
from textual.widgets import DataTable, Footer, Input, Static
from tui.dashboard.driver import FrugalDriver

class Rounds(App):
    BINDINGS = [("n", "next", "Next"), ("t", "theme", "Theme"), ("ctrl+q", "quit", "Quit")]
    turn = 0

    def compose(self):
        yield Static("round 0")
        yield DataTable(cursor_type="row")
        yield Input(placeholder="type")
        yield Footer()

    def on_mount(self):
        self.theme = "ansi-dark"
        self.query_one(DataTable).add_columns("#", "Team", "Pts")
        self.query_one(DataTable).focus()
        self.fill()

    def fill(self):
        table = self.query_one(DataTable)
        table.clear()
        for i in range(6):
            name = ["Ñandú", "世界", "Rayo Vallecano"][(i + self.turn) % 3]
            table.add_row(str(i), Text(name, style="bold red" if i % 2 else ""), str(self.turn - i))

    def action_next(self):
        self.turn += 1
        self.query_one(Static).update(f"round {self.turn}")
        self.fill()

    def action_theme(self):
        self.theme = "nord" if self.theme == "ansi-dark" else "ansi-dark"

Rounds(driver_class=FrugalDriver if sys.argv[1] == "frugal" else None).run()
"""


class Session:
    """The app above on a terminal of its own."""

    def __init__(self, driver: str) -> None:
        self.terminal = Terminal(60, 20)
        self.decode = codecs.getincrementaldecoder("utf-8")().decode
        self.ours, theirs = os.openpty()
        self.set_size(60, 20)
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self.process = subprocess.Popen(
            [sys.executable, "-c", APP, driver],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment,
            start_new_session=True,
        )
        os.close(theirs)
        self.read_until("Quit")

    def set_size(self, width: int, height: int) -> None:
        size = struct.pack("HHHH", height, width, 0, 0)
        fcntl.ioctl(self.ours, termios.TIOCSWINSZ, size)

    def resize(self, width: int, height: int) -> None:
        # A terminal may clear itself when its size changes; Textual has to draw everything.
        self.terminal.resize(height, width)
        self.terminal.buffer.clear()
        self.set_size(width, height)
        self.process.send_signal(signal.SIGWINCH)
        self.read_until("Quit")

    def read_until(self, text: str) -> int:
        """Read until the screen has the text and nothing more comes; return the bytes read."""
        count = 0
        give_up = time.monotonic() + 20
        while time.monotonic() < give_up:
            if not select.select([self.ours], [], [], 0.3)[0]:
                if text in "\n".join(self.terminal.display):
                    return count
                continue
            data = os.read(self.ours, 1 << 16)
            count += len(data)
            self.terminal.receive(self.decode(data))
        pytest.fail(f"no {text!r} in\n" + "\n".join(self.terminal.display))

    def press(self, key: str, until: str) -> int:
        os.write(self.ours, key.encode())
        return self.read_until(until)

    def suspend(self) -> None:
        self.process.send_signal(signal.SIGTSTP)
        os.waitid(os.P_PID, self.process.pid, os.WSTOPPED)
        while select.select([self.ours], [], [], 0.3)[0]:
            self.terminal.receive(self.decode(os.read(self.ours, 1 << 16)))
        self.process.send_signal(signal.SIGCONT)
        self.read_until("Quit")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.ours)

    def quit(self) -> str:
        """Leave, and return what restored the terminal."""
        os.write(self.ours, b"\x11")
        left = ""
        with contextlib.suppress(OSError):
            while data := os.read(self.ours, 1 << 16):
                left += self.decode(data)
        assert self.process.wait(10) == 0
        return left


KEYS = [
    ("n", "round 1"),
    ("n", "round 2"),
    ("\x1b[B", "round 2"),
    ("t", "round 2"),
    ("n", "round 3"),
    ("t", "round 3"),
    ("\t", "type"),
    ("h", "h"),
    ("é", "hé"),
    ("\x1b[D", "hé"),
]
RESTORED = ["\x1b[?1049l", "\x1b[?25h", "\x1b[?1000l", "\x1b[?7h", "\x1b[<u", "\x1b[?2004l"]


def test_a_real_app_looks_the_same_for_fewer_bytes() -> None:
    with Session("stock") as stock, Session("frugal") as frugal:
        assert frugal.terminal.looks() == stock.terminal.looks()
        for key, until in KEYS:
            dear, cheap = stock.press(key, until), frugal.press(key, until)
            assert frugal.terminal.looks() == stock.terminal.looks(), key
            assert cheap < dear, key
        stock.resize(70, 24)
        frugal.resize(70, 24)
        assert frugal.terminal.looks() == stock.terminal.looks()
        for end in (stock.quit(), frugal.quit()):
            assert [mode for mode in RESTORED if mode not in end] == []


def test_a_stopped_app_is_drawn_again_when_it_continues() -> None:
    with Session("frugal") as session:
        looks = session.terminal.looks()
        session.suspend()
        assert session.terminal.looks() == looks
        session.press("n", "round 1")
        end = session.quit()
        assert [mode for mode in RESTORED if mode not in end] == []
