"""The season of each match of a table: as its column says, else by the days on which it plays."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import PurePath

from tui.formats.records import MatchRecord, changed
from tui.formats.titles import season_of

_LONGEST_SEASON_DAYS = 430
_SHORTEST_SEASON_DAYS = 200
_BREAK_DAYS = 25
"""Days without a match between two seasons; a winter break comes too early in one to end it."""


def seasons_of(matches: Sequence[MatchRecord], name: str) -> list[MatchRecord]:
    """Return the matches with the season of each.

    A season that is told as the year in which it begins becomes one of two years where its matches
    go on into the next. Without a column the name of the file may tell it, or the days do.
    """
    keys = dict.fromkeys((match.place.competition, match.place.season) for match in matches)
    named = season_of(re.sub(r"[_.]", " ", PurePath(name).name))
    seasons: dict[int, str | None] = {}
    for competition, season in keys:
        indices = [
            at
            for at, match in enumerate(matches)
            if (match.place.competition, match.place.season) == (competition, season)
        ]
        if season is None:
            seasons |= _by_days(matches, indices, named)
        else:
            seasons |= dict.fromkeys(indices, _with_second_year(season, matches, indices))
    return [
        changed(match, place=changed(match.place, season=seasons[at]))
        for at, match in enumerate(matches)
    ]


def _by_days(
    matches: Sequence[MatchRecord], indices: Sequence[int], named: str | None
) -> dict[int, str | None]:
    """Return the seasons of matches without one: runs of days with a break between them."""
    days = {at: day for at in indices if (day := _day(matches[at]))}
    if not days:
        return dict.fromkeys(indices, named)
    ordered = sorted(set(days.values()))
    ends = [ordered[-1]]
    if (ordered[-1] - ordered[0]).days > _LONGEST_SEASON_DAYS:
        ends = _ends(ordered)
    found: dict[int, str | None] = {}
    last: str | None = None
    names = {end: _named([day for day in ordered if day <= end], ends, end) for end in ends}
    for at in indices:
        if at in days:
            end = min(end for end in ends if days[at] <= end)
            last = named if len(ends) == 1 and named else names[end]
        found[at] = last or named
    return found


def _ends(days: Sequence[dt.date]) -> list[dt.date]:
    """Return the last day of each season."""
    ends: list[dt.date] = []
    first = days[0]
    for day, following in pairwise(days):
        is_long = (day - first).days >= _SHORTEST_SEASON_DAYS
        if is_long and (following - day).days > _BREAK_DAYS:
            ends.append(day)
            first = following
    return [*ends, days[-1]]


def _named(days: Sequence[dt.date], ends: Sequence[dt.date], end: dt.date) -> str:
    """Return the name of the season that ends on a day."""
    before = max((other for other in ends if other < end), default=dt.date.min)
    first = min(day for day in days if day > before)
    return _name(first.year, end.year)


def _with_second_year(season: str, matches: Sequence[MatchRecord], indices: Iterable[int]) -> str:
    if "-" in season:
        return season
    years = {day.year for at in indices if (day := _day(matches[at]))}
    year = int(season)
    if years == {year, year + 1}:
        return _name(year, year + 1)
    return season


def _name(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}-{last % 100:02}"


def _day(match: MatchRecord) -> dt.date | None:
    try:
        return dt.date.fromisoformat(match.date or "")
    except ValueError:
        return None
