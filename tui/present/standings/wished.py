"""The columns of a table that a user wishes to see, by the names that the config file has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from tui.present.page.columns import Column, Item

TEAM = "Team"
"""The title of the column of names."""
FORM = "Form"
"""The title of the column of the last results."""
DIFFERENCE = "+/−"
"""The title of the column of goal differences."""

COLUMN_TITLES: Final[Mapping[str, str]] = {
    "played": "P",
    "won": "W",
    "drawn": "D",
    "lost": "L",
    "for": "F",
    "against": "A",
    "difference": DIFFERENCE,
    "points": "Pts",
    "form": FORM,
}
"""Every column that may be left out or moved, by its name: its title in the table."""


def wished_columns(
    columns: Sequence[Column[Item]], wished: Sequence[str]
) -> tuple[Column[Item], ...]:
    """Return the columns in the order of the wishes, the last of them the first to leave.

    Without any wishes they stay as they are; position, team and the marks around them always do.
    """
    if not wished:
        return tuple(columns)
    ranks = {COLUMN_TITLES[name]: rank for rank, name in enumerate(wished, start=1)}
    chosen = {column.title: column for column in columns if column.title in ranks}
    moved = [
        chosen[title]._replace(rank=rank, spare=False)
        for title, rank in ranks.items()
        if title in chosen
    ]
    found: list[Column[Item]] = []
    for column in columns:
        if column.title not in COLUMN_TITLES.values():
            found.append(column)
        if column.title == TEAM:
            found += moved
    return tuple(found)
