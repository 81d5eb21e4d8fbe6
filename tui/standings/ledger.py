"""Results added up once, so that what a team had at any time can be looked up."""

from __future__ import annotations

import struct
from array import array
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from itertools import accumulate
from operator import itemgetter
from typing import Any

from tui.season.memo import detach
from tui.season.model.numbers import Number
from tui.standings.clock import START
from tui.standings.results import Result
from tui.standings.tally import NOTHING, Tally

_MANY = 500
"""Bookings of one team; more are added up by columns."""

_KEPT = 64
"""The times of which the tallies of all teams are kept: as many as are on a screen at once."""


class Account:
    """The running sums of one team against another: one entry for every match.

    A look-up costs a binary search and not a walk over the matches: as much in a season of 100,000
    matches as in one of 15.
    """

    __slots__ = ("sums", "times")

    def __init__(self) -> None:
        """Start without any result."""
        self.times = [START]
        self.sums = [NOTHING]

    def enter(self, when: int, tally: Tally) -> None:
        """Add a booking; bookings come in the order of their times."""
        self.times.append(when)
        before = self.sums[-1]
        self.sums.append(tally if before is NOTHING else before.plus(tally))

    def as_of(self, when: int) -> Tally:
        """Return the sum of all bookings up to a time."""
        return self.sums[bisect_right(self.times, max(when, START)) - 1]


class Ledger:
    """The accounts of all teams of a group."""

    def __init__(
        self,
        teams: Iterable[str],
        results: Iterable[Result],
        bookings: Sequence[tuple[int, str, Tally]] = (),
    ) -> None:
        """Add up results and other bookings; those of teams outside the group are passed over."""
        entered = {team: ([START], [NOTHING]) for team in teams}
        if bookings:
            for when, team, tally in sorted([*bookings, *_entries(results)], key=_when):
                if team in entered:
                    times, tallies = entered[team]
                    times.append(when)
                    tallies.append(tally)
        else:  # as nearly always, of a hundred thousand results too
            for when, home, away, for_home, for_away in sorted(results, key=_when):
                if home in entered:
                    times, tallies = entered[home]
                    times.append(when)
                    tallies.append(for_home)
                if away in entered:
                    times, tallies = entered[away]
                    times.append(when)
                    tallies.append(for_away)
        self._accounts = [
            (team, array("q", times), _running(tallies))
            for team, (times, tallies) in entered.items()
        ]

        self._known = lru_cache(maxsize=_KEPT)(detach(self._look_up))

    def as_of(self, when: int) -> dict[str, Tally]:
        """Return every team's tally at a time."""
        return self._known(max(when, START)).copy()

    def _look_up(self, when: int) -> dict[str, Tally]:
        return {team: sums[bisect_right(times, when) - 1] for team, times, sums in self._accounts}


def _entries(results: Iterable[Result]) -> Iterator[tuple[int, str, Tally]]:
    """Yield what each result is for each of its teams, in the order of time."""
    for when, home, away, for_home, for_away in sorted(results, key=_when):
        yield when, home, for_home
        yield when, away, for_away


class _Columns:
    """Running sums by columns of plain numbers: a tenth of the memory that tallies take."""

    __slots__ = ("_columns",)

    def __init__(self, tallies: Sequence[Tally]) -> None:
        """Add up tallies."""
        self._columns = [_column(values) for values in zip(*tallies, strict=True)]

    def __getitem__(self, at: int) -> Tally:
        return Tally._make([column[at] if column else 0 for column in self._columns])


def _column(values: tuple[Number, ...]) -> Sequence[Number] | None:
    """Return the running sums of numbers; None where all are 0."""
    if not any(values):
        return None
    sums: list[Any] = list(accumulate(values))
    with suppress(struct.error):  # fractions, and numbers that no season has
        # an array takes a number at a time, which is half as fast
        return array("i", struct.pack(f"{len(sums)}i", *sums))
    return sums


def _running(tallies: list[Tally]) -> list[Tally] | _Columns:
    """Return the running sums of tallies."""
    if len(tallies) > _MANY:
        return _Columns(tallies)
    return list(accumulate(tallies, Tally.plus))


class Meetings:
    """The results between each two teams: the source of every mini-table."""

    def __init__(self, results: Iterable[Result], fixtures: Iterable[tuple[str, str]] = ()) -> None:
        """Index results in order of time, and the pairs of all matches, played or not."""
        self._of: dict[tuple[str, str], Account] = {}
        self._log: dict[str, tuple[list[int], list[str]]] = {}
        self._due: dict[str, dict[str, int]] = {}
        for when, home, away, for_home, for_away in sorted(results, key=_when):
            for team, other, tally in ((home, away, for_home), (away, home, for_away)):
                account = self._of.get((team, other))
                if account is None:
                    account = self._of[team, other] = Account()
                account.enter(when, tally)
                times, opponents = self._log.setdefault(team, ([], []))
                times.append(when)
                opponents.append(other)
        for home, away in fixtures:
            team, other = sorted((home, away))
            due = self._due.setdefault(team, {})
            due[other] = due.get(other, 0) + 1

    def mini_table(self, teams: Collection[str], when: int) -> dict[str, Tally]:
        """Return the tallies of the matches that these teams have played among themselves."""
        among = frozenset(teams)
        return {team: self._against(team, among, when) for team in teams}

    def against(self, team: str, other: str, when: int) -> Tally:
        """Return what a team has from its matches against another."""
        account = self._of.get((team, other))
        return account.as_of(when) if account else NOTHING

    def opponents(self, team: str, when: int) -> list[str]:
        """Return the opponents a team has met by a time, once for each match."""
        times, opponents = self._log.get(team, ([], []))
        return opponents[: bisect_right(times, when)]

    def are_complete(self, teams: Sequence[str], when: int) -> bool:
        """Return whether every match between these teams has been played."""
        among = frozenset(teams)
        return all(
            self.against(team, other, when).played >= matches
            for team in teams
            for other, matches in self._due.get(team, {}).items()
            if other in among
        )

    def _against(self, team: str, among: frozenset[str], when: int) -> Tally:
        # Early in a season many teams are level and few have met: then the log is the shorter way.
        times, opponents = self._log.get(team, ((), ()))
        played = bisect_right(times, when)
        met = among.intersection(opponents[:played]) if played < len(among) else among
        total = NOTHING
        for other in met:
            account = self._of.get((team, other))
            if account:
                own = account.as_of(when)
                total = own if total is NOTHING else total.plus(own)
        return total


_when = itemgetter(0)
