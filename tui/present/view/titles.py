"""Who won the season that is shown."""

from __future__ import annotations

from tui.library.champion import winners
from tui.present.view.view import View


def champions_of(view: View) -> tuple[str, ...]:
    """Return who holds the title, whatever the moment; nobody where it is disputed."""
    return view.memo.once((champions_of,), lambda: _champions(view))


def _champions(view: View) -> tuple[str, ...]:
    found = winners(view.tables)
    return () if found.disputed else found.champions
