"""Following a season file: a thread that notices every way of saving it and loads it again."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress

from tui.library.reach import SETTLE_SECONDS, Reach
from tui.present.screen.frame import heading
from tui.present.screen.needs import needs
from tui.present.view.view import View
from tui.season.guard import guarded
from tui.season.load import Loaded, Stamp
from tui.season.raw.problems import Problem, SeasonError

_POLL_MS = 1000
"""How often the file is looked at without being told of a change: for network file systems."""

_RETRY_SECONDS = 0.25
"""How long to wait where nothing can be watched, as while a disk is not mounted."""


Found = Loaded | SeasonError
"""What a season file holds: a season, or every reason why there is none."""


class Follower:
    """Calls back with the season, or with what is wrong with it, whenever the file was saved.

    The folder is watched and not the file, for a watch on a file dies when an editor replaces it;
    and the folders of every link on the way to it, for a link may be pointed elsewhere. What was
    told is checked against the file itself, so it does not matter which change it was.
    """

    def __init__(self, path: str, seen: Stamp, tell: Callable[[Found], None], reach: Reach) -> None:
        """Follow a file that was loaded at a stamp; `tell` is called from another thread."""
        self._path = path
        self._reach = reach
        self._seen = seen
        self._told: tuple[Problem, ...] = ()
        self._tell = tell
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="follow", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """Stop to watch; returns at once."""
        self._stop.set()

    def _run(self) -> None:
        while not self._stop.is_set():
            changed = False
            with suppress(Exception):  # whatever state the path is in, it is looked at again
                changed = self._watch()
            if not changed:
                self._stop.wait(_RETRY_SECONDS)

    def _watch(self) -> bool:
        """Look at the file at every change; return whether other folders have to be watched."""
        from watchfiles import watch  # noqa: PLC0415  after the first paint, off the main thread

        folders = self._reach.folders(self._path)
        self._look()
        if not folders:
            return False
        for _ in watch(
            *folders,
            watch_filter=None,
            debounce=20,
            step=10,
            stop_event=self._stop,
            rust_timeout=_POLL_MS,
            yield_on_timeout=True,
            recursive=False,
            raise_interrupt=False,
        ):
            self._look()
            if self._reach.folders(self._path) != folders:
                return True
        return False

    def _look(self) -> None:
        """Load the file if it is not the one seen last, or cannot be seen."""
        now = self._reach.stamp(self._path)
        while (now is None or now != self._seen) and not self._stop.is_set():
            found = found_in(self._path, self._reach.load)
            if isinstance(found, SeasonError):
                self._stop.wait(SETTLE_SECONDS)
                after = self._reach.stamp(self._path)
                if after != now:
                    now = after
                    continue
            told = found.problems if isinstance(found, SeasonError) else ()
            if now is not None or now != self._seen or told != self._told:
                self._seen, self._told = now, told
                self._tell(found)
            if now is None:
                return  # there is nothing to read, and the next look says whether that has changed
            now = self._reach.stamp(self._path)


def found_in(path: str, load: Callable[[str], Loaded]) -> Found:
    """Return the season of a file, or what is wrong with it, whatever goes wrong."""
    try:
        with guarded(path):
            loaded = load(path)
            view = View.of(loaded.season)
            needs(view)  # what cannot be shown counts as not readable
            heading(view, 80, 3)
            return loaded
    except SeasonError as error:
        return error
