"""Messages in a pipe: bytes with their length before them, so that any bytes can be one."""

from __future__ import annotations

import os

_HEAD = 4
"""Bytes of a length."""


def write_frame(pipe: int, message: bytes) -> None:
    """Write a message whole; raises `OSError` where nobody reads it any more."""
    rest = memoryview(len(message).to_bytes(_HEAD, "big") + message)
    while rest:
        rest = rest[os.write(pipe, rest) :]


def read_frame(pipe: int) -> bytes | None:
    """Wait for a message and return it; None where there comes no whole one any more."""
    head = _read(pipe, _HEAD)
    return None if head is None else _read(pipe, int.from_bytes(head, "big"))


def _read(pipe: int, size: int) -> bytes | None:
    parts: list[bytes] = []
    while size:
        try:
            part = os.read(pipe, min(size, 1 << 20))
        except OSError:
            return None
        if not part:
            return None
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
