"""The base of every part of a season file: a frozen value whose fields are defined once.

A class lists its fields with their types; `values` has what a type demands of a file besides.
Nothing is checked here: `season.validation` does that for what comes from a file, and is imported
only where a file is read that was not read before. A class is made without generating code, which
a start would pay for.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import repeat
from operator import attrgetter
from typing import Any, Self, TypeVar, dataclass_transform

_set = object.__setattr__


@dataclass_transform(frozen_default=True, kw_only_default=True)
class PartType(type):
    """Makes the class of a part: it takes the fields and their defaults from the class body.

    Parts that work something out and keep it need a place for that; all others have slots.
    """

    fields: tuple[str, ...]
    defaults: dict[str, Any]
    read: attrgetter[Any]

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> PartType:
        """Make a class; what its bases have comes first."""
        own = [
            field
            for field, annotation in body.get("__annotations__", {}).items()
            if not annotation.startswith("ClassVar")
        ]
        inherited = [base for base in bases if isinstance(base, PartType)]
        defaults = {key: value for base in inherited for key, value in base.defaults.items()}
        fields = dict.fromkeys(field for base in inherited for field in base.fields)
        for field in own:
            defaults.pop(field, None)
            if field in body:
                defaults[field] = body.pop(field)
        keeps = any(isinstance(value, cached_property) for value in body.values())
        if not keeps:
            body["__slots__"] = tuple(field for field in own if field not in fields)
        fields |= dict.fromkeys(own)
        made = super().__new__(cls, name, bases, body)
        made.fields, made.defaults = tuple(fields), defaults
        if fields:
            made.read = attrgetter(*fields)
        return made


class Part(metaclass=PartType):
    """Any part of a season file: never changed after loading."""

    def __init__(self, **values: Any) -> None:
        """Make a part of the values of its fields; those left out have their defaults."""
        cls = type(self)
        given = {**cls.defaults, **values}
        wrong = given.keys() ^ set(cls.fields)
        if wrong:
            raise TypeError(f"{cls.__name__}: missing or unknown: {', '.join(sorted(wrong))}")
        for name, value in given.items():
            _set(self, name, value)

    def get(self, key: str) -> object:
        """Return the value of a field, None where the part has none of this name."""
        return getattr(self, key) if key in type(self).fields else None

    def but(self, **changes: Any) -> Self:
        """Return the same part with some fields changed."""
        cls = type(self)
        changed = cls.__new__(cls)
        for name in cls.fields:
            _set(changed, name, changes[name] if name in changes else getattr(self, name))
        return changed

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        read = type(self).read
        return bool(read(self) == read(other))

    def __hash__(self) -> int:
        return hash(type(self).read(self))

    def __repr__(self) -> str:
        cls = type(self)
        told = (
            f"{name}={value!r}"
            for name in cls.fields
            if (value := getattr(self, name)) != cls.defaults.get(name, ...)
        )
        return f"{cls.__name__}({', '.join(told)})"

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen: {name}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen: {name}")


AnyPart = TypeVar("AnyPart", bound=Part)


def parts_of(
    kind: type[AnyPart], count: int, columns: Mapping[str, Iterable[Any]]
) -> list[AnyPart]:
    """Return so many parts of a kind, with the values of their fields in columns.

    A field without a column has its default. Nothing is done after it, as making one part may do.
    """
    parts = [object.__new__(kind) for _ in range(count)]
    for name in kind.fields:
        values = columns[name] if name in columns else repeat(kind.defaults[name])
        slot = getattr(kind, name, None)  # a part that works something out has none
        if slot:
            deque(map(slot.__set__, parts, values), maxlen=0)
        else:
            deque(map(_set, parts, repeat(name), values), maxlen=0)
    return parts
