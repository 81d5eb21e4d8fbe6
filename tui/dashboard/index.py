"""Reading the library in the background: a thread that tells how far it has come."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import closing

from tui.library.read import Reader
from tui.library.search import searcher
from tui.library.shelf import Shelf


class Indexer:
    """Calls back with the library as it fills, the last time when all of it has been read."""

    def __init__(self, reader: Reader, first: Sequence[str], tell: Callable[[Shelf], None]) -> None:
        """Take what reads, the seasons to begin with, and `tell`, called from another thread."""
        self._reader = reader
        self._first = first
        self._tell = tell
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="index", daemon=True)

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def stop(self) -> None:
        """Stop to read once what is being read has been told; returns at once."""
        self._stop.set()

    @property
    def running(self) -> bool:
        """Whether it is still reading."""
        return self._thread.is_alive() and not self._stop.is_set()

    def _run(self) -> None:
        with closing(self._reader.steps(self._first)) as steps:
            for shelf in steps:
                if self._stop.is_set():
                    return
                if shelf.complete:
                    searcher(shelf)  # laid out here, so that the first key does not wait for it
                self._tell(shelf)
