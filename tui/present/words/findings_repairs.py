"""What would make a finding go away, in words."""

from __future__ import annotations

from functools import singledispatch

from tui.audit.repair import (
    AddLosersOf,
    AddMissing,
    AddThirdPlace,
    Change,
    ChangeAggregate,
    ChangeCell,
    ChangeName,
    ChangePairing,
    ChangePoints,
    ChangePosition,
    ChangeScore,
    Exchange,
)
from tui.audit.voice import RESULTS
from tui.present.words.findings_tables import write_cell, write_number
from tui.present.words.numbers import plural
from tui.present.words.voices import name_voice
from tui.season.model.numbers import Number

_EXCHANGED = {
    "results": "in the results",
    "table": "in the table",
    "order": "in the order of the table",
}


def describe_change(change: Change) -> str:
    """Say what would make a finding go away: `would agree if A–B were 2-1 instead of 2-0`."""
    if isinstance(change, AddMissing):
        return _describe_missing(change)
    return f"would agree if {_describe(change)}"


@singledispatch
def _describe(change: Change) -> str:
    raise TypeError(type(change).__name__)


@_describe.register
def _(change: ChangeScore) -> str:
    return f"{change.home}–{change.away} were {change.score} instead of {change.current}"


@_describe.register
def _(change: ChangeCell) -> str:
    cell = write_cell(change.field, f"{change.number} instead of {change.printed}")
    return f"{change.team} had {cell}{' in the table' if change.is_computed else ''}"


@_describe.register
def _(change: ChangePosition) -> str:
    return f"{change.team} were number {change.position} in the table instead of {change.printed}"


@_describe.register
def _(change: ChangeAggregate) -> str:
    return f"the aggregate were {change.aggregate} instead of {change.printed}"


@_describe.register
def _(change: ChangePoints) -> str:
    team, verb = change.team, "deducted" if change.points < 0 else "added"
    number, noun = _write_points(change.points)
    match change.action:
        case "revoked":
            return f"{team} had not had {number} {noun} {verb}"
        case "earlier":
            return f"{team} had {number} {noun} {verb} by then"
        case "other":
            current, noun = _write_points(change.current or 0)
            return f"{team} had {number} instead of {current} {noun} {verb}"
        case "new":
            return f"{team} had {number} {noun} {verb}"
        case "further":
            return f"{team} had {number} more {noun} {verb}"


def _write_points(points: Number) -> tuple[str, str]:
    """Return a number of points and their noun: `1`, `point`."""
    number = max(points, -points)
    return write_number(number), "point" if number == 1 else "points"


@_describe.register
def _(change: Exchange) -> str:
    return f"{change.first} and {change.second} were exchanged {_EXCHANGED[change.where]}"


@_describe.register
def _(change: ChangeName) -> str:
    if change.is_in_table:
        return f"{change.name} were {change.other} in the table"
    return f'"{change.name}" were "{change.other}"'


@_describe.register
def _(change: ChangePairing) -> str:
    score = change.score or "no score"
    return f"{change.home}–{change.away} ({score}) were {' v '.join(change.pair)}"


@_describe.register
def _(change: AddLosersOf) -> str:
    if change.tie:
        return f'the tie had losers_of = ["{change.tie}"]'
    return "the tie had losers_of with the name of the tie that was lost"


@_describe.register
def _(_change: AddThirdPlace) -> str:
    return "the round had third_place = true"


def _describe_missing(change: AddMissing) -> str:
    number = plural(abs(change.number), change.counted)
    where = "the listed matches" if change.where == RESULTS else name_voice(change.where)
    if change.where.kind == "list":
        where = "the list"
    is_several = change.where.kind in ("results", "results_and_tables") or (
        change.where.kind == "stages" and len(change.where.names) > 1
    )
    if change.number > 0:
        return f"{number} {'is' if change.number == 1 else 'are'} missing from {where}"
    return f"{where} {'have' if is_several else 'has'} {number} too many"
