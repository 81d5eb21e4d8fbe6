"""The driver must lose nothing on the way to a real terminal, and send less than Textual's own."""

from __future__ import annotations

import codecs
import contextlib
import fcntl
import os
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from typing import Self

import pytest

from support.screen import Screen
from tui.dashboard.terminal.output import ONE_PACKET

APP = """
import sys
from rich.text import Text
from textual.app import App
from textual.widgets import DataTable, Footer, Input, Static
from tui.dashboard.terminal.driver import FrugalDriver

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
        self.query_one(Input).cursor_blink = False  # the two apps would not blink together
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
        self.terminal = Screen(60, 20)
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

    def read_until(self, text: str) -> str:
        """Read until the screen has the text and nothing more comes; return what was read."""
        received = ""
        give_up = time.monotonic() + 20
        while time.monotonic() < give_up:
            if select.select([self.ours], [], [], 0.3)[0]:
                received += self.receive()
            elif received and text in "\n".join(self.terminal.display):
                return received
        pytest.fail(f"no {text!r} in\n" + "\n".join(self.terminal.display))

    def receive(self) -> str:
        data = self.decode(os.read(self.ours, 1 << 16))
        self.terminal.receive(data)
        if SYNC_QUESTION in data:
            os.write(self.ours, SYNC_ANSWER)
        return data

    def press(self, key: str, until: str) -> str:
        os.write(self.ours, key.encode())
        return self.read_until(until)

    def suspend(self) -> None:
        self.process.send_signal(signal.SIGTSTP)
        os.waitid(os.P_PID, self.process.pid, os.WSTOPPED)
        while select.select([self.ours], [], [], 0.3)[0]:
            self.receive()
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


FRAME_START, FRAME_END = "\x1b[?2026h", "\x1b[?2026l"
SYNC_QUESTION, SYNC_ANSWER = "\x1b[?2026$p", b"\x1b[?2026;2$y"
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
            assert len(cheap.encode()) < len(dear.encode()), key
            assert dear.count(FRAME_START), key
            assert cheap.count(FRAME_START) == 0 or len(cheap.encode()) >= ONE_PACKET, key
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


def test_only_a_long_frame_is_synchronized() -> None:
    with Session("frugal") as session:
        assert FRAME_START not in session.press("n", "round 1")
        recoloured = session.press("t", "round 1")
        assert len(recoloured.encode()) > ONE_PACKET
        assert recoloured.count(FRAME_START) == recoloured.count(FRAME_END) == 1
