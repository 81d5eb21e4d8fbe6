"""A screen that is laid out in the size that the terminal has now."""

from __future__ import annotations

from textual.geometry import Size
from textual.screen import Screen


class Sized(Screen[None]):
    """Takes no notice of a size that the terminal had before.

    Every screen of the stack is told of a new size by each of the others. When the next size comes
    before all have dealt with it, Textual's own would go on to tell each other of both, for ever.
    """

    def _screen_resized(self, size: Size) -> None:  # noqa: ARG002  which may be an old one
        super()._screen_resized(self.app.size)
