"""What is kept between two runs: only what is whole, one's own, and made from the file as it is."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.season import cache
from tui.season.cache import Cache, program_stamp
from tui.season.stamp import is_settled

STAMP = (1, 2, 3, 4, 5)
CONTENT = b"what was made of it \0\n" * 5


@pytest.fixture
def kept(tmp_path: Path) -> Cache:
    made = Cache(tmp_path, "things", ("season",))
    made.put("a.toml", STAMP, CONTENT)
    return made


def entry(folder: Path) -> Path:
    (found,) = (folder / "things").iterdir()
    return found


def test_what_is_kept_is_found_again_by_any_way_to_write_the_path(kept: Cache) -> None:
    assert kept.get("a.toml", STAMP) == CONTENT
    assert kept.get(str(Path("a.toml").absolute()), STAMP) == CONTENT


def test_nothing_else_is_found(kept: Cache, tmp_path: Path) -> None:
    assert kept.get("b.toml", STAMP) is None
    assert kept.get("a.toml", None) is None
    assert Cache(tmp_path, "others", ("season",)).get("a.toml", STAMP) is None
    assert Cache(None, "things", ("season",)).get("a.toml", STAMP) is None
    for at in range(len(STAMP)):
        other = tuple(one + (at == index) for index, one in enumerate(STAMP))
        assert kept.get("a.toml", other) is None


def test_what_another_program_kept_is_not_believed(
    kept: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "program_stamp", lambda *_: "0.0.1")
    assert kept.get("a.toml", STAMP) is None


def test_only_the_rooms_named_tell_programs_apart() -> None:
    assert (
        len({program_stamp("season"), program_stamp("season", "standings"), program_stamp()}) == 3
    )


def test_the_last_that_was_kept_counts(kept: Cache, tmp_path: Path) -> None:
    later = (1, 2, 3, 4, 6)
    kept.put("a.toml", later, b"new")
    assert kept.get("a.toml", later) == b"new"
    assert kept.get("a.toml", STAMP) is None
    assert entry(tmp_path).stat().st_mode & 0o777 == 0o600


def test_no_bit_can_be_changed(kept: Cache, tmp_path: Path) -> None:
    file = entry(tmp_path)
    whole = file.read_bytes()
    for at in range(len(whole)):
        for bit in (1, 128):
            file.write_bytes(whole[:at] + bytes([whole[at] ^ bit]) + whole[at + 1 :])
            assert kept.get("a.toml", STAMP) is None
    for at in range(len(whole)):
        file.write_bytes(whole[:at])
        assert kept.get("a.toml", STAMP) is None
    for more in (b"\0", whole):
        file.write_bytes(whole + more)
        assert kept.get("a.toml", STAMP) is None
    kept.put("a.toml", STAMP, CONTENT)
    assert kept.get("a.toml", STAMP) == CONTENT


def writable_entry(folder: Path) -> None:
    entry(folder).chmod(0o620)


def writable_folder(folder: Path) -> None:
    (folder / "things").chmod(0o702)


def linked_entry(folder: Path) -> None:
    (folder / "elsewhere").write_bytes(entry(folder).read_bytes())
    name = entry(folder)
    name.unlink()
    name.symlink_to(folder / "elsewhere")


def linked_folder(folder: Path) -> None:
    (folder / "things").rename(folder / "elsewhere")
    (folder / "things").symlink_to(folder / "elsewhere")


def pipe(folder: Path) -> None:
    name = entry(folder)
    name.unlink()
    os.mkfifo(name)


def folder_in_its_place(folder: Path) -> None:
    name = entry(folder)
    name.unlink()
    name.mkdir()


@pytest.mark.parametrize(
    "exchange",
    [writable_entry, writable_folder, linked_entry, linked_folder, pipe, folder_in_its_place],
)
def test_what_others_may_have_written_is_not_believed(
    kept: Cache, tmp_path: Path, exchange: Callable[[Path], None]
) -> None:
    exchange(tmp_path)
    assert kept.get("a.toml", STAMP) is None
    kept.put("a.toml", STAMP, CONTENT)  # where it cannot be kept, nothing happens


def test_what_belongs_to_another_user_is_not_believed(
    kept: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: user + 1)
    assert kept.get("a.toml", STAMP) is None


@pytest.mark.parametrize("path", ["nul\0l.toml", "surro\udc80gate.toml", "x" * 5000])
def test_any_name_will_do(kept: Cache, path: str) -> None:
    kept.put(path, STAMP, CONTENT)
    assert kept.get(path, STAMP) in (CONTENT, None)


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    kept = Cache(tmp_path / "file", "things", ("season",))
    kept.put("a.toml", STAMP, CONTENT)
    assert kept.get("a.toml", STAMP) is None


def test_it_takes_no_more_than_it_may(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST", 40_000)
    monkeypatch.setattr(cache, "LARGEST", 10_000)
    kept = Cache(tmp_path, "things", ("season",))
    kept.put("large", STAMP, bytes(10_001))
    assert kept.get("large", STAMP) is None
    for at in range(30):
        kept.put(f"{at}", STAMP, bytes(3000))
        os.utime(newest(tmp_path), ns=(at, at))
    left = [at for at in range(30) if kept.get(f"{at}", STAMP)]
    assert left == list(range(left[0], 30))
    assert 40_000 * 0.5 < len(left) * 4096 < 40_000 * 1.3


def newest(folder: Path) -> Path:
    return max((folder / "things").iterdir(), key=lambda file: file.stat().st_mtime_ns)


def test_what_a_program_left_half_written_goes_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "MOST", 10_000)
    kept = Cache(tmp_path, "things", ("season",))
    kept.put("a", STAMP, CONTENT)
    left = tmp_path / "things" / "0123.45-67"
    left.write_bytes(bytes(20_000))
    os.utime(left, ns=(1, 1))
    kept.put("b", STAMP, CONTENT)
    assert not left.exists()
    assert kept.get("b", STAMP) == CONTENT


def test_two_programs_at_once(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tui.season.cache import Cache\n"
        "kept, stamp = Cache(Path(sys.argv[1]), 'things', ('season',)), (1, 2, 3, 4, 5)\n"
        "for at in range(300):\n"
        "    kept.put(f'{at % 5}', stamp, sys.argv[2].encode() * 1000)\n"
        "    read = kept.get(f'{at % 5}', stamp)\n"
        "    assert read in (b'a' * 1000, b'b' * 1000), at\n"
    )
    words = [sys.executable, "-c", code, str(tmp_path)]
    running = [subprocess.Popen([*words, letter]) for letter in "ab"]
    assert [one.wait(60) for one in running] == [0, 0]
    assert len(list((tmp_path / "things").iterdir())) == 5


TIMES = {"finely": 1_700_000_000 * 10**9 + 1, "by the second": 1_700_000_000 * 10**9}


@pytest.mark.parametrize(
    ("told", "settled_after_ns"), [("finely", 20_000_000), ("by the second", 2 * 10**9)]
)
def test_a_file_saved_a_moment_ago_may_be_saved_again(
    monkeypatch: pytest.MonkeyPatch, told: str, settled_after_ns: int
) -> None:
    changed = TIMES[told]
    for age in (0, settled_after_ns, settled_after_ns + 1):
        monkeypatch.setattr(time, "time_ns", lambda age=age: changed + age)
        assert is_settled((1, 2, 3, 4, changed)) is (age > settled_after_ns)
    assert not is_settled(None)
