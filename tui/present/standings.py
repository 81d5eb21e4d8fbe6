"""The standings pane: the table of each group of the stage, and why a row stands where it does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from tui.present.columns import Column, cells, choose, titles
from tui.present.page import EMPTY, Line, Page, Role, Span, line
from tui.present.phrases import plural, reason, signed
from tui.present.text import clean, width, wrap
from tui.present.view import View
from tui.season.model import LeagueStage, Zone, ZoneStatus
from tui.season.timeline import Moment
from tui.standings.table import Row, StageTables, Table

ZONE_MARKS: dict[ZoneStatus, str] = {
    "champion": "C",
    "promoted": "P",
    "qualified": "Q",
    "play_off": "O",
    "relegated": "R",
}
_ZONE_ROLES: dict[ZoneStatus, Role] = {"relegated": "bad"}
_LAST = 1 << 30


@dataclass(frozen=True)
class _Entry:
    """A row with what the pane shows beside it."""

    row: Row
    moved: int | None
    zone: Zone | None


def standings(view: View, cells_wide: int, cursor: str | None) -> Page:
    """Draw the tables of the stage as of the moment, and the reason of the row under the cursor."""
    stage, tables = view.league, view.tables.stage(view.moment.stage)
    if stage is None or tables is None:
        return Page(head=(_heading(view, published=False),), body=(line(" No table here."),))
    entries = {
        (index, entry.row.team): entry
        for index in range(len(stage.all_groups))
        for entry in _entries(tables, index, view.moment)
    }
    columns = choose(_columns(stage, tables, view), cells_wide)
    body: list[Line] = []
    for index, group in enumerate(stage.all_groups):
        if stage.groups:
            note = "" if group.published or group.rounds else " · no table, no results"
            body += [EMPTY] if body else []
            body.append(line((f" {clean(group.name or f'Group {index + 1}')}{note}", "strong")))
        body += [
            Line(cells(columns, entry), key=row_key(index, team))
            for (at, team), entry in entries.items()
            if at == index
        ]
    shown = [tables.table(index, view.moment.round) for index in range(len(stage.all_groups))]
    published = all(table is None or table.published for table in shown)
    return Page(
        head=(_heading(view, published=published), Line(titles(columns))),
        body=tuple(body),
        foot=tuple(_foot(stage, shown, entries, cursor, cells_wide)),
    )


def row_key(group: int, team: str) -> str:
    """Answer the key of a team's row in a group."""
    return f"{group}/{team}"


def team_of(key: str) -> str:
    """Answer the team of a row's key."""
    return key.partition("/")[2]


def _heading(view: View, *, published: bool) -> Line:
    if published:
        return line(("STANDINGS", "head"), " as published")
    return line(("STANDINGS", "head"), f" after round {view.moment.round}")


def _entries(tables: StageTables, group: int, moment: Moment) -> Iterator[_Entry]:
    table = tables.table(group, moment.round)
    if table is None:
        return
    before = tables.table(group, moment.round - 1) if moment.round > 1 else None
    unit = tables.stage.all_groups[group]
    zones = unit.zones or tables.stage.zones
    for row in table.rows:
        zone = next((one for one in zones if _covers(one, row)), None)
        yield _Entry(row, _moved(row, before), zone)


def _covers(zone: Zone, row: Row) -> bool:
    first, last = zone.positions
    return row.position is not None and first <= row.position <= last


def _moved(row: Row, before: Table | None) -> int | None:
    """Answer the places gained since the round before; None where there was none."""
    old = before.row_of(row.team) if before else None
    if old is None or old.position is None or row.position is None:
        return None
    return old.position - row.position


def _columns(stage: LeagueStage, tables: StageTables, view: View) -> list[Column[_Entry]]:
    """Lay out the columns as wide as the last round needs, so that no step moves them."""
    last = [tables.table(index, _LAST) for index in range(len(stage.all_groups))]
    rows = [row for table in last if table for row in table.rows]
    most = {
        name: max((len(str(getattr(row, name) or 0)) for row in rows), default=1)
        for name in ("played", "goals_for", "goals_against", "points")
    }
    goals = max(most["goals_for"], most["goals_against"])
    place = max(2, len(str(len(rows))) + any(row.shared for row in rows))
    longest = max((width(clean(row.team)) for row in rows), default=4)
    has_goals = any(row.goals_for is not None for row in rows)
    has_rounds = view.moment.round > 0
    columns: list[Column[_Entry]] = [
        Column("", 2, _mark, rank=7, role=_zone_role),
        Column("#", place + 1, _position, "right"),
    ]
    if has_rounds:
        columns.append(Column("", place + 1, _movement, rank=6))
    columns.append(
        Column(
            "Team",
            10,
            lambda entry: clean(entry.row.team),
            stretch=True,
            most=longest + 1,
            short=lambda entry: clean(view.short_names.get(entry.row.team, entry.row.team)),
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
            _number("F", "goals_for", goals + 2, 9),
            _number("A", "goals_against", goals + 2, 9),
            _number("+/−", "goal_difference", max(4, goals + 2), 2, signed),
        ]
    columns.append(_number("Pts", "points", max(4, most["points"] + 1), 0, role="strong"))
    return columns


def _number(
    title: str,
    name: str,
    cells_wide: int,
    rank: int,
    write: Callable[[int], str] = str,
    role: Role = "",
) -> Column[_Entry]:
    get = attrgetter(name)

    def cell(entry: _Entry) -> str:
        number = get(entry.row)
        return "" if number is None else write(number)

    return Column(title, cells_wide, cell, "right", rank, role=lambda _: role)


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
    return _ZONE_ROLES.get(entry.zone.status, "good") if entry.zone else ""


def _foot(
    stage: LeagueStage,
    shown: list[Table | None],
    entries: dict[tuple[int, str], _Entry],
    cursor: str | None,
    cells_wide: int,
) -> Iterator[Line]:
    """Explain the row under the cursor, on two lines so that no step moves what is below."""
    group, team = (cursor or "/").split("/", 1)
    entry = entries.get((int(group or 0), team))
    words = ""
    if entry:
        table = shown[int(group or 0)]
        words = reason(entry.row, table) if table else ""
        if entry.zone:
            label = entry.zone.status.replace("_", "-")
            target = f": {clean(entry.zone.label)}" if entry.zone.label else ""
            words = f"{words} {ZONE_MARKS[entry.zone.status]} = {label}{target}."
    elif not entries:
        words = f"{plural(len(stage.all_groups), 'group')} without a table."
    lines = wrap(words, cells_wide - 2)
    for at in range(2):
        yield Line((Span(" "), Span(lines[at] if at < len(lines) else "", "dim")))
