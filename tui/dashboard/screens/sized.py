"""A screen in the size that the terminal has now, painted no more often than is useful."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, cast

from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from tui.dashboard.painting import paint


class Painted(Protocol):
    """The app, as far as its screens ask it whether to paint."""

    def postpones_paint(self) -> bool:
        """Return whether a frame can be left out, because another follows soon."""


class Sized(Screen[None]):
    """Ignores outdated sizes, and leaves out frames that nobody would see."""

    focused = Reactive[Widget | None](None, repaint=False)
    """Which widget has the keys; each shows that itself, and nothing else is painted for it."""

    def __init__(self) -> None:
        """Start with nothing to uncover."""
        super().__init__()
        self._uncovered: set[Region] = set()

    def uncover(self, regions: Iterable[Region]) -> None:
        """Paint some regions with the next layout, for Textual leaves what stood there.

        It comes with the frame that gives everything its place; one more would paint all of it
        again.
        """
        self._uncovered.update(regions)

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:  # noqa: FBT001, FBT002  Textual's own signature
        self._compositor._dirty_regions.update(self._uncovered)  # noqa: SLF001  what it has to paint
        self._uncovered.clear()
        super()._refresh_layout(size, scroll)

    def _screen_resized(self, size: Size) -> None:  # noqa: ARG002  which may be an old one
        # Every screen of the stack is told the new size by each of the others. When the next size
        # comes before all have dealt with it, they would go on to tell each other of both.
        super()._screen_resized(self.app.size)

    def lay_out(self) -> None:
        """Give everything its place now, and not only with the next frame."""
        self._on_timer_update()

    def _compositor_refresh(self) -> None:
        if not cast("Painted", self.app).postpones_paint() and not paint(self):
            super()._compositor_refresh()
