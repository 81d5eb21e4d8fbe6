"""How sure it is that a source is a table of results as CSV."""

from __future__ import annotations

from tui.formats.csv_table.columns import columns_of, is_table_of_results
from tui.formats.csv_table.rows import table_of
from tui.formats.source import Source

_HEAD = 20_000


def recognise(source: Source) -> int:
    """Return how sure it is that a source is a table of results as CSV."""
    table = table_of(Source(source.name, source.text[:_HEAD]))
    if table is None or len(table.heads) < 2:
        return 0
    columns = columns_of(table.heads, [row.cells for row in table.rows])
    if not is_table_of_results(columns):
        return 0
    has_score = "score" in columns or ("home_goals" in columns and "away_goals" in columns)
    return 90 if has_score else 70
