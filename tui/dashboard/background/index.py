"""Reading the library in the background, and again whenever it changes."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from tui.dashboard.background.notices import Alarm, watch
from tui.jobs.garbage import collector_kept_out
from tui.library.read import Kept, Reader
from tui.library.scan import File
from tui.library.search import searcher
from tui.library.shelf import Shelf
from tui.present.library.seasons import season_columns
from tui.present.palette.sources import corpus_of_library
from tui.present.words.value_mistakes import unexpected

_LEAST_POLL_SECONDS = 2.0
"""How often the folders are checked even without a notice of a change, where that costs little."""

_SWITCH_SECONDS = 0.0002
"""How long a thread goes on while another one waits, of which a key may need several turns."""

_SHARE = 50
"""A check may take one part in so many of the time."""


class Indexer:
    """Calls back with the library as it fills, and whenever one of its files has changed.

    Changes wait while the library is not in sight.
    """

    def __init__(
        self,
        reader: Reader,
        first: Sequence[str],
        tell: Callable[[Shelf], None],
        in_sight: Callable[[], bool],
    ) -> None:
        """Read with a reader, some seasons first; both calls come from another thread."""
        self._reader = reader
        self._first = first
        self._tell = tell
        self._in_sight = in_sight
        self._kept = Kept()
        self._shelf = Shelf()
        self._files: list[File] = []
        self._stopped = False
        self._wake = Alarm()
        self._thread = threading.Thread(target=self._run, name="index", daemon=True)

    def start(self) -> None:
        """Start reading; from now on no thread keeps the screen waiting for longer than this."""
        sys.setswitchinterval(_SWITCH_SECONDS)
        self._thread.start()

    def ask(self) -> None:
        """Read what has changed; return at once."""
        self._wake.set()

    def stop(self) -> None:
        """Stop reading after the present step; return at once."""
        self._stopped = True
        self._wake.set()

    def _run(self) -> None:
        while not self._stopped:
            self._wake.clear()
            try:
                self._read()
            except Exception as error:  # noqa: BLE001  the library is shown as far as it was read
                trouble = unexpected(type(error).__name__, str(error))
                known = self._shelf
                self._tell(
                    Shelf(known.entries, known.total, known.rows, complete=True, trouble=trouble)
                )
            changed = False
            while not (changed or self._wake.is_set()):
                try:
                    changed = self._changed()
                except Exception:  # noqa: BLE001  a folder is going away, or nothing can be watched
                    self._wake.wait(_LEAST_POLL_SECONDS)

    def _read(self) -> None:
        self._files = self._reader.files
        with collector_kept_out(), closing(self._reader.steps(self._first, self._kept)) as steps:
            for shelf in steps:
                if self._stopped:
                    return
                self._shelf = shelf
                # laid out here, so that no key waits for it
                season_columns(shelf)
                searcher(shelf)
                if shelf.complete:
                    corpus_of_library(shelf).prepare()
                self._tell(shelf)

    def _changed(self) -> bool:
        """Wait for a change; return whether the library is no longer as it was read."""
        if not self._in_sight():
            self._wake.wait()  # whoever comes back to it asks
            return False
        began = time.monotonic()
        files = self._reader.files
        if files != self._files:
            return True
        folders = {Path(file.path).parent for file in files}
        poll = max(_LEAST_POLL_SECONDS, _SHARE * (time.monotonic() - began))
        there = [folder for folder in {*folders, *self._reader.folders} if folder.is_dir()]
        if not there:
            return False
        with watch(there, self._wake) as notices:
            notices.wait(poll)
        return False
