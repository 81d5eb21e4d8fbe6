"""What the views of a stage show: the places round by round, and the results so far."""

from __future__ import annotations

from tui.present.page.page import Page, line
from tui.present.page.sharing import Want
from tui.present.view.names import names_of
from tui.present.view.view import View
from tui.present.views.chart import Chart, best_width, draw_chart, of_places
from tui.present.views.courses import MOST_ROUNDS, MOST_TEAMS, last_played, places_of
from tui.present.views.matrix import Cell, draw_matrix
from tui.present.views.matrix import best_width as matrix_width
from tui.present.words.panes import CHART_OF, CHART_TITLE, MATRIX_OF, MATRIX_TITLE
from tui.standings.results import sides

_LEAST_ROUNDS = 3
_NEVER = 10_000
"""More lines than a screen has."""
_NAME = 16
"""The cells of a name in a view."""


def has_course(view: View) -> bool:
    """Return whether the stage is one table of not too many teams over several rounds."""
    stage, tables = view.league, view.tables.stage(view.moment.stage)
    return (
        stage is not None
        and tables is not None
        and not stage.groups
        and not stage.steps
        and _LEAST_ROUNDS <= stage.round_count <= MOST_ROUNDS
        and 1 < len(tables.members(0)) <= MOST_TEAMS
    )


def _chart(view: View, picked: str | None) -> Chart:
    """Return the places of every team after each round, the course of one of them picked out."""
    table = view.table(0)
    if picked is None and table:
        picked = next((row.team for row in table.rows if row.position), None)
    places = places_of(view, 0)
    return of_places(places, min(view.moment.round, last_played(view)), picked)


def chart(view: View, cells_wide: int, picked: str | None = None) -> Page:
    """Draw the course of the places; that of a team is picked out, or else of the first one."""
    head = line((CHART_TITLE, "head"), f" {CHART_OF}")
    if not has_course(view):
        return Page(head=(head,))
    drawn = draw_chart(_chart(view, picked), cells_wide, names_of(view).within)
    return Page(head=(head,), body=drawn)


def chart_width(view: View) -> int:
    """Return the cells of the chart with the names at both ends."""
    return (
        best_width(_chart(view, None), min(_NAME, names_of(view).longest))
        if has_course(view)
        else 0
    )


def want_of_chart(view: View, cells_wide: int) -> Want:
    """Return the lines of the chart, which is there as a whole or not at all."""
    return Want.whole(1 + len(chart(view, cells_wide).body))


def matrix(view: View, cells_wide: int) -> Page:
    """Draw the results up to the moment, the teams in the order of the table."""
    head = line((MATRIX_TITLE, "head"), f" {MATRIX_OF}")
    body = draw_matrix(_teams(view), _results(view), cells_wide, names_of(view).within)
    return Page(head=(head,), body=body)


def _teams(view: View) -> list[str]:
    table = view.table(0)
    return [row.team for row in table.rows] if table else []


def _results(view: View) -> dict[tuple[str, str], Cell]:
    """Return the latest result of each two teams at either ground.

    The rounds are read backwards until nothing is open: a long season repeats its pairs.
    """
    stage, tables = view.league, view.tables.stage(view.moment.stage)
    results: dict[tuple[str, str], Cell] = {}
    if stage is None or tables is None:
        return results
    teams = len(tables.members(0))
    for number in range(view.moment.round, 0, -1):
        for _, matchday in reversed(stage.matchdays(number)):
            for match in reversed(matchday.matches):
                score = match.awarded or match.score
                if match.counts and score and (match.home, match.away) not in results:
                    home, _ = sides(match)
                    results[match.home, match.away] = Cell(str(score), home.outcome)
        if len(results) == teams * (teams - 1):
            break
    return results


def best_matrix_width(view: View) -> int:
    """Return the cells of the matrix with all its columns."""
    tables = view.tables.stage(view.moment.stage)
    teams = len(tables.members(0)) if tables else 0
    return matrix_width(teams, min(_NAME, names_of(view).longest))


def want_of_matrix(view: View, cells_wide: int) -> Want:
    """Return the lines of the matrix, which is there with all its columns or not at all.

    They are the same whatever the results are.
    """
    lines = draw_matrix(_teams(view), {}, cells_wide, names_of(view).within)
    is_whole = not lines or len(lines[0].spans) == len(lines)
    return Want.whole(1 + len(lines) if is_whole else _NEVER)
