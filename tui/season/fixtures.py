"""Which matches are still to be played, and which have a result that is merely not known.

A file does not say so. What has a day tells by the day; what has none tells by its place: behind
the last round with a result, in a season that is not over.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cached_property

from tui.season.model import Match
from tui.season.model.days import KnownDate, latest
from tui.season.model.matches import Round
from tui.season.timeline import Moment, Timeline

_PAUSE = timedelta(days=180)
"""A season of which nothing is dated in so long is over."""

_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")


class Fixtures:
    """The matches of a season that are to be played, as of a day."""

    def __init__(self, timeline: Timeline, today: date) -> None:
        """Look at the season of a timeline on a day."""
        self._timeline = timeline
        self._today = today

    def is_to_come(self, match: Match, matchday: Round, moment: Moment) -> bool:
        """Return whether a match of a round, shown at a moment, is still to be played."""
        if match.status not in ("played", "postponed") or match.is_told:
            return False
        day = match.date or matchday.date
        if day is not None and latest(day) >= self._today:
            return True
        if match.status == "played" and (day is not None or moment < self._last_played):
            return False
        return not self._is_over

    @property
    def depends_on_day(self) -> bool:
        """Whether another day may change which matches are to be played."""
        return any(
            match.status in ("played", "postponed") and not match.is_told
            for moment in self._timeline.moments
            for matchday in self._timeline.matchdays(moment)
            for match in matchday.matches
        )

    def fixtures(self, moment: Moment) -> list[tuple[Match, Round]]:
        """Return the matches of a moment that are still to be played, with their rounds."""
        return [
            (match, matchday)
            for matchday in self._timeline.matchdays(moment)
            for match in matchday.matches
            if self.is_to_come(match, matchday, moment)
        ]

    @cached_property
    def next_round(self) -> Moment | None:
        """The round to be played next: by its day, where none is known by its place."""
        coming = [
            (day, moment < self._last_played, moment)
            for moment in self._timeline.moments
            if (day := self._first_day(moment)) is not None
        ]
        return min(coming)[-1] if coming else None

    def _first_day(self, moment: Moment) -> date | None:
        """Return the first day of what is to be played; the last of all where none is known."""
        days = [match.date or matchday.date for match, matchday in self.fixtures(moment)]
        known = [latest(day) for day in days if day is not None and latest(day) >= self._today]
        return min(known, default=date.max) if days else None

    @cached_property
    def _last_played(self) -> Moment:
        return self._timeline.latest_played

    @cached_property
    def _is_over(self) -> bool:
        """Whether the last date of the season, or else the year in its name, is long past."""
        season, days = self._timeline.season, list[KnownDate]()
        for moment in self._timeline.moments:
            for matchday in self._timeline.matchdays(moment):
                dated = (matchday.date, *(match.date for match in matchday.matches))
                days += [day for day in dated if day is not None]
        if days:
            return max(map(latest, days)) + _PAUSE < self._today
        years = [int(year) for year in _YEAR.findall(season.season)]
        return bool(years) and max(years) + 1 < self._today.year
