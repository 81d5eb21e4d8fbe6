"""Work in other processes: every request is answered once, and no process is left."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tui.jobs.pool import Answer, PoolError, answers
from tui.jobs.work import Work

PATIENCE_MS = 30_000
WORK = Work("support.answering", {"before": ">"})


def answered(requests: list[bytes], jobs: int = 2, work: Work = WORK) -> list[Answer]:
    """Return the answers in the order of the requests, of which each has one."""
    found = sorted(answers(work, requests, jobs))
    assert [one.at for one in found] == list(range(len(requests)))
    return found


def has_ended(process: int, patience_ms: int = PATIENCE_MS) -> bool:
    """Wait for the end of a process that is no child of this one."""
    try:
        watched = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    poll = select.poll()
    poll.register(watched, select.POLLIN)
    ended = bool(poll.poll(patience_ms))
    os.close(watched)
    return ended


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_every_request_has_its_answer(jobs: int) -> None:
    requests = [b"%d" % at + b"x" * (at % 7 * 100_000) for at in range(20)]
    assert [one.data for one in answered(requests, jobs)] == [b">" + one for one in requests]


def test_nothing_to_do_starts_nothing() -> None:
    assert answered([], work=Work("no.such.module", {})) == []


@pytest.mark.parametrize(("request_", "ended"), [(b"killed", -signal.SIGKILL), (b"leaves", 3)])
@pytest.mark.parametrize("jobs", [1, 3])
def test_what_a_process_died_of_is_told_and_all_else_answered(
    request_: bytes, ended: int, jobs: int
) -> None:
    requests = [b"a", request_, b"b", b"c", request_, b"d", b"e"]
    expected = [
        Answer(at, None, ended) if one == request_ else Answer(at, b">" + one)
        for at, one in enumerate(requests)
    ]
    assert answered(requests, jobs) == expected


def test_what_is_printed_is_no_answer() -> None:
    assert [one.data for one in answered([b"prints", b"a"], 1)] == [b">prints", b">a"]


def test_where_no_process_can_start_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(PoolError):
        answered([b"a", b"b"], work=Work("no.such.module", {}))
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    with pytest.raises(PoolError):
        answered([b"a", b"b"])


def test_a_process_has_no_terminal_and_nothing_else_of_ours(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    os.set_inheritable(theirs, True)  # noqa: FBT003  as os has it
    secret = os.open(tmp_path, os.O_RDONLY)
    os.set_inheritable(secret, True)  # noqa: FBT003  as os has it
    (told,) = answered([b"about"], work=WORK.with_patience(7))
    about = json.loads(told.data or b"")
    for one in (ours, theirs, secret):
        os.close(one)
    assert about["session"] == about["pid"] != os.getsid(0)
    assert about["nice"] == min(os.nice(0) + 7, 19)
    assert about["folder"] == str(Path.cwd())
    kinds = {one.partition(":")[0] for one in about["open"]}
    assert kinds <= {"pipe", "/dev/null", f"/proc/{about['pid']}/fd"}


def test_no_process_is_left_when_nobody_waits_for_the_rest() -> None:
    found = answers(WORK, [b"about", b"about", b"works", b"works"], 2)
    pids = {json.loads(next(found).data or b"")["pid"] for _ in range(2)}
    found.close()
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


_PARENT = """
import sys
from tui.jobs.pool import answers
from tui.jobs.work import Work
for one in answers(Work("support.answering", {}), [b"about", b"works", b"works"], 1):
    print(one.data.decode(), flush=True)
"""


@pytest.mark.parametrize("signum", [signal.SIGKILL, signal.SIGTERM])
def test_a_process_ends_with_the_one_that_started_it(signum: signal.Signals) -> None:
    tests = Path(__file__).parents[2]
    parent = subprocess.Popen(
        [sys.executable, "-c", _PARENT],
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(tests)},
    )
    assert parent.stdout
    with parent.stdout:
        child = json.loads(parent.stdout.readline())["pid"]
        assert not has_ended(child, 0)
        parent.send_signal(signum)
        assert parent.wait() == -signum
        assert has_ended(child)
