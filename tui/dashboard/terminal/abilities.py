"""What a terminal can do: the signs and looks that it shows, the sequences that it understands."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from tui.dashboard.terminal.cells import FILLER
from tui.dashboard.terminal.style import Style
from tui.present.page.signs import Signs, signs_of, spelled

_VT100_FLAGS: Final = frozenset(["1", "4", "5", "7"])
"""Bold, underlined, blinking, reverse."""


class Abilities(NamedTuple):
    """What a terminal can do.

    One with `ends` can end bold or reverse alone; others know only how to end everything. One that
    `answers` takes questions, the keyboard protocol and the clipboard, or at least swallows them;
    others would print them.
    """

    signs: Signs = "all"
    colours: bool = True
    ends: bool = True
    answers: bool = True

    @classmethod
    def of(cls, environment: Mapping[str, str], signs: Signs | None = None) -> Abilities:
        """Tell by the environment what the terminal can do; its signs may be known already."""
        terminal = environment.get("TERM", "")
        old = terminal.startswith("vt")
        return cls(
            signs=signs or signs_of(environment, terminal=terminal),
            colours=not (old or environment.get("NO_COLOR")),
            ends=not old,
            answers=not (old or terminal.startswith("linux")),
        )

    def spelled(self, text: str) -> str:
        """Write a text in the signs that there are."""
        if self.signs == "all":
            return text
        return spelled(text.replace(FILLER, ""), self.signs)

    def worn(self, style: Style) -> Style:
        """Answer as much of a look as the terminal has."""
        return style if self.colours else _without_colours(style, ends=self.ends)


@lru_cache(maxsize=256)
def _without_colours(style: Style, *, ends: bool) -> Style:
    """Take the colours away; written as `07` nothing ends a reverse but a reset."""
    flags = style.flags if ends else frozenset(f"0{one}" for one in style.flags & _VT100_FLAGS)
    return Style("", "", flags)
