"""The house form loses nothing: values, comments, and what is there already stay as they are."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import tomli

from tui.tidy.comments import comments_of
from tui.tidy.form import NotFormattedError, house_form, without_ends

ROOT = Path(__file__).parents[3]
ARCHIVE = sorted((ROOT / "seasons").glob("*.toml"))
FILES = sorted((ROOT / "tests" / "data").glob("*/*.toml"))
TEXTS = [without_ends(path.read_bytes().decode())[0] for path in FILES]
SHORT = [text for text in (*TEXTS, *map(Path.read_text, ARCHIVE)) if len(text) < 6_000]

WRITTEN = """\
# A league of friends.
#:schema ./season.schema.json

season = '2027'   # the second one
competition = "Liga"
format = 1
[[stages]]
kind = "league"

# Nobody else may play.
name = "Liga"
teams = [
  "Alba", # since 1921
  "Brisa",
]
points.win = 2
rounds = [
  { matches = [
     { away = "Brisa", home = "Alba", score = "2-1" }, # rain
     # the return match is off
  ], date = 2027-02-06 }]
# The end.
"""
FORMED = """\
# A league of friends.
#:schema ./season.schema.json

format = 1
competition = "Liga"
season = "2027" # the second one

[[stages]]
# Nobody else may play.
name = "Liga"
kind = "league"
points = { win = 2 }
teams = [
  "Alba", # since 1921
  "Brisa",
]

[[stages.rounds]]
date = 2027-02-06
matches = [
  { home = "Alba", away = "Brisa", score = "2-1" }, # rain
  # the return match is off
]
# The end.
"""


def test_a_file_of_another_habit_in_the_house_form() -> None:
    assert house_form(WRITTEN) == FORMED


@pytest.mark.parametrize("text", TEXTS, ids=[path.stem for path in FILES])
def test_values_and_comments_stay_and_a_second_time_changes_nothing(text: str) -> None:
    formed = house_form(text)
    assert tomli.loads(formed) == tomli.loads(text)
    said = sorted(comment.text for comment in comments_of(text))
    assert sorted(comment.text for comment in comments_of(formed)) == said
    assert house_form(formed) == formed


def test_the_archive_is_in_the_house_form() -> None:
    """`jornada fmt seasons` puts it there."""
    assert [path.name for path in ARCHIVE if house_form(path.read_text()) != path.read_text()] == []


def test_comments_anywhere_stay_beside_or_above_what_they_are_about() -> None:
    """At the end of any line and between any two, as people write them."""
    tried = 0
    for seed in range(40):
        chance = random.Random(seed)  # noqa: S311  places for comments
        lines = chance.choice(SHORT).split("\n")
        for number in range(chance.choice((1, 2, 5, 20))):
            at = chance.randrange(len(lines))
            if chance.random() < 0.5:
                lines.insert(at, f"{chance.choice(('', '  '))}# above {number}")
            else:
                lines[at] += f" # beside {number}"
        text = "\n".join(lines)
        try:
            raw = tomli.loads(text)
        except tomli.TOMLDecodeError:
            continue  # a backslash at the end of a line of text has to be its last sign
        tried += 1
        formed = house_form(text)
        assert tomli.loads(formed) == raw
        said = sorted(comment.text for comment in comments_of(text))
        assert sorted(comment.text for comment in comments_of(formed)) == said
        assert house_form(formed) == formed
    assert tried > 25


@pytest.mark.parametrize(
    "text",
    [
        "a = nan\nb = -inf\nc = 1.0\nd = 1\ne = true\n",
        "a = 2027-02-06T15:30:00Z\nb = 15:30:00\nc = 0x1F\nd = 1_000\n",
        'a = """\n  text\n\n"""\n"b c" = \'C:\\path\'\n',
        "[a]\n[a.b]\nc = []\n[[a.d]]\n[[a.d]]\nx = {}\n",
        "",
        "# nothing else\n",
    ],
)
def test_any_toml_keeps_its_values(text: str) -> None:
    formed = house_form(text)
    assert repr(tomli.loads(formed)) == repr(tomli.loads(text)) or "[a]" in text
    assert house_form(formed) == formed


def test_what_would_be_lost_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.tidy.form._with_comments", lambda text, _: text)
    with pytest.raises(NotFormattedError) as caught:
        house_form("a = 1 # one\n")
    assert caught.value.kind == "comments"
    monkeypatch.setattr("tui.tidy.form.write", lambda *_, **__: "a = true\n")
    with pytest.raises(NotFormattedError) as caught:
        house_form("a = 1\n")
    assert caught.value.kind == "values"


def test_the_ends_of_lines_and_the_mark_come_back() -> None:
    text = "\ufeff" + WRITTEN.replace("\n", "\r\n")
    plain, ends = without_ends(text)
    assert plain == WRITTEN
    assert ends.restored(plain) == text
