"""Auditing in the background: a thread that audits the season loaded last."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

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

    def __init__(self, tell: Callable[[Loaded, Audited | SeasonError], None]) -> None:
        """Keep `tell`, which is called from another thread with a season and what was found."""
        self._tell = tell
        self._lock = threading.Lock()
        self._wanted: Loaded | None = None
        self._busy = False

    def ask(self, loaded: Loaded) -> None:
        """Audit a season; return at once."""
        with self._lock:
            self._wanted = loaded
            if self._busy:
                return
            self._busy = True
        threading.Thread(target=self._run, name="audit", daemon=True).start()

    def _run(self) -> None:
        while loaded := self._next():
            self._tell(loaded, _audited(loaded))

    def _next(self) -> Loaded | None:
        with self._lock:
            loaded, self._wanted = self._wanted, None
            self._busy = loaded is not None
            return loaded


def _audited(loaded: Loaded) -> Audited | SeasonError:
    """Return what the audit finds, or why it cannot be done; the next season is audited anyway."""
    from tui.audit.audited import audit_loaded

    try:
        with guarded(loaded.season.title):
            return audit_loaded(loaded)
    except SeasonError as error:
        return error
