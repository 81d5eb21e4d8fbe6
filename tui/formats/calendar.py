"""The year of a day that has none."""

from __future__ import annotations

import datetime as dt

from tui.formats.days import Written, day_at


class Calendar:
    """The years that the days of a file belong to.

    A day without a year gets the year in which it lies within the season; where two years would
    do, that nearest to the day before it in the file.
    """

    def __init__(self, season: str | None, first: str = "", last: str = "") -> None:
        """Begin with what the title and the head of a file say."""
        self._years = _years_of(season)
        self._before: dt.date | None = None
        self._begin: dt.date | None = None
        self._end: dt.date | None = None
        begin, end = day_at(first), day_at(last)
        if begin and begin[0].year:
            self._begin = _date(begin[0].year, begin[0])
        if end and (end[0].year or self._begin):
            self._end = _date(end[0].year or (self._begin or dt.date.min).year, end[0])
        if self._begin and self._end is None and end:
            self._end = _date(self._begin.year + 1, end[0])
        if self._end and begin and not self._begin:
            self._begin = _date(self._end.year, begin[0])

    def restart(self) -> None:
        """Forget the day before: another group begins at the beginning of the season again."""
        self._before = None

    def date(self, written: Written) -> str | None:
        """Return a day as ISO text; None for a day that no calendar has."""
        day = self._known(written)
        if day is None:
            return None
        self._before = day
        return day.isoformat()

    def _known(self, written: Written) -> dt.date | None:
        if written.year is not None:
            return _date(self._century(written.year), written)
        candidates = [
            day for year in self._candidates() if (day := _date(year, written)) is not None
        ]
        if not candidates:
            return None
        within = [day for day in candidates if self._is_within(day)] or candidates
        before = self._before
        if before is None:
            return min(within)
        return min(within, key=lambda day: abs((day - before).days))

    def _century(self, year: int) -> int:
        """Return a year in the century of the season: one of two figures may be of another."""
        if not self._years:
            return year
        return min((year - 100, year, year + 100), key=lambda other: abs(other - self._years[0]))

    def _candidates(self) -> list[int]:
        years = set(self._years)
        for day in (self._begin, self._end, self._before):
            if day:
                years.add(day.year)
        if not self._years and self._before:
            years |= {self._before.year - 1, self._before.year + 1}
        return sorted(years)

    def _is_within(self, day: dt.date) -> bool:
        if self._begin and self._end:
            return self._begin <= day <= self._end
        if len(self._years) == 2:
            first, last = self._years
            return dt.date(first, 6, 20) <= day <= dt.date(last, 9, 15)
        return True


def _years_of(season: str | None) -> tuple[int, ...]:
    """Return the years in which a season such as "1968", "1968-69" or "1971-73" is played."""
    if season is None:
        return ()
    begin, _, end = season.partition("-")
    first = int(begin)
    last = int(begin[: len(begin) - len(end)] + end) if end else first
    while last < first:
        last += 100
    return tuple(range(first, min(last, first + 9) + 1))


def _date(year: int, written: Written) -> dt.date | None:
    try:
        return dt.date(year, written.month, written.day)
    except ValueError:
        return None
