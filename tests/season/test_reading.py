"""What cannot be read is told in one clear sentence, whatever it is."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import facts
from tui.season.load import LARGEST, load, parse
from tui.season.problems import SeasonError, UnreadableError

MB = 1024**2


def sentence(path: str | Path) -> str:
    """The only line that loading a file answers, without the name of the file."""
    with pytest.raises(UnreadableError) as caught:
        load(path)
    (line,) = caught.value.lines
    assert line.startswith(f"{path}: ")
    assert caught.value.first == line
    return line.removeprefix(f"{path}: ")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "is empty, expected a season file in TOML"),
        (b" \r\n\n", "is empty, expected a season file in TOML"),
        (b"\xef\xbb\xbf\n", "is empty, expected a season file in TOML"),
        (
            'format = 1\ncompetition = "Copa Perú"'.encode("latin-1"),
            "is not UTF-8 text (line 2), expected a season file in TOML",
        ),
        (
            "format = 1".encode("utf-16"),
            "is not UTF-8 text (line 1), expected a season file in TOML",
        ),
        (b"a = " + b"[" * 100_000, "is not a season file: nested too deeply"),
        (b"a = 1" + b"0" * 100_000, "is not a season file: a number is too long"),
    ],
    ids=["empty", "blank", "only a BOM", "latin-1", "utf-16", "deep brackets", "long number"],
)
def test_content(tmp_path: Path, content: bytes, expected: str) -> None:
    file = tmp_path / "season.toml"
    file.write_bytes(content)
    assert sentence(file) == expected


def test_missing(tmp_path: Path) -> None:
    assert sentence(tmp_path / "1967.toml") == "cannot be read: no such file or directory"
    assert sentence(facts.FILE / "1967.toml") == "cannot be read: not a directory"


def test_directory(tmp_path: Path) -> None:
    assert sentence(tmp_path) == "cannot be read: is a directory"


def test_unreadable(tmp_path: Path) -> None:
    """In a process of a user who may not read the file: nothing is forbidden to root."""
    file = tmp_path / "season.toml"
    file.write_text("format = 1")
    file.chmod(0)
    code = f"""
import os
from tui.season.load import load, SeasonError
if os.geteuid() == 0:
    os.setgroups([])
    os.setuid(65534)
    os.chdir({str(tmp_path)!r})
try:
    load("season.toml")
except SeasonError as error:
    print(*error.lines)
"""
    fd = os.open(tmp_path, os.O_RDONLY)
    try:
        code = code.replace(f"os.chdir({str(tmp_path)!r})", f"os.fchdir({fd})")
        ran = subprocess.run(
            [sys.executable, "-c", code],
            cwd=tmp_path,
            pass_fds=[fd],
            capture_output=True,
            text=True,
            check=True,
        )
    finally:
        os.close(fd)
    assert ran.stdout == "season.toml: cannot be read: permission denied\n"
