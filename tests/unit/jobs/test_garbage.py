"""The garbage collector can be put off, and comes back as it was."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from tui.jobs.garbage import collector_kept_out


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """Leave Python's own collector as it was."""
    was_enabled = gc.isenabled()
    yield
    gc.unfreeze()
    (gc.enable if was_enabled else gc.disable)()


def test_it_stands_still_until_the_end_and_never_looks_at_what_is_there_then() -> None:
    gc.enable()
    made: list[list[int]] = []
    with collector_kept_out():
        assert not gc.isenabled()
        made.append([])
    assert gc.isenabled()
    assert gc.get_freeze_count() > len(made)
    assert not any(one is made[0] for one in gc.get_objects())


def test_where_it_does_not_run_at_all_nothing_is_frozen() -> None:
    gc.disable()
    frozen = gc.get_freeze_count()
    with collector_kept_out():
        pass
    assert not gc.isenabled()
    assert gc.get_freeze_count() == frozen
