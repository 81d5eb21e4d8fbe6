"""Where a published table puts teams in another order than a computed one."""

from __future__ import annotations

from collections import Counter

from tui.audit.statements.tables import Misplaced
from tui.season.model import PublishedTable
from tui.standings.table import Table


def find_misplaced(
    published: PublishedTable, table: Table, first_position: int, *, whole: bool
) -> list[Misplaced]:
    """Return the teams that are not printed in a place that is theirs.

    Teams that share a position may be printed in any order. Where matches are missing, or where
    neither numbers nor the rows tell the places, nothing is misplaced.
    """
    rows = [
        (index, row, computed)
        for index, row in enumerate(published.table)
        if (computed := table.row_of(row.team))
    ]
    if not whole and any(row.played != computed.played for _, row, computed in rows):
        return []
    numbered = all(row.pos is not None for _, row, _ in rows)
    if not numbered and (not published.complete or len(rows) != len(table.rows)):
        return []
    size = Counter(row.position for row in table.rows)
    misplaced: list[Misplaced] = []
    for place, (index, row, computed) in enumerate(rows, start=first_position):
        position = computed.position
        printed = row.pos if numbered and row.pos is not None else place
        if position is not None and not position <= printed < position + size[position]:
            misplaced.append(Misplaced(index, row.team, position, printed))
    return misplaced
