"""Days and times as articles write them, in English and Spanish."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from tui.formats.months import numbers_of_months
from tui.formats.wikitext.plain import one_line
from tui.formats.wikitext.scan import Node, Template, templates_in

MONTHS = numbers_of_months("en", "es")
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|º|°)?[\s.\-/]*(?:of |de )?[\s\-/]*({MONTH})\b\.?,?[\s\-/]*"
    r"(?:de |del )?(\d{4})?",
    re.IGNORECASE,
)
MONTH_FIRST = re.compile(
    rf"\b({MONTH})\b\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[–-]\d|:)(?:,?\s+(\d{{4}}))?",
    re.IGNORECASE,
)
NUMBERS = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b")
CLOCK = re.compile(r"(?<![\d:–-])([01]?\d|2[0-3])[:.hH]([0-5]\d)(?![\d:])")
DAY_TEMPLATES = {
    "start date",
    "end date",
    "dts",
    "start-date",
    "date",
    "fecha de inicio",
    "film date",
}
SPANISH_DAYS = {"fecha", "fecha2", "fecha de partido"}


def season_years(season: str | None) -> tuple[int, int] | None:
    """Return the first and the last year of a season such as "1968", "2018-19"."""
    years = re.match(r"(\d{4})(?:-(\d{4}|\d{2}))?$", season or "")
    if not years:
        return None
    first = int(years[1])
    if not years[2]:
        return first, first
    last = int(years[2]) if len(years[2]) == 4 else first // 100 * 100 + int(years[2])
    return first, last + (100 if last < first else 0)


def read_day(nodes: Iterable[Node], years: tuple[int, int] | None) -> str | None:
    """Return the day that nodes name as an ISO text, as far as it is known."""
    kept = tuple(nodes)
    for template in templates_in(kept):
        day = _template_day(template, years)
        if day:
            return day
    return day_in(one_line(kept), years)


def day_in(text: str, years: tuple[int, int] | None) -> str | None:
    """Return the first day that a text names."""
    found = ISO.search(text)
    if found:
        return _day(int(found[1]), int(found[2]), int(found[3]))
    found = DAY_FIRST.search(text)
    if found:
        return _dated(found[3], MONTHS[found[2].lower()], int(found[1]), years)
    found = MONTH_FIRST.search(text)
    if found:
        return _dated(found[3], MONTHS[found[1].lower()], int(found[2]), years)
    found = NUMBERS.search(text)
    year = int(found[3]) if found else 0
    if year < 100 and years:
        year = next((known for known in years if known % 100 == year), year)
    return _day(year, int(found[2]), int(found[1])) if found and year > 99 else None


def read_clock(text: str) -> str | None:
    """Return the first time of day in a text as "HH:MM"."""
    clock = CLOCK.search(text)
    return f"{int(clock[1]):02}:{clock[2]}" if clock else None


def _template_day(template: Template, years: tuple[int, int] | None) -> str | None:
    """Return the day that a template of a date shows."""
    parts = [one_line(nodes) for nodes in template.positional()]
    if template.name not in DAY_TEMPLATES | SPANISH_DAYS or not parts:
        return None
    if len(parts) == 1:
        return day_in(parts[0], years)
    if template.name in SPANISH_DAYS:
        day, month, year = [*parts, "", ""][:3]
    else:
        year, month, day = [*parts, "", ""][:3]
        if not re.fullmatch(r"\d{4}", year):
            day, year = year, day
    number = int(month) if month.isdecimal() and len(month) < 3 else MONTHS.get(month.lower(), 0)
    if day.isdecimal() and len(day) < 3 and number:
        return _dated(year if year.isdecimal() and len(year) == 4 else "", number, int(day), years)
    return f"{year}-{number:02}" if re.fullmatch(r"\d{4}", year) and 0 < number < 13 else None


def _dated(year: str | None, month: int, day: int, years: tuple[int, int] | None) -> str | None:
    """Return a day; one without year is in the season, whose second half begins in January."""
    if year:
        return _day(int(year), month, day)
    if years is None:
        return None
    return _day(years[0] if month > 6 else years[1], month, day)


def _day(year: int, month: int, day: int) -> str | None:
    """Return a day as an ISO text, None for one that is in no calendar."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
