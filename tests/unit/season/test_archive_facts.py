"""Facts of the archive that are kept apart from the season files: results, qualifiers, outcomes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from support.archive import season
from tui.season.model import KnockoutStage, LeagueStage, Match, QualifiersStage

DATA = Path(__file__).parents[2] / "data" / "archive"


def rows(name: str) -> Iterator[tuple[int, list[str]]]:
    """The lines of a table, each with its year."""
    for line in (DATA / name).read_text().splitlines():
        year, *cells = line.split("\t")
        yield int(year), cells


RESULTS = list(rows("results.tsv"))
QUALIFIERS = list(rows("qualifiers.tsv"))

# Who won, or - for a draw, where no score is known: from tables and from what is told of points.
OUTCOMES = {
    1970: ["Atlético Torino > Deportivo Garcilaso", "Atlético Torino > Unión Ocopilla"],
    1978: [
        "UTC > José Carlos Mariátegui",
        "UTC - Pesca Perú",
        "UTC - ADT",
        "UTC - Deportivo Aviación",
        "Pesca Perú > ADT",
        "Pesca Perú > José Carlos Mariátegui",
        "Pesca Perú > Deportivo Aviación",
    ],
    1995: [
        "La Loretana > Sportivo Huracán",
        "La Loretana > Diablos Rojos",
        "La Loretana - Deportivo Marsa",
        "La Loretana - UTC",
        "Sportivo Huracán > Diablos Rojos",
        "Sportivo Huracán - Deportivo Marsa",
        "Sportivo Huracán > Deportivo Municipal (Pacucha)",
        "Deportivo Marsa - Deportivo Municipal (Pacucha)",
        "Deportivo Marsa > UTC",
        "Deportivo Municipal (Pacucha) - UTC",
        "Deportivo Municipal (Pacucha) > Diablos Rojos",
        "UTC > Diablos Rojos",
    ],
    1998: ["I.M.I. > Alfonso Ugarte"],
    2008: [
        "Atlético Torino > Cobresol",
        "CNI > Sport Huancayo",
        "CNI - Cobresol",
        "Sport Huancayo > Cobresol",
        "CNI - Atlético Torino",
    ],
    2018: [
        "Credicoop San Cristóbal > Pirata",
        "Social Venus - Santos",
        "UDA > Las Palmas",
    ],
    2021: ["Credicoop San Cristóbal - Alfonso Ugarte"],
    2022: [
        "Deportivo Garcilaso - Comerciantes",
        "Deportivo Garcilaso > Defensor La Bocana",
        "Comerciantes > Atlético Bruces",
    ],
}

# Ties of which nothing but the pairing, the winner or the aggregate is known.
PAIRINGS: dict[int, list[tuple[str, str, str | None]]] = {
    2000: [("Estudiantes de Medicina", "Atlético Grau", "Estudiantes de Medicina")],
    2011: [
        ("UTC", "Los Caimanes", "Los Caimanes"),
        ("Pacífico", "Los Caimanes", "Pacífico"),
        ("Alianza Universidad", "Real Garcilaso", "Real Garcilaso"),
    ],
    2012: [
        ("Defensor Zarumilla", "Sport Victoria", "Sport Victoria"),
        ("Deportivo Credicoop", "Alfonso Ugarte", "Alfonso Ugarte"),
    ],
    2018: [
        ("Alianza Universidad", "AD Huamantanga", "Alianza Universidad"),
        ("Carlos Stein", "Deportivo Garcilaso", "Deportivo Garcilaso"),
        ("Bellavista", "Las Palmas", "Las Palmas"),
        ("Andahuaylas", "Social Venus", "Social Venus"),
        ("Sport Huanta", "Santos", "Santos"),
        ("León de Huánuco", "Atlético Torino", "Atlético Torino"),
        ("Credicoop San Román", "Unión Tarapoto", None),
    ],
    2019: [
        ("Sport Chavelines", "Futuro Majes", "Sport Chavelines"),
        ("Juventud Municipal", "Deportivo Volante", None),
        ("Colegio Comercio", "Las Palmas", None),
        ("ADT", "Coronel Bolognesi", "ADT"),
        ("Sport Huanta", "Municipal de Jazán", None),
    ],
    2022: [
        ("Deportivo Verdecocha", "Rosario", "Rosario"),
        ("Paz Soldán", "Deportivo Garcilaso", "Deportivo Garcilaso"),
        ("San Andrés de Runtu", "Social El Olivo", "San Andrés de Runtu"),
        ("Atlético Verdún", "Defensor La Bocana", "Defensor La Bocana"),
        ("Ecosem Pasco", "Coronel Bolognesi", "Ecosem Pasco"),
        ("Atlético Bruces", "Colegio Comercio", "Atlético Bruces"),
    ],
    2023: [
        ("ADA", "Sport Cáceres", "ADA"),
        ("Diablos Rojos", "Juan Pablo II College", "Juan Pablo II College"),
        ("Defensor Porvenir", "San Marcos", "San Marcos"),
    ],
    2025: [
        ("Viargoca", "Amigos de la PNP", "Viargoca"),
        ("Viargoca", "FC Tambo", None),
        ("Amigos de la PNP", "Illanes 48 Llallahua", None),
        ("FD Galaxy", "Defensor Patibamba", "Deportivo Patibamba"),
        ("ASA FC", "Deportivo Cachorro", "ASA FC"),
    ],
}


def own(year: int, name: str) -> str:
    """The name by which the file of a year shows a team."""
    return next((team.name for team in season(year).teams if name in team.aliases), name)


def matches(year: int) -> Iterator[tuple[Match, str]]:
    """Every match of a season with its date, in words, or that of its round."""
    for stage in season(year).stages:
        if isinstance(stage, LeagueStage):
            for group in stage.all_groups:
                for part in group.rounds:
                    yield from ((one, str(one.date or part.date or "")) for one in part.matches)
                yield from ((one, str(one.date or "")) for one in group.matches)
                yield from ((one, str(one.date or "")) for one in group.play_offs)
        elif isinstance(stage, KnockoutStage):
            for knockout_round in stage.rounds:
                for tie in knockout_round.ties:
                    for one in (*tie.legs, *tie.replays):
                        yield one, str(one.date or knockout_round.date or "")


@pytest.mark.parametrize(
    ("year", "cells"), RESULTS, ids=[f"{year} {cells[1]} {cells[3]}" for year, cells in RESULTS]
)
def test_a_result_is_in_its_season(year: int, cells: list[str]) -> None:
    day, home, score, away = cells
    found = [
        when
        for match, when in matches(year)
        if (match.home, str(match.score), match.away) == (own(year, home), score, own(year, away))
    ]
    assert found
    assert day == "-" or any(when.startswith(day) for when in found)


@pytest.mark.parametrize(
    ("year", "cells"), QUALIFIERS, ids=[f"{year} {cells[1]}" for year, cells in QUALIFIERS]
)
def test_a_qualifier_is_in_its_list(year: int, cells: list[str]) -> None:
    department, team, location = cells
    found = {
        (entry.department, entry.location or "-")
        for stage in season(year).stages
        if isinstance(stage, QualifiersStage)
        for entry in stage.entries
        if entry.team == own(year, team)
    }
    assert (department, location) in found


@pytest.mark.parametrize("year", OUTCOMES)
def test_outcomes_without_a_score(year: int) -> None:
    told: set[tuple[frozenset[str], str | None]] = set()
    for match, _ in matches(year):
        teams = {match.home, match.away}
        if match.score is None and match.result == "draw":
            told.add((frozenset(teams), None))
        if match.score is None and match.winner:
            told.add((frozenset(teams), match.winner))
    for outcome in OUTCOMES[year]:
        sign = " > " if " > " in outcome else " - "
        first, second = (own(year, name) for name in outcome.split(sign))
        assert (frozenset((first, second)), first if sign == " > " else None) in told, outcome


@pytest.mark.parametrize("year", PAIRINGS)
def test_ties_without_a_score(year: int) -> None:
    told = {
        (frozenset(tie.teams), tie.winner)
        for stage in season(year).stages
        if isinstance(stage, KnockoutStage)
        for part in stage.rounds
        for tie in part.ties
    }
    for first, second, winner in PAIRINGS[year]:
        assert (frozenset((own(year, first), own(year, second))), winner) in told


def test_the_days_of_the_first_final_stage() -> None:
    """The first matches were on 14 May 1967 and the last on the 28th; all of them in May."""
    (told,) = {when for match, when in matches(1967)}
    assert told == "1967-05"
    assert "28 May" in (season(1967).published[2].note or "")
    assert "14 May" in (season(1967).published[3].note or "")


def test_the_final_of_2010_is_known_by_its_days() -> None:
    days = [match.date for match, _ in matches(2010) if match.home == "Unión Comercio"]
    assert date(2010, 12, 15) in days


@pytest.mark.parametrize(
    ("year", "home", "away", "penalties"),
    [
        (2004, "Flamengo", "Olimpia", (4, 2)),
        (2007, "Juan Aurich", "Sport Águila", (5, 3)),
        (2012, "Deportivo Credicoop", "Deportivo Binacional", (4, 5)),
        (2014, "Unión Pichanaki", "Defensor Zarumilla", (4, 2)),
        (2024, "Defensor José María Arguedas", "Juventud Santo Domingo", (2, 3)),
        (2025, "ANBA Perú", "Juventud Huracán", (4, 3)),
        (2025, "ASA FC", "Unión Minas", (5, 4)),
    ],
)
def test_shoot_outs(year: int, home: str, away: str, penalties: tuple[int, int]) -> None:
    found = [
        tuple(match.penalties)
        for match, _ in matches(year)
        if (match.home, match.away) == (home, away) and match.penalties
    ]
    assert found == [penalties]


def test_the_last_match_of_1998_was_awarded() -> None:
    (last,) = [
        match for match, _ in matches(1998) if (match.home, match.status) == ("I.M.I.", "abandoned")
    ]
    assert (last.score, last.awarded) == ((3, 1), (2, 0))


def test_a_title_that_changed_hands() -> None:
    decided = season(2019).champions
    assert decided is not None
    assert (decided.teams, decided.taken_from) == (("Carlos Stein",), ("Deportivo Llacuabamba",))
