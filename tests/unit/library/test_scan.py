"""Which files of a folder are seasons, for everything that looks into one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tui.library.beside import ReachBeside
from tui.library.find import neighbour, season_paths
from tui.library.scan import season_files, season_files_below


def names(*folders: Path) -> list[str]:
    return [file.path for file in season_files(folders)]


SEASONS = ["A.TOML", "b.toml", "below/c.Toml", "below/deep/d.toml"]
OTHERS = [
    *(".hidden/e.toml", "f.txt", "toml", "g.toml~", "h.toml.swp", ".toml", "._b.toml"),
    *(".#b.toml", "below/._c.Toml", "#b.toml#"),
]


@pytest.fixture
def untidy(tmp_path: Path) -> Path:
    """A folder with season files, and with much that lies beside them."""
    for name in (*SEASONS, *OTHERS):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "link-to-folder.toml").symlink_to("folder.toml")
    (tmp_path / ".#below.toml").symlink_to("ana@laptop.4242:1700000000")
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "link-to-pipe.toml").symlink_to("pipe.toml")
    (tmp_path / "device.toml").symlink_to("/dev/null")
    return tmp_path


def unexpected(error: OSError) -> None:
    pytest.fail(str(error))


def test_only_visible_regular_files_with_the_suffix_are_seasons(untidy: Path) -> None:
    assert names(untidy) == [str(untidy / name) for name in SEASONS]


def test_everything_that_looks_into_a_folder_finds_the_same_seasons(untidy: Path) -> None:
    assert season_files_below(str(untidy), unexpected) == names(untidy)
    assert [path.name for path in season_paths(untidy)] == SEASONS[:2]
    for name, file in (("A", "A.TOML"), ("b", "b.toml")):
        assert neighbour(str(untidy / "other.toml"), name) == untidy / file
    for name in ("._b", ".#b", ".#below", "", "folder", "pipe", "device", "below/c", "a" * 300):
        assert neighbour(str(untidy / "b.toml"), name) is None


def test_the_files_of_a_folder_come_before_those_below_it(
    untidy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (untidy / "z.toml").write_text("z")
    monkeypatch.chdir(untidy)
    for folder in (".", "./"):
        found = season_files_below(folder, unexpected)
        assert found == [f"./{name}" for name in (*SEASONS[:2], "z.toml", *SEASONS[2:])]


def test_a_folder_that_goes_away_is_told(tmp_path: Path) -> None:
    told: list[OSError] = []
    assert season_files_below(str(tmp_path / "none"), told.append) == []
    assert [error.filename for error in told] == [str(tmp_path / "none")]


def test_links_in_a_circle_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "a.toml").touch()
    (tmp_path / "below" / "up").symlink_to(tmp_path)
    (tmp_path / "self.toml").symlink_to(tmp_path / "self.toml")
    found = [str(tmp_path / "below" / "a.toml"), str(tmp_path / "self.toml")]
    assert names(tmp_path, tmp_path / "below", tmp_path) == found


def test_a_file_with_several_names_is_there_once(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_text("b")
    (tmp_path / "a.toml").symlink_to(tmp_path / "b.toml")
    assert names(tmp_path) == [str(tmp_path / "b.toml")]
    (tmp_path / "c.toml").hardlink_to(tmp_path / "b.toml")
    assert names(tmp_path) == [str(tmp_path / "b.toml")]


def test_beside_a_file_are_the_seasons_of_its_folder_and_the_file_itself(untidy: Path) -> None:
    beside = [str(untidy / name) for name in ("A.TOML", "b.toml")]
    assert [file.path for file in ReachBeside(beside[0]).files(())] == beside
    page = str(untidy / "f.txt")
    assert [file.path for file in ReachBeside(page).files(())] == [*beside, page]
    link = untidy / "z.toml"
    link.symlink_to("A.TOML")
    assert [file.path for file in ReachBeside(str(link)).files(())] == [beside[1], str(link)]
