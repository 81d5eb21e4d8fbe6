"""The processes that read a library for the dashboard: none is left, whatever ends the program."""

from __future__ import annotations

import os
import select
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from support import facts
from support.terminal import Terminal

FILES = 60


def readers(process: int) -> list[int]:
    """Return the processes that any thread of a process has started."""
    found: list[int] = []
    for told in Path(f"/proc/{process}/task").glob("*/children"):
        found += [int(one) for one in told.read_text().split()]
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with more seasons than are read without another process."""
    folder = tmp_path / "seasons"
    folder.mkdir()
    for number in range(FILES):
        shutil.copy(facts.FILE, folder / f"{number}.toml")
    return folder


@pytest.fixture
def terminal(folder: Path, tmp_path: Path) -> Iterator[Terminal]:
    """Return a terminal in which a library is read for the first time."""
    with Terminal(folder, env={"XDG_CACHE_HOME": str(tmp_path / "caches")}) as terminal:
        terminal.until("Library", holds=lambda: readers(terminal.process.pid))
        yield terminal


def test_none_is_left_once_everything_has_been_read(terminal: Terminal) -> None:
    terminal.until(f"{FILES} seasons", holds=lambda: not readers(terminal.process.pid))
    terminal.press("q")
    terminal.left()


@pytest.mark.parametrize("signum", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP])
def test_they_end_with_the_program(terminal: Terminal, signum: signal.Signals) -> None:
    watched = [os.pidfd_open(reader) for reader in readers(terminal.process.pid)]
    assert watched
    terminal.send(signum)
    for reader in watched:
        assert select.select([reader], [], [], 30)[0]
        os.close(reader)
