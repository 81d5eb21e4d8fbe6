"""Leaving at once, whatever the program is doing, with the terminal restored.

A signal is waited for by a thread, so that it need not wait for what the loop does. The dashboard
is asked to end, which takes it a moment; what is not over after `GRACE` seconds is ended here. All
that the program writes survives that: files are put in place whole, the index is a database.
"""

from __future__ import annotations

import _thread
import os
import time

from tui.start.signals import signal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

GRACE: Final = 0.15
"""Seconds for the dashboard to end by itself, and again for the terminal to be restored."""

_SIGNALS: Final = frozenset([signal.SIGHUP, signal.SIGINT, signal.SIGTERM])


class Leaver:
    """Ends the program, if it was told to `listen`; until then it does nothing."""

    def __init__(self) -> None:
        """Start without a dashboard to end or a terminal to restore."""
        self.lock = _thread.RLock()  # importing threading costs as much as the first screen
        """Held by whoever takes the terminal or gives it back."""
        self.give_back: Callable[[], object] = bool
        self.ask: Callable[[], object] | None = None
        """What asks the dashboard to end, as long as there is one."""
        self._listening = False
        self._hurries = False

    def listen(self) -> None:
        """Wait for signals in a thread from now on; call this before any other thread starts."""
        if not self._listening:
            self._listening = True
            signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
            _thread.start_new_thread(self._wait, ())

    def leave(self) -> None:
        """Ask the dashboard to end, and make sure that it does."""
        if self.ask:
            try:
                self.ask()
            except RuntimeError:  # its loop has ended before
                pass
            self.hurry()
        elif self._listening:
            self._end()

    def hurry(self) -> None:
        """End the program after a moment, if it has not ended by then."""
        if self._listening and not self._hurries:
            self._hurries = True
            _thread.start_new_thread(self._end_soon, ())

    def _wait(self) -> None:
        while True:
            signal.sigwait(_SIGNALS)
            self.leave()

    def _end_soon(self) -> None:
        time.sleep(GRACE)
        self._end()

    def _end(self) -> None:
        """Give the terminal back, and end before anybody can take it again.

        A terminal that accepts nothing any more does not hold this up.
        """
        over = _thread.allocate_lock()
        over.acquire()
        _thread.start_new_thread(self._give_back, (over,))
        over.acquire(timeout=GRACE)
        os._exit(0)

    def _give_back(self, over: _thread.LockType) -> None:
        self.lock.acquire()  # and never released
        try:
            self.give_back()
        finally:
            over.release()
