"""The smallest repairs: single changes after which a published table and the results agree.

A changed result touches two rows, so that the differences of the rows tell which match it can be
and, where goals are printed, which score. What is found this way is tried out: the table is
computed once more with the change, and every cell is compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from tui.audit.evidence.cells import Differing
from tui.audit.evidence.misplaced import Misplaced, misplaced
from tui.audit.evidence.units import Unit
from tui.audit.finding import Path, Repair, agree, instead
from tui.audit.repairs.changes import exchanged, with_match, with_points
from tui.audit.repairs.deductions import few, mend_points
from tui.season.model import PublishedRow, PublishedTable
from tui.season.model.matches import Match
from tui.season.model.numbers import Number
from tui.season.model.values import Score
from tui.standings.rows import Row
from tui.standings.table import StageTables, Table
from tui.standings.tally import NOTHING, Tally

_SCORES = range(10)
"""The goals that are tried where the table prints none."""

_MOST_ROWS = 2
"""A match has two teams: no single change mends more rows."""

_FIELDS = ("played", "won", "drawn", "lost", "goals_for", "goals_against", "points")


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
    in_points = [one for one in different if [cell.field for cell in one.cells] == ["points"]]
    if not in_points or (together and len(different) > 1):
        return Mended(together)
    changes = {one.printed.team: _change(one) for one in in_points}
    if not few(changes, len(published.table)):
        return NOTHING_MENDED
    others = [one for one in different if one not in in_points]
    if others:
        together = _together(unit, published, table, others, frozenset(changes))
    rows = _by_points(unit, published, table, in_points)
    if len(different) == 1:
        return Mended(rows={team: (*own, *together) for team, own in rows.items()})
    return Mended(together, rows)


def _change(one: Differing) -> Number:
    printed, computed = one.printed.points, one.computed.points
    return 0 if printed is None or computed is None else printed - computed


def _together(
    unit: Unit,
    published: PublishedTable,
    table: Table,
    different: Sequence[Differing],
    but: frozenset[str] = frozenset(),
) -> tuple[Repair, ...]:
    """Return the single changes after which all rows agree `but` those of some teams."""
    if len(different) > _MOST_ROWS:
        return ()
    return (
        *_by_cell(different),
        *_by_result(unit, published, table, different, but),
        *_by_exchange(unit, published, different, but),
    )


def _by_points(
    unit: Unit, published: PublishedTable, table: Table, different: Sequence[Differing]
) -> dict[str, tuple[Repair, ...]]:
    """Return for rows with other points the decisions that would mend them, and the cells.

    The order in which the table is printed tells which of the two is more likely.
    """
    changes = {one.printed.team: _change(one) for one in different}
    decided = with_points(unit, changes).like(unit.index, published)
    whole, first = unit.whole(published), unit.group.first_position
    without = len(misplaced(published, table, first, whole=whole))
    with_them = len(misplaced(published, decided, first, whole=whole)) if decided else without
    found: dict[str, tuple[Repair, ...]] = {}
    for one in different:
        team, change = one.printed.team, changes[one.printed.team]
        decisions = mend_points(
            unit.path,
            unit.group,
            table.adjustments,
            team,
            change,
            further=change < 0 or with_them < without,
        )
        cell = _of_cell(one)
        found[team] = (cell, *decisions) if with_them > without else (*decisions, cell)
    return found


def mend_order(path: Path, wrong: Sequence[Misplaced]) -> tuple[Repair, ...]:
    """Answer the change of one printed position, or the exchange of two rows, if that is all."""
    if len(wrong) == 1:
        ((row, team, position, printed),) = wrong
        text = f"{team} were {position} in the table instead of {printed}"
        return (Repair("cell", agree(text), (*path, "table", row, "pos")),)
    if len(wrong) == 2:
        one, other = wrong
        if (one.position, one.printed) == (other.printed, other.position):
            text = f"{one.team} and {other.team} were exchanged in the order of the table"
            return (Repair("exchange", agree(text), (*path, "table")),)
    return ()


def _by_cell(different: Sequence[Differing]) -> Iterator[Repair]:
    """Yield the change of the only cell that differs; of points there is more to be said."""
    match different:
        case [one] if len(one.cells) == 1 and one.cells[0].field != "points":
            yield _of_cell(one)


def _of_cell(one: Differing) -> Repair:
    (cell,) = one.cells
    change = instead(cell.field, cell.computed, cell.printed)
    text = f"{one.printed.team} had {change} in the table"
    return Repair("cell", agree(text), (*one.path, cell.field))


def _by_result(
    unit: Unit,
    published: PublishedTable,
    table: Table,
    different: Sequence[Differing],
    but: frozenset[str],
) -> Iterator[Repair]:
    rows = {row.team: row for row in published.table}
    teams = frozenset(one.printed.team for one in different)
    if not _agree(published, table, but=teams | but):
        return
    # Where all draws earn points and all teams stand, a match changes its own two rows and no more.
    alone = unit.stage.points.draw_limit is None and not unit.group.rulings
    for path, match in unit.until(published):
        if not teams <= {match.home, match.away} or not _is_plain(match):
            continue
        if but & {match.home, match.away}:
            continue
        for score in _scores(match, rows, table):
            if not unit.effort.spend(1):
                return
            if not _fits(match, unit.worth(score), unit.worth(match.score), rows, table):
                continue
            changed = match.model_copy(update={"score": score})
            if alone or (
                unit.effort.spend(unit.table_cost)
                and _agrees(with_match(unit, path, changed), unit, published, but)
            ):
                text = f"{match.home}–{match.away} were {score} instead of {match.score}"
                yield Repair("result", agree(text), path)


def _is_plain(match: Match) -> bool:
    """Tell whether a match counts by its score alone."""
    return (
        match.score is not None
        and match.status == "played"
        and match.awarded is None
        and match.winner is None
        and match.result is None
        and match.penalties is None
    )


def _scores(match: Match, rows: dict[str, PublishedRow], table: Table) -> Iterator[Score]:
    """Walk the scores that the printed goals of both teams leave open."""
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
    team: str, was: int, field: str, rows: dict[str, PublishedRow], table: Table
) -> int | None:
    """Answer the goals in one match that would bring a team's sum to what is printed."""
    row, computed = rows.get(team), table.row_of(team)
    printed = getattr(row, field) if row else None
    sum_now = getattr(computed, field) if computed else None
    return None if printed is None or sum_now is None else was + int(printed) - int(sum_now)


def _fits(
    match: Match,
    after: tuple[Tally, Tally],
    before: tuple[Tally, Tally],
    rows: dict[str, PublishedRow],
    table: Table,
) -> bool:
    """Tell whether another score brings both rows to what is printed, all else being equal."""
    return all(
        _row_fits(rows.get(team), table.row_of(team), new.minus(old))
        for team, old, new in zip((match.home, match.away), before, after, strict=True)
    )


def _row_fits(printed: PublishedRow | None, computed: Row | None, change: Tally) -> bool:
    if printed is None or computed is None:
        return True
    return all(
        there is None or here is None or here + getattr(change, field) == there
        for field in _FIELDS
        for there, here in [(getattr(printed, field), getattr(computed, field))]
    )


def _by_exchange(
    unit: Unit, published: PublishedTable, different: Sequence[Differing], but: frozenset[str]
) -> Iterator[Repair]:
    if len(different) != 2:
        return
    one, other = different
    first, second = one.printed.team, other.printed.team
    if _row_fits(one.printed, other.computed, NOTHING) and _row_fits(
        other.printed, one.computed, NOTHING
    ):
        names = f"{first} and {second} were exchanged"
        if _agrees(exchanged(unit, first, second), unit, published, but):
            yield Repair("exchange", agree(f"{names} in the results"), unit.path)
        yield Repair("exchange", agree(f"{names} in the table"), one.path[:-1])


def _agrees(
    tables: StageTables, unit: Unit, published: PublishedTable, but: frozenset[str]
) -> bool:
    """Tell whether all printed cells are those of the tables computed with a change."""
    table = tables.like(unit.index, published)
    return table is not None and _agree(published, table, but)


def _agree(published: PublishedTable, table: Table, but: frozenset[str]) -> bool:
    """Tell whether all printed cells are the computed ones; those of some teams may be others."""
    return all(
        _row_fits(row, table.row_of(row.team), NOTHING)
        for row in published.table
        if row.team not in but
    )
