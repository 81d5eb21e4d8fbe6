"""The order of a published table by its own cells, where there are no results to compute one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tui.audit.evidence.units import Unit
from tui.audit.finding import Finding, Path, Repair, Said, agree
from tui.season.model import PublishedRow, PublishedTable
from tui.season.model.rules import OrderName
from tui.standings.criteria import CRITERIA, Value
from tui.standings.rows import published_row


def audit_order(unit: Unit) -> Iterator[Finding]:
    """Find neighbours in a published table whose cells put them the other way round."""
    if (unit.matches or unit.between) and not unit.has_untold_rounds:
        return
    ruled = {one.team for one in unit.group.rulings}
    for path, published in unit.published():
        rows = list(enumerate(published.table))
        if all(row.pos is not None for _, row in rows):
            rows.sort(key=lambda one: one[1].pos or 0)
        for (_, above), (at, below) in pairwise(rows):
            if {above.team, below.team} & ruled:
                continue
            wrong = _wrong(unit, above, below)
            if wrong is not None:
                yield _finding(unit, (*path, "table", at), published, above, below, wrong)
        yield from _numbers(unit, path, published)


def _wrong(
    unit: Unit, above: PublishedRow, below: PublishedRow
) -> tuple[OrderName, Value, Value] | None:
    """Answer the rule that puts the lower of two rows first; None where none is known to do so."""
    if above.pos is not None and above.pos == below.pos:
        return None
    upper_row, lower_row = published_row(above), published_row(below)
    for one in unit.stage.order:
        upper, lower = upper_row.value(one.rule), lower_row.value(one.rule)
        if upper is None or lower is None:
            return None
        if upper != lower:
            is_wrong = (upper > lower) == CRITERIA[one.rule].fewer_is_better
            return (one.rule, upper, lower) if is_wrong else None
    return None


def _finding(
    unit: Unit,
    path: Path,
    published: PublishedTable,
    above: PublishedRow,
    below: PublishedRow,
    wrong: tuple[OrderName, Value, Value],
) -> Finding:
    rule, upper, lower = wrong
    # By an order that the file does not state nobody can say which of the two is wrong.
    is_stated = rule == "points" or "order" in unit.stage.model_fields_set
    source = unit.season.source_label(published.source, "the published table")
    words = rule.replace("_", " ")
    text = f"{above.team} and {below.team} were exchanged in the order of the table"
    return Finding(
        "table-order",
        "contradiction" if is_stated else "note",
        path,
        "",
        f"{source} puts {above.team} above {below.team}; {words}, {_shown(upper)} to"
        f" {_shown(lower)}, puts them the other way round.",
        (Said(above.team, source), Said(below.team, words)),
        (Repair("exchange", agree(text), path[:-1]),),
        team=below.team,
    )


def _shown(value: Value) -> str:
    return str(value) if isinstance(value, int) else f"{float(value):.3f}"


def _numbers(unit: Unit, path: Path, published: PublishedTable) -> Iterator[Finding]:
    """Find the numbers of positions that are not those of the rows: 1, 2, 4, or 1, 3, 3."""
    if not published.complete:
        return
    source = unit.season.source_label(published.source, "the published table")
    positions = [row.pos for row in published.table]
    before: int | None = None
    for at, position in enumerate(positions):
        place = at + unit.group.first_position
        if position is not None and position not in (place, before):
            team = published.table[at].team
            yield Finding(
                "table-order",
                "contradiction",
                (*path, "table", at, "pos"),
                "",
                f"{source} numbers {team} {position}, in row {place} of its table.",
                (Said(str(position), source), Said(str(place), "the rows")),
                (Repair("cell", agree(f"{team} were {place} in it"), (*path, "table", at, "pos")),),
                team=team,
            )
        before = position
