"""What people type to go to a round or a date."""

from __future__ import annotations

from datetime import date

from tui.present.view.view import View
from tui.present.words.phrases import day
from tui.season.model.days import last_day
from tui.season.timeline import Moment

_DIGITS = 9
"""What is longer is no number of a round or a stage."""


class NoSuchMomentError(ValueError):
    """There is no such round, stage or date; the message lists those that there are."""


def go_to(view: View, words: str) -> Moment:
    """Return the moment that somebody typed: a round number, a date, a month or a year.

    A number is a year where the stage has not so many rounds. Raises `NoSuchMomentError`.
    """
    words = words.strip()
    wanted = last_day(words)
    rounds = view.stage.moment_count if view.stage else 0
    if words.isdecimal() and len(words) <= _DIGITS and (wanted is None or int(words) <= rounds):
        return of_round(view, int(words), view.moment.stage)
    if wanted is None:
        raise NoSuchMomentError(
            f'"{words}" is neither a round nor a date, expected for example 3 or 1968-05-05'
        )
    return of_date(view, wanted)


def of_date(view: View, wanted: date, stage: int | None = None) -> Moment:
    """Return the last moment, of the season or of one stage, that had begun by a day."""
    found = view.timeline.on(wanted, stage)
    if found is None:
        first = view.timeline.first_day
        known = f"the first date known is {day(first)}" if first else "no date is known"
        raise NoSuchMomentError(f"nothing was played by {day(wanted)}, {known}")
    return found


def of_round(view: View, number: int, stage: int) -> Moment:
    """Return the moment after a round of a stage."""
    if not view.season.stages:
        raise NoSuchMomentError(f"{view.season.title} has no rounds")
    one = view.season.stages[stage]
    count = one.moment_count
    if not count:
        raise NoSuchMomentError(f"{one.name} has no rounds")
    if not 1 <= number <= count:
        raise NoSuchMomentError(f"{one.name} has no round {number}, expected 1 to {count}")
    return Moment(stage, number)


def of_stage(view: View, words: str) -> int:
    """Return the stage with a name, or with a number counted from 1."""
    stages = view.season.stages
    folded = [stage.name.casefold() for stage in stages]
    if words.isdecimal() and len(words) <= _DIGITS and 1 <= int(words) <= len(stages):
        return int(words) - 1
    wanted = words.casefold().strip()
    for index, name in enumerate(folded):
        if wanted in (name, name.removesuffix(" stage")):
            return index
    if not stages:
        raise NoSuchMomentError(f"{view.season.title} has no stages")
    known = ", ".join(f'"{stage.name}"' for stage in stages)
    raise NoSuchMomentError(f'no stage "{words}", expected one of {known}')
