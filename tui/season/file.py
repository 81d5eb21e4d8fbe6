"""A season file before it is understood: its text, and the stamp that tells whether it changed."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

from tui.season.raw.problems import UnreadableError

LARGEST = 32 * 1024 * 1024
"""Bytes a season file may have: a season of 400,000 matches. More is not a season file."""

_FROM_THE_SHELL = ("/dev/", "/proc/")
"""Where a shell puts the pipes of `jornada table <(...)`: they have a writer, and an end.

A named pipe anywhere else may have a writer that never says anything.
"""

_MEGABYTES = LARGEST // 1024**2

Stamp = tuple[int, ...] | None
"""The identity and the state of a file: two saves never share one."""

Opener = Callable[[str, int], int]
"""What opens a file by its name and flags, as the `opener` of `open` does."""


def stamp_of(name: str, opener: Opener | None = None) -> Stamp:
    """Return a stamp that changes whenever a file is saved or replaced; None without a file.

    With an opener, only what it opens is looked at.
    """
    try:
        if opener is None:
            about = Path(name).stat()
        else:
            with open(name, "rb", opener=opener) as file:
                about = os.fstat(file.fileno())
    except (OSError, ValueError):
        return None
    return about.st_dev, about.st_ino, about.st_size, about.st_mtime_ns, about.st_ctime_ns


def read(name: str, opener: Opener | None = None) -> str:
    """Read the text of a file; raises `UnreadableError` when it has none."""
    try:
        with open(name, "rb", opener=opener or _open_without_waiting) as file:
            about = os.fstat(file.fileno())
            if stat.S_ISREG(about.st_mode) and about.st_size > LARGEST:
                raise UnreadableError(name, "too_large", megabytes=_MEGABYTES)
            if stat.S_ISFIFO(about.st_mode):
                if not name.startswith(_FROM_THE_SHELL):
                    raise UnreadableError(name, "named_pipe")
                os.set_blocking(file.fileno(), True)  # its writer may be slow
            data = file.read(LARGEST + 1) or b""  # None: a terminal at which nobody has typed
    except OSError as error:
        raise UnreadableError(name, "cannot_be_read", reason=_reason(error)) from error
    except ValueError as error:
        raise UnreadableError(name, "not_a_file_name", reason=str(error)) from error
    if len(data) > LARGEST:
        raise UnreadableError(name, "too_large", megabytes=_MEGABYTES)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableError(name, "not_utf8", line=line) from error
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise UnreadableError(name, "empty_file")
    return text


def _open_without_waiting(name: str, flags: int) -> int:
    """Open a file so that a named pipe without a writer answers instead of waiting for ever."""
    return os.open(name, flags | os.O_NONBLOCK)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
