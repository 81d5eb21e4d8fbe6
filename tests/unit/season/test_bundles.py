"""What is kept of the files of a folder lies in one entry, and each part holds for one state."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.season import bundles
from tui.season.bundles import Bundles
from tui.season.cache import Cache

STAMP = (1, 2, 3, 4, 5)
ROOMS = ("season",)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of files, one of them with a name that is no text."""
    folder = tmp_path / "seasons"
    folder.mkdir()
    for name in ("a", "b\n1", os.fsdecode(b"\xff")):
        (folder / name).touch()
    return folder


@pytest.fixture
def begin(tmp_path: Path) -> Callable[[], Bundles]:
    """Return what begins anew, as the next program does."""
    return lambda: Bundles(tmp_path / "caches", "things", ROOMS)


def test_what_is_kept_of_a_folder_is_one_entry(
    folder: Path, begin: Callable[[], Bundles], tmp_path: Path
) -> None:
    paths = [str(path) for path in folder.iterdir()]
    kept = begin()
    for path in paths:
        kept.put(path, STAMP, os.fsencode(path))
    assert not (tmp_path / "caches").exists()
    kept.keep()
    assert len([*(tmp_path / "caches" / "things").iterdir()]) == 1
    for known in (kept, begin()):
        assert [known.get(path, STAMP) for path in paths] == [os.fsencode(path) for path in paths]


def test_a_part_holds_for_one_file_in_one_state(folder: Path, begin: Callable[[], Bundles]) -> None:
    path = str(folder / "a")
    kept = begin()
    kept.put(path, STAMP, b"made")
    kept.put(str(folder / "b\n1"), None, b"of no state")
    kept.put(str(folder / "b\n1"), STAMP, b"in \0 two")
    kept.keep()
    found = begin()
    assert found.get(path, STAMP) == b"made"
    assert found.get(path, None) is None
    assert found.get(str(folder / "b\n1"), STAMP) is None
    assert found.get(str(folder.parent / "a"), STAMP) is None
    for at in range(len(STAMP)):
        assert found.get(path, tuple(one + (at == n) for n, one in enumerate(STAMP))) is None


def test_what_others_kept_meanwhile_stays(folder: Path, begin: Callable[[], Bundles]) -> None:
    here, there = begin(), begin()
    assert here.get(str(folder / "a"), STAMP) is None
    here.put(str(folder / "a"), STAMP, b"here")
    there.put(str(folder / "a"), STAMP, b"there")
    there.put(str(folder / "b\n1"), STAMP, b"there")
    there.keep()
    here.keep()
    assert begin().get(str(folder / "a"), STAMP) == b"here"
    assert begin().get(str(folder / "b\n1"), STAMP) == b"there"


def test_nothing_is_kept_of_files_that_are_gone(folder: Path, begin: Callable[[], Bundles]) -> None:
    kept = begin()
    kept.put(str(folder / "a"), STAMP, b"made")
    kept.keep()
    (folder / "a").unlink()
    kept.put(str(folder / "b\n1"), STAMP, b"made")
    kept.keep()
    assert begin().get(str(folder / "a"), STAMP) is None
    assert begin().get(str(folder / "b\n1"), STAMP) == b"made"


def test_of_too_much_the_last_is_kept(
    folder: Path, begin: Callable[[], Bundles], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundles, "_ROOM", 1000)
    kept = begin()
    for name in ("a", "b\n1"):
        kept.put(str(folder / name), STAMP, b"x" * 600)
    kept.keep()
    assert begin().get(str(folder / "a"), STAMP) is None
    assert begin().get(str(folder / "b\n1"), STAMP) == b"x" * 600


def test_much_is_kept_before_all_is_done(
    folder: Path, begin: Callable[[], Bundles], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundles, "_EVERY", 2)
    kept = begin()
    for name in ("a", "b\n1"):
        assert begin().get(str(folder / "a"), STAMP) is None
        kept.put(str(folder / name), STAMP, b"made")
    assert begin().get(str(folder / "a"), STAMP) == b"made"


@pytest.mark.parametrize("packed", [b"", b"a", b"a\01:2:3:4:5", b"\0" * 7])
def test_an_entry_that_makes_no_sense_is_empty(
    folder: Path, begin: Callable[[], Bundles], tmp_path: Path, packed: bytes
) -> None:
    Cache(tmp_path / "caches", "things", ROOMS).put(str(folder), (), packed)
    assert begin().get(str(folder / "a"), STAMP) is None
