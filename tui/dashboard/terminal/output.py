"""The bytes on their way to a terminal, which may take them slowly or not at all.

Nobody ever waits for the terminal: what it does not take at once is kept up to a limit, and beyond
that dropped, to be drawn anew once the terminal reads again.
"""

from __future__ import annotations

import os
import select
import termios
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Final

BACKLOG: Final = 1 << 16
"""Bytes that may wait for the terminal before more are dropped."""

_PATIENCE: Final = 0.5
"""Seconds after which the thread looks whether it is still needed."""
_BREAK_OFF: Final = b"\x1b\\"
"""Ends whatever sequence was cut short before it."""


class Output:
    """Writes to a terminal without waiting for it."""

    def __init__(self, terminal: int, caught_up: Callable[[], object]) -> None:
        """Open a terminal for writing; call back when it reads again after something was dropped.

        The callback comes from a thread of its own.
        """
        self._file = _open_again(terminal)
        self._caught_up = caught_up
        self._lock = threading.Lock()
        self._waiting = bytearray()
        self._dropped = False
        self._closed = False
        self._thread: threading.Thread | None = None

    def send(self, data: bytes) -> bool:
        """Send data, or as soon as the terminal takes it; tell whether it was not dropped."""
        with self._lock:
            if self._closed:
                return True
            if len(self._waiting) > BACKLOG:
                self._dropped = True
                return False
            self._waiting += data
            self._push()
            if self._waiting and self._thread is None:
                self._thread = threading.Thread(target=self._drain, name="output", daemon=True)
                self._thread.start()
            return True

    def close(self, last: bytes) -> None:
        """Send something last, in the place of what still waits, and close the terminal."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            if self._waiting:
                with suppress(termios.error):
                    termios.tcflush(self._file, termios.TCOFLUSH)
                last = _BREAK_OFF + last
            self._waiting = bytearray(last)
            self._push()
            if self._thread is None:
                self._close_file()

    def _close_file(self) -> None:
        os.set_blocking(self._file, True)  # for those who share it, where it is a copy
        os.close(self._file)

    def _push(self) -> None:
        """Write what the terminal takes at once."""
        try:
            while self._waiting:
                del self._waiting[: os.write(self._file, self._waiting)]
        except BlockingIOError:
            pass
        except OSError:  # it is gone
            self._waiting.clear()

    def _drain(self) -> None:
        """Write the rest as the terminal takes it."""
        while True:
            select.select([], [self._file], [], _PATIENCE)
            with self._lock:
                if self._closed:
                    self._close_file()
                    return
                self._push()
                if not self._waiting:
                    self._thread = None
                    caught_up, self._dropped = self._dropped, False
                    break
        if caught_up:
            self._caught_up()


def _open_again(terminal: int) -> int:
    """Open a terminal a second time, so that whoever shares it is not told not to wait either."""
    flags = os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK
    with suppress(OSError):
        os.tcgetpgrp(terminal)  # an error unless this is the terminal of the session
        return os.open("/dev/tty", flags)
    with suppress(OSError):
        return os.open(os.ttyname(terminal), flags)
    copy = os.dup(terminal)
    os.set_blocking(copy, False)
    return copy
