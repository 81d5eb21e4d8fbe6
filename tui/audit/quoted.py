"""Values as a season file quotes them in `known`: part of the format, the same in every language.

Sentences for a user are made elsewhere, in `tui/present/words/`.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.season.model.numbers import Number

_MOST_NAMES = 3
"""So many names are quoted; more are counted."""


def quote_count(number: int, singular: str, plural: str) -> str:
    """Write a number of things: `1 match`, `2 matches`."""
    return f"{number} {singular if number == 1 else plural}"


def quote_number(number: Number) -> str:
    """Write a number as a file does: `7`, `3.5`."""
    return str(number if number.denominator == 1 else float(number))


def quote_field(field: str) -> str:
    """Write the name of a cell: `goals for`."""
    return field.replace("_", " ")


def quote_some(names: Sequence[str]) -> str:
    """Write the first few of some names, and how many more there are."""
    more = len(names) - _MOST_NAMES
    return quote_list([*names[:_MOST_NAMES], *([f"{more} more"] if more > 0 else [])])


def quote_list(names: Sequence[str]) -> str:
    """Write a list: `A, B and C`."""
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last
