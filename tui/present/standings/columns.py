"""The columns of a table: what each says of a row, and which of them leave first."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from tui.present.page.columns import Column
from tui.present.page.form import form_spans
from tui.present.page.page import BAR, Role, Span
from tui.present.page.text import width
from tui.present.standings.form import FORM_CELLS, has_form
from tui.present.standings.wished import DIFFERENCE, FORM, TEAM, wished_columns
from tui.present.view.names import names_of
from tui.present.view.view import View
from tui.present.words.numbers import format_number, format_signed
from tui.season.model import PublishedRow, ZoneStatus
from tui.season.named import NamedTuple
from tui.standings.table import LAST, Prize, Row, Table

ZONE_MARKS: dict[ZoneStatus, str] = {
    "champion": "C",
    "promoted": "P",
    "qualified": "Q",
    "play_off": "O",
    "relegated": "R",
}
POSITION = "#"
"""The title of the column of positions."""
_SHORT_NAME, _LEAST_NAME = 16, 6
"""Below the first no column leaves for the sake of names; they never have less than the other."""
ADJUSTED = "*"
"""Marks a row with points or goals added or taken away, or with a ruling."""
_ZONE_ROLES: dict[ZoneStatus, Role] = {"play_off": "middling", "relegated": "bad"}


class Entry(NamedTuple):
    """A row with what the pane shows beside it.

    `form` are the letters of its last results, the latest last. `printed` is the row of a published
    table that lies over it, `place` the position there.
    """

    row: Row
    table: Table
    moved: int | None
    prize: Prize | None = None
    form: str = ""
    printed: PublishedRow | None = None
    place: str = ""

    @property
    def adjusted(self) -> bool:
        """Whether the row contains more than results: an adjustment, or a ruling."""
        return is_adjusted(self.row.team, self.table)


def is_adjusted(team: str, table: Table) -> bool:
    """Return whether a team's row contains more than results: an adjustment, or a ruling."""
    decided = table.decided
    return any(one.team == team for one in decided.adjustments) or any(
        one.team == team for one in decided.rulings
    )


def table_columns(view: View) -> tuple[Column[Entry], ...]:
    """Lay out the columns as wide as the last round needs, so that no step moves them."""
    key = (table_columns, view.moment.stage, view.wishes)
    return view.memo.once(key, lambda: wished_columns(_table_columns(view), view.wishes.columns))


def _table_columns(view: View) -> tuple[Column[Entry], ...]:
    tables = view.tables.stage(view.moment.stage)
    if tables is None:
        return ()
    names = names_of(view)
    last = [tables.table(group, LAST) for group in range(len(tables.stage.all_groups))]
    rows = [row for table in last if table for row in table.rows]
    most = {
        name: max((len(format_number(getattr(row, name) or 0)) for row in rows), default=1)
        for name in ("played", "goals_for", "goals_against", "points")
    }
    goals = max(3, max(most["goals_for"], most["goals_against"]) + 1)
    place = max(2, len(str(len(rows))) + any(row.shared for row in rows))
    longest = max([width(TEAM), *(width(names.full(row.team)) for row in rows)])
    has_goals = any(row.goals_for is not None for row in rows)
    has_difference = any(row.goal_difference is not None for row in rows)
    columns: list[Column[Entry]] = [
        Column("", 2, _bar_and_mark, rank=2, role=_zone_role, flush=True),
        Column(POSITION, place + 1, _position, "right"),
    ]
    if tables.stage.moment_count:
        columns.append(Column("", place + 1, movement, rank=6, role=_movement_role))
    columns.append(
        Column(
            TEAM,
            min(longest, max(_LEAST_NAME, min(names.shortest, _SHORT_NAME))) + 1,
            lambda entry: names.full(entry.row.team),
            stretch=True,
            most=longest + 1,
            within=lambda entry, cells: names.within(entry.row.team, cells),
        )
    )
    played = most["played"] + 1
    columns += [
        _number("P", "played", played, 1),
        _number("W", "won", played, 4),
        _number("D", "drawn", played, 4),
        _number("L", "lost", played, 4),
    ]
    if has_goals:
        columns += [
            _number("F", "goals_for", goals, 5),
            _number("A", "goals_against", goals, 5),
        ]
    if has_difference:
        columns.append(_number(DIFFERENCE, "goal_difference", goals + 1, 3, format_signed))
    columns.append(
        _number("Pts", "points", max(4, most["points"] + 1), 0, format_number, role="strong")
    )
    if any(is_adjusted(row.team, table) for table in last if table for row in table.rows):
        columns.append(Column("", 2, lambda entry: ADJUSTED if entry.adjusted else "", rank=1))
    if has_form(view):
        columns.append(Column(FORM, FORM_CELLS, _form, rank=7, spare=True, paint=_form_spans))
    return tuple(columns)


def _number(
    title: str,
    name: str,
    cells_wide: int,
    rank: int,
    write: Callable[[Any], str] = str,
    role: Role = "",
) -> Column[Entry]:
    get = attrgetter(name)

    def cell(entry: Entry) -> str:
        value = get(entry.row)
        return "" if value is None else write(value)

    return Column(title, cells_wide, cell, "right", rank, role=lambda _: role)


def _form(entry: Entry) -> str:
    return entry.form


def _form_spans(entry: Entry) -> tuple[Span, ...]:
    blank = " " * (FORM_CELLS - len(entry.form))
    return Span(blank), *form_spans(entry.form)


def _position(entry: Entry) -> str:
    if entry.row.position is None:
        return ""
    return f"{'=' if entry.row.shared else ''}{entry.row.position}"


def movement(entry: Entry) -> str:
    """Write the places gained or lost since the round before."""
    if not entry.moved:
        return "" if entry.moved is None else " ·"
    return f"▲{entry.moved}" if entry.moved > 0 else f"▼{-entry.moved}"


def _movement_role(entry: Entry) -> Role:
    if not entry.moved:
        return "dim"
    return "good" if entry.moved > 0 else "bad"


def zone_mark(entry: Entry) -> str:
    """Return the sign of what a row earns."""
    return ZONE_MARKS[entry.prize.zone.status] if entry.prize else ""


def _bar_and_mark(entry: Entry) -> str:
    return f"{BAR}{zone_mark(entry)}" if entry.prize else ""


def _zone_role(entry: Entry) -> Role:
    return _ZONE_ROLES.get(entry.prize.zone.status, "good") if entry.prize else ""
