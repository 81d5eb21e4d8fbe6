"""A season as it is opened: its file, what was loaded from it, and the moment that is meant."""

from __future__ import annotations

from tui.present.view.view import View
from tui.season.load import Loaded
from tui.season.named import NamedTuple


class Opened(NamedTuple):
    """A season file, what was loaded from it, and the view of it to begin with."""

    path: str
    loaded: Loaded
    view: View
