"""The file of the season in the user's own editor."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from tui.dashboard.keepers.season import SeasonKeeper
from tui.dashboard.keepers.under_cursor import is_on_bracket, match_under_cursor
from tui.dashboard.screens.season import SeasonScreen
from tui.keep.external import editor_words
from tui.library.find import is_in_package
from tui.present.words import editing

if TYPE_CHECKING:
    from tui.season.raw.places import Path

Suspended = Callable[[], AbstractContextManager[None]]
"""What gives the terminal to another program as long as that runs."""


def open_elsewhere(season: SeasonKeeper, screen: SeasonScreen, suspended: Suspended) -> str:
    """Open the file at the line of what is under the cursor; return why it was not opened."""
    if is_in_package(season.path):
        return editing.SHIPPED
    words = editor_words(os.environ, season.path, season.line_of(_part_under_cursor(screen)))
    if not words:
        return editing.NO_EDITOR
    try:
        with suspended():
            subprocess.run(words, check=False)  # noqa: S603  the user's own editor
    except (OSError, SuspendNotSupported):
        return editing.NO_EDITOR
    return ""


def _part_under_cursor(screen: SeasonScreen) -> Path:
    """Return the match under the cursor of the rounds or a bracket; in other panes the stage."""
    has_match = screen.front == "rounds" or is_on_bracket(screen)
    place = match_under_cursor(screen) if has_match else None
    return place.path if place else ("stages", screen.shown.moment.stage)
