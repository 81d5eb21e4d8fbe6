"""Decisions about points that a published table contains and the file does not, or vice versa.

If a row has the right wins, draws and defeats but other points, a deduction is the likely reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui.audit.locator import Locator
from tui.audit.repair import ChangePoints, Repair
from tui.season.model import Adjustment, Group
from tui.season.model.numbers import Number


def mend_points(
    locator: Locator,
    group: Group,
    seen: Sequence[Adjustment],
    team: str,
    change: Number,
    *,
    further: bool = True,
) -> Iterator[Repair]:
    """Yield the decisions by which a team would have more points, or fewer if `change` is negative.

    Args:
        locator: The group.
        group: The same as a value.
        seen: The adjustments that the points contain already.
        team: The team whose points differ.
        change: The points that it would have to get.
        further: Whether one more decision is likely.

    Decisions of the file that would be revoked or made earlier come first, then those about another
    number of points, then a further decision.
    """
    own = [
        (locator._replace(adjustment=index), adjustment)
        for index, adjustment in enumerate(group.adjustments)
        if adjustment.team == team and adjustment.points
    ]
    counted = [each for each in own if any(each[1] is adjustment for adjustment in seen)]
    for place, adjustment in own:
        points = adjustment.points
        if (place, adjustment) in counted and points == -change:
            yield Repair(ChangePoints(team=team, action="revoked", points=points), place)
        elif (place, adjustment) not in counted and points == change:
            yield Repair(ChangePoints(team=team, action="earlier", points=points), place)
    for place, adjustment in counted:
        points, current = adjustment.points + change, adjustment.points
        if points and (points < 0) == (current < 0):
            changed = ChangePoints(team=team, action="other", points=points, current=current)
            yield Repair(changed, place.at("points"))
    if further:
        action = ChangePoints(team=team, action="further" if counted else "new", points=change)
        yield Repair(action, locator)


def are_few(rows: Mapping[str, Number], size: int) -> bool:
    """Return whether so few rows of a table differ that decisions about single teams are likely.

    If many do, a win is likely to be worth other points.
    """
    return len(rows) == 1 or 3 * len(rows) <= size
