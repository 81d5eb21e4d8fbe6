"""Published tables against those computed from results, cell by cell and by their order."""

from __future__ import annotations

from collections.abc import Iterator

from tui.audit.checks.balance import audit_balance
from tui.audit.checks.strangers import audit_strangers
from tui.audit.evidence.differing import Differing, differing_cells
from tui.audit.evidence.misplaced import find_misplaced
from tui.audit.evidence.units import Unit
from tui.audit.finding import Finding
from tui.audit.locator import Locator
from tui.audit.repair import Repair
from tui.audit.repairs.search import NOTHING_MENDED, mend, mend_order
from tui.audit.statements.tables import CellsDiffer, OrderDiffers
from tui.audit.voice import RESULTS, source_voice
from tui.season.model import PublishedTable
from tui.standings.table import Table


def audit_tables(unit: Unit) -> Iterator[Finding]:
    """Compare every published table of a group with its results and with itself."""
    for locator, published in unit.list_published():
        table = unit.table(published)
        whole = unit.has_all_of(published)
        strangers = list(audit_strangers(unit, locator, published, table)) if table else []
        different = list(_find_differing(locator, published, table, whole=whole)) if table else []
        mended = mend(unit, published, table, different) if table and different else NOTHING_MENDED
        in_rows = [
            _report_row(unit, row, published, mended.of(row.printed.team)) for row in different
        ]
        yield from strangers
        sums = audit_balance(unit, locator, published, table, mended)
        yield from sorted((*in_rows, *sums), key=_by_row)
        if table and not different and not strangers:
            yield from _check_order(unit, locator, published, table, whole=whole)


def _by_row(finding: Finding) -> tuple[bool, int]:
    """Sort the findings by rows, those about the whole table last."""
    row = finding.locator.row
    return row is None, row or 0


def _report_row(
    unit: Unit, row: Differing, published: PublishedTable, repairs: tuple[Repair, ...]
) -> Finding:
    source = source_voice(unit.season, published.source, "published_table")
    only_cell = len(row.cells) == 1
    return Finding(
        code="table-cell",
        severity="contradiction",
        locator=row.locator.at(row.cells[0].field) if only_cell else row.locator,
        statement=CellsDiffer(
            team=row.printed.team, differing=row.cells, first=RESULTS, second=source
        ),
        repairs=repairs,
        team=row.printed.team,
    )


def _find_differing(
    locator: Locator, published: PublishedTable, table: Table, *, whole: bool
) -> Iterator[Differing]:
    for index, printed in enumerate(published.table):
        computed = table.row_of(printed.team)
        if computed is None or (computed.played == 0 and printed.played != 0):
            continue
        exact = whole or printed.played == computed.played
        cells = tuple(differing_cells(printed, computed, exact=exact))
        if cells:
            yield Differing(locator._replace(row=index), printed, computed, cells)


def _check_order(
    unit: Unit, locator: Locator, published: PublishedTable, table: Table, *, whole: bool
) -> Iterator[Finding]:
    """Compare the order, where all the cells agree."""
    misplaced = find_misplaced(published, table, unit.group.first_position, whole=whole)
    if not misplaced:
        return
    yield Finding(
        code="table-order",
        # If the file does not state the order nobody can say which of the two is wrong.
        severity="contradiction" if unit.stage.says_order else "note",
        locator=locator._replace(row=misplaced[0].row),
        statement=OrderDiffers(
            misplaced=tuple(misplaced),
            source=source_voice(unit.season, published.source, "published_table"),
        ),
        repairs=mend_order(locator, misplaced),
        team=misplaced[0].team,
    )
