"""What many tests need."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

import facts
from tui.season.load import load
from tui.season.model import Season

settings.register_profile("jornada", deadline=None)  # a busy machine is no failure
settings.load_profile("jornada")
os.environ["LC_ALL"] = "C.UTF-8"  # whoever runs the tests may have another


@pytest.fixture(scope="session")
def copa_1968() -> Season:
    """The season file under test, loaded once: a season never changes."""
    loaded = load(facts.FILE)
    assert loaded.warnings == ()
    return loaded.season
