"""Values that are worked out once, and freed together with what they were worked out from."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


class Known(dict[K, T]):
    """Values by their keys, each made when it is first looked up."""

    def __init__(self, make: Callable[[K], T]) -> None:
        """Start with nothing made."""
        super().__init__()
        self._make = make

    def __missing__(self, key: K) -> T:
        self[key] = value = self._make(key)
        return value


class Memo:
    """What has been worked out for its owner.

    The owner holds the memo, not the module that works the values out: so nothing of a season
    stays in memory once nobody shows that season any more.
    """

    def __init__(self) -> None:
        """Start with nothing worked out."""
        self._values: dict[Hashable, Any] = {}

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return the value of a key, made the first time it is asked for."""
        if key not in self._values:
            self._values[key] = make()
        value: T = self._values[key]
        return value
