"""Numbers of rows or columns that follow each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def spans(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Join numbers that follow each other into half-open spans."""
    start = after = -1
    for number in numbers:
        if number != after:
            if start >= 0:
                yield start, after
            start = number
        after = number + 1
    if start >= 0:
        yield start, after
