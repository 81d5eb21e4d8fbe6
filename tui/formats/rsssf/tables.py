"""The rows of a table, in the column variants of many authors.

What the columns hold is told by a line of heads where there is one, and else by arithmetic: of all
orders that authors use the one is taken in which most rows add up.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.formats.records import RowRecord

_CELL = r"[+\-−]?\d{1,4}(?:[.,]\d{1,2}|½)?"
_SEPARATOR = r"(?:\s+-\s+|\s+|\s*[-–:]\s*)"
_ROW = re.compile(
    rf"""\s*(?:(?P<pos>\d{{1,3}})\s*[.)]\s*|(?P<bare>\d{{1,2}})\s{{1,3}}(?=[^\W\d]))?
    (?P<team>\S(?:.*?\S)??)\s*[>^*+]?\s{{1,}}
    (?P<cells>{_CELL}(?:{_SEPARATOR}{_CELL}){{4,12}})
    (?P<rest>(?:\s.*)?)$""",
    re.VERBOSE,
)
_GOALS = re.compile(r"(?<![\w+\-−])(\d{1,3})(?:[-–:]\s*|\s+[-–:]\s+)(\d{1,3})(?!\s*[-–:]\s*\d)")
_SPACED_DASHES = re.compile(r"\d\s+-\s+\d+\s+-\s+\d")
_NUMBER = re.compile(_CELL)
_FLAG = re.compile(r"\[(?:C|P|R|\*|\+|[A-Z]{1,2})\]")
_BRACKETS = re.compile(r"\[\s*(?P<sign>[-−+])?\s*(?P<points>\d{1,3})\s*(?P<star>\*)?\s*\]")
_HEAD_WORDS = {
    "P": "played", "M": "played", "G": "played", "PLD": "played", "PJ": "played", "MP": "played",
    "PL": "played", "SP": "played", "J": "played",
    "W": "won", "PG": "won", "V": "won",
    "D": "drawn", "T": "drawn", "E": "drawn", "PE": "drawn", "X": "drawn", "N": "drawn",
    "L": "lost", "PP": "lost",
    "GF": "goals_for", "F": "goals_for", "GA": "goals_against", "GC": "goals_against",
    "A": "goals_against", "DIF": "goal_difference", "GD": "goal_difference",
    "DG": "goal_difference", "+/-": "goal_difference", "DIFF": "goal_difference",
    "PTS": "points", "PT": "points", "PUNTOS": "points", "POINTS": "points", "PTOS": "points",
    "EP": "extra", "TP": "total", "BP": "extra",
}  # fmt: skip
_GOAL_HEADS = frozenset({"GF-GA", "GF-GC", "F-A", "GOALS", "GLS", "GOLES", "GF:GA"})

_ORDERS: tuple[tuple[str, ...], ...] = (
    ("played", "won", "drawn", "lost", "goals", "points"),
    ("played", "won", "lost", "drawn", "goals", "points"),
    ("played", "points", "won", "drawn", "lost", "goals"),
    ("points", "played", "won", "drawn", "lost", "goals"),
    ("played", "won", "drawn", "lost", "goals", "goal_difference", "points"),
    ("points", "played", "won", "drawn", "lost", "goals", "goal_difference"),
    ("played", "won", "drawn", "lost", "goals", "points", "extra", "total"),
    ("played", "won", "drawn", "lost", "goals", "points", "extra"),
    ("won", "drawn", "lost", "goals", "points"),
    ("played", "won", "drawn", "lost", "goals"),
    ("played", "won", "lost", "goals", "points"),
    ("played", "won", "won", "lost", "lost", "goals", "points"),
)
"""Orders of the columns; `goals` stands for goals for and against, joined or apart."""

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class RawRow:
    """A line that looks like a row: its name, its numbers, what stands behind them."""

    line: int
    pos: int | None
    team: str
    numbers: tuple[float, ...]
    goals_at: int | None
    rest: str
    first: str = ""

    def with_longer_name(self) -> RawRow:
        """Return the row with its first number as the last word of the name: Schalke 04."""
        before = None if self.goals_at is None else self.goals_at - 1
        name = f"{self.team} {self.first}"
        return replace(self, team=name, numbers=self.numbers[1:], goals_at=before, first="")


def row_of(text: str, line: int) -> RawRow | None:
    """Return the row of a table that a line holds; None where it holds none."""
    match = _ROW.match(text)
    if not match:
        return None
    team = match["team"].strip(" >^*+|").lstrip(".")
    if not any(char.isalpha() for char in team) or len(team) > LONGEST_NAME:
        return None
    cells = match["cells"]
    goals = None if _SPACED_DASHES.search(cells) else _GOALS.search(cells)
    before = len(_NUMBER.findall(cells[: goals.start()])) if goals else None
    plain = cells if goals is None else _GOALS.sub(r"\1 \2", cells)
    plain = re.sub(r"(?<=\d)\s+-\s+(?=\d)", " ", plain)
    numbers = tuple(_value(found) for found in _NUMBER.findall(plain))
    if len(numbers) < (6 if match["pos"] else 7) and goals is None:
        return None
    pos = match["pos"] or match["bare"]
    place = int(pos) if pos else None
    first = cells.split(maxsplit=1)[0]
    return RawRow(line, place, team, numbers, before, match["rest"].strip(), first)


def heads_of(text: str) -> tuple[str, ...] | None:
    """Return the columns that a line of heads names; None for any other line."""
    words = [word.upper().strip(".") for word in text.replace(" - ", " ").split()]
    columns: list[str] = []
    for word in words:
        if word in _GOAL_HEADS:
            columns.append("goals")
        elif word in _HEAD_WORDS:
            columns.append(_HEAD_WORDS[word])
        elif columns:
            return None
    joined = tuple(columns)
    return joined if len(joined) >= 5 and "points" in joined else None


def rows_of(raw: Sequence[RawRow], heads: tuple[str, ...] | None) -> tuple[RowRecord, ...]:
    """Return the rows of a table with what each of their numbers is."""
    whole = _with_whole_names(raw)
    shapes = {_shape(row): row for row in whole}
    by_shape = {shape: _order(row, whole, heads) for shape, row in shapes.items()}
    return tuple(_row(row, by_shape[_shape(row)]) for row in whole)


def _with_whole_names(rows: Sequence[RawRow]) -> list[RawRow]:
    """Return rows of which none has the last word of its name among its figures.

    Such a row has a figure more than most others, and adds up without the first one alone.
    """
    shapes = Counter(map(_shape, rows))
    usual = max(shapes, key=lambda shape: (shapes[shape], -shape[0]), default=(0, None))
    whole = []
    for row in rows:
        longer = row.with_longer_name()
        is_longer = _shape(row) != usual == _shape(longer) and row.first.isdecimal()
        whole.append(longer if is_longer and _best(longer) > _best(row) else row)
    return whole


def _shape(row: RawRow) -> tuple[int, int | None]:
    return _size(row), row.goals_at


def _best(row: RawRow) -> int:
    """Return how many sums of a row hold at most, in any order of its columns."""
    orders = [order for order in _ORDERS if _fits(order, row)]
    return max((_adds_up(_cells(row, order)) for order in orders), default=0)


def deduction_of(row: RawRow) -> int | None:
    """Return the points in square brackets behind a row that were taken or given; 0 is none."""
    match = _BRACKETS.search(row.rest)
    if not match or not match["sign"]:
        return None
    points = int(match["points"])
    return points if match["sign"] == "+" else -points


def _order(
    row: RawRow, rows: Sequence[RawRow], heads: tuple[str, ...] | None
) -> tuple[str, ...] | None:
    """Return the order of the columns of a row: that of the heads, or the one that adds up."""
    candidates = [order for order in ((heads,) if heads else ()) if _width(order) == _size(row)]
    if not candidates:
        candidates = [order for order in _ORDERS if _fits(order, row)]
    alike = [other for other in rows if _size(other) == _size(row)]
    sums = {order: _support(order, alike) for order in candidates}
    best = max(candidates, key=sums.__getitem__, default=None)
    # A row or two may add up by chance; the usual order holds unless half of them say otherwise.
    is_told = best is not None and sums[best] - sums[candidates[0]] > len(alike) // 3
    return best if is_told else next(iter(candidates), None)


def _support(order: tuple[str, ...], rows: Sequence[RawRow]) -> int:
    """Return how many sums of rows hold in an order of the columns."""
    return sum(_adds_up(_cells(row, order)) for row in rows)


def _size(row: RawRow) -> int:
    return len(row.numbers)


def _width(order: tuple[str, ...]) -> int:
    return len(order) + order.count("goals")


def _fits(order: tuple[str, ...], row: RawRow) -> bool:
    at = order.index("goals")
    return _width(order) == _size(row) and (row.goals_at is None or row.goals_at == at)


def _cells(row: RawRow, order: tuple[str, ...]) -> dict[str, float]:
    """Return the numbers of a row by their columns; wins at home and away are added up."""
    cells: dict[str, float] = {}
    numbers = iter(row.numbers)
    for column in order:
        if column == "goals":
            cells["goals_for"], cells["goals_against"] = next(numbers), next(numbers)
        else:
            cells[column] = cells.get(column, 0) + next(numbers)
    return cells


def _adds_up(cells: dict[str, float]) -> int:
    """Return how many of the sums of a row hold."""
    won, drawn, lost = (cells.get(key, 0) for key in ("won", "drawn", "lost"))
    points = cells.get("points")
    sums = [cells.get("played") == won + drawn + lost]
    if points is not None:
        sums.append(points in (2 * won + drawn, 3 * won + drawn))
    if "goal_difference" in cells:
        sums.append(cells["goal_difference"] == cells["goals_for"] - cells["goals_against"])
    if "total" in cells and points is not None:
        sums.append(cells["total"] == points + cells["extra"])
    return sum(sums)


def _row(row: RawRow, order: tuple[str, ...] | None) -> RowRecord:
    record = RowRecord(line=row.line, team=row.team, pos=row.pos, note=_note(row.rest))
    if order is None:
        return record
    cells = _cells(row, order)
    whole = {key: int(value) for key, value in cells.items() if value == int(value)}
    points = cells.get("total", cells.get("points"))
    return replace(
        record,
        played=whole.get("played"),
        won=whole.get("won"),
        drawn=whole.get("drawn"),
        lost=whole.get("lost"),
        goals_for=whole.get("goals_for"),
        goals_against=whole.get("goals_against"),
        goal_difference=whole.get("goal_difference"),
        points=None if points is None else int(points) if points == int(points) else points,
    )


def _note(rest: str) -> str | None:
    plain = _FLAG.sub(" ", _BRACKETS.sub(" ", rest))
    return " ".join(plain.split()).strip(" -|") or None


def _value(text: str) -> float:
    plain = text.replace("−", "-").replace(",", ".").replace("½", ".5").lstrip("+")
    return float(plain)
