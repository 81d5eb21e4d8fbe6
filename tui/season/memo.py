"""Values that are worked out once, and freed together with what they were worked out from."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


def detach(method: Callable[P, T]) -> Callable[P, T]:
    """Return a method that does not hold its owner.

    An owner that keeps one, such as with `lru_cache` around it, would hold itself: all that it
    knows would stay in memory until somebody looks for circles. It works while its owner lives.
    """
    from weakref import WeakMethod

    held = WeakMethod(method)

    def call(*args: P.args, **kwargs: P.kwargs) -> T:
        bound = held()
        if bound is None:
            raise ReferenceError
        return bound(*args, **kwargs)

    return call


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
