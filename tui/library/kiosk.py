"""The kiosk: a session in public, which reads the seasons of one folder and can do nothing else.

Every file is opened from the folder itself, never through a link, and only if it is a plain file:
checked on what was opened, so that nobody can exchange it between the check and the reading.
Nothing is remembered, and nothing else in the program writes files or starts programs; what Textual
could be told to do by the environment, and what the terminal could do to the process, is shut.
"""

from __future__ import annotations

import errno
import os
import signal
import stat
import sys
from collections.abc import Iterable, MutableMapping
from contextlib import suppress
from pathlib import Path

from tui.library.find import FIRST_SEASON, has_season_name
from tui.library.reach import Reach, inodes
from tui.library.scan import File
from tui.season.cache import Cache
from tui.season.guard import guarded
from tui.season.load import Loaded, load
from tui.season.raw.problems import SeasonError, UnreadableError
from tui.season.stamp import Stamp, stamp_of


class Kiosk(Reach):
    """The reach of a visitor: the season files of one folder."""

    is_public = True

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        """Read a folder; raises `OSError` when there is none."""
        self.folder = Path(folder).resolve()
        os.close(self._enter())

    def shut(self, environment: MutableMapping[str, str]) -> None:
        """Shut what leads out of the program: its debugging aids, and the keys that stop it.

        From then on paths are told as they are from the folder.
        """
        os.chdir(self.folder)
        for name in [name for name in environment if name.startswith("TEXTUAL")]:
            del environment[name]
        sys.dont_write_bytecode = True
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU})
        signal.signal(signal.SIGQUIT, signal.SIG_IGN)

    def load(self, path: str) -> Loaded:
        """Load a season of the folder."""
        with guarded(path):
            return load(path, self.open)

    def kept(self, kind: str, rooms: tuple[str, ...]) -> Cache:
        """Return a cache in which nothing is kept."""
        return Cache(None, kind, rooms)

    def stamp(self, path: str) -> Stamp:
        """Return what changes whenever a season of the folder is saved."""
        return stamp_of(path, self.open)

    def files(self, folders: Iterable[Path]) -> list[File]:  # noqa: ARG002  there is only one
        """Return the season files of the folder; what goes away meanwhile is not there."""
        found: list[File] = []
        with suppress(OSError), os.scandir(self.folder) as entries:
            for one in entries:
                if has_season_name(one.name) and one.is_file(follow_symlinks=False):
                    with suppress(OSError):
                        found.append(File.of(one.path, one.stat(follow_symlinks=False)))
        return found

    def remember(self, path: str) -> None:
        """Remember nothing."""

    def neighbour(self, path: str, name: str) -> str | None:  # noqa: ARG002  all lie in one folder
        """Return the file of another season of the folder."""
        found = self._named().get(name)
        return str(self.folder / found) if found else None

    def place(self, path: str) -> str:  # noqa: ARG002  the visitor need not know the folder
        """Return no folder: which one it is is no business of a visitor."""
        return ""

    def folders(self, path: str) -> dict[Path, int]:  # noqa: ARG002  nothing else is watched
        """Return the folder, to watch it for saves."""
        return inodes({self.folder})

    def names(self) -> list[str]:
        """Return the names of the seasons in the folder, the one to begin with first."""
        return list(self._named())

    def _named(self) -> dict[str, str]:
        """Return the files of the folder by the names of their seasons, in the same order."""
        files = [Path(one.path) for one in self.files(())]
        files.sort(key=lambda path: path.stem, reverse=True)
        files.sort(key=lambda path: path.stem != FIRST_SEASON)
        return {path.stem: path.name for path in files}

    def first(self) -> tuple[str, Loaded]:
        """Return the path of the season to begin with, loaded: the 1968 Copa Perú, or the newest.

        One that does not load is passed over; without any that does, raises `SeasonError`.
        """
        problem: SeasonError = UnreadableError(self.folder.name, "no_season_files")
        for path in self._named().values():
            try:
                return path, self.load_whole(path)
            except SeasonError as error:
                problem = error
        raise problem

    def open(self, name: str, flags: int) -> int:
        """Open a file of the folder for reading, in the way of `open`'s own opener."""
        path = self.folder / name
        if path.parent != self.folder:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), name)
        folder = self._enter()
        try:
            found = os.open(path.name, flags | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=folder)
        finally:
            os.close(folder)
        if not stat.S_ISREG(os.fstat(found).st_mode):
            os.close(found)
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), name)
        return found

    def _enter(self) -> int:
        return os.open(self.folder, os.O_RDONLY | os.O_DIRECTORY)
