"""What the views of a stage show: the places round by round, and the results so far."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from tui.present.page.page import Lines, Page, line
from tui.present.page.sharing import Want
from tui.present.view.names import codes_among, names_of
from tui.present.view.view import View
from tui.present.views.chart import best_width, draw_chart
from tui.present.views.courses import MOST_ROUNDS, MOST_TEAMS, chart_of_places, last_played
from tui.present.views.matrix import Cell, draw_matrix
from tui.present.views.matrix import best_width as matrix_width
from tui.present.words.panes import CHART_OF, CHART_TITLE, MATRIX_OF, MATRIX_TITLE
from tui.season.folding import fold
from tui.season.memo import Known
from tui.season.model.matches import Match
from tui.standings.results import counted_score, sides

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


def chart(view: View, cells_wide: int, picked: str | None = None) -> Page:
    """Draw the course of the places; that of a team is picked out, or else of the first one."""
    head = line((CHART_TITLE, "head"), f" {CHART_OF}")
    if not has_course(view):
        return Page(head=(head,))
    table, shown = view.table(0), min(view.moment.round, last_played(view))
    if picked is None and table:
        picked = next((row.team for row in table.rows if row.position), None)
    drawn = draw_chart(chart_of_places(view, 0), shown, picked, cells_wide)
    return Page(head=(head,), body=Lines([(None,)] * len(drawn), drawn.__getitem__))


def chart_width(view: View) -> int:
    """Return the cells of the chart with the names at both ends."""
    return (
        best_width(chart_of_places(view, 0), min(_NAME, names_of(view).longest))
        if has_course(view)
        else 0
    )


def want_of_chart(view: View, cells_wide: int) -> Want:
    """Return the lines of the chart, which is there as a whole or not at all."""
    return Want.whole(1 + len(chart(view, cells_wide).body))


def matrix(view: View, cells_wide: int) -> Page:
    """Draw the results up to the moment."""
    head = line((MATRIX_TITLE, "head"), f" {MATRIX_OF}")
    return Page(head=(head,), body=_matrix(view, cells_wide, result_at(view)))


def _matrix(view: View, cells_wide: int, result: Callable[[str, str], Cell | None]) -> Lines:
    """Draw results of the teams, each of which keeps its place in every round."""
    teams = teams_by_name(view, 0)
    codes = codes_among(view, teams)
    lines = draw_matrix(teams, result, cells_wide, names_of(view).within, codes)
    return Lines([(None,)] * len(lines), lines.__getitem__)


def teams_by_name(view: View, group: int) -> tuple[str, ...]:
    """Return the teams of a group in the order of their names, the same at every moment."""
    tables = view.tables.stage(view.moment.stage)

    def make() -> tuple[str, ...]:
        return (
            tuple(sorted(tables.members(group), key=lambda team: (fold(team), team)))
            if tables
            else ()
        )

    return view.memo.once((teams_by_name, view.moment.stage, group), make)


def result_at(view: View) -> Callable[[str, str], Cell | None]:
    """Return what finds the latest result up to the moment of two teams at the first one's ground.

    It is None where they have not met there, or their goals are not counted.
    """
    number, results = view.moment.round, _all_results(view)

    def find(home: str, away: str) -> Cell | None:
        known = results.get((home, away))
        at = bisect_right(known[0], number) if known else 0
        return known[1][at - 1] if known and at else None

    return find


_Results = Mapping[tuple[str, str], tuple[Sequence[int], Known[int, Cell | None]]]
"""The rounds of the results of each two teams at either ground, and each of these in their order.

They are made when they are first looked at: of a long season that repeats its pairs, few are.
"""


def _all_results(view: View) -> _Results:
    """Return all results of the stage, whatever the moment."""

    def make() -> _Results:
        stage = view.league
        met: dict[tuple[str, str], tuple[list[int], list[Match]]] = {}
        for number in range(1, (stage.moment_count if stage else 0) + 1):
            for _, matchday in stage.matchdays(number) if stage else ():
                for match in matchday.matches:
                    if match.counts:
                        rounds, matches = met.setdefault((match.home, match.away), ([], []))
                        rounds.append(number)
                        matches.append(match)
        return {
            pair: (rounds, Known(partial(_cell, matches)))
            for pair, (rounds, matches) in met.items()
        }

    return view.memo.once((_all_results, view.moment.stage), make)


def _cell(matches: Sequence[Match], at: int) -> Cell | None:
    score = counted_score(matches[at])
    return Cell(str(score), sides(matches[at])[0].outcome) if score else None


def best_matrix_width(view: View) -> int:
    """Return the cells of the matrix with all its columns."""
    tables = view.tables.stage(view.moment.stage)
    teams = len(tables.members(0)) if tables else 0
    return matrix_width(teams, min(_NAME, names_of(view).longest))


def want_of_matrix(view: View, cells_wide: int) -> Want:
    """Return the lines of the matrix, which is there with all its columns or not at all.

    They are the same whatever the results are.
    """
    lines = _matrix(view, cells_wide, lambda _home, _away: None)
    is_whole = not lines or len(lines[0].spans) == len(lines)
    return Want.whole(1 + len(lines) if is_whole else _NEVER)
