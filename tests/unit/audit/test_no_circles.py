"""Tables and audits are freed with the last that holds them, though nobody looks for circles."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from support import facts
from tui.audit.audited import audit_loaded
from tui.season.load import load
from tui.season.timeline import Moment
from tui.standings.progress import SeasonTables

SEASONS = [facts.FILE, *sorted(facts.FILE.parent.glob("*.toml"))[::12]]


@pytest.mark.parametrize("file", SEASONS, ids=lambda file: file.stem)
def test_nothing_of_a_season_stays_in_memory(file: Path) -> None:
    loaded = load(file)
    for again in (False, True):  # what is imported and compiled meanwhile is not meant
        gc.collect()
        work(file)
        left = gc.collect()
        assert left == 0 or not again
    assert loaded == load(file)


def work(file: Path) -> None:
    """Audit a season and go through all of its tables and brackets."""
    loaded = load(file)
    audit_loaded(loaded)
    tables = SeasonTables(loaded.season)
    for at, stage in enumerate(loaded.season.stages):
        for number in range(stage.moment_count + 1):
            for team in getattr(stage, "team_names", ())[:3]:
                tables.progress(team, Moment(at, number))
