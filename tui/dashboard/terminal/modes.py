"""What is switched on in a terminal while the dashboard has it, and off when it is given back."""

from __future__ import annotations

import os
import termios
from typing import Any, Final, Literal

from textual import constants

from tui.dashboard.terminal.abilities import Abilities

_ALTERNATE: Final = "1049"
_CURSOR: Final = "25"
_CLICKS: Final = ("1000", "1006")
_PASTES: Final = "2004"
_WRAP: Final = "7"
_FRAMES: Final = "2026"
_PUSH_KEYBOARD: Final = "\x1b[>1u"
_POP_KEYBOARD: Final = "\x1b[<u"
_INPUT: Final = termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR
_LOCAL: Final = termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG


def entering(able: Abilities, *, mouse: bool) -> str:
    """Return what takes a terminal: another screen, no cursor, and the input that is wanted.

    Of the keyboard protocol only the part is asked for that tells Escape from other keys.
    """
    sequence = _mode(_ALTERNATE, "h") + _mode(_CURSOR, "l")
    if able.answers:
        sequence += "" if constants.DISABLE_KITTY_KEY else _PUSH_KEYBOARD
        if os.environ.get("TERM_PROGRAM") != "Apple_Terminal":  # which prints the question
            sequence += f"\x1b[?{_FRAMES}$p"
    if mouse:
        sequence += "".join(_mode(number, "h") for number in _CLICKS)
    return sequence + _mode(_PASTES, "h") + _mode(_WRAP, "l")


def leaving(able: Abilities, *, mouse: bool) -> str:
    """Return what gives a terminal back, wherever the dashboard was."""
    sequence = _mode(_PASTES, "l") + _mode(_WRAP, "h")
    if mouse:
        sequence += "".join(_mode(number, "l") for number in _CLICKS)
    if able.answers:  # the keyboard before the screen, for each screen has its own
        sequence += _mode(_FRAMES, "l") + ("" if constants.DISABLE_KITTY_KEY else _POP_KEYBOARD)
    return f"{sequence}\x1b[m{_mode(_ALTERNATE, 'l')}{_mode(_CURSOR, 'h')}"


def raw(attributes: list[Any]) -> list[Any]:
    """Return the attributes of a terminal that hands over each key as it is."""
    iflag, oflag, cflag, lflag, ispeed, ospeed, characters = attributes
    characters = list(characters)
    characters[termios.VMIN], characters[termios.VTIME] = 1, 0
    return [iflag & ~_INPUT, oflag, cflag, lflag & ~_LOCAL, ispeed, ospeed, characters]


def _mode(number: str, how: Literal["h", "l"]) -> str:
    return f"\x1b[?{number}{how}"
