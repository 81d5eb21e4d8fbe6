"""The thread that reads what is typed, and hands it over as fast as the app can take it.

What is typed waits here and not in the queues of the app, so that there is a limit to it, and so
that a key that leaves need not wait behind the others.
"""

from __future__ import annotations

import os
import select
import threading
from collections import deque
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Final, Protocol

from textual.message import Message

from tui.dashboard.terminal.keys import KeyReader

LIMIT: Final = 1024
"""Keys that may wait; what is typed beyond that is dropped."""

_AT_ONCE: Final = 64
"""Keys handed over together."""
_PIECE: Final = 1 << 12


class Receiver(Protocol):
    """Who takes what was typed; all of this is called from the thread of the inbox."""

    def take(self, messages: Sequence[Message]) -> None:
        """Begin to deal with some messages, and call `Inbox.handled` when that is done."""

    def notice(self, message: Message, before: Iterable[Message]) -> None:
        """Learn of a message as soon as it is read, and of those that still wait before it."""

    def hung_up(self) -> None:
        """Notice that the terminal is gone."""


class Inbox:
    """Reads a terminal until it is closed."""

    def __init__(self, terminal: int, reader: KeyReader, receiver: Receiver) -> None:
        """Begin to read."""
        self._terminal, self._reader, self._receiver = terminal, reader, receiver
        self._waiting: deque[Message] = deque()
        self._taken: list[Message] = []
        self._closed = False
        self._woken, self._wake = os.pipe()
        self._thread = threading.Thread(target=self._run, name="inbox", daemon=True)
        self._thread.start()

    def handled(self) -> None:
        """Note that the messages last taken have been dealt with."""
        self._taken = []
        if not self._closed:
            self._wake_up()

    def close(self) -> None:
        """Stop reading."""
        self._closed = True
        self._wake_up()
        self._thread.join()
        os.close(self._wake)
        os.close(self._woken)

    def _wake_up(self) -> None:
        os.write(self._wake, b".")

    def _run(self) -> None:
        while not self._closed and self._read():
            if self._waiting and not self._taken:
                count = min(_AT_ONCE, len(self._waiting))
                self._taken = [self._waiting.popleft() for _ in range(count)]
                self._receiver.take(self._taken)

    def _read(self) -> bool:
        """Wait until something happens; tell whether the terminal is still there."""
        files = [self._terminal, self._woken]
        ready = select.select(files, [], [], self._reader.patience)[0]
        if self._woken in ready:
            os.read(self._woken, _PIECE)
        if self._terminal in ready:
            data = self._bytes()
            if not data:
                self._receiver.hung_up()
                return False
            self._queue(self._reader.feed(data, hurry=len(self._waiting) >= LIMIT))
        elif not ready:
            self._queue(self._reader.flush())
        return True

    def _bytes(self) -> bytes:
        """Read what there is, which is nothing if the terminal has been hung up."""
        try:
            return os.read(self._terminal, _PIECE)
        except OSError:
            return b""

    def _queue(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self._receiver.notice(message, chain(self._taken, self._waiting))
            if len(self._waiting) < LIMIT:
                self._waiting.append(message)
