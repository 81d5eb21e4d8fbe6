"""Exact numbers: points may be halves or tenths, and a sum of them must not drift."""

from __future__ import annotations

from typing import Any, TypeAlias

from tui.start.without import Without

with Without("decimal"):  # no number here is one
    from fractions import Fraction

Number: TypeAlias = int | Fraction
"""A whole number, or a fraction where it is not whole."""

_LARGEST = 10**9
"""No points rule speaks of more; an endless number would only slow the sums down."""


def parse_number(value: Any) -> Number | None:
    """Read `2`, `0.5` or `-1`, exactly as written; None for anything else."""
    is_number = isinstance(value, int | float | Fraction) and not isinstance(value, bool)
    # NaN is in no range, so that it is refused here together with what is too large.
    if is_number and -_LARGEST <= value <= _LARGEST:
        return whole(Fraction(str(value)))
    return None


def whole(number: Number) -> Number:
    """Return a whole number as an `int`, any other as it is."""
    return int(number) if number.denominator == 1 else number
