"""A terminal for tests: it runs the installed `jornada` in a pty and reads its screen."""

from __future__ import annotations

import codecs
import contextlib
import fcntl
import os
import re
import secrets
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

import pyte
import pytest

from support.screen import SEEN_ON_BLANKS

PATIENCE = 30.0
"""Seconds after which a test gives up waiting; a loaded machine may need many of them."""

JORNADA = Path(sys.executable).with_name("jornada")

# A session of its own with the pty as its terminal, as a login has it.
_LOGIN = """
import fcntl, os, sys, termios
if sys.flags.utf8_mode:
    os.environ.pop("LC_CTYPE", None)  # Python put it there, in place of the locale C
os.setsid()
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""
# The same below a leader that keeps the hang-up signal to itself, as `make run` over SSH does.
_LOGIN_BELOW = """
import fcntl, os, signal, subprocess, sys, termios
os.setsid()
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
signal.signal(signal.SIGHUP, signal.SIG_IGN)
sys.exit(subprocess.call(sys.argv[1:]))
"""
_MODES = dict.fromkeys(
    ("1049", "1000", "1002", "1003", "1004", "1006", "1015", "1016", "2004", "2026", "2048"), b"l"
) | {"25": b"h", "7": b"h"}
"""The private modes that a program may switch, and how they usually are."""

_NOT_FOR_PYTE = re.compile(r"\x1b\[[<=>][\d;]*[a-zA-Z]|\x1b\[\?[\d;]*\$p|\x1b\[\d* q")
_CUT_SHORT = re.compile(r"\x1b(?:\[[^@-~]*|\][^\x07\x1b]*\x1b?)?\Z")


class Terminal:
    """A terminal window in which `jornada` runs, or another program given by its whole path."""

    def __init__(
        self,
        *words: str | os.PathLike[str],
        size: tuple[int, int] = (80, 24),
        folder: Path | None = None,
        env: dict[str, str] | None = None,
        below: bool = False,
        errors: Path | None = None,
        program: str | os.PathLike[str] = JORNADA,
        seen: bool = False,
    ) -> None:
        """Open the window and start the program in it; its errors may go into a file.

        Only with `seen` can it show its first screen as an earlier window saw it.
        """
        wide, high = size
        self.received = b""
        self._screen = pyte.Screen(wide, high)
        self._stream = pyte.Stream(self._screen)
        self._decode = codecs.getincrementaldecoder("utf-8")().decode
        self._rest = ""
        self.ours, self.theirs = os.openpty()
        self._set_size(wide, high)
        self.modes = termios.tcgetattr(self.theirs)
        own = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
        with errors.open("wb") if errors else contextlib.nullcontext(self.theirs) as stderr:
            self.process = subprocess.Popen(
                [sys.executable, "-ISc", _LOGIN_BELOW if below else _LOGIN, program, *words],
                stdin=self.theirs,
                stdout=self.theirs,
                stderr=stderr,
                cwd=folder,
                env=own
                | {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
                | ({} if seen else {"TEXTUAL_UNSEEN": secrets.token_hex()})
                | (env or {}),
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        for end in (self.ours, self.theirs):
            if end >= 0:
                os.close(end)

    @property
    def lines(self) -> list[str]:
        """What the window shows, without the blanks at the ends of the lines."""
        return [line.rstrip() for line in self._screen.display]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def cells(self) -> dict[tuple[int, int], tuple[object, ...]]:
        """What can be seen of every cell, by line and column."""
        return {
            (y, x): tuple(cell)
            if cell.data.strip()
            else (cell.bg, *(getattr(cell, name) for name in SEEN_ON_BLANKS))
            for y in range(self._screen.lines)
            for x, cell in ((x, self._screen.buffer[y][x]) for x in range(self._screen.columns))
        }

    def press(self, keys: str | bytes) -> None:
        """Type into the window."""
        os.write(self.ours, keys.encode() if isinstance(keys, str) else keys)

    def flood(self, keys: bytes, *, reads: bool = True) -> None:
        """Type a great deal; where nobody reads, as much as the program takes."""
        os.set_blocking(self.ours, False)
        typed = 0
        while typed < len(keys):
            if reads:
                self._read(0)
            elif not select.select([], [self.ours], [], 1)[1]:
                break
            with contextlib.suppress(BlockingIOError):
                typed += os.write(self.ours, keys[typed : typed + (1 << 12)])
        os.set_blocking(self.ours, True)

    def send(self, signum: signal.Signals) -> None:
        self.process.send_signal(signum)

    def resize(self, wide: int, high: int) -> None:
        """Change the size of the window; the kernel tells the program."""
        self._screen.resize(high, wide)
        self._screen.erase_in_display(2)
        self._set_size(wide, high)

    def claim_size(self, wide: int, high: int) -> None:
        """Tell the program of another size than the window has."""
        self._set_size(wide, high)

    def hang_up(self) -> None:
        """Close the window, as a lost connection does."""
        os.close(self.ours)
        self.ours = -1

    def until(
        self,
        *words: str,
        holds: Callable[[], object] = lambda: True,
        patience: float = PATIENCE,
    ) -> None:
        """Read until the screen has all the words and something holds."""
        give_up = time.monotonic() + patience
        while not (all(one in self.text for one in words) and holds()):
            if time.monotonic() > give_up:
                pytest.fail(f"never came: {words}, but\n{self.text}")
            self._read(0.05)

    def rest(self, quiet: float = 0.5) -> bytes:
        """Read until nothing has come for a while; answer what came."""
        give_up = time.monotonic() + PATIENCE
        before = len(self.received)
        while self._read(quiet):
            if time.monotonic() > give_up:
                pytest.fail(f"the screen never comes to rest:\n{self.text}")
        return self.received[before:]

    def left(self) -> int:
        """Read until the program has ended, and answer its exit code."""
        give_up = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            if time.monotonic() > give_up:
                pytest.fail(f"the program does not end:\n{self.text}")
            if self.ours >= 0:
                self._read(0.05)
            else:
                self.process.wait(PATIENCE)
        while self.ours >= 0 and self._read(0):
            pass
        return self.process.returncode

    @property
    def left_on(self) -> list[str]:
        """What the program changed in the terminal and did not change back."""
        found = [] if termios.tcgetattr(self.theirs) == self.modes else ["attributes"]
        for mode, usual in _MODES.items():
            switched = re.findall(rf"\x1b\[\?{mode}([hl])".encode(), self.received)
            if switched and switched[-1] != usual:
                found.append(f"mode {mode}")
        pushed, popped = (
            len(re.findall(rf"\x1b\[{sign}\d*u".encode(), self.received)) for sign in "><"
        )
        return found + (["keyboard protocol"] if pushed > popped else [])

    @property
    def survivors(self) -> bool:
        """Return whether a process of the session is still there."""
        try:
            os.killpg(self.process.pid, 0)
        except ProcessLookupError:
            return False
        return True

    def _set_size(self, wide: int, high: int) -> None:
        fcntl.ioctl(self.ours, termios.TIOCSWINSZ, struct.pack("HHHH", high, wide, 0, 0))

    def _read(self, patience: float) -> bool:
        """Read what there is, waiting for it for so many seconds; tell whether there was any."""
        if not select.select([self.ours], [], [], patience)[0]:
            return False
        data = os.read(self.ours, 1 << 16)
        self.received += data
        text = self._rest + self._decode(data)
        cut = _CUT_SHORT.search(text)
        text, self._rest = (text[: cut.start()], text[cut.start() :]) if cut else (text, "")
        self._stream.feed(_NOT_FOR_PYTE.sub("", text))
        return bool(data)
