"""The smallest repairs: single changes after which a published table and the results agree.

A changed result touches two rows, so the differences of the rows tell which match it can be and,
where goals are printed, which score. Each candidate is tried: the table is computed again with the
change, and every cell is compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from tui.audit.cells import TALLY_FIELDS, read_cell
from tui.audit.evidence.differing import Differing
from tui.audit.evidence.misplaced import find_misplaced
from tui.audit.evidence.units import Unit
from tui.audit.locator import Locator
from tui.audit.repair import ChangeCell, ChangePosition, ChangeScore, Exchange, Repair
from tui.audit.repairs.changes import (
    tables_with_exchange,
    tables_with_match,
    tables_with_points,
)
from tui.audit.repairs.deductions import are_few, mend_points
from tui.audit.statements.tables import Misplaced
from tui.season.model import PublishedRow, PublishedTable
from tui.season.model.matches import Match
from tui.season.model.numbers import Number
from tui.season.model.values import Score
from tui.season.named import NamedTuple
from tui.standings.rows import Row
from tui.standings.table import StageTables, Table
from tui.standings.tally import NOTHING, Tally

_SCORES = range(10)
"""The goals that are tried where the table prints none."""

_MOST_ROWS = 2
"""A match has two teams: no single change mends more rows."""


class Mended(NamedTuple):
    """What would mend a published table: one change for all its rows, or changes of single rows."""

    together: tuple[Repair, ...] = ()
    rows: Mapping[str, tuple[Repair, ...]] = MappingProxyType({})

    def of(self, team: str) -> tuple[Repair, ...]:
        """Return the changes after which the row of a team agrees."""
        return self.rows.get(team, self.together)


NOTHING_MENDED = Mended()


def mend(
    unit: Unit, published: PublishedTable, table: Table, different: Sequence[Differing]
) -> Mended:
    """Return the single changes after which the rows of a published table agree.

    A change of several rows is one after which all compared cells of the table do. Rows that
    differ in their points alone are mended one by one, if nothing mends them together.
    """
    if not unit.effort.spend(unit.table_cost):
        return NOTHING_MENDED
    together = _together(unit, published, table, different)
    in_points = [row for row in different if [cell.field for cell in row.cells] == ["points"]]
    if not in_points or (together and len(different) > 1):
        return Mended(together)
    changes = {row.printed.team: _missing_points(row) for row in in_points}
    if not are_few(changes, len(published.table)):
        return NOTHING_MENDED
    others = [row for row in different if row not in in_points]
    if others:
        together = _together(unit, published, table, others, frozenset(changes))
    rows = _by_points(unit, published, table, in_points)
    if len(different) == 1:
        return Mended(rows={team: (*repairs, *together) for team, repairs in rows.items()})
    return Mended(together, rows)


def _missing_points(row: Differing) -> Number:
    printed, computed = row.printed.points, row.computed.points
    return 0 if printed is None or computed is None else printed - computed


def _together(
    unit: Unit,
    published: PublishedTable,
    table: Table,
    different: Sequence[Differing],
    excepted: frozenset[str] = frozenset(),
) -> tuple[Repair, ...]:
    """Return the single changes after which all rows agree, `excepted` those of some teams."""
    if len(different) > _MOST_ROWS:
        return ()
    return (
        *_by_cell(different),
        *_by_result(unit, published, table, different, excepted),
        *_by_exchange(unit, published, different, excepted),
    )


def _by_points(
    unit: Unit, published: PublishedTable, table: Table, different: Sequence[Differing]
) -> dict[str, tuple[Repair, ...]]:
    """Return the decisions and the cells that would mend rows with other points.

    The order in which the table is printed tells which of the two is more likely.
    """
    changes = {row.printed.team: _missing_points(row) for row in different}
    decided = tables_with_points(unit, changes).like(unit.index, published)
    whole, first = unit.has_all_of(published), unit.group.first_position
    without = len(find_misplaced(published, table, first, whole=whole))
    with_them = len(find_misplaced(published, decided, first, whole=whole)) if decided else without
    repairs: dict[str, tuple[Repair, ...]] = {}
    for row in different:
        team, change = row.printed.team, changes[row.printed.team]
        decisions = mend_points(
            unit.locator,
            unit.group,
            table.adjustments,
            team,
            change,
            further=change < 0 or with_them < without,
        )
        cell = _change_cell(row)
        repairs[team] = (cell, *decisions) if with_them > without else (*decisions, cell)
    return repairs


def mend_order(published: Locator, misplaced: Sequence[Misplaced]) -> tuple[Repair, ...]:
    """Return the change of one printed position, or the exchange of two rows, if that is all."""
    match misplaced:
        case [row]:
            position = ChangePosition(team=row.team, position=row.position, printed=row.printed)
            return (Repair(position, published._replace(row=row.row, field="pos")),)
        case [first, second] if (first.position, first.printed) == (
            second.printed,
            second.position,
        ):
            exchange = Exchange(first=first.team, second=second.team, where="order")
            return (Repair(exchange, published.table),)
        case _:
            return ()


def _by_cell(different: Sequence[Differing]) -> Iterator[Repair]:
    """Yield the change of the only cell that differs, unless it is points: see `_by_points`."""
    match different:
        case [row] if len(row.cells) == 1 and row.cells[0].field != "points":
            yield _change_cell(row)


def _change_cell(row: Differing) -> Repair:
    (cell,) = row.cells
    change = ChangeCell(
        team=row.printed.team,
        field=cell.field,
        number=cell.computed,
        printed=cell.printed,
        is_computed=True,
    )
    return Repair(change, row.locator.at(cell.field))


def _by_result(
    unit: Unit,
    published: PublishedTable,
    table: Table,
    different: Sequence[Differing],
    excepted: frozenset[str],
) -> Iterator[Repair]:
    rows = {row.team: row for row in published.table}
    teams = frozenset(row.printed.team for row in different)
    if not _agree(published, table, excepted=teams | excepted):
        return
    # Unless draws are limited or teams were struck out, a match changes only its own two rows.
    alone = unit.stage.points.draw_limit is None and not unit.group.rulings
    for locator, match in unit.until(published):
        if not teams <= {match.home, match.away} or not _is_plain(match):
            continue
        if excepted & {match.home, match.away}:
            continue
        for score in _scores(match, rows, table):
            if not unit.effort.spend(1):
                return
            if not _fits(match, unit.worth(score), unit.worth(match.score), rows, table):
                continue
            changed = match.but(score=score)
            if alone or (
                unit.effort.spend(unit.table_cost)
                and _agrees(tables_with_match(unit, locator, changed), unit, published, excepted)
            ):
                change = ChangeScore(
                    home=match.home, away=match.away, score=score, current=match.score
                )
                yield Repair(change, locator)


def _is_plain(match: Match) -> bool:
    """Return whether a match counts by its score alone."""
    return (
        match.score is not None
        and match.status == "played"
        and match.awarded is None
        and match.winner is None
        and match.result is None
        and match.penalties is None
    )


def _scores(match: Match, rows: dict[str, PublishedRow], table: Table) -> Iterator[Score]:
    """Yield the scores that the printed goals of both teams allow."""
    was = match.score or Score(0, 0)
    home = _goals(match.home, was.home, "goals_for", rows, table)
    if home is None:
        home = _goals(match.away, was.home, "goals_against", rows, table)
    away = _goals(match.away, was.away, "goals_for", rows, table)
    if away is None:
        away = _goals(match.home, was.away, "goals_against", rows, table)
    for scored in _SCORES if home is None else (home,):
        for conceded in _SCORES if away is None else (away,):
            score = Score(scored, conceded)
            if scored >= 0 <= conceded and score != match.score:
                yield score


def _goals(
    team: str,
    was: int,
    field: Literal["goals_for", "goals_against"],
    rows: dict[str, PublishedRow],
    table: Table,
) -> int | None:
    """Return the goals in one match that would bring a team's sum to what is printed."""
    row, computed = rows.get(team), table.row_of(team)
    printed = read_cell(row, field) if row else None
    sum_now = read_cell(computed, field) if computed else None
    return None if printed is None or sum_now is None else was + int(printed) - int(sum_now)


def _fits(
    match: Match,
    after: tuple[Tally, Tally],
    before: tuple[Tally, Tally],
    rows: dict[str, PublishedRow],
    table: Table,
) -> bool:
    """Return whether another score brings both rows to what is printed, all else being equal."""
    return all(
        _row_fits(rows.get(team), table.row_of(team), new.minus(old))
        for team, old, new in zip((match.home, match.away), before, after, strict=True)
    )


def _row_fits(printed: PublishedRow | None, computed: Row | None, change: Tally) -> bool:
    if printed is None or computed is None:
        return True
    return all(
        there is None or here is None or here + (read_cell(change, field) or 0) == there
        for field in TALLY_FIELDS
        for there, here in [(read_cell(printed, field), read_cell(computed, field))]
    )


def _by_exchange(
    unit: Unit, published: PublishedTable, different: Sequence[Differing], excepted: frozenset[str]
) -> Iterator[Repair]:
    if len(different) != 2:
        return
    row, other = different
    first, second = row.printed.team, other.printed.team
    if _row_fits(row.printed, other.computed, NOTHING) and _row_fits(
        other.printed, row.computed, NOTHING
    ):
        if _agrees(tables_with_exchange(unit, first, second), unit, published, excepted):
            yield Repair(Exchange(first=first, second=second, where="results"), unit.locator)
        yield Repair(Exchange(first=first, second=second, where="table"), row.locator.table)


def _agrees(
    tables: StageTables, unit: Unit, published: PublishedTable, excepted: frozenset[str]
) -> bool:
    """Return whether all printed cells are those of the tables computed with a change."""
    table = tables.like(unit.index, published)
    return table is not None and _agree(published, table, excepted)


def _agree(published: PublishedTable, table: Table, excepted: frozenset[str]) -> bool:
    """Return whether all printed cells are the computed ones; those of some teams may be others."""
    return all(
        _row_fits(row, table.row_of(row.team), NOTHING)
        for row in published.table
        if row.team not in excepted
    )
