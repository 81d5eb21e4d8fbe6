"""What many tests need."""

from __future__ import annotations

import pytest

import facts
from tui.season.load import load
from tui.season.model import Season


@pytest.fixture(scope="session")
def copa_1968() -> Season:
    """The season file under test, loaded once: a season never changes."""
    loaded = load(facts.FILE)
    assert loaded.warnings == ()
    return loaded.season
