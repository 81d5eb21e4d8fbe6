"""Published tables against those computed from results, cell by cell and in their order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.audit.checks.balance import audit_balance
from tui.audit.checks.strangers import audit_strangers
from tui.audit.evidence.cells import Differing, compared, differ, differing
from tui.audit.evidence.misplaced import misplaced
from tui.audit.evidence.units import Unit
from tui.audit.finding import Finding, Path, Repair, Said, some
from tui.audit.repairs.search import NOTHING_MENDED, mend, mend_order
from tui.season.model import PublishedTable
from tui.standings.table import Table


def audit_tables(unit: Unit) -> Iterator[Finding]:
    """Hold every published table of a group against its results and against itself."""
    for path, published in unit.published():
        table = unit.table(published)
        whole = unit.whole(published)
        strangers = list(audit_strangers(unit, path, published, table)) if table else []
        different = list(_differing(path, published, table, whole=whole)) if table else []
        mended = mend(unit, published, table, different) if table and different else NOTHING_MENDED
        found = [_of_row(unit, one, published, mended.of(one.printed.team)) for one in different]
        yield from strangers
        yield from _by_rows(path, [*found, *audit_balance(unit, path, published, table, mended)])
        if table and not different and not strangers:
            yield from _order(unit, path, published, table, whole=whole)


def _of_row(
    unit: Unit, one: Differing, published: PublishedTable, repairs: tuple[Repair, ...]
) -> Finding:
    source = unit.season.source_label(published.source, "the published table")
    return Finding(
        "table-cell",
        "contradiction",
        (*one.path, one.cells[0].field) if len(one.cells) == 1 else one.path,
        "",
        differ(one.printed.team, one.cells, "the results", source),
        compared(one.cells, "the results", source),
        repairs,
        one.cells,
        one.printed.team,
    )


def _by_rows(path: Path, found: Sequence[Finding]) -> list[Finding]:
    """Return the findings of each row together, those of the whole table behind them."""

    def row(one: Finding) -> tuple[bool, int]:
        at = one.path[len(path) + 1 :]
        return (False, int(at[0])) if at else (True, 0)

    return sorted(found, key=row)


def _differing(
    path: Path, published: PublishedTable, table: Table, *, whole: bool
) -> Iterator[Differing]:
    for at, printed in enumerate(published.table):
        computed = table.row_of(printed.team)
        if computed is None or (computed.played == 0 and printed.played != 0):
            continue
        exact = whole or printed.played == computed.played
        cells = tuple(differing(printed, computed, exact=exact))
        if cells:
            yield Differing((*path, "table", at), printed, computed, cells)


def _order(
    unit: Unit, path: Path, published: PublishedTable, table: Table, *, whole: bool
) -> Iterator[Finding]:
    """Compare the order, where all the cells agree."""
    wrong = misplaced(published, table, unit.group.first_position, whole=whole)
    if not wrong:
        return
    source = unit.season.source_label(published.source, "the published table")
    teams = some([one.team for one in wrong])
    own = some([str(one.position) for one in wrong])
    printed_as = some([str(one.printed) for one in wrong])
    have = "is number" if len(wrong) == 1 else "are numbers"
    yield Finding(
        "table-order",
        # By an order that the file does not state nobody can say which of the two is wrong.
        "contradiction" if "order" in unit.stage.model_fields_set else "note",
        (*path, "table", wrong[0].row),
        "",
        f"{teams} {have} {own} by the results, {printed_as} by {source}, with the same cells.",
        (
            Said(", ".join(f"{one.position} {one.team}" for one in wrong), "the results"),
            Said(", ".join(f"{one.printed} {one.team}" for one in wrong), source),
        ),
        mend_order(path, wrong),
        team=wrong[0].team,
    )
