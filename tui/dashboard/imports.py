"""Textual without what it imports and this program never uses.

Every start would wait for it, and every session keep it in memory. While Textual is imported,
empty modules stand in for those of `UNUSED`; whoever asks for one later gets the real one.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Final

UNUSED: Final = (
    "platformdirs",  # it tells where a browser would put its downloads
    "rich.table",  # for a table of the colours of a theme
    "textual.command",  # the palette of Textual, with seven widgets; the dashboard has its own
)


class _StandIn(ModuleType):
    """An empty module: whatever is imported from it is a class that can do nothing."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        made = type(name, (), {"__module__": self.__name__})
        setattr(self, name, made)
        return made


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
            del sys.modules[name]
