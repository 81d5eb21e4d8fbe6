"""Keeping the first screen for the next start: `tui.start` shows it again."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

import textual

from tui.dashboard.terminal.picture import picture_of
from tui.dashboard.terminal.row import Row
from tui.season.cache import sweep, write
from tui.season.stamp import Stamp, stamp_of
from tui.start.asked import TODAY, folder, name_of, pack, state_of, written
from tui.start.modes import Modes
from tui.start.owned import open_folder

MOST: Final = 1 << 22
"""Bytes that all pictures may have together."""

_PACKAGE: Final = Path(__file__).parents[2]

_SETTLED_NS: Final = 2_000_000_000
"""How long a file must have been as it is when the program was started."""


Others = Callable[[], Iterable[Path] | None]


class Album:
    """Keeps one picture: that of the screen with which this run of the program begins."""

    def __init__(
        self, asked: str, season: tuple[str, Stamp], others: Others, *, today: bool = False
    ) -> None:
        """Begin when the program begins.

        Args:
            asked: The question that the picture will answer.
            season: The file of the season, and its state when it was read.
            others: Names further files and folders that decide what is shown, or None.
            today: Whether the screen depends on the day, as that of matches to be played does.
        """
        self._asked, self._season, self._others = asked, season, others
        self._day = state_of(TODAY) if today else None
        self._began = time.time_ns()

    def keep(self, rows: Sequence[Row], modes: Modes) -> None:
        """Keep a screen, in a thread; where something is in doubt nothing is kept."""
        threading.Thread(target=self._keep, args=(rows, modes), name="album", daemon=True).start()

    def _keep(self, rows: Sequence[Row], modes: Modes) -> None:
        with suppress(OSError, ValueError):
            others, (path, stamp) = self._others(), self._season
            if others is None or stamp is None:
                return
            files = {**dict(_states(others)), str(Path(path).absolute()): stamp}
            if all(self._is_settled(stamp) for stamp in files.values()):
                states = [(path, written(stamp)) for path, stamp in files.items()]
                states += [(TODAY, self._day)] if self._day else []
                _put(self._asked, pack(self._asked, states, modes, picture_of(rows)))

    def _is_settled(self, stamp: Stamp) -> bool:
        return stamp is None or max(stamp[-2:]) < self._began - _SETTLED_NS


def _states(others: Iterable[Path]) -> Iterator[tuple[str, Stamp]]:
    """Yield the state of files, of the program, and of where what it imports was found."""
    for path in (*others, *_sources(), *_places()):
        yield str(path.absolute()), stamp_of(str(path))


def _sources() -> Iterable[Path]:
    """Return the files of the program that have been read."""
    modules = [module for name, module in list(sys.modules.items()) if name.startswith("tui")]
    paths = (getattr(module, "__file__", None) for module in modules)
    return [*map(Path, filter(None, paths)), *_PACKAGE.rglob("*.tcss")]


def _places() -> Iterable[Path]:
    """Return the folders of what can be imported: an installation changes one of them.

    That of a checkout tells nothing, for whatever works there changes it.
    """
    paths = [Path(path).absolute() for path in sys.path]
    installed = Path(textual.__file__).parents[1]
    return [path for path in paths if path == installed or path != _PACKAGE.parent]


def _put(asked: str, data: bytes) -> None:
    place = Path(folder())
    if not _is_own(place):
        return
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    opened = open_folder(place)
    try:
        write(name_of(asked), opened, data)
        sweep(opened, MOST)
    finally:
        os.close(opened)


def _is_own(place: Path) -> bool:
    """Return whether the nearest folder that is there is the user's own, not that of a `sudo`."""
    there = next((path for path in (place, *place.parents) if path.exists()), None)
    return there is not None and there.is_absolute() and there.stat().st_uid == os.geteuid()
