"""`jornada check` in several processes and from what is kept: not a byte differs."""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import get_args

import pytest

import tui.commands.checking
from support import facts
from support.run_cli import Ran, run
from support.terminal import JORNADA
from tui.audit.finding import Severity
from tui.commands.outcome import Outcome, Outcomes
from tui.jobs.pool import Answer, PoolError, answers
from tui.jobs.work import Work
from tui.present.words.told import SEVERITIES

ARCHIVE = facts.FILE.parent
CASES = Path(__file__).parents[1] / "data" / "cases"
FORMATS = ("text", "json", "github")
TEXT = facts.FILE.read_text()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of seasons: good ones, one with a warning, broken ones, a pipe."""
    folder = tmp_path / "seasons"
    folder.mkdir()
    for path in sorted(ARCHIVE.glob("*.toml"))[:6]:
        shutil.copy(path, folder)
    (folder / "broken.toml").write_text(TEXT.replace("3-0", "3-x"))
    (folder / "no.toml").write_text("= \x1b]0;title\x07")
    (folder / "odd.toml").write_text(TEXT.replace('season = "1968"', 'season = "1968"\nnext = 1'))
    (folder / "empty.toml").write_text("")
    (folder / "bytes.toml").write_bytes(b"\xff\xfe")
    os.mkfifo(folder / "pipe.toml")
    (folder / "sub").mkdir()
    (folder / "sub" / os.fsdecode(b"\xff.toml")).write_text(TEXT)
    return folder


@pytest.fixture
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of caches of one's own, in which nothing is yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    return tmp_path / "caches"


def kept(folder: Path) -> list[Path]:
    """Return the files of a folder of which something is kept."""
    outcomes = Outcomes()
    return sorted(path for path in folder.rglob("*.toml") if outcomes.known(str(path)))


def settle(folder: Path) -> None:
    """Wait until the clock tells a change of these files from those before."""
    for path in folder.rglob("*.toml"):
        os.utime(path, ns=(1, 1))
    # The time of the last change of the inode cannot be set: wait for the clock to go on.
    probe = folder.parent / "probe"
    newest = max(path.lstat().st_ctime_ns for path in folder.rglob("*.toml"))
    while True:
        probe.touch()
        if probe.stat().st_ctime_ns - newest > 30_000_000:
            return


@pytest.mark.parametrize("written", FORMATS)
def test_any_number_of_jobs_prints_the_same_and_so_does_what_is_kept(
    folder: Path, caches: Path, written: str
) -> None:
    settle(folder)
    words = ("check", "nobody", ".", "sub", "none.toml", "--format", written)
    fresh = run(*words, "--jobs", "1", folder=folder)
    assert fresh.code == 2
    files = kept(folder)
    assert len(files) == 10  # not the pipe, and nothing of those that could not be read
    assert run(*words, "--jobs", "1", folder=folder) == fresh
    shutil.rmtree(caches)
    assert run(*words, "--jobs", "3", folder=folder) == fresh
    assert kept(folder) == files
    assert not (caches / "jornada" / "seasons").exists()  # a season is kept where it is shown


def test_what_is_kept_of_the_archive_and_of_the_cases_is_what_is_found(caches: Path) -> None:
    outcomes = Outcomes()
    for path in [*ARCHIVE.glob("*.toml"), *CASES.rglob("*.toml")]:
        found = outcomes.find(str(path))
        assert Outcome.unpacked(found.packed()) == found
        assert outcomes.known(str(path)) in (found, None)
    assert not caches.exists()  # nothing is there before it is said
    outcomes.keep()
    assert len([*kept(ARCHIVE), *kept(CASES)]) > 60


@pytest.mark.usefixtures("caches")
def test_a_changed_file_is_checked_again(folder: Path) -> None:
    settle(folder)
    first = run("check", "broken.toml", folder=folder)
    assert first.code == 2
    assert kept(folder) == [folder / "broken.toml"]
    (folder / "broken.toml").write_text(TEXT)
    assert run("check", "broken.toml", folder=folder).code == 1


GARBAGE = (
    *(b"", b"{}", b"[[], [], 1, 2]", b"[[[1]], [], true]", b"\xff", b"[" * 50_000),
    *(b"[[], [[1, 2, [], [], 1, 1]], true]", b"[[], [{}], true]"),
)


@pytest.mark.parametrize("garbage", GARBAGE)
def test_what_is_kept_and_makes_no_sense_is_not_believed(
    folder: Path, caches: Path, monkeypatch: pytest.MonkeyPatch, garbage: bytes
) -> None:
    fresh = run("check", ".", folder=folder)
    monkeypatch.setattr("tui.season.bundles.Bundles.get", lambda *_: garbage)
    assert run("check", ".", folder=folder) == fresh
    assert caches.exists()


def test_a_process_that_dies_is_told_and_the_others_go_on(
    folder: Path, caches: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not caches.exists()

    def kill_one(work: Work, requests: Sequence[bytes], jobs: int) -> Generator[Answer]:
        for answer in answers(work, requests, jobs):
            dies = requests[answer.at].endswith(b"odd.toml")
            yield answer._replace(data=None, ended=-9) if dies else answer

    monkeypatch.setattr(tui.commands.checking, "answers", kill_one)
    ran = run("check", "odd.toml", facts.FILE, "--jobs", "2", folder=folder)
    first, last = ran.told.splitlines()
    assert first == "odd.toml: cannot be processed: the process that read it ended (signal 9)"
    assert last == "1 of 2 seasons could be read: 2 contradictions, 3 gaps"
    assert (ran.code, ran.out) == (2, run("check", facts.FILE, folder=folder).out)


def test_what_only_this_process_has_is_read_by_it(folder: Path, caches: Path) -> None:
    assert not caches.exists()
    script = 'exec "$0" check --jobs 3 <(cat 1967-copa-peru.toml) 1968-copa-peru.toml /dev/stdin'
    with (folder / "1969-copa-peru.toml").open() as file:
        ran = subprocess.run(
            ["bash", "-c", script, JORNADA],
            cwd=folder,
            stdin=file,
            capture_output=True,
            text=True,
            check=False,
        )
    assert ran.stderr.startswith("3 seasons: ")


def test_where_there_can_be_no_process_it_is_done_in_this_one(
    folder: Path, caches: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = run("check", ".", "--jobs", "1", folder=folder)
    shutil.rmtree(caches)

    def fail(*_: object) -> list[Answer]:
        raise PoolError

    monkeypatch.setattr(tui.commands.checking, "answers", fail)
    assert run("check", ".", "--jobs", "4", folder=folder) == fresh


@pytest.mark.parametrize("jobs", ["0", "-1", "x", "1.5", "99999", ""])
def test_a_number_of_jobs_is_a_number(jobs: str) -> None:
    ran: Ran = run("check", facts.FILE, "--jobs", jobs)
    assert ran.code == 2
    assert "is not a number of jobs, expected for example 1 or 4" in " ".join(ran.told.split())


def children(process: int) -> list[int]:
    """Return the processes that a process has started."""
    try:
        told = Path(f"/proc/{process}/task/{process}/children").read_text()
    except OSError:
        return []
    return [int(one) for one in told.split()]


def test_an_interrupt_ends_all_processes_in_silence(folder: Path, caches: Path) -> None:
    rounds = "".join(
        f'[[stages.rounds]]\nmatches = [{{ home = "A", away = "B", score = "{at % 9}-0" }}]\n'
        for at in range(4000)
    )
    head = 'format = 1\ncompetition = "C"\nseason = "1"\n[[stages]]\nname = "L"\nkind = "league"\n'
    for name in range(8):
        (folder / f"large-{name}.toml").write_text(head + rounds)
    process = subprocess.Popen(
        [JORNADA, "check", folder, "--jobs", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"XDG_CACHE_HOME": str(caches)},
    )
    while len(found := children(process.pid)) < 2:
        assert process.poll() is None
    watched = [os.pidfd_open(one) for one in found]
    process.send_signal(signal.SIGINT)
    out, told = process.communicate(timeout=30)
    assert (process.returncode, out, told) == (-signal.SIGINT, b"", b"")
    for one in watched:
        assert select.select([one], [], [], 30)[0]
        os.close(one)


def test_every_severity_is_counted() -> None:
    assert set(SEVERITIES) == set(get_args(Severity))
