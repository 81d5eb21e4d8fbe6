"""Knock-out stages: rounds of ties, and the moments at which their legs are played."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Literal

from tui.season.model.base import Part
from tui.season.model.marks import Limits
from tui.season.model.matches import Match, Round
from tui.season.model.rules import DEFAULT_POINTS, PointsRule
from tui.season.model.values import Count, Day, Names, ScoreText, TeamName, Text, TimeOfDay
from tui.season.model.zones import Outcome
from tui.season.named import NamedTuple

TieRule = Literal[
    "points",
    "wins",
    "aggregate",
    "away_goals",
    "extra_time",
    "replay",
    "penalties",
    "position",
    "lots",
    "coin",
    "ruling",
]
"""What decides a tie. All up to `position` follow from results; a source must give the last three.

`points`: of the legs; `wins`: legs won, on penalties too; `aggregate`: goals over the legs;
`extra_time`: their goals are in the score, the word says that they decided;
`position`: the better place in the table of an earlier stage.
"""

TieRules = Annotated[tuple[TieRule, ...], Limits(1)]
"""Rules in the order in which they are read, each where all before it left the teams level."""

DEFAULT_RULES: TieRules = ("aggregate", "replay", "penalties")

_MOST = 9
"""Legs or replays that a tie may have: each is a step for all the ties of its round."""

_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


class Tie(Part):
    """Two teams of which one goes on; the first one's view is that of the aggregate.

    Teams that are not known yet are those that win (or lose) other ties. One team alone with no
    match has a bye, or its opponent is not known. `winner`, `decided_by` and `aggregate` are what
    a source says; `both`: neither is out, both go on or share the cup. `replays` are matches after
    the legs, in no aggregate.
    """

    name: Text | None = None
    teams: Annotated[tuple[TeamName, ...], Limits(most=2)] = ()
    winners_of: Annotated[tuple[Text, ...], Limits(most=2)] = ()
    losers_of: Annotated[tuple[Text, ...], Limits(most=2)] = ()
    legs: Annotated[tuple[Match, ...], Limits(most=_MOST)] = ()
    replays: Annotated[tuple[Match, ...], Limits(most=_MOST)] = ()
    winner: TeamName | None = None
    both: bool = False
    decided_by: TieRule | None = None
    aggregate: ScoreText | None = None
    source: Text | None = None
    note: Text | None = None

    @cached_property
    def legs_by_step(self) -> tuple[tuple[Match, ...], ...]:
        """The legs played at each step of the round.

        A leg that was annulled or abandoned shares the step of the one that is played in its place.
        """
        steps: list[list[Match]] = [[]]
        for match in self.legs:
            if steps[-1] and not steps[-1][-1].is_void:
                steps.append([])
            steps[-1].append(match)
        return tuple(map(tuple, steps)) if self.legs else ()

    def legs_due(self, legs: int | None) -> int:
        """Return how many legs decide the tie, where its round has so many or does not say.

        A leg that was annulled and not played again is not waited for.
        """
        standing = sum(not match.is_void for match in self.legs)
        if legs is None:
            return max(1, standing)
        return legs - sum(
            match.status == "annulled" and not self._is_played_again(at)
            for at, match in enumerate(self.legs)
        )

    def _is_played_again(self, at: int) -> bool:
        void = self.legs[at]
        return any((leg.home, leg.away) == (void.home, void.away) for leg in self.legs[at + 1 :])


class KnockoutRound(Part):
    """Ties of which the winners go on together."""

    name: Text
    legs: Annotated[Count, Limits(1, _MOST)] | None = None
    date: Day | None = None
    time: TimeOfDay | None = None
    decided_by: TieRules | None = None
    third_place: bool = False
    complete: bool = True
    winners: Outcome | None = None
    losers: Outcome | None = None
    ties: tuple[Tie, ...] = ()
    note: Text | None = None

    @cached_property
    def leg_count(self) -> int:
        """How many legs a tie has at most: the steps of the round before any replay."""
        return self.legs or max((len(tie.legs_by_step) for tie in self.ties), default=1) or 1

    def legs_due(self, tie: Tie) -> int:
        """Return how many legs decide a tie: those the round says, or else its own."""
        return tie.legs_due(self.legs)


class LegDay(NamedTuple):
    """A moment of a knock-out stage: a leg of a round or one of its replays, counted from 0."""

    round: int
    leg: int
    replay: bool
    name: str

    def matches(self, tie: Tie) -> tuple[Match, ...]:
        """Return the matches that a tie of the round has at this moment.

        They are several only where a leg was annulled or abandoned and played again.
        """
        if self.replay:
            return tie.replays[self.leg : self.leg + 1]
        steps = tie.legs_by_step
        return steps[self.leg] if self.leg < len(steps) else ()


class KnockoutStage(Part):
    """A stage of ties: who loses one is out."""

    kind: Literal["knockout"]
    name: Text
    from_: Names = ()
    decided_by: TieRules = DEFAULT_RULES
    points: PointsRule = DEFAULT_POINTS
    position_in: Text | None = None
    rounds: tuple[KnockoutRound, ...] = ()
    source: Text | None = None
    note: Text | None = None

    def rules(self, round_: int) -> TieRules:
        """Return what decides the ties of a round."""
        return self.rounds[round_].decided_by or self.decided_by

    @cached_property
    def days(self) -> tuple[LegDay, ...]:
        """Every moment: the legs of the first round, its replays, the legs of the next round."""
        return tuple(
            day
            for index, knockout_round in enumerate(self.rounds)
            for day in _days(index, knockout_round)
        )

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """The number of the last moment of each round."""
        last = {day.round: number for number, day in enumerate(self.days, start=1)}
        return tuple(last[index] for index in range(len(self.rounds)))

    @property
    def moment_count(self) -> int:
        """How many moments the stage has."""
        return len(self.days)

    def matchdays(self, number: int) -> tuple[tuple[int, Round], ...]:
        """Return the matches of a moment, as the only group's; none where there is no moment."""
        return ((0, self.schedule[number - 1]),) if 0 < number <= len(self.days) else ()

    @cached_property
    def schedule(self) -> tuple[Round, ...]:
        """The matches of each moment; the day of a round is that of its first leg."""
        return tuple(
            Round(
                name=day.name,
                date=played.date if day.leg == 0 and not day.replay else None,
                time=played.time,
                matches=tuple(match for tie in played.ties for match in day.matches(tie)),
                note=played.note,
            )
            for day in self.days
            for played in [self.rounds[day.round]]
        )


def _days(index: int, knockout_round: KnockoutRound) -> list[LegDay]:
    """Return the moments of a round; a round of single legs gets no leg suffix."""
    legs = knockout_round.leg_count
    replays = max((len(tie.replays) for tie in knockout_round.ties), default=0)
    names = [f"{_NTH[at]} leg" for at in range(legs)] if legs > 1 else [""]
    again = ["replay"] if replays == 1 else [f"replay {at + 1}" for at in range(replays)]
    return [
        LegDay(
            index, at, is_replay, " · ".join(part for part in (knockout_round.name, name) if part)
        )
        for is_replay, called in ((False, names), (True, again))
        for at, name in enumerate(called)
    ]
