"""Points that a published table contains and the file does not, or the other way round.

Of a row with the right wins, draws and defeats but other points, a deduction is the likely reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui.audit.finding import Path, Repair, agree, written
from tui.season.model import Adjustment, Group
from tui.season.model.numbers import Number


def mend_points(
    path: Path,
    group: Group,
    seen: Sequence[Adjustment],
    team: str,
    change: Number,
    *,
    further: bool = True,
) -> Iterator[Repair]:
    """Yield the decisions by which a team would have so many points more (or fewer: below zero).

    `path` leads to the group, `seen` are the adjustments that the points contain already. First
    come those that take one decision of the file away or bring it forward, then another number of
    points in one, then a `further` decision, if that is likely.
    """
    own = [(at, one) for at, one in enumerate(group.adjustments) if one.team == team and one.points]
    here = [(at, one) for at, one in own if any(one is each for each in seen)]
    for at, one in own:
        place = (*path, "adjustments", at)
        if (at, one) in here and one.points == -change:
            text = f"{team} had not {_decided(one.points)}"
            yield Repair("deduction", agree(text), place)
        elif (at, one) not in here and one.points == change:
            text = f"{team} {_decided(one.points)} by then"
            yield Repair("deduction", agree(text), place)
    for at, one in here:
        now = one.points + change
        if now and (now < 0) == (one.points < 0):
            number = f"{written(max(now, -now))} instead of {_points(one.points)}"
            text = f"{team} {_decided(now, number)}"
            yield Repair("deduction", agree(text), (*path, "adjustments", at, "points"))
    if further:
        text = f"{team} {_decided(change, _points(change, ' more') if here else None)}"
        yield Repair("deduction", agree(text), path)


def few(rows: Mapping[str, Number], size: int) -> bool:
    """Tell whether so few rows of a table differ that decisions about single teams are likely.

    Where many do, the points of a win are others.
    """
    return len(rows) == 1 or 3 * len(rows) <= size


def _decided(points: Number, number: str | None = None) -> str:
    return f"had {number or _points(points)} {'deducted' if points < 0 else 'added'}"


def _points(points: Number, more: str = "") -> str:
    number = max(points, -points)
    return f"{written(number)}{more} point{'' if number == 1 else 's'}"
