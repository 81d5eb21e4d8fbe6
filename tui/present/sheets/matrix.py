"""The matrix on the whole screen: every result of a group, with a cursor in rows and columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from tui.present.page.page import Key, Line, Lines, Page, Role, Span, join_lines, line
from tui.present.page.text import fit
from tui.present.sheets.groups import group_of
from tui.present.sheets.sheet import Room, Sheet
from tui.present.view.names import codes_among, names_of
from tui.present.view.view import View
from tui.present.views.course import result_at, teams_by_name
from tui.present.views.courses import MOST_TEAMS
from tui.present.views.keys import pair_of_row, pair_row
from tui.present.views.matrix import Cell, best_width, cell_span
from tui.present.words.panes import MATRIX_OF, MATRIX_TITLE
from tui.present.words.sheets import NO_MATRIX, met_never, met_words, plays_itself
from tui.present.words.team_codes import CODE_CELLS, team_codes
from tui.present.words.views import nothing_of_table
from tui.season.named import NamedTuple
from tui.standings.views.fixtures import Fixture, MatchPlace, fixture_at

_NAME = 18
_COLUMN = CODE_CELLS + 1


class _Grid(NamedTuple):
    """The teams of a matrix, its columns in sight, the cells of the names before it, its results.

    `column` is that of the cursor.
    """

    teams: tuple[str, ...]
    across: range
    column: int
    names: int
    result: Callable[[str, str], Cell | None]


def has_matrix(view: View) -> bool:
    """Return whether the stage has matches of its own between the teams of a table."""
    stage = view.league
    return stage is not None and not stage.steps and stage.moment_count > 0


def matrix_page(view: View, sheet: Sheet, room: Room) -> Page:
    """Draw the matrix: home teams down, visitors across; what is in no sight is not drawn.

    The teams stand in the order of their names, so that they stay in their places when the table
    changes.
    """
    teams = teams_by_name(view, group_of(view, sheet))
    title = line((MATRIX_TITLE, "head"), f" {MATRIX_OF}")
    if not has_matrix(view) or not teams:
        return Page(head=(title,), body=(line(f" {nothing_of_table(view.kind, NO_MATRIX)}"),))
    names = names_of(view)
    longest = min(_NAME, names.longest, max(CODE_CELLS, room.cells - 6 * _COLUMN))
    count = max(1, min(len(teams), (room.cells - longest - 2) // _COLUMN))
    column = max(0, min(sheet.column, len(teams) - 1))
    first = max(0, min(column - count // 2, len(teams) - count))
    grid = _Grid(teams, range(first, first + count), column, longest, result_at(view))
    keys = [pair_row(home, teams[column]) for home in teams]

    def draw(at: int) -> Line:
        return _line(view, grid, at, keys[at])

    return Page(
        head=(title, _head(view, grid)),
        body=Lines([(None, key, None) for key in keys], draw),
        explain=lambda key: _explain(view, key),
        foot_lines=1,
    )


def matrix_cells(view: View, sheet: Sheet) -> int:
    """Return the cells of the matrix with all its columns."""
    longest = min(_NAME, names_of(view).longest)
    return (
        best_width(len(teams_by_name(view, group_of(view, sheet))), longest)
        if has_matrix(view)
        else 0
    )


_Meetings = Mapping[tuple[str, str], Sequence[tuple[int, int, int]]]
"""Where the matches of each two teams stand in their stage: number, group and place."""


def _meetings(view: View) -> _Meetings:
    """Return where the matches of each two teams stand, whatever the moment."""
    stage = view.league

    def make() -> _Meetings:
        found: dict[tuple[str, str], list[tuple[int, int, int]]] = {}
        for number in range(1, (stage.moment_count if stage else 0) + 1):
            for group, matchday in stage.matchdays(number) if stage else ():
                for at, match in enumerate(matchday.matches):
                    found.setdefault((match.home, match.away), []).append((number, group, at))
        return found

    return view.memo.once((_meetings, view.moment.stage), make)


def meeting(view: View, home: str, away: str) -> Fixture | None:
    """Return the last match of two teams up to the moment, one that counts before others."""
    places = _meetings(view).get((home, away), ())
    known = [
        found
        for place in places
        if place[0] <= view.moment.round
        and (found := fixture_at(view.season, MatchPlace(view.moment.stage, *place)))
    ]
    counting = [one for one in known if one.match.counts]
    return next(iter(reversed(counting or known)), None)


def _line(view: View, grid: _Grid, at: int, key: Key) -> Line:
    """Draw the results of a home team; the one in the column of the cursor has the key."""
    home, names = grid.teams[at], names_of(view)
    name = Span(" " + fit(names.within(home, grid.names), grid.names))
    cells = {
        column: cell_span(home, away, grid.result(home, away))
        for column in grid.across
        for away in (grid.teams[column],)
    }
    return join_lines(
        [
            Line((name, *(one for column, one in cells.items() if column < grid.column))),
            Line((cells[grid.column],), key),
            Line(tuple(one for column, one in cells.items() if column > grid.column)),
        ]
    )


def _head(view: View, grid: _Grid) -> Line:
    codes = _codes(view, grid)
    spans: list[Span] = [Span(" " * (grid.names + 1))]
    for column in grid.across:
        role: Role = "accent" if column == grid.column else "dim"
        spans.append(Span(" " + fit(codes[grid.teams[column]], CODE_CELLS), role))
    return Line(tuple(spans))


def _codes(view: View, grid: _Grid) -> Mapping[str, str]:
    """Return the codes of the columns in sight; those of few teams are the same in every round."""
    if len(grid.teams) > MOST_TEAMS:
        return team_codes(grid.teams[column] for column in grid.across)
    return codes_among(view, grid.teams)


def _explain(view: View, key: Key | None) -> str:
    """Say which result is under the cursor, or that there is none."""
    pair = pair_of_row(key)
    if pair is None:
        return ""
    fixture = meeting(view, *pair)
    if fixture is not None:
        return met_words(fixture, view.at(fixture.moment).round_name)
    return plays_itself(pair[0]) if pair[0] == pair[1] else met_never(*pair)
