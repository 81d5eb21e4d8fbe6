"""The columns of two tables held against each other."""

from __future__ import annotations

from collections.abc import Sequence

from tui.present.page.columns import Column
from tui.present.page.lines import Role
from tui.present.page.text import width
from tui.present.view.names import names_of
from tui.present.view.view import View
from tui.present.words.views import POINTS_WERE, TEAM, WAS, place_number, points_number
from tui.standings.rows import Row
from tui.standings.views.comparing import Change


def change_columns(view: View, rows: Sequence[Change]) -> tuple[Column[Change], ...]:
    """Lay out the place and the points now and before, as wide as the rows need."""
    names = names_of(view)
    longest = max([width(TEAM), *(width(names.full(one.team)) for one in rows)])
    place = max(2, len(str(len(rows))) + 1)
    known = {row.points if row else None: row for one in rows for row in (one.before, one.after)}
    points = max([4, *(len(points_number(row)) + 1 for row in known.values())])
    return (
        Column("#", place + 1, lambda one: _place(one.after), "right"),
        Column("", place + 2, moved_sign, "right", role=_moved_role),
        Column(
            *(TEAM, min(longest, 10) + 1, lambda one: names.full(one.team)),
            stretch=True,
            most=longest + 1,
            within=lambda one, room: names.within(one.team, room),
        ),
        Column("P", 4, lambda one: _played(one.after), "right", rank=3),
        Column("Pts", points, lambda one: points_number(one.after), "right", role=_strong),
        Column(WAS, max(place, 3) + 2, lambda one: _place(one.before), "right", rank=1, role=_dim),
        Column(
            *(POINTS_WERE, max(points, 7) + 1, lambda one: points_number(one.before), "right"),
            rank=2,
            role=_dim,
        ),
    )


def moved_sign(one: Change) -> str:
    """Return the places gained or lost; a team that is in one of the tables alone has a sign."""
    if one.before is None or one.after is None:
        return "+" if one.before is None else "−"
    if not one.moved:
        return ""
    return f"▲{one.moved}" if one.moved > 0 else f"▼{-one.moved}"


def _moved_role(one: Change) -> Role:
    if not one.moved:
        return "dim"
    return "good" if one.moved > 0 else "bad"


def _place(row: Row | None) -> str:
    return place_number(row.position, shared=row.shared) if row else ""


def _played(row: Row | None) -> str:
    return "" if row is None or row.played is None else str(row.played)


def _strong(_: object) -> Role:
    return "strong"


def _dim(_: object) -> Role:
    return "dim"
