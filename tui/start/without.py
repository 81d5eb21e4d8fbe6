"""Importing a module without what that imports and this program never uses.

Meanwhile an empty module stands in for each of those, and what is taken from an empty one becomes
the real thing as soon as somebody calls it or asks for a part of it. Who asks for such a module
later gets the real one.
"""

from __future__ import annotations

import sys
from types import ModuleType

TYPE_CHECKING = False  # that of typing would have to be imported
if TYPE_CHECKING:
    from typing import Any


class Without:
    """Within it, what is imported does without modules that are not there yet."""

    def __init__(self, *names: str) -> None:
        """Leave out the modules of these names."""
        self._absent = [name for name in names if name not in sys.modules]

    def __enter__(self) -> None:
        sys.modules.update((name, _StandIn(name)) for name in self._absent)

    def __exit__(self, *_: object) -> None:
        for name in self._absent:
            if isinstance(sys.modules.get(name), _StandIn):
                del sys.modules[name]


class _StandIn(ModuleType):
    """An empty module: what is imported from it is as good as the real thing."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is not self:
            return getattr(_real(self.__name__), name)
        made = _Absent(name, (), {"__module__": self.__name__})
        setattr(self, name, made)
        return made


class _Absent(type):
    """A class or a function that was not imported, until somebody needs it after all."""

    def __call__(cls, *given: Any, **named: Any) -> Any:
        if cls.__bases__ != (object,):  # a class that was derived from it
            return super().__call__(*given, **named)
        return cls._real()(*given, **named)

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__") or cls.__bases__ != (object,):
            raise AttributeError(name)
        return getattr(cls._real(), name)

    def __instancecheck__(cls, value: object) -> bool:
        is_there = cls.__bases__ == (object,) and cls.__module__ in sys.modules
        return super().__instancecheck__(value) or (is_there and isinstance(value, cls._real()))

    def _real(cls) -> Any:
        return getattr(_real(cls.__module__), cls.__name__)


def _real(name: str) -> ModuleType:
    """Return the real module of a name, though an empty one stands in for it."""
    if isinstance(sys.modules.get(name), _StandIn):
        del sys.modules[name]
    __import__(name)
    return sys.modules[name]
