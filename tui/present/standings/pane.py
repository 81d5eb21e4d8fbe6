"""The standings pane: the table of each group of the stage, and why a row stands where it does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from tui.present.page.beside import Block, columns_for, lay_abreast, side_by_side, width_of
from tui.present.page.columns import Column, choose, headings, narrowest, natural_width
from tui.present.page.page import Key, Line, Page, line
from tui.present.page.rule import RULE_CELLS
from tui.present.page.sharing import Want
from tui.present.page.text import first_fitting, wrap
from tui.present.standings.columns import Entry, table_columns, zone_mark
from tui.present.standings.footnotes import footnotes
from tui.present.standings.units import Unit, units
from tui.present.view.view import View
from tui.present.words.phrases import coverage, published
from tui.present.words.prizes import prize_words
from tui.present.words.reasons import reason
from tui.present.words.stages import group_name
from tui.present.words.standings import (
    AFTER_PLAY_OFF,
    BEFORE_FIRST_MATCH,
    NO_RESULTS,
    NO_TABLE,
    NOTHING_KNOWN,
    TITLE,
    as_of,
    as_of_day,
    as_of_round,
    sorted_by,
)
from tui.season.model import LeagueStage
from tui.standings.table import StageTables

if TYPE_CHECKING:
    from tui.present.standings.overlay import Laid

_NARROW = 46
"""Below this width the reason of a row takes a third line."""

_LEAST_LINES = 5
"""The heading, the titles of the columns and three rows."""

_MOST_LINES = 200
"""Below tables with more lines nothing else is on a screen."""

_MOST_COLUMNS = 4
"""More tables side by side are no longer seen at one glance."""


def standings(
    view: View, cells_wide: int, most_columns: int = _MOST_COLUMNS, *, has_spare: bool = True
) -> Page:
    """Draw the tables of the stage as of the moment, and the reason of each row.

    Tables of several groups stand side by side where none of their columns has to leave for it.
    Without `has_spare` they say nothing but what a table has anywhere.
    Only rows that are looked at are drawn.
    """
    stage, tables = view.league, view.tables.stage(view.moment.stage)
    if stage is None or tables is None:
        return Page(head=(line((TITLE, "head")),), body=(line(f" {NO_TABLE}"),))
    laid = _laid(view)
    shown = list(units(view, tables, laid))
    wanted = table_columns(view)
    if any(one.rows for one in laid.values()):
        wanted = _columns_with_printed(view, shown)
    if not has_spare:
        wanted = tuple(column for column in wanted if not column.spare)
    natural = natural_width(wanted)
    count = columns_for(min(most_columns, _count(stage)), natural, cells_wide)
    block_width = natural if count > 1 else cells_wide
    columns = choose(wanted, block_width)
    placed = side_by_side([unit.lines(columns) for unit in shown], block_width, count)
    has_table = any(view.table(index) for index in range(len(stage.all_groups)))

    def explain(cursor: Key | None, *, tells_prize: bool = True) -> str:
        name, team = cursor or ("", "")
        over = laid.get(name)
        named = (unit.entry(team) for unit in shown if unit.name == name)
        if entry := next(filter(None, named), None):
            return (over.explain(entry) if over else "") or _explain(entry, tells_prize=tells_prize)
        if over and team in over.rows:
            return over.stranger(team)
        if has_table:
            return NO_RESULTS if cursor else ""
        return NOTHING_KNOWN

    has_rows = any(unit.rows for unit in shown)
    head = headings(columns) if has_rows else line(("   Team", "dim"))
    heads = [head] * max(1, len(placed.keys))
    return Page(
        head=(
            _heading(view, tables, laid, cells_wide),
            lay_abreast(heads, block_width) if count > 1 else heads[0],
        ),
        body=placed.lines,
        explain=explain,
        foot_lines=_foot_lines(cells_wide),
        columns=placed.keys,
        more=lambda cells: notes(view, cells, shown),
        brief=partial(explain, tells_prize=False),
    )


def notes(view: View, cells_wide: int, shown: Sequence[Unit] | None = None) -> Sequence[Block]:
    """Return what the tables contain beside results and what their signs mean, in lines."""
    return [
        tuple(line((f" {part}", "dim")) for part in wrap(note, cells_wide - 2))
        for note in footnotes(view, shown)
    ]


def table_widths(view: View) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the cells of one table, from narrow to wide, and of several of them abreast.

    The narrow ones: what never leaves; all columns with short names; those with names in full;
    all that there is.
    """
    if view.league is None:
        return (), ()
    columns = table_columns(view)
    natural = natural_width(columns)
    most = min(_MOST_COLUMNS, _count(view.league))
    one = (
        narrowest(columns, of_rank=1),
        narrowest(columns),
        natural_width([column for column in columns if not column.spare]),
        natural,
    )
    return one, tuple(width_of(count, natural) for count in range(2, most + 1))


def want_of_tables(view: View, cells_wide: int) -> Want:
    """Return the lines that the tables of a stage want at its end."""
    page = standings(view, cells_wide)
    rows = len(page.head) + len(page.body)
    enough = rows + bool(page.columns) + page.foot_lines
    told = sum(map(len, page.blocks(cells_wide))) if rows < _MOST_LINES else 0
    return Want(min(rows, _LEAST_LINES), enough, enough + told, rows)


def _foot_lines(cells_wide: int) -> int:
    return 3 if cells_wide < _NARROW else 2


def _count(stage: LeagueStage) -> int:
    return len(stage.all_groups) + len(stage.across)


def _columns_with_printed(view: View, shown: Sequence[Unit]) -> tuple[Column[Entry], ...]:
    """Return the columns of tables over which others lie, as wide as the rows of them need."""
    from tui.present.standings.overlay import laid_columns

    def make() -> tuple[Column[Entry], ...]:
        return laid_columns(table_columns(view), [one for unit in shown for one in unit.entries])

    return view.memo.once((_columns_with_printed, view.moment, view.day, view.laid), make)


def _laid(view: View) -> Mapping[str, Laid]:
    """Return what lies over the tables, by the names of their groups."""
    if not view.laid or view.league is None:
        return {}
    from tui.present.standings.overlay import find_overlay

    groups = enumerate(view.league.all_groups)
    found = {group_name(one, at): find_overlay(view, at, view.table(at)) for at, one in groups}
    return {name: one for name, one in found.items() if one}


def _heading(view: View, tables: StageTables, laid: Mapping[str, Laid], cells_wide: int) -> Line:
    """Draw the title, without the moment where that has no room: the screen's title has it too."""
    found = (view.table(index) for index in range(len(tables.stage.all_groups)))
    shown = [table for table in found if table]
    number = view.moment.round
    if not shown:
        when = ""
    elif not any(one.has_positions or one.published or one.coverage.is_untold for one in shown):
        when = BEFORE_FIRST_MATCH
    elif all(table.published for table in shown):
        when = published(shown)
    elif view.day:
        when = as_of_day(view.day)
    elif tables.stage.steps:
        when = as_of(view.round_name)
    elif number > tables.stage.round_count:
        when = AFTER_PLAY_OFF
    elif tables.stage.dated:
        when = as_of(view.date_text)
    else:
        when = as_of_round(number)
    is_divided = bool(tables.stage.groups)
    over = [one.note for one in laid.values()] if not is_divided else []
    known = [coverage(shown[0])] if shown and not is_divided else []
    if view.sorting:
        known.append(sorted_by(view.sorting.column, descending=view.sorting.descending))
    wordings = [_parted(*over, when, *known), _parted(*over, *known)]
    words = first_fitting(filter(None, wordings), cells_wide - RULE_CELLS - len(TITLE) - 1)
    return line((TITLE, "head"), *([f" {words}"] if words else []))


def _parted(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _explain(entry: Entry, *, tells_prize: bool) -> str:
    """Return why a row stands where it does, and what it earns there."""
    words = reason(entry.row, entry.table)
    if entry.prize is None or not tells_prize:
        return words
    return f"{words} {zone_mark(entry)} = {prize_words(entry.prize, shared=entry.row.shared)}."
