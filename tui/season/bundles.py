"""What is kept of many files at once: that of the files of one folder is one entry of the cache.

So thousands of files are looked up by opening no more of the cache than there are folders.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from tui.season.cache import LARGEST, Cache
from tui.season.named import NamedTuple
from tui.season.stamp import Stamp

_BETWEEN = b"\0"
"""Stands between the parts of an entry, none of which may have it; no name of a file does."""

_ANY_STATE = ()
"""The state of a folder does not matter: each of its files has one."""

_ROOM = LARGEST // 2
"""Bytes that the parts of an entry may have."""

_EVERY = 500
"""So many files are kept at a time, or all would be lost where the program is ended early."""


class _Part(NamedTuple):
    """What was made from a file in some state."""

    state: bytes
    content: bytes


class Bundles:
    """What is kept of one kind, as in a `Cache`; what is put there is kept with `keep`."""

    def __init__(self, folder: Path | None, kind: str, rooms: tuple[str, ...]) -> None:
        """Keep what is made by the code of some rooms, in the cache folder of the program."""
        self._cache = Cache(folder, kind, rooms)
        self._known: dict[str, dict[bytes, _Part]] = {}
        self._new: dict[str, dict[bytes, _Part]] = {}
        self._waiting = 0

    def get(self, path: str, stamp: Stamp) -> bytes | None:
        """Return what was made from a file in this state; None where nothing is kept of it."""
        if stamp is None:
            return None
        folder, name = os.path.split(path)
        if folder not in self._known:
            self._known[folder] = self._parts(folder)
        part = self._known[folder].get(os.fsencode(name))
        return part.content if part and part.state == _state(stamp) else None

    def put(self, path: str, stamp: Stamp, content: bytes) -> None:
        """Keep what was made from a file in this state, as `Cache.put` does."""
        if stamp is None or _BETWEEN in content:
            return
        folder, name = os.path.split(path)
        part = _Part(_state(stamp), content)
        self._new.setdefault(folder, {})[os.fsencode(name)] = part
        self._waiting += 1
        if self._waiting == _EVERY:
            self.keep()

    def keep(self) -> None:
        """Keep what was put since, beside what others have kept meanwhile."""
        for folder, new in self._new.items():
            parts = self._parts(folder)
            for name in _gone(folder, parts) | new.keys():
                parts.pop(name, None)
            parts |= new
            self._cache.put(folder, _ANY_STATE, _packed(parts))
            self._known[folder] = parts
        self._new.clear()
        self._waiting = 0

    def _parts(self, folder: str) -> dict[bytes, _Part]:
        """Return what is kept of the files of a folder, by their names."""
        packed = self._cache.get(folder, _ANY_STATE)
        if packed is None:
            return {}
        names, states, contents = (packed.split(_BETWEEN)[at::3] for at in range(3))
        return dict(zip(names, map(_Part, states, contents), strict=False))


def _packed(parts: Mapping[bytes, _Part]) -> bytes:
    """Return parts as data; those that were kept last, where there are too many."""
    packed: list[bytes] = []
    room = _ROOM
    for name, part in reversed([*parts.items()]):
        told = _BETWEEN.join((name, *part))
        room -= len(told) + 1
        if room < 0:
            break
        packed.append(told)
    return _BETWEEN.join(reversed(packed))


def _gone(folder: str, parts: Mapping[bytes, _Part]) -> set[bytes]:
    """Return the names of which there is no file any more."""
    with suppress(OSError), os.scandir(os.fsencode(folder or os.curdir)) as files:
        return parts.keys() - {file.name for file in files}
    return set()


def _state(stamp: tuple[int, ...]) -> bytes:
    return ":".join(map(str, stamp)).encode()
