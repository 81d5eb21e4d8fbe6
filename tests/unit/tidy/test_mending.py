"""Mistakes with one reading are put right; those with two stay, and are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.season.load import parse
from tui.season.raw.problems import SeasonError
from tui.tidy.mend import mend

CASES = Path(__file__).parents[2] / "data" / "cases" / "mistakes"
RIGHT = (CASES / "right.toml").read_text()
UNREADABLE = {"missing-quote"}
"""Where the quote belongs only the writer knows."""

MENDED = [
    path
    for path in sorted(CASES.glob("*.toml"))
    if path.stem not in UNREADABLE and path.stem != "rows"
]


@pytest.mark.parametrize("path", MENDED, ids=[path.stem for path in MENDED])
def test_the_season_is_the_one_that_was_meant(path: Path) -> None:
    text, mended = mend(path.read_text(), path.name)
    loaded = parse(text, path.name)
    meant = parse(RIGHT, "right.toml").season
    assert loaded.warnings == ()
    if path.stem == "month-bare":
        assert 'date = "1950-07"' in text
    else:
        assert loaded.season == meant
    assert len(mended) == (path.stem != "right")


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ('"2-2"', '"2:2"'),
        ('"2-2"', "“2-2”"),
        ('"2-2"', "2–2"),
        ('"2-2"', '"2-2", neutral = 0'),
        ('"Uruguay", away = "Spain"', '"URUGUAY", away = " Spain"'),
    ],
)
def test_other_ways_to_write_the_same(was: str, now: str) -> None:
    assert was in RIGHT
    text, _ = mend(RIGHT.replace(was, now, 1), "f.toml")
    assert parse(text, "f.toml").season == parse(RIGHT, "right.toml").season


def test_a_date_with_two_readings_is_left() -> None:
    text = RIGHT.replace("1950-07-13", "03/07/1950", 1)
    assert mend(text, "f.toml") == (text, [])


def test_what_was_put_right_is_told_with_its_line() -> None:
    wrong = RIGHT.replace("1950-07-13", "13/07/1950", 1)
    line = wrong[: wrong.index("13/07/1950")].count("\n") + 1
    _, mended = mend(wrong, "f.toml")
    assert mended == [(line, "13/07/1950", "1950-07-13")]


def test_a_text_without_sense_comes_back_as_it_is() -> None:
    for text in ("", "[", "\x00", "a = ", "“" * 1000, "{" * 1000):
        with pytest.raises(SeasonError):
            parse(mend(text, "f.toml")[0], "f.toml")
