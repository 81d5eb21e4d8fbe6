"""What a save has changed is marked for a moment."""

from __future__ import annotations

from collections.abc import Callable

from textual.timer import Timer
from textual.widget import Widget

_MARKED_SECONDS = 1.5


class Marked:
    """Removes the marks of a widget when their time is over."""

    def __init__(self, widget: Widget, unmark: Callable[[], None]) -> None:
        """Call a function when the marks are to go."""
        self._widget = widget
        self._unmark = unmark
        self._timer: Timer | None = None

    def end_later(self, *, has_marks: bool) -> None:
        """Let marks that were just made last for a moment; those before them are gone."""
        if self._timer:
            self._timer.stop()
        self._timer = self._widget.set_timer(_MARKED_SECONDS, self._unmark) if has_marks else None
