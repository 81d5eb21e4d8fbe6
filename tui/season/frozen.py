"""Frozen values whose classes are made without generating code, which every start would pay for.

A dataclass that is frozen costs half a millisecond before anything was made of it: Python writes,
compiles and runs the source of six methods. Here all classes share theirs. That is for kinds of
values of which there are many, not for one of which there are many values.

Such a value is compared, hashed, copied, pickled and matched (`case Finding(code="tie")`) like one
of a frozen dataclass, and `value.but(field=…)` does what `dataclasses.replace` does for those. What
differs: fields are given by name only. The module of a class begins with
`from __future__ import annotations`, for here annotations are text.
"""

from __future__ import annotations

from functools import cached_property, partial
from operator import attrgetter
from typing import Any, Self, dataclass_transform

_set = object.__setattr__


class FrozenType(type):
    """The kind of class that a frozen value has; it is asked whenever such a class is defined.

    Values that work something out and keep it need a place for that; all others have slots.

    Attributes:
        fields: The names in the class body that have a type, after those of the base classes.
        defaults: What the class body gives some of them.
        values_of: Returns the values of all fields of a value, for two to be compared by.
    """

    fields: tuple[str, ...]
    defaults: dict[str, Any]
    values_of: attrgetter[Any]

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> FrozenType:
        """Make a class; what its bases have comes first."""
        own = [
            field
            for field, annotation in body.get("__annotations__", {}).items()
            if not annotation.startswith("ClassVar")
        ]
        inherited = [base for base in bases if isinstance(base, FrozenType)]
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
        made.values_of = attrgetter(*(fields or ("__class__",)))  # it needs a name at least
        return made


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Frozen(metaclass=FrozenType):
    """A value that never changes; its class lists its fields with their types and defaults."""

    def __init__(self, **values: Any) -> None:
        """Make a value of the values of its fields; those left out have their defaults."""
        cls = type(self)
        given = {**cls.defaults, **values}
        wrong = given.keys() ^ set(cls.fields)
        if wrong:
            raise TypeError(f"{cls.__name__}: missing or unknown: {', '.join(sorted(wrong))}")
        for name, value in given.items():
            _set(self, name, value)

    def but(self, **changes: Any) -> Self:
        """Return the same value with some fields changed."""
        cls = type(self)
        if unknown := [name for name in changes if name not in cls.fields]:
            raise TypeError(f"{cls.__name__}: unknown: {', '.join(unknown)}")
        changed = cls.__new__(cls)
        for name in cls.fields:
            _set(changed, name, changes[name] if name in changes else getattr(self, name))
        return changed

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        values_of = type(self).values_of
        return bool(values_of(self) == values_of(other))

    def __hash__(self) -> int:
        return hash(type(self).values_of(self))

    def __repr__(self) -> str:
        cls = type(self)
        told = (
            f"{name}={value!r}"
            for name in cls.fields
            if (value := getattr(self, name)) != cls.defaults.get(name, ...)
        )
        return f"{cls.__name__}({', '.join(told)})"

    def __copy__(self) -> Self:
        return self  # as of a tuple: it never changes

    def __deepcopy__(self, _memo: object) -> Self:
        return self

    def __reduce__(self) -> tuple[partial[Self], tuple[()]]:
        cls = type(self)
        return partial(cls, **{name: getattr(self, name) for name in cls.fields}), ()

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen: {name}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen: {name}")
