"""What is kept between two runs: bytes that were made from a file, in the cache of the user.

Nothing here is trusted over the file: an entry holds only for the very state of the file that it
was made from, and for the program that made it. It holds data, which whoever asks for it decodes.
An entry that is damaged, or that somebody else could have written, counts as not there; where
nothing can be kept, nothing is.
"""

from __future__ import annotations

import os
import stat
import zlib
from _thread import get_ident  # all of threading takes as long as the rest of this file
from contextlib import suppress
from functools import cache
from pathlib import Path

from tui import __version__
from tui.season.stamp import Stamp
from tui.start.owned import NO_LINK, open_folder, read

LARGEST = 16 * 1024 * 1024
"""Bytes that an entry may have: what is larger is not kept."""

MOST = 64 * 1024 * 1024
"""Bytes that the entries of a kind may have together: beyond, the oldest go."""

_BLOCK = 4096
"""Bytes that the smallest entry takes on a disk."""

_CHECKSUM = 8
"""Bytes that a checksum takes at the beginning of an entry."""

_LEFT = 0.75
"""The part of `MOST` that is left when the oldest entries go."""


class Cache:
    """What is kept of one kind, in a folder of its own; without a folder it is empty.

    Threads and programs may use the same one at the same time: an entry is written beside its
    place and then put there.
    """

    def __init__(self, folder: Path | None, kind: str, rooms: tuple[str, ...]) -> None:
        """Keep what is made by the code of some rooms of the program: with other code it is void.

        `folder` is the cache folder of the program, in which every kind has a folder.
        """
        self._folder = folder / kind if folder else None
        self._rooms = rooms
        self._unswept = MOST
        """Bytes written since the oldest entries were thrown away; before the first time, many."""

    def get(self, path: str, stamp: Stamp) -> bytes | None:
        """Return what was made from a file in this state; None where nothing is kept of it."""
        if self._folder is None or stamp is None:
            return None
        try:
            whole = _whole(path)
            head = self._head(whole, stamp)
            folder = open_folder(self._folder)
            try:
                data = read(_name(whole), folder, 2 * LARGEST)
            finally:
                os.close(folder)
        except (OSError, ValueError):
            return None
        checksum, body = data[:_CHECKSUM], data[_CHECKSUM:]
        if checksum != _checksum(body) or not body.startswith(head):
            return None
        return body[len(head) :]

    def put(self, path: str, stamp: Stamp, content: bytes) -> None:
        """Keep what was made from a file in this state, in place of what is kept of it.

        The state must have been settled (`is_settled`) when the file was read.
        """
        if self._folder is None or stamp is None or len(content) > LARGEST:
            return
        with suppress(OSError, ValueError):
            whole = _whole(path)
            body = self._head(whole, stamp) + content
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder = open_folder(self._folder)
            try:
                write(_name(whole), folder, _checksum(body) + body)
                self._unswept += max(len(body), _BLOCK)
                if self._unswept > MOST * (1 - _LEFT):
                    self._unswept = 0
                    sweep(folder, MOST)
            finally:
                os.close(folder)

    def _head(self, whole: bytes, stamp: tuple[int, ...]) -> bytes:
        """Return what an entry begins with that holds for a state of a file and this program."""
        state = ":".join(map(str, stamp))
        parts = (program_stamp(*self._rooms).encode(), state.encode(), whole, b"")
        return b"\0".join(parts)


@cache
def program_stamp(*rooms: str) -> str:
    """Return what tells this program from one whose code in some rooms is another; all by default.

    The rooms are folders of the package.
    """
    package = Path(__file__).parents[1]
    code: list[tuple[str, int, int]] = []
    waiting = [str(package / room) for room in rooms] or [str(package)]
    while waiting:
        with suppress(OSError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    about = entry.stat()
                    code.append((entry.path, about.st_mtime_ns, about.st_size))
                elif "." not in entry.name and entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
    return f"{__version__}-{zlib.crc32(repr(sorted(code)).encode()):08x}"


def _name(whole: bytes) -> str:
    """Return the name of the entry of a file; where two files share one, one of them is kept."""
    return f"{zlib.crc32(whole):08x}{zlib.crc32(whole[::-1]):08x}"


def _whole(path: str) -> bytes:
    """Return the whole path of a file."""
    return os.fsencode(Path(path).absolute())


def _checksum(body: bytes) -> bytes:
    return b"%08x" % zlib.crc32(body)


def write(name: str, folder: int, data: bytes) -> None:
    """Write an entry whole, or not at all."""
    new = f"{name}.{os.getpid()}-{get_ident()}"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | NO_LINK
    opened = os.open(new, flags, 0o600, dir_fd=folder)
    try:
        with os.fdopen(opened, "wb") as file:
            file.write(data)
        os.replace(new, name, src_dir_fd=folder, dst_dir_fd=folder)
    except OSError:
        with suppress(OSError):
            os.unlink(new, dir_fd=folder)
        raise


def sweep(folder: int, most: int) -> None:
    """Throw the oldest entries away where all take more than they may.

    So goes what a program left behind that was ended while it wrote.
    """
    entries = []
    with os.scandir(folder) as inside:
        for entry in inside:
            about = entry.stat(follow_symlinks=False)
            if not stat.S_ISDIR(about.st_mode):
                entries.append((about.st_mtime_ns, max(about.st_size, _BLOCK), entry.name))
    taken = sum(size for _, size, _ in entries)
    if taken <= most:
        return
    for _, size, name in sorted(entries):
        if taken <= most * _LEFT:
            return
        taken -= size
        with suppress(OSError):
            os.unlink(name, dir_fd=folder)
