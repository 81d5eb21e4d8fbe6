"""Long lists are read by the line and made by their columns: the same values, the same mistakes."""

from __future__ import annotations

import random

import pytest
import tomli

import mutations
from tui.season import columns
from tui.season.making import make_season
from tui.season.model import LeagueStage, Season
from tui.season.raw import reading
from tui.season.raw.problems import Problem, SeasonError
from tui.season.raw.reading import read_toml

SEASON = 'format = 1\ncompetition = "C"\nseason = "1"\n[[stages]]\nname = "S"\nkind = "league"\n'
MATCH = '{ home = "A", away = "B", score = "1-0" },'
BLOCK = f"matches = [\n  {MATCH}\n{MATCH}\n]"

ODD = (
    BLOCK,
    BLOCK.replace("\n", "\r\n"),
    BLOCK.replace('"A"', '"A\\u0042"'),
    BLOCK.replace('"A"', '""'),
    BLOCK.replace('"A"', '"""A"""'),
    BLOCK.replace('"A"', '"a""b"'),
    BLOCK.replace('"A"', "'A'"),
    BLOCK.replace('"A"', "'A, \"B\"'"),
    BLOCK.replace('"A"', '"# O\'Higgins {}[]"'),
    BLOCK.replace("},", "}, # a comment },"),
    BLOCK.replace("},", "}, { x = 1 },"),
    BLOCK.replace("},", "} ,"),
    BLOCK.replace("},", ", },"),
    BLOCK.replace("home", '"home"'),
    BLOCK.replace("home", "home.of"),
    BLOCK.replace("home", "away"),
    BLOCK.replace('"1-0"', '"1-0", date = 1968-05-12'),
    BLOCK.replace('"1-0"', '"1-0", date = 1968-13-12'),
    BLOCK.replace('"1-0"', '"1-0", scorers = [{ player = "P" }]'),
    BLOCK.replace('"1-0"', '"1-0", neutral = true, x = 0.0000000000e1'),
    BLOCK.replace('"1-0"', '"1-0", x = 0.5, y = nan, z = 1_0'),
    f'note = """\n{BLOCK}\n"""\n',
    f"note = '''\n{BLOCK}\n'''\n",
    f'x = [\n"""\n{MATCH}\n""",\n{MATCH}\n]',
    f"x = {{ {BLOCK.removesuffix(']')}\n] }}",
    f"x = [\n1, [\n{MATCH}\n], {{ y = [\n{MATCH}\n] }},\n{MATCH}\n3]",
    f"{BLOCK}\n[[matches]]\nhome = 1",
    f"{BLOCK}\n{BLOCK}",
    f"{MATCH}\n{BLOCK}",
    f"x = \n{MATCH}\n",
    f"x = {{\n{MATCH}\n}}",
    f"matches = [ [\n{MATCH}\n] ]\nx = [\n{MATCH}",
)


@pytest.fixture(autouse=True)
def _read_even_short_texts_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_LONG", 0)
    monkeypatch.setattr(columns, "_MANY", 1)


def told(read: object, text: str) -> str:
    """The tables of a text with their keys in order, or the error."""
    assert callable(read)
    try:
        return repr(read(text))
    except tomli.TOMLDecodeError as error:
        return str(error)


@pytest.mark.parametrize("text", ODD)
def test_the_tables_are_those_of_the_parser(text: str) -> None:
    assert told(read_toml, text) == told(tomli.loads, text)


def test_equal_lines_are_read_once() -> None:
    first, second, other = read_toml(f"x = [\n{MATCH}\n{MATCH}\n{MATCH.replace('A', 'C')}\n]")["x"]
    assert first is second
    assert first == {"home": "A", "away": "B", "score": "1-0"}
    assert other == {"home": "C", "away": "B", "score": "1-0"}


def test_only_so_many_forms_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_MOST_FORMS", 2)
    text = "x = [\n{ a = 1 },\n{ a = 2 },\n{ a = 3 },\n{ a = 1, b = 2 },\n]"
    assert read_toml(text) == tomli.loads(text)


def made(text: str) -> tuple[Season | None, tuple[Problem, ...]]:
    """The season in a text and its problems."""
    try:
        return make_season(text, "season.toml")
    except SeasonError as error:
        return None, error.problems


@pytest.mark.parametrize("number", range(24))
def test_broken_files_are_what_they_were(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    _, data = mutations.make(number, random.Random(number))  # noqa: S311  results of nobody
    text = data.decode(errors="replace")[:40_000]
    by_column = made(text)
    monkeypatch.setattr(reading, "_LONG", len(text) + 1)
    monkeypatch.setattr(columns, "_MANY", len(text))
    assert by_column == made(text)


WRONG = (
    '{ home = "A", away = "B", score = "1-x" },',
    '{ home = "A", away = "B", score = 3 },',
    '{ home = "A", score = "1-0" },',
    '{ home = "", away = "B" },',
    '{ home = "A", away = "Z" },',
    '{ home = "A", away = "B", neutral = 2 },',
    '{ home = "A", away = "B", neutral = 1 },',
    '{ home = "A", away = "B", date = 1968.0 },',
    '{ home = "A", away = ["B"] },',
    '{ home = "A", away = "B", stands = true, date = true },',
    '{ home = "A", away = "B", scor = "1-0" },',
    "3,",
)


@pytest.mark.parametrize("line", WRONG)
def test_what_is_wrong_in_one_of_many_is_told(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    others = '{ home = "B", away = "A", neutral = true, date = 1968 },\n'
    text = f'{SEASON}teams = ["A", "B", "Zz"]\nmatches = [\n{others}{line}\n{others}]\n'
    season, problems = made(text)
    assert season is None
    assert {problem.line for problem in problems if problem.severity == "error"} == {10}
    monkeypatch.setattr(columns, "_MANY", 1_000)
    assert (season, problems) == made(text)


def test_matches_that_are_told_alike_are_not_the_same() -> None:
    season, _ = make_season(SEASON + BLOCK, "season.toml")
    (stage,) = season.stages
    assert isinstance(stage, LeagueStage)
    first, second = stage.matches
    assert first == second
    assert first is not second
    assert first.score == (1, 0)
