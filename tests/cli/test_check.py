"""`jornada check`: what does not add up, for people, for programs and for workflows."""

from __future__ import annotations

import contextlib
import io
import json
import os
from pathlib import Path
from typing import NamedTuple

import pytest

from support import facts
from support.findings import HEAD, ROUND_ROBIN, claims, league, rounds
from tui.cli import main

CLEAN = HEAD + league(rounds(ROUND_ROBIN))
GAP = HEAD + league(rounds(ROUND_ROBIN[:-1]))
WRONG = HEAD + claims("goals = 20") + league(rounds(ROUND_ROBIN))
KNOWN = (
    HEAD
    + '[[known]]\ncode = "goals-total"\nvalues = ["16", "20"]\nnote = "With the play-off."\n'
    + claims("goals = 20")
    + league(rounds(ROUND_ROBIN))
)


class Ran(NamedTuple):
    """What the command line answered."""

    code: int
    out: str
    told: str


def run(folder: Path, *words: str) -> Ran:
    """Run `jornada check` in a folder, in this process."""
    out, told = io.StringIO(), io.StringIO()
    with (
        contextlib.chdir(folder),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(told),
    ):
        try:
            code = main(["check", *words])
        except SystemExit as left:
            code = int(left.code or 0)
    return Ran(code, out.getvalue(), told.getvalue())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a season of every kind in it, one of them below it."""
    (tmp_path / "deep").mkdir()
    (tmp_path / ".hidden").mkdir()
    (tmp_path / "clean.toml").write_text(CLEAN)
    (tmp_path / "deep" / "wrong.toml").write_text(WRONG)
    (tmp_path / "known.toml").write_text(KNOWN)
    (tmp_path / "gap.toml").write_text(GAP)
    (tmp_path / ".hidden" / "broken.toml").write_text("=")
    (tmp_path / "notes.txt").write_text("no season")
    return tmp_path


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["clean.toml"], 0),
        (["gap.toml"], 0),
        (["gap.toml", "--strict"], 1),
        (["known.toml"], 0),
        (["known.toml", "--strict"], 0),
        (["deep/wrong.toml"], 1),
        (["clean.toml", "deep"], 1),
        (["."], 1),
        (["clean.toml", "none.toml"], 2),
        (["deep", "none.toml"], 2),
        ([], 2),
        (["clean.toml", "--format", "xml"], 2),
    ],
)
def test_exit_codes(folder: Path, words: list[str], code: int) -> None:
    assert run(folder, *words).code == code


def test_findings_stand_by_file_with_their_lines_and_what_would_mend_them(folder: Path) -> None:
    ran = run(folder, "deep/wrong.toml", "gap.toml", "known.toml")
    line = WRONG.splitlines().index("goals = 20") + 1
    wrong, repair, blank, gap, again, known, note, same = ran.out.splitlines()
    assert wrong == (
        f"deep/wrong.toml:{line}: contradiction:"
        " The 6 results add up to 16 goals; press says 20. [goals-total]"
    )
    assert repair == same == "  4 goals are missing from the listed matches"
    assert (blank, again) == ("", "")
    assert gap.startswith("gap.toml:")
    assert gap.endswith("League: 1 of 6 matches is not listed: B v C. [pairing-missing]")
    assert ": contradiction (known): " in known
    assert note == "  known: With the play-off."
    assert ran.told == "3 seasons: 1 contradiction, 1 gap; 1 known\n"


def test_a_season_with_nothing_found_prints_nothing(folder: Path) -> None:
    assert run(folder, "clean.toml") == (0, "", "1 season: no findings\n")


def test_folders_are_walked_in_order_and_hidden_ones_left_out(folder: Path) -> None:
    ran = run(folder, ".")
    files = [line.split(":")[0] for line in ran.out.splitlines() if ".toml:" in line]
    assert files == ["./gap.toml", "./known.toml", "./deep/wrong.toml"]
    assert ran.told.startswith("4 seasons: ")


def test_a_folder_without_a_season_is_bad_input(folder: Path) -> None:
    (folder / "empty").mkdir()
    ran = run(folder, "empty")
    assert ran == (2, "", "empty: no season file (*.toml) in this folder\n")


def test_a_file_that_does_not_load_leaves_the_others_to_be_checked(folder: Path) -> None:
    (folder / "broken.toml").write_text(CLEAN.replace("1-0", "1-x"))
    ran = run(folder, "broken.toml", "deep/wrong.toml")
    assert ran.code == 2
    assert "deep/wrong.toml:" in ran.out
    assert 'broken.toml:11: League › Round 1 › A v B › score: "1-x" is not a score' in ran.told


def test_a_name_that_nobody_has_gets_a_hint(folder: Path) -> None:
    assert 'did you mean "1968-copa-peru"?' in run(folder, "1968-copa-per").told
    ran = run(folder, "1968-copa-peru")
    assert (ran.code, ran.told) == (1, "1 season: 2 contradictions, 3 gaps\n")


def test_json_has_one_object_for_each_finding(folder: Path) -> None:
    ran = run(folder, "deep/wrong.toml", "known.toml", "--format", "json")
    wrong, known = (json.loads(line) for line in ran.out.splitlines())
    assert wrong == {
        "file": "deep/wrong.toml",
        "line": WRONG.splitlines().index("goals = 20") + 1,
        "code": "goals-total",
        "severity": "contradiction",
        "where": "published by press › goals",
        "sentence": "The 6 results add up to 16 goals; press says 20.",
        "values": [{"value": "16", "by": "the results"}, {"value": "20", "by": "press"}],
        "repairs": [{"kind": "missing", "text": "4 goals are missing from the listed matches"}],
        "known": None,
    }
    assert known["known"] == "With the play-off."


def test_what_json_prints_acknowledges_a_finding(folder: Path) -> None:
    found = json.loads(run(folder, "deep/wrong.toml", "--format", "json").out)
    values = json.dumps([one["value"] for one in found["values"]])
    entry = f'[[known]]\ncode = "{found["code"]}"\nwhere = "{found["where"]}"\nvalues = {values}\n'
    (folder / "own.toml").write_text(f'{HEAD}{entry}note = "seen"\n{WRONG.removeprefix(HEAD)}')
    assert run(folder, "own.toml").told == "1 season: nothing new; 1 known\n"


@pytest.mark.parametrize(
    ("words", "start"),
    [
        (["deep/wrong.toml"], "::error file=deep/wrong.toml,line="),
        (["gap.toml"], "::warning file=gap.toml,line="),
        (["gap.toml", "--strict"], "::error file=gap.toml,line="),
        (["known.toml"], "::notice file=known.toml,line="),
    ],
)
def test_workflow_annotations(folder: Path, words: list[str], start: str) -> None:
    (line,) = run(folder, *words, "--format", "github").out.splitlines()
    assert line.startswith(start)


def test_annotations_are_escaped_as_github_defines(tmp_path: Path) -> None:
    name = "50%, or:so.toml"
    text = WRONG.replace('"press"', '"100%, a:b\\r\\n::error::"')
    (tmp_path / name).write_text(text)
    (line,) = run(tmp_path, name, "--format", "github").out.splitlines()
    properties, _, message = line.removeprefix("::error ").partition("::")
    assert properties == (
        f"file=50%25%2C or%3Aso.toml,line={text.splitlines().index('goals = 20') + 1},"
        "title=goals-total"
    )
    assert "100%25, a:b ::error:: says 20.%0A4 goals are missing" in message


def test_what_does_not_load_is_annotated_too(folder: Path) -> None:
    (folder / "broken.toml").write_text(CLEAN.replace("1-0", "1-x"))
    ran = run(folder, "broken.toml", "none.toml", "--format", "github")
    first, second = ran.out.splitlines()
    assert first.startswith("::error file=broken.toml,line=11,title=season file::League › Round 1")
    assert second == (
        "::error file=none.toml,title=season file::cannot be read: no such file or directory"
    )


def test_a_warning_is_annotated_and_makes_nothing_fail(folder: Path) -> None:
    adjusted = '[[stages.adjustments]]\nteam = "A"\npoints = -1\nround = 9\n'
    (folder / "odd.toml").write_text(CLEAN + adjusted)
    ran = run(folder, "odd.toml", "--format", "github")
    assert ran.code == 0
    (line,) = ran.out.splitlines()
    assert line.startswith("::warning file=odd.toml,line=")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_cannot_be_read_is_bad_input(folder: Path) -> None:
    (folder / "deep").chmod(0)
    try:
        ran = run(folder, ".")
    finally:
        (folder / "deep").chmod(0o755)
    assert ran.code == 2
    assert "./deep: cannot be read: permission denied" in ran.told


def test_names_of_a_file_are_printed_harmless(tmp_path: Path) -> None:
    evil = r"A\u001b]52;c;Zm9v\u0007\u202e"
    text = WRONG.replace('"press"', f'"{evil}"')
    (tmp_path / "evil.toml").write_text(text)
    for kind in ("text", "json", "github"):
        ran = run(tmp_path, "evil.toml", "--format", kind)
        assert ran.code == 1
        assert not set(ran.out + ran.told) & {"\x1b", "\x07", "\u202e"}


def test_the_whole_archive_is_checked() -> None:
    ran = run(facts.FILE.parent, os.curdir)
    assert ran.code == 1
    seasons = len(list(facts.FILE.parent.glob("*.toml")))
    assert ran.told.startswith(f"{seasons} seasons: ")
