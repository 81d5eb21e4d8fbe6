"""The text of a season file, before anything is made of it."""

from __future__ import annotations

import os
import stat

from tui.season.raw.problems import UnreadableError
from tui.season.stamp import Opener

LARGEST = 32 * 1024 * 1024
"""Bytes a season file may have: a season of 400,000 matches. More is not a season file."""

FROM_THE_SHELL = ("/dev/", "/proc/")
"""Where a shell puts the pipes of `jornada table <(...)`: they have a writer, and an end.

A named pipe anywhere else may have a writer that never says anything.
"""

_MEGABYTES = LARGEST // 1024**2


def read(name: str, opener: Opener | None = None) -> str:
    """Read the text of a season file; raises `UnreadableError` when it has none."""
    return text_of(read_bytes(name, opener), name)


def read_bytes(name: str, opener: Opener | None = None) -> bytes:
    """Read a file, not larger than a season can be; raises `UnreadableError`."""
    try:
        with open(name, "rb", opener=opener or _open_without_waiting) as file:
            about = os.fstat(file.fileno())
            if stat.S_ISREG(about.st_mode) and about.st_size > LARGEST:
                raise UnreadableError(name, "too_large", megabytes=_MEGABYTES)
            if stat.S_ISFIFO(about.st_mode):
                if not name.startswith(FROM_THE_SHELL):
                    raise UnreadableError(name, "named_pipe")
                os.set_blocking(file.fileno(), True)  # its writer may be slow
            data = file.read(LARGEST + 1) or b""  # None: a terminal at which nobody has typed
    except OSError as error:
        raise UnreadableError(name, "cannot_be_read", reason=_reason(error)) from error
    except ValueError as error:
        raise UnreadableError(name, "not_a_file_name", reason=str(error)) from error
    if len(data) > LARGEST:
        raise UnreadableError(name, "too_large", megabytes=_MEGABYTES)
    return data


def text_of(data: bytes, name: str) -> str:
    """Return the text of a season file that its bytes are; raises `UnreadableError`."""
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
