"""A season as a line of moments to step along: every round of every stage, in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from tui.season.matches import Round, days_of
from tui.season.model import LeagueStage, Season


@dataclass(frozen=True, order=True)
class Moment:
    """The time after a round of a stage. A stage without rounds is one moment, of round 0."""

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
            for number in _numbers(stage.round_count if isinstance(stage, LeagueStage) else 0)
        )

    def step(self, moment: Moment, by: int) -> Moment:
        """Answer the moment so many steps on; the ends of the season hold."""
        at = bisect_left(self.moments, moment) + by
        return self.moments[max(0, min(at, len(self.moments) - 1))]

    def of_stage(self, stage: int, *, last: bool = True) -> Moment:
        """Answer the last (or first) moment of a stage."""
        own = self.rounds(stage)
        return own[-1 if last else 0]

    def rounds(self, stage: int) -> tuple[Moment, ...]:
        """Answer the moments of a stage."""
        first = bisect_left(self.moments, Moment(stage))
        after = bisect_left(self.moments, Moment(stage + 1))
        return self.moments[first:after]

    def nearest(self, moment: Moment) -> Moment:
        """Answer this moment, or the last one before it where the season no longer has it."""
        at = bisect_right(self.moments, moment) - 1
        return self.moments[max(0, at)]

    @cached_property
    def latest_played(self) -> Moment:
        """The last moment with a result; without any, the last stage there is."""
        for moment in reversed(self.moments):
            if any(match.counts for one in self.matchdays(moment) for match in one.matches):
                return moment
        return self.moments[-1]

    @cached_property
    def first_day(self) -> date | None:
        """The first day on which a round is known to have begun."""
        return min(self._began.values(), default=None)

    def matchdays(self, moment: Moment) -> tuple[Round, ...]:
        """Answer the round of every group of the stage at a moment."""
        stage = self.season.stages[moment.stage]
        if not isinstance(stage, LeagueStage) or moment.round == 0:
            return ()
        return tuple(
            rounds[moment.round - 1] for rounds in stage.schedule if moment.round <= len(rounds)
        )

    def on(self, day: date, stage: int | None = None) -> Moment | None:
        """Answer the last moment, of the season or of one stage, that had begun by a day."""
        found = None
        for moment in self.moments if stage is None else self.rounds(stage):
            began = self._began.get(moment)
            if began is not None and began <= day:
                found = moment
        return found

    @cached_property
    def _began(self) -> dict[Moment, date]:
        """The day of every moment that has one: the first on which a group began the round."""
        began: dict[Moment, date] = {}
        for index, stage in enumerate(self.season.stages):
            for rounds in stage.schedule if isinstance(stage, LeagueStage) else ():
                for number, day in enumerate(days_of(rounds), start=1):
                    if day is not None:
                        moment = Moment(index, number)
                        began[moment] = min(day, began.get(moment, day))
        return began


def _numbers(rounds: int) -> range:
    return range(1, rounds + 1) if rounds else range(1)
