"""What is decided away from the pitch: points taken or given, teams put out, orders by lot."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from tui.season.numbers import Points
from tui.season.part import Part
from tui.season.values import Count, Day, TeamName, Text, Whole


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
    stands; `expunged`: without a position and without its matches; `withdrawn`: it plays no more,
    all else stands.
    """

    team: TeamName
    ruling: Literal["last", "struck_out", "expunged", "withdrawn"]


class ManualOrder(Ruled):
    """Teams in an order that nothing in the results gives; without round and date, at the end.

    It decides only between teams that all rules before it left level.
    """

    teams: Annotated[tuple[TeamName, ...], Field(min_length=2)]
    reason: Text


class FairPlay(Ruled):
    """Fair play points of a team, the more the better; without round and date, at the end."""

    team: TeamName
    points: Whole


class Coefficient(Part):
    """What an outside ranking gives a team, the more the better."""

    team: TeamName
    points: Points


class Carried(Part):
    """What a team brings along from a stage or a season that this file does not tell."""

    team: TeamName
    points: Points = 0
    played: Count = 0
    won: Count = 0
    drawn: Count = 0
    lost: Count = 0
    goals_for: Count = 0
    goals_against: Count = 0
    reason: Text | None = None
    source: Text | None = None
