"""The installed program, when keys come in one write and when files are not what they were."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from support import facts
from support.terminal import Terminal

FINAL = "Standings after round 5"
TEXT = facts.FILE.read_text()


@pytest.mark.parametrize("keys", ["j\r\t", "?q\r\x1b[A"])
def test_keys_in_one_write_end_where_they_end_one_by_one(keys: str) -> None:
    name = "1968-copa-peru"
    with Terminal(name) as at_once, Terminal(name) as singly:
        for terminal, writes in ((at_once, [keys]), (singly, [*keys[:2], keys[2:]])):
            terminal.until(FINAL, "q quit")
            for one in writes:
                terminal.press(one)
                terminal.rest()

        def same() -> bool:
            """Tell whether both show the same, once each has read its library."""
            at_once.rest(0.1)
            return at_once.text == singly.text

        singly.until(holds=same)
        assert "Entered for" in singly.text
        for terminal in (at_once, singly):
            assert terminal.process.poll() is None
            assert b"Traceback" not in terminal.received


@pytest.fixture
def pipe(tmp_path: Path) -> Iterator[Callable[[], Path]]:
    """Put a pipe that somebody holds open in the place of a season file."""
    path = tmp_path / "season.toml"
    path.write_text(TEXT)
    held: list[int] = []

    def put() -> Path:
        if path.exists():
            path.unlink()
        os.mkfifo(path)
        held.append(os.open(path, os.O_RDWR))
        return path

    yield put
    for one in held:
        os.close(one)


@pytest.mark.parametrize("leaves", ["q", signal.SIGTERM])
def test_a_pipe_in_the_place_of_the_file_keeps_nobody(
    tmp_path: Path, pipe: Callable[[], Path], leaves: str | signal.Signals
) -> None:
    with Terminal(tmp_path / "season.toml") as terminal:
        terminal.until(FINAL, "q quit")
        pipe()
        terminal.until("not a regular file", FINAL)
        terminal.press("R")
        if isinstance(leaves, str):
            terminal.press(leaves)
        else:
            terminal.send(leaves)
        assert terminal.left() == 0


def test_the_library_of_a_visitor_follows_its_folder(tmp_path: Path) -> None:
    (tmp_path / "1968.toml").write_text(TEXT)
    with Terminal("--kiosk", tmp_path) as terminal:
        terminal.until("1 season", "Mannucci", "q quit")
        other = tmp_path / "1969.toml"
        other.write_text(TEXT.replace('season = "1968"', 'season = "1969"'))
        terminal.until("2 seasons")
        other.unlink()
        terminal.until("1 season")
        terminal.press("q")
        assert terminal.left() == 0
