"""Tables of a part of the results, and the table itself in the order of any of its columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.present.page.beside import Block, one_below_the_other
from tui.present.page.columns import Column, cells, choose, titles
from tui.present.page.lines import EMPTY, Line, Lines, PartKeys, line
from tui.present.page.page import Page
from tui.present.page.text import wrap
from tui.present.standings.columns import POSITION, Entry, table_columns
from tui.present.view.view import View
from tui.present.views.keys import team_row
from tui.present.words.stages import group_name
from tui.present.words.standings import TITLE, as_of_day
from tui.present.words.views import PART_WORDS, nothing_of_table, part_note, sorted_by
from tui.standings.table import Table
from tui.standings.views.parts import Part, part_table
from tui.standings.views.sorting import AS_IT_IS, Sort, sort_rows


def part_tables(view: View, part: Part | None) -> Iterator[tuple[str, Table]]:
    """Yield the tables of a part of the results, or the whole ones, with the names of the groups.

    A stage that is not divided has one, whose group has no name.
    """
    stage, tables = view.league, view.tables.stage(view.moment.stage)
    if stage is None or tables is None:
        return
    for index, group in enumerate(stage.all_groups):
        table = view.table(index)
        if part is not None:
            table = part_table(tables, index, part, view.moment.round, view.day)
        if table is not None:
            yield group_name(group, index) if stage.groups else "", table


def part_page(
    view: View,
    part: Part | None,
    cells_wide: int,
    sort: Sort = AS_IT_IS,
    *,
    only: int | None = None,
) -> Page:
    """Draw the tables of a part of the results, or the whole ones, in the order of a column.

    With `only` there is the table of one group alone, counted from 0.
    """
    when = as_of_day(view.day) if view.day else view.when
    told = [when, sorted_by(sort)]
    title = line(
        (PART_WORDS[part] if part else TITLE, "head"),
        f" {' · '.join(words for words in told if words)}",
    )
    found = list(part_tables(view, part))
    if only is not None:
        found = found[only : only + 1]
    if not found:
        return Page(head=(title,), body=(line(f" {nothing_of_table(view.kind)}"),))
    wanted = plain_columns(view)
    if any(row.shared for _, table in found for row in table.rows):
        wanted = tuple(
            one._replace(width=one.width + 1) if one.title == POSITION else one for one in wanted
        )
    columns = choose(wanted, cells_wide)
    blocks: list[Block] = []
    for name, table in found:
        if name:
            blocks += [[EMPTY]] if blocks else []
            blocks.append([line((f" {name}", "strong"))])
        blocks.append(_lines(table, columns, sort))
    if part:
        dated = view.day is not None or bool(view.league and view.league.dated)
        note = wrap(part_note(part, dated=dated), cells_wide - 2)
        blocks.append([EMPTY, *(line((f" {words}", "dim")) for words in note)])
    return Page(head=(title, Line(titles(columns))), body=one_below_the_other(blocks))


def plain_columns(view: View) -> tuple[Column[Entry], ...]:
    """Return the columns of a table that are about its rows alone."""
    return tuple(column for column in table_columns(view) if column.title and not column.paint)


def _lines(table: Table, columns: Sequence[Column[Entry]], sort: Sort) -> Lines:
    rows = sort_rows(table.rows, sort)
    keys: list[PartKeys] = [(team_row(row.team),) for row in rows]

    def draw(at: int) -> Line:
        return Line(cells(columns, Entry(rows[at], table, None)), key=keys[at][0])

    return Lines(keys, draw)
