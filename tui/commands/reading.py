"""How other processes read the library: they are told paths, and answer what is in the files."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tui.jobs.work import Work, cores
from tui.library.read import Elsewhere

if TYPE_CHECKING:
    from tui.standings.progress import SeasonTables

_FEW = 24
"""So many files are read before another process would have started."""

_FEW_IN_PUBLIC = 200
"""The same in a kiosk, where each visitor would have a process more."""


def elsewhere() -> Elsewhere:
    """Return how other processes read the library of somebody at home, with their audit."""
    settings = {"audited": True, "kiosk": None}
    return Elsewhere(Work("tui.commands.reading", settings), cores(), _FEW)


def elsewhere_in_public(folder: str) -> Elsewhere:
    """Return how another process reads the folder of a kiosk, as far as a visitor may see it."""
    settings = {"audited": False, "kiosk": folder}
    return Elsewhere(Work("tui.commands.reading", settings), 1, _FEW_IN_PUBLIC)


def count_faults(tables: SeasonTables) -> int:
    """Count what does not add up in a season."""
    from tui.audit.audit import count_faults as count

    return count(tables)


def answerer(settings: dict[str, Any]) -> Callable[[bytes], bytes]:
    """Return what answers a path with what is in the file."""
    from tui.commands.any_season import load_foreign
    from tui.library.kiosk import Kiosk
    from tui.library.reach import Reach
    from tui.library.rows import read_row

    reach = Kiosk(settings["kiosk"]) if settings["kiosk"] else Reach(load_foreign, keeps=False)
    audit = count_faults if settings["audited"] else None
    return lambda path: read_row(os.fsdecode(path), audit, reach).all_packed()
