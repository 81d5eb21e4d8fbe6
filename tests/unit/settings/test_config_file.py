"""The config file: what is right in it holds, what is wrong is told by key and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.present.words.problems import problem_line
from tui.settings.configured import Configured
from tui.settings.file import read_if_there
from tui.settings.meanings import meanings, written
from tui.settings.settings import DEFAULTS, Settings


def read(folder: Path, text: str) -> Configured:
    file = folder / "config.toml"
    file.write_text(text)
    return read_if_there(file)


def told(folder: Path, text: str) -> list[str]:
    return [problem_line(one, "f") for one in read(folder, text).problems]


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert read_if_there(None) == read_if_there(tmp_path / "none") == Configured()
    assert Configured().settings == DEFAULTS
    assert DEFAULTS.theme == "terminal"
    assert DEFAULTS.mouse


def test_every_setting_is_read_with_its_line(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        'theme = "dark"\nascii = true\nmouse = false\nfolders = ["."]\n'
        'favourites = ["Melgar", "CNI"]\ncolumns = ["points", "played"]\n'
        '[keymap]\nnext_round = "w"\nquit = ["Q", "F10"]\n',
    )
    assert found.settings == Settings(
        folders=(".",),
        theme="dark",
        ascii=True,
        mouse=False,
        favourites=("Melgar", "CNI"),
        columns=("points", "played"),
        keymap={"next_round": ("w",), "quit": ("Q", "F10")},
    )
    assert found.folders == (tmp_path,)
    assert found.problems == ()
    assert {key: found.line(key) for key in Settings._fields} == {
        "folders": 4,
        "theme": 1,
        "ascii": 2,
        "mouse": 3,
        "favourites": 5,
        "columns": 6,
        "keymap": 7,
    }


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('theme = "drak"', 'theme: unknown theme, did you mean "dark"?'),
        (
            "theme = [1]",
            "theme: unknown theme, expected terminal, dark, light, high-contrast or mono",
        ),
        ('mouse = "no"', "mouse: expected true or false"),
        ("ascii = 1", "ascii: expected true or false"),
        ('favourites = "Melgar"', 'favourites: expected a list of teams: ["Melgar"]'),
        ("favourites = [3]", 'favourites: expected the name of a team: "Melgar"'),
        ('columns = "points"', 'columns: expected a list of columns: ["played", "points"]'),
        ("columns = [3]", 'columns: expected the name of a column: "points"'),
        ('columns = ["point"]', 'columns: no such column, did you mean "points"?'),
        ('them = "dark"', 'them: unknown key, did you mean "theme"?'),
        (
            "keymap = 1",
            'keymap: expected a table of actions and keys: next_round = "n"',
        ),
        ('keymap.next_rund = "w"', 'keymap.next_rund: no such action, did you mean "next_round"?'),
        (
            "keymap.help = []",
            'keymap.help: expected a key or a list of keys: "n" or ["n", "Right"]',
        ),
        (
            'keymap.help = "Ctrl+C"',
            (
                'keymap.help: "Ctrl+C" is no key, expected one as the help writes it: "n", "space",'
                ' "F5"'
            ),
        ),
        (
            'keymap.next_round = "n"',
            'keymap.next_round: "n" is a key of next_match too, expected another one',
        ),
    ],
)
def test_a_mistake_is_told_and_its_setting_has_its_default(
    tmp_path: Path, text: str, line: str
) -> None:
    found = read(tmp_path, f"folders = []\n{text}\n")
    assert told(tmp_path, f"folders = []\n{text}\n") == [f"f:2: {line}"]
    assert found.settings == DEFAULTS


def test_what_is_right_holds_beside_a_mistake(tmp_path: Path) -> None:
    found = read(tmp_path, 'theme = "drak"\nmouse = false\n')
    assert (found.settings.theme, found.settings.mouse) == ("terminal", False)
    assert len(found.mistakes) == 1


@pytest.mark.parametrize("text", ["theme =", "x = 1" + "0" * 5000, "a = " + "[" * 5000, "\0"])
def test_a_file_that_cannot_be_read_is_one_mistake(tmp_path: Path, text: str) -> None:
    found = read(tmp_path, text)
    assert (len(found.mistakes), found.settings) == (1, DEFAULTS)


def test_every_setting_has_a_meaning_and_is_written_as_the_file_has_it() -> None:
    assert [one.key for one in meanings()] == list(Settings._fields)
    for one in meanings():
        assert len(one.text) > 40
        assert one.text.endswith(".")
    assert written(('a"b', "\x1b")) == '["a\\"b", "\\U0000001b"]'
    assert written({"quit": ("Q",)}) == '{ quit = ["Q"] }'
    assert written(value=True) == "true"
