"""When what is no longer needed is looked for, while much is read and little of it is kept."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

_EVERY = 100
"""Looking after so many costs next to nothing, and what has gathered is a few megabytes."""


def collecting(items: Iterable[Item]) -> Iterator[Item]:
    """Yield items, and look now and then for what the work on those before has left behind.

    Commands run without Python's own collector, which would look much more often; where it runs,
    there is nothing to do.
    """
    for count, item in enumerate(items, start=1):
        yield item
        if count % _EVERY == 0 and not gc.isenabled():
            gc.collect()
