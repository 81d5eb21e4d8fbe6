"""What can be wrong with the claims of a source about the whole season."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from tui.audit.quoted import quote_list, quote_some
from tui.audit.statements.base import Statement
from tui.audit.voice import RESULTS, Said, Voice
from tui.season.model.numbers import Number
from tui.season.model.values import Score

Counted = Literal["match", "goal"]


class ClaimStatement(Statement):
    """A statement about a claim."""


class UnknownScope(ClaimStatement):
    """The scope of a claim names no stage."""

    scope: str
    source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """The scope, as the source has it."""
        return (Said(self.scope, self.source),)


class TotalDiffers(ClaimStatement):
    """The claimed matches or goals are not what the results or tables add up to.

    `matches` is the number of matches that were added up, None where results are missing.
    """

    counted: Counted
    number: int
    counted_by: Voice
    matches: int | None
    claimed: int
    source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """Both totals."""
        return Said(str(self.number), self.counted_by), Said(str(self.claimed), self.source)


class AverageDiffers(ClaimStatement):
    """The claimed goals per match are not what the totals give."""

    average: Fraction
    averaged_by: Voice
    claimed: Number
    source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """Both averages."""
        return (
            Said(f"{float(self.average):.2f}", self.averaged_by),
            Said(str(float(self.claimed)), self.source),
        )


class DepartmentsDiffer(ClaimStatement):
    """The list of qualifiers has more or fewer departments than claimed."""

    stage: str
    listed: int
    claimed: int
    source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """Both numbers."""
        return (
            Said(str(self.listed), Voice("list", (self.stage,))),
            Said(str(self.claimed), self.source),
        )


class TeamsDiffer(ClaimStatement):
    """The stages have more or fewer teams than claimed."""

    stages: tuple[str, ...]
    listed: int
    claimed: int
    source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """Both numbers."""
        return (
            Said(str(self.listed), Voice("stages", self.stages)),
            Said(str(self.claimed), self.source),
        )


class RecordNotListed(ClaimStatement):
    """The two teams of a result that a source singles out never meet."""

    home: str
    away: str
    claimed: Score
    source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """That there is no match, and the claimed score."""
        return Said("no match", RESULTS), Said(str(self.claimed), self.source)


class RecordDiffers(ClaimStatement):
    """A result that a source singles out has another score in the results."""

    home: str
    away: str
    score: Score | None
    claimed: Score
    source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """Both scores."""
        return Said(str(self.score), RESULTS), Said(str(self.claimed), self.source)


class RecordBeaten(ClaimStatement):
    """A match goes beyond the record: it has more goals, or was won by more.

    `size` and `record` are the goals or the margins of the match and of the record.
    """

    measure: Literal["goals", "margin"]
    home: str
    away: str
    score: Score
    size: int
    record: int
    claimed: Score
    source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """Both scores."""
        return Said(str(self.score), RESULTS), Said(str(self.claimed), self.source)


class ScorerDiffers(ClaimStatement):
    """A player has more or fewer goals in the matches than a source gives the top scorer.

    `is_claimed`: whether the player is the one whom the source names.
    """

    player: str
    listed: int
    claimed: int
    source: Voice
    is_claimed: bool

    @property
    def values(self) -> tuple[Said, ...]:
        """Both numbers of goals."""
        return (
            Said(str(self.listed), Voice("match_scorers")),
            Said(str(self.claimed), self.source),
        )


class ScorerBeyondTeam(ClaimStatement):
    """A source gives a player more goals than his team scored."""

    player: str
    claimed: int
    team: str
    scored: int
    source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """The goals of the team and those of the player."""
        return Said(str(self.scored), RESULTS), Said(str(self.claimed), self.source)


class OutcomeDiffers(ClaimStatement):
    """The champion or runner-up is not the team that a source names."""

    position: Literal[1, 2]
    team: str
    stage: str
    placed_by: Voice
    claimed: str
    source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """Both teams."""
        return Said(self.team, self.placed_by), Said(self.claimed, self.source)


class MovedDiffer(ClaimStatement):
    """A source names teams as promoted or relegated whose places do not earn it, or omits some.

    `is_named`: whether the source names the teams.
    """

    status: Literal["promoted", "relegated"]
    teams: tuple[str, ...]
    is_named: bool
    source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """The teams with what their places earn, and with what the source says."""
        names = quote_some(self.teams)
        earned = "no place that earns it" if self.is_named else "a place that earns it"
        named = "named" if self.is_named else "not named"
        return Said(f"{names}: {earned}", Voice("stage_results")), Said(
            f"{names}: {named}", self.source
        )


class ClaimsDiffer(ClaimStatement):
    """Two sources claim different things of the same part of the season."""

    field: str
    first: tuple[str, ...]
    second: tuple[str, ...]
    first_source: Voice
    second_source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """Both claims."""
        return (
            Said(quote_list(self.first), self.first_source),
            Said(quote_list(self.second), self.second_source),
        )
