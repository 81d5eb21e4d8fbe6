"""What every team of a group had after each round that has been played: places and points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from tui.present.view.names import names_of
from tui.present.view.view import View
from tui.present.views.chart import Chart, of_places, of_points

MOST_TEAMS = 40
"""More teams are no longer seen at one glance: their places are not worked out in every round."""
MOST_ROUNDS = 200

Places = Mapping[str, Sequence[int | None]]
Points = Mapping[str, Sequence[float | None]]
"""What every team had after each round; None where that is not known."""


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


def places_of(view: View, group: int) -> Places:
    """Return the place of every team of a group after each round that has been played."""
    return _courses(view, group)[0]


def points_of(view: View, group: int) -> Points:
    """Return the points of every team of a group after each round that has been played."""
    return _courses(view, group)[1]


def chart_of_places(view: View, group: int) -> Chart:
    """Return the chart of the places of a group, whatever the moment and whoever is picked out."""
    key = (chart_of_places, view.moment.stage, group, view.wishes)
    return view.memo.once(key, lambda: of_places(places_of(view, group), names_of(view).within))


def chart_of_points(view: View, group: int, lines: int) -> Chart:
    """Return the chart of the points of a group in so many lines."""
    key = (chart_of_points, view.moment.stage, group, lines, view.wishes)
    return view.memo.once(
        key, lambda: of_points(points_of(view, group), lines, names_of(view).within)
    )


def _courses(view: View, group: int) -> tuple[Places, Points]:
    key = (_courses, view.moment.stage, group)
    return view.memo.once(key, lambda: _worked_out(view, group))


def _worked_out(view: View, group: int) -> tuple[Places, Points]:
    tables, count = view.tables.stage(view.moment.stage), last_played(view)
    places: dict[str, list[int | None]] = {}
    points: dict[str, list[float | None]] = {}
    for number in range(1, count + 1):
        table = tables.table(group, number) if tables else None
        # Teams that share a place stand one below the other, as in the table.
        for place, row in enumerate(table.rows if table else (), start=1):
            known = place if row.position is not None else None
            places.setdefault(row.team, [None] * count)[number - 1] = known
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
