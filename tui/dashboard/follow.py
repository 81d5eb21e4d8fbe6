"""Following a season file: a thread that notices every way of saving it and loads it again."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tui.season.load import Loaded, load
from tui.season.problems import SeasonError

_POLL_MS = 1000
"""How often the file is looked at without being told of a change: for network file systems."""

_SETTLE_SECONDS = 0.08
"""How long a file that does not load is given to become whole: an editor may still be writing."""

Signature = tuple[int, int, int, int] | None


class Follower:
    """Calls back with the season, or with what is wrong with it, whenever the file was saved.

    The folder is watched and not the file, for a watch on a file dies when an editor replaces it;
    and the folders of every link on the way to it, for a link may be pointed elsewhere. What was
    told is checked against the file itself, so it does not matter which change it was.
    """

    def __init__(self, path: str, tell: Callable[[Loaded | SeasonError], None]) -> None:
        """Follow the file at a path; `tell` is called from the thread that watches."""
        self._path = path
        self._tell = tell
        self._stop = threading.Event()
        self._seen = signature(path)
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
        now = signature(self._path)
        while now != self._seen and not self._stop.is_set():
            try:
                found: Loaded | SeasonError = load(self._path)
            except SeasonError as error:
                self._stop.wait(_SETTLE_SECONDS)
                after = signature(self._path)
                if after != now:
                    now = after
                    continue
                found = error
            self._seen = now
            self._tell(found)
            now = signature(self._path)


def signature(path: str) -> Signature:
    """Answer what changes whenever a file is saved; None where there is no file."""
    try:
        about = Path(path).stat()
    except OSError:
        return None
    return about.st_dev, about.st_ino, about.st_size, about.st_mtime_ns


def watched_folders(path: str) -> tuple[Path, ...]:
    """Answer the folders of a file and of every link on the way to it, as far as they exist."""
    folders: list[Path] = []
    place = Path(path).absolute()
    for _ in range(40):  # as many links as the system itself follows
        folders += [place.parent, place.parent.resolve()]
        folders += [parent.parent for parent in place.parents if parent.is_symlink()]
        if not place.is_symlink():
            break
        place = place.parent / place.readlink()
    return tuple(sorted({folder for folder in folders if folder.is_dir()}))
