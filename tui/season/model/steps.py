"""Steps of a stage that plays nothing itself: the moments of the stages that it adds up."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Protocol

from tui.season.model.days import by_latest
from tui.season.model.matches import Round


class Stepped(Protocol):
    """A stage as one sees it that adds it up."""

    @property
    def name(self) -> str:
        """What the stage is called."""
        ...

    @property
    def moment_count(self) -> int:
        """How many moments the stage has."""
        ...

    def matchdays(self, number: int) -> tuple[tuple[int, Round], ...]:
        """Return what is played at a moment, by groups."""
        ...


class Steps:
    """The moments of some stages, one stage after the other, counted from 1."""

    def __init__(self, stages: Iterable[Stepped] = ()) -> None:
        """Lay out the moments of stages in the order of time."""
        self._moments = [
            (stage, number) for stage in stages for number in range(1, stage.moment_count + 1)
        ]

    def __len__(self) -> int:
        return len(self._moments)

    @cached_property
    def rounds(self) -> tuple[Round, ...]:
        """All that is played at each step, as a round that names its stage."""
        return tuple(_round(stage, number) for stage, number in self._moments)

    def number_of(self, stage: str, moment: int) -> int:
        """Return the step that is a moment of a stage; 0 for the time before it."""
        return self._numbers.get((stage, moment), 0)

    @cached_property
    def _numbers(self) -> dict[tuple[str, int], int]:
        moments = enumerate(self._moments, start=1)
        return {(stage.name, number): at for at, (stage, number) in moments}

    def reached(self, stage: str, step: int) -> int:
        """Return the moment that a stage has reached at a step."""
        return sum(carried.name == stage for carried, _ in self._moments[: max(0, step)])


def _round(stage: Stepped, number: int) -> Round:
    rounds = [matchday for _, matchday in stage.matchdays(number)]
    days = [matchday.date for matchday in rounds if matchday.date]
    names = (matchday.name for matchday in rounds if matchday.name)
    called = next(names, f"{number} of {stage.moment_count}")
    is_named = called.startswith(stage.name)
    return Round(
        name=called if is_named else f"{stage.name} · {called}",
        date=min(days, key=by_latest, default=None),
        matches=tuple(match for matchday in rounds for match in matchday.matches),
    )
