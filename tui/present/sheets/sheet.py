"""Which view fills the screen, and what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from tui.library.meetings import Meeting
from tui.present.bracket.tree import Node
from tui.present.views.seasons_of import InLibrary
from tui.season.named import NamedTuple
from tui.standings.views.fixtures import MatchPlace
from tui.standings.views.sorting import AS_IT_IS, Sort

SheetName = Literal[
    "season", "tables", "chart", "matrix", "scorers", "compare", "era", "team", "match", "tie"
]
"""What can fill the screen."""

SHEET_NAMES: tuple[SheetName, ...] = get_args(SheetName)


@dataclass(frozen=True)
class Sheet:
    """A view that fills the screen: its name, and what it is about.

    Args:
        name: Which it is.
        team: The team that is picked out, or that it is about.
        match: Where the match stands that it is about.
        tie: The stage and the place in its bracket of the tie that it is about.
        form: Which of its forms it has, counted from 0: a chart of places or of points.
        column: Which of its columns has the cursor, counted from 0.
        back: How many rounds lie between the two that are compared.
        sort: By what a table is sorted.
    """

    name: SheetName
    team: str = ""
    match: MatchPlace | None = None
    tie: tuple[int, Node] | None = None
    form: int = 0
    column: int = 0
    back: int = 1
    sort: Sort = AS_IT_IS


class Room(NamedTuple):
    """The cells and the lines that a view has, and what the library adds, once it is known."""

    cells: int
    lines: int
    home: InLibrary | None = None
    meetings: tuple[Meeting, ...] = ()
