"""The season that was opened last: where the library has its cursor the next time."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from tui.library.find import is_file
from tui.season.xdg import state_folder

_FILE = "last-season"


def remember(path: str) -> None:
    """Remember the season file that is shown; where nothing can be kept, nothing is."""
    folder = state_folder()
    if folder is None:
        return
    new = folder / f"{_FILE}.{os.getpid()}"
    with suppress(OSError, ValueError):
        folder.mkdir(parents=True, exist_ok=True)
        new.write_bytes(os.fsencode(Path(path).absolute()))
        new.replace(folder / _FILE)


def remembered() -> str | None:
    """Return the path of the season file that was shown last, if it is still there."""
    folder = state_folder()
    if folder is None:
        return None
    try:
        path = os.fsdecode(Path(folder, _FILE).read_bytes())
    except (OSError, ValueError):
        return None
    return path if is_file(path) else None
