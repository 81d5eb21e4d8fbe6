"""Commands over files that are no seasons, or that the program fails on: the others go on."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import tui.audit.audited
import tui.commands.checking
import tui.present.output.tables
import tui.season.load
from support.run_cli import run
from support.terminal import JORNADA
from tui.library.reach import Reach
from tui.present.view.view import View

SEASON = """\
format = 1
competition = "Cup"
season = "{}"
[[stages]]
name = "League"
kind = "league"
matches = [{{ home = "Alfa", away = "Beta", score = "1-0" }}]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a season before and one after the bad one."""
    for year, name in ((1901, "a"), (1902, "bad"), (1903, "c")):
        (tmp_path / f"{name}.toml").write_text(SEASON.format(year))
    return tmp_path


def failing(real: Callable[..., object]) -> Callable[..., object]:
    """Make a function fail, in a way that nobody expects, where the bad file is concerned."""

    def fail(*words: object, **options: object) -> object:
        if any("bad.toml" in str(word) or "1902" in _season(word) for word in words):
            raise TypeError("unhashable type: 'list'")
        return real(*words, **options)

    return fail


def _season(word: object) -> str:
    """Return the season that a value is, or is about."""
    season = getattr(word, "season", "")
    return str(getattr(season, "season", season))


TOLD = "bad.toml: cannot be processed: unexpected TypeError: unhashable type: 'list'\n"


@pytest.mark.parametrize(
    ("words", "module", "name"),
    [
        ([], tui.season.load, "load"),
        ([], View, "of"),
        ([], tui.present.output.tables, "text_lines"),
        (["--format", "json"], tui.present.output.tables, "json_lines"),
        (["--round", "1"], tui.season.load, "load"),
    ],
)
def test_table_goes_on_after_a_file_it_fails_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], module: object, name: str
) -> None:
    monkeypatch.setattr(module, name, failing(getattr(module, name)))
    ran = run("table", "a.toml", "bad.toml", "c.toml", *words, folder=folder)
    assert (ran.code, ran.told) == (2, TOLD)
    assert len([line for line in ran.out.splitlines() if "Cup" in line or "file" in line]) == 2


@pytest.mark.parametrize("name", ["load", "audit_loaded", "text_lines"])
def test_check_goes_on_after_a_file_it_fails_on_and_exits_with_2(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    if name == "text_lines":  # it is given findings, so that all of them have to fail

        def fail(*_: object) -> list[str]:
            raise KeyError("most_draws")

        monkeypatch.setattr(tui.commands.checking, name, fail)
        ran = run("check", ".", folder=folder)
        assert [line.split(":")[0] for line in ran.told.splitlines()[:3]] == [
            *("./a.toml", "./bad.toml", "./c.toml")
        ]
        assert ran.told.splitlines()[3:] == ["0 of 3 seasons could be read"]
    else:
        module = tui.season.load if name == "load" else tui.audit.audited
        monkeypatch.setattr(module, name, failing(getattr(module, name)))
        ran = run("check", ".", folder=folder)
        assert ran.told == f"./{TOLD}2 of 3 seasons could be read: no findings\n"
    assert (ran.code, ran.out) == (2, "")


def test_check_annotates_a_file_it_fails_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tui.season.load, "load", failing(tui.season.load.load))
    ran = run("check", ".", "--format", "github", folder=folder)
    assert ran.code == 2
    assert ran.out.startswith("::error file=./bad.toml,title=season file::cannot be processed: ")


@pytest.mark.parametrize("command", [["list"], ["find", "alfa", "--folder"]])
def test_list_and_find_go_on_after_a_file_they_fail_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.setattr(Reach, "load", failing(Reach.load))
    ran = run(*command, folder)
    assert (ran.code, ran.told) == (2, f"{folder}/{TOLD}")
    assert "1901" in ran.out
    assert "1903" in ran.out


@pytest.mark.parametrize(
    ("module", "name"),
    [(tui.season.load, "load"), (View, "of"), (tui.present.output.tables, "text_lines")],
)
def test_the_dashboard_says_what_it_fails_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch, module: object, name: str
) -> None:
    monkeypatch.setattr(module, name, failing(getattr(module, name)))
    ran = run("bad.toml", folder=folder)
    assert (ran.code, ran.out, ran.told.splitlines()[-1]) == (2, "", TOLD.strip())


@pytest.mark.parametrize("command", ["list", "check", "table", "find", "schema", "", "--ascii"])
def test_whatever_ends_the_program_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    def fail(*_: object) -> int:
        raise RuntimeError("two\nlines \x1b[2J")

    monkeypatch.setattr("tui.commands.Command.load", lambda _: fail)
    monkeypatch.setattr("tui.commands.opening.open_dashboard", fail)
    monkeypatch.setattr("tui.commands.plain.open_plainly", fail)
    ran = run(*[command][: bool(command)])
    assert (ran.code, ran.out) == (2, "")
    assert ran.told == "jornada: unexpected RuntimeError: two lines \\x1b[2J\n"


@pytest.mark.parametrize(
    ("files", "code", "last"),
    [
        (["bad.toml"], 2, "0 of 1 season could be read"),
        (["none.toml", "bad.toml"], 2, "0 of 2 seasons could be read"),
        (["a.toml", "bad.toml"], 2, "1 of 2 seasons could be read: no findings"),
        (["."], 2, "2 of 3 seasons could be read: no findings"),
        (["a.toml", "nobody-has-this"], 2, "1 of 2 seasons could be read: no findings"),
        (["nobody-has-this"], 2, "0 of 1 season could be read"),
        (["a.toml"], 0, "1 season: no findings"),
        (["a.toml", "c.toml", "./a.toml", "link.toml"], 0, "2 seasons: no findings"),
        ([".", "a.toml"], 2, "2 of 3 seasons could be read: no findings"),
    ],
)
def test_the_last_line_of_check_is_true(
    folder: Path, files: list[str], code: int, last: str
) -> None:
    (folder / "bad.toml").write_text(SEASON.format(1902).replace("1-0", "one"))
    (folder / "link.toml").symlink_to("a.toml")
    ran = run("check", *files, folder=folder)
    assert (ran.code, ran.told.splitlines()[-1]) == (code, last)


def test_find_exits_as_grep_does(folder: Path) -> None:
    assert run("find", "alfa", "--folder", folder).code == 0
    assert run("find", "zzzz", "--folder", folder).code == 1
    (folder / "bad.toml").write_text("format = ")
    for word in ("alfa", "zzzz"):
        ran = run("find", word, "--folder", folder)
        assert ran.code == 2
        assert ran.told.startswith(f"{folder / 'bad.toml'}:1:10: not TOML: ")


def test_what_is_no_season_is_passed_over(folder: Path) -> None:
    (folder / "B.TOML").write_text(SEASON.format(1904))
    for name in ("._a.toml", ".a.toml.swp", "a.toml~", ".toml"):
        (folder / name).write_bytes(b"\x00\x05\x16\x07")
    (folder / ".#a.toml").symlink_to("ana@laptop.4242:1700000000")
    (folder / "folder.toml").mkdir()
    os.mkfifo(folder / "pipe.toml")
    silent = os.open(folder / "pipe.toml", os.O_RDWR)
    try:
        assert run("check", ".", folder=folder) == (0, "", "4 seasons: no findings\n")
        ran = run("list", ".", folder=folder)
        assert (ran.code, ran.told, len(ran.out.splitlines())) == (0, "", 1 + 4)
        for command in ("check", "table"):
            ran = run(command, "pipe.toml", folder=folder)
            assert (ran.code, ran.out) == (2, "")
            assert ran.told.startswith("pipe.toml: is a named pipe, expected a season file")
    finally:
        os.close(silent)


NAMES = [b"new\nline.toml", b"\xff\xfe.toml", b"esc\x1b[2J.toml", b"-dash.toml", b"x" * 250]


@pytest.mark.parametrize("text", [SEASON.format(1905), "format = "])
@pytest.mark.parametrize("name", NAMES)
def test_a_name_of_any_bytes_is_told_harmlessly(tmp_path: Path, name: bytes, text: str) -> None:
    path = os.fsdecode(name)
    (tmp_path / path).write_text(text)
    for words in (["table", "--", path], ["check", "--", path], ["--", path], ["check", "."]):
        ran = run(*words, folder=tmp_path)
        assert ran.code in {0, 2}
        assert (ran.out + ran.told).replace("\n", "").isprintable()
        assert not any(line.startswith("line.toml") for line in ran.told.splitlines())


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["table", ""], 'jornada: no file and no season "", expected '),
        (["check", ""], 'jornada: no file and no season "", expected '),
        ([""], 'jornada: no file and no season "", expected '),
        (["list", ""], "'': no such folder\n"),
        (["--kiosk", ""], "'': no such folder\n"),
        (["--kiosk", "none"], "none: no such folder\n"),
        (["--kiosk", "a.toml"], "a.toml: not a folder\n"),
        (["list", "a.toml"], "a.toml: not a folder\n"),
        (["list", "loop"], "loop: cannot be read: too many levels of symbolic links\n"),
        (["check", "empty"], "empty: no season file (*.toml) in this folder\n"),
        (["check", "loop"], "loop: cannot be read: too many levels of symbolic links\n"),
        (["check", "nowhere.toml"], "nowhere.toml: cannot be read: no such file or directory\n"),
        (["table", "x" * 5000], f'jornada: no file and no season "{"x" * 60}…", expected '),
        (["table", "x" * 5000 + ".toml"], "xxxxx"),
        (["find", "z" * 5000], f'jornada: no match for "{"z" * 60}…"\n'),
    ],
)
def test_what_is_not_there_is_told(folder: Path, words: list[str], told: str) -> None:
    (folder / "empty").mkdir()
    (folder / "loop").symlink_to("loop")
    (folder / "nowhere.toml").symlink_to("none")
    ran = run(*words, folder=folder)
    assert (ran.code, ran.out) == (1 if "find" in words else 2, "")
    assert ran.told.startswith(told)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize(
    ("command", "code", "out"),
    [
        ("check a.toml none.toml 2>/dev/full", 2, ""),
        ("check none.toml 2>&-", 2, ""),
        ("check a.toml >&- 2>&-", 0, ""),
        ("check a.toml <&-", 0, "1 season: no findings\n"),
        ("table none.toml >/dev/full 2>/dev/full", 2, ""),
        ("help table >/dev/full", 2, "jornada: [Errno 28] No space left on device\n"),
        ("--help | true; exit ${PIPESTATUS[0]}", 0, ""),
        ("table 2>&-", 2, ""),
        ("check none.toml 2>&1 | true; exit ${PIPESTATUS[0]}", 2, ""),
    ],
)
def test_streams_that_are_closed_or_full(folder: Path, command: str, code: int, out: str) -> None:
    assert run_in_shell(command, folder, at_once=False) == (code, out)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_help_that_cannot_be_written_is_no_success_without_a_buffer_either(folder: Path) -> None:
    code, out = run_in_shell("help table >/dev/full", folder, at_once=True)
    assert (code, out) == (2, "jornada: [Errno 28] No space left on device\n")


def run_in_shell(command: str, folder: Path, *, at_once: bool) -> tuple[int, str]:
    """Return the exit code of a command and all that it wrote, where asked for without a buffer."""
    ran = subprocess.run(
        ["bash", "-c", f"exec 2>&1; '{JORNADA}' {command}"],
        cwd=folder,
        env=os.environ | {"PYTHONUNBUFFERED": "1" if at_once else ""},
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout


@pytest.mark.parametrize("locale", ["C", "POSIX", "es_PE.ISO-8859-1"])
def test_a_name_with_accents_is_understood_in_any_locale(locale: str) -> None:
    without_home = {name: value for name, value in os.environ.items() if name != "HOME"}
    ran = subprocess.run(
        [JORNADA, "table", "Copa Perú 1968"],
        env=without_home | {"LC_ALL": locale},
        capture_output=True,
        check=True,
    )
    assert ran.stdout.startswith(b"Copa Peru 1968 > Final stage")
