"""What a file must be like to become parts: pydantic's own core, told of the types of the fields.

The core lists every mistake with its place. It takes a schema, which is made here from the classes
of the parts; the rest of pydantic, which would make one by itself, takes longer to import than all
else that a season needs. It is only needed to write the JSON Schema.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic_core import (
    CoreSchema,
    PydanticCustomError,
    PydanticKnownError,
    SchemaValidator,
    core_schema,
)

from tui.season.columns import with_matches
from tui.season.model import Match, Season
from tui.season.model.base import PartType
from tui.season.model.days import parse_date
from tui.season.model.fields import fields_of, parts_in
from tui.season.model.marks import Form, Limits, Taken, Way, Written
from tui.season.model.numbers import parse_number
from tui.season.model.times import parse_time
from tui.season.model.values import Score, parse_score
from tui.season.raw.problems import MOST_TOLD
from tui.season.raw.roster import Hints, Raw, Roster

MOST_KEYS = 2 * MOST_TOLD
"""Keys of a table, far more than any part has. One with more is refused before each is found to be
unknown; `mistakes.errors` leaves fewer of them, so that they are told as what they are."""


def validate(raw: Raw, roster: Roster) -> Season:
    """Return the season that a file tells; raises pydantic's `ValidationError` at a mistake.

    Teams are named by their own names, which the roster knows. What is wrong in all of the file is
    left to `season.mistakes`, and so are the hints of the roster.
    """
    unhelped = replace(roster, hints=Hints(left=0))
    raw = with_matches(raw, unhelped, _single_values())
    season: Season = _validator().validate_python(raw, context=unhelped)
    return season


@cache
def _single_values() -> dict[str, SchemaValidator]:
    """Return what checks the fields of a match that hold a single value."""
    return {
        field.key: SchemaValidator(_type(field.type))
        for field in fields_of(Match)
        if not any(get_origin(type_) is tuple for type_ in _types_in(field.type))
    }


def _types_in(type_: Any) -> Iterator[Any]:
    """Yield a type and the types that it is made of."""
    yield type_
    for argument in get_args(type_):
        yield from _types_in(argument)


@cache
def _validator() -> SchemaValidator:
    return SchemaValidator(schema(Season))


def schema(part: PartType) -> CoreSchema:
    """Return the schema of a part; each kind of part is described once in it.

    It stops in every list at the first mistake.
    """
    kinds: dict[PartType, None] = {}
    _collect(part, kinds)
    return core_schema.definitions_schema(_reference(part), [_part(kind) for kind in kinds])


def _collect(part: PartType, kinds: dict[PartType, None]) -> None:
    if part not in kinds:
        kinds[part] = None
        for field in fields_of(part):
            for inner in parts_in(field.type):
                _collect(inner, kinds)


def _reference(part: PartType) -> CoreSchema:
    return core_schema.definition_reference_schema(f"{part.__module__}.{part.__name__}")


def _part(part: PartType) -> CoreSchema:
    """Return the schema of a kind of part: all of its fields, and no other keys."""
    fields = []
    for field in fields_of(part):
        inner = _type(field.type)
        if not field.required:
            inner = core_schema.with_default_schema(inner, default=part.defaults[field.name])
        alias = field.key if field.key != field.name else None
        fields.append(
            core_schema.dataclass_field(field.name, inner, kw_only=True, validation_alias=alias)
        )
    made: CoreSchema = core_schema.dataclass_schema(
        part,
        core_schema.dataclass_args_schema(part.__name__, fields),
        list(part.fields),
        post_init=hasattr(part, "__post_init__"),
        slots="__dict__" not in dir(part),
        config={"extra_fields_behavior": "forbid"},
    )
    before = _award_last if part is Match else _not_too_many_keys
    made = core_schema.no_info_before_validator_function(before, made)
    return {**made, "ref": _reference(part)["schema_ref"]}


def _type(type_: Any) -> CoreSchema:
    """Return the schema of the type of a field."""
    if isinstance(type_, PartType):
        return _reference(type_)
    arguments = get_args(type_)
    match get_origin(type_):
        case origin if origin is Annotated:
            return _marked(*arguments)
        case origin if origin is Literal:
            return core_schema.literal_schema(list(arguments))
        case origin if origin in (Union, UnionType):
            return _union(arguments)
        case origin if origin is tuple:
            items = [_type(item) for item in arguments if item is not ...]
            endless = 0 if ... in arguments else None
            return core_schema.tuple_schema(items, variadic_item_index=endless, fail_fast=True)
    return _PLAIN[type_]()


_PLAIN: dict[type, Callable[[], CoreSchema]] = {
    bool: lambda: core_schema.bool_schema(strict=True),
    str: core_schema.str_schema,
    int: lambda: core_schema.int_schema(strict=True),
}
"""The schemas of types that say everything themselves."""


def _union(choices: tuple[Any, ...]) -> CoreSchema:
    """Return the schema of what may be left out, or of parts of which each says its kind."""
    if NoneType in choices:
        (given,) = (choice for choice in choices if choice is not NoneType)
        return core_schema.nullable_schema(_type(given))
    kinds = {}
    for part in choices:
        (kind,) = (field.type for field in fields_of(part) if field.key == "kind")
        (name,) = get_args(kind)
        kinds[name] = _reference(part)
    return core_schema.tagged_union_schema(kinds, "kind")


def _marked(type_: Any, *marks: Limits | Taken | Written) -> CoreSchema:
    """Return the schema of a type for which marks demand more."""
    if isinstance(marks[0], Written):
        form = marks[0].form
        return core_schema.no_info_plain_validator_function(_FORMS[form], metadata={"form": form})
    made = _type(type_)
    for mark in marks:
        if isinstance(mark, Limits):
            made = _limited(made, mark)
        elif isinstance(mark, Taken):
            made = _taken(mark.way, type_, made)
    return made


def _taken(way: Way, type_: Any, made: CoreSchema) -> CoreSchema:
    """Return the schema of a value that is taken in some way.

    The JSON Schema is told what may stand `alone` in the place of a list or a table.
    """
    if way == "team":
        return core_schema.with_info_after_validator_function(_known_team, made)
    about: dict[str, CoreSchema] = {}
    if way in ("name_or_names", "table_or_tables"):
        about["alone"] = _type(get_args(type_)[0])
    elif way == "name_or_table":
        about["alone"] = _type(fields_of(type_)[0].type)
    return core_schema.no_info_before_validator_function(_BEFORE[way], made, metadata=about)


def _limited(made: CoreSchema, limits: Limits) -> CoreSchema:
    """Return a schema with limits, or the one to which a value is handed on."""
    if made["type"] == "function-before":
        return {**made, "schema": _limited(made["schema"], limits)}
    keys = ("ge", "le") if made["type"] == "int" else ("min_length", "max_length")
    given = zip(keys, limits, strict=True)
    return {**made, **{key: limit for key, limit in given if limit is not None}}


def _read(parse: Callable[[Any], Any], error: str) -> Callable[[Any], Any]:
    """Return a function that reads a value, or raises an error of a kind of its own."""

    def read(value: Any) -> Any:
        parsed = parse(value)
        if parsed is None:
            raise PydanticCustomError(error, "unread")
        return parsed

    return read


_known_score = lru_cache(maxsize=1024)(parse_score)


def _parse_score(value: Any) -> Score | None:
    """Read a score; of equal ones there is one, for a long season repeats few of them."""
    return _known_score(value) if isinstance(value, str) else parse_score(value)


_FORMS: dict[Form, Callable[[Any], Any]] = {
    "score": _read(_parse_score, "score"),
    "date": _read(parse_date, "date"),
    "time": _read(parse_time, "time"),
    "number": _read(parse_number, "number"),
}


def _known_team(name: str, info: core_schema.ValidationInfo[Roster]) -> str:
    """Return the team's own name for one of its names; a name nobody has is an error."""
    team = info.context.resolve(name)
    if team is None:
        raise PydanticCustomError("unknown_team", "unknown", {"meant": info.context.nearest(name)})
    return team


def _whole(value: Any) -> Any:
    """Let only an int pass where its value is compared: in Python `True == 1.0 == 1`."""
    if type(value) is not int:
        raise PydanticKnownError("int_type")
    return value


def _names(value: Any) -> Any:
    """Let a single text stand where a list of texts may."""
    return [value] if isinstance(value, str) else value


def _tables(value: Any) -> Any:
    """Let a single `[table]` stand where a list of tables may."""
    return [value] if isinstance(value, dict) else value


def _named(value: Any) -> Any:
    """Let a bare name stand for a rule that says no more."""
    return {"rule": value} if isinstance(value, str) else value


def _not_too_many_keys(table: Any) -> Any:
    """Refuse a table of thousands of keys."""
    if isinstance(table, dict) and len(table) > MOST_KEYS:
        raise PydanticCustomError("too_many_keys", "unread")
    return table


def _award_last(match: Any) -> Any:
    """Let the last of several awards be the one that counts in the end."""
    if isinstance(match, Match):
        return match
    _not_too_many_keys(match)
    awards = match.get("awards") if isinstance(match, dict) else None
    if not isinstance(awards, list) or not awards or not isinstance(awards[-1], dict):
        return match
    return {"awarded": awards[-1].get("score"), **match}


_BEFORE: dict[Way, Callable[[Any], Any]] = {
    "whole": _whole,
    "name_or_names": _names,
    "table_or_tables": _tables,
    "name_or_table": _named,
}
