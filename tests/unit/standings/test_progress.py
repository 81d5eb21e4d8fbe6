"""What became of the qualifiers of 1968, at each moment of the season."""

from __future__ import annotations

import pytest

from support import facts
from tui.season.model import Season
from tui.season.timeline import Moment, Timeline
from tui.standings.progress import SeasonTables

NOT_IN_ANY_REGION = {
    "Cienciano",
    "Miguel Grau",
    "Universitario",
    "Deportivo Maldonado",
    "Unión Carolina",
}
FINALISTS = {team for _, team, *_ in facts.TABLES[0]}


def test_at_first_everybody_has_qualified(copa_1968: Season) -> None:
    tables = SeasonTables(copa_1968)
    for _, team, _ in facts.QUALIFIERS:
        progress = tables.progress(team, Moment(0))
        assert (progress.fate, progress.stage, progress.row) == (
            "qualified",
            "Departmental stage",
            None,
        )


def test_in_the_regional_stage(copa_1968: Season) -> None:
    tables = SeasonTables(copa_1968)
    found = {}
    for _, team, _ in facts.QUALIFIERS:
        progress = tables.progress(team, Moment(1))
        assert progress.stage == "Regional stage"
        if team not in NOT_IN_ANY_REGION:
            assert progress.fate == "playing"
        elif team in FINALISTS:
            assert progress.fate == "untold"
        else:
            assert progress.fate == "unrecorded"
        if progress.row:
            found[team] = (progress.group, progress.row.position)
    assert found == {
        team: (region, position)
        for region, rows in facts.REGIONS.items()
        for position, team, *_ in rows
    }


@pytest.mark.parametrize("number", range(1, 6))
def test_in_each_round_of_the_final_stage(copa_1968: Season, number: int) -> None:
    tables = SeasonTables(copa_1968)
    positions = {team: position for position, team, *_ in facts.TABLES[number - 1]}
    for _, team, _ in facts.QUALIFIERS:
        progress = tables.progress(team, Moment(2, number))
        if team in FINALISTS:
            assert (progress.fate, progress.stage) == ("playing", "Final stage")
            assert progress.row is not None
            assert progress.row.position == positions[team]
        elif team in NOT_IN_ANY_REGION:
            assert progress.fate == "unrecorded"
        else:
            assert (progress.fate, progress.stage) == ("out", "Regional stage")
            assert progress.row is not None


def test_every_moment_of_the_season_is_answered(copa_1968: Season) -> None:
    """Six finalists, thirteen out in the regions, four of whom nothing more is known."""
    fates = [
        SeasonTables(copa_1968).progress(team, Timeline(copa_1968).moments[-1]).fate
        for _, team, _ in facts.QUALIFIERS
    ]
    assert {fate: fates.count(fate) for fate in fates} == {"playing": 6, "out": 13, "unrecorded": 4}
