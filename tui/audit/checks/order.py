"""The order of a published table by its own cells, if there are no results to compute one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tui.audit.cells import CellField, read_cell
from tui.audit.evidence.units import Unit
from tui.audit.finding import Finding
from tui.audit.locator import Locator
from tui.audit.repair import ChangePosition, Exchange, Repair
from tui.audit.statements.tables import NeighboursReversed, PositionMisnumbered
from tui.audit.voice import Voice, source_voice
from tui.season.model import PublishedRow, PublishedTable
from tui.season.model.rules import OrderName
from tui.standings.order import FEWER_IS_BETTER, VALUE, Value
from tui.standings.tally import Tally

_CELLS: dict[OrderName, tuple[CellField, ...]] = {
    "points": ("points",),
    "points_per_game": ("points", "played"),
    "goal_difference": ("goals_for", "goals_against"),
    "goal_average": ("goals_for", "goals_against"),
    "goals_for": ("goals_for",),
    "goals_against": ("goals_against",),
    "wins": ("won",),
    "fewest_losses": ("lost",),
}
"""The cells that a rule reads; other rules need more than a table."""


def audit_order(unit: Unit) -> Iterator[Finding]:
    """Find neighbours in a published table whose cells put them the other way round."""
    if unit.matches or unit.between:
        return
    ruled = {ruling.team for ruling in unit.group.rulings}
    for locator, published in unit.published():
        rows = list(enumerate(published.table))
        if all(row.pos is not None for _, row in rows):
            rows.sort(key=lambda each: each[1].pos or 0)
        source = source_voice(unit.season, published.source, "published_table")
        for (_, above), (index, below) in pairwise(rows):
            if {above.team, below.team} & ruled:
                continue
            rule = _find_rule_against(unit, above, below)
            if rule is not None:
                place = locator._replace(row=index)
                yield _report_neighbours(unit, place, source, above, below, rule)
        yield from _check_positions(unit, locator, published, source)


def _find_rule_against(
    unit: Unit, above: PublishedRow, below: PublishedRow
) -> tuple[OrderName, Value, Value] | None:
    """Return the rule that puts the lower of two rows first, if one is known to do so."""
    if above.pos is not None and above.pos == below.pos:
        return None
    for step in unit.stage.order:
        upper, lower = _read_value(above, step.rule), _read_value(below, step.rule)
        if upper is None or lower is None:
            return None
        if upper != lower:
            is_wrong = upper > lower if step.rule in FEWER_IS_BETTER else upper < lower
            return (step.rule, upper, lower) if is_wrong else None
    return None


def _read_value(row: PublishedRow, rule: OrderName) -> Value | None:
    """Return what a rule compares of a row; None if the row does not have it."""
    if rule == "goal_difference" and row.goal_difference is not None:
        return row.goal_difference
    cells = [read_cell(row, field) for field in _CELLS.get(rule, ())]
    if not cells or None in cells:
        return None
    return VALUE[rule](
        Tally(
            played=row.played or 0,
            won=row.won or 0,
            lost=row.lost or 0,
            goals_for=row.goals_for or 0,
            goals_against=row.goals_against or 0,
            points=row.points or 0,
        )
    )


def _report_neighbours(
    unit: Unit,
    locator: Locator,
    source: Voice,
    above: PublishedRow,
    below: PublishedRow,
    wrong: tuple[OrderName, Value, Value],
) -> Finding:
    rule, upper, lower = wrong
    # If the file does not state the order nobody can say which of the two is wrong.
    is_stated = rule == "points" or "order" in unit.stage.model_fields_set
    exchange = Exchange(first=above.team, second=below.team, where="order")
    return Finding(
        code="table-order",
        severity="contradiction" if is_stated else "note",
        locator=locator,
        statement=NeighboursReversed(
            above=above.team, below=below.team, rule=rule, upper=upper, lower=lower, source=source
        ),
        repairs=(Repair(exchange, locator.table),),
        team=below.team,
    )


def _check_positions(
    unit: Unit, locator: Locator, published: PublishedTable, source: Voice
) -> Iterator[Finding]:
    """Find the numbers of positions that are not those of the rows: 1, 2, 4, or 1, 3, 3."""
    if not published.complete:
        return
    before: int | None = None
    for index, row in enumerate(published.table):
        position = index + unit.group.first_position
        if row.pos is not None and row.pos not in (position, before):
            place = locator._replace(row=index, field="pos")
            change = ChangePosition(team=row.team, position=position, printed=row.pos)
            yield Finding(
                code="table-order",
                severity="contradiction",
                locator=place,
                statement=PositionMisnumbered(
                    team=row.team, printed=row.pos, position=position, source=source
                ),
                repairs=(Repair(change, place),),
                team=row.team,
            )
        before = row.pos
