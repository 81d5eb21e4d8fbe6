"""When Python's garbage collector runs while much is read, and little or all of that is kept."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

Item = TypeVar("Item")

_EVERY = 100
"""Collecting after so many costs next to nothing, and what has gathered is a few megabytes."""

_YOUNG = 1
"""The generation up to which collecting takes no time."""


def collecting(items: Iterable[Item]) -> Iterator[Item]:
    """Yield items, and collect now and then what the work on those before has left behind.

    Commands run without the collector, which would start much more often; where it runs by itself,
    there is nothing to do.
    """
    for count, item in enumerate(items, start=1):
        yield item
        if count % _EVERY == 0 and not gc.isenabled():
            gc.collect()


@contextmanager
def collector_paused() -> Iterator[None]:
    """Stop the collector as long as this lasts: a large season is made in half the time.

    It looks through what is made meanwhile later, like anything else.
    """
    is_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_enabled:
            gc.enable()


@contextmanager
def collector_kept_out() -> Iterator[None]:
    """Stop the collector as long as this lasts, and keep it out of all that is there at the end.

    To look through thousands of seasons takes it a tenth of a second and more, for which all
    threads stand still. What is made meanwhile must be free of circles, or it stays for ever.
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
