"""What somebody meant who wrote a value in another way: scores, dates, numbers and text.

Every function returns the value as a season file has it, or None where it cannot tell.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Literal

from tui.season.model.days import parse_date
from tui.season.named import NamedTuple

DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
"""The hyphen and what looks like it: dashes and the minus sign."""

QUOTES = (
    "\"'`\u00b4\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2039\u203a\u00ab\u00bb\uff02\uff07"
)
"""Quotation marks of all kinds, the straight ones first."""

STRAIGHT = "\"'"
"""The quotation marks that TOML knows."""

_SCORE = re.compile(rf"(\d{{1,3}})\s*(?:[{DASHES}:.,;/|x\s]|to|\u00d7|\u2236)\s*(\d{{1,3}})")
_FRACTION = re.compile(r"(-?)\s*(?:(\d{1,9})\s+)?(\d)/([234589]|10)")
_DATE = re.compile(rf"(\d{{1,4}})\s*[{DASHES}/.\s]\s*(\d{{1,2}})\s*[{DASHES}/.\s]\s*(\d{{1,4}})")
_MONTH = re.compile(rf"(?:(\d{{4}})\s*[{DASHES}/.]\s*(\d{{1,2}})|(\d{{1,2}})\s*[/.]\s*(\d{{4}}))")
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*", re.IGNORECASE)
_CLOCK = re.compile(
    r"(\d{1,2})(?:\s*[:.h\u2236]\s*([0-5]\d)(?:[:.][0-5]\d)?)?\s*(?:([ap])\.?\s?m\.?|h|hrs?|uhr)?"
)
_HALF_DAY = 12
"""The hours before noon."""
_WORDED = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?\.?\s+)?([a-z]{3,9})\.?,?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DASHES = dict.fromkeys(map(ord, DASHES), "-")
_UNKNOWN = frozenset(
    {"", "-", "?", "??", "x", "n/a", "na", "nil", "none", "null", "tbd", "unknown"}
)
_TRUE_OR_FALSE = {
    "true": "true",
    "yes": "true",
    "on": "true",
    "false": "false",
    "no": "false",
    "off": "false",
}


def plain(text: str) -> str:
    """Return text with plain digits, spaces and hyphens, without spaces around it."""
    return unicodedata.normalize("NFKC", text).translate(_DASHES).strip()


def is_unknown(text: str) -> bool:
    """Return whether a text stands for something that is not known."""
    return plain(text).casefold() in _UNKNOWN


def score(text: str) -> str | None:
    """Return the score that is meant by `2–2`, `2:2` or `2 - 2`, in quotes."""
    found = _SCORE.fullmatch(plain(text).casefold())
    return f'"{int(found[1])}-{int(found[2])}"' if found else None


def score_before(text: str) -> str | None:
    """Return the score that a text like `2-1 aet` begins with, in quotes."""
    first, _, rest = plain(text).partition(" ")
    return score(first) if rest else None


def number(text: str) -> str | None:
    """Return the number that is meant by `−2`, `0,5`, `½`, `1 1/2` or `"38"`."""
    apart = "".join(f" {sign}" if unicodedata.numeric(sign, 0) % 1 else sign for sign in text)
    words = plain(apart).replace("\N{FRACTION SLASH}", "/").replace(",", ".").removeprefix("+")
    if re.fullmatch(r"-?\d{1,9}(\.\d{1,9})?", words):
        return words if "." in words else str(int(words))
    found = _FRACTION.fullmatch(words)
    if found is None:
        return None
    sign, whole, upper, lower = found.groups()
    return f"{sign}{int(whole or 0) + int(upper) / int(lower):g}"


def true_or_false(text: str) -> str | None:
    """Return what is meant by `"True"` or `yes`."""
    return _TRUE_OR_FALSE.get(text.casefold())


def day(text: str) -> str | None:
    """Return the date that is meant by `13/07/1950`, `1950-13-07` or `May 1903`.

    Of two dates that it may be both are returned.
    """
    words = plain(text).casefold().strip("[]")
    timed = _TIME.fullmatch(words)
    if timed:
        words = timed[1]
    worded = _WORDED.fullmatch(words)
    if worded:
        before, month, after, year = worded.groups()
        if month[:3] not in _MONTHS:
            return None
        return _joined([_written(year, _MONTHS.index(month[:3]) + 1, before or after)])
    exact = _DATE.fullmatch(words)
    if exact:
        return _joined(_orders(*exact.groups()))
    month_only = _MONTH.fullmatch(words)
    if month_only:
        year, month = month_only[1] or month_only[4], month_only[2] or month_only[3]
        return _joined([_written(year, int(month), None)])
    return words if re.fullmatch(r"\d{4}", words) and parse_date(int(words)) else None


def clock(text: str) -> str | None:
    """Return the time of day that is meant by `9:30`, `15.30`, `15h30` or `3:30 pm`, in quotes."""
    found = _CLOCK.fullmatch(plain(text).casefold())
    if found is None or not (found[2] or found[3]):
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= _HALF_DAY:
            return None
        hour = hour % _HALF_DAY + _HALF_DAY * (found[3] == "p")
    return f'"{hour:02}:{minute:02}"' if hour < 24 and minute < 60 else None


class Meant(NamedTuple):
    """A value that was meant, and why it has to be written so."""

    text: str
    reason: Literal["straight_quotes", "no_semicolon", "unknown", "month", "score", "time", "plain"]


def value(text: str, key: str = "") -> Meant | None:
    """Return what is meant by a word that is not a value of TOML, as the value of a key."""
    if text[:1] in QUOTES or text[-1:] in QUOTES:
        return Meant(f'"{text.strip(QUOTES)}"', "straight_quotes")
    if text.endswith(";"):
        return Meant(text[:-1], "no_semicolon")
    if is_unknown(text):
        return Meant("", "unknown")
    hour = clock(text) if key == "time" else None
    meant, goals = hour or day(text), score(text)
    if meant and meant.startswith('"'):
        return Meant(meant, "time" if hour else "month")
    plain_value = true_or_false(text) or meant or number(text)
    if plain_value:
        return Meant(plain_value, "plain")
    return Meant(goals, "score") if goals else None


def _orders(first: str, second: str, third: str) -> list[str | None]:
    """Return the dates that three numbers may stand for; a year has four digits."""
    if len(first) == 4:
        usual, swapped = _written(first, int(second), third), _written(first, int(third), second)
        return [usual] if usual else [swapped]
    if len(third) == 4:
        return [_written(third, int(second), first), _written(third, int(first), second)]
    return []


def _written(year: str, month: int, day_of_month: str | None) -> str | None:
    if not 1 <= month <= 12:
        return None
    if day_of_month is None:
        return f'"{year}-{month:02}"' if parse_date(int(year)) else None
    try:
        return str(date(int(year), month, int(day_of_month)))
    except ValueError:
        return None


def _joined(dates: list[str | None]) -> str | None:
    return " or ".join(dict.fromkeys(day for day in dates if day)) or None
