"""The group that a view is about, its teams in the order of the table, and its places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from tui.present.sheets.sheet import Sheet
from tui.present.view.view import View

MOST_TEAMS = 40
"""More teams are no longer seen at one glance: their places are not worked out in every round."""
MOST_ROUNDS = 200

_MOST_MATCHES = 5_000
"""With more matches in a season nothing is worked out that nobody asked for."""

Places = Mapping[str, Sequence[int | None]]
Points = Mapping[str, Sequence[float | None]]
"""What every team had after each round; None where that is not known."""


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


def last_played(view: View) -> int:
    """Return the last round of the stage with a result, whatever the moment."""
    return view.memo.once((last_played, view.moment.stage), lambda: _last_played(view))


def _last_played(view: View) -> int:
    stage = view.league
    for number in range(stage.round_count if stage else 0, 0, -1):
        days = stage.matchdays(number) if stage else ()
        if any(match.counts for _, matchday in days for match in matchday.matches):
            return number
    return 0


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


def places_of(view: View, group: int) -> Places:
    """Return the place of every team of a group after each round that has been played."""
    return _courses(view, group)[0]


def points_of(view: View, group: int) -> Points:
    """Return the points of every team of a group after each round that has been played."""
    return _courses(view, group)[1]


def _courses(view: View, group: int) -> tuple[Places, Points]:
    key = (_courses, view.moment.stage, group)
    return view.memo.once(key, lambda: _worked_out(view, group))


def _worked_out(view: View, group: int) -> tuple[Places, Points]:
    tables, count = view.tables.stage(view.moment.stage), last_played(view)
    places: dict[str, list[int | None]] = {}
    points: dict[str, list[float | None]] = {}
    for number in range(1, count + 1):
        table = tables.table(group, number) if tables else None
        for row in table.rows if table else ():
            places.setdefault(row.team, [None] * count)[number - 1] = row.position
            value = None if row.points is None else float(row.points)
            points.setdefault(row.team, [None] * count)[number - 1] = value
    return places, points


def points_between(view: View, group: int, teams: Sequence[str], rounds: range) -> Points:
    """Return the points of some teams after some rounds, the only ones that are worked out."""
    stage, tables = view.league, view.tables.stage(view.moment.stage)
    if stage is None or tables is None:
        return {}
    book, last = tables.books("rounds")[group], last_played(view)
    found: dict[str, list[float | None]] = {team: [None] * last for team in teams}
    for number in rounds:
        if 1 <= number <= last:
            key = (points_between, view.moment.stage, group, number)
            when = stage.reached(group, number)
            tallies = view.memo.once(key, partial(book.tallies, when))
            for team, course in found.items():
                course[number - 1] = float(tallies[team].points) if team in tallies else None
    return found
