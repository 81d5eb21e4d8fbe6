"""Numbers in words: how many there are, which place it is, by how much two differ."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.season.model.numbers import Number
    from tui.standings.criteria import Value


def place(position: int, *, shared: bool) -> str:
    """Write a place in a table, with a sign where several teams share it: `=2nd`."""
    return f"{'=' if shared else ''}{ordinal(position)}"


def ordinal(number: int) -> str:
    """Write a position: 1st, 2nd, 3rd, 11th."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"


def plural(number: Number, singular: str, several: str | None = None) -> str:
    """Write a number of things: 1 team, 2 teams, 2 matches, 2 goals conceded.

    Args:
        number: How many there are; it may be a fraction.
        singular: What one of them is called.
        several: What many are called, where an ending does not make it.
    """
    regular = f"{singular}{'es' if singular.endswith(('ch', 's')) else 's'}"
    return f"{format_number(number)} {singular if number == 1 else several or regular}"


def format_signed(number: int) -> str:
    """Write a goal difference with its sign: +4, 0, −2."""
    return f"+{number}" if number > 0 else minus(number)


def minus(number: int | str) -> str:
    """Write a number; a negative one with a true minus sign."""
    return str(number).replace("-", "\N{MINUS SIGN}")


def format_number(value: Value) -> str:
    """Write a number; a fraction with three decimals, an infinite average as ∞."""
    if isinstance(value, float) and math.isinf(value):
        return "∞"
    return minus(value if isinstance(value, int) else f"{float(value):.3f}")
