"""The archive: every season file loads, and says what its sources say."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from support.archive import FILES, SEASONS, WORDS_ALONE, YEARS, league, season
from tui.season.load import load
from tui.season.model import KnockoutStage, LeagueStage, Match, QualifiersStage


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_loads_without_a_warning(path: Path) -> None:
    loaded = load(path)
    assert loaded.warnings == ()
    assert path.stem == f"{loaded.season.season}-copa-peru"
    assert loaded.season.competition == "Copa Perú"
    assert loaded.season.summary
    assert loaded.season.sources


def matches(year: int) -> list[Match]:
    """Every match of a season, those of ties and play-offs among them."""
    found: list[Match] = []
    for stage in season(year).stages:
        if isinstance(stage, LeagueStage):
            for group in stage.all_groups:
                found += [match for part in group.rounds for match in part.matches]
                found += group.matches
                found += group.play_offs
        elif isinstance(stage, KnockoutStage):
            ties = [tie for part in stage.rounds for tie in part.ties]
            found += [match for tie in ties for match in (*tie.legs, *tie.replays)]
    return found


def test_there_is_a_file_for_every_year() -> None:
    assert {int(path.stem[:4]) for path in FILES} == set(YEARS) == set(SEASONS)


@pytest.mark.parametrize("year", SEASONS)
def test_facts(year: int) -> None:
    one, known = season(year), SEASONS[year]
    entries = [
        e for stage in one.stages if isinstance(stage, QualifiersStage) for e in stage.entries
    ]
    scores = [match.score for match in matches(year) if match.score]
    champions = list(dict.fromkeys(c.champion for c in one.published if c.champion))
    runners_up = {claims.runner_up for claims in one.published if claims.runner_up}
    assert champions[:1] == ([known.champion] if known.champion else [])
    assert champions[1:] == []
    assert runners_up == ({known.runner_up} if known.runner_up else set())
    assert sum(entry.team is not None for entry in entries) == known.qualifiers
    assert (len(scores), sum(map(sum, scores))) == (known.scores, known.goals)


@pytest.mark.parametrize("year", WORDS_ALONE)
def test_years_without_a_national_final_are_told_in_words(year: int) -> None:
    one = season(year)
    assert (one.stages, one.published, bool(one.summary)) == ((), (), True)


@pytest.mark.parametrize("year", YEARS)
def test_derived_results_say_so(year: int) -> None:
    derived = [match for match in matches(year) if match.derived]
    assert len(derived) == {1984: 1, 1993: 4, 2005: 3, 2018: 1, 2019: 11, 2022: 1}.get(year, 0)
    assert all(match.note for match in derived)


def test_the_match_that_decided_2019_keeps_the_score_on_the_pitch() -> None:
    last, _ = league(2019, "Finalísima").rounds[-1].matches
    assert (last.home, last.away, last.date) == ("Deportivo Llacuabamba", "Carlos Stein", None)
    assert league(2019, "Finalísima").rounds[-1].date == date(2019, 12, 1)
    assert (last.score, last.awarded, last.status) == ((2, 2), (0, 3), "awarded")


def test_one_name_is_one_club_but_for_those_of_different_places() -> None:
    places: dict[str, set[str]] = defaultdict(set)
    for year in YEARS:
        one = season(year)
        here = {
            entry.team: entry.location
            for stage in one.stages
            if isinstance(stage, QualifiersStage)
            for entry in stage.entries
            if entry.team and entry.location
        }
        here |= {team.name: team.location for team in one.teams if team.location}
        aliases = {team.name: team.aliases for team in one.teams}
        for team, place in here.items():
            for name in (team, *aliases.get(team, ())):
                places[name].add(place)
    assert {name: found for name, found in places.items() if len(found) > 1} == {
        "7 de Agosto": {"Huancavelica", "Moyobamba"},
        "Alfonso Ugarte": {"Chiclín", "Puno"},
        "Defensor Tacna": {"Callao", "Tacna"},
        "Deportivo Hospital": {"Chachapoyas", "Pucallpa"},
        "Deportivo Huracán": {"Canta", "Ica"},
        "Deportivo Municipal (El Tambo)": {"Ayacucho", "El Tambo"},
        "Diablos Rojos": {"Huancavelica", "Juliaca"},
        "Estudiantes Unidos": {"Huancavelica", "Puerto Maldonado"},
        "José Carlos Mariátegui": {"Ica", "San Martín"},
        "La Victoria": {"Abancay", "Ancash"},
        "Libertad": {"Abancay", "Trujillo"},
        "Miguel Grau": {"Abancay", "Huamachuco"},
        "Salesiano": {"Cusco", "La Unión"},
        "Santa Rosa": {"Huánuco", "Pucallpa"},
        "Senati": {"Arequipa", "Cusco"},
        "Torino": {"La Libertad", "Talara"},
        "Unión Progreso": {"Cajamarca", "Moyobamba"},
        "Universitario": {"Ayacucho", "Chachapoyas", "Puno"},
    }


def test_each_season_names_its_neighbours() -> None:
    for year in YEARS:
        before = f"{year - 1}-copa-peru" if year > YEARS[0] else None
        after = f"{year + 1}-copa-peru" if year < YEARS[-1] else None
        assert (season(year).previous, season(year).next) == (before, after)
