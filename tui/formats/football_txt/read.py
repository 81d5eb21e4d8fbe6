"""Football.TXT read line by line: headings, days, matches, scorers, properties."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from tui.formats.calendar import Calendar
from tui.formats.football_txt.codes import without_codes
from tui.formats.football_txt.headings import Heading, heading_in, is_round_name, marked_heading
from tui.formats.football_txt.lines import (
    Line,
    lines_of,
    stated_counts,
    stated_dates,
    title_in_comment,
)
from tui.formats.football_txt.matches import (
    Head,
    Pairing,
    head_of,
    opponent_of,
    pairing_of,
    with_dashes,
)
from tui.formats.football_txt.scorers import scorers_of
from tui.formats.football_txt.scores import SCORE
from tui.formats.records import (
    ByeRecord,
    MatchRecord,
    Place,
    Reading,
    Record,
    Stated,
    Unread,
    changed,
)
from tui.formats.source import Source
from tui.formats.titles import season_of, split_title

_TITLE = re.compile(r"(?P<mark>={1,6})\s*(?P<name>.*?)\s*=*$")
_PROPERTY = re.compile(r"(?P<key>[^\W\d_][^:@\[\]]{0,60}):(?:\s|$)")
_DEFINITION = re.compile(r"[^|]{1,60}\s\|\s")
_OPENS = re.compile(r"\([^()]")

_MOST_UNREAD = 10_000
_WHAT: dict[str, Literal["matches", "goals", "teams", "scores"]] = {
    "matches": "matches",
    "teams": "teams",
    "goals": "goals",
}


class _Reader:
    """The state of reading: the headings, the day and the venue that hold, the last match."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.records: list[Record] = []
        self.unread: list[Unread] = []
        self.title: str | None = None
        self.season: str | None = None
        self.country: str | None = None
        self.competition: str | None = None
        self._heading = Heading()
        self._calendar: Calendar | None = None
        if name := title_in_comment(source):
            self._title(1, name)
        self._day: str | None = None
        self._time: str | None = None
        self._venue: str | None = None
        self._open: list[str] | None = None
        self._note_open = False
        self._property_indent: int | None = None
        self._awaits_scorers = False

    def line(self, line: Line) -> None:
        """Read a line."""
        if not line.text:
            self._property_indent = None
            self._note_open = False
            return
        if self._continues(line):
            return
        if match := _TITLE.match(line.text):
            self._title(len(match["mark"]), match["name"])
        elif found := marked_heading(line.text):
            self._marked(*found)
        elif not self._match(line):
            self._other(line)

    def _continues(self, line: Line) -> bool:
        """Whether the line goes on with scorers, a note or a property of lines above."""
        if self._open is not None:
            self._scorers_more(line.text)
            return True
        if self._note_open:
            self._note_open = "]" not in line.text
            self._add_note(line.text.rstrip("]"))
            return True
        if self._property_indent is not None:
            if line.indent > self._property_indent:
                return True
            self._property_indent = None
        return False

    def _title(self, depth: int, name: str) -> None:
        self._day = self._venue = self._time = None
        if depth == 1:
            season = season_of(name)
            self.title = self.title or name
            self.season = self.season or season
            country, _, self.competition = (split_title(name).competition or "").rpartition(" | ")
            self.country = country or None
            self._heading = Heading(Place(competition=self.competition, season=season))
            self._calendar = Calendar(season, *(stated_dates(self._source) or ()))
        elif is_round_name(name):
            self._marked(1, name)
        else:
            self._heading = self._heading.under_section(name)

    def _marked(self, depth: int, name: str) -> None:
        if _DEFINITION.match(name):
            return
        before = self._heading.place.group
        self._heading = self._heading.under_mark(depth, name)
        if self._heading.place.group != before:
            self._dates().restart()
        self._day = self._venue = self._time = None

    def _match(self, line: Line) -> bool:
        """Read a day, a match, or both; return whether the line is one."""
        head = head_of(line.text)
        if head.day:
            self._day = self._dates().date(head.day)
            self._time = self._venue = None
        if head.rest == "" and (head.day or head.time or head.venue):
            self._time, self._venue = head.time, head.venue
            return True
        if head.where:
            return self._scheduled(line, head)
        text = head.rest
        if not head.day and not head.time and not head.venue and not head.numbered:
            text = line.text
            if text.startswith(("(", "[", "@", "-;", "*")) or _PROPERTY.match(text):
                return False
        pairing = pairing_of(text, loose=bool(head.day or head.time))
        if pairing is None:
            return False
        self._add(line, head, pairing)
        return True

    def _add(self, line: Line, head: Head, pairing: Pairing) -> None:
        if head.time:
            self._time = head.time
        place = self._heading.place
        if head.round:
            place = changed(place, round=f"Round {head.round}")
        if pairing.away is None:
            self.records.append(ByeRecord(line=line.number, place=place, team=pairing.home))
            return
        result = pairing.result
        record = MatchRecord(
            line=line.number,
            place=place,
            home=pairing.home,
            away=pairing.away,
            score=result.score,
            date=self._day,
            time=self._time if self._day else None,
            status=pairing.status,
            awarded=pairing.awarded,
            winner=pairing.winner,
            extra_time=result.extra_time,
            penalties=result.penalties,
            replay=self._heading.replay,
            aggregate=result.aggregate,
            first_team=pairing.home if result.aggregate else None,
            decided_by="away_goals" if result.away_goals else None,
            venue=pairing.venue or head.venue or self._venue,
            note=pairing.note,
            neutral=head.where == "n",
        )
        if pairing.scorers:
            score = pairing.awarded or result.score
            record = replace(record, scorers=scorers_of(pairing.scorers, score))
        self._note_open = "[" in line.text and "]" not in line.text
        self.records.append(record)
        self._awaits_scorers = True

    @property
    def _club(self) -> str:
        """The club whose schedule the file is: it stands behind the league, before the years."""
        return split_title((self.title or "").rpartition("|")[2]).competition or ""

    def _scheduled(self, line: Line, head: Head) -> bool:
        """Read a line of the schedule of one club, which the title names."""
        found = opponent_of(head.rest)
        club = self._club
        if not found or not club:
            return False
        if self.country is not None:  # in the title of a schedule the league comes first
            self.competition, self.country = self.country, None
            place = replace(self._heading.place, competition=self.competition)
            self._heading = replace(self._heading, place=place)
        opponent, result = found
        home, away = (opponent, club) if head.where == "a" else (club, opponent)
        # The result is printed as the club of the title sees it.
        score = result.score[::-1] if head.where == "a" and result.score else result.score
        self._add(line, head, Pairing(home=home, away=away, result=replace(result, score=score)))
        return True

    def _other(self, line: Line) -> None:
        """Read what is no match: scorers, a note, a property, a bare heading; or nothing."""
        text = line.text
        if _OPENS.match(text) or text.startswith("(-;"):
            self._scorers_begin(text)
        elif text.startswith("[") and is_round_name(text.strip("[] ")):
            self._marked(1, text.strip("[] "))
        elif text.startswith("["):
            self._note_open = "]" not in text
            self._add_note(text.strip("[]"))
        elif name := heading_in(text):
            self._marked(1, name)
        elif _PROPERTY.match(text) and not SCORE.search(text.partition(":")[0]):
            self._property_indent = line.indent
        elif _DEFINITION.match(text) or set(text) <= set("-=_*~+| "):
            return
        elif is_round_name(text):
            self._marked(1, text)
        elif len(self.unread) < _MOST_UNREAD:
            has_score = bool(SCORE.search(with_dashes(text)))
            self.unread.append(Unread(line=line.number, text=text, result=has_score))

    def _scorers_begin(self, text: str) -> None:
        self._open = []
        self._scorers_more(text[1:])

    def _scorers_more(self, text: str) -> None:
        """Go on with the scorers of the last match until their bracket closes."""
        opened = self._open if self._open is not None else []
        opened.append(text)
        whole = " ".join(opened)
        depth = 1
        for at, char in enumerate(whole):
            depth += (char == "(") - (char == ")")
            if depth == 0:
                self._set_scorers(whole[:at])
                self._open = None
                return
        self._open = opened if len(opened) < 12 else None

    def _set_scorers(self, text: str) -> None:
        last = self.records[-1] if self.records else None
        if self._awaits_scorers and isinstance(last, MatchRecord) and not last.scorers:
            score = last.score or last.awarded
            self.records[-1] = replace(last, scorers=scorers_of(text, score))
        self._awaits_scorers = False

    def _add_note(self, text: str) -> None:
        last = self.records[-1] if self.records else None
        words = " ".join(text.split())
        if isinstance(last, MatchRecord) and words:
            note = f"{last.note} {words}" if last.note else words
            self.records[-1] = replace(last, note=note[:500])

    def _dates(self) -> Calendar:
        if self._calendar is None:
            self._calendar = Calendar(None, *(stated_dates(self._source) or ()))
        return self._calendar


def read(source: Source) -> Reading:
    """Return all matches of a Football.TXT file."""
    reader = _Reader(source)
    for line in lines_of(source):
        reader.line(line)
    return Reading(
        records=tuple(without_codes(reader.records)),
        unread=tuple(reader.unread),
        stated=tuple(
            Stated(line=stated.number, what=_WHAT[stated.what], number=stated.total)
            for stated in stated_counts(source)
        ),
        competition=reader.competition,
        season=reader.season,
        country=reader.country,
    )
