"""The titles of the columns of tables that are written for others."""

from __future__ import annotations

from typing import Final

TABLE_HEADS: Final = (
    *("Position", "Team", "Played", "Won", "Drawn", "Lost"),
    *("For", "Against", "Points"),
)
TIE_HEADS: Final = ("First team", "Legs", "Second team", "Winner")
ENTRY_HEADS: Final = ("Department", "Team", "Location", "Progress")
PART_HEAD: Final = "Part"
"""The group or the round, where there are several tables."""
