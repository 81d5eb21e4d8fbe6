"""The fields of a part as the file writes them: their keys, their types, which must be there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args, get_type_hints

from tui.season.model.base import PartType
from tui.season.named import NamedTuple


class Field(NamedTuple):
    """A field of a part; its key is its name, but for words that Python keeps for itself."""

    name: str
    key: str
    type: Any
    required: bool


@cache
def fields_of(part: PartType) -> tuple[Field, ...]:
    """Return the fields of a kind of part, in the order in which it lists them."""
    types = get_type_hints(part, include_extras=True)
    return tuple(
        Field(name, name.removesuffix("_"), types[name], name not in part.defaults)
        for name in part.fields
    )


def parts_in(type_: Any) -> Iterator[PartType]:
    """Yield the kinds of parts that a type speaks of."""
    if isinstance(type_, PartType):
        yield type_
    for argument in get_args(type_):
        yield from parts_in(argument)
