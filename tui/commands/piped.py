"""Standard input in the place of a file: `-`."""

from __future__ import annotations

import sys

from tui.season.text import LARGEST


def read_piped() -> bytes:
    """Return what is piped in, a byte more than a file may have where that is too much."""
    stream = getattr(sys.stdin, "buffer", None)  # there is none where it was closed
    return stream.read(LARGEST + 1) if stream else b""
