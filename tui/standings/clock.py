"""The two ways of counting time in a stage: by the numbers of its rounds, and by days.

Both turn every match and every decision into a whole number, from which on it is seen in tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Protocol

from tui.season.model.days import KnownDate, latest
from tui.season.model.matches import Match, Round, days_of
from tui.season.model.rulings import Ruled

START = 0
"""Before every round and every day."""

_NEVER = date.max.toordinal() + 1


class Clock(Protocol):
    """A way of counting time."""

    end: int

    def matches(self) -> Iterator[tuple[int, Match]]:
        """Yield the matches of the rounds in the order of play, with their times."""
        ...

    def of_day(self, day: KnownDate | None) -> int:
        """Return the time from which something of a day is seen; without a day, the end."""
        ...

    def of_round(self, number: int) -> int:
        """Return the time from which something of a round is seen."""
        ...


class RoundClock:
    """Time counted in rounds: a match counts with its round, whenever it was played."""

    def __init__(self, rounds: Sequence[Round]) -> None:
        """Index the rounds of a group."""
        self._rounds = rounds
        self._days = days_of(rounds)
        self.end = len(rounds)

    def matches(self) -> Iterator[tuple[int, Match]]:
        """Yield the matches of the rounds, with the numbers of the rounds."""
        for number, one in enumerate(self._rounds, start=1):
            for match in one.matches:
                yield number, match

    def of_day(self, day: KnownDate | None) -> int:
        """Return the first round of that day or later; at the latest the last round."""
        if day is not None:
            for number, began in enumerate(self._days, start=1):
                if began is not None and latest(began) >= latest(day):
                    return number
        return self.end

    def of_round(self, number: int) -> int:
        """Return the round, which may be one still to come; without any rounds, the start."""
        return number if self.end else START


class DayClock:
    """Time counted in days: a match counts from the day on which it was played.

    What is only known by its month or year counts from the last day of it. A match without a date
    has that of its round. A round without one was played by the day of the
    next round that has one, or else by the last day that is known.
    """

    def __init__(self, rounds: Sequence[Round]) -> None:
        """Index the rounds of a group."""
        self._rounds = rounds
        days = days_of(rounds)
        dates = [match.date for one in rounds for match in one.matches]
        last = max((latest(day) for day in (*days, *dates) if day), default=date.min)
        self.end = last.toordinal()
        following = last
        self._days: list[int] = []
        for day in reversed(days):
            following = latest(day) if day else following
            self._days.insert(0, following.toordinal())

    def matches(self) -> Iterator[tuple[int, Match]]:
        """Yield the matches by day, those of one day in the order of the file."""
        dated = [
            (latest(match.date).toordinal() if match.date else day, match)
            for day, one in zip(self._days, self._rounds, strict=True)
            for match in one.matches
        ]
        yield from sorted(dated, key=_when)

    def of_day(self, day: KnownDate | None) -> int:
        """Return the day itself."""
        return self.end if day is None else latest(day).toordinal()

    def of_round(self, number: int) -> int:
        """Return the first day of the round; one that is still to come is after every day."""
        if number == 0 or not self._days:
            return START
        return self._days[number - 1] if number <= len(self._days) else _NEVER


def of_decision(clock: Clock, one: Ruled, otherwise: int) -> int:
    """Return the time from which a decision is seen, otherwise where it names none."""
    if one.round is not None:
        return clock.of_round(one.round)
    return otherwise if one.date is None else clock.of_day(one.date)


def in_force(rulings: Iterable[tuple[int, str]], when: int) -> frozenset[str]:
    """Return the teams of the rulings that are seen by a time."""
    return frozenset(team for since, team in rulings if since <= when)


def _when(dated: tuple[int, Match]) -> int:
    return dated[0]
