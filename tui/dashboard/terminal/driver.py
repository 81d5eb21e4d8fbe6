"""Input from and output to the terminal, in place of Textual's own driver.

Textual accepts another driver class (`App(driver_class=FrugalDriver)`). Over SSH every byte is
waited for, so this one

- sends each frame through a `TerminalMemory`, which leaves out what the terminal already shows;
- asks for clicks and the wheel (1000 and 1006) but not for mouse moves (1003), which would answer
  every twitch of the mouse with a report, nor for the older click encoding (1015);
- asks no focus reports (1004), which make Textual restyle the screen whenever a window is left;
- asks no in-band resize reports (2048), and with them no mouse pixels (1016): SIGWINCH says it;
- asks of the kitty keyboard protocol only to tell Escape from the start of a sequence, so that
  `escape` acts at once; all keys as sequences would be several bytes for each letter typed.

What the terminal cannot do (`Abilities`) is not sent to it. It reads from the standard input and
writes to the same terminal, whatever became of the standard error. Neither a terminal that does not
read nor one that sends too much holds up the app: see `Output` and `Inbox`.
"""

from __future__ import annotations

import os
import pty
import signal
import termios
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from textual.driver import Driver
from textual.events import InputEvent, Paste, Resize
from textual.geometry import Size
from textual.message import Message

from tui.dashboard.terminal.abilities import Abilities
from tui.dashboard.terminal.inbox import Inbox, Overrun
from tui.dashboard.terminal.keys import KeyReader
from tui.dashboard.terminal.memory import TerminalMemory
from tui.dashboard.terminal.output import FRAME_END, FRAME_START, Output, synchronized
from tui.dashboard.terminal.picture import rows_of
from tui.dashboard.terminal.size import size_of
from tui.dashboard.terminal.style import Ground
from tui.start.first import allow_later
from tui.start.leaving import Leaver
from tui.start.modes import entering, leaving, raw

if TYPE_CHECKING:
    from rich.color import ColorSystem
    from textual.app import App
    from textual.geometry import Offset

    from tui.dashboard.terminal.cell_maker import CellMaker
    from tui.dashboard.terminal.memory import Piece
    from tui.dashboard.terminal.row import Row
    from tui.start.first import Taken
    from tui.start.picture import Picture

_CLIPBOARD: Final = "\x1b]52;"


class FrugalDriver(Driver):
    """Sends only what the terminal does not show yet, and hands over what the app can deal with."""

    abilities: Abilities | None = None
    """What the terminal can do; without it the environment tells."""
    leaver: Leaver = Leaver()
    """What ends the program."""
    taken: Taken | None = None
    """The terminal, where it was taken before and shows the first screen already."""

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
        # Not the standard error, which may be a file.
        self._terminal, self._screen = pty.STDIN_FILENO, pty.STDOUT_FILENO
        self._size = size_of(self._screen)
        self._able = self.abilities or Abilities.of(os.environ)
        self._memory = TerminalMemory(*self._size, self._able)
        self.modes = self._able.modes(mouse=mouse)
        self._is_adopted = False
        self._is_first = True
        self._terminal_changed = False
        self._frame: list[str] | None = None
        self._output: Output | None = None
        self._inbox: Inbox | None = None
        self._attributes: list[Any] | None = None
        self._suspended = False

    # Taking the terminal and giving it back

    def start_application_mode(self) -> None:
        """Set the terminal up, and watch it for a new size and for its end."""
        # From here on no change of size is missed, and what was cleared is known to be blank.
        self._loop.add_signal_handler(signal.SIGWINCH, self._resized)
        with self.leaver.lock:
            self.leaver.give_back = self._give_back
            self._take(self.taken)
        if self._is_adopted or self.can_suspend:
            self._loop.add_signal_handler(signal.SIGTSTP, self._suspend)
            self._loop.add_signal_handler(signal.SIGCONT, self._continued)
        if self._is_adopted:
            allow_later()
        self._draw()

    def _take(self, taken: Taken | None = None) -> None:
        """Set the terminal up, or go on with one that has been set up before."""
        with self.leaver.lock:
            self._output = Output(self._screen, partial(self._call, self._tell_size))
            self._is_adopted = taken is not None and taken.hand_over()
            with suppress(termios.error):
                if not (taken and self._is_adopted):
                    self._attributes = termios.tcgetattr(self._terminal)
                else:
                    self._attributes = taken.attributes
                termios.tcsetattr(self._terminal, termios.TCSANOW, raw(self._attributes))
            self._terminal_changed = True
            if taken and self._is_adopted:
                self._adopt(taken.picture)
            else:
                self._send(entering(self.modes))
        self._inbox = Inbox(self._terminal, KeyReader(mouse=self._mouse), self)

    def _adopt(self, picture: Picture) -> None:
        """Go on from a picture; in another size everything is drawn anew."""
        self._memory.feed(entering(self.modes))
        self._size = size_of(self._screen)
        if self._size == picture.size:
            self._memory.resize(*self._size)
            self._memory.adopt(rows_of(picture))
            self._terminal_changed = False

    def _give_back(self) -> None:
        """Give the terminal back, from any thread and at any time; a second time does nothing."""
        with self.leaver.lock:
            output, self._output = self._output, None
            if output is None:
                return
            output.close(leaving(self.modes).encode())
            with suppress(termios.error):
                if self._attributes:
                    termios.tcsetattr(self._terminal, termios.TCSANOW, self._attributes)
                termios.tcflush(self._terminal, termios.TCIFLUSH)

    def disable_input(self) -> None:
        """Read no more."""
        inbox, self._inbox = self._inbox, None
        if inbox:
            inbox.close()

    def stop_application_mode(self) -> None:
        """Give the terminal back."""
        self.disable_input()
        self._give_back()

    # Being suspended, from within by SIGTSTP, from outside by SIGSTOP

    @property
    def can_suspend(self) -> bool:
        """Whether the program may be suspended: the kiosk has blocked the signal for it."""
        return signal.SIGTSTP not in signal.pthread_sigmask(signal.SIG_BLOCK, ())

    def _suspend(self) -> None:
        """Stop, as other programs do that do not read Ctrl+Z themselves, and go on later."""
        self.stop_application_mode()
        self._suspended = True
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)
        with suppress(OSError):  # not the terminal of this session
            if os.tcgetpgrp(self._terminal) == os.getpgrp():
                os.killpg(0, signal.SIGTSTP)  # whoever runs with it in front stops as well
        os.kill(os.getpid(), signal.SIGSTOP)
        self._loop.add_signal_handler(signal.SIGTSTP, self._suspend)
        self._take()
        self._tell_size()

    def _continued(self) -> None:
        """Set the terminal up again after the program was stopped."""
        if self._suspended:
            self._suspended = False
            return
        self.stop_application_mode()
        self._take()
        self._tell_size()

    # To the terminal

    def stand_on(self, ground: Ground) -> None:
        """Paint on other colours from the next frame on."""
        self._memory.stand_on(ground)

    def write(self, data: str) -> None:
        """Send data, but a synchronized frame only when it is whole."""
        if data.startswith(_CLIPBOARD) and not self._able.answers:
            return
        with self.leaver.lock:
            if data == FRAME_START:
                self._frame = self._frame or []
            elif data == FRAME_END:
                self.flush()
            elif self._frame is None:
                self._send(data)
            else:
                self._frame.append(data)

    def flush(self) -> None:
        """Send whatever is still waiting for the end of its frame."""
        with self.leaver.lock:
            frame, self._frame = self._frame, None
            if frame:
                self._send("".join(frame), frame=True)

    def _send(self, data: str, *, frame: bool = False) -> bool:
        """Send what of the data the terminal does not show yet; return whether there was any."""
        if self._output is None:
            return False
        if self._terminal_changed:
            self._terminal_changed = False
            # Terminals reflow, move or clear their cells on a change of size.
            self._size = size_of(self._screen)
            self._memory.resize(*self._size)
        output = self._memory.feed(data).encode()
        if output and not self._output.send(synchronized(output) if frame else output):
            self._terminal_changed = True
        return bool(output)

    def cell_maker(self, size: Size, colours: ColorSystem) -> CellMaker | None:
        """Return what makes cells for `put_pieces`; None where only text can change the screen."""
        is_free = self._frame is None and not self._terminal_changed
        return self._memory.cell_maker(*size, colours) if is_free else None

    def put_pieces(self, pieces: Iterable[Piece], cursor: Offset, *, frame: bool) -> None:
        """Put pieces of lines into the cells, and send what the terminal does not show yet."""
        with self.leaver.lock:
            if self._output:
                self._memory.put_pieces(pieces, cursor)
                self._send("", frame=frame)

    def settle(self) -> list[Row] | None:
        """Show what was held back of the first screen, if anything, once that is complete.

        Return its cells, where nothing has been typed yet and they were not there from the start.
        """
        with self.leaver.lock:
            if not self._is_first:
                return None
            self._is_first = False
            self._memory.release()
            is_new = self._send("") or not self._is_adopted
            return self._memory.cells() if is_new else None

    def _resized(self) -> None:
        """Draw everything in a new size, which is not the first screen any more."""
        self._is_first = False
        self._tell_size()

    def _tell_size(self) -> None:
        """Draw everything anew, in the size that the terminal has now."""
        self._terminal_changed = True
        self._draw()

    def _draw(self) -> None:
        """Have everything drawn in the size that the terminal has now."""
        self._size = size_of(self._screen)
        size = Size(*self._size)
        self._app.post_message(Resize(size, size))
        # There and back again is no new size to Textual, and yet the cells may be lost.
        self._app.refresh(layout=True)

    # From the terminal; the inbox calls from its thread

    def receive(self, messages: Sequence[Message]) -> None:
        """Give messages to the app, then ask for more."""
        self._call(partial(self._hand_over, messages))

    def hung_up(self) -> None:
        """Leave: the terminal is gone."""
        self._call(self._app.exit)

    def send_message(self, message: Message) -> None:
        """Give a message to the app, from within its loop."""
        self._app.post_message(message)

    def _hand_over(self, messages: Sequence[Message]) -> None:
        for message in messages:
            if isinstance(message, (InputEvent, Paste, Overrun)):
                self.settle()
            self.process_message(message)
        if self._inbox:
            self._inbox.go_on()

    def _call(self, call: Callable[[], object]) -> None:
        """Call a function in the event loop, if that still runs."""
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(call)
