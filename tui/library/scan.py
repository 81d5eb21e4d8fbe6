"""The season files of some folders, and what tells of each whether it has changed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tui.library.find import SUFFIX


class File(NamedTuple):
    """A season file, and a stamp that is another one after every change of it."""

    path: str
    stamp: str


def season_files(folders: Iterable[str | os.PathLike[str]]) -> list[File]:
    """Answer the season files in folders and in the folders below them, by path.

    Hidden folders are left out. A file or folder that can be reached in several ways is there once,
    a file by a name of its own rather than by a link; a link that leads in a circle leads nowhere.
    """
    walked: set[tuple[int, int]] = set()
    found = sorted(
        (entry.is_symlink(), entry.path, *_about(entry))
        for folder in folders
        for entry in _walk(Path(folder).absolute(), walked)
    )
    files: dict[str, File] = {}
    for _, path, identity, stamp in found:
        files.setdefault(identity, File(path, stamp))
    return sorted(files.values())


def _walk(folder: Path, walked: set[tuple[int, int]]) -> Iterator[os.DirEntry[str]]:
    """Walk what may be a season file below a folder; a folder that cannot be read has nothing."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            about = here.stat()
            if (about.st_dev, about.st_ino) in walked:
                continue
            walked.add((about.st_dev, about.st_ino))
            with os.scandir(here) as entries:
                for entry in entries:
                    is_folder, is_season = _kind(entry)
                    if is_folder and not entry.name.startswith("."):
                        waiting.append(Path(entry.path))
                    elif is_season:
                        yield entry
        except OSError:
            continue


def _kind(entry: os.DirEntry[str]) -> tuple[bool, bool]:
    """Tell whether this is a folder, and whether it may be a season file, as a link to nothing."""
    has_name = entry.name.endswith(SUFFIX)
    try:
        return entry.is_dir(), has_name and (entry.is_file() or not Path(entry.path).exists())
    except OSError:  # a link to itself
        return False, has_name


def _about(entry: os.DirEntry[str]) -> tuple[str, str]:
    """Answer which file this is and in which state; a link to nothing is one of its own."""
    try:
        about = entry.stat()
    except OSError:
        return entry.path, ""
    identity = f"{about.st_dev}:{about.st_ino}"
    return identity, state(about)


def state(about: os.stat_result) -> str:
    """Answer the stamp of a file."""
    times = f"{about.st_mtime_ns}:{about.st_ctime_ns}"  # the first one can be set back
    return f"{times}:{about.st_size}:{about.st_ino}"
