"""The way to the terminal: Textual's own driver, with less to say.

Textual takes a driver class of one's own (`App(driver_class=FrugalDriver)`). Over SSH the bytes
are what one waits for, so this one

- sends each frame through a `TerminalMemory`, which leaves out what the terminal already shows;
- asks for clicks and the wheel (1000 and 1006) but not for mouse moves (1003), which would answer
  every twitch of the mouse with a report, nor for the older click encoding (1015);
- asks no focus reports (1004), which make Textual restyle the screen whenever a window is left;
- asks no in-band resize reports (2048), and with them no mouse pixels (1016): SIGWINCH says it;
- asks of the kitty keyboard protocol only to tell Escape from the start of a sequence, so that
  `escape` acts at once; all keys as sequences would be several bytes for each letter typed.

What the terminal cannot do (`Abilities`) is not sent to it.

Restoring the terminal is left to Textual: switching off what is off harms nobody.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
from functools import partial
from threading import RLock
from types import FrameType
from typing import TYPE_CHECKING, Final

from textual.drivers.linux_driver import LinuxDriver
from textual.events import Resize
from textual.geometry import Size

from tui.dashboard.terminal.abilities import Abilities
from tui.dashboard.terminal.memory import TerminalMemory

if TYPE_CHECKING:
    from textual.app import App

ONE_PACKET: Final = 1024
"""A frame shorter than this arrives in one piece, so it needs no synchronized-update pair."""

_FRAME_START: Final = "\x1b[?2026h"
_FRAME_END: Final = "\x1b[?2026l"
_INSTEAD: Final = {
    "\x1b[?1003h": "",
    "\x1b[?1004h": "",
    "\x1b[?1015h": "",
    "\x1b[?1016h": "",
    "\x1b[?2048h": "",
    "\x1b[?2048$p": "",
    "\x1b[>25u": "\x1b[>1u",
}
_ASKING: Final = re.compile(r"\x1b\[(?:\?\d+\$p|[<>]\d*u)|\x1b\]52;.*", re.DOTALL)
"""Questions, the keyboard protocol, the clipboard."""


class FrugalDriver(LinuxDriver):
    """Textual's driver for Linux and macOS, sending only what the terminal does not show yet."""

    abilities: Abilities | None = None
    """What the terminal can do; without it the environment tells."""

    def __init__(
        self,
        app: App[object],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        """Begin without knowing what the terminal shows."""
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._known_size = shutil.get_terminal_size()
        able = self.abilities or Abilities.of(os.environ)
        self._answers = able.answers
        self._memory = TerminalMemory(*self._known_size, able)
        self._terminal_changed = False
        self._frame: list[str] | None = None
        # Textual also writes from its input thread, and from the handler of SIGTSTP.
        self._writing = RLock()

    def start_application_mode(self) -> None:
        """Take the terminal, and notice when it changes its size."""
        self._terminal_changed = True
        super().start_application_mode()  # type: ignore[no-untyped-call]
        signal.signal(signal.SIGWINCH, self._resized)
        if shutil.get_terminal_size() != self._known_size:
            self._terminal_changed = True

    def _resized(self, _: int, __: FrameType | None) -> None:
        """Have the new size read from within the loop.

        Textual reads it here, where the next signal may come between reading and telling: the older
        size would then be told last.
        """
        self._terminal_changed = True
        self._loop.call_soon_threadsafe(self._tell_size)

    def _tell_size(self) -> None:
        size = Size(*self._get_terminal_size())
        self._app.post_message(Resize(size, size))
        # There and back again is no new size to Textual, and yet the cells may be lost.
        self._app.refresh(layout=True)

    def resume_application_mode(self) -> None:
        """Take the terminal back, and have the app draw again what the switch of screens cleared.

        Textual does so after `App.suspend`, but not when the shell brings a stopped app back.
        """
        super().resume_application_mode()
        self._loop.call_soon_threadsafe(partial(self._app.refresh, layout=True))

    def write(self, data: str) -> None:
        """Send data, but a synchronized frame only when it is whole."""
        if not self._answers and _ASKING.fullmatch(data):
            return
        with self._writing:
            if data == _FRAME_START:
                self._frame = self._frame or []
            elif data == _FRAME_END:
                self._send_frame()
            elif self._frame is None:
                self._send(_INSTEAD.get(data, data))
            else:
                self._frame.append(_INSTEAD.get(data, data))

    def flush(self) -> None:
        """Send whatever is still waiting for the end of its frame."""
        with self._writing:
            self._send_frame()
        super().flush()

    def _send_frame(self) -> None:
        frame, self._frame = self._frame, None
        if frame:
            self._send("".join(frame), frame=True)

    def _send(self, data: str, *, frame: bool = False) -> None:
        """Send what of the data the terminal does not show yet, a long frame synchronized."""
        if self._terminal_changed:
            self._terminal_changed = False
            # Terminals reflow, move or clear their cells on a change of size.
            self._known_size = shutil.get_terminal_size()
            self._memory.resize(*self._known_size)
        output = self._memory.feed(data)
        if frame and len(output.encode()) >= ONE_PACKET:
            output = f"{_FRAME_START}{output}{_FRAME_END}"
        if output:
            super().write(output)


def driver_for(known: Abilities) -> type[FrugalDriver]:
    """Answer the driver of a terminal whose abilities are known, in the form that Textual takes."""

    class KnownDriver(FrugalDriver):
        abilities = known

    return KnownDriver
