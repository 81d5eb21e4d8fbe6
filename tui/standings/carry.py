"""What teams bring along from earlier stages: points whole or halved, or their whole account."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import ceil, floor

from tui.season.model import Group, KnockoutStage, LeagueStage, PublishedRow
from tui.season.model.numbers import Number, whole
from tui.season.model.rules import Carry
from tui.season.model.rulings import CELLS, Carried
from tui.standings.played import of_its_own
from tui.standings.tally import NOTHING, Tally


def as_league(stage: KnockoutStage) -> LeagueStage:
    """Return the matches of a knock-out stage as a league of their own, to be carried from.

    Every leg counts by itself: a shoot-out that is about the tie says nothing of its last leg.
    """
    rounds = tuple(one.but(matches=tuple(map(of_its_own, one.matches))) for one in stage.schedule)
    return LeagueStage(kind="league", name=stage.name, points=stage.points, rounds=rounds)


def carry_over(earlier: Iterable[Tally], stated: Carried | None, carry: Carry | None) -> Tally:
    """Return what a team brings along: from stages of the file by its rule, and what it states.

    A cell that is not stated adds nothing; the table shows it as unknown.
    """
    total = NOTHING
    for tally in earlier:
        total = total.plus(tally)
    if carry is not None:
        points, rounding = _shared(total, carry)
        total = (
            total._replace(points=points, rounding=rounding, fair_play=0)
            if carry.what == "everything"
            else Tally(points=points, rounding=rounding)
        )
    if stated is not None:
        cells = {name: getattr(stated, name) or 0 for name in CELLS}
        unscored = int(not stated.unknown.isdisjoint(("goals_for", "goals_against")))
        total = total.plus(Tally(**cells, unscored=unscored))
    return total


def printed(group: Group) -> dict[str, Tally] | None:
    """Return what the table of a source says, where it is all that is known of a group.

    A cell that the source does not print adds nothing, and neither does a team without a row; the
    tables of later stages show both as unknown.
    """
    if group.rounds or group.matches or group.carried or not group.published:
        return None
    return dict.fromkeys(group.team_names, NOTHING) | {
        row.team: Tally(
            row.played or 0,
            row.won or 0,
            row.drawn or 0,
            row.lost or 0,
            row.goals_for or 0,
            row.goals_against or 0,
            row.points or 0,
            unscored=int(row.goals_for is None or row.goals_against is None),
        )
        for row in group.published[0].table
    }


def _shared(total: Tally, carry: Carry) -> tuple[Number, Number]:
    """Return the points that are carried, and what rounding took from them or gave to them."""
    if carry.share == "whole":
        return total.points, total.rounding
    exact = Fraction(total.points) / 2
    match carry.rounding:
        case "down":
            rounded: Number = floor(exact)
        case "up":
            rounded = ceil(exact)
        case "none":
            rounded = whole(exact)
    return rounded, whole(exact - rounded)


def unprinted_cells(row: PublishedRow | None) -> frozenset[str]:
    """Return the cells that a source does not print of a team."""
    return frozenset(cell for cell in CELLS if row is None or getattr(row, cell) is None)
