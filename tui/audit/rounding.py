"""Numbers that a source prints rounded."""

from __future__ import annotations

from fractions import Fraction

from tui.season.model.numbers import Number


def is_rounded(printed: Number, exact: Number) -> bool:
    """Return whether a printed number is an exact one, rounded to the decimals that are printed."""
    places = len(str(float(printed)).partition(".")[2])
    return abs(Fraction(printed) - exact) <= Fraction(1, 2 * 10**places)
