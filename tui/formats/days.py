"""Days and kick-off times as sources write them."""

from __future__ import annotations

import re

from tui.formats.months import numbers_of_months
from tui.season.named import NamedTuple

_MONTHS = numbers_of_months()

_WEEKDAY = (
    r"(?:(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?"
    r"|mo|di|mi|do|fr|sa|so|lun|mar|mer|mié|mie|jue|vie|sáb|sab|dom|jeu|ven|sam|dim)\.?,?"
)
_MONTH = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
_YEAR = r"(?:\d{4}|'?\d{2})"

_DAY = re.compile(
    rf"""\[?(?:{_WEEKDAY}\s+)?(?:
      (?P<iso>\d{{4}}-\d{{1,2}}-\d{{1,2}})
    | (?P<d1>\d{{1,2}})(?P<sep>[./\-])(?P<m1>\d{{1,2}})(?P=sep)(?P<y1>\d{{4}}|\d{{2}})
    | (?P<d4>\d{{1,2}})\.(?P<m4>\d{{1,2}})\.(?P<y4>)
    | (?P<n2>{_MONTH})\.?(?:/|\s+)(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(?P<y2>\d{{4}})\b)?
    | (?P<d3>\d{{1,2}})(?:st|nd|rd|th|\.)?(?:[/\-]|\s*|\s+de\s+)(?P<n3>{_MONTH})\b\.?
      (?:(?:,?\s+|-)(?:de\s+)?(?P<y3>{_YEAR})\b)?
    )\]?(?=[\s,@▪|]|$)""",
    re.IGNORECASE | re.VERBOSE,
)

_NAMED_DAY = re.compile(
    rf"\b(?:{_MONTH})\.?\s+\d{{1,2}}(?!\d)|(?<!\d)\d{{1,2}}(?:st|nd|rd|th|\.)?(?:\s+de)?\s+(?:{_MONTH})\b",
    re.IGNORECASE,
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


def day_at(text: str) -> tuple[Written, int] | None:
    """Return the day that a text begins with, and where what follows it begins."""
    match = _DAY.match(text)
    if not match:
        return None
    found = match.groupdict()
    if found["iso"]:
        year, month, day = map(int, found["iso"].split("-"))
        return Written(year, month, day), match.end()
    for at in "1234":
        if found.get(f"d{at}"):
            name = found.get(f"n{at}")
            month = _MONTHS[name.lower()] if name else int(found[f"m{at}"])
            written = Written(_year(found[f"y{at}"] or None), month, int(found[f"d{at}"]))
            is_day = 1 <= written.month <= 12 and 1 <= written.day <= 31
            return (written, match.end()) if is_day else None
    return None


def names_day(text: str) -> bool:
    """Return whether a text names a day of a month, wherever it stands in it."""
    return _NAMED_DAY.search(text) is not None


def time_at(text: str) -> tuple[str, int] | None:
    """Return the kick-off time that a text begins with, and where what follows it begins."""
    match = _TIME.match(text)
    return (f"{int(match['hour']):02}:{match['minute']}", match.end()) if match else None


def _year(text: str | None) -> int | None:
    if text is None:
        return None
    year = int(text.strip("'"))
    if year >= _CENTURY:
        return year
    return year + (2000 if year <= _SAME_CENTURY_UNTIL else 1900)
