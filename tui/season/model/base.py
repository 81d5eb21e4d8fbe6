"""The base of every part of a season file: a frozen value whose fields are defined once.

A class lists its fields with their types; `values` has what a type demands of a file besides.
Nothing is checked here: `season.validation` does that for what comes from a file, and is imported
only where a file is read that was not read before.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, TypeVar

from tui.season.frozen import Frozen, FrozenType


class PartType(FrozenType):
    """The class of a part of a season file."""


class Part(Frozen, metaclass=PartType):
    """Any part of a season file: never changed after loading."""

    def get(self, key: str) -> object:
        """Return the value of a field, None where the part has none of this name."""
        return getattr(self, key) if key in type(self).fields else None


AnyPart = TypeVar("AnyPart", bound=Part)

_set = object.__setattr__


def parts_of(
    kind: type[AnyPart], count: int, columns: Mapping[str, Iterable[Any]]
) -> list[AnyPart]:
    """Return so many parts of a kind, with the values of their fields in columns.

    A field without a column has its default. The `__init__` of the kind is not called.
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
