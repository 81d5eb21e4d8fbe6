"""A published table laid over the computed one: every cell that differs shows both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tui.audit.evidence.differing import differing_cells
from tui.audit.voice import RESULTS, Voice
from tui.present.page.columns import Column
from tui.present.page.page import Role
from tui.present.page.text import clean, width
from tui.present.standings.columns import POSITION, Entry, movement
from tui.present.standings.wished import DIFFERENCE
from tui.present.view.view import View
from tui.present.words.findings_tables import describe_cells
from tui.present.words.standings import (
    NO_FURTHER_TABLE,
    PUBLISHED_TABLE,
    UNLIKE,
    differing_note,
    no_printed_row,
    only_table,
    other_time,
    printed_elsewhere,
    printed_row,
)
from tui.season.model import PublishedRow, PublishedTable
from tui.season.model.days import latest
from tui.standings.rows import published_row
from tui.standings.table import Table

_SOONER = 10
"""By so much the rank of columns without a difference grows: they leave before the others."""


@dataclass(frozen=True)
class Laid:
    """A published table that lies over that of a group; `note` says so, or why it cannot.

    `places` are the positions of the rows: those printed, or else the order in which they stand.
    """

    source: str
    note: str
    rows: dict[str, PublishedRow]
    places: dict[str, int]

    def under(self, entry: Entry) -> Entry:
        """Return an entry with the published row that lies over it."""
        return entry._replace(printed=self.rows.get(entry.row.team), place=self._place(entry))

    def _place(self, entry: Entry) -> str:
        """Write the position that is printed, with a mark where it is another one."""
        place, own = self.places.get(entry.row.team), entry.row.position
        if place is None:
            return "–" if self.places else ""
        same = own is None or own <= place < own + entry.table.sharing(entry.row)
        return str(place) if same else f"{UNLIKE}{place}"

    def explain(self, entry: Entry) -> str:
        """Return what is printed of a team."""
        team, row = entry.row.team, self.rows.get(entry.row.team)
        if row is None:
            return no_printed_row(self.source) if self.rows else ""
        cells = tuple(differing_cells(row, entry.row, exact=True))
        source = Voice("source", (self.source,))
        told = clean(describe_cells(team, cells, RESULTS, source)) if cells else ""
        return printed_row(self.source, self.places[team], told)

    def stranger(self, team: str) -> str:
        """Return where a team is printed that has no row in the table below."""
        return printed_elsewhere(self.source, self.places[team])

    def strangers(self, table: Table) -> tuple[str, ...]:
        """Return the teams that have a row here and none in the table below."""
        return tuple(team for team in self.rows if table.row_of(team) is None)


def most_published(view: View) -> int:
    """Return how many published tables a group of the stage has at most."""
    groups = view.league.all_groups if view.league else ()
    return max((len(group.published) for group in groups), default=0)


def find_overlay(view: View, group: int, table: Table | None) -> Laid | None:
    """Return what lies over the table of a group; None if not asked for, or nothing is printed."""
    stage = view.league
    printed = stage.all_groups[group].published if stage else ()
    if stage is None or not printed or not 0 < view.laid <= most_published(view):
        return None
    if view.laid > len(printed):
        return _nothing(NO_FURTHER_TABLE)
    one = printed[view.laid - 1]
    source = view.season.source_label(one.source or stage.source, PUBLISHED_TABLE)
    if table is None or (table.published and view.laid == 1):
        return _nothing(only_table(source))
    if not table.published and not _is_of_this_moment(view, group, one):
        return _nothing(other_time(source, one))
    first = stage.all_groups[group].first_position
    places = {row.team: row.pos or at for at, row in enumerate(one.table, start=first)}
    laid = Laid(source, "", {row.team: row for row in one.table}, places)
    return replace(laid, note=_note(laid, table))


def _nothing(note: str) -> Laid:
    return Laid("", f"· {note}", {}, {})


def _note(laid: Laid, table: Table) -> str:
    """Return whose table lies over, and how much of it differs."""
    cells = [
        cell
        for row in table.rows
        if (printed := laid.rows.get(row.team))
        for cell in differing_cells(printed, row, exact=True)
    ]
    return differing_note(laid.source, len(cells))


def _is_of_this_moment(view: View, group: int, one: PublishedTable) -> bool:
    """Return whether a table was printed of the moment that is shown."""
    if one.date:
        return view.day == latest(one.date)
    if view.league is None or view.day:
        return False
    last = view.league.moment_count
    shown, printed = view.moment.round, last if one.round is None else one.round
    return view.league.reached(group, shown) == view.league.reached(group, printed)


def laid_columns(
    columns: Sequence[Column[Entry]], entries: Iterable[Entry]
) -> tuple[Column[Entry], ...]:
    """Put the published position beside the computed one, and both values into cells that differ.

    What was gained since the round before makes room for it, and so does the form.
    """
    known = list(entries)
    found: list[Column[Entry]] = []
    for column in columns:
        if column.title == POSITION:
            wide = max(width(one.place) for one in known)
            found += [column, Column("pub", max(3, wide) + 1, _place, "right", role=_place_role)]
        elif column.cell is not movement and not column.spare:
            found.append(_laid(column, known))
    return tuple(found)


def _laid(column: Column[Entry], entries: Sequence[Entry]) -> Column[Entry]:
    """Let a column write both values where they differ, as wide as that takes."""

    def cell(entry: Entry) -> str:
        own, other = column.cell(entry), _printed(column, entry)
        return f"{own}{UNLIKE}{other}" if _unlike(own, other) else own

    def role(entry: Entry) -> Role:
        unlike = _unlike(column.cell(entry), _printed(column, entry))
        return "bad" if unlike else column.role(entry)

    if not any(_unlike(column.cell(one), _printed(column, one)) for one in entries):
        return column._replace(rank=column.rank + _SOONER) if column.rank else column
    wide = max(width(cell(one)) for one in entries) + 1
    return column._replace(cell=cell, role=role, width=max(column.width, wide))


def _printed(column: Column[Entry], entry: Entry) -> str:
    """Write the cell as it is printed; a difference that no source prints is not made up."""
    row = entry.printed
    if row is None or (column.title == DIFFERENCE and row.goal_difference is None):
        return ""
    return column.cell(entry._replace(row=published_row(row)))


def _unlike(own: str, other: str) -> bool:
    return bool(own and other) and own != other


def _place(entry: Entry) -> str:
    return entry.place


def _place_role(entry: Entry) -> Role:
    return "bad" if entry.place.startswith(UNLIKE) else "dim"
