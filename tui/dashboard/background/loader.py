"""Loading a season file in the background on request."""

from __future__ import annotations

import threading
from collections.abc import Callable

from tui.dashboard.background.follower import Content, content_of
from tui.library.reach import Reach


class Loader:
    """Calls back with the season that was asked for last; earlier requests are dropped.

    Each file is read in a thread of its own, which the program does not wait for when it ends: a
    disk that does not answer must not keep anybody from leaving.
    """

    def __init__(self, reach: Reach) -> None:
        """Read files through a reach."""
        self._reach = reach
        self._lock = threading.Lock()
        self._reading: set[str] = set()
        self._tell: tuple[str, Callable[[Content], None]] | None = None

    @property
    def busy(self) -> bool:
        """Whether a file is still being loaded."""
        return self._tell is not None

    def ask(self, path: str, tell: Callable[[Content], None]) -> None:
        """Load a file and call `tell` from another thread; return at once."""
        with self._lock:
            self._tell = path, tell
            if path in self._reading:
                return  # asked again while it is being read, perhaps from a disk that hangs
            self._reading.add(path)
        threading.Thread(target=self._run, args=(path,), name="load", daemon=True).start()

    def _run(self, path: str) -> None:
        content = content_of(path, self._reach.load_whole)
        with self._lock:
            self._reading.discard(path)
            wanted = self._tell if self._tell and self._tell[0] == path else None
        if wanted:
            wanted[1](content)
            with self._lock:
                if self._tell is wanted:
                    self._tell = None
