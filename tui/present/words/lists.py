"""Lists of names in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

_MOST_NAMES = 3
"""So many names are written out; more are counted."""


_MOST_CANDIDATES = 12
"""The same of what could be meant."""


def join_names(names: Sequence[str]) -> str:
    """Write a list: `A, B and C`."""
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def join_some(names: Sequence[str], more: str = "more") -> str:
    """Write the first few names of a list and how many more there are: `A, B, C and 2 more`."""
    rest = len(names) - _MOST_NAMES
    return join_names([*names[:_MOST_NAMES], *([f"{rest} {more}"] if rest > 0 else [])])


def either(names: Sequence[str]) -> str:
    """Write what could be meant: `A, B or C`; of very many the first."""
    rest = len(names) - _MOST_CANDIDATES
    *others, last = [*names[:_MOST_CANDIDATES], *([f"{rest} more"] if rest > 0 else [])]
    return f"{', '.join(others)} or {last}" if others else last
