"""What holds at a line of a page: its title, the headings above it, the day, the place."""

from __future__ import annotations

import re

from tui.formats.calendar import Calendar
from tui.formats.days import Written, day_at
from tui.formats.records import Place
from tui.formats.rsssf.headings import Heading
from tui.formats.rsssf.matches import clock_at
from tui.formats.titles import season_of, split_title

_FURTHER_DAY = re.compile(r"(?:and|&|/|-|y|e|und)\s*(?:[^\W\d]+\.?\s+)?\d", re.IGNORECASE)
_CUP = re.compile(r"\b(?:cup|copa|coupe|coppa|pokal|ta[cç]a|beker|trophy)s?\b", re.IGNORECASE)
_COUNTRY = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?$")
_NO_COUNTRY = re.compile(
    r"cup|copa|league|liga|champion|coupe|coppa|pokal|world|euro|torneo|serie|division|games",
    re.IGNORECASE,
)
_SEASON_BEHIND = re.compile(r"\((\d{4}(?:-\d{2,4})?)\)\s*$")


class Headings:
    """The headings, the day, the time and the place that hold while a page is read."""

    def __init__(self) -> None:
        """Begin above the title."""
        self.title: str | None = None
        self.season: str | None = None
        self.heading = Heading()
        self.day: str | None = None
        self.time: str | None = None
        self.venue: str | None = None
        self._calendar = Calendar(None)

    def take_title(self, name: str, depth: int) -> bool:
        """Read a heading as the title of the page, or of another season on it; return whether."""
        season = season_of(name)
        if self.title is None:
            if season or depth == 1:
                self.title, self.season = name, season
                self._calendar = Calendar(season)
                return True
            return False
        is_same = split_title(name).competition == split_title(self.title).competition
        if depth <= 2 and season and season != self.season and is_same:
            self.heading = Heading(Place(season=season))
            self._calendar = Calendar(season)
            return True
        return False

    @property
    def is_among_ties(self) -> bool:
        """Whether what stands here may be ties: no matchday of a league, and no group."""
        place = self.heading.place
        is_numbered = place.round is not None and place.round[-1].isdigit()
        names = f"{self.title or ''} {place.stage or ''}"
        return place.group is None and (not is_numbered or _CUP.search(names) is not None)

    def take_marked(self, name: str, depth: int, inside: str | None) -> None:
        """Read a heading with marks, and the day in brackets behind it."""
        self.heading = self.heading.under_mark(depth, plain(name))
        self._begin(name, inside)

    def take_plain(self, name: str, inside: str | None) -> None:
        """Read a heading without marks, and the day in brackets behind it."""
        self.heading = self.heading.under_plain(plain(name))
        self._begin(name, inside)

    def take_day(self, inside: str) -> None:
        """Read the day, and the place behind it, from brackets."""
        found = day_at(inside.strip())
        if found:
            place = inside[found[1] :].partition(";")[0].strip(" ,-0123456789")
            self.set_day(found[0], place)

    def set_day(self, day: Written, behind: str = "") -> None:
        """Read a day, with the time and the place that stand behind it."""
        self.day = self._calendar.date(day)
        if _FURTHER_DAY.match(behind):
            behind = ""
        self.time, place = clock_at(behind)
        place = place.strip(" ,.")
        self.venue = place if any(char.isalpha() for char in place) else None

    def _begin(self, name: str, inside: str | None) -> None:
        """Forget the day above; years in brackets hold for the days below."""
        if match := _SEASON_BEHIND.search(name):
            self._calendar = Calendar(season_of(match[1]))
        else:
            self._calendar.restart()
        self.day = self.time = self.venue = None
        if inside:
            self.take_day(inside)


def plain(name: str) -> str:
    """Return a heading without years in brackets and signs around it."""
    return _SEASON_BEHIND.sub("", name).strip(" -:*▪")


def country_in_title(name: str | None) -> str | None:
    """Return the country that the title of a page of all its leagues names."""
    is_country = name and _COUNTRY.match(name) and not _NO_COUNTRY.search(name)
    return name if is_country else None
