"""A season as a line of moments to step along: every round and leg of every stage, in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from tui.season.model import KnockoutStage, LeagueStage, Season, Stage
from tui.season.model.days import KnownDate, by_latest, latest
from tui.season.model.matches import Round, days_of


@dataclass(frozen=True, order=True)
class Moment:
    """The time after a round of a stage. A stage without rounds is one moment, of round 0.

    In a knock-out stage the legs of its rounds are counted; behind the rounds of a league stage is
    a moment for its play-offs.
    """

    stage: int
    round: int = 0


class Timeline:
    """Every moment of a season, and the ways to move between them."""

    def __init__(self, season: Season) -> None:
        """Lay out the moments of a season."""
        self.season = season
        self.moments: tuple[Moment, ...] = tuple(
            Moment(index, number)
            for index, stage in enumerate(season.stages)
            for number in _numbers(stage.moment_count)
        ) or (Moment(0),)

    def step(self, moment: Moment, by: int) -> Moment:
        """Return the moment some steps later (or earlier), at most the last (or first)."""
        index = bisect_left(self.moments, moment) + by
        return self.moments[max(0, min(index, len(self.moments) - 1))]

    def of_stage(self, stage: int, *, last: bool = True) -> Moment:
        """Return the last (or first) moment of a stage."""
        own = self.rounds(stage)
        return own[-1 if last else 0]

    def rounds(self, stage: int) -> tuple[Moment, ...]:
        """Return the moments of a stage."""
        first = bisect_left(self.moments, Moment(stage))
        after = bisect_left(self.moments, Moment(stage + 1))
        return self.moments[first:after]

    def nearest(self, moment: Moment) -> Moment:
        """Return this moment, or the last one before it where the season no longer has it."""
        index = bisect_right(self.moments, moment) - 1
        return self.moments[max(0, index)]

    @cached_property
    def latest_played(self) -> Moment:
        """The last moment with a result; without any, the first to be played, or else the last."""
        playing = [moment for moment in self.moments if not self._is_sum(moment)]
        for moment in reversed(playing):
            if any(match.counts for day in self.matchdays(moment) for match in day.matches):
                return moment
            if moment in self._decided:
                return moment
        planned = (
            moment for moment in playing if any(day.matches for day in self.matchdays(moment))
        )
        return next(planned, self.moments[-1])

    def _is_sum(self, moment: Moment) -> bool:
        """Whether a moment belongs to a stage that only adds up what others have played."""
        stage = self.season.stages[moment.stage] if self.season.stages else None
        return isinstance(stage, LeagueStage) and bool(stage.steps)

    @cached_property
    def _decided(self) -> frozenset[Moment]:
        """The moments that end a tie of which a source names the winner."""
        return frozenset(
            Moment(index, end)
            for index, stage in enumerate(self.season.stages)
            if isinstance(stage, KnockoutStage)
            for end, played in zip(stage.ends, stage.rounds, strict=True)
            if any(tie.winner or tie.both for tie in played.ties)
        )

    @cached_property
    def first_day(self) -> KnownDate | None:
        """The first day on which a round is known to have begun."""
        return min(self._began.values(), key=by_latest, default=None)

    def matchdays(self, moment: Moment) -> tuple[Round, ...]:
        """Return the round that each group of the stage plays at a moment."""
        if not self.season.stages:
            return ()
        matchdays = self.season.stages[moment.stage].matchdays(moment.round)
        return tuple(matchday for _, matchday in matchdays)

    def on(self, day: date, stage: int | None = None) -> Moment | None:
        """Return the last moment, of the season or of one stage, that had begun by a day."""
        found = None
        for moment in self.moments if stage is None else self.rounds(stage):
            if stage is None and self._is_sum(moment):
                continue
            began = self._began.get(moment)
            if began is not None and latest(began) <= day:
                found = moment
        return found

    @cached_property
    def _began(self) -> dict[Moment, KnownDate]:
        """The day of every moment that has one: the first on which a group began the round."""
        began: dict[Moment, KnownDate] = {}
        for index, stage in enumerate(self.season.stages):
            for numbers, rounds in _calendars(stage):
                for number, day in zip(numbers, days_of(rounds), strict=True):
                    if day is not None:
                        moment = Moment(index, number)
                        began[moment] = min(day, began.get(moment, day), key=by_latest)
        return began


def _calendars(stage: Stage) -> Iterator[tuple[list[int], list[Round]]]:
    """Yield, for each group of a stage, the numbers of its moments and its rounds."""
    groups: dict[int, tuple[list[int], list[Round]]] = {}
    for number in range(1, stage.moment_count + 1):
        for index, matchday in stage.matchdays(number):
            numbers, rounds = groups.setdefault(index, ([], []))
            numbers.append(number)
            rounds.append(matchday)
    yield from groups.values()


def _numbers(rounds: int) -> range:
    return range(1, rounds + 1) if rounds else range(1)
