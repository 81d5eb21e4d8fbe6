"""Who won the season that is shown."""

from __future__ import annotations

from tui.library.champion import Winners, winners
from tui.present.view.view import View


def winners_of(view: View) -> Winners:
    """Return who holds the title and who came second, whatever the moment."""
    return view.memo.once((winners_of,), lambda: winners(view.tables))


def champions_of(view: View) -> tuple[str, ...]:
    """Return who holds the title, whatever the moment; nobody where it is disputed."""
    found = winners_of(view)
    return () if found.disputed else found.champions
