"""Tables: computed from results as of a round or a day, or taken over from a source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache, partial

from tui.season.memo import detach
from tui.season.model import (
    Adjustment,
    Champions,
    Group,
    LeagueStage,
    PublishedTable,
)
from tui.season.model.days import KnownDate, latest
from tui.season.model.rules import Compared
from tui.season.model.rulings import CELLS
from tui.standings.across import across
from tui.standings.coverage import COMPLETE, Coverage
from tui.standings.criteria import CRITERIA, Value, reader
from tui.standings.decisions import NOTHING_SEEN, By, Seen
from tui.standings.group import Around, Book
from tui.standings.prizes import Prize, by_decision, prize
from tui.standings.rows import Decision, Row, published_row, row, rows, unplace, without_cells

__all__ = ["Decision", "Prize", "Row", "StageTables", "Table"]


@dataclass(frozen=True)
class Table:
    """The rows of one group, in order; teams without a position come last.

    `as_of` is the round a computed table stands at, or None where it stands at a `day`; a table
    taken over from a source has `published` true, the round or day that it was printed after and
    the id of its source where the file names them. `decided` is what a computed table contains
    beside its results, and `coverage` says how much of what was played it knows. `is_instead`: it
    stands in the place of a computed one that lacks results.
    """

    rows: tuple[Row, ...]
    as_of: int | None
    published: bool = False
    source: str | None = None
    note: str | None = None
    day: KnownDate | None = None
    decided: Seen = NOTHING_SEEN
    coverage: Coverage = COMPLETE
    is_instead: bool = False

    @property
    def adjustments(self) -> tuple[Adjustment, ...]:
        """The points and goals that were added to those of the results or taken away."""
        return self.decided.adjustments

    @cached_property
    def has_positions(self) -> bool:
        """Whether anybody has a position: not before something has been played."""
        return any(row.position is not None for row in self.rows)

    def row_of(self, team: str) -> Row | None:
        """Return a team's row."""
        return self._by_team.get(team)

    def sharing(self, row: Row) -> int:
        """Return how many rows share the position of a row, itself included."""
        return self._by_position[row.position]

    @cached_property
    def _by_position(self) -> Counter[int | None]:
        return Counter(row.position for row in self.rows)

    @cached_property
    def _by_team(self) -> dict[str, Row]:
        return {row.team: row for row in self.rows}


LAST = 1 << 30
"""A round number behind every round: the table that a stage ends with."""


class StageTables:
    """The tables of every group of a stage, as of any of its rounds or of any day."""

    def __init__(
        self,
        stage: LeagueStage,
        earlier: Sequence[StageTables] = (),
        champions: Champions | None = None,
    ) -> None:
        """Prepare a stage, with the tables of the stages before it, from which it may carry over.

        `champions` is what was decided of the title away from the pitch. A group's results are
        added up when its table is first asked for. Raises `ValueError` when the stage carries over
        from one that is not among the earlier ones.
        """
        self.stage = stage
        self._known = known = {one.stage.name: one for one in earlier}
        names = stage.carry.from_ if stage.carry else ()
        missing = [name for name in names if name not in known]
        if missing:
            raise ValueError(f"{stage.name} carries over from {missing[0]}, which is not before it")
        self.earlier = [known[name] for name in names]
        self._champions = champions
        self._book = lru_cache(maxsize=None)(detach(self._open))
        self._tables = lru_cache(maxsize=8 * len(stage.all_groups))(detach(self._compute))
        self._rankings = lru_cache(maxsize=8)(detach(self._rank))

    def table(self, group: int, as_of: int) -> Table | None:
        """Return the table of a group after a round; None where neither it nor results exist."""
        return self._tables(group, self.stage.reached(group, as_of), None)

    def on(self, group: int, day: date) -> Table | None:
        """Return the table of a group at the end of a day."""
        return self._tables(group, 0, day)

    def like(self, group: int, printed: PublishedTable) -> Table | None:
        """Return the computed table of the time that a printed one is of."""
        if printed.date:
            return self.on(group, latest(printed.date))
        return self.table(group, LAST if printed.round is None else printed.round)

    def across(self, index: int, as_of: int) -> Table:
        """Return one of the stage's tables across groups after a round."""
        return self._rankings(index, as_of, None)

    def across_on(self, index: int, day: date) -> Table:
        """Return one of the stage's tables across groups at the end of a day."""
        return self._rankings(index, 0, day)

    def _rank(self, index: int, as_of: int, day: date | None) -> Table:
        books = self.books("rounds" if day is None else "days")
        groups = range(len(books))
        if day is None:
            times = [self.stage.reached(group, as_of) for group in groups]
        else:
            times = [day.toordinal()] * len(books)
        found = across(self.stage, self.stage.across[index], books, times)
        tables = [self.table(at, as_of) if day is None else self.on(at, day) for at in groups]
        is_over = all(one is not None and one.coverage.is_over for one in tables)
        coverage = COMPLETE._replace(is_over=is_over)
        return Table(found, as_of if day is None else None, day=day, coverage=coverage)

    def shown(self, group: int, as_of: int) -> Table | None:
        """Return the table of a group to show after a round.

        It is the one that a source prints of that round where results up to it are missing, so
        that the computed one would be only a part of it.
        """
        table = self.table(group, as_of)
        if table is None or table.published or not table.coverage.missing:
            return table
        published = self.stage.all_groups[group].published
        printed = (one for one in published if self._is_of_time(group, one, table))
        return next((replace(_taken_over(one), is_instead=True) for one in printed), table)

    def _is_of_time(self, group: int, printed: PublishedTable, table: Table) -> bool:
        """Return whether no match lies between the times of a printed table and a computed one."""
        if printed.date is None:
            return (printed.round or self.stage.end(group)) == table.as_of
        by_day = self.on(group, latest(printed.date))
        return by_day is not None and by_day.coverage[:2] == table.coverage[:2]

    def prize(self, group: int, row: Row, table: Table) -> Prize | None:
        """Return what a row of the table of a group earns, and whether that is settled."""
        is_over = table.coverage.is_over
        day = latest(table.day) if table.day else None
        if table.published and table.day is not None:
            is_over = False
        elif table.published and table.as_of is not None:
            is_over = 0 < self.stage.end(group) <= table.as_of
        zones = self.stage.all_groups[group].zones or self.stage.zones
        found = prize(row, table.sharing(row), zones, is_over=is_over)
        return by_decision(found, row.team, self._champions, day, is_over=is_over)

    def ranking_prize(self, index: int, row: Row, table: Table) -> Prize | None:
        """Return what a row of a table across groups earns, and whether that is settled."""
        zones = self.stage.across[index].zones
        return prize(row, table.sharing(row), zones, is_over=table.coverage.is_over)

    def prize_across(self, team: str, as_of: int) -> Prize | None:
        """Return what a team earns in a table across groups after a round."""
        for index, ranking in enumerate(self.stage.across):
            table = self.across(index, as_of) if ranking.zones else None
            row = table.row_of(team) if table else None
            found = self.ranking_prize(index, row, table) if table and row else None
            if found:
                return found
        return None

    def members(self, group: int) -> frozenset[str]:
        """Return the teams of a group; one that names none has those that it carries over."""
        own = self.stage.all_groups[group].members
        return own or frozenset(self._book(group, "rounds").teams)

    def books(self, by: By) -> list[Book]:
        """Return the books of all groups."""
        return [self._book(index, by) for index in range(len(self.stage.all_groups))]

    def _open(self, group: int, by: By) -> Book:
        earlier = [book for tables in self.earlier for book in tables.books(by)]
        around = Around(partial(detach(self.books), by), partial(detach(self._read_earlier), by))
        return Book(self.stage, group, by, earlier, around)

    def _read_earlier(
        self, by: By, when: int, stage: str, team: str, compared: Compared
    ) -> Value | None:
        """Return what a team had at the end of an earlier stage; in days, by then."""
        tables = self._known.get(stage)
        day = date.fromordinal(when) if by == "days" else None
        return tables.value(team, compared, day) if tables else None

    def value(self, team: str, compared: Compared, day: date | None = None) -> Value | None:
        """Return what a rule compares of a team after the last round, or on a day."""
        for group in range(len(self.stage.all_groups)):
            table = self.table(group, LAST) if day is None else self.on(group, day)
            row = table.row_of(team) if table else None
            if table is None or row is None:
                continue
            if compared == "position" or CRITERIA[compared].cells:
                return row.value(compared)
            if table.published or row.goals_for is None:
                return None
            when = self.stage.end(group) if day is None else day.toordinal()
            tallies = self._book(group, "rounds" if day is None else "days").tallies(when)
            return reader(compared)(tallies[team])
        return None

    def _compute(self, group: int, as_of: int, day: date | None) -> Table | None:
        unit = self.stage.all_groups[group]
        if not _is_computed(self.stage, unit):
            return _published(unit)
        book = self._book(group, "rounds" if day is None else "days")
        when = as_of if day is None else day.toordinal()
        standing = book.standing(when)
        unknown = book.unknown(when)
        found = rows(standing.ranking, standing.tallies, unit.first_position, unknown=unknown)
        coverage = self._coverage(book, when, day)
        if standing.lacking:
            coverage = coverage._replace(is_over=False)  # a place may change once it is known
        if not book.has_begun(when):
            found = unplace(found, CELLS if coverage.is_untold else ())
        found += [
            without_cells(
                row(team, standing.tallies[team], position=None, shared=False, note=reason),
                unknown.get(team, ()),
            )
            for team, reason in standing.without_position.items()
        ]
        return Table(
            tuple(found),
            when if day is None else None,
            day=day,
            decided=book.decisions.seen(when),
            coverage=coverage,
        )

    def _reached(self, earlier: StageTables, when: int) -> int:
        """Return the round of an earlier stage whose table is in that of a round of this one."""
        stage = self.stage
        return stage.steps.reached(earlier.stage.name, when) if stage.steps else LAST

    def _coverage(self, book: Book, when: int, day: date | None) -> Coverage:
        """Return how much of a group is known; it is not over before what it carries over is."""
        found = book.coverage(when)
        earlier = (
            one.table(index, self._reached(one, when)) if day is None else one.on(index, day)
            for one in self.earlier
            for index, group in enumerate(one.stage.all_groups)
            if not book.group.members or book.group.members & one.members(index)
        )
        is_over = found.is_over and all(one is None or one.coverage.is_over for one in earlier)
        return found._replace(is_over=is_over)


def _is_computed(stage: LeagueStage, group: Group) -> bool:
    """Return whether there are results to add up; else a table printed by a source is used."""
    if group.rounds or group.matches or stage.has_own_matches:
        return True
    return not group.published and bool(stage.carry or group.carried)


def _published(group: Group) -> Table | None:
    """Return the first table that a source prints for a group."""
    return _taken_over(group.published[0]) if group.published else None


def _taken_over(printed: PublishedTable) -> Table:
    """Return a table as a source prints it."""
    return Table(
        tuple(published_row(row) for row in printed.table),
        as_of=printed.round,
        day=printed.date,
        published=True,
        source=printed.source,
        note=printed.note,
    )
