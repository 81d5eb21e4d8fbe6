"""What is switched on in a terminal while the dashboard has it, and off when it is given back."""

from __future__ import annotations

import os
import termios

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final, Literal

_ALTERNATE: Final = "1049"
_CURSOR: Final = "25"
_CLICKS: Final = ("1000", "1006")
_PASTES: Final = "2004"
_WRAP: Final = "7"
_FRAMES: Final = "2026"
_PUSH_KEYBOARD: Final = "\x1b[>1u"
_POP_KEYBOARD: Final = "\x1b[<u"
_PLAIN: Final = "\x1b[m"
_CLEAR: Final = "\x1b[2J"
_INPUT: Final = termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR
_LOCAL: Final = termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG

BREAK_OFF: Final = b"\x1b\\"
"""Ends whatever sequence was cut short before it."""


class Modes:
    """Which modes a terminal is asked for.

    `keyboard` is the part of the keyboard protocol that tells Escape from other keys, `frames`
    whether to ask if the terminal can synchronize frames, `answers` whether it may have done so.
    """

    __slots__ = ("answers", "frames", "keyboard", "mouse")

    def __init__(self, *, answers: bool, frames: bool, keyboard: bool, mouse: bool) -> None:
        """Ask for these modes."""
        self.answers, self.frames, self.keyboard, self.mouse = answers, frames, keyboard, mouse

    def pack(self) -> str:
        """Return the modes as a word of ones and zeros."""
        return "".join("01"[one] for one in (self.answers, self.frames, self.keyboard, self.mouse))

    @classmethod
    def unpack(cls, packed: str) -> Modes:
        """Return the modes that were packed; raises `ValueError` for any other text."""
        answers, frames, keyboard, mouse = ("01".index(one) for one in packed)
        return cls(
            answers=bool(answers), frames=bool(frames), keyboard=bool(keyboard), mouse=bool(mouse)
        )


def entering(modes: Modes) -> str:
    """Return what takes a terminal: another screen, no cursor, and the input that is wanted."""
    sequence = _mode(_ALTERNATE, "h") + _mode(_CURSOR, "l")
    if modes.keyboard:
        sequence += _PUSH_KEYBOARD
    if modes.frames:
        sequence += f"\x1b[?{_FRAMES}$p"
    if modes.mouse:
        sequence += "".join(_mode(number, "h") for number in _CLICKS)
    return sequence + _mode(_PASTES, "h") + _mode(_WRAP, "l")


def entering_cleared(modes: Modes) -> str:
    """Return the same with a screen that is known to be blank, as `TerminalMemory` sends it."""
    taken = _mode(_ALTERNATE, "h")
    return _PLAIN + entering(modes).replace(taken, taken + _CLEAR)


def leaving(modes: Modes) -> str:
    """Return what gives a terminal back, wherever the dashboard was."""
    sequence = _mode(_PASTES, "l") + _mode(_WRAP, "h")
    if modes.mouse:
        sequence += "".join(_mode(number, "l") for number in _CLICKS)
    if modes.answers:  # the keyboard before the screen, for each screen has its own
        sequence += _mode(_FRAMES, "l") + (_POP_KEYBOARD if modes.keyboard else "")
    return f"{sequence}{_PLAIN}{_mode(_ALTERNATE, 'l')}{_mode(_CURSOR, 'h')}"


def raw(attributes: list[Any]) -> list[Any]:
    """Return the attributes of a terminal that hands over each key as it is."""
    iflag, oflag, cflag, lflag, ispeed, ospeed, characters = attributes
    characters = list(characters)
    characters[termios.VMIN], characters[termios.VTIME] = 1, 0
    return [iflag & ~_INPUT, oflag, cflag, lflag & ~_LOCAL, ispeed, ospeed, characters]


def raw_but_interrupts(attributes: list[Any], terminal: int) -> list[Any]:
    """Return the same for a program that does not read yet: Ctrl+C still interrupts it."""
    iflag, oflag, cflag, lflag, ispeed, ospeed, characters = raw(attributes)
    none = os.fpathconf(terminal, "PC_VDISABLE").to_bytes(1, "little")
    for key in (termios.VQUIT, termios.VSUSP):
        characters[key] = none
    interrupts = attributes[3] & termios.ISIG
    return [iflag, oflag, cflag, lflag | interrupts, ispeed, ospeed, characters]


def empty(terminal: int) -> None:
    """Empty the buffer of a terminal; Linux wakes who waits for room in it by a restart."""
    termios.tcflow(terminal, termios.TCOOFF)
    termios.tcflush(terminal, termios.TCOFLUSH)
    termios.tcflow(terminal, termios.TCOON)


def _mode(number: str, how: Literal["h", "l"]) -> str:
    return f"\x1b[?{number}{how}"
