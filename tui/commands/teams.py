"""The teams that somebody names: in a line, in a file, or piped in."""

from __future__ import annotations

import argparse
import re

from tui.commands.answers import read_name
from tui.commands.piped import read_piped
from tui.library.paths import PIPED
from tui.present.words import planning as words_of
from tui.season.text import read_bytes, text_of

_IN_FILE = "@"
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def dealt_teams(words: str) -> tuple[tuple[str, ...], ...]:
    """Return the teams of each group that is given, or a single list of all.

    Raises `ArgumentTypeError` for what names no teams, `SeasonError` for a file that is not read.
    """
    if words.strip() == PIPED:
        return _in_lines(text_of(read_piped(), PIPED))
    if words.startswith(_IN_FILE):
        name = words.removeprefix(_IN_FILE)
        return _in_lines(text_of(read_bytes(name), name))
    return _dealt([part.split(",") for part in words.split(";")])


def _in_lines(text: str) -> tuple[tuple[str, ...], ...]:
    """Read a team in each line; a blank line ends a group. A single line is read as if typed."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    if "\n" not in lines:
        return _dealt([part.split(",") for part in lines.split(";")])
    return _dealt([part.split("\n") for part in _BLANK_LINES.split(lines)])


def _dealt(groups: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    named = (tuple(read_name(name) for name in group if name.strip()) for group in groups)
    dealt = tuple(group for group in named if group)
    if not dealt:
        raise argparse.ArgumentTypeError(words_of.NO_TEAMS)
    return dealt
