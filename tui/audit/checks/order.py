"""The order of a published table by its own cells, if there are no results to compute one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tui.audit.evidence.units import Unit
from tui.audit.finding import Finding
from tui.audit.locator import Locator
from tui.audit.repair import ChangePosition, Exchange, Repair
from tui.audit.statements.tables import NeighboursReversed, PositionMisnumbered
from tui.audit.voice import Voice, source_voice
from tui.season.model import PublishedRow, PublishedTable
from tui.season.model.rules import OrderName
from tui.standings.criteria import CRITERIA, Value
from tui.standings.rows import published_row


def audit_order(unit: Unit) -> Iterator[Finding]:
    """Find neighbouring rows of a published table that are in the wrong order by their cells."""
    if (unit.matches or unit.between) and not unit.has_untold_rounds:
        return
    ruled = {ruling.team for ruling in unit.group.rulings}
    for locator, published in unit.list_published():
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
    upper_row, lower_row = published_row(above), published_row(below)
    for step in unit.stage.order:
        upper, lower = upper_row.value(step.rule), lower_row.value(step.rule)
        if upper is None or lower is None:
            return None
        if upper != lower:
            is_wrong = (upper > lower) == CRITERIA[step.rule].fewer_is_better
            return (step.rule, upper, lower) if is_wrong else None
    return None


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
    is_stated = rule == "points" or unit.stage.says_order
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
    """Find printed positions that are not the numbers of their rows: 1, 2, 4, or 1, 3, 3."""
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
