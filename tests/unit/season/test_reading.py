"""What cannot be read is told in one clear sentence, whatever it is."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from support import facts
from tui.present.words.problems import first_problem, problem_lines
from tui.season.load import load
from tui.season.raw.problems import UnreadableError

MB = 1024**2


def sentence(path: str | Path) -> str:
    """The only line that loading a file answers, without the name of the file."""
    with pytest.raises(UnreadableError) as caught:
        load(path)
    (line,) = problem_lines(caught.value)
    assert first_problem(caught.value) == line
    return line.split(": ", 1)[1]


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
        (b"a." * 100_000 + b"a = 1", "is not a season file: nested too deeply"),
        (b"a = 1" + b"0" * 100_000, "is not a season file: a number is too long"),
        (lambda: b"junk\n" * (10 * MB), "has more than 32 MB, expected a season file"),
        (lambda: bytes(range(256)) * (MB // 5), "has more than 32 MB, expected a season file"),
        (lambda: b"a = " + b"[" * (50 * MB), "has more than 32 MB, expected a season file"),
    ],
    ids=[
        "empty",
        "blank",
        "only a BOM",
        "latin-1",
        "utf-16",
        "deep brackets",
        "deep keys",
        "long number",
        "50 MB of text",
        "50 MB of bytes",
        "50 MB of brackets",
    ],
)
def test_content(tmp_path: Path, content: bytes | Callable[[], bytes], expected: str) -> None:
    """What is large is made only where this test runs."""
    file = tmp_path / "season.toml"
    file.write_bytes(content() if callable(content) else content)
    assert sentence(file) == expected


def test_a_bom_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "season.toml"
    file.write_bytes(b"\xef\xbb\xbf" + facts.FILE.read_bytes().replace(b"\n", b"\r\n"))
    assert load(file) == load(facts.FILE)


def test_missing(tmp_path: Path) -> None:
    assert sentence(tmp_path / "1967.toml") == "cannot be read: no such file or directory"
    assert sentence(facts.FILE / "1967.toml") == "cannot be read: not a directory"
    assert sentence("") == "cannot be read: no such file or directory"


def test_directory(tmp_path: Path) -> None:
    assert sentence(tmp_path) == "cannot be read: is a directory"


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    """In a process of its own, which stops being root if it is: root may read everything."""
    tmp_path.chmod(0o755)
    (tmp_path / "season.toml").touch(mode=0)
    code = """
import os
from tui.present.words.problems import problem_lines
from tui.season.load import SeasonError, load
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    load("season.toml")
except SeasonError as error:
    print(*problem_lines(error))
"""
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert ran.stdout == "season.toml: cannot be read: permission denied\n"


def test_a_named_pipe_does_not_hang_with_or_without_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("pipe")
    expected = "is a named pipe, expected a season file in TOML"
    assert sentence(tmp_path / "pipe") == expected
    silent = os.open(tmp_path / "pipe", os.O_RDWR)
    try:
        assert sentence(tmp_path / "pipe") == sentence(tmp_path / "link") == expected
    finally:
        os.close(silent)


def test_a_pipe_is_read_to_its_end() -> None:
    """`jornada table <(…)` names a pipe, and its writer may be slow."""
    code = "import sys, time; time.sleep(0.2); print(open(sys.argv[1]).read(), flush=True)"
    with subprocess.Popen(
        [sys.executable, "-c", code, facts.FILE], stdout=subprocess.PIPE
    ) as writer:
        assert writer.stdout is not None
        assert load(f"/dev/fd/{writer.stdout.fileno()}").season.title == "Copa Perú 1968"


def test_a_device_without_end() -> None:
    assert sentence("/dev/zero") == "has more than 32 MB, expected a season file"


@pytest.mark.parametrize(
    ("name", "shown"),
    [("a\0b", r"a\x00b: is not the name of a file"), ("a\ud800", r"a\ud800: is not the name of")],
)
def test_not_the_name_of_a_file(name: str, shown: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        load(name)
    (line,) = problem_lines(caught.value)
    assert line.startswith(shown)
    assert line.isprintable()


def test_a_name_that_does_not_end(tmp_path: Path) -> None:
    assert sentence(tmp_path / ("a" * 5000)) == "cannot be read: file name too long"


def test_a_link_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "season.toml").symlink_to("season.toml")
    assert sentence(tmp_path / "season.toml").startswith("cannot be read: too many levels of")
