"""Tables without a screen: as plain text for people, as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from typing import Any

from tui.present.qualifiers import qualifiers
from tui.present.standings import standings
from tui.present.view import View
from tui.standings.order import Value
from tui.standings.table import Decision, Row, Table

_WIDE = 200


@dataclass(frozen=True)
class GroupTable:
    """A table and where it belongs."""

    stage: str
    group: str | None
    table: Table


def tables(view: View) -> Iterator[GroupTable]:
    """Walk the tables of the stage shown, as of the moment."""
    stage = view.league
    if stage is None:
        return
    for index, group in enumerate(stage.all_groups):
        table = view.table(index)
        if table is not None:
            yield GroupTable(stage.name, group.name if stage.groups else None, table)
    for index, rule in enumerate(stage.across):
        table = view.across(index)
        if table is not None:
            yield GroupTable(stage.name, rule.name, table)


def json_lines(view: View, file: str) -> Iterator[str]:
    """Write each table of the stage as one object on a line of its own."""
    for one in tables(view):
        found: dict[str, Any] = {
            "file": file,
            "stage": one.stage,
            "group": one.group,
            "as_of": one.table.day.isoformat() if one.table.day else one.table.as_of,
            "rows": [_row(row) for row in one.table.rows],
        }
        yield harmless(json.dumps(found, ensure_ascii=False))


def harmless(text: str) -> str:
    """Write what a terminal would obey or not show as JSON escapes; the value stays the same."""
    if text.isprintable():
        return text
    return "".join(one if one.isprintable() else json.dumps(one)[1:-1] for one in text)


def _row(row: Row) -> dict[str, Any]:
    return {
        "position": row.position,
        "shared": row.shared,
        "team": row.team,
        "played": row.played,
        "won": row.won,
        "drawn": row.drawn,
        "lost": row.lost,
        "goals_for": row.goals_for,
        "goals_against": row.goals_against,
        "goal_difference": row.goal_difference,
        "points": _number(row.points),
        "decided_by": _decision(row.decided_by),
    }


def _decision(decision: Decision | None) -> dict[str, Any] | None:
    """Write what decided; for the matches between level teams also what was compared in them."""
    if decision is None:
        return None
    found: dict[str, Any] = {
        "rule": decision.rule,
        "values": [_number(one) for one in decision.values],
        "against": decision.other,
    }
    if decision.by:
        found["by"] = decision.by
    return found


def _number(value: Value | None) -> int | float | str | None:
    """Write a number as JSON has it: a fraction as a decimal, an endless one as text."""
    if value is None or isinstance(value, int):
        return value
    return "inf" if value == inf else float(value)


def text_lines(view: View) -> Iterator[str]:
    """Write the tables of the stage as the screen shows them."""
    yield " · ".join(part for part in (view.title, view.when) if part)
    page = standings(view, _WIDE) if view.league else qualifiers(view, _WIDE)
    yield from (row.text.rstrip() for row in (*page.head[1:], *page.body))
    shown = list(tables(view))
    if view.league and not shown:
        yield "No table, no results."
    elif shown and all(one.table.published for one in shown):
        yield "As published; no results are listed."
