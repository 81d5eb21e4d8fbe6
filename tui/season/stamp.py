"""The state of a file: what tells whether it is still the one that was read."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable

Stamp = tuple[int, ...] | None
"""The identity and the state of a file: two saves never share one. None where there is no file."""

Opener = Callable[[str, int], int]
"""What opens a file by its name and flags, as the `opener` of `open` does."""

_TICK_NS = 20_000_000
"""Two changes of a file within this time may have the same time: that of the system's clock."""

_COARSE_TICK_NS = 2_000_000_000
"""The same on file systems that know whole seconds only."""

_SECOND_NS = 1_000_000_000


def stamp_of(name: str, opener: Opener | None = None) -> Stamp:
    """Return a stamp that changes whenever a file is saved or replaced; None without a file.

    With an opener, only what it opens is looked at.
    """
    try:
        if opener is None:
            about = os.stat(name)
        else:
            with open(name, "rb", opener=opener) as file:
                about = os.fstat(file.fileno())
    except (OSError, ValueError):
        return None
    return _stamp(about)


def stamp_of_regular(name: str) -> Stamp:
    """Return the stamp of a regular file; None also of a pipe, whatever comes out of it next."""
    try:
        about = os.stat(name)
    except (OSError, ValueError):
        return None
    return _stamp(about) if stat.S_ISREG(about.st_mode) else None


def _stamp(about: os.stat_result) -> tuple[int, ...]:
    return about.st_dev, about.st_ino, about.st_size, about.st_mtime_ns, about.st_ctime_ns


def is_settled(stamp: Stamp) -> bool:
    """Return whether any change of a file from now on will give it another stamp.

    To be asked before the file is read: one that has only just been saved could be saved again
    within the same tick of the clock.
    """
    if stamp is None:
        return False
    *_, size, _, changed = stamp
    if not size:
        return False  # a pipe, whose text is gone once it is read
    tick = _TICK_NS if changed % _SECOND_NS else _COARSE_TICK_NS
    return time.time_ns() - changed > tick
