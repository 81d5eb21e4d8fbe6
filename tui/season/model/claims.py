"""What sources say of a whole season, and which contradictions its author knows of."""

from __future__ import annotations

from typing import Annotated, Literal

from tui.season.model.base import Part
from tui.season.model.marks import Taken
from tui.season.model.values import Count, Points, ScoreText, TeamName, Text

FindingCode = Literal[
    "claims-differ",
    "champion",
    "runner-up",
    "matches-total",
    "goals-total",
    "goals-average",
    "departments",
    "teams-total",
    "highest-score",
    "biggest-win",
    "top-scorer",
    "promoted",
    "relegated",
    "scope",
    "team-name",
    "table-cell",
    "table-row",
    "table-order",
    "table-points",
    "table-played",
    "table-difference",
    "table-balance",
    "table-format",
    "tables-differ",
    "pairing-missing",
    "pairing-twice",
    "date-outside-round",
    "scorers-score",
    "score-differs",
    "stage-unqualified",
    "tie-aggregate",
    "tie-winner",
    "tie-entrant",
    "known-stale",
]
"""What the audit can find, one word for each kind; a file may say which findings it knows of."""


class Scorer(Part):
    """A player and the goals that a source counts for him."""

    player: Text
    goals: Count
    team: TeamName | None = None


class Result(Part):
    """A result that a source singles out, such as the highest scoring match."""

    home: TeamName
    away: TeamName
    score: ScoreText


class Claims(Part):
    """What one source says of the whole season; the results may say otherwise."""

    source: Text | None = None
    scope: Text | None = None
    champion: TeamName | None = None
    runner_up: TeamName | None = None
    matches: Count | None = None
    goals: Count | None = None
    goals_per_match: Points | None = None
    departments: Count | None = None
    teams: Count | None = None
    top_scorers: tuple[Scorer, ...] = ()
    highest_scoring: tuple[Result, ...] = ()
    biggest_wins: tuple[Result, ...] = ()
    promoted: tuple[TeamName, ...] = ()
    promoted_to: Text | None = None
    relegated: tuple[TeamName, ...] = ()
    note: Text | None = None


AllClaims = Annotated[tuple[Claims, ...], Taken("table_or_tables")]
"""The claims of one source as a single table, those of several as a list."""


class Known(Part):
    """A finding of the audit that the author has looked into.

    It speaks of the findings with this code and these values, of all places or of the one given;
    once the values are others, it speaks of none.
    """

    code: FindingCode
    where: Text | None = None
    values: tuple[Text, ...] = ()
    note: Text
