"""`jornada config`: the path, the values with their meaning and origin, and what is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.run_cli import run
from tui.settings.settings import Settings


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a config file that is not there yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("NO_COLOR", raising=False)
    (tmp_path / "jornada").mkdir()
    return tmp_path / "jornada" / "config.toml"


def values(out: str) -> dict[str, list[str]]:
    """Return the value and the origin of each setting of the text."""
    lines = [line.split(" = ", 1) for line in out.splitlines() if " = " in line[:20]]
    return {key: rest.rsplit("  ", 1) for key, rest in lines}


def test_without_a_file_the_defaults_are_told(file: Path) -> None:
    ran = run("config")
    assert (ran.code, ran.told) == (0, "")
    assert ran.out.splitlines()[0] == f"{file} (no such file: the defaults hold)"
    told = values(ran.out)
    assert list(told) == list(Settings._fields)
    assert {origin for _, origin in told.values()} == {"default"}
    assert "What the screen looks like" in ran.out


def test_a_value_comes_from_its_line_and_a_mistake_is_told_by_its_key(file: Path) -> None:
    file.write_text('theme = "dark"\nmouse = "yes"\n')
    ran = run("config")
    assert ran.code == 2
    assert ran.told == f"{file}:2: mouse: expected true or false\n"
    told = values(ran.out)
    assert [one.strip() for one in told["theme"]] == ['"dark"', "line 1"]
    assert [one.strip() for one in told["mouse"]] == ["true", "default"]


def test_without_colours_the_theme_is_another(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text('theme = "dark"\n')
    monkeypatch.setenv("NO_COLOR", "1")
    theme = values(run("config").out)["theme"]
    assert [one.strip() for one in theme] == ['"mono"', "by NO_COLOR"]


def test_a_folder_that_is_not_there_is_no_mistake(file: Path) -> None:
    file.write_text('folders = ["none"]\n')
    ran = run("config")
    assert ran.code == 0
    assert ran.told == f'{file}:1: warning: folders: "none": no such folder\n'


def test_json_says_the_same(file: Path) -> None:
    file.write_text('favourites = ["Melgar"]\ncolumns = ["pts"]\n[keymap]\nquit = "Q"\n')
    ran = run("config", "--json")
    assert ran.code == 2
    found = json.loads(ran.out)
    assert (found["file"], found["exists"]) == (str(file), True)
    assert list(found["settings"]) == list(Settings._fields)
    assert found["settings"]["favourites"]["value"] == ["Melgar"]
    assert found["settings"]["favourites"]["from"] == "file"
    assert found["settings"]["keymap"]["value"] == {"quit": ["Q"]}
    assert found["settings"]["keymap"]["line"] == 3
    assert found["settings"]["columns"] | {"meaning": ""} == {
        "value": [],
        "default": [],
        "from": "default",
        "line": None,
        "meaning": "",
    }
    (problem,) = found["problems"]
    assert (problem["line"], problem["key"], problem["severity"]) == (2, "columns", "error")


def test_the_kiosk_has_the_file_of_the_machine(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text('theme = "dark"\n')
    own = tmp_path / "etc.toml"
    own.write_text('theme = "light"\n')
    assert run("config", "--kiosk").out.startswith("/etc/xdg/jornada/config.toml")
    monkeypatch.setattr("tui.commands.configuring.server_config_file", lambda: own)
    assert values(run("config", "--kiosk").out)["theme"][0].strip() == '"light"'


def test_names_from_the_file_cannot_reach_the_terminal(file: Path) -> None:
    file.write_text('favourites = ["\\u001b[2J"]\n"\\u001b[2J" = 1\n')
    for words in (["config"], ["config", "--json"], ["list"]):
        ran = run(*words)
        assert ran.code == 2
        assert "\x1b" not in ran.out + ran.told
