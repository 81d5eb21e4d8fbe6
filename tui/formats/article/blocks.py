"""The text of an article as blocks: headings, tables, lines, boxes of matches, facts of a box."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tui.formats.article.boxes import Scorers, is_middle, score_at
from tui.formats.article.marks import (
    BESIDE,
    CLOCK_ALONE,
    DAY,
    FACT,
    KICKS,
    MINUTE,
    POINTER,
    RULE,
    VERSUS,
    Row,
    heading_of,
    is_name,
    row_of,
)
from tui.formats.article.tables import with_whole_head
from tui.formats.source import Source
from tui.formats.wikitext.blocks import Block, Cell, Heading, Line, Table
from tui.formats.wikitext.boxes import MATCH_BOX
from tui.formats.wikitext.heads import kind_of, roles_of
from tui.formats.wikitext.infobox import NAMES
from tui.formats.wikitext.lists import SENTENCE
from tui.formats.wikitext.scan import Argument, Node, Template, Text
from tui.formats.wikitext.scores import holds_score

MOST_BESIDE = 8
"""So many lines behind a match copied from a box may be its scorers, ground and referee."""
MOST_KICKS = 30
"""So many lines may a shoot-out have."""
LONGEST_RESULT = 160
KICKS_SCORE = re.compile(r"(?<!\d)\d{1,2}\s?[–:-]\s?\d{1,2}(?!\d)")


@dataclass
class Blocks:
    """The blocks of an article, and the facts that stand in its box."""

    blocks: list[Block] = field(default_factory=list)
    facts: list[tuple[str, Text]] = field(default_factory=list)
    title: str = ""


@dataclass(slots=True)
class _Cutter:
    """Goes through the lines of a text and puts its blocks together."""

    lines: tuple[str, ...]
    starts: list[int]
    made: Blocks = field(default_factory=Blocks)
    number: int = 0
    is_above_sections: bool = True
    day: str = ""
    time: str = ""

    def cut(self) -> Blocks:
        """Return all blocks."""
        while self.number < len(self.lines):
            text = self.lines[self.number]
            if not text.strip():
                self.number += 1
            elif not (self._title(text) or self._heading(text) or self._fact(text)):
                self._rest(text)
        return self.made

    def _rest(self, text: str) -> None:
        """Read a row, a day, a box or a line of text."""
        if POINTER.match(text):
            self.number += 1
        elif row_of(text):
            self._rows()
        elif CLOCK_ALONE.match(text):
            self.time = text.strip()
            self.number += 1
        elif not (self._box() or self._day(text)):
            self._text(text)
            self.number += 1

    def _title(self, text: str) -> bool:
        """Read the first line as the title, where it is one."""
        if self.made.title or self.made.blocks:
            return False
        heading = heading_of(text, is_alone=True)
        name = heading.name if heading and heading.level <= 2 else text.strip()
        if row_of(text) or len(name) > 100 or name.endswith(".") or holds_score(name):
            return False
        self.made.title = name
        self.number += 1
        return True

    def _heading(self, text: str) -> bool:
        """Read a heading."""
        heading = heading_of(text, is_alone=self._is_alone())
        if heading is None:
            return False
        at = self.starts[self.number]
        self.made.blocks.append(Heading(at, heading.level, (Text(heading.name, at),)))
        self.is_above_sections = False
        self.day = self.time = ""
        self.number += 1
        return True

    def _is_alone(self) -> bool:
        """Return whether a line has an empty one before it, or begins the text."""
        before = self.lines[self.number - 1] if self.number else ""
        return not before.strip()

    def _fact(self, text: str) -> bool:
        """Read a fact of the box: "- Key: value", or a key and its value in two cells."""
        if not self.is_above_sections:
            return False
        at = self.starts[self.number]
        if match := FACT.match(text):
            self._add_fact(match["key"], match["value"], at)
            return True
        row = row_of(text)
        cells = [cell for cell in row.cells if cell] if row else []
        if len(cells) == 2 and (_key(cells[0]) in NAMES or not holds_score(text)):
            self._add_fact(cells[0], cells[1], at)
            return True
        return False

    def _add_fact(self, key: str, value: str, at: int) -> None:
        """Add a fact, and the lines below that go on with its value."""
        self.number += 1
        self.made.facts.append((_key(key), Text(value, at)))

    def _rows(self) -> None:
        """Read the rows of a table; rows that are matches of boxes stand for themselves."""
        first = self.number
        rows: list[tuple[int, Row]] = []
        while self.number < len(self.lines):
            row = row_of(self.lines[self.number])
            if row is None or (rows and row.is_piped != rows[0][1].is_piped):
                if not self._goes_on(rows):
                    break
                self.number += 1
                continue
            if not (row.is_piped and RULE.match(self.lines[self.number])):
                rows.append((self.number, row))
            self.number += 1
        rows = with_whole_head(rows)
        if len(rows) == 1 and self._is_box_row(rows[0][1]) and not rows[0][1].is_piped:
            self.number = first
            if self._box_row(rows[0][1]):
                return
        if rows:
            self.made.blocks.append(_table(rows, self.starts))

    def _goes_on(self, rows: list[tuple[int, Row]]) -> bool:
        """Return whether a line without cells is part of the head above it: "v t e"."""
        text = self.lines[self.number].strip()
        if not rows or rows[-1][1].is_piped:
            return False
        is_short = re.fullmatch(r"\[?\s*v\s*[·|]?\s*t\s*[·|]?\s*e\s*\]?", text) is not None
        after = self.lines[self.number + 1] if self.number + 1 < len(self.lines) else ""
        is_gap = not text and len(rows) == 1 and row_of(after) is not None
        return is_short or (is_gap and kind_of(roles_of(list(rows[0][1].cells))) is None)

    def _is_box_row(self, row: Row) -> bool:
        """Return whether a row has one score between two names."""
        return score_at(row.cells) is not None

    def _box_row(self, row: Row) -> bool:
        """Read a row as the match of a box, and what stands below it."""
        cells = row.cells
        at = score_at(cells)
        if at is None:
            return False
        before, behind = cells[: at - 1], cells[at + 2 :]
        said = {"team1": cells[at - 1], "score": cells[at], "team2": cells[at + 1]}
        for cell in before:
            if CLOCK_ALONE.match(cell):
                said["time"] = cell
            elif DAY.match(cell):
                said["date"] = cell
        if ground := next((cell for cell in behind if cell and not BESIDE.match(cell)), ""):
            said["stadium"] = ground
        line = self.number
        self.number += 1
        self._beside(said)
        self._add_box(said, line)
        return True

    def _box(self) -> bool:
        """Read a match of which each part has a line of its own."""
        first = self.number
        score = self._next_line(first) if is_name(self.lines[first]) else None
        away = self._next_line(score) if score and is_middle(self.lines[score]) else None
        if score is None or away is None or not is_name(self.lines[away]):
            return False
        parts = {"team1": first, "score": score, "team2": away}
        said = {name: self.lines[number].strip() for name, number in parts.items()}
        self.number = away + 1
        self._beside(said)
        self._add_box(said, first)
        return True

    def _next_line(self, number: int) -> int | None:
        """Return the next line with a text, at most one empty line on."""
        for after in (number + 1, number + 2):
            if after < len(self.lines) and self.lines[after].strip():
                return after
        return None

    def _beside(self, said: dict[str, str]) -> None:
        """Read the lines below a match that belong to it: scorers, ground, shoot-out."""
        scorers = Scorers()
        for _ in range(MOST_BESIDE):
            text = self.lines[self.number] if self.number < len(self.lines) else ""
            words = text.replace("\t", " ")
            if KICKS.match(words):
                self._kicks(said)
                continue
            is_goal = MINUTE.search(text) and not holds_score(text)
            if not (is_goal or BESIDE.match(words)) or DAY.match(text.strip()):
                break
            scorers.add(text)
            self.number += 1
        said.update(scorers.goals())

    def _kicks(self, said: dict[str, str]) -> None:
        """Read the score of a shoot-out, and pass over the names of who shot."""
        self.number += 1
        for number in range(self.number, min(self.number + MOST_KICKS, len(self.lines))):
            text = self.lines[number]
            if not text.strip():
                return
            if score := KICKS_SCORE.search(text):
                said["penaltyscore"] = score[0]
                self.number = number + 1
                return

    def _add_box(self, said: dict[str, str], line: int) -> None:
        """Add a match as the box that it was on the page."""
        at = self.starts[line]
        said = {"date": self.day, "time": self.time, **said}
        if VERSUS.match(said["score"]):
            said["score"] = ""
        arguments = tuple(Argument(name, (Text(text, at),)) for name, text in said.items())
        self.made.blocks.append(Line(at, [Template(MATCH_BOX, arguments, at)]))

    def _day(self, text: str) -> bool:
        """Read a line that is a day, as the heading of what follows; a time or town is passed."""
        match = DAY.match(text.strip())
        if match is None or holds_score(match["rest"]) or len(match["rest"]) > LONGEST_RESULT // 2:
            return False
        rest = match["rest"].strip(" ,–-·")
        if rest and not (CLOCK_ALONE.match(rest) or _is_ground(rest)):
            return False
        at = self.starts[self.number]
        self.day, self.time = match["day"], rest if CLOCK_ALONE.match(rest) else ""
        self.made.blocks.append(Line(at, [Text(f";{self.day}", at)]))
        self.number += 1
        return True

    def _text(self, text: str) -> None:
        """Read a line of text; one that looks like a result is marked as that of a list."""
        at = self.starts[self.number]
        is_result = len(text) <= LONGEST_RESULT and holds_score(text) and not SENTENCE.search(text)
        nodes: list[Node] = [Text(f"* {text.strip()}" if is_result else text, at)]
        self.made.blocks.append(Line(at, nodes))


def cut(source: Source) -> Blocks:
    """Return the blocks of a text."""
    starts = [0]
    for line in source.lines:
        starts.append(starts[-1] + len(line) + 1)
    return _Cutter(source.lines, starts).cut()


def _key(text: str) -> str:
    """Return the key of a fact as the infoboxes of wikitext write it."""
    return re.sub(r"\([^()]*\)|[:.]+$", "", text).strip().lower()


def _is_ground(text: str) -> bool:
    """Return whether what stands behind a day may be a town or a ground."""
    return len(text) <= 60 and text[-1] not in ".:" and not SENTENCE.search(text)


def _table(rows: list[tuple[int, Row]], starts: list[int]) -> Table:
    """Return the table of some rows."""
    cells = [
        [
            Cell(starts[number], header=False, nodes=[Text(cell, starts[number])])
            for cell in row.cells
        ]
        for number, row in rows
    ]
    return Table(starts[rows[0][0]], rows=cells)
