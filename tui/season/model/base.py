"""The base of every model of the season file."""

from __future__ import annotations

from functools import cached_property

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """Any part of a season file: never changed after loading, and without unknown keys."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", defer_build=True, ignored_types=(cached_property,)
    )

    def get(self, key: str) -> object:
        """Return the value of a field, None where the model has none of this name."""
        return self.__dict__.get(key)
