"""The views that fill the screen, one complete entry each.

To add one: its name in `sheet.py`, what draws it, its entry here, and its key in
`tui.present.words.keys_sheets`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from tui.present.page.columns import natural_width
from tui.present.page.page import Page, line
from tui.present.sheets.chart import chart_cells, chart_page, has_chart
from tui.present.sheets.matrix import has_matrix, matrix_cells, matrix_page
from tui.present.sheets.sheet import Room, Sheet, SheetName
from tui.present.sheets.turning import earlier_of
from tui.present.view.view import View
from tui.present.views.compare import compare_page, revisions_page
from tui.present.views.era import era_page
from tui.present.views.match import match_page
from tui.present.views.parts import part_page, plain_columns
from tui.present.views.scorers import scorers_page
from tui.present.views.season import season_page
from tui.present.views.team import team_page
from tui.present.views.tie import tie_page
from tui.present.words.views import ERA_TITLE, nothing_of_table
from tui.standings.views.era_rules import eras
from tui.standings.views.fixtures import fixtures
from tui.standings.views.parts import PARTS, Part

Turns = Literal["rounds", "teams", "matches", "ties"]
Along = Literal["rounds", "columns", "back"]
"""What the keys go through that go through rounds elsewhere."""

_PARTS: tuple[Part | None, ...] = (None, *PARTS)
"""The forms of the tables: whole ones first."""


_READABLE, _NARROW, _SENTENCES = 98, 76, 60
"""The cells of a view of two columns, of one with a single column, of a table below sentences."""


@dataclass(frozen=True, kw_only=True)
class SheetEntry:
    """What the screen has to know of a view.

    Args:
        draw: Return its page; None where what it is about is no longer there.
        cells: Return the cells that it takes at best.
        has: Return whether the stage has anything to show in it.
        forms: Return how many forms it has.
        turns: What `[` and `]` go through in it.
        along: What `h` and `l` go through in it.
        picks: Whether the cursor picks a team out in it, which is drawn anew for it.
        sorts: Whether its rows can be sorted.
        more: How many of its own next forms may stand beside it.
        beside: What else may stand there, in the order of its claims.
    """

    draw: Callable[[View, Sheet, Room], Page | None]
    cells: Callable[[View, Sheet], int] = lambda _view, _sheet: _READABLE
    has: Callable[[View], bool] = lambda _: True
    forms: Callable[[View], int] = lambda _: 1
    turns: Turns = "rounds"
    along: Along = "rounds"
    picks: bool = False
    sorts: bool = False
    more: int = 0
    beside: tuple[SheetName, ...] = ()

    def wished(self, view: View, sheet: Sheet) -> int:
        """Return the cells that the view takes: where it has nothing to show, those of a word."""
        return self.cells(view, sheet) if self.has(view) else _SENTENCES


def _season(view: View, sheet: Sheet, room: Room) -> Page:  # noqa: ARG001  as every view
    return season_page(view, room.cells)


def _tables(view: View, sheet: Sheet, room: Room) -> Page:
    part = _PARTS[sheet.form % len(_PARTS)]
    return part_page(view, part, room.cells, sheet.sort)


def _table_cells(view: View, sheet: Sheet) -> int:  # noqa: ARG001  as every view
    return natural_width(plain_columns(view))


def _scorers(view: View, sheet: Sheet, room: Room) -> Page:  # noqa: ARG001  as every view
    return scorers_page(view, room.cells)


def has_scorers(view: View) -> bool:
    """Return whether the matches of the season or a source name any scorer."""

    def make() -> bool:
        return any(one.match.scorers for one in fixtures(view.season)) or any(
            claims.top_scorers for claims in view.season.published
        )

    return view.memo.once((has_scorers,), make)


def _compare(view: View, sheet: Sheet, room: Room) -> Page:
    since = view.since
    if since is None or sheet.form:
        return compare_page(view, earlier_of(view, sheet), room.cells)
    old = view.memo.once((_compare, since.revision), lambda: View.of(since.season, view.wishes))
    return revisions_page(old, view, since.revision, room.cells)


def _era(view: View, sheet: Sheet, room: Room) -> Page:
    known = eras(view.league) if view.league else ()
    if not known:
        return Page(
            head=(line((ERA_TITLE, "head")),), body=(line(f" {nothing_of_table(view.kind)}"),)
        )
    return era_page(view, known[sheet.form % len(known)], room.cells)


def _era_forms(view: View) -> int:
    return len(eras(view.league)) if view.league else 0


def _team(view: View, sheet: Sheet, room: Room) -> Page | None:
    return team_page(view, sheet.team, room.cells, room.home)


def _match(view: View, sheet: Sheet, room: Room) -> Page | None:
    return match_page(view, sheet.match, room.cells, room.meetings) if sheet.match else None


def _tie(view: View, sheet: Sheet, room: Room) -> Page | None:
    return tie_page(view, *sheet.tie, room.cells) if sheet.tie else None


SHEETS: Mapping[SheetName, SheetEntry] = MappingProxyType(
    {
        "season": SheetEntry(draw=_season, beside=("tables", "scorers", "chart", "matrix")),
        "tables": SheetEntry(
            draw=_tables,
            cells=_table_cells,
            has=lambda view: view.league is not None,
            forms=lambda view: len(_PARTS) if view.league else 1,
            sorts=True,
            more=2,
            beside=("matrix", "chart", "season"),
        ),
        "chart": SheetEntry(
            draw=chart_page,
            cells=chart_cells,
            has=has_chart,
            forms=lambda _: 2,
            picks=True,
            beside=("tables", "matrix", "season"),
        ),
        "matrix": SheetEntry(
            draw=matrix_page,
            cells=matrix_cells,
            has=has_matrix,
            along="columns",
            beside=("tables", "chart", "season"),
        ),
        "scorers": SheetEntry(
            draw=_scorers,
            cells=lambda _v, _s: _NARROW,
            has=has_scorers,
            beside=("season", "tables"),
        ),
        "compare": SheetEntry(
            draw=_compare,
            forms=lambda view: 2 if view.since else 1,
            along="back",
            beside=("chart", "matrix", "season"),
        ),
        "era": SheetEntry(
            draw=_era,
            cells=lambda _view, _sheet: _SENTENCES,
            forms=_era_forms,
            more=2,
            beside=("chart", "matrix"),
        ),
        "team": SheetEntry(draw=_team, turns="teams", beside=("tables", "chart", "matrix")),
        "match": SheetEntry(draw=_match, turns="matches", beside=("tables", "chart", "matrix")),
        "tie": SheetEntry(draw=_tie, turns="ties", cells=lambda _v, _s: _NARROW),
    }
)
