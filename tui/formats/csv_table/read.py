"""A table of results as CSV, row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from tui.formats.csv_table.columns import Role, columns_of
from tui.formats.csv_table.divisions import country_of, division_name
from tui.formats.csv_table.file_names import country_in, division_in
from tui.formats.csv_table.rows import CsvRow, table_of
from tui.formats.csv_table.seasons import seasons_of
from tui.formats.days import day_at, time_at
from tui.formats.records import MatchRecord, Place, Reading, Score, Unread, changed
from tui.formats.source import Source
from tui.formats.titles import season_of
from tui.season.model.matches import MatchStatus

_NUMBER = re.compile(r"\d{1,3}(?:\.0)?")
_SCORE = re.compile(r"(\d{1,3})\s*[-–−:]\s*(\d{1,3})")
_NONE = frozenset({"", "na", "n/a", "nan", "null", "none", "?", "-", "–", "x-x", "-:-", "\\n"})
_TRUE = frozenset({"true", "1", "yes", "y", "si", "sí", "t", "aet"})
_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})$")
_STATUSES: tuple[tuple[re.Pattern[str], MatchStatus], ...] = (
    (re.compile(r"award|awd|adjudicad", re.IGNORECASE), "awarded"),
    (re.compile(r"walk-?\s?over|w\.?/?o\.?$", re.IGNORECASE), "walkover"),
    (re.compile(r"postpon|aplazad|suspendido|ppd", re.IGNORECASE), "postponed"),
    (re.compile(r"abandon|abd", re.IGNORECASE), "abandoned"),
    (re.compile(r"cancel|annul|anulad|void", re.IGNORECASE), "annulled"),
)


@dataclass(frozen=True, slots=True)
class _Cells:
    """The cells of a row by their roles; a cell that says nothing is an empty text."""

    row: CsvRow
    columns: Mapping[Role, int]

    def text(self, role: Role) -> str:
        number = self.columns.get(role)
        if number is None or number >= len(self.row.cells):
            return ""
        cell = " ".join(self.row.cells[number].split())
        return "" if cell.lower() in _NONE else cell

    def number(self, role: Role) -> int | None:
        text = self.text(role)
        return int(float(text)) if text and _NUMBER.fullmatch(text) else None

    def pair(self, home: Role, away: Role) -> Score | None:
        first = self.number(home)
        second = None if first is None else self.number(away)
        return None if first is None or second is None else (first, second)


def read(source: Source) -> Reading:
    """Return all matches of a table of results."""
    table = table_of(source)
    if table is None:
        return Reading(records=(), unread=_all_unread(source))
    columns = columns_of(table.heads, [row.cells for row in table.rows])
    is_american = _is_american(table.rows, columns)
    matches: list[MatchRecord] = []
    unread: list[Unread] = []
    for row in table.rows:
        match = _match(_Cells(row, columns), is_american=is_american)
        if match is None:
            text = ", ".join(cell for cell in row.cells if cell)
            unread.append(Unread(line=row.line, text=text[:200], result=_has_figures(row)))
        else:
            matches.append(match)
            unread.extend(_not_understood(_Cells(row, columns), match))
    codes = {match.place.competition for match in matches}
    records = [
        _with_division_name(match, source.name) for match in seasons_of(matches, source.name)
    ]
    seasons = {match.place.season for match in records}
    return Reading(
        records=tuple(records),
        unread=tuple(unread),
        season=seasons.pop() if len(seasons) == 1 else None,
        country=_country(table.rows, columns)
        or _only({country_of(code or "") for code in codes})
        or country_in(source.name),
    )


def _match(cells: _Cells, *, is_american: bool) -> MatchRecord | None:
    home, away = cells.text("home"), cells.text("away")
    if not home or not away or home.isdigit() or away.isdigit():
        return None
    score, extra_time, penalties = _result(cells)
    status, awarded = _status(cells), None
    if status == "awarded":
        score, awarded = None, score
    winner: Literal["home", "away"] | None = None
    if cells.text("winner") in (home, away) and score is None:
        winner = "home" if cells.text("winner") == home else "away"
    clock = time_at(cells.text("time"))
    day = _date(cells.text("date"), is_american=is_american)
    return MatchRecord(
        line=cells.row.line,
        place=_place(cells),
        home=home,
        away=away,
        score=score,
        date=day,
        time=clock[0] if clock and day else None,
        status=status,
        awarded=awarded,
        winner=winner,
        extra_time=extra_time,
        penalties=penalties,
        decided_by="away_goals" if cells.text("penalties").lower() == "away goals" else None,
        venue=", ".join(filter(None, (cells.text("venue"), cells.text("city")))) or None,
        neutral=cells.text("neutral").lower() in _TRUE,
        note=cells.text("note") or None,
    )


def _with_division_name(match: MatchRecord, file: str) -> MatchRecord:
    place = match.place
    code = place.competition
    if code is None or code.isdecimal():
        code = division_in(file, code) or code
    if code is None:
        return match
    name = division_name(code, place.season)
    return changed(match, place=changed(place, competition=name))


def _result(cells: _Cells) -> tuple[Score | None, bool, Score | None]:
    """Return the score of the end, whether there was extra time, and the shoot-out."""
    text = cells.text("score")
    scores = [(int(match[1]), int(match[2])) for match in _SCORE.finditer(text)]
    score = cells.pair("home_goals", "away_goals") or (scores[0] if scores else None)
    extra = _first_score(cells.text("extra_score"))
    total = cells.pair("total_home", "total_away")
    said = bool(re.search(r"\ba\.?e\.?t|n\.?\s?V", text)) or bool(
        cells.text("extra_time").lower() in _TRUE or _SCORE.match(cells.text("extra_time"))
    )
    penalties = (
        cells.pair("home_penalties", "away_penalties")
        or _first_score(cells.text("penalties"))
        or (scores[1] if len(scores) > 1 and re.search(r"pen|\bp\b|i\.?\s?E", text) else None)
    )
    return extra or total or score, bool(said or extra), penalties


def _first_score(text: str) -> Score | None:
    match = _SCORE.search(text)
    return (int(match[1]), int(match[2])) if match else None


def _status(cells: _Cells) -> MatchStatus:
    for text in (cells.text("status"), cells.text("note"), cells.text("score")):
        for pattern, status in _STATUSES:
            if text and pattern.search(text):
                return status
    return "played"


def _place(cells: _Cells) -> Place:
    """Return the headings of a row: those of its columns."""
    season = season_of(cells.text("season")) or None
    round_ = cells.text("round") or None
    if round_ and _NUMBER.fullmatch(round_):
        round_ = f"Round {int(float(round_))}"
    leg, group = cells.number("leg"), _group(cells.text("group"))
    return Place(
        competition=cells.text("competition") or None,
        season=season,
        stage=cells.text("stage") or None,
        group=group,
        round=round_,
        leg=leg if leg and leg <= 9 else None,
        knockout=True if leg and not group else None,
    )


def _group(text: str) -> str | None:
    if not text:
        return None
    return f"Group {text}" if len(text) <= 2 else text


def _not_understood(cells: _Cells, match: MatchRecord) -> Iterator[Unread]:
    """Yield the cells of a match that say something which no score and no date is."""
    has_score = match.score is not None or match.awarded is not None or match.winner is not None
    if not has_score and match.status == "played":
        for text in filter(None, map(cells.text, ("score", "home_goals", "away_goals"))):
            yield Unread(line=match.line, text=text[:200], result=True)
    if match.date is None and (text := cells.text("date")):
        yield Unread(line=match.line, text=text[:200], result=True)


def _date(text: str, *, is_american: bool) -> str | None:
    if is_american and (match := _AMERICAN.match(text)):
        text = f"{match[2]}/{match[1]}/{match[3]}"
    text = re.sub(r"[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?$", "", text)
    found = day_at(text)
    if found is None:
        month = re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2]))?", text)
        return month[0] if month else None
    written, _ = found
    if written.year is None:
        return None
    try:
        return date(written.year, written.month, written.day).isoformat()
    except ValueError:
        return None


def _is_american(rows: Sequence[CsvRow], columns: Mapping[Role, int]) -> bool:
    """Whether dates with strokes have the month first: some have a second figure above 12."""
    pairs = [
        (int(match[1]), int(match[2]))
        for row in rows
        if (match := _AMERICAN.match(_Cells(row, columns).text("date")))
    ]
    return any(day > 12 for _, day in pairs) and all(month <= 12 for month, _ in pairs)


def _country(rows: Sequence[CsvRow], columns: Mapping[Role, int]) -> str | None:
    """Return the country of a table; beside a city it is only where a match was played."""
    names = {_Cells(row, columns).text("country") or None for row in rows}
    return _only(names) if "city" not in columns else None


def _only(values: set[str | None]) -> str | None:
    return next(iter(values)) if len(values) == 1 else None


def _has_figures(row: CsvRow) -> bool:
    return any(char.isdigit() for cell in row.cells for char in cell)


def _all_unread(source: Source) -> tuple[Unread, ...]:
    return tuple(
        Unread(line=number, text=line[:200], result=any(char.isdigit() for char in line))
        for number, line in enumerate(source.lines, start=1)
        if line.strip()
    )[:10_000]
