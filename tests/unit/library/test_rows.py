"""Reading a library in other processes: it is the same library, and the reach is the same."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Generator, Sequence
from pathlib import Path

import pytest

import tui.library.rows
from support import facts
from tui.commands.reading import answerer, count_faults, elsewhere, elsewhere_in_public
from tui.jobs.pool import Answer, PoolError, answers
from tui.jobs.work import Work
from tui.library.kiosk import Kiosk
from tui.library.read import Reader
from tui.library.shelf import Shelf
from tui.library.store import Row

TEXT = facts.FILE.read_text()
EVERYTHING = elsewhere()._replace(jobs=2, few=0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of seasons, some of them broken."""
    folder = tmp_path / "seasons"
    folder.mkdir()
    for path in sorted(facts.FILE.parent.glob("*.toml"))[:5]:
        shutil.copy(path, folder)
    (folder / "broken.toml").write_text(TEXT.replace("3-0", "3-x"))
    (folder / "empty.toml").write_text("")
    (folder / os.fsdecode(b"\xff.toml")).write_text("=")
    return folder


def read(folder: Path, cache: Path | None = None) -> Shelf:
    """Read a folder in other processes."""
    return Reader((folder,), cache, count_faults, elsewhere=EVERYTHING).whole()


def test_other_processes_read_the_same(folder: Path, tmp_path: Path) -> None:
    here = Reader((folder,), audit=count_faults).whole()
    there = read(folder, tmp_path / "index.sqlite")
    assert there.complete
    assert (there.entries, there.clubs) == (here.entries, here.clubs)
    assert len(there.entries) == 8
    kept = Reader((folder,), tmp_path / "index.sqlite", count_faults).whole()
    assert (kept.entries, kept.clubs) == (here.entries, here.clubs)


def test_few_files_start_no_process(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tui.library.rows, "answers", None)
    assert elsewhere().few > 8
    assert Reader((folder,), audit=count_faults, elsewhere=elsewhere()).whole().complete


def test_where_no_process_can_be_started_it_is_read_here(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def one_and_no_more(work: Work, requests: Sequence[bytes], jobs: int) -> Generator[Answer]:
        yield next(answers(work, requests, jobs))
        raise PoolError

    expected = read(folder).entries
    monkeypatch.setattr(tui.library.rows, "answers", one_and_no_more)
    assert read(folder).entries == expected


def test_a_process_that_dies_is_told_and_not_kept(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kill_one(work: Work, requests: Sequence[bytes], jobs: int) -> Generator[Answer]:
        for answer in answers(work, requests, jobs):
            dies = requests[answer.at].endswith(b"1968-copa-peru.toml")
            yield answer._replace(data=None, ended=-signal.SIGKILL) if dies else answer

    whole = read(folder)
    with monkeypatch.context() as patch:
        patch.setattr(tui.library.rows, "answers", kill_one)
        shelf = read(folder, tmp_path / "index.sqlite")
    died = shelf.by_path[str(folder / "1968-copa-peru.toml")]
    assert died.error
    assert (died.error.kind, died.error.fields) == ("reader_ended", {"code": -signal.SIGKILL})
    assert read(folder, tmp_path / "index.sqlite").entries == whole.entries


def test_the_reader_of_a_kiosk_reaches_no_further_than_the_kiosk(
    folder: Path, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.toml"
    secret.write_text(TEXT)
    (folder / "link.toml").symlink_to(secret)
    public = elsewhere_in_public(str(folder))
    assert public.jobs == 1
    answer = answerer(public.work.settings)
    for path in (str(secret), str(folder / "link.toml"), "/etc/passwd", f"{folder}/../secret.toml"):
        row = Row.unpacked(path, answer(os.fsencode(path)))
        assert row.entry.error
        assert row.entry.error.kind == "cannot_be_read"
    shelf = Reader((folder,), reach=Kiosk(folder), elsewhere=public._replace(few=0)).whole()
    here = Reader((folder,), reach=Kiosk(folder)).whole()
    assert shelf.entries == here.entries
    assert len(shelf.entries) == 8
