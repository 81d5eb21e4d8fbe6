"""Textual without what it imports and this program never uses.

Every start would wait for it, and every session keep it in memory. While Textual is imported,
empty modules stand in for those of `UNUSED`; whoever asks for one later gets the real one, and so
does whoever calls what Textual has taken from an empty one.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any, Final

UNUSED: Final = (
    "difflib",  # it finds what a mistake in a style sheet was meant to be
    "mimetypes",  # of files that a browser would download
    "pickle",  # of what a style means to the mouse
    "platformdirs",  # it tells where a browser would put its downloads
    "rich.panel",  # around a mistake in a style sheet
    "rich.table",  # for a table of the colours of a theme
    "rich.tree",  # of widgets, to be printed
    "textual.canvas",  # for lines between the cells of a grid
    "textual.command",  # the palette of Textual, with seven widgets; the dashboard has its own
    "textual.css._help_text",  # what a mistake in a style sheet is told with
    "textual.widgets._toast",  # notices over the screen; the dashboard tells them in its footer
    "textual.widgets._tooltip",  # what a widget says to a mouse that rests on it
    "uuid",  # of downloads and notices
)


class _StandIn(ModuleType):
    """An empty module: what is imported from it is a class that is as good as the real thing."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is not self:
            return getattr(import_module(self.__name__), name)
        made = _Absent(name, (), {"__module__": self.__name__})
        setattr(self, name, made)
        return made


class _Absent(type):
    """A class or a function that was not imported: it is when somebody calls it after all."""

    def __call__(cls, *given: Any, **named: Any) -> Any:
        if cls.__bases__ != (object,):  # a class that was derived from it
            return super().__call__(*given, **named)
        return getattr(_imported(cls.__module__), cls.__name__)(*given, **named)

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__") or cls.__bases__ != (object,):
            raise AttributeError(name)
        return getattr(getattr(_imported(cls.__module__), cls.__name__), name)


def _imported(name: str) -> ModuleType:
    """Return the real module of a name, though an empty one stands in for it."""
    if isinstance(sys.modules.get(name), _StandIn):
        del sys.modules[name]
    return import_module(name)


def import_asyncio() -> None:
    """Import asyncio as in a Python without SSL: no connection is opened, and it takes 4 MiB."""
    if "ssl" in sys.modules or "asyncio" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]  # how Python is told that there is none
    try:
        import asyncio  # noqa: F401  everybody gets it as it is now
    finally:
        del sys.modules["ssl"]


def import_textual() -> None:
    """Import Textual, unless it is there already, without what it does not need."""
    if "textual.app" in sys.modules:
        return
    absent = [name for name in UNUSED if name not in sys.modules]
    sys.modules.update((name, _StandIn(name)) for name in absent)
    try:
        import textual.app  # noqa: F401  everybody gets it as it is now
    finally:
        for name in absent:
            if isinstance(sys.modules[name], _StandIn):
                del sys.modules[name]
