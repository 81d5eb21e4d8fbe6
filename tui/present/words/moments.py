"""Rounds in words, and what is said of a round, a date or a stage that does not exist."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tui.present.words.phrases import day
from tui.season.model.days import KnownDate


def round_of(number: int, count: int, *, dated: bool) -> str:
    """Return a round by its number: `Round 3 of 5`, or `Date 3 of 5` where only dates are known."""
    return f"{round_number(number, dated=dated)} of {count}"


def round_number(number: int, *, dated: bool) -> str:
    """Return the number of a round: `Round 3`, or `Date 3` where only dates are known."""
    return f"{'Date' if dated else 'Round'} {number}"


def is_numbered(name: str, number: int) -> bool:
    """Return whether the name of a round says no more than its number."""
    return name == f"Round {number}"


def neither_round_nor_date(text: str) -> str:
    """Say that a text cannot be understood."""
    return f'"{text}" is neither a round nor a date, expected for example 3 or 1968-05-05'


def nothing_played_by(wanted: date, first: KnownDate | None) -> str:
    """Say that a day is before the first one, as far as that is known."""
    known = f"the first date known is {day(first)}" if first else "no date is known"
    return f"nothing was played by {day(wanted)}, {known}"


def no_rounds(name: str) -> str:
    """Say that a stage or a season has no rounds."""
    return f"{name} has no rounds"


def no_round(stage: str, number: int, count: int) -> str:
    """Say that a stage has fewer rounds."""
    return f"{stage} has no round {number}, expected 1 to {count}"


def no_stages(season: str) -> str:
    """Say that a season was not played."""
    return f"{season} has no stages"


def no_stage(text: str, stages: Sequence[str]) -> str:
    """Say that a season has no such stage, and which stages it has."""
    known = ", ".join(f'"{stage}"' for stage in stages)
    return f'no stage "{text}", expected one of {known}'
