"""Tables as sources print them."""

from __future__ import annotations

from typing import Annotated

from tui.season.model.base import Part
from tui.season.model.marks import Limits, Taken
from tui.season.model.values import Count, Day, Points, TeamName, Text, Whole


class PublishedRow(Part):
    """A row of a table as a source prints it; cells that it does not print are left out."""

    pos: Count | None = None
    team: TeamName
    played: Count | None = None
    won: Count | None = None
    drawn: Count | None = None
    lost: Count | None = None
    goals_for: Count | None = None
    goals_against: Count | None = None
    goal_difference: Whole | None = None
    points: Points | None = None
    note: Text | None = None


class PublishedTable(Part):
    """A table as a source prints it, of the end, after a `round` or of a `date`.

    Rows may be missing.
    """

    source: Text | None = None
    round: Annotated[Count, Limits(1)] | None = None
    date: Day | None = None
    table: tuple[PublishedRow, ...]
    complete: bool = True
    note: Text | None = None

    @property
    def is_final(self) -> bool:
        """Whether it is the table of the end."""
        return self.round is None and self.date is None


PublishedTables = Annotated[tuple[PublishedTable, ...], Taken("table_or_tables")]
"""One published table, or a list of them where several sources print one."""
