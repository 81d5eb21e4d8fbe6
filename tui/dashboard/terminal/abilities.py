"""What a terminal can do: the signs and styles it shows, the sequences it understands."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from textual import constants

from tui.dashboard.terminal.cells import FILLER
from tui.dashboard.terminal.style import TERMINALS_OWN, Ground, Style, grounded
from tui.present.page.signs import Signs, signs_of, spelled
from tui.season.named import NamedTuple
from tui.start.modes import Modes

_VT100_FLAGS: Final = frozenset(["1", "4", "5", "7"])
"""Bold, underlined, blinking, reverse."""


_MANY_COLOURS: Final = re.compile(r"256|direct|kitty|alacritty|foot|ghostty|wezterm|contour")
"""In the names of terminals that have at least 256 colours."""


class Abilities(NamedTuple):
    """What a terminal can do, and on which ground it is painted.

    Args:
        signs: The characters it can show.
        colours: Whether it shows colours.
        ends: Whether it can end bold or reverse alone; others can only end every style at once.
        answers: Whether it takes queries, the keyboard protocol and the clipboard, or at least
            ignores them; others would print them.
        many_colours: Whether it has 256 colours, and not only its own sixteen.
        ground: The colours of what has none of its own.
    """

    signs: Signs = "all"
    colours: bool = True
    ends: bool = True
    answers: bool = True
    many_colours: bool = True
    ground: Ground = TERMINALS_OWN

    @classmethod
    def of(cls, environment: Mapping[str, str], signs: Signs | None = None) -> Abilities:
        """Return what the terminal can do, by the environment; its signs may be given."""
        terminal = environment.get("TERM", "")
        old = terminal.startswith("vt")
        return cls(
            signs=signs or signs_of(environment, terminal=terminal),
            colours=not (old or environment.get("NO_COLOR")),
            ends=not old,
            answers=not (old or terminal.startswith("linux")),
            many_colours=bool(_MANY_COLOURS.search(terminal) or environment.get("COLORTERM")),
        )

    def modes(self, *, mouse: bool) -> Modes:
        """Return the modes that the terminal is asked for."""
        is_apple = os.environ.get("TERM_PROGRAM") == "Apple_Terminal"  # which prints the question
        return Modes(
            answers=self.answers,
            frames=self.answers and not is_apple,
            keyboard=self.answers and not constants.DISABLE_KITTY_KEY,
            mouse=mouse,
        )

    def spelled(self, text: str) -> str:
        """Return a text in the signs that the terminal can show."""
        if self.signs == "all":
            return text
        return spelled(text.replace(FILLER, ""), self.signs)

    def worn(self, style: Style) -> Style:
        """Return as much of a style as the terminal can show."""
        if not self.colours:
            return _without_colours(style, ends=self.ends)
        return grounded(style, self.ground) if self.ground.bg else style


@lru_cache(maxsize=256)
def _without_colours(style: Style, *, ends: bool) -> Style:
    """Return a style without colours; a flag written as `07` is ended by nothing but a reset."""
    flags = style.flags if ends else frozenset(f"0{flag}" for flag in style.flags & _VT100_FLAGS)
    return Style("", "", flags)
