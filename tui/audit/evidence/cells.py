"""The cells of a published row that differ from others: which they are, and how they are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.audit.finding import Cell, Path, Said, written
from tui.season.model import PublishedRow
from tui.standings.rows import Row

CELLS: dict[str, str] = {
    "played": "played",
    "won": "won",
    "drawn": "drawn",
    "lost": "lost",
    "goals_for": "goals for",
    "goals_against": "goals against",
    "goal_difference": "goal difference",
    "points": "points",
}
"""The cells of a row that are compared, and what they are called."""


class Differing(NamedTuple):
    """A published row that is not the computed one, and where it stands."""

    path: Path
    printed: PublishedRow
    computed: Row
    cells: tuple[Cell, ...]


def differing(printed: PublishedRow, computed: Row, *, exact: bool) -> Iterator[Cell]:
    """Walk the cells that differ; where matches are missing, those with less than is known."""
    for field in CELLS:
        there, here = getattr(printed, field), getattr(computed, field)
        if there is None or here is None:
            continue
        grows = field not in ("goal_difference", "points")
        if there != here if exact else (grows and here > there):
            yield Cell(field, written(here), written(there))


def differ(team: str, cells: Sequence[Cell], one: str, other: str) -> str:
    """Say in which cells of a team two sources differ: of several, each as `won 1≠3`."""
    if len(cells) == 1:
        (cell,) = cells
        here = f"{cell.computed} {CELLS[cell.field]}"
        return f"{team}: {here} by {one}, {cell.printed} by {other}."
    told = ", ".join(f"{CELLS[cell.field]} {cell.computed}≠{cell.printed}" for cell in cells)
    return f"{team}: {told} ({one} ≠ {other})."


def compared(cells: Sequence[Cell], one: str, other: str) -> tuple[Said, Said]:
    """Answer both sides of differing cells: the bare number of one, the names too of several."""
    if len(cells) == 1:
        return Said(cells[0].computed, one), Said(cells[0].printed, other)
    return (
        Said(", ".join(f"{cell.computed} {CELLS[cell.field]}" for cell in cells), one),
        Said(", ".join(f"{cell.printed} {CELLS[cell.field]}" for cell in cells), other),
    )
