"""Saving: whole or not at all, onto what others saved meanwhile, whatever the disk does."""

from __future__ import annotations

import errno
import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tui.keep import writing
from tui.keep.changes import Change, Drop, Insert, Put
from tui.keep.edit import Edit, NotEditableError, apply
from tui.keep.save import ConflictError, read_whole, save
from tui.keep.writing import NotSavedError, write_new
from tui.season.raw.problems import SeasonError
from tui.season.stamp import stamp_of

FUZZ = Path(__file__).parents[2] / "fuzz"
TEXT = """\
format = 1
competition = "Liga"
season = "2027"

[[stages]]
name = "League"
kind = "league"

[[stages.rounds]]
matches = [
  { home = "Alba", away = "Brisa" },
  { home = "Cima", away = "Duna" },
]

[[stages.rounds]]
matches = [
  { home = "Brisa", away = "Cima" },
  { home = "Duna", away = "Alba" },
]
"""
FIRST = ("stages", 0, "rounds", 0, "matches", 0)
LAST = ("stages", 0, "rounds", 1, "matches", 1)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "liga.toml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def put(*changes: tuple[tuple[str | int, ...], str, object], text: str = TEXT) -> Edit:
    return apply(text, [Put((*path, key), value) for path, key, value in changes])


def left_in(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_save_keeps_mode_and_link(tmp_path: Path, file: Path) -> None:
    file.chmod(0o640)
    link = tmp_path / "link.toml"
    link.symlink_to(file.name)
    saved = save(str(link), put((FIRST, "score", "2-1")))
    assert link.is_symlink()
    assert file.stat().st_mode & 0o777 == 0o640
    assert file.read_text(encoding="utf-8") == TEXT.replace(
        '"Brisa" }', '"Brisa", score = "2-1" }', 1
    )
    assert (saved.is_merged, saved.written and saved.written.other_names) == (False, 0)
    assert left_in(tmp_path) == ["liga.toml", "link.toml"]


def test_bytes_are_kept_as_they_are(file: Path) -> None:
    data = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").rstrip().encode()
    file.write_bytes(data)
    save(str(file), put((FIRST, "score", "2-1"), text=read_whole(str(file))))
    assert file.read_bytes() == data.replace(b'"Brisa" }', b'"Brisa", score = "2-1" }', 1)


def test_a_further_name_of_the_file_is_told(tmp_path: Path, file: Path) -> None:
    (tmp_path / "other.toml").hardlink_to(file)
    saved = save(str(file), put((FIRST, "score", "2-1")))
    assert saved.written is not None
    assert saved.written.other_names == 1


def test_edits_are_undone_and_done_again_through_the_session(file: Path) -> None:
    one = put((FIRST, "score", "2-1"))
    two = put((LAST, "score", "0-0"), text=one.after)
    save(str(file), one, two)
    both = file.read_text(encoding="utf-8")
    save(str(file), two.undone(), one.undone())
    assert file.read_text(encoding="utf-8") == TEXT
    save(str(file), one, two)
    assert file.read_text(encoding="utf-8") == both


MOVED = TEXT.replace(
    '  { home = "Alba", away = "Brisa" },\n',
    '  { home = "Eco", away = "Fino", score = "1-1" },\n  { home = "Alba", away = "Brisa" },\n',
)
"""The same file in which somebody else has put a match before the others."""


def test_an_edit_of_another_place_is_merged(file: Path) -> None:
    file.write_text(MOVED, encoding="utf-8")
    saved = save(str(file), put((FIRST, "score", "2-1"), (LAST, "score", "0-3")))
    assert saved.is_merged
    assert file.read_text(encoding="utf-8") == MOVED.replace(
        '"Brisa" }', '"Brisa", score = "2-1" }', 1
    ).replace('"Duna", away = "Alba" }', '"Duna", away = "Alba", score = "0-3" }')


def test_a_round_that_was_added_before_is_no_matter(file: Path) -> None:
    first = '[[stages.rounds]]\nmatches = [{ home = "Eco", away = "Duna" }]\n\n[[stages.rounds]]'
    now = TEXT.replace("[[stages.rounds]]", first, 1)
    file.write_text(now, encoding="utf-8")
    save(str(file), put((FIRST, "score", "2-1")))
    assert file.read_text(encoding="utf-8") == now.replace(
        '"Brisa" }', '"Brisa", score = "2-1" }', 1
    )


@pytest.mark.parametrize(
    ("theirs", "there"),
    [
        ('"Brisa", score = "0-0" }', {"score": "0-0"}),
        ('"Brisa", status = "postponed" }', {"status": "postponed"}),
    ],
)
def test_the_same_place_changed_in_another_way_is_a_conflict(
    file: Path, theirs: str, there: dict[str, str]
) -> None:
    now = TEXT.replace('"Brisa" }', theirs, 1)
    file.write_text(now, encoding="utf-8")
    with pytest.raises(ConflictError) as raised:
        save(str(file), put((FIRST, "score", "2-1"), (LAST, "score", "3-3")))
    (conflict,) = raised.value.conflicts
    assert (conflict.path, conflict.here, conflict.there) == (FIRST, {"score": "2-1"}, there)
    assert file.read_text(encoding="utf-8") == now


def test_the_same_change_of_somebody_else_is_no_conflict(file: Path) -> None:
    edit = put((FIRST, "score", "2-1"))
    file.write_text(edit.after + "# and more\n", encoding="utf-8")
    saved = save(str(file), edit)
    assert (saved.is_merged, saved.written) == (True, None)


SCORED = TEXT.replace('"Brisa" }', '"Brisa", score = "0-0" }', 1)
WITHOUT = TEXT.replace('  { home = "Alba", away = "Brisa" },\n', "")


@pytest.mark.parametrize(
    ("change", "theirs"),
    [
        (Drop(FIRST), SCORED),
        (Put((*FIRST, "score"), "1-0"), WITHOUT),
        (Insert((*FIRST[:-1], 9), {"home": "Eco", "away": "Fino", "score": "2-2"}), MOVED),
    ],
)
def test_what_was_changed_or_came_or_is_gone_is_a_conflict(
    file: Path, change: Change, theirs: str
) -> None:
    file.write_text(theirs, encoding="utf-8")
    with pytest.raises(ConflictError):
        save(str(file), apply(TEXT, [change]))
    assert file.read_text(encoding="utf-8") == theirs


@pytest.mark.parametrize(
    ("change", "theirs"),
    [
        (Drop(FIRST), WITHOUT),
        (Insert((*FIRST[:-1], 9), {"home": "Eco", "away": "Fino", "score": "1-1"}), MOVED),
    ],
)
def test_what_somebody_else_has_done_already_is_not_done_again(
    file: Path, change: Change, theirs: str
) -> None:
    file.write_text(theirs, encoding="utf-8")
    assert save(str(file), apply(TEXT, [change])).written is None
    assert file.read_text(encoding="utf-8") == theirs


def test_the_lines_of_an_edit_are_those_of_both_texts() -> None:
    edit = put((FIRST, "score", "2-1"), (LAST, "score", "0-0"))
    numbers = [(each.before, each.after) for each in edit.lines]
    assert numbers == [(11, 11), (18, 18)]
    for each, back in zip(edit.lines, edit.undone().lines, strict=True):
        assert (each.removed, each.added) == (back.added, back.removed)
        assert each.added == (edit.after.split("\n")[each.after - 1],)
    added = apply(TEXT, [Insert((*FIRST[:-1], 0), {"home": "Eco", "away": "Fino"}), *edit.changes])
    assert [(each.before, each.after) for each in added.lines] == [(11, 11), (18, 19)]


def test_what_comes_of_it_has_to_be_a_season(file: Path) -> None:
    with pytest.raises(SeasonError):
        save(str(file), put((FIRST, "score", "two nil")))
    file.write_text("format = ", encoding="utf-8")
    with pytest.raises((SeasonError, NotEditableError)):
        save(str(file), put((FIRST, "score", "2-1")))
    assert file.read_text(encoding="utf-8") == "format = "


def break_disk(monkeypatch: pytest.MonkeyPatch, call: str, code: int) -> None:
    def fail(*_: object) -> int:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, call, fail)


@pytest.mark.parametrize("call", ["write", "fsync"])
@pytest.mark.parametrize(
    ("code", "kind"),
    [(errno.ENOSPC, "disk_full"), (errno.EDQUOT, "disk_full"), (errno.EIO, "failed")],
)
def test_a_disk_that_does_not_write_leaves_the_file_as_it_was(
    file: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int, kind: str
) -> None:
    break_disk(monkeypatch, call, code)
    with pytest.raises(NotSavedError) as raised:
        save(str(file), put((FIRST, "score", "2-1")))
    assert raised.value.kind == kind
    assert file.read_text(encoding="utf-8") == TEXT
    assert left_in(file.parent) == ["liga.toml"]


def test_a_write_may_take_several_turns(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, data[:7]))
    edit = put((FIRST, "score", "2-1"))
    save(str(file), edit)
    assert file.read_text(encoding="utf-8") == edit.after


@pytest.mark.parametrize(
    ("harm", "kind"),
    [
        ("gone", "gone"),
        ("folder gone", "folder_gone"),
        ("folder", "not_a_file"),
        ("fifo", "not_a_file"),
        ("read-only", "read_only"),
        ("read-only folder", "folder_read_only"),
    ],
)
def test_a_file_that_is_no_longer_what_it_was_is_left_alone(
    tmp_path: Path, harm: str, kind: str
) -> None:
    folder = tmp_path / "league"
    folder.mkdir()
    file = folder / "liga.toml"
    file.write_text(TEXT, encoding="utf-8")
    if harm in ("gone", "folder", "fifo", "folder gone"):
        file.unlink()
    if harm == "folder":
        file.mkdir()
    elif harm == "fifo":
        os.mkfifo(file)
    elif harm == "folder gone":
        folder.rmdir()
    elif harm == "read-only":
        file.chmod(0o444)
    elif harm == "read-only folder":
        folder.chmod(0o555)
    edit = put((FIRST, "score", "2-1"))
    with pytest.raises(NotSavedError) as raised:
        save(str(file), edit)
    if harm == "read-only folder":
        folder.chmod(0o755)
    assert raised.value.kind == kind
    elsewhere = tmp_path / "elsewhere.toml"
    write_new(str(elsewhere), edit.after.encode())
    assert elsewhere.read_text(encoding="utf-8") == edit.after


def test_a_new_file_takes_the_place_of_none(file: Path) -> None:
    with pytest.raises(NotSavedError) as raised:
        write_new(str(file), b"new")
    assert raised.value.kind == "exists"
    assert file.read_text(encoding="utf-8") == TEXT
    assert left_in(file.parent) == ["liga.toml"]


def test_a_file_system_without_locks_and_links_will_do(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lack(*_: object, **__: object) -> None:
        raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))

    monkeypatch.setattr(fcntl, "flock", lack)
    monkeypatch.setattr(os, "link", lack)
    edit = put((FIRST, "score", "2-1"))
    save(str(file), edit)
    assert file.read_text(encoding="utf-8") == edit.after
    new = file.with_name("new.toml")
    write_new(str(new), b"new")
    with pytest.raises(NotSavedError):
        write_new(str(new), b"newer")
    assert new.read_bytes() == b"new"
    assert left_in(file.parent) == ["liga.toml", "new.toml"]


@pytest.mark.parametrize("is_allowed", [True, False])
def test_the_owner_is_kept_or_told(
    file: Path, monkeypatch: pytest.MonkeyPatch, *, is_allowed: bool
) -> None:
    given: list[tuple[int, int]] = []

    def give(_: int, owner: int, group: int) -> None:
        if not is_allowed and owner != -1:
            raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))
        given.append((owner, group))

    fields = list(file.stat())
    fields[4:6] = [4321, 1234]
    monkeypatch.setattr(writing, "check_writable", lambda *_: os.stat_result(fields))
    monkeypatch.setattr(os, "fchown", give)
    data, seen = b"new", stamp_of(str(file))
    written = writing.replace(str(file), file, data, seen)
    assert written is not None
    assert written.owner_kept == is_allowed
    assert given == [(4321 if is_allowed else -1, 1234)]


def test_a_lock_that_is_held_too_long_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "_PATIENCE", 0)
    handle = os.open(file.parent, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    with pytest.raises(NotSavedError) as raised:
        save(str(file), put((FIRST, "score", "2-1")))
    os.close(handle)
    assert raised.value.kind == "busy"
    save(str(file), put((FIRST, "score", "2-1")))


def test_what_a_killed_process_left_is_removed(file: Path) -> None:
    (file.parent / ".saving-1-abc.jornada").write_text("half", encoding="utf-8")
    save(str(file), put((FIRST, "score", "2-1")))
    assert left_in(file.parent) == ["liga.toml"]


def test_somebody_who_knows_no_lock_is_not_overwritten(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = writing.check_writable
    meanwhile = iter([MOVED])

    def look(name: str, target: Path) -> os.stat_result:
        about = replace(name, target)
        if text := next(meanwhile, ""):
            target.write_text(text, encoding="utf-8")
        return about

    monkeypatch.setattr(writing, "check_writable", look)
    saved = save(str(file), put((LAST, "score", "2-1")))
    assert saved.is_merged
    assert '"Eco"' in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("words", [("kills.py", "--kills", "25"), ("writers.py", "--rounds", "1")])
def test_nothing_is_lost_by_kills_and_by_writers_at_once(words: tuple[str, ...]) -> None:
    script, *options = words
    ran = subprocess.run(
        [sys.executable, FUZZ / script, *options], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.endswith("| 0 |\n")
