"""What each role of a text on the screen tells, and what says the same without colour."""

from __future__ import annotations

from collections.abc import Mapping

from tui.present.page.page import Role
from tui.season.named import NamedTuple


class RoleWords(NamedTuple):
    """A role: what it tells, and its form where there is no colour."""

    tells: str
    without_colour: str


ROLE_WORDS: Mapping[Role, RoleWords] = {
    "": RoleWords("what there is to read", "as it is"),
    "strong": RoleWords("what counts most in its row: points, a score, the winner", "bold"),
    "dim": RoleWords("what stands back: titles of columns, notes, reasons", "dim"),
    "head": RoleWords("the title of a pane without the keys", "bold"),
    "accent": RoleWords("the title of the pane that has the keys, the round shown", "reverse"),
    "rule": RoleWords("a line between panes or between ties", "dim"),
    "good": RoleWords(
        "champion, promoted, qualified; places gained; a match won", "a letter, or the arrow ▲"
    ),
    "middling": RoleWords("a play-off; a match drawn; a gap in what is known", "a letter, or ?"),
    "bad": RoleWords(
        "relegated; places lost; a match lost; a contradiction", "a letter, the arrow ▼, or ≠"
    ),
    "played": RoleWords("a round that has been played", "not dim, as a round to come is"),
    "alert": RoleWords("what is wrong with a file", "bold and reverse"),
    "changed": RoleWords("what a save has just changed", "bold and underlined"),
}
"""Every role of a text."""
