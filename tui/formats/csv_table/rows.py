"""The rows of a CSV file with their lines, whatever stands between the cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from tui.formats.csv_table.columns import columns_of, is_table_of_results
from tui.formats.source import Source

_DELIMITERS = (",", ";", "\t", "|")
_LONGEST_CELL = 10_000
_LINES_BEFORE_HEADS = 10


@dataclass(frozen=True, slots=True)
class CsvRow:
    """The cells of a row, and the line on which it begins."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CsvTable:
    """The heads of a table and its rows; rows of nothing but blanks are left out."""

    heads: tuple[str, ...]
    rows: tuple[CsvRow, ...]


def table_of(source: Source) -> CsvTable | None:
    """Return the table of a CSV file; None where no line of the first ones has heads of matches."""
    for at, line in enumerate(source.lines[:_LINES_BEFORE_HEADS]):
        for delimiter in _DELIMITERS:
            heads = _split(line, delimiter)
            if len(heads) > 1 and _are_heads(heads):
                body = "\n".join(source.lines[at + 1 :])
                return CsvTable(tuple(heads), tuple(_rows(body, delimiter, at + 2)))
    return None


def _are_heads(heads: Sequence[str]) -> bool:
    columns = columns_of(heads, [])
    return is_table_of_results(columns) or {"ht", "at"} <= {head.lower() for head in heads}


def _split(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line[:_LONGEST_CELL]], delimiter=delimiter), [])
    except csv.Error:
        return []


def _rows(body: str, delimiter: str, first_line: int) -> list[CsvRow]:
    rows: list[CsvRow] = []
    reader = csv.reader(io.StringIO(body), delimiter=delimiter)
    before = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return rows
        except csv.Error:
            before = reader.line_num
            continue
        if any(cell.strip() for cell in cells):
            rows.append(CsvRow(first_line + before, tuple(cell.strip() for cell in cells)))
        before = reader.line_num
