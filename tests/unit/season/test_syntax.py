"""A file that is no TOML, or not quite what was meant: where that began, and what to write."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli

from tui.present.words.problems import what
from tui.season.load import parse
from tui.season.raw.problems import Problem, SeasonError

CASES = Path(__file__).parents[2] / "data" / "cases" / "mistakes"
RIGHT = (CASES / "right.toml").read_text()
LONG = 'season = "1950"\nsummary = """\nUruguay won,\nto the dismay of Rio."""\n'
TEXT = RIGHT.replace('season = "1950"\n', LONG) + 'note = """\nOne\ntable."""\n'


def problems(text: str) -> tuple[Problem, ...]:
    try:
        return parse(text, "f.toml").warnings
    except SeasonError as error:
        return error.problems


def test_the_file_that_the_others_spoil_has_no_mistake() -> None:
    assert problems(RIGHT) == problems(TEXT) == ()


@pytest.mark.parametrize(
    ("file", "line", "words"),
    [
        ("en-dash", 15, 'expected "2-2"'),
        ("colon", 16, 'expected "7-1"'),
        ("slash-date", 17, "expected 1950-07-13"),
        ("day-month-swapped", 17, "expected 1950-07-13"),
        ("month-bare", 17, 'expected "1950-07" in quotes, where only the month is known'),
        ("curly-quotes", 19, 'expected "Sweden" in straight quotes'),
        ("season-number", 3, 'expected text in quotes, for example "1950"'),
        ("points-number", 12, "expected a table: { win = 2 }"),
        ("singular-stage", 9, 'unknown key "stage", did you mean "stages"?'),
        ("missing-comma", 18, 'a comma is missing after "3-2"'),
        ("missing-quote", 16, "a quote is missing on this line"),
    ],
)
def test_one_mistake_is_one_line(file: str, line: int, words: str) -> None:
    (found,) = problems((CASES / f"{file}.toml").read_text())
    assert found.line == line
    assert words in what(found)


def test_a_key_by_another_name_is_not_missing_as_well() -> None:
    (unknown,) = problems((CASES / "rows.toml").read_text())
    assert (unknown.line, what(unknown)) == (25, 'unknown key "rows", did you mean "table"?')


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (
            "points = [2, 1, 0]",
            "expected a table: { win = 2, draw = 1, loss = 0 }, not a list of 3",
        ),
        ('teams = "Brazil, Spain"', 'expected a list: ["Brazil", "Spain"]'),
    ],
)
def test_a_list_that_is_none_and_one_that_should_be_are_told_as_they_are_meant(
    written: str, meant: str
) -> None:
    text = RIGHT.replace("points = { win = 2 }", written)
    assert written in text
    assert meant in next(map(what, problems(text)))


def began(text: str, at: int) -> int:
    """The line where a mistake begins; that of a bracket not closed where it was opened."""
    opening = {"]": "[", "}": "{"}.get(text[at])
    depth = 0
    for back in range(at, -1, -1) if opening else ():
        depth += (text[back] == text[at]) - (text[back] == opening)
        if depth == 0:
            at = back
            break
    return text.count("\n", 0, at) + 1


@pytest.mark.parametrize("sign", list('=,"[]{}'))
def test_any_sign_that_is_left_out_is_told_on_its_line_alone(sign: str) -> None:
    """The others are told of the text of several lines that they begin or end."""
    told = 0
    for at in (at for at, one in enumerate(RIGHT) if one == sign):
        text = RIGHT[:at] + RIGHT[at + 1 :]
        try:
            tomli.loads(text)
        except tomli.TOMLDecodeError:
            found = problems(text)
            assert [one.line for one in found] == [began(RIGHT, at)], text[at - 30 : at + 30]
            assert what(found[0]).startswith("not TOML: ")
            told += 1
    assert told >= 8


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ('summary = """', 'summary = ""', 5, 'expected """ before one of several lines'),
        ('summary = """', "summary = ", 5, "no value"),
        ('Rio."""', 'Rio.""', 5, "ends on line 36, expected one"),
        ('table."""', "table.", 35, 'the text that begins here has no """ at its end'),
    ],
)
def test_a_text_of_several_lines(old: str, new: str, line: int, words: str) -> None:
    assert old in TEXT
    found = problems(TEXT.replace(old, new, 1))[0]
    assert found.line == line
    assert words in what(found)


PLAYERS = 'home = "Brazil", away = "Spain"'


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        # scores
        ('"2-2"', "2-2", '2-2 is not a value, expected "2-2" in quotes'),
        ('"2-2"', "2–2", 'expected "2-2" in quotes'),
        ('"2-2"', '"2 - 2"', '"2 - 2" is not a score, expected "2-2"'),
        ('"2-2"', '"2—2"', 'expected "2-2"'),
        ('"2-2"', '"2−2"', 'expected "2-2"'),
        ('"2-2"', '"\uff12\uff1a\uff12"', 'expected "2-2"'),
        ('"2-2"', "[2, 2]", 'expected "2-2"'),
        ('"2-2"', '"2-2 aet"', 'expected "2-2" alone; extra time and penalties have keys'),
        ('"2-2"', '"2-2", penalties = "4–3"', '"4–3" is not a score, expected "4-3"'),
        ('score = "2-2"', 'awarded = "3:0"', '"3:0" is not a score, expected "3-0"'),
        ('"2-2"', '"2-2", also = [{ score = "3–0" }]', 'expected "3-0"'),
        ('"2-2"', '"2-2", also = ["3-0"]', 'expected a table: { score = "3-0" }'),
        ('"2-2"', '"?"', "expected a score; leave out one that is not known"),
        # dates
        ("1950-07-13 }", "13.7.1950 }", "expected 1950-07-13"),
        ("1950-07-13 }", "1950-7-13 }", "expected 1950-07-13"),
        ("1950-07-13 }", "07/13/1950 }", "expected 1950-07-13"),
        ("1950-07-13 }", "07/09/1950 }", "expected 1950-09-07 or 1950-07-09"),
        ("1950-07-13 }", "13 July 1950 }", "expected 1950-07-13"),
        ("1950-07-13 }", "July 1950 }", 'expected "1950-07" in quotes'),
        ("1950-07-13 }", "1950-02-30 }", "expected a day of the calendar"),
        ("1950-07-13 }", '"1950-07-13" }', "expected a date without quotes: 1950-07-13"),
        ("1950-07-13 }", '"July 1950" }', 'expected a month in quotes: "1950-07"'),
        ("1950-07-13 }", '"1950" }', "expected a date without quotes: 1950"),
        ("1950-07-13 }", "1950-07-13 15:00 }", "expected a date without a time: 1950-07-13"),
        # quotes
        (PLAYERS, 'home = «Brazil», away = "Spain"', 'expected "Brazil" in straight quotes'),
        (
            PLAYERS,
            'home = \u2018Brazil\u2019, away = "Spain"',
            'expected "Brazil" in straight quotes',
        ),
        (PLAYERS, 'home = „Brazil“, away = "Spain"', 'expected "Brazil" in straight quotes'),
        (PLAYERS, 'home = Brazil, away = "Spain"', 'expected text in quotes: "Brazil"'),
        (PLAYERS, "home = 'Newell's', away = 'x'", "expected double quotes around it"),
        (PLAYERS, 'home = "El "Rey"", away = "x"', r"expected \" there"),
        (PLAYERS, r'home = "A\C", away = "x"', r"expected two of them: \\"),
        # keys
        (PLAYERS, 'home: "Brazil", away: "Spain"', 'a colon after "home", expected ='),
        (PLAYERS, '"home": "Brazil", "away": "x"', 'a colon after "home", expected ='),
        (PLAYERS, 'home "Brazil", away = "Spain"', '= is missing after "home"'),
        (PLAYERS, 'home == "Brazil", away = "x"', "= twice"),
        (PLAYERS, 'home = , away = "Spain"', '"home" has no value'),
        (PLAYERS, 'home\u00a0= "Brazil", away = "x"', "U+00A0 (no-break space), expected a plain"),
        (PLAYERS, '\u200bhome = "Brazil", away = "x"', "expected home"),
        (PLAYERS, f'home = "Chile", {PLAYERS}', '"home" is on line 18 already, expected it once'),
        ("season =", "\ufeffseason =", "is not a key, expected season"),
        ('"1950"', '"1950";', '";" after a value, expected the end of the line'),
        (
            'season = "1950"',
            '// the final\nseason = "1950"',
            "does not begin a comment, expected #",
        ),
        ("matches = [", "match = [", 'did you mean "matches"?'),
        ("matches = [", "results = [", 'did you mean "matches"?'),
        ("played = 3, won = 2", "p = 3, won = 2", 'unknown key "p", did you mean "played"?'),
        # numbers
        ("played = 3", 'played = "3"', "expected a whole number without quotes: 3"),
        ("played = 3", "played = 3.0", "expected a whole number: 3"),
        ("played = 3", "played = 03", "expected 3"),
        ("played = 3", "played = ?", "leave out what is not known"),
        ("played = 3", "played = null", "leave out what is not known"),
        ("{ win = 2 }", "{ win = −2 }", "expected -2"),
        ("{ win = 2 }", "{ win = 2, draw = ½ }", "expected 0.5"),
        ("{ win = 2 }", "{ win = 2, draw = 1/2 }", "expected 0.5"),
        ("{ win = 2 }", "{ win = 2, draw = 0,5 }", "0,5 has a comma, expected a point: 0.5"),
        ("{ win = 2 }", '{ win = "1½" }', "expected a number without quotes: 1.5"),
        ("{ win = 2 }", "{ win = 2", "{ is not closed, expected }"),
        ("1950-07-13 }", "1950-07-13, neutral = True }", "expected true"),
        # tables
        ("[[stages]]", "[[stages]", "expected [[stages]]"),
        ("[[stages]]", "[stages]", "expected a list: [ … ] or [[stages]]"),
        ("[[stages]]", "[[Stages]]", 'did you mean "stages"?'),
        ("[[sources]]", "[[source]]", 'did you mean "sources"?'),
        ("[[sources]]", '[[team]]\nname = "Brazil"\n[[sources]]', 'did you mean "teams"?'),
        ("[[sources]]", '[[sources]] id = "x"', "expected one alone on its line"),
        ("points = { win = 2 }", "[points]\nwin = 2", "expected [stages.points]"),
        ("matches = [", "matches =", "[ is missing after"),
        ("matches = [", "matches = {", "expected [ before a list of them"),
    ],
)
def test_what_people_write_instead(old: str, new: str, words: str) -> None:
    assert old in RIGHT
    found = problems(RIGHT.replace(old, new, 1))[0]
    assert found.line == RIGHT.count("\n", 0, RIGHT.index(old)) + 1
    assert words in what(found)


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ('season = "1950"\n', 'season = "1950"\ncountry = ""\nseason = "1951"\n', 6, "on line 4"),
        ("[[sources]]", '[published]\nchampion = "Uruguay"\n[published]\n[[sources]]', 8, "line 6"),
        ("[[sources]]", 'published.champion = "x"\n[published]\n[[sources]]', 7, "on line 6"),
        ("[stages.published]", "[stages]\n[stages.published]", 24, "expected [[stages]] here too"),
        ("[stages.published]", "[[stages.matches]]\n[stages.x]", 24, "on line 15 already"),
    ],
)
def test_what_stands_twice_is_told_with_both_lines(
    old: str, new: str, line: int, words: str
) -> None:
    found = problems(RIGHT.replace(old, new, 1))[0]
    assert found.line == line
    assert words in what(found)


def test_tabs_and_the_ends_of_lines_of_windows_are_no_mistakes() -> None:
    tabbed = RIGHT.replace("  {", "\t{").replace(" = ", "\t=\t")
    assert problems(tabbed.replace("\n", "\r\n")) == ()


def test_the_mistakes_of_a_file_are_told_together_also_where_it_is_no_toml() -> None:
    text = RIGHT
    for old, new in [
        ('season = "1950"', "season = 1950/51"),
        ("{ win = 2 }", "{ win = 2, draw = 0,5 }"),
        ('"Brazil", away = "Sweden"', '"Brazil", away = "Sweden'),
        ('score = "3-2", date', 'score = "3-2" date'),
        ('home = "Sweden"', "home = “Sweden”"),
        ("played = 3, won = 2, drawn = 1", "played = 3, won = 2, drawn = −1"),
    ]:
        assert old in text
        text = text.replace(old, new, 1)
    assert [one.line for one in problems(text)] == [4, 13, 17, 19, 20, 27]


def test_of_many_mistakes_the_first_hundred_are_told() -> None:
    assert len(problems("country ; \n" * 500)) == 100
