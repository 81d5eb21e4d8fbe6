"""Following a season file: a thread that notices every way of saving it and loads it again."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tui.season.load import Loaded, Stamp, load, stamp_of
from tui.season.problems import SeasonError

_POLL_MS = 1000
"""How often the file is looked at without being told of a change: for network file systems."""

_SETTLE_SECONDS = 0.08
"""How long a file that does not load is given to become whole: an editor may still be writing."""


Found = Loaded | SeasonError
"""What a season file holds: a season, or every reason why there is none."""


class Follower:
    """Calls back with the season, or with what is wrong with it, whenever the file was saved.

    The folder is watched and not the file, for a watch on a file dies when an editor replaces it;
    and the folders of every link on the way to it, for a link may be pointed elsewhere. What was
    told is checked against the file itself, so it does not matter which change it was.
    """

    def __init__(self, path: str, seen: Stamp, tell: Callable[[Found], None]) -> None:
        """Follow a file that was loaded at a stamp; `tell` is called from another thread."""
        self._path = path
        self._seen = seen
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
        from watchfiles import watch  # noqa: PLC0415  after the first paint, off the main thread

        while not self._stop.is_set():
            folders = watched_folders(self._path)
            self._look()
            with suppress(OSError, RuntimeError):  # a folder went away: watch what is left
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
                    if watched_folders(self._path) != folders:
                        break
                continue
            self._stop.wait(_SETTLE_SECONDS)

    def _look(self) -> None:
        """Load the file if it is not the one seen last."""
        now = stamp_of(self._path)
        while now != self._seen and not self._stop.is_set():
            found = found_in(self._path)
            if isinstance(found, SeasonError):
                self._stop.wait(_SETTLE_SECONDS)
                after = stamp_of(self._path)
                if after != now:
                    now = after
                    continue
            self._seen = now
            self._tell(found)
            now = stamp_of(self._path)


def found_in(path: str) -> Found:
    """Answer the season of a file, or what is wrong with it."""
    try:
        return load(path)
    except SeasonError as error:
        return error


def watched_folders(path: str) -> dict[Path, int]:
    """Answer the folders to watch, each with its inode, which tells when it was replaced.

    They are the folders of the file and of every link on the way to it, and the folders that those
    lie in, where a folder is seen to go and come again.
    """
    folders: set[Path] = set()
    place = Path(path).absolute()
    for _ in range(40):  # as many links as the system itself follows
        folders |= {place.parent, place.parent.resolve()}
        folders |= {parent.parent for parent in place.parents if parent.is_symlink()}
        if not place.is_symlink():
            break
        place = place.parent / place.readlink()
    folders |= {folder.parent for folder in folders}
    found: dict[Path, int] = {}
    for folder in sorted(folders):
        with suppress(OSError):
            found[folder] = folder.stat().st_ino
    return found
