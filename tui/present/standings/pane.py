"""The standings pane: the table of each group of the stage, and why a row stands where it does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from tui.present.page.beside import Block, columns_for, lay_abreast, side_by_side, width_of
from tui.present.page.columns import cells, choose, narrowest, natural_width, titles
from tui.present.page.page import Key, Line, Page, line
from tui.present.page.sharing import Want
from tui.present.page.text import clean
from tui.present.standings.columns import Entry, table_columns, zone_mark
from tui.present.standings.form import form_of
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
    NO_TABLE_NOTE,
    NOTHING_KNOWN,
    TITLE,
    as_of,
    as_of_day,
    as_of_round,
)
from tui.season.model import LeagueStage
from tui.standings.table import Row, StageTables, Table

if TYPE_CHECKING:
    from tui.present.standings.overlay import Laid

_NARROW = 46
"""Below this width the reason of a row takes a third line."""

_LEAST_LINES = 5
"""The heading, the titles of the columns and three rows."""

_MOST_COLUMNS = 4
"""More tables side by side are no longer seen at one glance."""


def standings(
    view: View, cells_wide: int, most_columns: int = _MOST_COLUMNS, *, has_spare: bool = True
) -> Page:
    """Draw the tables of the stage as of the moment, and the reason of each row.

    Tables of several groups stand side by side where none of their columns has to leave for it.
    Without `has_spare` they say nothing but what a table has anywhere.
    """
    stage, tables = view.league, view.tables.stage(view.moment.stage)
    if stage is None or tables is None:
        return Page(head=(line((TITLE, "head")),), body=(line(f" {NO_TABLE}"),))
    laid = _laid(view)
    units = list(_all_tables(view, tables, laid))
    wanted = table_columns(view)
    if any(one.rows for one in laid.values()):
        from tui.present.standings.overlay import laid_columns

        wanted = laid_columns(wanted, [entry for _, _, found, _ in units for entry in found])
    if not has_spare:
        wanted = tuple(column for column in wanted if not column.spare)
    natural = natural_width(wanted)
    count = columns_for(min(most_columns, _count(stage)), natural, cells_wide)
    block_width = natural if count > 1 else cells_wide
    columns = choose(wanted, block_width)
    entries: dict[Key, Entry] = {}
    blocks: list[Block] = []
    for name, heading, found, others in units:
        keyed: dict[Key, Entry] = {(name, entry.row.team): entry for entry in found}
        drawn = (Line(cells(columns, entry), key=key) for key, entry in keyed.items())
        named = (line(f"   {clean(team)}", key=(name, team)) for team in others)
        blocks.append((*heading, *drawn, *named))
        entries |= keyed
    placed = side_by_side(blocks, block_width, count)

    def explain(cursor: Key | None) -> str:
        entry = entries.get(cursor or ())
        over = laid.get(cursor[0]) if cursor else None
        if entry:
            return (over.explain(entry) if over else "") or _explain(entry)
        if cursor and over and cursor[1] in over.rows:
            return over.stranger(cursor[1])
        if any(view.table(index) for index in range(len(stage.all_groups))):
            return NO_RESULTS if cursor else ""
        return NOTHING_KNOWN

    head = Line(titles(columns)) if entries else line(("   Team", "dim"))
    heads = [head] * max(1, len(placed.keys))
    return Page(
        head=(
            _heading(view, tables, laid),
            lay_abreast(heads, block_width) if count > 1 else heads[0],
        ),
        body=placed.lines,
        explain=explain,
        foot_lines=_foot_lines(cells_wide),
        columns=placed.keys,
    )


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
    return Want(min(rows, _LEAST_LINES), enough, enough, rows)


def _foot_lines(cells_wide: int) -> int:
    return 3 if cells_wide < _NARROW else 2


def _count(stage: LeagueStage) -> int:
    return len(stage.all_groups) + len(stage.across)


def _laid(view: View) -> Mapping[str, Laid]:
    """Return what lies over the tables, by the names of their groups."""
    if not view.laid or view.league is None:
        return {}
    from tui.present.standings.overlay import find_overlay

    groups = enumerate(view.league.all_groups)
    found = {group_name(one, at): find_overlay(view, at, view.table(at)) for at, one in groups}
    return {name: one for name, one in found.items() if one}


def _all_tables(
    view: View, tables: StageTables, laid: Mapping[str, Laid]
) -> Iterator[tuple[str, Block, list[Entry], tuple[str, ...]]]:
    """Yield the tables of the groups and those across groups, each with its name and heading.

    Of a group without a table there are only its teams, as far as they are known.
    """
    stage = tables.stage
    for index, group in enumerate(stage.all_groups):
        name, table = group_name(group, index), view.table(index)
        over = laid.get(name)
        known = coverage(table) if table else NO_TABLE_NOTE
        note = f" {over.note}" if over else f" · {known}" if known else ""
        heading = (line((f" {name}{note}", "strong")),) if stage.groups else ()
        found = list(entries(view, tables, index, table) if table else [])
        teams = () if table else group.team_names
        if over and table:
            found, teams = [over.under(entry) for entry in found], over.strangers(table)
        yield name, heading, found, teams
    for index, rule in enumerate(stage.across):
        name = clean(rule.name)
        yield name, (line((f" {name}", "strong")),), list(ranking(view, tables, index)), ()


def _heading(view: View, tables: StageTables, laid: Mapping[str, Laid]) -> Line:
    found = (view.table(index) for index in range(len(tables.stage.all_groups)))
    shown = [table for table in found if table]
    number = view.moment.round
    if not shown:
        words = ""
    elif not any(one.has_positions or one.published or one.coverage.is_untold for one in shown):
        words = f" {BEFORE_FIRST_MATCH}"
    elif all(table.published for table in shown):
        words = f" {published(shown)}"
    elif view.day:
        words = f" {as_of_day(view.day)}"
    elif tables.stage.steps:
        words = f" {as_of(view.round_name)}"
    elif number > tables.stage.round_count:
        words = f" {AFTER_PLAY_OFF}"
    elif tables.stage.dated:
        words = f" {as_of(view.date_text)}"
    else:
        words = f" {as_of_round(number)}" if number else ""
    known = coverage(shown[0]) if shown and not tables.stage.groups else ""
    words = f"{words} · {known}" if known else words
    over = [one.note for one in laid.values()] if not tables.stage.groups else []
    words = " ·".join([*(f" {note}" for note in over), *([words] if words else [])])
    return line((TITLE, "head"), *([words] if words else []))


def entries(view: View, tables: StageTables, group: int, table: Table) -> Iterator[Entry]:
    """Yield the rows of a table of the stage shown, with what the pane shows beside each."""
    number = view.moment.round
    compared = number > 1 and not table.published and not view.day
    before = tables.table(group, number - 1) if compared else None
    for row in table.rows:
        prize, form = tables.prize(group, row, table), form_of(view, row.team)
        yield Entry(row, table, _moved(row, before), prize, form)


def ranking(view: View, tables: StageTables, index: int) -> Iterator[Entry]:
    """Yield the rows of a table across groups; movement belongs to the groups."""
    table = view.across(index)
    if table is not None:
        for row in table.rows:
            yield Entry(row, table, moved=None, prize=tables.ranking_prize(index, row, table))


def _moved(row: Row, before: Table | None) -> int | None:
    """Return the places gained since the round before; None where there was none."""
    old = before.row_of(row.team) if before else None
    if old is None or old.position is None or row.position is None:
        return None
    return old.position - row.position


def _explain(entry: Entry) -> str:
    """Return why a row stands where it does, and what it earns there."""
    words = reason(entry.row, entry.table)
    if entry.prize is None:
        return words
    return f"{words} {zone_mark(entry)} = {prize_words(entry.prize, shared=entry.row.shared)}."
