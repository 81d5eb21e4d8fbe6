"""The thread that reads what is typed, and drops what is more than the app can take."""

from __future__ import annotations

import os
import select
import threading
import time
from collections import deque
from collections.abc import Iterable, Sequence
from typing import Final, Protocol

from textual.events import Key
from textual.message import Message

from tui.dashboard.terminal.keys import KeyReader

LIMIT: Final = 1024
"""Messages that may wait for the app. Nobody types so far ahead: of more, the last are kept."""

_KEPT: Final = 64
_PIECE: Final = 1 << 16
_READY: Final = b"."

_PAUSE_SECONDS: Final = 0.02
"""Silence after which a flood is over."""

_FLOOD_SECONDS: Final = 0.2
"""How long a flood is only read, before its last messages go to the app."""


class Overrun(Message):
    """More was typed than the app can handle: the messages that wait are dropped too."""


class Receiver(Protocol):
    """Receives what was typed, in the thread of the inbox."""

    def receive(self, messages: Sequence[Message]) -> None:
        """Receive some messages, and call `Inbox.go_on` when more may come."""

    def hung_up(self) -> None:
        """Learn that the terminal is gone."""


class Inbox:
    """Reads a terminal until it is closed."""

    def __init__(self, terminal: int, reader: KeyReader, receiver: Receiver) -> None:
        """Start to read."""
        self._terminal, self._reader, self._receiver = terminal, reader, receiver
        self._closed = False
        self._app_is_busy = False
        self._pending: deque[Message] = deque()
        self._flooded_until: float | None = None
        self._woken, self._wake = os.pipe()
        self._thread = threading.Thread(target=self._run, name="inbox", daemon=True)
        self._thread.start()

    def go_on(self) -> None:
        """Read again, after messages were received."""
        if not self._closed:
            os.write(self._wake, _READY)

    def close(self) -> None:
        """Stop reading."""
        self._closed = True
        os.write(self._wake, _READY)
        self._thread.join()
        os.close(self._wake)
        os.close(self._woken)

    def _run(self) -> None:
        while not self._closed and self._read():
            pass

    def _read(self) -> bool:
        """Wait until something happens; return whether the terminal is still there."""
        patience = self._reader.patience if self._flooded_until is None else _PAUSE_SECONDS
        ready = select.select([self._woken, self._terminal], [], [], patience)[0]
        if self._woken in ready:
            os.read(self._woken, len(_READY))
            self._app_is_busy = False
        if self._terminal in ready:
            data = self._bytes()
            if not data:
                self._receiver.hung_up()
                return False
            self._keep(self._reader.feed(data))
        elif not ready and self._flooded_until is None:
            self._keep(self._reader.flush())
        elif not ready:
            self._flooded_until = None
        self._hand_over()
        return True

    def _keep(self, messages: Iterable[Message]) -> None:
        """Add messages to those that wait; of too many, keep only the last."""
        self._pending.extend(messages)
        if len(self._pending) <= LIMIT:
            return
        self._pending = deque(self._pending, maxlen=_KEPT)
        if self._flooded_until is None:
            self._flooded_until = time.monotonic() + _FLOOD_SECONDS
            self._receiver.receive([Overrun()])

    def _hand_over(self) -> None:
        """Give the waiting messages to the app, if it is ready and no flood is coming in."""
        if self._flooded_until is not None:
            if time.monotonic() < self._flooded_until:
                return
            self._flooded_until = None
        if self._pending and not self._app_is_busy:
            self._app_is_busy = True
            self._receiver.receive(
                [one.copy() if isinstance(one, Key) else one for one in self._pending]
            )
            self._pending.clear()

    def _bytes(self) -> bytes:
        """Read what there is, which is nothing if the terminal has been hung up."""
        try:
            return os.read(self._terminal, _PIECE)
        except OSError:
            return b""
