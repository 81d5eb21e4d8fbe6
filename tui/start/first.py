"""The first screen, shown before the program that draws it has been imported.

The terminal is taken as the dashboard takes it, and given back whatever happens until the dashboard
goes on with it: a signal, an error on the way, a word to the standard error.
"""

from __future__ import annotations

import os
import sys
import termios

from tui.start.asked import answer, question
from tui.start.leaving import Leaver
from tui.start.modes import BREAK_OFF, empty, entering_cleared, leaving, raw_but_interrupts
from tui.start.picture import LARGEST
from tui.start.signals import signal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path
    from typing import Any, Final

    from tui.start.modes import Modes
    from tui.start.picture import Picture

_INPUT: Final = 0
_OUTPUT: Final = 1
_PIECE: Final = 1 << 10
_LATER: Final = frozenset([signal.SIGWINCH, signal.SIGTSTP])
"""Signals that the dashboard answers once it is there."""


class Taken:
    """A terminal that shows a picture, until it is given back or the dashboard goes on with it."""

    def __init__(self, modes: Modes, picture: Picture, attributes: list[Any]) -> None:
        """Listen for signals from now on, before anything is changed."""
        self.modes, self.picture, self.attributes = modes, picture, attributes
        self.leaver = Leaver()
        self._errors: Any = sys.stderr
        self._stand_in: Any = self._errors and Errors(self.give_back)
        self._writing = False
        self._over = False
        signal.pthread_sigmask(signal.SIG_BLOCK, _LATER)
        self.leaver.give_back = self.give_back
        self.leaver.listen()

    def show(self) -> None:
        """Show the picture on the terminal; a terminal that cannot show it is left as it was."""
        data = (entering_cleared(self.modes) + self.picture.printed()).encode()
        try:
            with self.leaver.lock:
                sys.stderr = self._stand_in
                attributes = raw_but_interrupts(self.attributes, _INPUT)
                termios.tcsetattr(_INPUT, termios.TCSANOW, attributes)
                self._writing = True
            for start in range(0, len(data), _PIECE):
                if not self._over:
                    _write(data[start : start + _PIECE])
            self._writing = False
        except (OSError, termios.error):
            self.give_back()

    def hand_over(self) -> bool:
        """Let the dashboard go on, which holds the lock; return whether there is one."""
        was_over, self._over = self._over, True
        if sys.stderr is self._stand_in:  # and not somewhere else by now
            sys.stderr = self._errors
        return not was_over

    def give_back(self) -> None:
        """Give the terminal back, from any thread and at any time; a second time does nothing."""
        with self.leaver.lock:
            if not self.hand_over():
                return
            last = leaving(self.modes).encode()
            try:
                termios.tcsetattr(_INPUT, termios.TCSANOW, self.attributes)
                if self._writing:
                    empty(_OUTPUT)
                    last = BREAK_OFF + last
                _write(last)
                termios.tcflush(_INPUT, termios.TCIFLUSH)
            except (OSError, termios.error):
                pass  # it is gone
            allow_later()


class Errors:
    """The standard error while a picture is shown: before anything is said, it is taken away."""

    def __init__(self, give_back: Callable[[], object]) -> None:
        """Stand in for the standard error; `give_back` takes the picture away."""
        self._give_back, self._stream = give_back, sys.stderr

    def write(self, text: str) -> int:
        """Give the terminal back, then write."""
        self._give_back()
        return self._stream.write(text)

    def __getattr__(self, name: str) -> Any:
        """Return what the standard error has besides."""
        return getattr(self._stream, name)


def allow_later() -> None:
    """Let those signals come that have waited for the dashboard."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _LATER)


class FirstScreen:
    """The first screen of a command line, in a terminal."""

    def __init__(self, asked: str, taken: Taken | None) -> None:
        """Keep the question that it answers, and the terminal where it is there already."""
        self.asked, self.taken = asked, taken
        self.deciding: Callable[[], Iterable[Path] | None] | None = None
        """What names the files that decide what is shown; nothing does so where it is in doubt."""


def show_first(words: Sequence[str]) -> FirstScreen | None:
    """Show the first screen of a command line, where a picture of it is kept that surely holds.

    Return None where no picture may be shown or kept: never in a kiosk, however its option is cut
    short.
    """
    is_kiosk = any(word.startswith("--k") for word in words)
    if is_kiosk or not (os.isatty(_INPUT) and os.isatty(_OUTPUT)):
        return None
    try:
        columns, rows = size = os.get_terminal_size(_OUTPUT)
        if not (0 < columns <= LARGEST[0] and 0 < rows <= LARGEST[1]):
            return None
        asked = question(words, size)
    except OSError:
        return None
    return FirstScreen(asked, _shown(asked, size))


def _shown(asked: str, size: tuple[int, int]) -> Taken | None:
    """Show what is kept as the answer to a question; return the terminal that shows it."""
    try:
        modes, picture = answer(asked)
        if picture.size != size or os.tcgetpgrp(_INPUT) != os.getpgrp():
            return None
        attributes = termios.tcgetattr(_INPUT)
    except (OSError, ValueError, termios.error):
        return None
    taken = Taken(modes, picture, attributes)
    taken.show()
    return taken


def _write(data: bytes) -> None:
    while data:
        data = data[os.write(_OUTPUT, data) :]
