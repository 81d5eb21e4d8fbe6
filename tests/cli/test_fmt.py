"""`jornada fmt`: files in the house form, or told what keeps them from it."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from support.run_cli import run

WRITTEN = """\
# A league.
season = '2027'
competition = "Liga"
format = 1
[[stages]]
kind = "league"
name = "Liga" # the only stage
matches = [{ home = "Melgar", away = "CNI", score = "2-1" }]
"""
FORMED = """\
# A league.
format = 1
competition = "Liga"
season = "2027"

[[stages]]
name = "Liga" # the only stage
kind = "league"
matches = [
  { home = "Melgar", away = "CNI", score = "2-1" },
]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "written.toml").write_text(WRITTEN)
    (tmp_path / "formed.toml").write_text(FORMED)
    return tmp_path


def test_files_are_written_in_the_house_form(folder: Path) -> None:
    ran = run("fmt", ".", folder=folder)
    assert (ran.code, ran.out, ran.told) == (0, "./written.toml\n", "1 of 2 files changed\n")
    assert {path.read_text() for path in folder.iterdir()} == {FORMED}
    again = run("fmt", "written.toml", "formed.toml", folder=folder)
    assert (again.code, again.out, again.told) == (0, "", "2 files in the house form\n")
    assert sorted(path.name for path in folder.iterdir()) == ["formed.toml", "written.toml"]


def test_a_check_writes_nothing(folder: Path) -> None:
    ran = run("fmt", "--check", "written.toml", "formed.toml", folder=folder)
    assert (ran.code, ran.out, ran.told) == (1, "written.toml\n", "1 of 2 files would change\n")
    assert (folder / "written.toml").read_text() == WRITTEN
    assert run("fmt", "--check", "formed.toml", folder=folder).code == 0


def test_a_difference_writes_nothing(folder: Path) -> None:
    ran = run("fmt", "--diff", "written.toml", folder=folder)
    assert ran.code == 0
    assert "+format = 1" in ran.out.splitlines()
    assert (folder / "written.toml").read_text() == WRITTEN


def test_it_may_be_piped_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WRITTEN.encode())))
    ran = run("fmt", "-")
    assert (ran.code, ran.out, ran.told) == (0, FORMED, "")


def test_ends_of_lines_and_links_stay(folder: Path) -> None:
    (folder / "written.toml").write_bytes(WRITTEN.replace("\n", "\r\n").encode())
    (folder / "link.toml").symlink_to("written.toml")
    assert run("fmt", "link.toml", folder=folder).code == 0
    assert (folder / "written.toml").read_bytes() == FORMED.replace("\n", "\r\n").encode()
    assert (folder / "link.toml").is_symlink()


def test_a_file_with_mistakes_is_left_and_told(folder: Path) -> None:
    wrong = WRITTEN.replace('"2-1"', '"2:1"')
    (folder / "written.toml").write_text(wrong)
    ran = run("fmt", ".", folder=folder)
    assert ran.code == 2
    assert 'written.toml:8: Liga › Melgar v CNI › score: "2:1" is not a score' in ran.told
    assert (folder / "written.toml").read_text() == wrong
    fixed = run("fmt", "--fix", ".", folder=folder)
    assert (fixed.code, fixed.out) == (0, "./written.toml\n")
    assert './written.toml:8: "2:1" is "2-1" now\n' in fixed.told
    assert (folder / "written.toml").read_text() == FORMED


def test_what_is_no_season_file_is_never_touched(tmp_path: Path) -> None:
    other = '[project]\nname = "x"\n'
    (tmp_path / "pyproject.toml").write_text(other)
    assert run("fmt", "--fix", "pyproject.toml", folder=tmp_path).code == 2
    assert (tmp_path / "pyproject.toml").read_text() == other
    assert run("fmt", "nowhere.toml", folder=tmp_path).told.startswith("nowhere.toml: cannot be")
    assert run("fmt", ".", folder=tmp_path / ".").code == 2


def test_a_file_that_may_only_be_read_is_told(folder: Path) -> None:
    (folder / "written.toml").chmod(0o444)
    ran = run("fmt", "written.toml", folder=folder)
    assert ran.code == 2
    assert "the file may only be read" in ran.told
    assert (folder / "written.toml").read_text() == WRITTEN
