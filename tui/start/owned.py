"""Files that nobody but the user can have written: what is kept between two runs."""

from __future__ import annotations

import os
import stat

NO_LINK = os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK
"""How files are opened that must be what they seem, and must not be waited for."""

_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def open_folder(folder: str | os.PathLike[str]) -> int:
    """Open a folder that nobody but the user can write to; raises `OSError` for any other."""
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | NO_LINK)
    if _is_own(os.fstat(opened)):
        return opened
    os.close(opened)
    raise PermissionError(os.fspath(folder))


def read(name: str, folder: int, largest: int) -> bytes:
    """Read a file that nobody but the user can have written; raises `OSError` for any other.

    Of one that is larger than it may be, a little too much is read.
    """
    opened = os.open(name, os.O_RDONLY | NO_LINK, dir_fd=folder)
    with open(opened, "rb") as file:
        about = os.fstat(opened)
        if stat.S_ISREG(about.st_mode) and _is_own(about):
            return file.read(largest + 1)
    raise PermissionError(name)


def _is_own(about: os.stat_result) -> bool:
    return about.st_uid == os.geteuid() and not about.st_mode & _OTHERS_WRITE
