"""Tables that were copied without their heads: what the columns are follows from the figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.formats.article.marks import Row as TextRow
from tui.formats.rsssf.tables import RawRow, row_of, rows_of
from tui.formats.wikitext.blocks import Block, Cell, Table
from tui.formats.wikitext.grids import Row, matrix_at
from tui.formats.wikitext.grids import rows_of as grid_rows
from tui.formats.wikitext.heads import kind_of, roles_of
from tui.formats.wikitext.scan import Text

FEWEST_ROWS = 3
HEADS = {
    "pos": "pos",
    "team": "team",
    "played": "pld",
    "won": "won",
    "drawn": "drawn",
    "lost": "lost",
    "goals_for": "gf",
    "goals_against": "ga",
    "goal_difference": "gd",
    "points": "points",
}


def with_heads(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks in which every table of standings has a head."""
    for block in blocks:
        yield _with_head(block) if isinstance(block, Table) else block


def _with_head(table: Table) -> Table:
    """Return a table with a head where its rows are those of standings without one."""
    grid = grid_rows(table)
    if any(kind_of(roles_of(list(row.texts))) for row in grid[:3]) or matrix_at(grid) is not None:
        return table
    raw = [found for number, row in enumerate(grid) if (found := _raw_row(row, number))]
    if len(raw) < max(FEWEST_ROWS, len(grid) - 2):
        return table
    figures = rows_of(raw, None)
    if any(row.points is None or row.won is None for row in figures):
        return table
    heads = Table(
        table.at,
        rows=[
            [Cell(table.at, header=True, nodes=[Text(text, table.at)]) for text in HEADS.values()]
        ],
    )
    for row, record in zip(raw, figures, strict=True):
        at = grid[row.line].at
        cells = [getattr(record, what) for what in HEADS]
        heads.rows.append(
            [
                Cell(at, header=False, nodes=[Text("" if cell is None else str(cell), at)])
                for cell in cells
            ]
        )
    return heads


def _raw_row(row: Row, number: int) -> RawRow | None:
    """Return the figures of a row."""
    return row_of("   ".join(text for text in row.texts if text), number)


def with_whole_head(rows: list[tuple[int, TextRow]]) -> list[tuple[int, TextRow]]:
    """Return rows in which a head that goes on in the next line is one."""
    if len(rows) < 2 or rows[0][1].is_piped:
        return rows
    (number, first), (_, second) = rows[:2]
    if kind_of(roles_of(list(first.cells))) is not None:
        return rows
    for cut_off in (0, 1):
        cells = (*(cell for cell in first.cells if cell), *second.cells[cut_off:])
        roles = roles_of(list(cells))
        if kind_of(roles) == "standings" and "team" in roles_of(list(first.cells)):
            return [(number, TextRow(cells, is_piped=False)), *rows[2:]]
    return rows
