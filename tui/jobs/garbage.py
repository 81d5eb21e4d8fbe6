"""When what is no longer needed is looked for, while much is read and little of it is kept."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

Item = TypeVar("Item")

_EVERY = 100
"""Looking after so many costs next to nothing, and what has gathered is a few megabytes."""

_YOUNG = 1
"""The generation up to which looking takes no time."""


def collecting(items: Iterable[Item]) -> Iterator[Item]:
    """Yield items, and look now and then for what the work on those before has left behind.

    Commands run without Python's own collector, which would look much more often; where it runs,
    there is nothing to do.
    """
    for count, item in enumerate(items, start=1):
        yield item
        if count % _EVERY == 0 and not gc.isenabled():
            gc.collect()


@contextmanager
def paused() -> Iterator[None]:
    """Let nothing be looked for as long as this lasts: a large season is made in half the time.

    What is made meanwhile is looked through later, like anything else.
    """
    is_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_enabled:
            gc.enable()


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let nothing be looked for as long as this lasts, nor ever in what is there at its end.

    To look through thousands of seasons takes a tenth of a second and more, for which all threads
    stand still. What is made meanwhile must be free of circles, or it stays for ever.
    """
    is_enabled = gc.isenabled()
    if is_enabled:
        gc.collect(_YOUNG)
        gc.disable()
    try:
        yield
    finally:
        if is_enabled:
            gc.freeze()
            gc.enable()
