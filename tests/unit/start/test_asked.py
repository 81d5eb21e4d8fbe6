"""A picture answers the question that it was kept for, as long as no file has changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tui.season.stamp import stamp_of
from tui.season.xdg import cache_folder
from tui.start import asked
from tui.start.modes import Modes
from tui.start.picture import PLAIN, Picture

MODES = Modes(answers=True, frames=False, keyboard=True, mouse=False)
PICTURE = Picture(80, 24, [(0, 1, 0, PLAIN, "Copa Perú")])


@pytest.fixture
def season(tmp_path: Path) -> Path:
    path = tmp_path / "1968.toml"
    path.write_text("season = '1968'\n")
    return path


@pytest.fixture
def kept(season: Path) -> bytes:
    missing = season.with_name("config.toml")
    states = [(str(path), asked.written(stamp_of(str(path)))) for path in (season, missing)]
    return asked.pack("?", states, MODES, PICTURE)


def put(data: bytes) -> Path:
    """Put a picture where the one that answers "?" is looked for."""
    folder = Path(asked.folder())
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / asked.name_of("?")
    path.unlink(missing_ok=True)
    path.write_bytes(data)
    path.chmod(0o600)
    return path


def test_what_was_kept_comes_back(kept: bytes) -> None:
    put(kept)
    modes, picture = asked.answer("?")
    assert modes.pack() == MODES.pack()
    assert (picture.size, picture.runs) == (PICTURE.size, PICTURE.runs)


def test_the_folder_is_beside_the_index() -> None:
    assert Path(asked.folder()).parent == cache_folder()


@pytest.mark.parametrize("change", ["write", "touch", "replace", "remove", "appear"])
def test_a_picture_goes_with_the_files_that_it_was_made_from(
    season: Path, kept: bytes, change: str
) -> None:
    if change == "write":
        season.write_text("season = '1969'\n")
    elif change == "touch":
        os.utime(season, (0, 0))
    elif change == "replace":
        other = season.with_suffix(".new")
        other.write_bytes(season.read_bytes())
        other.replace(season)
    elif change == "remove":
        season.unlink()
    else:
        season.with_name("config.toml").write_text("")
    with pytest.raises(ValueError, match=r"1968|config"):
        asked.unpack(kept, "?")


def test_a_damaged_picture_is_none(kept: bytes) -> None:
    for at in range(len(kept)):
        damaged = kept[:at] + bytes([kept[at] ^ 1]) + kept[at + 1 :]
        with pytest.raises(ValueError, match=r"^"):
            asked.unpack(damaged, "?")
    with pytest.raises(ValueError, match=r"^"):
        asked.unpack(kept[:-1], "?")


def test_the_picture_of_another_question_is_none(kept: bytes) -> None:
    with pytest.raises(ValueError, match="other"):
        asked.unpack(kept, "other")


def test_what_is_too_large_is_neither_kept_nor_read(season: Path) -> None:
    states = [(str(season), "0")] * (asked.LARGEST // len(str(season)))
    with pytest.raises(ValueError, match=r"^"):
        asked.pack("?", states, MODES, PICTURE)
    with pytest.raises(ValueError, match=r"^"):
        asked.unpack(b"\0" * (asked.LARGEST + 1), "?")


def test_a_name_of_two_lines_is_not_kept() -> None:
    with pytest.raises(ValueError, match=r"^"):
        asked.pack("?", [("/a\nb", "0")], MODES, PICTURE)


@pytest.mark.parametrize("foreign", ["file", "link", "folder", "folder link", "pipe", "owner"])
def test_what_somebody_else_could_have_written_is_not_looked_at(
    kept: bytes, foreign: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    path = put(kept)
    if foreign == "file":
        path.chmod(0o666)
    elif foreign == "link":
        path.rename(tmp_path / "elsewhere")
        path.symlink_to(tmp_path / "elsewhere")
    elif foreign == "folder":
        path.parent.chmod(0o777)
    elif foreign == "folder link":
        path.parent.rename(tmp_path / "elsewhere")
        path.parent.symlink_to(tmp_path / "elsewhere")
    elif foreign == "pipe":
        path.unlink()
        os.mkfifo(path)
    else:
        monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    with pytest.raises(OSError, match=r"^"):
        asked.answer("?")


@pytest.mark.parametrize(
    "name", ["TERM", "COLORTERM", "NO_COLOR", "LANG", "LC_ALL", "TEXTUAL_THEME", "PYTHONPATH"]
)
def test_another_environment_is_another_question(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    before = asked.question(["1968"], (80, 24))
    monkeypatch.setenv(name, "other")
    assert asked.question(["1968"], (80, 24)) != before


def test_other_words_sizes_and_folders_are_other_questions(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = asked.question(["1968"], (80, 24))
    assert asked.question(["1969"], (80, 24)) != before
    assert asked.question(["1968", "--ascii"], (80, 24)) != before
    assert asked.question(["1968"], (80, 25)) != before
    monkeypatch.chdir(tmp_path)
    assert asked.question(["1968"], (80, 24)) != before


def test_a_question_is_one_line_whatever_it_holds() -> None:
    assert "\n" not in asked.question(["a\nb", "\udcff"], (80, 24))
