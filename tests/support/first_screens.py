"""First screens, with and without a picture of them that was kept, side by side."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from support.screen import Screen
from support.terminal import Terminal
from tui.start.asked import unpack
from tui.start.modes import entering_cleared

Looks = list[list[tuple[object, ...]]]
Words = tuple[str | os.PathLike[str], ...]

SIZE = (80, 24)

TAKEN_OVER = b"\x1b]22;default\x07"
"""What Textual sends first of all: the shape of the mouse pointer."""


@contextmanager
def own_cache() -> Iterator[dict[str, str]]:
    """Yield the environment of a user who has seen nothing yet."""
    with tempfile.TemporaryDirectory() as folder:
        yield {"XDG_CACHE_HOME": folder}


def pictures(env: dict[str, str]) -> list[Path]:
    """Return the pictures that are kept, whole."""
    folder = Path(env["XDG_CACHE_HOME"], "jornada", "screens")
    return [path for path in folder.glob("*") if not path.suffix]


def picture_shown(env: dict[str, str]) -> bytes:
    """Return what puts the one picture on a terminal that is kept."""
    (path,) = pictures(env)
    data = path.read_bytes()
    modes, picture = unpack(data, data[8:].decode().partition("\n")[0])
    return (entering_cleared(modes) + picture.printed()).encode()


def looks(terminal: Terminal, size: tuple[int, int] = SIZE) -> Looks:
    """Return what can be seen in a window."""
    screen = Screen(*size)
    screen.receive(terminal.received.decode())
    return screen.looks()


def see(words: Words, env: dict[str, str], size: tuple[int, int] = SIZE) -> Looks:
    """Open a season until the picture of its first screen is kept; return what it looks like."""
    with Terminal(*words, size=size, env=env, seen=True) as terminal:
        terminal.until(holds=lambda: pictures(env))
        terminal.rest(0.1)
        shown = looks(terminal, size)
        terminal.press("q")
        assert terminal.left() == 0
    return shown


@contextmanager
def seen_again(
    words: Words, env: dict[str, str], size: tuple[int, int] = SIZE, keys: str = ""
) -> Iterator[Terminal]:
    """Open a season whose picture is kept; yield the window once the program has taken it over.

    The keys are typed as soon as the picture is there.
    """
    expected = picture_shown(env)
    with Terminal(*words, size=size, env=env, seen=True) as terminal:
        terminal.until(holds=lambda: len(terminal.received) >= len(expected))
        terminal.press(keys)
        terminal.until(holds=lambda: TAKEN_OVER in terminal.received)
        terminal.rest(0.5)
        yield terminal
