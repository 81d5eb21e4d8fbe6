"""Whoever waits for changes in a folder is woken by them, and by nothing else."""

from __future__ import annotations

import select
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from support.board import PATIENCE
from tui.dashboard.background.notices import (
    Alarm,
    KernelNotices,
    LibraryNotices,
    Notices,
    watch,
)

WAYS: list[Callable[..., Notices]] = [KernelNotices, LibraryNotices]


@pytest.mark.parametrize("way", WAYS)
def test_a_change_and_an_alarm_end_the_waiting(way: Callable[..., Notices], tmp_path: Path) -> None:
    alarm = Alarm()
    with way([tmp_path], alarm) as told:
        soon = threading.Timer(0.1, lambda: (tmp_path / "file").write_text("x"))
        soon.start()
        assert told.wait(PATIENCE)
        soon.join()
        threading.Timer(0.1, alarm.set).start()
        while told.wait(PATIENCE):  # what is left of the change
            pass
        assert alarm.is_set()


def test_a_folder_that_goes_away_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with watch([folder], Alarm()) as told:
        assert not told.wait(0)
        assert not told.lapsed
        folder.rmdir()
        assert told.wait(PATIENCE)
        assert told.lapsed


def test_a_folder_that_was_read_is_no_change(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with watch([tmp_path], Alarm()) as told:
        assert list(tmp_path.iterdir())
        (tmp_path / "file").read_text()
        assert not told.wait(0.05)


def test_where_nothing_can_be_watched_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="inotify"):
        watch([tmp_path / "nowhere"], Alarm())


def test_an_alarm_that_was_cleared_is_silent() -> None:
    alarm = Alarm()
    alarm.set()
    alarm.set()
    assert alarm.wait(0)
    assert select.select([alarm], [], [], 0)[0]
    alarm.clear()
    assert not alarm.is_set()
    assert not select.select([alarm], [], [], 0)[0]
