"""Matches and rounds: what was played, what was only decided, and what counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Literal

from tui.season.model.base import Part
from tui.season.model.days import KnownDate, by_latest, latest
from tui.season.model.rulings import Ruled
from tui.season.model.values import Count, Day, ScoreText, TeamName, Text, TimeOfDay, Whole

MatchStatus = Literal["played", "awarded", "walkover", "abandoned", "annulled", "postponed"]
"""What became of a match.

`awarded`: decided by a ruling; `walkover`: one team did not appear; `abandoned`: broken off, it
counts only where it `stands`; `annulled`: played and struck out; `postponed`: still to be played.
"""


class Goals(Part):
    """The goals of a player in a match; `team` is the one that they count for, own goals too."""

    player: Text
    goals: Count = 1
    team: TeamName | None = None
    own: bool = False


class OtherScore(Part):
    """The score of a match as another source has it."""

    score: ScoreText
    source: Text | None = None


class Award(Ruled):
    """The score by a ruling, from its round or date on; without a score, that of the pitch again.

    Without round and date it counts from the match on.
    """

    score: ScoreText | None = None


class Match(Part):
    """Two teams and, where it is known, the score or the winner.

    `score` is what was played, extra time included; where a ruling put another score in its place
    that is `awarded`. A ruling without a score has a `winner`, or the `result` where none won.
    Goals are those of the score that counts; a ruling without one brings points alone. On
    `neutral` ground nobody scores away; a `derived` score was worked out from a table.
    """

    home: TeamName
    away: TeamName
    score: ScoreText | None = None
    date: Day | None = None
    time: TimeOfDay | None = None
    status: MatchStatus = "played"
    awarded: ScoreText | None = None
    awards: tuple[Award, ...] = ()
    winner: TeamName | None = None
    result: Literal["draw", "both_lose"] | None = None
    stands: bool = False
    extra_time: bool = False
    penalties: ScoreText | None = None
    scorers: tuple[Goals, ...] = ()
    also: tuple[OtherScore, ...] = ()
    fair_play: tuple[Whole, Whole] | None = None
    venue: Text | None = None
    neutral: bool = False
    derived: bool = False
    source: Text | None = None
    note: Text | None = None

    @property
    def counts(self) -> bool:
        """Whether the match has a result that the table counts."""
        if self.score is not None and self.status == "played":
            return True  # as nearly all
        if not self.is_told:
            return False
        if self.status == "abandoned":
            return self.has_standing
        return self.status not in ("annulled", "postponed")

    @property
    def is_told(self) -> bool:
        """Whether the file tells how the match ended, counted or not."""
        return not (self.score is None and self.awarded is None) or bool(self.winner or self.result)

    @property
    def is_void(self) -> bool:
        """Whether the match counts nowhere: annulled, or abandoned without a result that stands."""
        return self.status == "annulled" or (self.status == "abandoned" and not self.has_standing)

    @property
    def has_standing(self) -> bool:
        """Whether the result of an abandoned match was confirmed or replaced by a ruling."""
        return self.stands or self.awarded is not None


class Round(Part):
    """A matchday. Its number is its place in the list, the first being 1."""

    name: Text | None = None
    date: Day | None = None
    time: TimeOfDay | None = None
    matches: tuple[Match, ...] = ()
    note: Text | None = None


def days_of(rounds: Iterable[Round]) -> tuple[KnownDate | None, ...]:
    """Return the day of each round: its date, or else that of its first match.

    A match before the day of the round before it was brought forward: it tells nothing of its own
    round. A round of nothing else has the day of the round before.
    """
    days: list[KnownDate | None] = []
    before: KnownDate = dt.date.min
    for one_round in rounds:
        played = [match.date for match in one_round.matches if match.date]
        in_turn = min(
            (day for day in played if latest(day) >= latest(before)), key=by_latest, default=None
        )
        day = one_round.date or in_turn or (before if played else None)
        before = day or before
        days.append(day)
    return tuple(days)


def by_date(groups: Sequence[Sequence[Match]]) -> tuple[tuple[Round, ...], ...]:
    """Make a round of every date on which a group plays; all groups get the same rounds.

    Matches without a date come in a last round.
    """
    days = sorted(
        {match.date for matches in groups for match in matches if match.date}, key=by_latest
    )
    has_undated = any(match.date is None for matches in groups for match in matches)
    dates = [*days, *([None] if has_undated else [])]
    rounds = []
    for matches in groups:
        played: dict[KnownDate | None, list[Match]] = {day: [] for day in dates}
        for match in matches:
            played[match.date].append(match)
        rounds.append(tuple(Round(date=day, matches=tuple(played[day])) for day in dates))
    return tuple(rounds)
