"""The bytes on their way to a terminal, which may take them slowly or not at all.

A thread writes them, so that nobody else waits for the terminal. What it does not take at once is
kept up to a limit, and beyond that dropped, to be drawn anew once the terminal reads again.
"""

from __future__ import annotations

import os
import termios
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from tui.start.modes import BREAK_OFF, empty

FRAME_START: Final = "\x1b[?2026h"
FRAME_END: Final = "\x1b[?2026l"

ONE_PACKET: Final = 1024
"""A frame shorter than this arrives in one piece, so it needs no synchronized-update pair."""

BACKLOG: Final = 1 << 16
"""Bytes that may wait for the terminal before more are dropped."""

_PIECE: Final = 1 << 10
"""Bytes written together: fewer than any terminal takes once its buffer has been emptied."""


def synchronized(frame: bytes) -> bytes:
    """Return a frame as one that the terminal shows at once, unless it arrives at once anyway."""
    if len(frame) < ONE_PACKET:
        return frame
    return FRAME_START.encode() + frame + FRAME_END.encode()


class Output:
    """Writes to a terminal without waiting for it."""

    def __init__(self, terminal: int, caught_up: Callable[[], object]) -> None:
        """Start to write.

        `caught_up` is called, from the thread, when the terminal reads again after something was
        dropped.
        """
        self._terminal = terminal
        self._caught_up = caught_up
        self._changed = threading.Condition()
        self._waiting = bytearray()
        self._writing = False
        self._dropped = False
        self._closed = False
        threading.Thread(target=self._run, name="output", daemon=True).start()

    def send(self, data: bytes) -> bool:
        """Send data as soon as the terminal accepts it; return whether it was kept."""
        with self._changed:
            if len(self._waiting) > BACKLOG:
                self._dropped = True
                return False
            self._waiting += data
            self._changed.notify()
        return True

    def close(self, last: bytes) -> None:
        """Send something last, in the place of all that still waits."""
        with self._changed:
            is_cut = self._writing or bool(self._waiting)
            self._waiting.clear()
            self._closed = True
            self._changed.notify()
        with suppress(OSError, termios.error):  # it is gone
            if is_cut:
                empty(self._terminal)
                last = BREAK_OFF + last
            os.write(self._terminal, last)

    def _run(self) -> None:
        while piece := self._next():
            with suppress(OSError):  # it is gone, which others notice
                os.write(self._terminal, piece)

    def _next(self) -> bytes:
        """Wait for something to write; return nothing once all is over."""
        with self._changed:
            self._writing = False
            if self._dropped and not self._waiting and not self._closed:
                self._dropped = False
                self._caught_up()
            self._changed.wait_for(lambda: self._waiting or self._closed)
            piece = bytes(self._waiting[:_PIECE])
            del self._waiting[:_PIECE]
            self._writing = bool(piece)
            return piece
