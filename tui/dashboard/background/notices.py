"""Waiting for changes in folders: the system wakes whoever waits, and nobody wakes up to look.

On Linux the kernel is asked itself (inotify). A library that is made for every system has to wake
up all the time to see whether it was told anything: it is used on the other systems.
"""

from __future__ import annotations

import os
import select
import socket
import struct
import sys
import threading
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final, Protocol, Self

_SETTLE_SECONDS: Final = 0.02
"""How long a change is given to be followed by others: one save is several of them."""

_STEP_MS: Final = 100
"""How often the library for other systems wakes up."""

_CHANGES: Final = 0x2 | 0x4 | 0x8 | 0x40 | 0x80 | 0x100 | 0x200 | 0x400 | 0x800
"""What is asked of the kernel: written, its times changed, closed, moved, created, deleted."""
_FLAGS: Final = os.O_NONBLOCK | getattr(os, "O_CLOEXEC", 0)
_LAPSED: Final = 0x8000
_EVENT: Final = struct.Struct("iIII")


class Alarm:
    """An event that can also be waited for together with files."""

    def __init__(self) -> None:
        """Be silent."""
        self._event = threading.Event()
        self._lock = threading.Lock()
        self._hears, self._rings = socket.socketpair()

    def set(self) -> None:
        """Wake whoever waits, from any thread."""
        with self._lock:
            if not self._event.is_set():
                self._event.set()
                self._rings.send(b".")

    def clear(self) -> None:
        """Be silent again."""
        with self._lock:
            if self._event.is_set():
                self._event.clear()
                self._hears.recv(1)

    def is_set(self) -> bool:
        """Return whether somebody is to wake up."""
        return self._event.is_set()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait for it; return whether it is set."""
        return self._event.wait(seconds)

    def fileno(self) -> int:
        """Return the file that can be read once it is set."""
        return self._hears.fileno()

    def __del__(self) -> None:
        self._hears.close()
        self._rings.close()


class Notices(Protocol):
    """Notices of what changes in some folders; to be closed."""

    lapsed: bool
    """Whether a folder is gone, so that others may have to be watched."""

    def wait(self, seconds: float) -> bool:
        """Wait for a change or for an alarm, at most so long; return whether anything changed."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...


def watch(folders: Iterable[Path], alarm: Alarm) -> Notices:
    """Watch folders, not those below them; `alarm` ends the waiting.

    Raises `OSError` where nothing can be watched.
    """
    return (
        KernelNotices(folders, alarm) if sys.platform == "linux" else LibraryNotices(folders, alarm)
    )


class KernelNotices:
    """Notices of the Linux kernel."""

    def __init__(self, folders: Iterable[Path], alarm: Alarm) -> None:
        """Watch folders; raises `OSError` where none of them can be."""
        import ctypes

        self.lapsed = False
        self._alarm = alarm
        system = ctypes.CDLL(None, use_errno=True)
        self._file = system.inotify_init1(_FLAGS)
        if self._file < 0:
            raise OSError(ctypes.get_errno(), "inotify")
        watched = [
            system.inotify_add_watch(self._file, os.fsencode(folder), _CHANGES)
            for folder in folders
        ]
        if max(watched, default=-1) < 0:
            os.close(self._file)
            raise OSError(ctypes.get_errno(), "inotify")

    def wait(self, seconds: float) -> bool:
        """Wait for a change and what follows it; return whether anything changed."""
        ready = select.select([self._file, self._alarm], [], [], seconds)[0]
        if self._file not in ready:
            return False
        self._alarm.wait(_SETTLE_SECONDS)
        with suppress(BlockingIOError):
            while data := os.read(self._file, 1 << 16):
                self._read(data)
        return True

    def _read(self, data: bytes) -> None:
        at = 0
        while at < len(data):
            _, changes, _, named = _EVENT.unpack_from(data, at)
            self.lapsed = self.lapsed or bool(changes & _LAPSED)
            at += _EVENT.size + named

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._file)


class LibraryNotices:
    """Notices of a library that knows the other systems."""

    lapsed = False

    def __init__(self, folders: Iterable[Path], alarm: Alarm) -> None:
        """Watch folders, once somebody waits."""
        self._folders, self._alarm = tuple(folders), alarm

    def wait(self, seconds: float) -> bool:
        """Wait for a change; return whether anything changed."""
        from watchfiles import watch as changes

        told = changes(
            *self._folders,
            watch_filter=None,
            debounce=_STEP_MS,
            step=_STEP_MS,
            stop_event=self._alarm,
            rust_timeout=int(1000 * seconds),
            yield_on_timeout=True,
            recursive=False,
            raise_interrupt=False,
        )
        return bool(next(told, None))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None
