"""The season files of some folders, and what tells of each whether it has changed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tui.library.find import has_season_name
from tui.season.named import NamedTuple
from tui.season.stamp import is_settled

_FRESH_NS = 2_000_000_000


class File(NamedTuple):
    """A season file, and a stamp that is another one after every change of it.

    One that has only just changed is not settled: another change could leave it with this stamp, so
    what is read of it now must not be kept.
    """

    path: str
    stamp: str = ""
    is_settled: bool = False

    @classmethod
    def of(cls, path: str, about: os.stat_result) -> File:
        """Return a file in the state that the system tells."""
        modified, changed = about.st_mtime_ns, about.st_ctime_ns  # the first one can be set back
        stamp = f"{modified}:{changed}:{about.st_size}:{about.st_ino}"
        return cls(path, stamp, is_settled((about.st_size, modified, changed)))

    @property
    def is_fresh(self) -> bool:
        """Whether the file changed so lately that somebody may still be writing it."""
        return bool(self.stamp) and is_fresh(int(self.stamp.split(":")[1]))


def _ignore(_: OSError) -> None:
    """Pass over a folder that cannot be read."""


def season_files(folders: Iterable[str | os.PathLike[str]]) -> list[File]:
    """Return the season files in folders and in the folders below them, by path.

    Hidden files and folders are left out. A file or folder that can be reached in several ways is
    there once, a file by a name of its own rather than by a link; a link that leads in a circle
    leads nowhere.
    """
    walked: set[tuple[int, int]] = set()
    entries = [
        entry
        for folder in folders
        for entry in _walk(os.fspath(Path(folder).absolute()), walked, _ignore)
    ]
    return sorted(_distinct(entries))


def season_files_below(folder: str, unreadable: Callable[[OSError], None]) -> list[str]:
    """Return the paths of the season files in one folder and below it, as `season_files` does.

    They begin with the folder as it was named, and the files of a folder come before those below
    it. Folders that cannot be read are handed to `unreadable`.
    """
    entries = list(_walk(folder, set(), unreadable))
    kept = {file.path for file in _distinct(entries)}
    return [entry.path for entry in entries if entry.path in kept]


def season_files_beside(path: str) -> list[File]:
    """Return the season files in the folder of a file, and that file whatever its name is."""
    place = Path(path).absolute()
    try:
        with os.scandir(place.parent) as inside:
            entries = [entry for entry in inside if _is_season(entry) or entry.name == place.name]
    except OSError:
        return []
    return sorted(_distinct(entries, first=str(place)))


def _distinct(entries: Iterable[os.DirEntry[str]], first: str = "") -> list[File]:
    """Return the files of some entries, each once: by the `first` path where it has that."""
    found = sorted(
        (entry.path != first, entry.is_symlink(), entry.path, *_about(entry)) for entry in entries
    )
    files: dict[str, File] = {}
    for _, _, _, identity, file in found:
        files.setdefault(identity, file)
    return list(files.values())


def _walk(
    folder: str, walked: set[tuple[int, int]], unreadable: Callable[[OSError], None]
) -> Iterator[os.DirEntry[str]]:
    """Yield what may be a season file in a folder and below it, each folder by name."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            about = Path(here).stat()
            if (about.st_dev, about.st_ino) in walked:
                continue
            walked.add((about.st_dev, about.st_ino))
            with os.scandir(here) as inside:
                entries = sorted(inside, key=lambda entry: entry.name)
        except OSError as error:
            unreadable(error)
            continue
        yield from (entry for entry in entries if _is_season(entry))
        waiting += [entry.path for entry in reversed(entries) if _is_visible_folder(entry)]


def _is_visible_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return not entry.name.startswith(".") and entry.is_dir()
    except OSError:  # a link to itself
        return False


def _is_season(entry: os.DirEntry[str]) -> bool:
    """Return whether this is a season file, or a link in the place of one that leads nowhere.

    Such a link is bad input rather than nothing: somebody expects a season there.
    """
    if not has_season_name(entry.name):
        return False
    try:
        return entry.is_file() or (entry.is_symlink() and not Path(entry.path).exists())
    except OSError:  # a link to itself
        return True


def _about(entry: os.DirEntry[str]) -> tuple[str, File]:
    """Return which file this is, and its state; a link to nothing is one of its own."""
    try:
        about = entry.stat()
    except OSError:
        return entry.path, File(entry.path)
    return f"{about.st_dev}:{about.st_ino}", File.of(entry.path, about)


def is_fresh(changed_ns: int) -> bool:
    """Return whether a file changed so lately that somebody may still be writing it."""
    return 0 <= time.time_ns() - changed_ns < _FRESH_NS
