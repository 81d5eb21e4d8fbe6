"""What a loaded season is: values that never change, in which every team has one name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tui.season.load import parse
from tui.season.model import LeagueStage, Part, QualifiersStage, Season
from tui.season.timeline import Moment
from tui.standings.progress import SeasonTables

ALIASES = """\
format = 1
competition = "Copa Perú"
season = "1968"
published.champion = "Mannucci"

[[teams]]
name = "Carlos A. Mannucci"
aliases = ["Mannucci", "C.A. Mannucci"]
[[teams]]
name = "CNI"
aliases = ["Colegio Nacional de Iquitos"]

[[stages]]
name = "Departmental stage"
kind = "qualifiers"
entries = [{ department = "Loreto", team = "Colegio Nacional de Iquitos" }]

[[stages]]
name = "Final stage"
kind = "league"
teams = ["C.A. Mannucci", "CNI"]
adjustments = [{ team = "Mannucci", points = -1 }]
published.table = [{ team = "Colegio Nacional de Iquitos" }]
rounds = [{ matches = [{ home = "Mannucci", away = "CNI", score = "4-0" }] }]
"""


def test_aliases_become_the_name_wherever_a_team_is_named() -> None:
    season = parse(ALIASES, "f.toml").season
    qualifiers, final = season.stages
    assert isinstance(qualifiers, QualifiersStage)
    assert isinstance(final, LeagueStage)
    assert season.published[0].champion == "Carlos A. Mannucci"
    assert [entry.team for entry in qualifiers.entries] == ["CNI"]
    assert final.team_names == ("Carlos A. Mannucci", "CNI")
    assert final.adjustments[0].team == "Carlos A. Mannucci"
    assert final.published[0].table[0].team == "CNI"
    match = final.rounds[0].matches[0]
    assert (match.home, match.away) == ("Carlos A. Mannucci", "CNI")
    row = SeasonTables(season).progress("CNI", Moment(1, 1)).row
    assert row is not None
    assert row.goals_against == 4


def parts(value: object) -> Iterator[Part]:
    """Every part in a value; whatever holds them must be unchangeable too."""
    assert not isinstance(value, list | dict | set)
    if isinstance(value, Part):
        yield value
        for name in type(value).fields:
            yield from parts(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from parts(item)


def test_everything_is_frozen(copa_1968: Season) -> None:
    kinds = {type(part): part for part in parts(copa_1968)}
    assert len(kinds) == 18  # all but what a rare rule needs: nobody lost points in 1968
    for part in kinds.values():
        name = type(part).fields[0]
        with pytest.raises(AttributeError, match="frozen"):
            setattr(part, name, getattr(part, name))
        with pytest.raises(AttributeError, match="frozen"):
            delattr(part, name)


def test_a_score_reads_as_it_is_written(copa_1968: Season) -> None:
    stage = copa_1968.stages[2]
    assert isinstance(stage, LeagueStage)
    score = stage.rounds[0].matches[0].score
    assert score is not None
    assert (str(score), score.home, score.away) == ("3-0", 3, 0)
    assert str(copa_1968.published[0].highest_scoring[0].score) == "4-0"


def test_names_are_met_where_a_file_declares_none() -> None:
    """Then no name can be unknown, except in what speaks of the season as a whole."""
    text = """\
format = 1
competition = "Copa Perú"
season = "1968"
published.champion = "CNI"
[[stages]]
name = "Final stage"
kind = "league"
rounds = [{ matches = [{ home = "CNI", away = "Melgar", score = "1-1" }] }]
"""
    stage = parse(text, "f.toml").season.stages[0]
    assert isinstance(stage, LeagueStage)
    assert stage.team_names == ("CNI", "Melgar")
