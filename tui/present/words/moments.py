"""The moments of a season in words, and what is said of one that does not exist."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tui.present.words.phrases import day
from tui.season.model.days import KnownDate


def round_of(number: int, count: int, *, dated: bool) -> str:
    """Return a round by its number: `Round 3 of 5`, or `Date 3 of 5` where only dates are known."""
    return f"{'Date' if dated else 'Round'} {number} of {count}"


def is_numbered(name: str, number: int) -> bool:
    """Return whether the name of a round says no more than its number."""
    return name == f"Round {number}"


def not_a_moment(typed: str) -> str:
    """Return that what somebody typed is no moment."""
    return f'"{typed}" is neither a round nor a date, expected for example 3 or 1968-05-05'


def nothing_by(wanted: date, first: KnownDate | None) -> str:
    """Return that nothing had been played by a day; `first` is the first date that is known."""
    known = f"the first date known is {day(first)}" if first else "no date is known"
    return f"nothing was played by {day(wanted)}, {known}"


def no_rounds(name: str) -> str:
    """Return that a season or a stage has no rounds."""
    return f"{name} has no rounds"


def no_such_round(stage: str, number: int, count: int) -> str:
    """Return that a stage has no round of this number."""
    return f"{stage} has no round {number}, expected 1 to {count}"


def no_stages(season: str) -> str:
    """Return that a season has no stages."""
    return f"{season} has no stages"


def no_such_stage(typed: str, stages: Sequence[str]) -> str:
    """Return that no stage has this name or number."""
    known = ", ".join(f'"{stage}"' for stage in stages)
    return f'no stage "{typed}", expected one of {known}'
