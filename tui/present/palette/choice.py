"""A choice of the palette: what it is called, and what it does."""

from __future__ import annotations

from typing import Literal

from tui.season.named import NamedTuple

Act = Literal[
    "action",
    "theme",
    "copy",
    "sort",
    "go_to",
    "as_of",
    "ask",
    "stage",
    "round",
    "team",
    "season",
    "club",
    "nothing",
]
"""What is done: a command of the screen, or something with what the choice names.

`ask`: it is typed what the choice names, to be changed.
"""


class Choice(NamedTuple):
    """Something that can be chosen by its name.

    Args:
        text: Its name on the screen.
        kind: What it is, in a word or two, or the key that does the same.
        act: What is done.
        what: With what: an action, a theme, a file, the name of a team.
        also: Further words by which it is found.
    """

    text: str
    kind: str
    act: Act
    what: tuple[str, ...]
    also: str = ""

    @property
    def stays(self) -> bool:
        """Whether the palette stays open, so that the next one can be tried."""
        return self.act in ("theme", "ask")
