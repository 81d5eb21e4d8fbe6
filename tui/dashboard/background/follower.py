"""Following a season file: a thread that notices every way of saving it and loads it again."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress

from tui.dashboard.background.notices import Alarm, watch
from tui.library.reach import SETTLE_SECONDS, Reach
from tui.present.screen.frame import heading
from tui.present.screen.needs import needs
from tui.present.view.view import View
from tui.season.guard import guarded
from tui.season.load import Loaded
from tui.season.raw.problems import Problem, SeasonError
from tui.season.stamp import Stamp

_POLL_SECONDS = 1.0
"""How often the file is checked even without a notice of a change: for network file systems."""

_RETRY_SECONDS = 0.25
"""How long to wait where nothing can be watched, for example before a disk is mounted."""

_LEAST_PAUSE, _LONGEST_PAUSE = 0.01, 0.32
"""How long to wait after a notice of something else; longer and longer, while others come."""


Content = Loaded | SeasonError
"""What a season file contains: a season, or every error in it."""


class Follower:
    """Calls back with the season, or with what is wrong with it, whenever the file was saved.

    The folder is watched and not the file, for a watch on a file dies when an editor replaces it;
    and the folders of every link on the way to it, for a link may be pointed elsewhere. What was
    told is checked against the file itself, so it does not matter what kind of change it was.
    """

    def __init__(
        self, path: str, seen: Stamp, tell: Callable[[Content], None], reach: Reach
    ) -> None:
        """Follow a file that was loaded at a stamp; `tell` is called from another thread."""
        self._path = path
        self._reach = reach
        self._seen = seen
        self._last_problems: tuple[Problem, ...] = ()
        self._tell = tell
        self._stop = Alarm()
        self._thread = threading.Thread(target=self._run, name="follow", daemon=True)

    def start(self) -> None:
        """Start watching."""
        self._thread.start()

    def stop(self) -> None:
        """Stop watching; return at once."""
        self._stop.set()

    def _run(self) -> None:
        while not self._stop.is_set():
            changed = False
            with suppress(Exception):  # whatever state the path is in, it is checked again
                changed = self._watch()
            if not changed:
                self._stop.wait(_RETRY_SECONDS)

    def _watch(self) -> bool:
        """Check the file at every change; return whether other folders have to be watched."""
        folders = self._reach.folders(self._path)
        self._look()
        if not folders:
            return False
        pause = _LEAST_PAUSE
        with watch(folders, self._stop) as notices:
            while not self._stop.is_set():
                seen, is_told = self._seen, notices.wait(_POLL_SECONDS)
                self._look()
                if notices.lapsed or self._reach.folders(self._path) != folders:
                    return True
                if is_told and self._seen == seen:
                    self._stop.wait(pause)
                    pause = min(2 * pause, _LONGEST_PAUSE)
                else:
                    pause = _LEAST_PAUSE
        return False

    def _look(self) -> None:
        """Load the file if it has changed since it was seen last, or cannot be seen."""
        now = self._reach.stamp(self._path)
        while (now is None or now != self._seen) and not self._stop.is_set():
            content = content_of(self._path, self._reach.load)
            if isinstance(content, SeasonError):
                self._stop.wait(SETTLE_SECONDS)
                after = self._reach.stamp(self._path)
                if after != now:
                    now = after
                    continue
            problems = content.problems if isinstance(content, SeasonError) else ()
            if now is not None or now != self._seen or problems != self._last_problems:
                self._seen, self._last_problems = now, problems
                self._tell(content)
            if now is None:
                return  # there is nothing to read until the next change
            now = self._reach.stamp(self._path)


def content_of(path: str, load: Callable[[str], Loaded]) -> Content:
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
