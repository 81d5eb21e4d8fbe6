"""Dates as exactly as a source tells them: a day, or only a month or a year.

Where dates are compared, a month or a year counts by its last day: only then is it certain that
what happened in it has happened.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeAlias

_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")
_YEARS = range(1000, 10000)
_YEAR = 4
"""The digits of a year."""


@dataclass(frozen=True)
class PartialDate:
    """A month of a year, or a year of which not even the month is known."""

    year: int
    month: int | None = None

    def __str__(self) -> str:
        return str(self.year) if self.month is None else f"{self.year}-{self.month:02}"


KnownDate: TypeAlias = date | PartialDate
"""A date, as exactly as it is known."""


def parse_date(value: Any) -> KnownDate | None:
    """Read a date as TOML has it: `1903-05-12`, `"1903-05"` or `1903`; None for anything else."""
    if isinstance(value, PartialDate) or (
        isinstance(value, date) and not isinstance(value, datetime)
    ):
        return value
    if type(value) is int and value in _YEARS:
        return PartialDate(value)
    month = _MONTH.fullmatch(value) if isinstance(value, str) else None
    return PartialDate(int(month[1]), int(month[2])) if month and int(month[1]) in _YEARS else None


def earliest(day: KnownDate) -> date:
    """Return the first day that a date may mean."""
    return date(day.year, day.month or 1, 1) if isinstance(day, PartialDate) else day


def latest(day: KnownDate) -> date:
    """Return the last day that a date may mean."""
    if not isinstance(day, PartialDate):
        return day
    month = day.month or 12
    return date(day.year, month, monthrange(day.year, month)[1])


def by_latest(day: KnownDate) -> tuple[date, int]:
    """Return what dates are sorted by: a day before the month that ends with it."""
    last = latest(day)
    return last, (last - earliest(day)).days


def known_day(words: str) -> KnownDate | None:
    """Return the date that somebody typed, as exactly as it is: a day, a month or a year."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        return parse_date(int(words) if words.isdecimal() and len(words) == _YEAR else words)


def last_day(words: str) -> date | None:
    """Return the day that somebody typed; of a month or a year the last one, None for no date."""
    known = known_day(words)
    return None if known is None else latest(known)
