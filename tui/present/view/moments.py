"""The moments that people type: a round, a date, a stage."""

from __future__ import annotations

from datetime import date

from tui.present.view.view import View
from tui.present.words import moments as messages
from tui.present.words.stages import short_name
from tui.season.model.days import last_day
from tui.season.timeline import Moment

_DIGITS = 9
"""A longer number is not one of a round or a stage."""


class NoSuchMomentError(ValueError):
    """There is no such round, stage or date; the message lists those that there are."""


def go_to(view: View, text: str) -> Moment:
    """Return the moment that somebody typed: a round number, a date, a month or a year.

    A number is a year where the stage does not have as many rounds.

    Raises:
        NoSuchMomentError: There is no such moment.
    """
    text = text.strip()
    wanted = last_day(text)
    rounds = view.stage.moment_count if view.stage else 0
    if text.isdecimal() and len(text) <= _DIGITS and (wanted is None or int(text) <= rounds):
        return of_round(view, int(text), view.moment.stage)
    if wanted is None:
        raise NoSuchMomentError(messages.neither_round_nor_date(text))
    return of_date(view, wanted)


def of_date(view: View, wanted: date, stage: int | None = None) -> Moment:
    """Return the last moment, of the season or of one stage, that had begun by a day."""
    moment = view.timeline.on(wanted, stage)
    if moment is None:
        raise NoSuchMomentError(messages.nothing_played_by(wanted, view.timeline.first_day))
    return moment


def of_round(view: View, number: int, stage: int) -> Moment:
    """Return the moment after a round of a stage."""
    if not view.season.stages:
        raise NoSuchMomentError(messages.no_rounds(view.season.title))
    name, count = view.season.stages[stage].name, view.season.stages[stage].moment_count
    if not count:
        raise NoSuchMomentError(messages.no_rounds(name))
    if not 1 <= number <= count:
        raise NoSuchMomentError(messages.no_round(name, number, count))
    return Moment(stage, number)


def of_stage(view: View, text: str) -> int:
    """Return the stage with a name, or with a number counted from 1."""
    stages = view.season.stages
    folded = [stage.name.casefold() for stage in stages]
    if text.isdecimal() and len(text) <= _DIGITS and 1 <= int(text) <= len(stages):
        return int(text) - 1
    wanted = text.casefold().strip()
    for index, name in enumerate(folded):
        if wanted in (name, short_name(name)):
            return index
    if not stages:
        raise NoSuchMomentError(messages.no_stages(view.season.title))
    raise NoSuchMomentError(messages.no_stage(text, [stage.name for stage in stages]))
