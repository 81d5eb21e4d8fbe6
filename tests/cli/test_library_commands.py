"""`jornada list`, `jornada find`, folders of one's own, and the config file that names them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support import facts
from support.run_cli import Ran, run

ARCHIVE = facts.FILE.parent
SEASONS = len(list(ARCHIVE.glob("*.toml")))
TEXT = facts.FILE.read_text()


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a config file that is not there yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "config" / "jornada").mkdir(parents=True)
    return tmp_path / "config" / "jornada" / "config.toml"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Make a folder with one season."""
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "league.toml").write_text(TEXT.replace("Copa Perú", "Own Cup"))
    return folder


def seasons(ran: Ran) -> list[str]:
    assert (ran.code, ran.told) == (0, "")
    return [line.split()[0] for line in ran.out.splitlines()[1:]]


def test_list_prints_the_library() -> None:
    ran = run("list")
    assert len(seasons(ran)) == SEASONS
    assert seasons(ran)[:3] == ["1967", "1968", "1969"]
    (line,) = [line for line in ran.out.splitlines() if line.startswith(" 1968")]
    for words in ("Copa Perú", "Carlos A. Mannucci", "Sport Chorrillos", "hexagonal", "83%"):
        assert words in line


def test_without_a_terminal_the_library_is_printed(own: Path) -> None:
    assert run().out == run("list").out
    assert run(own).out == run("list", own).out
    assert run(own).told == "jornada: not a terminal: printing the list instead\n"


def test_list_as_json() -> None:
    lines = run("list", "--format", "json").out.splitlines()
    (found,) = [one for line in lines if (one := json.loads(line))["season"] == "1968"]
    assert found == {
        "file": str(facts.FILE),
        "competition": "Copa Perú",
        "season": "1968",
        "champion": "Carlos A. Mannucci",
        "runner_up": "Sport Chorrillos",
        "format": "hexagonal",
        "complete": 83,
        "stages": 3,
        "qualifiers": 23,
        "matches": 15,
        "results": 15,
        "groups": 6,
        "tables": 6,
        "published": 5,
        "due": 15,
        "dated": 15,
        "entries": 23,
        "played": 2,
        "with_results": 1,
        "warnings": 0,
        "findings": 2,
    }


def test_a_broken_file_is_listed_with_its_error(own: Path) -> None:
    (own / "broken.toml").write_text("format = ")
    ran = run("list", own)
    assert ran.code == 2
    assert "Own Cup" in ran.out
    assert "broken.toml" in ran.out.splitlines()[-1]
    assert ran.told.startswith(f"{own / 'broken.toml'}:1:10: not TOML: ")
    broken = json.loads(run("list", own, "--format", "json").out.splitlines()[-1])
    assert list(broken) == ["file", "error"]


def test_find_prints_clubs_and_seasons() -> None:
    ran = run("find", "huanuco")
    assert (ran.code, ran.told) == (0, "")
    assert ran.out.splitlines()[1].startswith(" León de Huánuco")
    first = json.loads(run("find", "colegio", "iquitos", "--format", "json").out.splitlines()[0])
    assert (first["club"], first["location"]) == ("CNI", "Iquitos")
    assert "Colegio Nacional de Iquitos" in first["names"]
    assert {"1968-copa-peru", "1971-copa-peru"} <= {Path(s["file"]).stem for s in first["seasons"]}


def test_find_says_when_there_is_nothing(own: Path) -> None:
    ran = run("find", "zzzz", "--folder", own)
    assert (ran.code, ran.out, ran.told) == (1, "", 'jornada: no match for "zzzz"\n')


@pytest.mark.parametrize("command", [["list"], ["find", "x", "--folder"]])
def test_a_folder_that_is_not_there_is_told(tmp_path: Path, command: list[str]) -> None:
    ran = run(*command, tmp_path / "none")
    assert (ran.code, ran.out, ran.told) == (2, "", f"{tmp_path / 'none'}: no such folder\n")


def test_a_moment_needs_a_season(own: Path) -> None:
    for words in ([], [own]):
        ran = run(*words, "--round", "3")
        assert ran.code == 2
        assert "need a SEASON" in ran.told


def test_folders_of_the_config_file_are_part_of_the_library(config: Path, own: Path) -> None:
    config.write_text(f'folders = ["{own}"]\n')
    assert len(seasons(run("list"))) == SEASONS + 1
    assert len(seasons(run("list", own))) == 1
    assert run("table", "league").out.startswith("Own Cup 1968 › Final stage")
    config.write_text('folders = ["../../own"]  # from where the config file lies\n')
    assert len(seasons(run("list"))) == SEASONS + 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("folders = [", "1:12: not TOML: "),
        ("\nfolder = []", '2: folder: unknown key, did you mean "folders"?'),
        ("x = 1", "1: x: unknown key, expected folders"),
        ('folders = "seasons"', '1: folders: expected a list of folders: ["~/seasons"]'),
        ("folders = [\n1]", '2: folders: expected the path of a folder: "~/seasons"'),
        ("folders = " + "[" * 5000, " is not a config file: "),
        ("folders = 1" + "0" * 5000, " is not a config file: "),
    ],
)
def test_a_mistake_in_the_config_file_is_told_with_its_line(
    config: Path, text: str, told: str
) -> None:
    config.write_text(text)
    for words in (["list"], ["find", "x"], []):
        ran = run(*words)
        assert (ran.code, ran.out) == (2, "")
        assert ran.told.startswith(f"{config}:{told}")
    assert run("list", ARCHIVE).code == 0


@pytest.mark.parametrize(
    ("folder", "what"),
    [
        ("none", "no such folder"),
        ("~nobody-has-this-name/seasons", "no such folder"),
        ("config.toml", "not a folder"),
        ("x" * 300, "cannot be read: file name too long"),
        (r"a\u0000b", "not the name of a folder"),
        (r"~\u0000", "not the name of a folder"),
    ],
)
def test_a_folder_of_the_config_file_that_is_not_there_is_a_warning(
    config: Path, own: Path, folder: str, what: str
) -> None:
    config.write_text(f'folders = [\n"{folder}",\n"{own}"]\n')
    for words in (["list"], ["find", "own"], ["table", "league"], ["league"], []):
        ran = run(*words)
        assert ran.code == 0
        assert "Own Cup" in ran.out
        warning, *_ = ran.told.splitlines()
        assert warning.startswith(f"{config}:2: warning: folders: ")
        assert warning.endswith(f": {what}")
        assert ran.told.count("warning") == 1
    ran = run("check", "league", "1968-copa-peru")
    assert (ran.code, ran.told.count("warning")) == (1, 1)
    assert run("table", own / "league.toml").told == ""


def test_a_season_can_be_opened_whatever_the_config_file_says(config: Path, own: Path) -> None:
    config.write_text("folders = [")
    ran = run(own / "league.toml")
    assert (ran.code, ran.told) == (0, "jornada: not a terminal: printing the table instead\n")
    ran = run("1968-copa-peru")
    assert ran.code == 0
    assert ran.told.startswith(f"{config}:1:12: not TOML: ")
    assert ran.out.startswith("Copa Perú 1968 › Final stage")


@pytest.mark.parametrize(
    "name", ["1968-copa", "copa-peru-1968", "Copa Perú 1968", "copa peru 1968", "1968 COPA"]
)
def test_a_season_is_known_by_many_names(name: str) -> None:
    for words in (["table"], [], ["--cycle", "10s"]):
        ran = run(*words, name)
        assert ran.code == 0
        assert ran.out.startswith("Copa Perú 1968 › Final stage")
    assert run("check", name).told == run("check", "1968-copa-peru").told


def test_names_of_the_own_folders_count_too(config: Path, own: Path) -> None:
    assert run("table", "1968").code == 0
    config.write_text(f'folders = ["{own}"]\n')
    (own / "below").mkdir()
    (own / "below" / "SECOND.TOML").write_text(TEXT.replace("Copa Perú", "Copa Nueva"))
    for name in ("Own Cup 1968", "own-cup", "league 1968"):
        assert run("table", name).out.startswith("Own Cup 1968 › Final stage")
    assert run("table", "second").out.startswith("Copa Nueva 1968 › Final stage")
    for words in (["table"], ["check"], []):
        ran = run(*words, "1968")
        assert (ran.code, ran.out) == (2, "")
        told, *_ = ran.told.splitlines()
        assert told == 'jornada: "1968" could be SECOND, 1968-copa-peru or league'


def test_a_name_of_many_seasons_lists_five() -> None:
    ran = run("table", "copa")
    assert (ran.code, ran.out) == (2, "")
    assert ran.told.startswith(f'jornada: "copa" could be any of {SEASONS} seasons: 1967-copa-')
    assert ran.told.count("-copa-peru") == 5


def test_without_a_place_to_keep_things_the_library_is_there_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for kind in ("CACHE", "CONFIG", "STATE"):  # a place that cannot be, nor be looked at
        monkeypatch.setenv(f"XDG_{kind}_HOME", f"/{'x' * 300}")
    assert len(seasons(run("list"))) == SEASONS
    assert run("table", "1968-copa-peru").code == 0
    assert run("table", "2068-copa-peru").code == 2


def test_a_config_file_that_is_no_text_is_told(config: Path) -> None:
    config.write_bytes(b"\xff")
    ran = run("list")
    assert (ran.code, ran.told.startswith(f"{config}: is not UTF-8 text")) == (2, True)
