"""How far a session reaches: which files it reads, and which folders it watches.

Whatever opens, follows or looks for a season file asks the one `Reach` of the session. A kiosk has
one that leads nowhere else (`tui.library.kiosk`).
"""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from tui.library.find import neighbour
from tui.library.last import remember
from tui.library.paths import SUFFIX
from tui.library.scan import File, is_fresh, season_files
from tui.season.cache import Cache
from tui.season.stamp import Opener, Stamp, stamp_of
from tui.season.xdg import cache_folder

if TYPE_CHECKING:
    from tui.season.load import Loaded

SETTLE_SECONDS = 0.08
"""How long a file that does not load is given to become whole: an editor may still be writing."""


LoadForeign = Callable[[str, Opener], "Loaded"]
"""What loads a file of another format, opened by an opener, as a season."""


class Reach:
    """The reach of somebody at home: any file that the system lets one read."""

    is_public: ClassVar[bool] = False
    """Whether it is that of a visitor."""

    def __init__(self, load_foreign: LoadForeign | None = None, *, keeps: bool = True) -> None:
        """Read season files, and with a function for that also files of other formats.

        Who reads thousands of files `keeps` none of the seasons.
        """
        self._load_foreign = load_foreign
        self._keeps = keeps

    def load(self, path: str) -> Loaded:
        """Load a season file; raises `SeasonError` with every problem of it."""
        from tui.season.guard import guarded
        from tui.season.load import kept_seasons, load

        with guarded(path):
            if self._load_foreign and not path.lower().endswith(SUFFIX):
                return self._load_foreign(path, open_regular)
            return load(path, open_regular, kept_seasons() if self._keeps else None)

    def load_whole(self, path: str) -> Loaded:
        """Load a season file; one that does not load is given time: somebody may be saving it.

        On a busy machine it may be caught half-written for longer than it takes to settle.
        """
        from tui.season.raw.problems import SeasonError

        while True:
            before = self.stamp(path)
            try:
                return self.load(path)
            except SeasonError:
                time.sleep(SETTLE_SECONDS)
                if self.stamp(path) == before and not (before and is_fresh(before[-1])):
                    raise

    def kept(self, kind: str, rooms: tuple[str, ...]) -> Cache:
        """Return what is kept of one kind, made from files by the code of some rooms."""
        return Cache(cache_folder(), kind, rooms)

    def stamp(self, path: str) -> Stamp:
        """Return what changes whenever the file is saved."""
        return stamp_of(path)

    def files(self, folders: Iterable[Path]) -> list[File]:
        """Return the season files in folders and in the folders below them."""
        return season_files(folders)

    def remember(self, path: str) -> None:
        """Remember the season that is shown, for the next time."""
        remember(path)

    def neighbour(self, path: str, name: str) -> str | None:
        """Return the path of a neighbouring season, which lies beside this one."""
        found = neighbour(path, name)
        return None if found is None else str(found)

    def place(self, path: str) -> str:
        """Return the folder in which the neighbours of a season would lie; none if it is secret."""
        return str(Path(path).parent)

    def folders(self, path: str) -> dict[Path, int]:
        """Return the folders to watch for saves, each with its inode: replaced, it has another.

        They are the folders of the file and of every link on the way to it, and the folders that
        those lie in, where a folder is seen to go and come again.
        """
        folders: set[Path] = set()
        place = Path(path).absolute()
        for _ in range(40):  # as many links as the system itself follows
            folders.add(place.parent)
            folders |= {parent.parent for parent in place.parents if _link(parent)}
            with suppress(OSError, RuntimeError):  # links in a circle lead to no folder
                folders.add(place.parent.resolve())
            target = _link(place)
            if target is None:
                break
            place = place.parent / target
        folders |= {folder.parent for folder in folders}
        return inodes(folders)


def _link(path: Path) -> Path | None:
    """Return where a link points; None of what is no link or cannot be seen."""
    try:
        return path.readlink()
    except OSError:
        return None


def open_regular(name: str, flags: int) -> int:
    """Open a regular file for reading, in the way of `open`'s own opener.

    A pipe that has taken the place of a season file could be waited for without end.
    """
    found = os.open(name, flags | os.O_NONBLOCK)
    mode = os.fstat(found).st_mode
    if stat.S_ISREG(mode):
        return found
    os.close(found)
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), name)
    raise OSError(errno.EINVAL, "not a regular file", name)


def inodes(folders: set[Path]) -> dict[Path, int]:
    """Return the inodes of the folders that are there."""
    found: dict[Path, int] = {}
    for folder in sorted(folders):
        with suppress(OSError):
            found[folder] = folder.stat().st_ino
    return found
