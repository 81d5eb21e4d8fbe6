"""The group that a view is about, its teams in the order of the table, and its places."""

from __future__ import annotations

from tui.present.sheets.sheet import Sheet
from tui.present.view.view import View
from tui.present.views.courses import MOST_ROUNDS, MOST_TEAMS

_MOST_MATCHES = 5_000
"""With more matches in a season nothing is worked out that nobody asked for."""


def group_of(view: View, sheet: Sheet) -> int:
    """Return the group of the team that is picked out, or else the first."""
    stage = view.league
    return stage.group_of.get(sheet.team, 0) if stage and stage.groups else 0


def teams_of(view: View, sheet: Sheet) -> tuple[str, ...]:
    """Return the teams of the group, in the order of its table."""
    table = view.table(group_of(view, sheet))
    return tuple(row.team for row in table.rows) if table else ()


def all_teams(view: View) -> tuple[str, ...]:
    """Return the teams of the stage shown, group by group in the order of the tables."""
    stage = view.league
    tables = (view.table(group) for group in range(len(stage.all_groups) if stage else 0))
    found = dict.fromkeys(row.team for table in tables if table for row in table.rows)
    return tuple(found)


def picked_team(view: View, sheet: Sheet) -> str:
    """Return the team that is picked out; without one the first of the table."""
    teams = teams_of(view, sheet)
    return sheet.team if sheet.team in teams else next(iter(teams), "")


def is_small(view: View) -> bool:
    """Return whether views of the season are made in no time, also where nobody asked for them."""

    def make() -> bool:
        days = (day for one in view.timeline.moments for day in view.timeline.matchdays(one))
        return sum(len(day.matches) for day in days) <= _MOST_MATCHES

    return view.memo.once(is_small, make)


def has_places(view: View, group: int) -> bool:
    """Return whether a group has so few teams and rounds that every place can be shown."""
    stage, tables = view.league, view.tables.stage(view.moment.stage)
    return (
        stage is not None
        and tables is not None
        and stage.round_count <= MOST_ROUNDS
        and len(tables.members(group)) <= MOST_TEAMS
    )
