"""Files that are written whole or not at all, whatever happens meanwhile."""

from __future__ import annotations

import errno
import fcntl
import os
import stat
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal

from tui.season.named import NamedTuple
from tui.season.stamp import Stamp, stamp_of

NotSaved = Literal[
    "gone",
    "folder_gone",
    "not_a_file",
    "read_only",
    "folder_read_only",
    "exists",
    "disk_full",
    "busy",
    "changing",
    "failed",
]
"""Why a file was not written.

`busy`: another program keeps the folder locked; `changing`: it was saved again and again meanwhile.
"""

_PREFIX, _SUFFIX = ".saving-", ".jornada"
_PATIENCE = 20.0
"""Seconds to wait for others who save in the same folder."""

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_READ_ONLY = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_ANY_WRITE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


class NotSavedError(Exception):
    """A file that was not written: it is as it was. `reason` is the system's, in its own words."""

    def __init__(self, file: str, kind: NotSaved, reason: str = "") -> None:
        """Keep which file, and why."""
        super().__init__(file, kind, reason)
        self.file, self.kind, self.reason = file, kind, reason


class Written(NamedTuple):
    """A file that was written.

    `other_names` are further names of the file (hard links), which keep the old text;
    `owner_kept` is false where only its owner could have kept it.
    """

    stamp: Stamp
    other_names: int = 0
    owner_kept: bool = True


@contextmanager
def locked(file: str) -> Iterator[Path]:
    """Keep others who save in the same folder waiting; yield the path that a link leads to.

    The system takes the lock back when a process ends, however it ends, and it lies on the folder,
    so that nothing is left behind. Some file systems have no locks; there, saves go without.
    """
    target = Path(os.path.realpath(file))
    try:
        handle = os.open(target.parent, os.O_RDONLY | os.O_DIRECTORY)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotSavedError(file, "folder_gone", _reason(error)) from error
    except OSError as error:
        raise not_saved(file, error) from error
    try:
        if _lock(file, handle):
            _clear(target.parent)
        yield target
    finally:
        os.close(handle)


def _lock(file: str, handle: int) -> bool:
    """Lock a folder; return False where the file system has no locks."""
    end = time.monotonic() + _PATIENCE
    pause = 0.001
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if time.monotonic() > end:
                raise NotSavedError(file, "busy") from error
            time.sleep(pause)
            pause = min(pause * 1.5, 0.05)
        except OSError:
            return False
        else:
            return True


def _clear(folder: Path) -> None:
    """Remove what a process that was killed while it wrote has left in a locked folder."""
    with suppress(OSError):
        for left in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
            left.unlink(missing_ok=True)


def check_writable(file: str, target: Path) -> os.stat_result:
    """Return what the system knows of a file; raises `NotSavedError` if it must not be written.

    A file or a folder that nobody may write is not meant to be, also where the user could.
    """
    try:
        about, folder = target.stat(), target.parent.stat()
    except FileNotFoundError as error:
        kind: NotSaved = "gone" if target.parent.is_dir() else "folder_gone"
        raise NotSavedError(file, kind, _reason(error)) from error
    except OSError as error:
        raise not_saved(file, error) from error
    if not stat.S_ISREG(about.st_mode):
        raise NotSavedError(file, "not_a_file")
    if not about.st_mode & _ANY_WRITE or not os.access(target, os.W_OK):
        raise NotSavedError(file, "read_only")
    if not folder.st_mode & _ANY_WRITE or not os.access(target.parent, os.W_OK):
        raise NotSavedError(file, "folder_read_only")
    return about


def replace(file: str, target: Path, data: bytes, seen: Stamp) -> Written | None:
    """Put other bytes in the place of a file's; None where it was saved since it was `seen`.

    At any moment the file has either all of the old bytes or all of the new ones, and once this
    returns the new ones outlast a power cut.
    """
    about = check_writable(file, target)
    temporary = _temporary(target)
    try:
        owner_kept = _write(temporary, data, about)
        _copy_attributes(target, temporary)
        if stamp_of(str(target)) != seen:
            return None
        temporary.replace(target)
        _sync_folder(target)
    except OSError as error:
        raise not_saved(file, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    return Written(stamp_of(str(target)), about.st_nlink - 1, owner_kept)


def write_new(file: str, data: bytes) -> Written:
    """Write a file that is not there yet; raises `NotSavedError` where something is."""
    with locked(file) as target:
        temporary = _temporary(target)
        try:
            _write(temporary, data, None)
            _name(temporary, target)
            _sync_folder(target)
        except FileExistsError as error:
            raise NotSavedError(file, "exists") from error
        except OSError as error:
            raise not_saved(file, error) from error
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        return Written(stamp_of(str(target)))


def _name(temporary: Path, target: Path) -> None:
    """Give a file its name, which nothing may have yet."""
    try:
        os.link(temporary, target, follow_symlinks=False)
    except OSError as error:  # a file system without links
        if isinstance(error, FileExistsError):
            raise
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), target) from error
        temporary.replace(target)


def _temporary(target: Path) -> Path:
    return target.with_name(f"{_PREFIX}{os.getpid()}-{os.urandom(4).hex()}{_SUFFIX}")


def _write(temporary: Path, data: bytes, about: os.stat_result | None) -> bool:
    """Write all bytes to a new file and to the disk; return whether it has the owner it should."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    handle = os.open(temporary, flags, 0o666 if about is None else 0o600)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(handle, left) :]
        is_kept = True
        if about is not None:
            is_kept = _give(handle, about)
            os.fchmod(handle, stat.S_IMODE(about.st_mode))
        os.fsync(handle)
    finally:
        os.close(handle)
    return is_kept


def _give(handle: int, about: os.stat_result) -> bool:
    """Give a file the owner and the group of another, as far as that is allowed."""
    own = os.fstat(handle)
    if (own.st_uid, own.st_gid) == (about.st_uid, about.st_gid):
        return True
    try:
        os.fchown(handle, about.st_uid, about.st_gid)
    except OSError:
        with suppress(OSError):
            os.fchown(handle, -1, about.st_gid)
        return False
    return True


def _copy_attributes(target: Path, temporary: Path) -> None:
    """Copy what a system keeps of a file beside its mode, such as lists of who may read it."""
    listed: Sequence[str] = ()
    if hasattr(os, "listxattr"):
        with suppress(OSError):
            listed = os.listxattr(target)
    for name in listed:
        with suppress(OSError):
            os.setxattr(temporary, name, os.getxattr(target, name))


def _sync_folder(target: Path) -> None:
    """See to it that the name of a file outlasts a power cut."""
    handle = os.open(target.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        with suppress(OSError):  # some file systems have nothing to write there
            os.fsync(handle)
    finally:
        os.close(handle)


def not_saved(file: str, error: OSError) -> NotSavedError:
    """Return the error of a file that the system kept from being written."""
    kind: NotSaved = "failed"
    if error.errno in _FULL:
        kind = "disk_full"
    elif error.errno in _READ_ONLY:
        kind = "folder_read_only"
    elif error.errno in (errno.ENOENT, errno.ENOTDIR):
        kind = "folder_gone"
    elif error.errno == errno.EISDIR:
        kind = "not_a_file"
    return NotSavedError(file, kind, _reason(error))


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
