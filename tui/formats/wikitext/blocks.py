"""An article as headings, tables and lines, in the order of the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tui.formats.wikitext.scan import Node, Template, Text

MARKED = re.compile(r"^\s*(#{2,6})\s+(?=\S)")
SPAN = re.compile(r"(row|col)span\s*=\s*[\"']?\s*(\d{1,4})", re.IGNORECASE)
WIDEST = 130
TALLEST = 400
MOST_CELLS = 2_000_000
"""How many places the cells of a table may fill with their spans; after that, spans count as 1."""


@dataclass(slots=True)
class Line:
    """A line of the page; templates in it may themselves go over several lines."""

    at: int
    nodes: list[Node] = field(default_factory=list)

    @property
    def start(self) -> str:
        """The text that the line begins with."""
        first = self.nodes[0] if self.nodes else None
        return first.text.lstrip(" \t:") if isinstance(first, Text) else ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and how deep it stands; one `by_hand` begins with "##", as in notes of editors."""

    at: int
    level: int
    nodes: tuple[Node, ...]
    by_hand: bool = False


@dataclass(slots=True)
class Cell:
    """A cell of a table; it fills `down` rows and `across` columns."""

    at: int
    header: bool
    nodes: list[Node] = field(default_factory=list)
    down: int = 1
    across: int = 1


@dataclass(slots=True)
class Table:
    """A table as written: its caption, and rows of cells."""

    at: int
    caption: list[Node] = field(default_factory=list)
    rows: list[list[Cell]] = field(default_factory=lambda: [[]])
    in_caption: bool = False


Block = Heading | Table | Line


def split_blocks(nodes: Iterable[Node]) -> Iterator[Block]:
    """Yield the blocks of a page; a table stands before those that are nested in it.

    A table has all its rows only when the next block outside it comes.
    """
    open_tables: list[Table] = []
    for line in _lines(nodes):
        heading = _heading(line)
        if heading is not None:
            open_tables.clear()
            yield heading
        elif line.start.startswith("{|"):
            table = Table(line.at)
            open_tables.append(table)
            yield table
        elif not open_tables:
            yield line
        elif line.start.startswith("|}") or _is_footer(line):
            open_tables.pop()
        else:
            _add_line(open_tables[-1], line)


def _lines(nodes: Iterable[Node]) -> Iterator[Line]:
    """Yield the lines of the page."""
    line = Line(0)
    for node in nodes:
        if not isinstance(node, Text):
            line.nodes.append(node)
            continue
        at = node.at
        for number, text in enumerate(node.text.split("\n")):
            if number:
                yield line
                line = Line(at)
            if text:
                line.nodes.append(Text(text, at))
            at += len(text) + 1
    yield line


def _heading(line: Line) -> Heading | None:
    """Return the heading that a line is, if it is one."""
    first, last = (line.nodes[0], line.nodes[-1]) if line.nodes else (None, None)
    if not isinstance(first, Text):
        return None
    marked = MARKED.match(first.text)
    if marked:
        rest = first.text[marked.end() :]
        return Heading(
            line.at, len(marked[1]), (Text(rest, line.at), *line.nodes[1:]), by_hand=True
        )
    opened = re.match(r"={1,6}", first.text)
    closed = re.search(r"(={1,6})\s*$", last.text) if isinstance(last, Text) else None
    if not opened or not closed or (first is last and opened.end() > closed.start()):
        return None
    level = min(len(opened[0]), len(closed[1]))
    nodes = list(line.nodes)
    nodes[-1] = Text(_text(nodes[-1])[: closed.end(1) - level], line.at)
    nodes[0] = Text(_text(nodes[0])[level:], line.at)
    return Heading(line.at, level, tuple(nodes))


def _text(node: Node) -> str:
    """Return the text of a text node."""
    return node.text if isinstance(node, Text) else ""


def _is_footer(line: Line) -> bool:
    """Return whether a line is a template that closes a table, as those of old tables do."""
    first = line.nodes[0] if line.nodes else None
    return isinstance(first, Template) and first.name.endswith(
        (" footer", " fin", " final", " end", "legend end")
    )


def _add_line(table: Table, line: Line) -> None:
    """Add a line to a table: a row, a caption, cells, or more text of the last cell."""
    start = line.start
    if start.startswith("|-"):
        table.in_caption = False
        if table.rows[-1]:
            table.rows.append([])
    elif start.startswith("|+"):
        table.in_caption = True
        table.caption = _after_mark(line, 2)
    elif start[:1] in {"|", "!"}:
        table.in_caption = False
        _add_cells(table, line, header=start[0] == "!")
    elif table.in_caption:
        table.caption += [Text("\n", line.at), *line.nodes]
    elif table.rows[-1]:
        table.rows[-1][-1].nodes += [Text("\n", line.at), *line.nodes]


def _after_mark(line: Line, length: int) -> list[Node]:
    """Return the nodes of a line without the mark that it begins with."""
    return [Text(line.start[length:], line.at), *line.nodes[1:]]


def _add_cells(table: Table, line: Line, *, header: bool) -> None:
    """Add the cells of a line; a head over columns after data begins a new row."""
    cells = [
        _cell(nodes, header=header) for nodes in _split_cells(_after_mark(line, 1), header=header)
    ]
    if not any(isinstance(node, Text) and node.text.strip() for node in cells[0].nodes) and (
        line.start.startswith("||")
    ):
        cells = cells[1:]
    row = table.rows[-1]
    if header and cells and cells[0].across > 1 and any(not cell.header for cell in row):
        table.rows.append(cells)
    else:
        row.extend(cells)


def _split_cells(nodes: list[Node], *, header: bool) -> list[list[Node]]:
    """Return the nodes of each cell of a line."""
    marks = r"\|\||!!" if header else r"\|\|"
    cells: list[list[Node]] = [[]]
    for node in nodes:
        if not isinstance(node, Text):
            cells[-1].append(node)
            continue
        at = node.at
        for number, text in enumerate(re.split(marks, node.text)):
            if number:
                cells.append([])
            if text:
                cells[-1].append(Text(text, at))
            at += len(text) + 2
    return cells


def _cell(nodes: list[Node], *, header: bool) -> Cell:
    """Return a cell; what stands before its first bar says how it looks and what it spans."""
    at = nodes[0].at if nodes else 0
    cell = Cell(at, header, nodes)
    for number, node in enumerate(nodes):
        if not isinstance(node, Text):
            if isinstance(node, Template):
                continue
            break
        before, bar, after = node.text.partition("|")
        if bar:
            attributes = "".join(_text(part) for part in nodes[:number]) + before
            cell.nodes = [Text(after, node.at + len(before) + 1), *nodes[number + 1 :]]
            for kind, size in SPAN.findall(attributes):
                if kind.lower() == "row":
                    cell.down = max(1, min(int(size), TALLEST))
                else:
                    cell.across = max(1, min(int(size), WIDEST))
            break
    return cell


def grid_of(table: Table) -> list[list[Cell]]:
    """Return the rows of a table with every cell in all the places that it fills.

    A head over the whole width ends what hangs down from above, as broken spans are common.
    """
    budget = MOST_CELLS
    hanging: dict[int, tuple[Cell, int]] = {}
    grid = []
    for cells in table.rows:
        if not cells:
            continue
        if all(cell.header for cell in cells):
            hanging = {
                column: (cell, left) for column, (cell, left) in hanging.items() if cell.header
            }
        row: list[Cell] = []
        below: dict[int, tuple[Cell, int]] = {}
        for cell in cells:
            _hang(row, hanging, below)
            across = min(cell.across, 2 * WIDEST - len(row)) if budget > 0 else 1
            for _ in range(across):
                if cell.down > 1 and budget > 0:
                    below[len(row)] = (cell, cell.down - 1)
                row.append(cell)
            budget -= across
        _hang(row, hanging, below)
        budget -= len(below)
        hanging = below
        grid.append(row)
    return grid


def _hang(
    row: list[Cell], hanging: dict[int, tuple[Cell, int]], below: dict[int, tuple[Cell, int]]
) -> None:
    """Add the cells that hang down from rows above to a row, where it has come to them."""
    while len(row) in hanging and len(row) < WIDEST:
        cell, left = hanging[len(row)]
        if left > 1:
            below[len(row)] = (cell, left - 1)
        row.append(cell)
