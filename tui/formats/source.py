"""A source as text: its bytes decoded, its lines counted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Source:
    """The text of a file or page, with single line ends and no byte order mark.

    `name` is what the user calls it: a path, or "-" for what was pasted.
    """

    name: str
    text: str
    encoding: str = "utf-8"

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines; the first is number 1 of the source."""
        return tuple(self.text.split("\n"))
