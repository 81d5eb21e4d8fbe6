"""Findings as data: kept until the file or the program changes, so that no start audits twice."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

from tui.audit import cells, finding, locator, repair, voice
from tui.audit.finding import Finding
from tui.audit.statements import claims, file, matches, tables
from tui.season.frozen import FrozenType
from tui.season.model import Season, days, values
from tui.season.model.claims import Known

_MODULES = (cells, finding, locator, repair, voice, claims, file, matches, tables, days, values)
"""Where the kinds of values are that findings consist of."""

_PLAIN = (str, int, bool, type(None))


def pack(findings: Sequence[Finding], season: Season) -> bytes | None:
    """Return the findings in a season as data; None of any that would not come back the same."""
    try:
        told = [_told(one, season) for one in findings]
        packed = json.dumps(told, separators=(",", ":")).encode()
        return packed if unpack(packed, season) == tuple(findings) else None
    except (TypeError, ValueError):
        return None


def unpack(packed: bytes, season: Season) -> tuple[Finding, ...]:
    """Return the findings that were packed so; raises `ValueError` for anything else."""
    try:
        found = tuple(_value(told, season) for told in json.loads(packed))
    except (LookupError, RecursionError, TypeError) as error:
        raise ValueError from error
    if not all(isinstance(one, Finding) for one in found):
        raise ValueError
    return found


def _told(value: Any, season: Season) -> Any:
    """Return a value as JSON: what is no plain value is a list that begins with its kind."""
    if type(value) in _PLAIN:
        return value
    if isinstance(value, Known):  # the file itself says it
        return ["known", season.known.index(value)]
    if isinstance(value, Fraction):
        return ["fraction", value.numerator, value.denominator]
    if type(value) is date:
        return ["date", value.isoformat()]
    kind = type(value).__name__
    if kind in ("tuple", "frozenset"):
        return [kind, *(_told(one, season) for one in value)]
    if _kinds().get(kind) is not type(value):
        raise TypeError(kind)
    return [kind, *(_told(getattr(value, name), season) for name in _names(type(value)))]


def _value(told: Any, season: Season) -> Any:
    """Return the value that was told so."""
    if type(told) in _PLAIN:
        return told
    kind, *parts = told
    if kind == "known":
        return season.known[parts[0]]
    if kind in _BUILT_IN:
        return _BUILT_IN[kind](_value(part, season) for part in parts)
    made = _kinds()[kind]
    given = zip(_names(made), parts, strict=True)
    return made(**{name: _value(part, season) for name, part in given})


_BUILT_IN: Mapping[str, Callable[[Iterator[Any]], Any]] = {
    "fraction": lambda parts: Fraction(*parts),
    "date": lambda parts: date.fromisoformat(*parts),
    "tuple": tuple,
    "frozenset": frozenset,
}
"""What makes a value of its parts that is of none of the kinds of an audit."""


@cache
def _kinds() -> dict[str, type]:
    """Return the kinds of values that consist of named parts, by their names."""
    return {
        name: kind
        for module in _MODULES
        for name, kind in vars(module).items()
        if isinstance(kind, type) and _is_made_of_parts(kind)
    }


def _is_made_of_parts(kind: type) -> bool:
    return isinstance(kind, FrozenType) or is_dataclass(kind) or hasattr(kind, "_fields")


def _names(kind: type) -> tuple[str, ...]:
    """Return the names of the parts of a kind of value."""
    if isinstance(kind, FrozenType):
        return kind.fields
    if is_dataclass(kind):
        return tuple(field.name for field in fields(kind))
    names: tuple[str, ...] = getattr(kind, "_fields", ())
    return names
