"""A season that is kept is loaded without reading its file, for as long as that has not changed."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from support import facts
from tui.audit import audited as auditing
from tui.library.kiosk import Kiosk
from tui.season import load as loading
from tui.season.cache import Cache
from tui.season.load import Loaded, load
from tui.season.raw.problems import SeasonError
from tui.season.stamp import is_settled, stamp_of

TEXT = """\
format = 1
competition = "C"
season = "1"

[[stages]]
name = "League"
kind = "league"
[[stages.rounds]]
date = 1968-05-05
matches = [{ home = "A", away = "B", score = "1-0" }]
[[stages.rounds]]
date = 1968-05-04
matches = [
  { home = "B", away = "A", score = "1-0" },
]
"""


@pytest.fixture
def kept(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache", "seasons", ("season",))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return saved(tmp_path / "f.toml", TEXT)


def saved(path: Path, text: str) -> Path:
    """Save a file, and wait until no later save can have the same time."""
    path.write_text(text)
    while not is_settled(stamp_of(str(path))):
        time.sleep(0.001)
    return path


def forbid_reading(patch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError

    patch.setattr(loading, "parse", refuse)
    patch.setattr(loading, "read", refuse)


def test_the_second_time_nothing_is_read(
    file: Path, kept: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = load(file, kept=kept)
    assert len(first.warnings) == 1
    with monkeypatch.context() as patch:
        forbid_reading(patch)
        again = load(file, kept=kept)
    assert again == first == load(file)
    assert again.stamp == first.stamp


@pytest.mark.parametrize(
    "path", [(), ("stages", 0), ("stages", 0, "rounds", 1, "matches", 0), ("stages", 9)]
)
def test_lines_are_those_of_the_file(file: Path, kept: Cache, path: tuple[str | int, ...]) -> None:
    fresh = load(file, kept=kept)
    assert load(file, kept=kept).line(path) == fresh.line(path)
    assert load(file, kept=kept).line(("stages", 0, "rounds", 1, "matches", 0)) == 14


def test_lines_of_a_file_that_has_changed_are_not_guessed(file: Path, kept: Cache) -> None:
    load(file, kept=kept)
    again = load(file, kept=kept)
    file.write_text("\n" * 20 + TEXT)
    assert again.line(("stages", 0, "rounds", 1)) == 1
    gone = load(saved(file, TEXT), kept=kept)
    again = load(file, kept=kept)
    file.unlink()
    assert (gone.line(("stages", 0)), again.line(("stages", 0))) == (5, 1)


def save_again(file: Path) -> None:
    saved(file, TEXT.replace("1-0", "2-0"))


def save_as_of_old(file: Path) -> None:
    about = file.stat()
    saved(file, TEXT.replace("1-0", "2-0"))
    os.utime(file, ns=(about.st_atime_ns, about.st_mtime_ns))


def replace(file: Path) -> None:
    saved(file.with_suffix(".new"), TEXT.replace("1-0", "2-0")).replace(file)


@pytest.mark.parametrize("change", [save_again, save_as_of_old, replace])
def test_whatever_is_saved_is_read(file: Path, kept: Cache, change: object) -> None:
    load(file, kept=kept)
    assert callable(change)
    change(file)
    assert goals(load(file, kept=kept)) == 2


def goals(loaded: Loaded) -> int:
    """The goals of the first match."""
    score = loaded.season.stages[0].matchdays(1)[0][1].matches[0].score
    assert score
    return score.home


def test_what_was_saved_a_moment_ago_is_not_kept(
    file: Path, kept: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody may save it again within the same tick of the clock."""
    changed = file.stat().st_ctime_ns
    with monkeypatch.context() as patch:
        patch.setattr(time, "time_ns", lambda: changed + 1)
        assert not load(file, kept=kept).settled
    stamp = load(file).stamp
    assert kept.get(str(file), stamp) is None
    load(file, kept=kept)
    assert kept.get(str(file), stamp)


def test_what_is_odd_is_read_from_the_file(file: Path, kept: Cache) -> None:
    first = load(file, kept=kept)
    for odd in (b"", b"[]", b"[[],[],[]]", b"\xff"):
        kept.put(str(file), first.stamp, odd)
        assert load(file, kept=kept) == first
        assert kept.get(str(file), first.stamp) not in (None, odd)


def test_a_file_that_does_not_load_is_read_each_time(file: Path, kept: Cache) -> None:
    saved(file, TEXT.replace("1-0", "one"))
    for _ in range(2):
        with pytest.raises(SeasonError):
            load(file, kept=kept)


def test_a_pipe_is_not_kept(kept: Cache) -> None:
    reading, writing = os.pipe()
    with os.fdopen(writing, "w") as pipe:
        pipe.write(TEXT)
    assert goals(load(f"/dev/fd/{reading}", kept=kept)) == 1
    os.close(reading)


def test_a_kiosk_reads_its_folder_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    folder = tmp_path / "seasons"
    folder.mkdir()
    path = saved(folder / "f.toml", TEXT)
    kiosk = Kiosk(folder)
    for _ in range(2):
        assert goals(kiosk.load(str(path))) == 1
    assert not (tmp_path / "caches").exists()


def test_it_is_the_same_season(kept: Cache) -> None:
    assert load(facts.FILE, kept=kept) == load(facts.FILE, kept=kept)


@pytest.mark.parametrize("season", ["1968", "2005"])
def test_what_an_audit_found_is_kept_until_the_file_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, season: str
) -> None:
    kept = Cache(tmp_path / "cache", "audits", auditing.ROOMS)
    audited: list[Loaded] = []
    audit_loaded = auditing.audit_loaded

    def counted(one: Loaded) -> auditing.Audited:
        audited.append(one)
        return audit_loaded(one)

    monkeypatch.setattr(auditing, "audit_loaded", counted)
    text = facts.FILE.with_name(f"{season}-copa-peru.toml").read_text()
    path = saved(tmp_path / "season.toml", text)
    first = auditing.audit_file(str(path), load(str(path)), kept)
    again = auditing.audit_file(str(path), load(str(path)), kept)
    assert len(audited) == 1
    assert len(first.findings) > 1
    assert any(one.known for one in first.findings) is (season == "2005")
    assert (again.findings, again.lines, again.is_published) == (
        first.findings,
        first.lines,
        first.is_published,
    )
    assert again.season is not first.season

    saved(path, "# another line\n" + text)
    moved = auditing.audit_file(str(path), load(str(path)), kept)
    assert len(audited) == 2
    assert moved.lines == tuple(line + 1 for line in first.lines)


@pytest.mark.parametrize(
    "packed",
    [
        b"",
        b"[]",
        b"[true,[]]\n",
        b"[true,[1]]\n[]",
        b'[true,[1]]\n["Finding"]',
        b'[true,[1]]\n[["os"]]',
        b'[true,[1]]\n[["Score",1,0]]',
        b'[true,[1]]\n[["known",0]]',
        b"[true,[1]]\n" + b"[" * 100_000,
    ],
)
def test_what_is_no_audit_is_made_anew(file: Path, tmp_path: Path, packed: bytes) -> None:
    kept = Cache(tmp_path / "cache", "audits", auditing.ROOMS)
    loaded = load(str(file))
    kept.put(str(file), loaded.stamp, packed)
    assert auditing.audit_file(str(file), loaded, kept).findings == ()


def test_a_kiosk_keeps_nothing_of_an_audit(file: Path) -> None:
    kiosk = Kiosk(file.parent)
    loaded = kiosk.load(file.name)
    kept = kiosk.kept("audits", auditing.ROOMS)
    assert auditing.audit_file(file.name, loaded, kept).findings == ()
    assert kept.get(file.name, loaded.stamp) is None
