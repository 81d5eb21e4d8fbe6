"""Tables as a source prints them: each once, with its round, beside the results of its teams."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tui.formats.assembly.draft import Lines, Node, date_value, filled
from tui.formats.records import RowRecord, TableRecord

_CELLS = (
    "pos",
    "played",
    "won",
    "drawn",
    "lost",
    "goals_for",
    "goals_against",
    "goal_difference",
    "points",
)


def without_repeats(tables: Iterable[TableRecord]) -> list[TableRecord]:
    """Return tables without those that are printed again: what only one of both has is kept."""
    kept: list[TableRecord] = []
    for table in tables:
        for at, other in enumerate(kept):
            if _is_again(other, table):
                kept[at] = _completed(other, table)
                break
        else:
            kept.append(table)
    return kept


def _is_again(first: TableRecord, second: TableRecord) -> bool:
    if first.place.competition != second.place.competition:
        return False
    if {first.after_round, second.after_round} - {None} and first.after_round != second.after_round:
        return False
    if {first.date, second.date} - {None} and first.date != second.date:
        return False
    rows = {row.team: row for row in second.rows}
    return (
        len(first.rows) == len(second.rows)
        and rows.keys() == {row.team for row in first.rows}
        and all(_agrees(row, rows[row.team]) for row in first.rows)
    )


def _agrees(first: RowRecord, second: RowRecord) -> bool:
    """Return whether two rows say nothing different, and both something."""
    pairs = [(getattr(first, cell), getattr(second, cell)) for cell in _CELLS if cell != "pos"]
    both = [(one, other) for one, other in pairs if one is not None and other is not None]
    return bool(both) and all(one == other for one, other in both)


def _completed(first: TableRecord, second: TableRecord) -> TableRecord:
    """Return a table with what another print of it says more."""
    other = {row.team: row for row in second.rows}
    rows = tuple(
        RowRecord(
            line=row.line,
            team=row.team,
            note=row.note or other[row.team].note,
            **{
                cell: value if value is not None else getattr(other[row.team], cell)
                for cell in _CELLS
                for value in [getattr(row, cell)]
            },
        )
        for row in first.rows
    )
    return replace(
        first,
        rows=rows,
        after_round=first.after_round or second.after_round,
        date=first.date or second.date,
        win_points=_either(first.win_points, second.win_points),
        draw_points=_either(first.draw_points, second.draw_points),
        loss_points=_either(first.loss_points, second.loss_points),
        note=first.note or second.note,
    )


def _either(first: int | None, second: int | None) -> int | None:
    return second if first is None else first


def half_way(table: TableRecord, tables: Iterable[TableRecord]) -> int | None:
    """Return after how many matches a table was printed, where another one has more."""
    played = _most_played(table)
    return played if 0 < played < max(map(_most_played, tables)) else None


def first_position(tables: Iterable[TableRecord]) -> int | None:
    """Return the position of the first row of a final table that goes on from another one."""
    for table in tables:
        first = table.rows[0].pos if table.rows else None
        if table.after_round is None and table.date is None and first and first > 1:
            return first if all((row.pos or first) >= first for row in table.rows) else None
    return None


def _most_played(table: TableRecord) -> int:
    return max((row.played or 0 for row in table.rows), default=0)


def table_node(
    table: TableRecord, lines: Lines, source: str, *, after_round: int | None = None
) -> Node:
    """Return a table as a season file has it."""
    rows = [_row_node(row, lines) for row in _once(table.rows)]
    node = filled(
        source=source,
        round=after_round,
        date=date_value(table.date) if after_round is None else None,
        note=table.note,
    )
    node["table"] = rows
    return lines.mark(node, table.line)


def _once(rows: Sequence[RowRecord]) -> list[RowRecord]:
    """Return the rows without those of a team that has one already."""
    return list({row.team: row for row in reversed(rows)}.values())[::-1]


def _row_node(row: RowRecord, lines: Lines) -> Node:
    cells = {cell: getattr(row, cell) for cell in _CELLS}
    node: Node = {"pos": cells["pos"], "team": row.team, **cells, "note": row.note}
    return lines.mark({key: value for key, value in node.items() if value is not None}, row.line)
