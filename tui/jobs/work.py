"""What other processes are to do, and how many of them there can be."""

from __future__ import annotations

import os
from typing import Any, Final


class Work:
    """What the processes do: a module whose `answerer` is given settings, as JSON can hold them.

    It returns what answers a request. `patience` is by how much other programs go first, on the
    scale of `nice`.
    """

    __slots__ = ("module", "patience", "settings")

    def __init__(self, module: str, settings: dict[str, Any], patience: int = 0) -> None:
        """Say what is to be done, and whether others go first."""
        self.module: Final = module
        self.settings: Final = settings
        self.patience: Final = patience

    def with_patience(self, patience: int) -> Work:
        """Return the same work with so much patience."""
        return Work(self.module, self.settings, patience)


def cores() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
