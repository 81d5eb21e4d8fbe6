"""The days on which a season is played: from a first one on, every few days or on some weekdays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_EVERY = re.compile(r"([1-9][0-9]{0,2})\s*(d|w|days?|weeks?)?")
_WEEK = 7
_LETTERS = 3


@dataclass(frozen=True)
class Rhythm:
    """How a round follows another: after so many days, or on the next of some weekdays."""

    days: int = _WEEK
    weekdays: frozenset[int] = frozenset()

    def from_day(self, first: date) -> Iterator[date]:
        """Yield the days of the rounds, without end but that of the calendar."""
        day = first
        while True:
            if not self.weekdays or day.weekday() in self.weekdays:
                yield day
            if day > date.max - timedelta(self.step):
                return
            day += timedelta(self.step)

    @property
    def step(self) -> int:
        """How many days on to look for the next one."""
        return 1 if self.weekdays else self.days


def parse_rhythm(text: str) -> Rhythm | None:
    """Read `7d`, `2w`, `sat` or `sat,wed`; None for anything else."""
    words = text.casefold().strip()
    counted = _EVERY.fullmatch(words)
    if counted:
        unit = _WEEK if (counted[2] or "d").startswith("w") else 1
        return Rhythm(int(counted[1]) * unit)
    weekdays = [_weekday(word) for word in re.split(r"[\s,+]+", words)]
    known = frozenset(weekday for weekday in weekdays if weekday is not None)
    return Rhythm(weekdays=known) if None not in weekdays else None


def _weekday(word: str) -> int | None:
    """Return the number of a weekday, of which three letters are enough."""
    if len(word) < _LETTERS:
        return None
    return next((at for at, name in enumerate(_DAYS) if name.startswith(word)), None)
