"""A page of RSSSF read line by line."""

from __future__ import annotations

import re
from dataclasses import replace

from tui.formats.days import day_at
from tui.formats.records import (
    MatchRecord,
    Place,
    Reading,
    Record,
    Unread,
)
from tui.formats.rsssf.build import legs_of, record_of
from tui.formats.rsssf.context import Headings, country_in_title, plain
from tui.formats.rsssf.cross import CrossTable, cross_row
from tui.formats.rsssf.headings import day_line, is_heading, split_dated, table_name
from tui.formats.rsssf.lines import Line, lines_of
from tui.formats.rsssf.matches import PROSE, Played, match_of
from tui.formats.rsssf.notes import is_open, running_scorers
from tui.formats.rsssf.printed import PrintedTable
from tui.formats.rsssf.round_leagues import with_round_leagues
from tui.formats.rsssf.tables import heads_of, row_of
from tui.formats.rsssf.ties import tie_of
from tui.formats.source import Source
from tui.formats.titles import split_title

_DAY_LINE = re.compile(r"^\[(?P<inside>[^\[\]]{3,60})\]$")
_PROPERTY = re.compile(r"^(?:[A-Z][A-Z\d]{2}|[^\W\d_][\w .'/-]{1,30}):\s+\S")
_RULE = re.compile(r"^[\s\-=_*~+.§|]+$")
_NOTE = re.compile(r"^\s*(?:NB|N\.B\.|NOTES?|Note|\*+\)?)\s*:?\s", re.IGNORECASE)
_RUNNING = re.compile(r"^\s*\d{1,2}[:;]\d{1,2}\s+[^\W\d]")
_RESULT = re.compile(r"(?<=\s)\d{1,2}\s?[-:]\s?\d{1,2}(?=\s|$)")
_BRACKET_APART = re.compile(r"\s{2,}(\([^()]*\))$")

_MOST_UNREAD = 10_000
_MOST_LINES_OF_A_NOTE = 12
_INDENT_OF_MORE = 8
"""Blanks before a line that goes on with the scorers of the match above."""


class _Reader:
    """The state of reading a page."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        self.unread: list[Unread] = []
        self.cross: list[CrossTable] = []
        self.page = Headings()
        self._open: tuple[int, Played, list[str]] | None = None
        self._running: list[str] = []
        self._table = PrintedTable()
        self._skips = False
        self._after_match = False
        self._texts = 0
        self._heading_line = 0

    def line(self, line: Line) -> None:
        """Read a line."""
        text = line.text
        if not text.strip():
            self._blank()
        elif self._goes_on(line) or self._tie(line) or self._row(line):
            return
        elif line.depth and not match_of(text):
            self._marked(line)
        elif not self._match(line):
            self._other(line)

    def end(self) -> None:
        """Finish what is open at the end of the page."""
        self._close()
        self._end_running()
        self._close_table()

    def _blank(self) -> None:
        self._close()
        self._end_running()
        self._skips = False
        self._after_match = False
        if self._table.rows:
            self._table.is_closed = True

    def _goes_on(self, line: Line) -> bool:
        """Whether a line belongs to what is open: notes of a match, a table's remarks, line-ups."""
        text = line.text
        if self._running and not match_of(text):
            self._running.append(text)
            return True
        if self._open is not None:
            pieces = self._open[2]
            is_new = _is_result(text) or len(pieces) >= _MOST_LINES_OF_A_NOTE
            if is_open(" ".join(pieces)) and not is_new:
                pieces.append(text.strip())
                return True
            is_more = text.startswith(("  [", "  (")) or line.indent >= _INDENT_OF_MORE
            if is_more and not is_new and row_of(text, 0) is None:
                pieces.append(text.strip())
                return True
        if self._skips:
            if match_of(text) and not line.indent:
                self._skips = False
                return False
            self._table.remark(text)
            return True
        return False

    def _tie(self, line: Line) -> bool:
        """Read a line with both legs of a tie, or with the score behind the teams."""
        tie = tie_of(line.text, in_cup=self.page.is_among_ties)
        is_other = tie is None or (len(tie.legs) == 1 and match_of(line.text))
        if tie is None or is_other or (not tie.is_sure and _is_row(line.text)):
            return False
        self._close()
        self._close_table()
        if tie.day:
            self.page.set_day(tie.day)
        if len(tie.legs) == 1:
            (played,) = tie.played()
            self._open = (line.number, played, [played.rest])
            self._after_match = True
        else:
            self.records += legs_of(line.number, tie, self.page)
        return True

    def _row(self, line: Line) -> bool:
        """Read a row of a table, its heads, its rules, or what names it."""
        text = line.text
        if heads := heads_of(text):
            self._close()
            self._close_table(keeps_name=True)
            self._table.heads = heads
            return True
        cells = cross_row(text)
        if cells:
            self._close()
            if not self.cross or not self.cross[-1].accepts(line.number):
                self.cross.append(CrossTable(self._place_of_table()))
            self.cross[-1].add(line.number, cells)
            return True
        row = row_of(text, line.number)
        if row:
            self._close()
            if self._table.is_closed:
                self._close_table()
            self._table.add(row, self._place_of_table())
            return True
        if _RULE.match(text):
            return True
        name = table_name(text)
        if name and not line.indent:
            self._close()
            self._close_table()
            self._table.name = name
            return True
        return False

    def _place_of_table(self) -> Place:
        place = self.page.heading.place
        return Place(
            competition=place.competition, season=place.season, stage=place.stage, group=place.group
        )

    def _marked(self, line: Line) -> None:
        self._close()
        self._close_table()
        name, inside = split_dated(line.text.strip())
        if not self.page.take_title(name, line.depth):
            self.page.take_marked(name, line.depth, inside)

    def _match(self, line: Line) -> bool:
        text = line.text
        if match := _DAY_LINE.match(text.strip()):
            if day_at(match["inside"].strip()):
                self._close()
                self.page.take_day(match["inside"])
                return True
            if self._after_match:
                return self._add_behind(text)
        if _RUNNING.match(text):
            self._close()
            self._running = [text]
            return True
        played = match_of(text)
        if played is None:
            return False
        self._close()
        self._close_table()
        if played.day:
            self.page.set_day(played.day)
        self._open = (line.number, played, [played.rest])
        self._after_match = True
        return True

    def _add_behind(self, text: str) -> bool:
        if self._open is None:
            return False
        self._open[2].append(text.strip())
        return True

    def _end_running(self) -> None:
        """Add the scorers that were told with the scores they made to the last match."""
        pieces, self._running = self._running, []
        last = self.records[-1] if self.records else None
        if pieces and isinstance(last, MatchRecord):
            scorers = running_scorers(" ".join(pieces))
            self.records[-1] = replace(last, scorers=scorers or last.scorers)

    def _close(self) -> None:
        """Add the open match with all that stands behind it."""
        if self._open is None:
            return
        line, played, pieces = self._open
        self._open = None
        self.records.append(record_of(line, played, " ".join(pieces), self.page))

    def _close_table(self, *, keeps_name: bool = False) -> None:
        name = self._table.name
        self.records.extend(self._table.records())
        self._table = PrintedTable()
        if keeps_name:
            self._table.name = name

    def _other(self, line: Line) -> None:
        """Read what is no match and no row: a plain heading, line-ups, notes; or nothing."""
        text = line.text.strip()
        name, inside = split_dated(text)
        if _NOTE.match(text):
            self._skips = True
            self._table.remark(text)
        elif self.page.heading.is_part_below(plain(name)) and not line.indent:
            self._plain_heading(name, inside)
            self._heading_line = line.number
        elif self.page.title is None and self._texts < 5:
            self.page.take_title(text, 1)
        elif _PROPERTY.match(text) or text.startswith(("(", "sent", "booked")):
            self._skips = not text.startswith("(")
        elif dated := day_line(text):
            self._close()
            self.page.set_day(*dated)
        elif is_heading(_BRACKET_APART.sub(r" \1", line.text)) and not _RESULT.search(text):
            if not self._explains_group(line):
                self._plain_heading(_BRACKET_APART.sub(r" \1", name), inside)
        elif len(self.unread) < _MOST_UNREAD:
            is_prose = bool(PROSE.search(text)) or len(text) > 100 or text[-1] in ".,"
            is_result = bool(_RESULT.search(text)) and not is_prose
            self.unread.append(Unread(line=line.number, text=text[:200], result=is_result))
        self._texts += 1

    def _explains_group(self, line: Line) -> bool:
        """Whether a line right below the name of a group lists what the group is of."""
        is_below = line.number == self._heading_line + 1
        return is_below and "," in line.text and self.page.heading.place.group is not None

    def _plain_heading(self, name: str, inside: str | None) -> None:
        self._close()
        self._close_table()
        self.page.take_plain(name, inside)


def _is_result(text: str) -> bool:
    """Return whether a line is that of a match of its own."""
    return match_of(text) is not None or tie_of(text, in_cup=False) is not None


def _is_row(text: str) -> bool:
    return row_of(text, 0) is not None or cross_row(text) is not None


def read(source: Source) -> Reading:
    """Return all matches and tables of a page of RSSSF."""
    reader = _Reader()
    for line in lines_of(source):
        reader.line(line)
    reader.end()
    records = with_round_leagues(reader.records)
    stages = {record.place.stage for record in records if isinstance(record, MatchRecord)}
    for cross in reader.cross:
        if cross.place.stage not in stages:
            records.extend(cross.matches())
    title = split_title(reader.page.title or "")
    return Reading(
        records=tuple(records),
        unread=tuple(reader.unread),
        competition=title.competition,
        season=reader.page.season,
        country=country_in_title(title.competition),
    )
