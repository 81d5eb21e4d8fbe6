"""What a place in a table, or winning or losing a tie, earns a team."""

from __future__ import annotations

from typing import Literal

from tui.season.model.base import Part
from tui.season.model.values import Count, Text

ZoneStatus = Literal["champion", "promoted", "qualified", "play_off", "relegated"]


class Outcome(Part):
    """What a team has earned, and the later stage of the season that it goes `to`."""

    status: ZoneStatus
    label: Text | None = None
    to: Text | None = None


class Zone(Outcome):
    """What a range of positions earns, both ends included."""

    positions: tuple[Count, Count]

    def covers(self, position: int | None) -> bool:
        """Return whether a position is in the range."""
        first, last = self.positions
        return position is not None and first <= position <= last
