"""The base of every part of a season file: a frozen value whose fields are defined once.

A class lists its fields with their types; `values` has what a type demands of a file besides.
Nothing is checked here: `season.validation` does that for what comes from a file, and is imported
only where a file is read that was not read before.
"""

from __future__ import annotations

from tui.season.frozen import Frozen, FrozenType


class PartType(FrozenType):
    """The class of a part of a season file."""


class Part(Frozen, metaclass=PartType):
    """Any part of a season file: never changed after loading."""

    def get(self, key: str) -> object:
        """Return the value of a field, None where the part has none of this name."""
        return getattr(self, key) if key in type(self).fields else None
