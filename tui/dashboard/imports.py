"""Textual without what it imports and this program never uses.

Every start would wait for it, and every session keep it in memory. See `tui.start.without`.
"""

from __future__ import annotations

import sys
from typing import Final

from tui.start.without import Without

UNUSED_BY_ASYNCIO: Final = (
    "asyncio.sslproto",  # for connections, of which none is opened
    "asyncio.staggered",  # for attempts at several connections
    "textwrap",  # for errors that are told with their source
    "tokenize",  # for reading the source of a function
)

UNUSED: Final = (
    "difflib",  # it finds what a mistake in a style sheet was meant to be
    "mimetypes",  # of files that a browser would download
    "pickle",  # of what a style means to the mouse
    "platformdirs",  # it tells where a browser would put its downloads
    "rich._emoji_replace",  # for names of emoji in texts
    "rich.align",  # of what is printed in the middle
    "rich.containers",  # for texts that are wrapped by it
    "rich.markup",  # for tags in texts, of which there are none
    "rich.panel",  # around a mistake in a style sheet
    "rich.table",  # for a table of the colours of a theme
    "rich.tree",  # of widgets, to be printed
    "textual._work_decorator",  # for workers that are methods
    "textual.canvas",  # for lines between the cells of a grid
    "textual.command",  # the palette of Textual, with seven widgets; the dashboard has its own
    "textual.css._help_text",  # what a mistake in a style sheet is told with
    "textual.markup",  # for tags in texts, of which there are none
    "textual.renderables.text_opacity",  # for texts that one can see through
    "textual.widgets._toast",  # notices over the screen; the dashboard tells them in its footer
    "textual.widgets._tooltip",  # what a widget says to a mouse that rests on it
    "uuid",  # of downloads and notices
)


def import_asyncio() -> None:
    """Import asyncio as in a Python without SSL: no connection is opened, and it takes 4 MiB."""
    if "ssl" in sys.modules or "asyncio" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]  # how Python is told that there is none
    try:
        with Without(*UNUSED_BY_ASYNCIO):
            import asyncio  # noqa: F401  everybody gets it as it is now
    finally:
        del sys.modules["ssl"]


def import_textual() -> None:
    """Import Textual, unless it is there already, without what it does not need."""
    if "textual.app" not in sys.modules:
        with Without(*UNUSED):
            import textual.app  # noqa: F401  everybody gets it as it is now
