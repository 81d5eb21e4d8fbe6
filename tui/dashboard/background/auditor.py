"""Auditing in the background: a thread that audits the season loaded last."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.jobs.garbage import collector_paused
from tui.library.reach import Reach
from tui.season.guard import guarded
from tui.season.load import Loaded
from tui.season.raw.problems import SeasonError

if TYPE_CHECKING:
    from tui.audit.audited import Audited


class Auditor:
    """Calls back with the findings of a season.

    One season is audited at a time. Of the requests in the meantime only the last counts: the
    other seasons are no longer on the screen.
    """

    def __init__(self, reach: Reach, tell: Callable[[Loaded, Audited | SeasonError], None]) -> None:
        """Keep `tell`, which is called from another thread with a season and what was found."""
        self._reach = reach
        self._tell = tell
        self._lock = threading.Lock()
        self._wanted: tuple[str, Loaded] | None = None
        self._busy = False

    def ask(self, path: str, loaded: Loaded) -> None:
        """Audit a season of a file; return at once."""
        with self._lock:
            self._wanted = path, loaded
            if self._busy:
                return
            self._busy = True
        threading.Thread(target=self._run, name="audit", daemon=True).start()

    def _run(self) -> None:
        while wanted := self._next():
            path, loaded = wanted
            self._tell(loaded, self._audited(path, loaded))

    def _next(self) -> tuple[str, Loaded] | None:
        with self._lock:
            wanted, self._wanted = self._wanted, None
            self._busy = wanted is not None
            return wanted

    def _audited(self, path: str, loaded: Loaded) -> Audited | SeasonError:
        """Return what the audit finds, or why it cannot be done; the next is audited anyway."""
        from tui.audit.audited import ROOMS, audit_file

        try:
            with collector_paused(), guarded(loaded.season.title):
                return audit_file(path, loaded, self._reach.kept("audits", ROOMS))
        except SeasonError as error:
            return error
