"""A table of the page as a grid of texts, and whether it is a matrix of results."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from tui.formats.wikitext.blocks import Cell, Table, grid_of
from tui.formats.wikitext.context import Context, Team, read_team
from tui.formats.wikitext.heads import kind_of, roles_of
from tui.formats.wikitext.plain import one_line
from tui.formats.wikitext.scores import plain_score, read_outcome
from tui.formats.wikitext.sports_table import take_cell

BLANK = re.compile(r"[\W_]*|[xX]+|null", re.DOTALL)
SMALLEST = 3
LARGEST = 120


@dataclass(frozen=True, slots=True)
class Row:
    """A row: a cell and its text for each column; a cell that spans columns stands in each."""

    cells: tuple[Cell, ...]
    texts: tuple[str, ...]
    at: int

    def label(self) -> str | None:
        """Return the text of a row that has but one, over more than one column or alone."""
        distinct = {id(cell): text for cell, text in zip(self.cells, self.texts, strict=True)}
        texts = [text for text in distinct.values() if text]
        if len(texts) == 1 and (len(distinct) == 1 or all(cell.header for cell in self.cells)):
            return texts[0]
        return None


def rows_of(table: Table) -> list[Row]:
    """Return the rows of a table; the text of a cell is made once."""
    texts: dict[int, str] = {}
    rows = []
    written = [cells for cells in table.rows if cells]
    for own, cells in zip(written, grid_of(table), strict=True):
        for cell in cells:
            if id(cell) not in texts:
                texts[id(cell)] = one_line(cell.nodes)
        rows.append(Row(tuple(cells), tuple(texts[id(cell)] for cell in cells), own[0].at))
    return rows


def matrix_at(rows: list[Row]) -> int | None:
    """Return the row with the heads of a matrix, None where a table is no matrix."""
    for number, row in enumerate(rows[:4]):
        size = len(row.texts) - 1
        if not SMALLEST <= size <= LARGEST or kind_of(roles_of(list(row.texts))):
            continue
        sides = _sides(rows, number, size)
        if len(sides) >= max(SMALLEST, size - 1) and _is_matrix(sides, size):
            return number
    return None


def _sides(rows: list[Row], head: int, size: int) -> list[Row]:
    """Return the rows of a matrix under its heads."""
    below = rows[head + 1 : head + 1 + size]
    return [row for row in below if len(row.texts) >= size and re.search(r"[^\W\d]", row.texts[0])]


def _is_matrix(sides: list[Row], size: int) -> bool:
    """Return whether nearly all cells are scores or empty, and there are scores."""
    texts = [text for row in sides for text in row.texts[1 : size + 1]]
    scores = sum(1 for text in texts if _score_like(text))
    blanks = sum(1 for text in texts if BLANK.fullmatch(text))
    return scores > 0 and (scores + blanks) * 10 >= len(texts) * 9


def _score_like(text: str) -> bool:
    """Return whether a cell holds the result of a match."""
    if plain_score(text):
        return True
    outcome = read_outcome(text) if text else None
    return outcome is not None and (outcome.score is not None or outcome.status != "played")


def read_matrix(rows: list[Row], head: int, context: Context) -> None:
    """Read the results of a matrix: the row is at home."""
    size = len(rows[head].texts) - 1
    sides = _sides(rows, head, size)
    homes = [read_team(row.cells[0].nodes) for row in sides]
    columns = column_teams([read_team(cell.nodes) for cell in rows[head].cells[1:]], homes)
    for row, home in zip(sides, homes, strict=True):
        for cell, text, away in zip(row.cells[1:], row.texts[1:], columns, strict=False):
            if not away.is_same(home) or _score_like(text):
                take_cell(context, cell.at, (home, away), text)


def column_teams(heads: list[Team], rows: list[Team]) -> list[Team]:
    """Return the team of each column: the row with its page or name, else that in its place."""
    same: list[Callable[[Team], object]] = [
        lambda team: team.page,
        lambda team: team.name.casefold(),
    ]
    for key in same:
        by_key = {key(team): team for team in rows if key(team)}
        matched = [by_key.get(key(head)) for head in heads]
        if matched and all(matched):
            return [team for team in matched if team]
    if len(heads) == len(rows):
        return rows
    by_page = {team.page: team for team in rows if team.page}
    return [by_page.get(head.page, head) if head.page else head for head in heads]
