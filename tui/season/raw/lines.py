"""Where the parts of a season stand in the text that they come from."""

from __future__ import annotations

from typing import Protocol

from tui.season.raw.places import Path


class LineOfPart(Protocol):
    """What knows on which line of its file each part of a season begins."""

    def line(self, path: Path) -> int:
        """Return the line of a part, or of the nearest part around it."""
        ...

    def __contains__(self, path: Path) -> bool:
        """Return whether the file has a part at exactly this path."""
        ...
