"""A screen in the size that the terminal has now, painted no more often than is useful."""

from __future__ import annotations

from typing import Protocol, cast

from textual import events
from textual.geometry import Size
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from tui.dashboard.painting import paint


class Painted(Protocol):
    """The app, as far as its screens ask it whether to paint."""

    paints_soon: bool
    """Whether it has the screen painted as soon as a key has had its effect."""

    def postpones_paint(self) -> bool:
        """Return whether a frame can be left out, because another follows soon."""


class Sized(Screen[None]):
    """Ignores outdated sizes, and leaves out frames that nobody would see."""

    focused = Reactive[Widget | None](None, repaint=False)
    """Which widget has the keys; each shows that itself, and nothing else is painted for it."""

    def _screen_resized(self, size: Size) -> None:  # noqa: ARG002  which may be an old one
        # Every screen of the stack is told the new size by each of the others. When the next size
        # comes before all have dealt with it, they would go on to tell each other of both.
        super()._screen_resized(self.app.size)

    def lay_out(self) -> None:
        """Give everything its place and paint it now, and not only with the next frame."""
        self._on_timer_update()

    async def _on_idle(self, event: events.Idle) -> None:
        if self._dirty_widgets and cast("Painted", self.app).paints_soon:
            event.prevent_default()  # Textual would start a timer to paint what is painted at once

    def _compositor_refresh(self) -> None:
        if not cast("Painted", self.app).postpones_paint() and not paint(self):
            super()._compositor_refresh()
