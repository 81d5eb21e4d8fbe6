"""A season as bytes that can be kept, and back again: data only, told by columns.

Of the parts of one kind that stand in one place, each field is one column. Whatever is no part and
no list is written once, in a list of its own, and columns hold its number: so what is read back
shares equal names, dates and scores. A field that nobody sets is left out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date, time
from fractions import Fraction
from itertools import chain, islice, repeat
from operator import attrgetter, is_
from typing import Any, TypeAlias

from tui.season import model
from tui.season.model import Part, Season
from tui.season.model.base import PartType, parts_of
from tui.season.model.days import PartialDate
from tui.season.model.values import Score
from tui.season.raw.problems import Problem

_KINDS: dict[str, type[Part]] = {
    name: kind
    for name, kind in vars(model).items()
    if isinstance(kind, type) and issubclass(kind, Part)
}

Column: TypeAlias = list[Any]
"""Values of one field as JSON holds them: a sign of how they are told, then what that needs.

"=" number: all are the same; "n" numbers: each has its own; "d": all are as the field has it by
default; "t" lengths, column: lists, and what is in them; "p" kind, columns by fields: parts of a
kind; "m" choices, columns: of which of several columns each one is the next.
"""


_ODD = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""Errors of whoever takes odd bytes for a season."""

_MOST = 10_000_000
"""Items of all lists in one column: more than a file can have that may be loaded."""

_Atoms: TypeAlias = dict[tuple[type, Any], int]
"""The numbers of what is no part and no list; a type keeps 1 and True apart."""


_encode = json.JSONEncoder(separators=(",", ":")).encode

_PLAIN = frozenset({str, int, bool, type(None)})
"""Types of what JSON has itself."""


class UnpackError(ValueError):
    """Bytes that are no packed season."""


def pack(season: Season, warnings: Sequence[Problem]) -> bytes:
    """Return a season and the warnings that came with it as bytes."""
    atoms: _Atoms = {}
    column = _pack([season], atoms)
    told = [value if kind in _PLAIN else _pack_atom(value) for kind, value in atoms]
    return _encode([told, column, [warning.packed() for warning in warnings]]).encode()


def unpack(packed: bytes) -> tuple[Season, tuple[Problem, ...]]:
    """Return what was packed; raises `UnpackError` where that was something else."""
    try:
        told, column, warnings = json.loads(packed)
        (season,) = _unpack(column, 1, [_unpack_atom(atom) for atom in told])
        season.__post_init__()
        return season, tuple(map(Problem.unpacked, warnings))
    except _ODD as error:
        raise UnpackError from error


def _pack(values: Sequence[Any], atoms: _Atoms, default: Any = ...) -> Column:
    """Return the column of some values."""
    kinds = set(map(type, values))
    if tuple not in kinds and not any(isinstance(kind, PartType) for kind in kinds):
        return _pack_alike("n", values, atoms)
    if len(kinds) == 1 and not isinstance(default, (Part, tuple)):  # as a long list of matches
        return _pack_alike(_manner(values[0], default), values, atoms)
    choices: dict[object, int] = {}
    which = [choices.setdefault(_manner(value, default), len(choices)) for value in values]
    if len(choices) == 1:
        (manner,) = choices
        return _pack_alike(manner, values, atoms)
    columns = []
    for manner, at in choices.items():
        alike = [value for value, own in zip(values, which, strict=True) if own == at]
        columns.append(_pack_alike(manner, alike, atoms))
    return ["m", which, columns]


def _manner(value: Any, default: Any) -> object:
    """Return what values have in common that can be told by one column."""
    if value is default and isinstance(value, (Part, tuple)):
        return "d"  # also of a default that is only known by being the very same
    if isinstance(value, Part):
        return type(value)
    return "t" if type(value) is tuple else "n"


def _pack_alike(manner: object, values: Sequence[Any], atoms: _Atoms) -> Column:
    """Return the column of values that have the same manner."""
    if isinstance(manner, PartType):
        return ["p", manner.__name__, _pack_fields(manner, values, atoms)]
    if manner == "d":
        return ["d"]
    if manner == "t":
        return ["t", list(map(len, values)), _pack(list(chain.from_iterable(values)), atoms)]
    kinds = set(map(type, values))
    if len(kinds) == 1:
        (kind,) = kinds
        of_kind = {
            value: atoms.setdefault((kind, value), len(atoms)) for value in dict.fromkeys(values)
        }
        numbers = list(map(of_kind.__getitem__, values))
    else:
        typed = zip(map(type, values), values, strict=True)
        numbers = [atoms.setdefault(value, len(atoms)) for value in typed]
    return ["=", numbers[0]] if len(set(numbers)) == 1 else ["n", numbers]


def _pack_fields(kind: PartType, parts: Sequence[Part], atoms: _Atoms) -> dict[str, Column]:
    """Return the columns of the fields that any of some parts sets."""
    columns: dict[str, Column] = {}
    for name in kind.fields:
        read, default = attrgetter(name), kind.defaults.get(name, ...)
        if not all(map(is_, map(read, parts), repeat(default))):
            columns[name] = _pack(list(map(read, parts)), atoms, default)
    return columns


def _unpack(column: Column, count: int, atoms: list[Any], default: Any = ...) -> list[Any]:
    """Return the values of a column."""
    match column:
        case ["=", number]:
            return [atoms[number]] * count
        case ["n", numbers]:
            values = [atoms[number] for number in numbers]
        case ["d"]:
            return [default] * count
        case ["t", lengths, inner]:
            if sum(lengths) > _MOST:
                raise ValueError(sum(lengths))
            items = iter(_unpack(inner, sum(lengths), atoms))
            values = [tuple(islice(items, length)) for length in lengths]
        case ["p", kind, fields]:
            values = _unpack_parts(_KINDS[kind], fields, count, atoms)
        case ["m", which, columns]:
            sources = [
                iter(_unpack(inner, which.count(at), atoms, default))
                for at, inner in enumerate(columns)
            ]
            values = [next(sources[at]) for at in which]
        case _:
            raise ValueError(column[:1])
    if len(values) != count:
        raise ValueError(column[:1])
    return values


def _unpack_parts(
    kind: type[Part], fields: dict[str, Column], count: int, atoms: list[Any]
) -> list[Any]:
    """Return the parts whose fields some columns tell."""
    columns = {
        name: _unpack(fields[name], count, atoms, kind.defaults.get(name, ...))
        for name in kind.fields
        if name in fields
    }
    return parts_of(kind, count, columns)


def _pack_atom(value: Any) -> Any:
    """Return as JSON what is no part and no list; only what JSON does not have is a list."""
    match value:
        case Score(home, away):
            return ["score", home, away]
        case date():
            return ["date", value.isoformat()]
        case time():
            return ["time", value.isoformat()]
        case PartialDate(year, month):
            return ["month", year, month]
        case Fraction():
            return ["fraction", value.numerator, value.denominator]
    return value


_ATOMS: dict[str, Callable[..., Any]] = {
    "score": Score,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "month": PartialDate,
    "fraction": Fraction,
}


def _unpack_atom(told: Any) -> Any:
    """Return what was packed so."""
    return _ATOMS[told[0]](*told[1:]) if isinstance(told, list) else told
