"""Which points and which order a league had: as its source says, as it is known, or assumed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from tui.formats.assembly.draft import Node
from tui.formats.assembly.known_rules import known_order, known_points
from tui.formats.assembly.remarks import Remark, RemarkKind
from tui.formats.records import RowRecord, TableRecord
from tui.season.raw.places import Path

_THREE_POINTS = 1995
"""The first year in which three points for a win may be assumed."""

_ENOUGH_ROWS = 3
_NEARLY_ALL = 0.75

_Key = Callable[[RowRecord], Fraction]


@dataclass(frozen=True)
class Competition:
    """What a league is called, with its country, and of which season."""

    names: Sequence[str]
    season: str


def give_rules(
    node: Node, tables: Sequence[TableRecord], about: Competition, path: Path
) -> list[Remark]:
    """Write the points and the order of a league into its stage, and say where they come from."""
    return [
        _give_points(node, tables, about, path),
        _give_order(node, tables, about, path),
    ]


def _give_points(
    node: Node, tables: Sequence[TableRecord], about: Competition, path: Path
) -> Remark:
    stated = next((table for table in tables if table.win_points is not None), None)
    known = known_points(about.names, about.season)
    worked_out = _win_in(tables)
    if stated is not None and stated.win_points is not None:
        win, draw, loss = stated.win_points, stated.draw_points, stated.loss_points
        points = {"win": win, "draw": 1 if draw is None else draw, "loss": loss or 0}
        node["points"] = points
        return Remark("points_stated", path, points)
    if worked_out is not None and (known is None or known.win != worked_out):
        win, kind, source = worked_out, "points_worked_out", ""
    elif known is not None:
        win, kind, source = known.win, "points_known", known.source
    else:
        year = about.season[:4]
        is_new = not year.isdecimal() or int(year) >= _THREE_POINTS
        win, kind, source = 3 if is_new else 2, "points_assumed", ""
    if win != 3:
        node["points"] = {"win": win, "draw": 1, "loss": 0}
    fields = {"win": win, "draw": 1, "source": source}
    return Remark(kind, path, fields)  # type: ignore[arg-type]  # one of three kinds


def _win_in(tables: Iterable[TableRecord]) -> int | None:
    """Return what a win is worth by the rows of tables, where only one value fits nearly all."""
    rows = [
        row
        for table in tables
        for row in table.rows
        if row.won and row.drawn is not None and row.points is not None
    ]
    if len(rows) < _ENOUGH_ROWS:
        return None
    fitting = [
        win
        for win in (2, 3)
        if sum(row.points == win * (row.won or 0) + (row.drawn or 0) for row in rows)
        >= _NEARLY_ALL * len(rows)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _give_order(
    node: Node, tables: Sequence[TableRecord], about: Competition, path: Path
) -> Remark:
    known = known_order(about.names, about.season)
    assumed = ("points", "goal_difference", "goals_for")
    order = known.order if known else assumed
    final = [table for table in tables if table.after_round is None and table.date is None]
    if any(_contradicts(table, order) for table in final):
        for other in _ORDERS:
            if not any(_contradicts(table, other) for table in final):
                node["order"] = list(other)
                return Remark("order_worked_out", path, {"order": other})
    if order != assumed:
        node["order"] = list(order)
    if known:
        kind: RemarkKind = "order_known" if known.is_checked else "order_named"
        return Remark(kind, path, {"order": order, "source": known.source})
    return Remark("order_assumed", path, {"order": order})


_READ: Mapping[str, _Key] = {
    "points": lambda row: Fraction(row.points or 0),
    "goal_difference": lambda row: Fraction((row.goals_for or 0) - (row.goals_against or 0)),
    "goals_for": lambda row: Fraction(row.goals_for or 0),
    "wins": lambda row: Fraction(row.won or 0),
    "goal_average": lambda row: Fraction(row.goals_for or 0, max(1, row.goals_against or 0)),
}

_ORDERS = (
    ("points", "goal_difference", "goals_for"),
    ("points", "goal_average"),
    ("points", "wins", "goal_difference", "goals_for"),
    ("points", "goals_for", "goal_difference"),
)
"""Orders that a printed table may follow, the most usual one first."""


def _contradicts(table: TableRecord, order: Sequence[str]) -> bool:
    """Return whether a printed table has two teams in another order than its own figures give.

    Rules that need more than the row of a team are not read beyond: they may have decided.
    """
    rows = [row for row in table.rows if None not in (row.points, row.goals_for, row.won)]
    for upper, lower in pairwise(rows):
        for rule in order:
            read = _READ.get(rule)
            if read is None:
                break
            one, other = read(upper), read(lower)
            if one != other:
                if one < other and rule != "points":
                    return True
                break
    return False
