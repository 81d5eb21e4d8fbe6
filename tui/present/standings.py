"""The standings pane: the table of each group of the stage, and why a row stands where it does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import Any

from tui.present.columns import Column, cells, choose, titles
from tui.present.page import EMPTY, Key, Line, Page, Role, line
from tui.present.phrases import day, plural, published, reason, signed, value
from tui.present.text import clean, width
from tui.present.ties import ties
from tui.present.view import View
from tui.season.model import Group, Zone, ZoneStatus
from tui.season.numbers import Number
from tui.standings.progress import SeasonTables
from tui.standings.table import LAST, Row, StageTables, Table

ZONE_MARKS: dict[ZoneStatus, str] = {
    "champion": "C",
    "promoted": "P",
    "qualified": "Q",
    "play_off": "O",
    "relegated": "R",
}
_ZONE_ROLES: dict[ZoneStatus, Role] = {"relegated": "bad"}

_NARROW = 46
"""Below this width the reason of a row takes a third line."""


@dataclass(frozen=True)
class _Entry:
    """A row with what the pane shows beside it."""

    row: Row
    table: Table
    moved: int | None
    zone: Zone | None
    earned: bool


def standings(view: View, cells_wide: int) -> Page:
    """Draw the tables of the stage as of the moment, and the reason of each row."""
    if view.knockout:
        return ties(view, cells_wide)
    stage, tables = view.league, view.tables.stage(view.moment.stage)
    if stage is None or tables is None:
        return Page(head=(line(("STANDINGS", "head")),), body=(line(" No table here."),))
    columns = choose(_columns(view.tables, view.moment.stage), cells_wide)
    body: list[Line] = []
    entries: dict[Key, _Entry] = {}

    def add(name: str, found: Iterator[_Entry]) -> None:
        for entry in found:
            key = (name, entry.row.team)
            entries[key] = entry
            body.append(Line(cells(columns, entry), key=key))

    for index, group in enumerate(stage.all_groups):
        name = group_name(group, index)
        table = view.table(index)
        if stage.groups:
            note = "" if table else " · no table, no results"
            body += [EMPTY] if body else []
            body.append(line((f" {name}{note}", "strong")))
        add(name, _entries(view, tables, index, table))
    for index, rule in enumerate(stage.across):
        table = view.across(index)
        name = clean(rule.name)
        body += [EMPTY, line((f" {name}", "strong"))]
        add(name, _across(table))

    def explain(cursor: Key | None) -> str:
        entry = entries.get(cursor or ())
        if entry:
            return _explain(entry)
        return "" if entries else f"{plural(len(stage.all_groups), 'group')} without a table."

    return Page(
        head=(_heading(view, tables), Line(titles(columns))),
        body=tuple(body),
        explain=explain,
        foot_lines=3 if cells_wide < _NARROW else 2,
    )


def group_name(group: Group, index: int) -> str:
    """Answer what a group is called, or its number."""
    return clean(group.name) if group.name else f"Group {index + 1}"


def _heading(view: View, tables: StageTables) -> Line:
    found = (view.table(index) for index in range(len(tables.stage.all_groups)))
    shown = [table for table in found if table]
    number = view.moment.round
    if not shown:
        words = ""
    elif all(table.published for table in shown):
        words = f" {published(shown)}"
    elif view.day:
        words = f" on {day(view.day)}"
    elif number > tables.stage.round_count:
        words = " after the play-off"
    elif tables.stage.dated:
        words = f" after {view.date_text or 'the last match'}"
    else:
        words = f" after round {number}" if number else ""
    return line(("STANDINGS", "head"), *([words] if words else []))


def _entries(view: View, tables: StageTables, group: int, table: Table | None) -> Iterator[_Entry]:
    if table is None:
        return
    number = view.moment.round
    compared = number > 1 and not table.published and not view.day
    before = tables.table(group, number - 1) if compared else None
    is_over = number >= tables.stage.end(group)
    earned = table.as_of is None if table.published else is_over
    for row in table.rows:
        yield _Entry(row, table, _moved(row, before), tables.zone(group, row), earned)


def _across(table: Table | None) -> Iterator[_Entry]:
    """Walk the rows of a table across groups; zones and movement belong to the groups."""
    if table is not None:
        for row in table.rows:
            yield _Entry(row, table, moved=None, zone=None, earned=False)


def _moved(row: Row, before: Table | None) -> int | None:
    """Answer the places gained since the round before; None where there was none."""
    old = before.row_of(row.team) if before else None
    if old is None or old.position is None or row.position is None:
        return None
    return old.position - row.position


@lru_cache(maxsize=4)
def _columns(season: SeasonTables, index: int) -> tuple[Column[_Entry], ...]:
    """Lay out the columns as wide as the last round needs, so that no step moves them."""
    tables = season.stage(index)
    if tables is None:
        return ()
    short = season.season.short_names
    last = [tables.table(group, LAST) for group in range(len(tables.stage.all_groups))]
    rows = [row for table in last if table for row in table.rows]
    most = {
        name: max((len(value("points", getattr(row, name) or 0)) for row in rows), default=1)
        for name in ("played", "goals_for", "goals_against", "points")
    }
    goals = max(3, max(most["goals_for"], most["goals_against"]) + 1)
    place = max(2, len(str(len(rows))) + any(row.shared for row in rows))
    longest = max((width(clean(row.team)) for row in rows), default=4)
    has_goals = any(row.goals_for is not None for row in rows)
    has_difference = any(row.goal_difference is not None for row in rows)
    columns: list[Column[_Entry]] = [
        Column("", 2, _mark, rank=7, role=_zone_role),
        Column("#", place + 1, _position, "right"),
    ]
    if tables.stage.moment_count:
        columns.append(Column("", place + 1, _movement, rank=6))
    columns.append(
        Column(
            "Team",
            10,
            lambda entry: clean(entry.row.team),
            stretch=True,
            most=longest + 1,
            short=lambda entry: clean(short.get(entry.row.team, entry.row.team)),
        )
    )
    played = most["played"] + 1
    columns += [
        _number("P", "played", played, 1),
        _number("W", "won", played, 8),
        _number("D", "drawn", played, 8),
        _number("L", "lost", played, 8),
    ]
    if has_goals:
        columns += [
            _number("F", "goals_for", goals, 9),
            _number("A", "goals_against", goals, 9),
        ]
    if has_difference:
        columns.append(_number("+/−", "goal_difference", goals + 1, 2, signed))
    columns.append(_number("Pts", "points", max(4, most["points"] + 1), 0, _points, role="strong"))
    return tuple(columns)


def _number(
    title: str,
    name: str,
    cells_wide: int,
    rank: int,
    write: Callable[[Any], str] = str,
    role: Role = "",
) -> Column[_Entry]:
    get = attrgetter(name)

    def cell(entry: _Entry) -> str:
        number = get(entry.row)
        return "" if number is None else write(number)

    return Column(title, cells_wide, cell, "right", rank, role=lambda _: role)


def _points(number: Number) -> str:
    return value("points", number)


def _position(entry: _Entry) -> str:
    if entry.row.position is None:
        return ""
    return f"{'=' if entry.row.shared else ''}{entry.row.position}"


def _movement(entry: _Entry) -> str:
    if not entry.moved:
        return "" if entry.moved is None else " ·"
    return f"▲{entry.moved}" if entry.moved > 0 else f"▼{-entry.moved}"


def _mark(entry: _Entry) -> str:
    return ZONE_MARKS[entry.zone.status] if entry.zone else ""


def _zone_role(entry: _Entry) -> Role:
    if entry.zone is None:
        return ""
    return _ZONE_ROLES.get(entry.zone.status, "good") if entry.earned else "dim"


def _explain(entry: _Entry) -> str:
    """Say why a row stands where it does, and what it earns there."""
    words = reason(entry.row, entry.table)
    if entry.zone is None:
        return words
    what = entry.zone.status.replace("_", "-")
    if not entry.earned:
        return f"{words} {_mark(entry)} = would be {what}."
    target = f": {clean(entry.zone.label)}" if entry.zone.label else ""
    return f"{words} {_mark(entry)} = {what}{target}."
