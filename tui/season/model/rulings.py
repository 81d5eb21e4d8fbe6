"""What is decided away from the pitch: points taken or given, teams put out, orders by lot."""

from __future__ import annotations

from typing import Annotated, Literal

from tui.season.model.base import Part
from tui.season.model.marks import Limits
from tui.season.model.values import Count, Day, Points, TeamName, Text, Whole

CELLS = ("played", "won", "drawn", "lost", "goals_for", "goals_against", "points")
"""The cells of a row that are added up."""


RulingKind = Literal["last", "struck_out", "expunged", "opponents_only", "withdrawn"]
"""What a ruling does to a team: see `Ruling`."""


class Ruled(Part):
    """A decision: it is seen in tables from its round or its date on."""

    round: Count | None = None
    date: Day | None = None
    reason: Text | None = None
    source: Text | None = None


class Adjustment(Ruled):
    """Points or goals added to a team's, or taken away; without round and date, from the start."""

    team: TeamName
    points: Points = 0
    goals_for: Whole = 0
    goals_against: Whole = 0


class Ruling(Ruled):
    """What a ruling, or its own withdrawal, made of a team; without round and date, at the end.

    `last`: put below all others; `struck_out`: without a position, what others won against it
    stands; `expunged`: without a position and without its matches; `opponents_only`: last, with
    nothing in its own row, while its results count for its opponents; `withdrawn`: it plays no
    more, all else stands.
    """

    team: TeamName
    ruling: RulingKind


class Succession(Ruled):
    """A club that takes over the record and the fixtures of another, whose row it gets.

    Without round and date it has done so from the start.
    """

    team: TeamName
    of: TeamName


class ManualOrder(Ruled):
    """Teams in an order that nothing in the results gives; without round and date, at the end.

    It decides only between teams that all rules before it left level.
    """

    teams: Annotated[tuple[TeamName, ...], Limits(2)]
    reason: Text


class FairPlay(Ruled):
    """Fair play points of a team, the more the better; without round and date, at the end."""

    team: TeamName
    points: Whole


class Coefficient(Part):
    """What an outside ranking gives a team, the more the better."""

    team: TeamName
    points: Points


class Carried(Ruled):
    """What a team brings along from a stage or a season that this file does not tell.

    Without round and date it has it from the start. A cell that is left out is not known; a team
    that has `played` nothing has nothing else.
    """

    team: TeamName
    points: Points | None = None
    played: Count | None = None
    won: Count | None = None
    drawn: Count | None = None
    lost: Count | None = None
    goals_for: Count | None = None
    goals_against: Count | None = None

    @property
    def unknown(self) -> frozenset[str]:
        """The cells of a table that nobody can fill in for this team."""
        if self.played == 0:
            return frozenset()
        return frozenset(name for name in CELLS if getattr(self, name) is None)
