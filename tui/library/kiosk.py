"""The kiosk: a session in public, which reads the seasons of one folder and can do nothing else.

Paths are names in that folder. Every file is opened from the folder itself, never through a link,
and only if it is a plain file: checked on what was opened, so that nobody can exchange it between
the check and the reading. Nothing in the program writes files or starts programs; what Textual
could be told to do by the environment, and what the terminal could do to the process, is shut.
"""

from __future__ import annotations

import errno
import os
import signal
import stat
import sys
import time
from collections.abc import MutableMapping
from pathlib import Path

from tui.library.find import FIRST_SEASON, SUFFIX
from tui.library.reach import Reach, inodes
from tui.season.load import Loaded, Stamp, load, stamp_of
from tui.season.problems import SeasonError, UnreadableError

_PATIENCE = 20
_SETTLE_SECONDS = 0.1
"""How often, and after what while, a season that does not load is tried again: somebody may be
saving it as the visitor comes in."""


class Kiosk(Reach):
    """The reach of a visitor: the season files of one folder."""

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        """Take the folder; raises `OSError` when there is none."""
        self._folder = Path(folder).absolute()
        os.close(self._enter())

    def shut(self, environment: MutableMapping[str, str]) -> None:
        """Shut what leads out of the program: its debugging aids, and the keys that stop it."""
        for name in [name for name in environment if name.startswith("TEXTUAL")]:
            del environment[name]
        sys.dont_write_bytecode = True
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU})
        signal.signal(signal.SIGQUIT, signal.SIG_IGN)

    def load(self, path: str) -> Loaded:
        """Load a season of the folder."""
        return load(path, self.open)

    def stamp(self, path: str) -> Stamp:
        """Answer what changes whenever a season of the folder is saved."""
        return stamp_of(path, self.open)

    def neighbour(self, path: str, name: str) -> str | None:  # noqa: ARG002  all lie in one folder
        """Answer the file of another season of the folder."""
        return f"{name}{SUFFIX}" if name in self.names() else None

    def place(self, path: str) -> str:  # noqa: ARG002  the visitor need not know the folder
        """Say where the seasons lie."""
        return "this folder"

    def folders(self, path: str) -> dict[Path, int]:  # noqa: ARG002  nothing else is watched
        """Answer the folder, to watch it for saves."""
        return inodes({self._folder})

    def names(self) -> list[str]:
        """Answer the names of the seasons in the folder, the one to begin with first."""
        with os.scandir(self._folder) as entries:
            files = [Path(one.name) for one in entries if one.is_file(follow_symlinks=False)]
        names = sorted((one.stem for one in files if one.suffix == SUFFIX), reverse=True)
        return sorted(names, key=lambda name: name != FIRST_SEASON)

    def first(self) -> tuple[str, Loaded]:
        """Answer the path of the season to begin with, loaded: the 1968 Copa Perú, or the newest.

        One that does not load is passed over; without any that does, raises `SeasonError`.
        """
        problem: SeasonError = UnreadableError(self._folder.name, "has no season files")
        patience = _PATIENCE
        for name in self.names():
            path = f"{name}{SUFFIX}"
            while True:
                try:
                    return path, self.load(path)
                except SeasonError as error:
                    problem = error
                if not patience:
                    break
                patience -= 1
                time.sleep(_SETTLE_SECONDS)
        raise problem

    def open(self, name: str, flags: int) -> int:
        """Open a file of the folder for reading, in the way of `open`'s own opener."""
        if Path(name).name != name:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), name)
        folder = self._enter()
        try:
            found = os.open(name, flags | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=folder)
        finally:
            os.close(folder)
        if not stat.S_ISREG(os.fstat(found).st_mode):
            os.close(found)
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), name)
        return found

    def _enter(self) -> int:
        return os.open(self._folder, os.O_RDONLY | os.O_DIRECTORY)
