"""The terminal is taken for gone only when it was hung up."""

from __future__ import annotations

import os
import select
import threading

import pytest

from tui.dashboard.hangup import when_gone

PATIENCE = 10.0


def wait_for_thread() -> None:
    for thread in threading.enumerate():
        if thread.name == "hangup":
            thread.join(PATIENCE)
            assert not thread.is_alive()


def test_a_terminal_that_was_hung_up_is_told() -> None:
    ours, theirs = os.openpty()
    gone = threading.Event()
    when_gone(theirs, gone.set)
    assert not gone.is_set()
    os.close(ours)
    assert gone.wait(PATIENCE)
    wait_for_thread()
    os.close(theirs)


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (select.POLLNVAL, False),
        (select.POLLIN, False),
        (select.POLLHUP, True),
        (select.POLLHUP | select.POLLIN, True),
        (select.POLLERR, True),
    ],
)
def test_only_a_hang_up_is_one(
    monkeypatch: pytest.MonkeyPatch,
    event: int,
    told: bool,  # noqa: FBT001  a parameter
) -> None:
    class Poll:
        def register(self, *_: object) -> None:
            pass

        def poll(self) -> list[tuple[int, int]]:
            return [(0, event)]

    monkeypatch.setattr(select, "poll", Poll)
    gone = threading.Event()
    when_gone(0, gone.set)
    wait_for_thread()
    assert gone.is_set() == told
