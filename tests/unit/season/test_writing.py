"""A season written is the season read, in the layout of the seasons that come with the program."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from tui.season.writing.values import long_text
from tui.season.writing.write import write

ROOT = Path(__file__).parents[3]
ARCHIVE = sorted((ROOT / "seasons").glob("*.toml"))
CASES = sorted((ROOT / "tests" / "data").rglob("*.toml"))


def readable() -> Iterator[tuple[Path, dict[str, object]]]:
    for path in (*ARCHIVE, *CASES):
        try:
            yield path, tomli.loads(path.read_text(encoding="utf-8"))
        except tomli.TOMLDecodeError:
            continue


def test_every_season_is_the_same_after_it_was_written() -> None:
    changed = [path.name for path, raw in readable() if tomli.loads(write(raw)) != raw]
    assert changed == []


def test_it_is_laid_out_as_the_archive_is() -> None:
    """Of the lines of the archive, comments aside, at least 19 of 20 come out as they are."""
    kept = lines = 0
    for path in ARCHIVE:
        text = path.read_text(encoding="utf-8")
        own = [line for line in text.split("\n") if not line.startswith("#")]
        written = write(tomli.loads(text)).split("\n")
        blocks = difflib.SequenceMatcher(None, own, written, autojunk=False).get_matching_blocks()
        kept += sum(block.size for block in blocks)
        lines += len(own)
    assert kept >= 0.95 * lines


def test_ties_of_two_legs_go_over_lines() -> None:
    legs = [{"home": "A", "away": "B", "score": "1-0"}, {"home": "B", "away": "A", "score": "0-0"}]
    tie = {"legs": legs, "teams": ["A", "B"]}
    rounds = [{"name": "Final", "ties": [tie], "legs": 2}]
    stage = {"kind": "knockout", "name": "Cup", "rounds": rounds}
    raw = {"format": 1, "season": "1968", "competition": "Cup", "stages": [stage]}
    assert (
        write(raw, {("stages", 0): "Nobody says who won."})
        == """\
format = 1
competition = "Cup"
season = "1968"

# Nobody says who won.
[[stages]]
name = "Cup"
kind = "knockout"

[[stages.rounds]]
name = "Final"
legs = 2
ties = [
  { teams = ["A", "B"], legs = [
      { home = "A", away = "B", score = "1-0" },
      { home = "B", away = "A", score = "0-0" } ] },
]
"""
    )


@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    text = text.encode("utf-8", errors="replace").decode()
    assert tomli.loads(f"a = {long_text(text)}") == {"a": text}
    raw = {"summary": text, "stages": [{"name": text, "kind": "league"}]}
    assert tomli.loads(write(raw)) == raw
    assert tomli.loads(write(raw, {(): text, ("stages", 0): text})) == raw


@pytest.mark.parametrize("sign", ["\x14", "\x1b", "\x85", "\u202e", "\x7f"])
def test_nothing_is_written_that_a_terminal_would_obey(sign: str) -> None:
    assert sign not in write({"competition": f"a{sign}b"}, {(): f"c{sign}d"})


def test_a_sign_that_no_comment_may_have_is_an_escape_in_it() -> None:
    written = write({"competition": "Cup"}, {(): "Juan\x14Quispe"})
    assert written.startswith("# Juan\\u0014Quispe\n")
    assert tomli.loads(written) == {"competition": "Cup"}
