"""The chart on the whole screen: the places or the points of every team, one of them picked out."""

from __future__ import annotations

from collections.abc import Sequence

from tui.present.page.page import Key, Line, Page, Span, join_lines, line
from tui.present.sheets.groups import group_of, has_places, picked_team, teams_of
from tui.present.sheets.sheet import Room, Sheet
from tui.present.view.names import names_of
from tui.present.view.view import View
from tui.present.views.chart import (
    POINT,
    Chart,
    best_width,
    draw_chart,
    of_points,
)
from tui.present.views.courses import (
    MOST_TEAMS,
    chart_of_places,
    chart_of_points,
    last_played,
    points_between,
)
from tui.present.views.keys import team_row
from tui.present.words.panes import CHART_TITLE
from tui.present.words.sheets import CHART_FORMS, NO_CHART, chart_words, near_words
from tui.present.words.views import nothing_of_table
from tui.season.model.numbers import Number

_LEAST_LINES = 8
_MOST_STEP = 10
"""The most cells from a round to the next, where the chart has the whole screen."""
_NAME = 18


def has_chart(view: View) -> bool:
    """Return whether the stage has rounds with results that tables can be made of."""
    stage = view.league
    return stage is not None and not stage.steps and last_played(view) > 0


def chart_page(view: View, sheet: Sheet, room: Room) -> Page:
    """Draw the chart; the cursor is on the team that is picked out, in the round shown."""
    picked = picked_team(view, sheet)
    if not has_chart(view) or not picked:
        return Page(
            head=(line((CHART_TITLE, "head")),),
            body=(line(f" {nothing_of_table(view.kind, NO_CHART)}"),),
        )
    chart, is_part = _chart(view, sheet, picked, room)
    head, *body = draw_chart(chart, _shown(view), picked, room.cells, _MOST_STEP)
    words = chart_words(CHART_FORMS[chart_form(view, sheet)], view.named(picked), _row(view, sheet))
    if is_part:
        words += near_words(len(chart.courses), len(teams_of(view, sheet)))
    return Page(
        head=(line((CHART_TITLE, "head"), f" {words}"), head),
        body=[_with_cursor(one, team_row(picked)) for one in body],
    )


def chart_form(view: View, sheet: Sheet) -> int:
    """Return the form of the chart: places (0) where they are known, or points (1)."""
    return sheet.form if has_places(view, group_of(view, sheet)) else 1


def chart_cells(view: View, sheet: Sheet) -> int:
    """Return the cells of a chart with every round."""
    if not has_chart(view):
        return 0
    chart, _ = _chart(view, sheet, "", Room(0, _LEAST_LINES))
    return best_width(chart, min(_NAME, names_of(view).longest))


def _row(view: View, sheet: Sheet) -> tuple[int | None, Number | None]:
    table = view.table(group_of(view, sheet))
    row = table.row_of(picked_team(view, sheet)) if table else None
    return (row.position, row.points) if row else (None, None)


def _chart(view: View, sheet: Sheet, picked: str, room: Room) -> tuple[Chart, bool]:
    """Return the chart, and whether it has only the teams around the picked one."""
    group = group_of(view, sheet)
    if not has_places(view, group):
        shown, teams = _shown(view), _around(teams_of(view, sheet), picked)
        near = range(shown - room.cells // 2, shown + room.cells // 2)
        points = points_between(view, group, teams, near)
        return of_points(points, _lines(room), names_of(view).within), True
    if sheet.form:
        return chart_of_points(view, group, _lines(room)), False
    return chart_of_places(view, group), False


def _shown(view: View) -> int:
    """Return the round that is shown, or the last one that has been played."""
    return min(view.moment.round, last_played(view))


def _lines(room: Room) -> int:
    return max(_LEAST_LINES, room.lines - 2)


def _around(teams: Sequence[str], picked: str) -> Sequence[str]:
    """Return the teams nearest to the picked one in the table."""
    at = teams.index(picked) if picked in teams else 0
    first = max(0, min(at - MOST_TEAMS // 4, len(teams) - MOST_TEAMS // 2))
    return teams[first : first + MOST_TEAMS // 2]


def _with_cursor(drawn: Line, key: Key) -> Line:
    """Return a line of the chart, with a key where the point of the picked team is."""
    for at, (text, role) in enumerate(drawn.spans[:-1]):
        before, point, after = text.partition(POINT)
        if at > 1 and point:  # behind the blank and the name
            left = Line((*drawn.spans[:at], Span(before, role)))
            right = Line((Span(after, role), *drawn.spans[at + 1 :]))
            return join_lines([left, Line((Span(point, role),), key), right])
    return drawn
