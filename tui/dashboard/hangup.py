"""Noticing that the terminal has gone.

The kernel tells only the leader of the session with SIGHUP. Below a leader that keeps it to
itself, reading from a terminal that is gone would return nothing, at once, for ever.
"""

from __future__ import annotations

import select
import threading
from collections.abc import Callable
from contextlib import suppress


def when_gone(terminal: int, tell: Callable[[], object]) -> None:
    """Call back once a terminal has been hung up, from a thread that waits for it.

    Where terminals cannot be polled, as on macOS, that is left to whoever reads from it.
    """

    def wait() -> None:
        poll = select.poll()
        poll.register(terminal, 0)  # a hang-up is reported without being asked for
        if any(event & (select.POLLHUP | select.POLLERR) for _, event in poll.poll()):
            with suppress(RuntimeError):  # the app has ended before
                tell()

    threading.Thread(target=wait, name="hangup", daemon=True).start()
