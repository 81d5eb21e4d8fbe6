"""A cross table of results: each row has the home matches of a team."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tui.formats.records import MatchRecord, Place

_OWN = r"(?:[xX*#.]{2,3}|-{2,3}|[x×*])"
_CELL = r"(?:\d{1,2}[-:]\d{1,2}|awd|abd|w/o|n/p|-)"
_ROW = re.compile(
    rf"^\s*(?:\d{{1,2}}\.?\s+)?(?P<team>[^\W\d_]\S*(?:\s\S+)*?)\s+(?P<cells>(?:{_CELL}|{_OWN})(?:\s+(?:{_CELL}|{_OWN}))+)\s*$"
)
_SCORE = re.compile(r"(\d{1,2})[-:](\d{1,2})$")


@dataclass(slots=True)
class CrossTable:
    """The rows of a cross table; the columns stand in the order of the rows."""

    place: Place
    rows: list[tuple[int, str, list[str]]] = field(default_factory=list)

    def accepts(self, line: int) -> bool:
        """Whether a row on a line goes on with this table."""
        return not self.rows or line - self.rows[-1][0] <= 2

    def add(self, line: int, cells: tuple[str, list[str]]) -> None:
        """Add a row."""
        self.rows.append((line, *cells))

    def matches(self) -> list[MatchRecord]:
        """Return the results; none where the table is no square."""
        size = len(self.rows)
        if any(len(cells) != size for _, _, cells in self.rows):
            return []
        return [
            MatchRecord(
                line=line,
                place=self.place,
                home=home,
                away=self.rows[column][1],
                score=(int(match[1]), int(match[2])),
            )
            for line, home, cells in self.rows
            for column, cell in enumerate(cells)
            if (match := _SCORE.match(cell))
        ]


def cross_row(text: str) -> tuple[str, list[str]] | None:
    """Return the team and the cells of a row of a cross table; None for any other line."""
    match = _ROW.match(text)
    if not match:
        return None
    cells = match["cells"].split()
    is_row = len(cells) >= 3 and any(re.fullmatch(_OWN, cell) for cell in cells)
    return (match["team"], cells) if is_row and any(map(_SCORE.match, cells)) else None
