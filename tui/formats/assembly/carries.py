"""Leagues that go on from earlier ones: what a printed table has more than its own results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from math import ceil, floor

from tui.formats.assembly.draft import Node
from tui.formats.assembly.stages import League, Stage
from tui.formats.records import MatchRecord, RowRecord, TableRecord

_NEARLY_ALL = 0.75

_SHARES: tuple[tuple[Node, Callable[[Fraction], Fraction]], ...] = (
    ({}, lambda points: points),
    ({"share": "half", "rounding": "down"}, lambda points: Fraction(floor(points / 2))),
    ({"share": "half", "rounding": "up"}, lambda points: Fraction(ceil(points / 2))),
    ({"share": "half"}, lambda points: points / 2),
)


def carry_of(league: League, before: Sequence[Stage], win: int) -> Node | None:
    """Return what a league brings along from an earlier one, by the points of its table.

    None where its table follows from its own results, or from nothing that is known.
    """
    tables = [_final(unit.tables) for unit in league.units]
    rows = [row for table in tables if table for row in table.rows if row.points is not None]
    own = _points([match for unit in league.units for match in unit.matches], win)
    if not rows or not own or _fit(rows, own, {}, _SHARES[0][1]):
        return None
    for earlier in reversed(before):
        if not isinstance(earlier, League) or not league.teams <= earlier.teams:
            continue
        brought = _points([match for unit in earlier.units for match in unit.matches], win)
        for node, share in _SHARES:
            if _fit(rows, own, brought, share):
                return {"from": [earlier.name], **node}
    return None


def _final(tables: Sequence[TableRecord]) -> TableRecord | None:
    return next((table for table in tables if table.after_round is None), None)


def _fit(
    rows: Iterable[RowRecord],
    own: dict[str, Fraction],
    brought: dict[str, Fraction],
    share: Callable[[Fraction], Fraction],
) -> bool:
    """Return whether the points of nearly all rows are what is added up."""
    fits = [
        row.points == own.get(row.team, Fraction()) + share(brought.get(row.team, Fraction()))
        for row in rows
    ]
    return sum(fits) >= _NEARLY_ALL * len(fits)


def _points(matches: Iterable[MatchRecord], win: int) -> dict[str, Fraction]:
    """Return the points that matches bring."""
    points: Counter[str] = Counter()
    for match in matches:
        score = match.awarded or match.score
        if score is None or match.status in ("annulled", "postponed"):
            continue
        for team, lead in ((match.home, score[0] - score[1]), (match.away, score[1] - score[0])):
            points[team] += win if lead > 0 else int(lead == 0)
    return {team: Fraction(number) for team, number in points.items()}
