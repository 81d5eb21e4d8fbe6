"""Looking for what is no longer needed: it can be put off, and comes back as it was."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from tui.jobs.garbage import undisturbed


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """Leave Python's own collector as it was."""
    was_enabled = gc.isenabled()
    yield
    gc.unfreeze()
    (gc.enable if was_enabled else gc.disable)()


def test_nothing_is_looked_for_until_it_is_over_nor_ever_in_what_is_there() -> None:
    gc.enable()
    made: list[list[int]] = []
    with undisturbed():
        assert not gc.isenabled()
        made.append([])
    assert gc.isenabled()
    assert gc.get_freeze_count() > len(made)
    assert not any(one is made[0] for one in gc.get_objects())


def test_where_nothing_is_looked_for_at_all_nothing_is_frozen() -> None:
    gc.disable()
    frozen = gc.get_freeze_count()
    with undisturbed():
        pass
    assert not gc.isenabled()
    assert gc.get_freeze_count() == frozen
