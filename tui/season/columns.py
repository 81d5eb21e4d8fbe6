"""Long lists of matches made column by column: each value is checked once, however often it comes.

What checks a value is what checks it in a match that is validated alone. Lists in which anything is
odd are left as they are, for the validation to look at match by match.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from itertools import chain, islice
from typing import Any

from pydantic_core import SchemaValidator, ValidationError

from tui.season.model import Match
from tui.season.model.base import parts_of
from tui.season.raw.roster import Raw, Roster, tables, units

_MANY = 1_000
"""Matches of a file for which columns are worth while."""

_UNLIKE = frozenset({str, date, time, type(None)})
"""Types of which no value equals one of another type, as True does 1 and 1.0."""


def with_matches(raw: Raw, roster: Roster, single: Mapping[str, SchemaValidator]) -> Raw:
    """Return a season that has not been checked yet with matches in the place of many tables.

    `single` are the fields of a match that hold a single value, each with what checks it.
    """
    lists = list(_lists(raw))
    if sum(map(len, lists)) < _MANY:
        return raw
    lists = [played for played in lists if _is_plain(played, single)]
    told = list(chain.from_iterable(lists))
    try:
        columns = {key: _column(told, key, check, roster) for key, check in _used(told, single)}
    except (KeyError, TypeError, ValidationError):  # what is lacking, or a list, or wrong
        return raw
    made = iter(parts_of(Match, len(told), columns))
    by_list = {id(played): tuple(islice(made, len(played))) for played in lists}
    return {**raw, "stages": [_with(stage, by_list) for stage in raw["stages"]]}


def _lists(raw: Raw) -> Iterator[list[Any]]:
    """Yield the lists of matches of the stages and groups, and those of their rounds."""
    for _, unit in units(raw):
        for part in (unit, *tables(unit.get("rounds"))):
            if isinstance(played := part.get("matches"), list):
                yield played


def _is_plain(played: list[Any], single: Mapping[str, Any]) -> bool:
    """Return whether a list has tables alone, and in them single values alone."""
    return set(map(type, played)) == {dict} and single.keys() >= set(chain.from_iterable(played))


def _used(
    told: Sequence[Raw], single: Mapping[str, SchemaValidator]
) -> Iterator[tuple[str, SchemaValidator]]:
    """Yield the fields that any of some tables has, and those that all must have."""
    keys = set(chain.from_iterable(told)) | (set(Match.fields) - Match.defaults.keys())
    for key, check in single.items():
        if key in keys:
            yield key, check


def _column(told: Sequence[Raw], key: str, check: SchemaValidator, roster: Roster) -> list[Any]:
    """Return the value of a field in each of some tables.

    Raises what its check raises, `KeyError` where a table lacks what it must have, and `TypeError`
    where a value is a list, or might be taken for another.
    """
    values = [table.get(key) for table in told]
    types = set(map(type, values))
    if len(types - _UNLIKE) > 1:
        raise TypeError(key)
    checked = {
        value: Match.defaults[key]
        if value is None
        else check.validate_python(value, context=roster)
        for value in set(values)
    }
    return list(map(checked.__getitem__, values))


def _with(part: Any, by_list: Mapping[int, tuple[Match, ...]]) -> Any:
    """Return a stage, a group or a round with its matches."""
    if not isinstance(part, dict):
        return part
    changed = {
        key: by_list.get(id(value), value)
        if key == "matches"
        else [_with(inner, by_list) for inner in value]
        for key, value in part.items()
        if key in ("groups", "rounds", "matches") and isinstance(value, list)
    }
    return {**part, **changed}
