"""The thread that reads what is typed, no faster than the app takes it."""

from __future__ import annotations

import os
import select
import threading
from collections.abc import Sequence
from typing import Final, Protocol

from textual.message import Message

from tui.dashboard.terminal.keys import KeyReader

_PIECE: Final = 1 << 12
_READY: Final = b"."


class Receiver(Protocol):
    """Who gets what was typed; the thread of the inbox calls it."""

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
        self._waits = False
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
        """Wait until something happens; tell whether the terminal is still there."""
        files = [self._woken] if self._waits else [self._woken, self._terminal]
        patience = None if self._waits else self._reader.patience
        ready = select.select(files, [], [], patience)[0]
        if self._woken in ready:
            os.read(self._woken, len(_READY))
            self._waits = False
        elif self._terminal in ready:
            data = self._bytes()
            if not data:
                self._receiver.hung_up()
                return False
            self._hand_over(list(self._reader.feed(data)))
        else:
            self._hand_over(list(self._reader.flush()))
        return True

    def _hand_over(self, messages: Sequence[Message]) -> None:
        if messages:
            self._waits = True
            self._receiver.receive(messages)

    def _bytes(self) -> bytes:
        """Read what there is, which is nothing if the terminal has been hung up."""
        try:
            return os.read(self._terminal, _PIECE)
        except OSError:
            return b""
