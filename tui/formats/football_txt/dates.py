"""Days and kick-off times at the beginning of a line, and the year of a day without one."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

_MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "jan january januar januari enero ene janvier gennaio gen janeiro",
            "feb february februar februari febrero fevrier février febbraio fevereiro fev",
            "mar march märz mär mrz maart marzo mars março",
            "apr april abril abr avril aprile",
            "may mai mei mayo maggio maio mag",
            "jun june juni junio juin giugno junho giu",
            "jul july juli julio juillet luglio julho lug",
            "aug august augustus agosto ago août aout",
            "sep sept september septiembre septembre settembre setembro set",
            "oct october okt oktober octubre octobre ottobre outubro out ott",
            "nov november noviembre novembre novembro",
            "dec december dez dezember dic diciembre décembre decembre dicembre dezembro",
        ),
        start=1,
    )
    for name in names.split()
}

_WEEKDAY = (
    r"(?:(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?"
    r"|mo|di|mi|do|fr|sa|so|lun|mar|mer|mié|mie|jue|vie|sáb|sab|dom|jeu|ven|sam|dim)\.?,?"
)
_MONTH = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
_YEAR = r"(?:\d{4}|'?\d{2})"

_DAY = re.compile(
    rf"""\[?(?:{_WEEKDAY}\s+)?(?:
      (?P<iso>\d{{4}}-\d{{1,2}}-\d{{1,2}})
    | (?P<d1>\d{{1,2}})[./](?P<m1>\d{{1,2}})[./](?P<y1>\d{{4}}|\d{{2}})?
    | (?P<n2>{_MONTH})\.?(?:/|\s+)(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(?P<y2>\d{{4}})\b)?
    | (?P<d3>\d{{1,2}})(?:st|nd|rd|th|\.)?(?:/|\s*)(?P<n3>{_MONTH})\b\.?(?:,?\s+(?P<y3>{_YEAR})\b)?
    )\]?(?=[\s,@▪|]|$)""",
    re.IGNORECASE | re.VERBOSE,
)

_TIME = re.compile(
    r"""(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?:\s*h\b)?
    (?:\s+(?:UTC|GMT|BST|CET|CEST|EST|EDT|[A-Z]{3,4}/UTC)(?:[+\-−]\d{1,2}(?::?\d{2})?)?)?
    (?:\s*\([^()]{1,30}\))?(?=[\s,@]|$)""",
    re.VERBOSE,
)

_CENTURY = 100
_SAME_CENTURY_UNTIL = 40
"""Years of two figures up to this one are of the 2000s, those above of the 1900s."""


class Written(NamedTuple):
    """A day as written: the year may be missing."""

    year: int | None
    month: int
    day: int


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
            return _date(written.year, written)
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


def day_at(text: str) -> tuple[Written, int] | None:
    """Return the day that a text begins with, and where what follows it begins."""
    match = _DAY.match(text)
    if not match:
        return None
    found = match.groupdict()
    if found["iso"]:
        year, month, day = map(int, found["iso"].split("-"))
        return Written(year, month, day), match.end()
    for at in "123":
        if found.get(f"d{at}"):
            name = found.get(f"n{at}")
            month = _MONTHS[name.lower()] if name else int(found[f"m{at}"])
            written = Written(_year(found[f"y{at}"]), month, int(found[f"d{at}"]))
            is_day = 1 <= written.month <= 12 and 1 <= written.day <= 31
            return (written, match.end()) if is_day else None
    return None


def time_at(text: str) -> tuple[str, int] | None:
    """Return the kick-off time that a text begins with, and where what follows it begins."""
    match = _TIME.match(text)
    return (f"{int(match['hour']):02}:{match['minute']}", match.end()) if match else None


def season_of(title: str) -> str | None:
    """Return the season that a title names, as a season file writes it: "1968", "2018-19"."""
    match = re.search(r"(?<!\d)(1[89]\d\d|20\d\d)(?:\s*[-/–]\s*(\d{4}|\d{2}))?(?!\d)", title)
    if not match:
        return None
    first, last = match[1], match[2]
    if not last or int(last) % _CENTURY != (int(first) + 1) % _CENTURY:
        return first
    return f"{first}-{last[-2:]}"


def _years_of(season: str | None) -> tuple[int, ...]:
    if season is None:
        return ()
    first = int(season[:4])
    return (first, first + 1) if "-" in season else (first,)


def _year(text: str | None) -> int | None:
    if text is None:
        return None
    year = int(text.strip("'"))
    if year >= _CENTURY:
        return year
    return year + (2000 if year <= _SAME_CENTURY_UNTIL else 1900)


def _date(year: int, written: Written) -> dt.date | None:
    try:
        return dt.date(year, written.month, written.day)
    except ValueError:
        return None
