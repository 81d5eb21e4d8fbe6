"""The command line without a screen: data on stdout, words on stderr, never a traceback."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from support import facts
from support.run_cli import run
from support.terminal import JORNADA, Terminal
from tui.commands import COMMANDS

TEXT = facts.FILE.read_text()
STAGES = '"Departmental stage", "Regional stage", "Final stage"'
KEYS = [
    *("file", "competition", "season", "stage", "group", "as_of", "published", "results"),
    *("matches", "adjustments", "rulings", "rows"),
]
ROW_KEYS = [
    *("position", "shared", "team", "played", "won", "drawn", "lost"),
    *("goals_for", "goals_against", "goal_difference", "points", "decided_by"),
]


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_table_prints_the_table_after_a_round(number: int) -> None:
    ran = run("table", facts.FILE, "--round", str(number))
    assert (ran.code, ran.told) == (0, "")
    table, notes = ran.out.split("\n\n")
    assert notes.startswith("P = ")
    head, titles, *rows = table.splitlines()
    assert head.startswith(f"Copa Perú 1968 › Final stage · Round {number} of 5 · ")
    assert titles.split() == ["#", "Team", "P", "W", "D", "L", "F", "A", "+/−", "Pts"]
    for line, row in zip(rows, facts.TABLES[number - 1], strict=True):
        position, team, played, won, drawn, lost, scored, conceded, points = row
        before, _, after = line.partition(f" {team} ")
        assert str(position) in before.split()
        numbers = (played, won, drawn, lost, scored, conceded, points)
        found = after.split()
        assert [*found[:6], found[7]] == [str(one) for one in numbers]


def test_a_name_of_the_library_is_a_season_from_any_folder(tmp_path: Path) -> None:
    ran = run("table", "1968-copa-peru", folder=tmp_path)
    assert ran.code == 0
    assert ran.out.startswith("Copa Perú 1968 › Final stage")


def test_json_has_one_object_for_each_table_and_exactly_the_stated_keys() -> None:
    ran = run("table", facts.FILE, "--round", "5", "--format", "json")
    assert (ran.code, ran.told) == (0, "")
    (line,) = ran.out.splitlines()
    found = json.loads(line)
    assert list(found) == KEYS
    assert all(list(row) == ROW_KEYS for row in found["rows"])
    about: list[object] = [
        str(facts.FILE),
        "Copa Perú",
        "1968",
        "Final stage",
        None,
        5,
        False,
        15,
        15,
        [],
        [],
    ]
    assert [found[key] for key in KEYS[:-1]] == about
    for row, fact in zip(found["rows"], facts.TABLES[4], strict=True):
        position, team, played, won, drawn, lost, scored, conceded, points = fact
        assert row["goal_difference"] == scored - conceded
        assert [row[key] for key in ROW_KEYS if key not in {"goal_difference", "decided_by"}] == [
            *(position, False, team, played, won, drawn, lost, scored, conceded, points)
        ]
    assert found["rows"][4]["decided_by"] == {
        "rule": "goals_for",
        "values": [5, 4],
        "against": "Aurora Chancayllo",
    }


def test_json_of_the_regional_stage_has_the_published_tables() -> None:
    ran = run("table", facts.FILE, "--stage", "regional", "--format", "json")
    tables = [json.loads(line) for line in ran.out.splitlines()]
    assert [one["group"] for one in tables] == list(facts.REGIONS)
    for table, rows in zip(tables, facts.REGIONS.values(), strict=True):
        assert list(table) == KEYS
        assert table["as_of"] is None
        for row, fact in zip(table["rows"], rows, strict=True):
            assert list(row) == ROW_KEYS
            known = ("position", "team", "played", "won", "drawn", "lost", "points")
            assert tuple(row[key] for key in known) == fact
            assert row["goals_for"] is row["goal_difference"] is row["decided_by"] is None


def test_several_files_with_a_broken_one_between(tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text(TEXT.replace("3-0", "3-x"))
    ran = run("table", facts.FILE, broken, tmp_path / "none.toml", facts.FILE)
    assert ran.code == 2
    assert ran.out.count("Copa Perú 1968 › Final stage") == 2
    told = ran.told.splitlines()
    assert len(told) == 1 + TEXT.count("3-0")
    assert all(
        re.match(rf"{re.escape(str(broken))}:\d+: Final stage › ", line) for line in told[:-1]
    )
    assert told[-1] == f"{tmp_path / 'none.toml'}: cannot be read: no such file or directory"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--round", "6"], "Final stage has no round 6, expected 1 to 5"),
        (["--round", "1", "--stage", "1"], "Departmental stage has no rounds"),
        (["--stage", "semifinal"], f'no stage "semifinal", expected one of {STAGES}'),
        (
            ["--date", "1968-04-27"],
            "nothing was played by 27 April 1968, the first date known is 28 April 1968",
        ),
    ],
)
@pytest.mark.parametrize("command", [["table"], []])
def test_a_moment_that_does_not_exist_lists_those_that_do(
    command: list[str], words: list[str], told: str
) -> None:
    ran = run(*command, facts.FILE, *words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.told == f"{facts.FILE}: {told}\n"


@pytest.mark.parametrize("words", [["--date", "5 May"], ["--round", "x"], ["--format", "xml"], []])
def test_a_mistake_on_the_command_line_is_told_with_the_usage(words: list[str]) -> None:
    ran = run("table", *words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.told.startswith("usage: jornada table")
    assert "Traceback" not in ran.told


def bad_files(folder: Path) -> dict[str, str]:
    """Make files that are none of ours, and answer what is to be said of each."""
    (folder / "empty.toml").write_bytes(b"")
    (folder / "junk.toml").write_bytes(os.urandom(1 << 20) * 50)
    (folder / "text.toml").write_bytes(b"\n\n caf\xe9")
    (folder / "broken.toml").write_text("format = 1\ncompetition = ")
    (folder / "other.toml").write_text("format = 2")
    (folder / "folder.toml").mkdir()
    return {
        "none.toml": "none.toml: cannot be read: no such file or directory",
        "folder.toml": "folder.toml: cannot be read: is a directory",
        "empty.toml": "empty.toml: is empty, expected a season file in TOML",
        "junk.toml": "junk.toml: has more than 32 MB, expected a season file",
        "text.toml": "text.toml: is not UTF-8 text (line 3), expected a season file in TOML",
        "broken.toml": "broken.toml:2:15: not TOML: ",
    }


def test_what_is_no_season_is_told_in_one_line_each(tmp_path: Path) -> None:
    files = bad_files(tmp_path)
    for command in (["table"], []):
        for name, told in files.items():
            if name == "folder.toml" and not command:
                continue  # the library of that folder
            ran = run(*command, name, folder=tmp_path)
            assert (ran.code, ran.out) == (2, "")
            assert ran.told.startswith(told)
            assert ran.told.count("\n") == 1
    ran = run("table", *files, folder=tmp_path)
    assert (ran.code, len(ran.told.splitlines())) == (2, len(files))


def test_what_is_no_season_never_takes_the_terminal(tmp_path: Path) -> None:
    bad_files(tmp_path)
    with Terminal("broken.toml", folder=tmp_path) as terminal:
        assert terminal.left() == 2
        assert terminal.lines[0].startswith("broken.toml:2:15: not TOML: ")
        assert b"\x1b" not in terminal.received


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_told_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "season.toml"
    path.write_text(TEXT)
    path.chmod(0)
    ran = run("table", path)
    assert (ran.code, ran.told) == (2, f"{path}: cannot be read: permission denied\n")


def test_the_dashboard_without_a_terminal_prints_the_plain_table() -> None:
    ran = run(facts.FILE, "--round", "3")
    table = run("table", facts.FILE, "--round", "3")
    assert (ran.code, ran.told) == (0, "jornada: not a terminal: printing the table instead\n")
    assert ran.out == table.out


@pytest.mark.parametrize(
    "words",
    [
        ("table", "-"),
        ("check", "-"),
        ("diff", "-", str(facts.FILE)),
        ("-",),
    ],
)
def test_what_is_piped_in_is_read_as_the_file_is(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    name = str(facts.FILE)
    named = run(*(name if word == "-" else word for word in words))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(facts.FILE.read_bytes())))
    piped = run(*words)
    assert piped.out or piped.told
    assert piped == named._replace(out=named.out.replace(name, "-"))


def test_nothing_piped_in_is_bad_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert run("table", "-") == (2, "", "-: is empty, expected a season file in TOML\n")
    assert run("check", "-").code == run("team", "CNI", "-").code == 2


def test_a_reader_that_leaves_early_is_no_error() -> None:
    command = [str(JORNADA), "table", *[str(facts.FILE)] * 400]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as writer:
        assert writer.stdout
        assert writer.stderr
        assert writer.stdout.readline().startswith("Copa Perú 1968".encode())
        writer.stdout.close()
        assert writer.stderr.read() == b""
    assert writer.returncode == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [(["help", "table"], 0), (["find", "nobody at all"], 1), (["list", "--formt"], 2)],
)
def test_the_program_ends_at_once_with_its_code_and_all_that_it_printed(
    words: list[str], code: int
) -> None:
    script = (
        "import atexit, sys, tui.__main__; atexit.register(print, 'taken apart');"
        " sys.exit(tui.__main__.main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *words], capture_output=True, text=True, check=False
    )
    here = run(*words)
    assert (done.returncode, done.stdout) == (code, here.out)
    assert done.stderr == here.told


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told_in_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [JORNADA, "table", facts.FILE], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert ran.returncode == 2
    assert ran.stderr == b"jornada: [Errno 28] No space left on device\n"


@pytest.mark.parametrize(
    "setting",
    [
        *({"LC_ALL": one} for one in ("C", "POSIX", "es_PE", "es_PE.ISO-8859-1")),
        {"PYTHONIOENCODING": "ascii"},
    ],
)
def test_an_output_without_utf_8_is_written_in_ascii(setting: dict[str, str]) -> None:
    outputs = [
        subprocess.run(
            [JORNADA, "table", facts.FILE, *words],
            env=os.environ | setting,
            capture_output=True,
            check=True,
        )
        for words in ([], ["--format", "json"])
    ]
    assert [ran.stderr for ran in outputs] == [b"", b""]
    text, json_text = (ran.stdout.decode("ascii") for ran in outputs)
    assert text.startswith("Copa Peru 1968 > Final stage - Round 5 of 5 - 11 May 1968\n")
    assert " ^1 Carlos A. Mannucci " in text
    assert json.loads(json_text) == json.loads(run("table", facts.FILE, "--format", "json").out)


def test_ascii_may_be_asked_for() -> None:
    ran = run("table", facts.FILE, "--ascii")
    assert ran.out.isascii()
    assert ran.out.startswith("Copa Peru 1968 > Final stage")


def test_schema_prints_the_json_schema() -> None:
    ran = run("schema")
    assert (ran.code, ran.told) == (0, "")
    assert json.loads(ran.out)["required"] == ["format", "competition", "season"]


def test_version_and_help() -> None:
    assert re.fullmatch(r"jornada \d+\.\d+\.\d+\S*\n", run("--version").out)
    assert "jornada table SEASON..." in run("--help").out


@pytest.mark.parametrize("name", COMMANDS)
def test_help_prints_what_the_option_does(name: str) -> None:
    ran = run("help", name)
    assert (ran.code, ran.told) == (0, "")
    assert ran.out == run(name, "--help").out
    assert ran.out.startswith(f"usage: jornada {name} ")
    assert f"  jornada {name} " in run("help").out


def test_help_prints_every_command() -> None:
    assert run("help") == run("--help")
    ran = run("help", "tabel")
    assert (ran.code, ran.told) == (2, 'jornada: no command "tabel", did you mean "table"?\n')
    ran = run("help", "nonsense")
    assert (ran.code, ran.out) == (2, "")
    assert ran.told == f'jornada: no command "nonsense", expected one of {", ".join(COMMANDS)}\n'


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["tabel", "X"], "table"),
        (["Tabel", str(facts.FILE), "--format", "json"], "table"),
        (["chek", ".", "--strict"], "check"),
        (["lists", "a", "b"], "list"),
        (["fidn", "--folder", "x", "y"], "find"),
        (["hepl", "table"], "help"),
    ],
)
def test_a_command_that_is_misspelt_is_told(words: list[str], meant: str) -> None:
    ran = run(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.told == f'jornada: no command "{words[0]}", did you mean "{meant}"?\n'


def test_words_that_follow_a_season_are_told() -> None:
    assert 'did you mean "table"?' in run("tabel").told
    ran = run("Copa", "Perú", "1968")
    assert (ran.code, ran.out) == (2, "")
    assert ran.told.endswith(
        "unrecognized arguments: Perú 1968;"
        ' a name of several words goes in quotes: "Copa Perú 1968"\n'
    )
    assert run(facts.FILE, "--format", "json").told.endswith(
        "unrecognized arguments: --format json\n"
    )


@pytest.mark.parametrize(
    "words",
    [
        ["table", str(facts.FILE), "--format", "json"],
        ["schema"],
        [str(facts.FILE)],
        ["list"],
        ["find", "huanuco"],
    ],
)
def test_commands_without_a_screen_never_import_textual(words: list[str]) -> None:
    code = "import sys; from tui.cli import main; main(); print(*sys.modules, file=sys.stderr)"
    ran = subprocess.run(
        [sys.executable, "-c", code, *words],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        text=True,
        check=True,
        timeout=60,
    )
    assert "tui.cli" in ran.stderr.split()
    assert not {"textual", "watchfiles", "rich.console"} & set(ran.stderr.split())
