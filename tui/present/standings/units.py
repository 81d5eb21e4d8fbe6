"""The tables of a stage as the pane shows them, of which a row is made up when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING

from tui.present.page.columns import Column, cells
from tui.present.page.lines import Line, Lines, PartKeys, line
from tui.present.page.text import clean
from tui.present.standings.columns import Entry
from tui.present.standings.form import form_of
from tui.present.standings.sorting import sorted_rows
from tui.present.view.view import View
from tui.present.words.phrases import coverage
from tui.present.words.stages import group_name
from tui.present.words.standings import NO_TABLE_NOTE
from tui.standings.table import Row, StageTables, Table

if TYPE_CHECKING:
    from tui.present.standings.overlay import Laid


@dataclass(frozen=True)
class Unit:
    """The table of a group or one across groups, with its name and heading.

    `rows` are those of the table, in the order in which they are shown. `make` returns one of them
    with what the pane shows beside it; `others` are teams without a row.
    """

    name: str
    heading: tuple[Line, ...]
    table: Table | None
    rows: Sequence[Row]
    make: Callable[[Table, Row], Entry]
    others: tuple[str, ...] = ()

    @property
    def height(self) -> int:
        """How many lines there are."""
        return len(self.heading) + len(self.rows) + len(self.others)

    @property
    def entries(self) -> Iterator[Entry]:
        """Every row with what the pane shows beside it."""
        return map(self._made, self.rows)

    def entry(self, team: str) -> Entry | None:
        """Return the row of a team with what the pane shows beside it."""
        row = self.table.row_of(team) if self.table else None
        return self._made(row) if row else None

    def _made(self, row: Row) -> Entry:
        """Return a row with what is beside it: the lines and the notes ask for the same ones."""
        made = self._entries.get(row.team)
        if made is None:
            assert self.table  # noqa: S101  it has the row
            made = self._entries[row.team] = self.make(self.table, row)
        return made

    @cached_property
    def _entries(self) -> dict[str, Entry]:
        return {}

    def lines(self, columns: Sequence[Column[Entry]]) -> Lines:
        """Return the lines of the table in some columns."""
        first, rows = len(self.heading), self.rows
        teams = [*(row.team for row in rows), *self.others]
        keys: list[PartKeys] = [(None,)] * first
        keys += [((self.name, team),) for team in teams]

        def draw(at: int) -> Line:
            if at < first:
                return self.heading[at]
            team = teams[at - first]
            if at < first + len(rows):
                return Line(cells(columns, self._made(rows[at - first])), key=(self.name, team))
            return line(f"   {clean(team)}", key=(self.name, team))

        return Lines(keys, draw)


def units(view: View, tables: StageTables, laid: Mapping[str, Laid]) -> Iterator[Unit]:
    """Yield the tables of the groups and those across groups.

    Of a group without a table there are only its teams, as far as they are known.
    """
    stage = tables.stage
    for index, group in enumerate(stage.all_groups):
        name, table = group_name(group, index), view.table(index)
        over = laid.get(name)
        known = coverage(table) if table else NO_TABLE_NOTE
        note = f" {over.note}" if over else f" · {known}" if known else ""
        heading = (line((f" {name}{note}", "strong")),) if stage.groups else ()
        others = () if table else group.team_names
        if over and table:
            others = over.strangers(table)
        rows = sorted_rows(view, table)
        before = cache(partial(_before, view, tables, index))
        make = partial(_entry, view, tables, index, over, before)
        yield Unit(name, heading, table, rows, make, others)
    for index, rule in enumerate(stage.across):
        name, table = clean(rule.name), view.across(index)
        heading = (line((f" {name}", "strong")),)
        yield Unit(name, heading, table, sorted_rows(view, table), partial(_ranked, tables, index))


def _entry(
    view: View,
    tables: StageTables,
    group: int,
    over: Laid | None,
    before: Callable[[], Table | None],
    table: Table,
    row: Row,
) -> Entry:
    """Return a row of the table of a group with what the pane shows beside it."""
    moved = None if table.published else _moved(row, before())
    prize, form = tables.prize(group, row, table), form_of(view, row.team)
    entry = Entry(row, table, moved, prize, form)
    return over.under(entry) if over else entry


def _before(view: View, tables: StageTables, group: int) -> Table | None:
    """Return the table since which places are gained: that before an edit, or a round before."""
    number = view.moment.round
    if view.compared:
        stage = view.compared.stage(view.moment.stage)
        return stage.shown(group, number) if stage else None
    return tables.table(group, number - 1) if number > 1 and not view.day else None


def _ranked(tables: StageTables, index: int, table: Table, row: Row) -> Entry:
    """Return a row of a table across groups; movement belongs to the groups."""
    return Entry(row, table, moved=None, prize=tables.ranking_prize(index, row, table))


def _moved(row: Row, before: Table | None) -> int | None:
    """Return the places gained since the round before; None where there was none."""
    old = before.row_of(row.team) if before else None
    if old is None or old.position is None or row.position is None:
        return None
    return old.position - row.position
