"""Pydantic's errors of a file that is wrong, as many as anybody reads.

The validation of `season.validation` stops in every list at its first mistake. Here the same schema
goes on, until so many are known: from then on mistakes are only counted, for a file of a megabyte
may have a million of them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from itertools import islice
from typing import Any

from pydantic_core import ErrorDetails, SchemaValidator, ValidationError, core_schema

from tui.season.model.base import PartType
from tui.season.named import NamedTuple
from tui.season.raw.problems import MOST_TOLD
from tui.season.raw.roster import Raw, Roster
from tui.season.validation import schema


class Errors(NamedTuple):
    """The first errors of a part of a file, and how many more there are."""

    told: list[ErrorDetails]
    more: int


def errors_in(part: PartType, raw: Raw, roster: Roster, most: int = MOST_TOLD) -> Errors:
    """Return what is wrong in a part of a file; about so many errors are told."""
    context = _Counting(roster, most)
    try:
        _validator(part).validate_python(raw, context=context)
    except ValidationError as error:
        return Errors(error.errors(include_url=False), context.more)
    return Errors([], context.more)


class _Counting:
    """What the validation is told of a file, and how many errors it may still tell."""

    def __init__(self, roster: Roster, most: int) -> None:
        """Begin with no error."""
        self.resolve, self.nearest = roster.resolve, roster.nearest
        self.left = most + 1  # the first that is not told says where the others begin
        self.more = 0


_Info = core_schema.ValidationInfo[_Counting]


@cache
def _validator(part: PartType) -> SchemaValidator:
    return SchemaValidator(_going_on(schema(part)))


def _going_on(made: Any) -> Any:
    """Return a schema that does not stop at a mistake, with a limit for each list and table."""
    if isinstance(made, list):
        return [_going_on(inner) for inner in made]
    if not isinstance(made, dict):
        return made
    changed = {key: _going_on(inner) for key, inner in made.items()}
    if made.get("type") == "tuple":
        changed["fail_fast"] = False
        changed["items_schema"] = [
            core_schema.with_info_wrap_validator_function(_count, item)
            for item in changed["items_schema"]
        ]
    elif made.get("type") == "function-before" and made["schema"]["type"] == "dataclass":
        fields = made["schema"]["schema"]["fields"]
        known = frozenset(field.get("validation_alias", field["name"]) for field in fields)
        trim = partial(_trim, known)
        ref = changed.pop("ref", None)
        return core_schema.with_info_before_validator_function(trim, changed, ref=ref)
    return changed


def _count(value: Any, check: Callable[[Any], Any], info: _Info) -> Any:
    """Return an item of a list, checked; once enough is wrong, its errors are only counted."""
    context = info.context
    left = context.left
    try:
        return check(value)
    except ValidationError as error:
        count = error.error_count()
        if left > 0:
            context.left = left - count  # those of the lists in it, too
            raise
        context.more += count
        return value


def _trim(known: frozenset[str], value: Any, info: _Info) -> Any:
    """Return a table with no more unknown keys than can be told."""
    if not isinstance(value, dict) or len(value) <= len(known) + MOST_TOLD:
        return value
    unknown = [key for key in value if key not in known]
    info.context.more += len(unknown) - MOST_TOLD
    told = frozenset(islice(unknown, MOST_TOLD))
    return {key: inner for key, inner in value.items() if key in known or key in told}
