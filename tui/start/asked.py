"""What a first screen depends on, and the picture of it that is kept.

All that is no file is in the question: who asks the same question of the same files is shown the
same screen. `docs/decisions/first-screen.md` says why each part is there, and what is left out.
"""

from __future__ import annotations

import os
import sys
import time
import zlib

from tui.start.modes import Modes
from tui.start.owned import open_folder, read
from tui.start.picture import Picture
from tui.start.xdg import own_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Final

LARGEST: Final = 1 << 18
"""Bytes that a picture may have with all that is kept beside it."""

NAMES: Final = frozenset(
    {
        *("TERM", "COLORTERM", "TERM_PROGRAM", "NO_COLOR", "FORCE_COLOR", "UNICODE_VERSION"),
        *("TTY_COMPATIBLE", "TTY_INTERACTIVE", "LANG", "LANGUAGE", "HOME", "XDG_CONFIG_HOME"),
        "TZ",
    }
)
"""Variables of the environment that a first screen may depend on."""

FAMILIES: Final = ("LC_", "PYTHON", "TEXTUAL")
"""What the names of further ones begin with."""

TODAY: Final = "today"
"""Stands among the files of a picture that holds for a day, with the day as its state."""

_SHAPE: Final = 1
_NOTHING: Final = "-"


def question(words: Sequence[str], size: tuple[int, int]) -> str:
    """Return what is asked for and under which circumstances, in one line.

    Raises `OSError` where there is no current folder.
    """
    environment = sorted(
        (name, value)
        for name, value in os.environ.items()
        if name in NAMES or name.startswith(FAMILIES)
    )
    program = (_SHAPE, sys.version, sys.prefix, sys.path, tuple(sys.flags))
    return ascii((tuple(words), tuple(size), os.getcwd(), environment, program))


def folder() -> str:
    """Return the folder of the pictures; an empty text where the user has no home."""
    own = own_folder("XDG_CACHE_HOME", ".cache")
    return own and os.path.join(own, "screens")


def name_of(asked: str) -> str:
    """Return the name of the file that answers a question."""
    data = asked.encode()
    return f"{zlib.crc32(data):08x}{zlib.crc32(data[::-1]):08x}"


def state_of(path: str) -> str:
    """Return what changes whenever a file is saved or replaced, or a folder gets or loses one."""
    if path == TODAY:
        return time.strftime("%Y%m%d")
    try:
        about = os.stat(path)
    except (OSError, ValueError):
        return _NOTHING
    return written(
        (about.st_dev, about.st_ino, about.st_size, about.st_mtime_ns, about.st_ctime_ns)
    )


def written(stamp: tuple[int, ...] | None) -> str:
    """Return a stamp of a file as it is kept."""
    return ":".join(map(str, stamp)) if stamp else _NOTHING


def pack(asked: str, files: Iterable[tuple[str, str]], modes: Modes, picture: Picture) -> bytes:
    """Return the answer to a question as it is kept: with the files that it was made from.

    Raises `ValueError` for what cannot be kept.
    """
    states = [f"{state} {path}" for path, state in files]
    if any("\n" in state for state in states):
        raise ValueError(asked)
    packed = picture.pack()
    Picture.unpack(packed)
    parts = [asked, modes.pack(), str(len(states)), *states, packed]
    data = "\n".join(parts).encode(errors="surrogateescape")
    whole = b"%08x" % zlib.crc32(data) + data
    if len(whole) > LARGEST:
        raise ValueError(asked)
    return whole


def unpack(data: bytes, asked: str) -> tuple[Modes, Picture]:
    """Return an answer that still holds; raises `ValueError` for any other."""
    checksum, body = data[:8], data[8:]
    if len(data) > LARGEST or checksum != b"%08x" % zlib.crc32(body):
        raise ValueError(asked)
    kept, modes, count, rest = body.decode(errors="surrogateescape").split("\n", 3)
    *states, picture = rest.split("\n", int(count))
    if kept != asked or len(states) != int(count):
        raise ValueError(asked)
    for line in states:
        state, path = line.split(" ", 1)
        if state_of(path) != state:
            raise ValueError(path)
    return Modes.unpack(modes), Picture.unpack(picture)


def answer(asked: str) -> tuple[Modes, Picture]:
    """Return what is kept as the answer to a question.

    Raises `OSError` or `ValueError` where there is none that surely holds.
    """
    opened = open_folder(folder())
    try:
        data = read(name_of(asked), opened, LARGEST)
    finally:
        os.close(opened)
    return unpack(data, asked)
