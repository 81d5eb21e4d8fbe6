"""Tables of the page: standings, results, ties, qualifiers, teams."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tui.formats.records import EntryRecord, MatchRecord, RowRecord, TableRecord, TeamRecord
from tui.formats.wikitext.blocks import Table
from tui.formats.wikitext.changes import take_changes
from tui.formats.wikitext.context import Context, Team, read_team
from tui.formats.wikitext.dates import read_clock, read_day
from tui.formats.wikitext.figures import STANDING, is_name, is_score, read_standing, split_pair
from tui.formats.wikitext.grids import Row, matrix_at, read_matrix, rows_of
from tui.formats.wikitext.heads import Kind, kind_of, roles_of
from tui.formats.wikitext.places import Where, step_into
from tui.formats.wikitext.plain import one_line
from tui.formats.wikitext.scan import Node, Text
from tui.formats.wikitext.scores import Outcome, holds_score, plain_score, read_outcome
from tui.formats.wikitext.ties import Tie, take_bye, take_tie

AFTER = re.compile(
    r"(?:after|tras|luego de|hasta)\s+(?:the |la )?(?:round|matchday|week|fecha|jornada)"
    r"\s+(\d{1,3})",
    re.IGNORECASE,
)
TELLING = {"team", "away", "home", "player", "season", "minute", "played", "total", "points"}
"""Columns that, in a head of no known kind, say that its rows are no results."""
ReadLines = Callable[[list[Node], Context], None]


@dataclass(slots=True)
class TableReader:
    """Goes through the rows of a table: labels change the place, heads the meaning of columns."""

    context: Context
    base: Where
    read_lines: ReadLines
    roles: list[str | None] = field(default_factory=list)
    kind: Kind | None = None
    labels: dict[str, str] = field(default_factory=dict)
    rows: list[RowRecord] = field(default_factory=list)
    at: int = 0
    place: Where = field(default_factory=Where)
    title: str = ""

    def read(self, rows: list[Row]) -> None:
        """Read the rows of a table."""
        for row in rows:
            label = row.label()
            roles = roles_of(list(row.texts))
            kind = kind_of(roles)
            if label is not None and kind is None:
                self._label(label, row)
            elif kind is not None and not any(plain_score(text) for text in row.texts):
                self.end_standings()
                self.roles, self.kind, self.at, self.place = roles, kind, row.at, self.context.where
            elif self.kind is None and _is_unknown_head(row):
                self.roles = roles
                self.kind = "other" if set(roles) & TELLING else None
            else:
                self._row(row)
        self.end_standings()

    def _label(self, label: str, row: Row) -> None:
        """Read a row of one cell: a group, a round, a leg, or lines of their own."""
        stepped = step_into(Where(), label, only_known=True).place
        kinds = ("group", stepped.group), ("round", stepped.round), ("leg", stepped.leg)
        named = [kind for kind, value in kinds if value]
        if named:
            self.labels[named[-1]] = label
            where = self.base
            for kind in ("group", "round", "leg"):
                if kind in self.labels:
                    before = where.place
                    where = step_into(where, self.labels[kind], only_known=True)
                    where = replace(
                        where, place=replace(where.place, group=where.place.group or before.group)
                    )
            self.context.where = where
        elif self.kind is None or holds_score(label):
            self.read_lines(list(row.cells[0].nodes), self.context)

    def _row(self, row: Row) -> None:
        """Read a row by what its columns hold."""
        readers: dict[str, Callable[[Row], bool]] = {
            "standings": self._standing,
            "results": self._result,
            "ties": self._tie,
            "pairs": self._pair,
            "entries": self._entry,
            "teams": self._place_of_team,
        }
        if self.kind in readers:
            if not readers[self.kind](row):
                self._unread(row)
        elif self.kind is None and not self._headless(row):
            self._cells(row)

    def _cells(self, row: Row) -> None:
        """Read the cells of a row without meaning as lines of the page."""
        seen = set()
        for cell in row.cells:
            if id(cell) not in seen:
                seen.add(id(cell))
                self.read_lines(list(cell.nodes), self.context)

    def _unread(self, row: Row) -> None:
        """Say that a row was not understood, if it may hold anything."""
        result = self.kind in {"results", "ties"} and any(plain_score(text) for text in row.texts)
        words = " ".join(dict.fromkeys(text for text in row.texts if text))
        if any(holds_score(text) for text in row.texts):
            self.context.add_unread(row.at, words, result=result)

    def _text(self, row: Row, role: str) -> str:
        """Return the text of the column with a role."""
        column = self._column(row, role)
        return row.texts[column] if column is not None else ""

    def _nodes(self, row: Row, role: str) -> list[Node]:
        """Return the nodes of the column with a role."""
        column = self._column(row, role)
        return row.cells[column].nodes if column is not None else []

    def _column(self, row: Row, role: str) -> int | None:
        """Return the column with a role, None where the row is too short for it."""
        if role not in self.roles:
            return None
        columns = [
            number for number, known in enumerate(self.roles[: len(row.cells)]) if known == role
        ]
        return next((number for number in columns if row.texts[number]), next(iter(columns), None))

    def _result(self, row: Row) -> bool:
        """Read a row with a result."""
        home, away = read_team(self._nodes(row, "home")), read_team(self._nodes(row, "away"))
        printed = self._text(row, "score")
        if take_bye(self.context, row.at, (home.name, away.name, printed)):
            return True
        outcome = read_outcome(printed, self._remarks(row))
        if outcome is None or not is_name(home.name) or not is_name(away.name) or home == away:
            return not any(holds_score(text) for text in row.texts) and outcome is None
        self._add(row, (home, away), outcome)
        return True

    def _add(
        self, row: Row, teams: tuple[Team, Team], outcome: Outcome, date: str | None = None
    ) -> None:
        """Add the match of a row."""
        day = self._text(row, "date")
        where = self._where(row, day)
        ground, town = self._text(row, "venue"), self._text(row, "town")
        match = MatchRecord(
            line=self.context.page.line(row.at),
            place=where.place,
            home=teams[0].name,
            away=teams[1].name,
            score=outcome.score,
            date=date
            or read_day(self._nodes(row, "date"), self.context.years)
            or where.place.round_date,
            time=read_clock(self._text(row, "time")) or read_clock(day),
            status=outcome.status,
            awarded=outcome.awarded,
            extra_time=outcome.extra_time,
            penalties=outcome.penalties,
            replay=where.replay,
            decided_by=outcome.decided_by,
            venue=", ".join(part for part in (ground, town if town != ground else "") if part)
            or None,
        )
        self.context.add_match(match, "list", *teams)

    def _remarks(self, row: Row) -> str:
        """Return what stands in columns of remarks, and in those without known heads."""
        pairs = zip(self.roles, row.texts, strict=False)
        return " ".join(text for role, text in pairs if role in {None, "note"} and text)

    def _where(self, row: Row, day: str) -> Where:
        """Return the place of a result: its row may name group and round."""
        where = self.context.where
        round_name = self._text(row, "round") or (day if day.isdecimal() else "")
        for title in (self._text(row, "group"), round_name):
            if not title:
                continue
            group = where.place.group
            shown = f"Round {title}" if title.isdecimal() else title
            where = step_into(where, shown, only_known=True)
            where = replace(where, place=replace(where.place, group=where.place.group or group))
        return where

    def _pair(self, row: Row) -> bool:
        """Read a row with both teams in one cell."""
        home, _, away = (Text(part, row.at) for part in split_pair(self._text(row, "match")))
        outcome = read_outcome(self._text(row, "score"))
        if outcome is None or not is_name(home.text) or not is_name(away.text):
            return False
        self._add(row, (read_team([home]), read_team([away])), outcome)
        return True

    def _tie(self, row: Row) -> bool:
        """Read a row with a tie."""
        legs = [self._text(row, role) for role in ("leg1", "leg2", "leg3") if role in self.roles]
        while len(legs) > 2 and not legs[-1]:
            legs.pop()
        tie = Tie(
            at=row.at,
            first=read_team(self._nodes(row, "home")),
            second=read_team(self._nodes(row, "away")),
            legs=tuple(legs) or ("",),
            total=self._text(row, "total") or self._text(row, "score"),
        )
        if not is_name(tie.first.name) or not is_name(tie.second.name):
            return False
        take_tie(self.context, tie, "legs")
        return True

    def _standing(self, row: Row) -> bool:
        """Read a row of a table of standings."""
        team = read_team(self._nodes(row, "team")).name
        texts = {role: self._text(row, role) for role in STANDING}
        standing = read_standing(self.context.page.line(row.at), team, texts)
        if standing is not None:
            self.rows.append(standing)
        return standing is not None or not any(texts.values())

    def end_standings(self) -> None:
        """Add the table whose rows have been read."""
        if self.rows:
            after = AFTER.search(self.title)
            self.context.found.append(
                TableRecord(
                    line=self.context.page.line(self.at),
                    place=self.place.place,
                    rows=tuple(self.rows),
                    after_round=int(after[1]) if after else None,
                )
            )
        self.rows = []

    def _entry(self, row: Row) -> bool:
        """Read a row with a team that qualified."""
        team = read_team(self._nodes(row, "team")).name
        if is_name(team):
            self.context.found.append(
                EntryRecord(
                    line=self.context.page.line(row.at),
                    place=self.context.where.place,
                    team=team,
                    department=self._text(row, "department") or None,
                    location=self._text(row, "town") or None,
                )
            )
        return True

    def _place_of_team(self, row: Row) -> bool:
        """Read a row that says where a team is at home."""
        team = read_team(self._nodes(row, "team")).name
        town = self._text(row, "town")
        if is_name(team) and town:
            line = self.context.page.line(row.at)
            self.context.found.append(TeamRecord(line=line, name=team, location=town))
        return True

    def _headless(self, row: Row) -> bool:
        """Read a row where a score stands between two names, in columns without known heads."""
        for number in range(1, len(row.texts) - 1):
            outcome = read_outcome(row.texts[number]) if is_score(row.texts[number]) else None
            home, away = (
                read_team(row.cells[number - 1].nodes),
                read_team(row.cells[number + 1].nodes),
            )
            if outcome is None or not is_name(home.name) or not is_name(away.name):
                continue
            days = (read_day(cell.nodes, self.context.years) for cell in row.cells[: number - 1])
            self._add(row, (home, away), outcome, next((day for day in days if day), None))
            return True
        return False


def read_table(table: Table, context: Context, read_lines: ReadLines) -> None:
    """Read a table of the page."""
    base = context.where
    title = one_line(table.caption)
    context.where = step_into(base, title, only_known=True) if title else base
    rows = rows_of(table)
    head = matrix_at(rows)
    if head is not None:
        read_matrix(rows, head, context)
    elif not take_changes(rows, context):
        TableReader(context, context.where, read_lines, title=title).read(rows)
    context.where = base


def _is_unknown_head(row: Row) -> bool:
    """Return whether a row has nothing but heads, of no kind that is known."""
    return len(row.cells) > 1 and all(cell.header for cell in row.cells)
