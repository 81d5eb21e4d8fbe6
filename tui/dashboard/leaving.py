"""Leaving at once, whatever the program is doing, with the terminal restored.

A signal is waited for by a thread, so that it need not wait for what the loop does. The dashboard
is asked to end, which takes it a moment; what is not over after `GRACE` seconds is ended here. All
that the program writes survives that: files are put in place whole, the index is a database.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Final

GRACE: Final = 0.15
"""Seconds for the dashboard to end by itself, and again for the terminal to be restored."""

_SIGNALS: Final = frozenset([signal.SIGHUP, signal.SIGINT, signal.SIGTERM])


class Leaver:
    """Ends the program, if it was told to `listen`; until then it does nothing."""

    def __init__(self) -> None:
        """Start without a dashboard to end or a terminal to restore."""
        self.lock = threading.RLock()
        """Held by whoever takes the terminal or gives it back."""
        self.give_back: Callable[[], object] = bool
        self.ask: Callable[[], object] | None = None
        """What asks the dashboard to end, as long as there is one."""
        self._listening = False
        self._hurries = False

    def listen(self) -> None:
        """Wait for signals in a thread from now on; call this before any other thread starts."""
        self._listening = True
        signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
        threading.Thread(target=self._wait, name="leaver", daemon=True).start()

    def leave(self) -> None:
        """Ask the dashboard to end, and make sure that it does."""
        if self.ask:
            with suppress(RuntimeError):  # its loop has ended before
                self.ask()
            self.hurry()
        elif self._listening:
            self._end()

    def hurry(self) -> None:
        """End the program after a moment, if it has not ended by then."""
        if self._listening and not self._hurries:
            self._hurries = True
            timer = threading.Timer(GRACE, self._end)
            timer.daemon = True
            timer.start()

    def _wait(self) -> None:
        while True:
            signal.sigwait(_SIGNALS)
            self.leave()

    def _end(self) -> None:
        """Give the terminal back, and end before anybody can take it again.

        A terminal that accepts nothing any more does not hold this up.
        """
        thread = threading.Thread(target=self._give_back, name="give back", daemon=True)
        thread.start()
        thread.join(GRACE)
        os._exit(0)

    def _give_back(self) -> None:
        self.lock.acquire()  # and never released
        self.give_back()
