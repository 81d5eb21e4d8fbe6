"""What can be wrong with matches and ties, and with who plays in them."""

from __future__ import annotations

from typing import Literal

from tui.audit.quoted import quote_count
from tui.audit.statements.base import Statement
from tui.audit.voice import RESULTS, Said, Voice
from tui.season.frozen import Frozen
from tui.season.model.days import KnownDate
from tui.season.model.values import Score


class MatchStatement(Statement):
    """A statement about matches or ties."""


class PairingsMissing(MatchStatement):
    """Pairs of teams meet less often than the others.

    `listed` and `due` are the matches that there are and that there should be, `missing` those that
    are not listed.
    """

    pairs: tuple[tuple[str, str], ...]
    missing: int
    listed: int
    due: int

    @property
    def values(self) -> tuple[Said, ...]:
        """The matches that are listed and that are due."""
        return (
            Said(quote_count(self.listed, "match", "matches"), RESULTS),
            Said(str(self.due), Voice("format")),
        )


class PairingRepeated(MatchStatement):
    """Two teams meet more often than the others: `met` times, and not `due` times."""

    pair: tuple[str, str]
    met: int
    due: int

    @property
    def values(self) -> tuple[Said, ...]:
        """How often they meet, and how often they should."""
        return Said(str(self.met), RESULTS), Said(str(self.due), Voice("format"))


class DateOutsideRound(MatchStatement):
    """A match was played before its round began, or when a later one had begun on `began`."""

    home: str
    away: str
    date: KnownDate
    round: Literal["own", "later"]
    began: KnownDate

    @property
    def values(self) -> tuple[Said, ...]:
        """Both days."""
        return Said(str(self.date), Voice("match")), Said(str(self.began), Voice("round"))


class ScorersDiffer(MatchStatement):
    """The scorers of a match have more goals than its score, for a `team` or in all."""

    team: str | None
    listed: int
    scored: int

    @property
    def values(self) -> tuple[Said, ...]:
        """Both numbers of goals."""
        return Said(str(self.listed), Voice("scorers")), Said(str(self.scored), Voice("score"))


class ScorersMissing(MatchStatement):
    """Not all the scorers of a match are listed."""

    listed: int
    scored: int

    @property
    def values(self) -> tuple[Said, ...]:
        """Both numbers of goals."""
        return Said(str(self.listed), Voice("scorers")), Said(str(self.scored), Voice("score"))


class ScoresDiffer(MatchStatement):
    """Two sources have different scores of a match."""

    home: str
    away: str
    first: Score
    second: Score
    first_source: Voice
    second_source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """Both scores."""
        return Said(str(self.first), self.first_source), Said(str(self.second), self.second_source)


class AggregateDiffers(MatchStatement):
    """The legs of a tie do not add up to the printed aggregate.

    All scores are written from the side of the first team.
    """

    teams: tuple[str, ...]
    legs: tuple[Score, ...]
    added: Score
    printed: Score
    source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """Both aggregates."""
        return Said(str(self.added), Voice("legs")), Said(str(self.printed), self.source)


class WinnerDiffers(MatchStatement):
    """The winner of a tie by its legs is not the one that is named."""

    teams: tuple[str, ...]
    winner: str
    named: str
    source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """Both teams."""
        return Said(self.winner, Voice("legs")), Said(self.named, self.source)


class LoserPlaysOn(MatchStatement):
    """A team that lost in the round `lost_in` plays on in `plays_in`.

    `has_second_chance`: whether all winners of the round play on too, so that losers seem to have
    another chance that the file does not mention. The key `explained_by` would say why.
    """

    team: str
    winner: str
    lost_in: str
    plays_in: str
    has_second_chance: bool
    explained_by: Literal["losers_of", "third_place"]

    @property
    def values(self) -> tuple[Said, ...]:
        """Who won, and who plays on."""
        return (
            Said(self.winner, Voice("knockout_round", (self.lost_in,))),
            Said(self.team, Voice("knockout_round", (self.plays_in,))),
        )


class Fate(Frozen):
    """How a team ended a group or a round with this `name`: in a position, or by a tie."""

    name: str
    ended: Literal["won", "lost"] | int

    @property
    def quoted(self) -> str:
        """The same as a season file quotes it."""
        if isinstance(self.ended, int):
            return f"was number {self.ended} of {self.name}"
        return f"{self.ended} in the {self.name}"


class NotQualified(MatchStatement):
    """A team plays in a stage although no earlier stage led it there."""

    team: str
    stage: str
    fate: Fate

    @property
    def values(self) -> tuple[Said, ...]:
        """What the team did before, and the team."""
        return (
            Said(f"{self.team} {self.fate.quoted}", Voice("previous_stage")),
            Said(self.team, Voice("stage", (self.stage,))),
        )
