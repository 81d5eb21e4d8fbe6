"""What many tests need."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

from support import facts
from tui.season.load import load
from tui.season.model import Season

# A busy machine is no failure; `--hypothesis-profile default` tries twice as much.
settings.register_profile("jornada", deadline=None, max_examples=50)
settings.load_profile("jornada")
os.environ["LC_ALL"] = "C.UTF-8"  # whoever runs the tests may have another
for _claim in ("COLUMNS", "LINES"):  # tests that run in parallel are told a size of no terminal
    os.environ.pop(_claim, None)

# Programs are started as users have them: compiled once, not anew at each of hundreds of starts.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
gc.disable()  # until everything has been collected; nothing of it ever goes


def pytest_collection_finish() -> None:
    """Keep the collector of garbage out of the tests and modules, which stay to the end."""
    gc.freeze()
    gc.enable()


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what the program remembers out of the home of whoever runs the tests."""
    folder = tmp_path_factory.mktemp("xdg")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(folder))
        for kind in ("CACHE", "CONFIG", "STATE"):
            patch.setenv(f"XDG_{kind}_HOME", str(folder / kind.lower()))
        yield


@pytest.fixture(scope="session")
def copa_1968() -> Season:
    """The season file under test, loaded once: a season never changes."""
    loaded = load(facts.FILE)
    assert loaded.warnings == ()
    return loaded.season
