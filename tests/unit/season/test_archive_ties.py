"""The ties of the archive: who went on, by which aggregate, and what decided."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from support.archive import SEASONS, YEARS, season, tables
from tui.season.model import KnockoutStage
from tui.season.timeline import Moment
from tui.standings.table import LAST
from tui.standings.tie_result import TieResult


class Told(NamedTuple):
    """A tie as sources tell it; the aggregate is that of the first team."""

    first: str
    second: str | None
    aggregate: tuple[int, int] | None
    winner: str | None
    rule: str | None


# The ties of which a source knows who went on, by year and round, typed in apart from the files.
TIES = {
    (1979, "Play-offs"): [
        Told("San Cristóbal de Moro", "José Gálvez", (2, 0), "San Cristóbal de Moro", "aggregate"),
        Told("Octavio Espinosa", "José Carlos Mariátegui", (3, 3), "Octavio Espinosa", "replay"),
        Told(
            "Ex Alumnos Agustinos",
            "Deportivo Aviación",
            (5, 0),
            "Ex Alumnos Agustinos",
            "aggregate",
        ),
        Told("Defensor Chicrín", "Unión Minas", (2, 5), "Unión Minas", "aggregate"),
    ],
    # By the points of the legs, three for a win, whatever the goals.
    (2001, "Groups"): [
        Told("Atlético Grau", "Sporting Pizarro", (2, 1), "Atlético Grau", "replay"),
        Told("Deportivo Pomalca", "Agricobank San Lorenzo", (4, 3), "Deportivo Pomalca", "points"),
    ],
    (2001, "Regional final"): [
        Told("Atlético Grau", "Deportivo Pomalca", (1, 0), "Atlético Grau", "points"),
    ],
    (2003, "Group A"): [
        Told("Atlético Grau", "Sporting Pizarro", (3, 2), "Atlético Grau", "replay"),
    ],
    (2003, "Final"): [Told("Atlético Grau", "Flamengo", (1, 2), "Flamengo", "points")],
    (1998, "Quarter-finals"): [Told("Cultural Hidro", "I.M.I.", (5, 5), "I.M.I.", None)],
    # Awarded 2-0 after the second leg was stopped at 3-1.
    (1998, "Final"): [Told("I.M.I.", "Coronel Bolognesi", (3, 3), "I.M.I.", "ruling")],
    (2000, "Final"): [
        Told(
            "Estudiantes de Medicina",
            "Coronel Bolognesi",
            (2, 0),
            "Estudiantes de Medicina",
            "aggregate",
        ),
    ],
    (2004, "Quarter-finals"): [
        Told("Flamengo", "Higos Urco", (3, 1), "Flamengo", "points"),
        Told(
            "Sport Sealcas", "Universidad de Chiclayo", (1, 5), "Universidad de Chiclayo", "points"
        ),
        Told("Olimpia", "Independiente (Tumbes)", (2, 0), "Olimpia", "points"),
        Told("Unión Pacífico", "Academia Municipal", (3, 2), "Academia Municipal", "replay"),
    ],
    (2004, "Semi-finals"): [
        Told(
            "Universidad de Chiclayo",
            "Academia Municipal",
            (2, 3),
            "Universidad de Chiclayo",
            "replay",
        ),
        Told("Olimpia", "Flamengo", (0, 0), "Flamengo", "penalties"),
    ],
    (2005, "Quarter-finals"): [
        Told("Boca Juniors", "José Gálvez", (2, 3), "José Gálvez", "aggregate"),
        Told("Tambillo Grande", "Universitario Yanacancha", (3, 2), "Tambillo Grande", "aggregate"),
    ],
    (2006, "Final"): [
        Told("Total Clean", "Hijos de Acosvinchos", (2, 1), "Total Clean", "aggregate"),
    ],
    (2007, "Final"): [Told("Sport Águila", "Juan Aurich", (2, 2), "Juan Aurich", "penalties")],
    (2009, "Semi-finals"): [
        Told("León de Huánuco", "Diablos Rojos", (3, 2), "León de Huánuco", "aggregate"),
        Told("Defensor San José", "Tecnológico", (2, 3), "Tecnológico", "aggregate"),
    ],
    (2010, "Quarter-finals"): [
        Told("Sportivo Huracán", "Alianza Unicachi", (1, 6), "Alianza Unicachi", "aggregate"),
        Told("Unión Comercio", "Comerciantes Unidos", (3, 3), "Unión Comercio", "away_goals"),
        Told("Atlético Pucallpa", "Deportivo Hospital", (1, 3), "Deportivo Hospital", "aggregate"),
        Told("ADT", "Sport Victoria", (4, 0), "ADT", None),
    ],
    (2010, "Semi-finals"): [
        Told("Unión Comercio", "Deportivo Hospital", (6, 1), "Unión Comercio", "aggregate"),
        Told("Alianza Unicachi", "ADT", (3, 2), "Alianza Unicachi", "aggregate"),
    ],
    (2011, "Final"): [Told("Real Garcilaso", "Pacífico", (3, 2), "Real Garcilaso", "aggregate")],
    (2012, "Semi-finals"): [
        Told("UTC", "Alianza Cristiana", (7, 0), "UTC", "aggregate"),
        Told("Alfonso Ugarte", "Sport Victoria", (5, 3), "Alfonso Ugarte", "aggregate"),
    ],
    (2012, "Final"): [Told("UTC", "Alfonso Ugarte", (4, 3), "UTC", "aggregate")],
    (2013, "Final"): [Told("San Simón", "Unión Huaral", (4, 3), "San Simón", "aggregate")],
    (2014, "Round of 16"): [
        Told("Sport Loreto", "Juventud América", (5, 2), "Sport Loreto", "aggregate"),
        Told("Sport Rosario", "Defensor La Bocana", (1, 3), "Defensor La Bocana", "aggregate"),
        Told(
            "Sport Chavelines",
            "Sporting Cristal (Tumbes)",
            (3, 4),
            "Sporting Cristal (Tumbes)",
            "aggregate",
        ),
        Told("Aurora Chancayllo", "Santa Rosa", (2, 1), "Aurora Chancayllo", "aggregate"),
        Told("Sport Águila", "Player Villafuerte", (5, 0), "Sport Águila", "aggregate"),
        Told("Defensor Zarumilla", "Unión Pichanaki", (2, 2), "Unión Pichanaki", "penalties"),
        Told("Unión Alto Huarca", "Sportivo Cariocos", (1, 2), "Sportivo Cariocos", "aggregate"),
        Told("Futuro Majes", "Fuerza Minera", (1, 3), "Fuerza Minera", None),
    ],
    (2014, "Quarter-finals"): [
        Told("Sport Loreto", "Aurora Chancayllo", (1, 1), "Sport Loreto", "away_goals"),
    ],
    (2014, "Semi-finals"): [
        Told("Sport Loreto", "Defensor La Bocana", (7, 6), "Sport Loreto", "aggregate"),
    ],
    (2014, "Final"): [Told("Sport Loreto", "Fuerza Minera", (4, 1), "Sport Loreto", None)],
    (2015, "Final"): [
        Told("Defensor La Bocana", "Academia Cantolao", (4, 3), "Defensor La Bocana", "aggregate"),
    ],
    (2016, "Quarter-finals"): [
        Told("Sport Rosario", "Kola San Martín", (5, 3), "Sport Rosario", "aggregate"),
        Told("Racing", "Deportivo Garcilaso", (5, 0), "Racing", "aggregate"),
        Told("Binacional", "Carlos Orellana", (6, 4), "Binacional", "aggregate"),
        Told(
            "Deportivo Hualgayoc", "EGB Tacna Heroica", (8, 4), "Deportivo Hualgayoc", "aggregate"
        ),
    ],
    (2018, "Quarter-finals"): [
        Told("Las Palmas", "UDA", None, "UDA", None),
        Told("Alianza Universidad", "Atlético Torino", None, "Alianza Universidad", None),
        Told("Credicoop San Cristóbal", "Pirata", None, "Pirata", None),
        Told("Santos", "Social Venus", None, "Santos", None),
    ],
    (2019, "Quarter-finals"): [
        Told("Sport Estrella", "Comerciantes", (5, 4), "Sport Estrella", "aggregate"),
        Told("Carlos Stein", "Credicoop San Cristóbal", (4, 4), "Carlos Stein", "away_goals"),
        Told(
            "Deportivo Llacuabamba",
            "Deportivo Garcilaso",
            (3, 1),
            "Deportivo Llacuabamba",
            "aggregate",
        ),
        Told("ADT", "Sport Chavelines", (2, 4), "Sport Chavelines", "aggregate"),
    ],
    (2021, "Play-offs for the final: first round"): [
        Told("Credicoop San Cristóbal", "Maristas", (5, 0), "Credicoop San Cristóbal", "aggregate"),
        Told("Alfonso Ugarte", "Los Caimanes", (3, 1), "Alfonso Ugarte", "aggregate"),
    ],
    (2021, "Play-offs for the final: second round"): [
        Told("Alfonso Ugarte", "Credicoop San Cristóbal", None, "Alfonso Ugarte", None),
    ],
    (2021, "Final"): [Told("ADT", "Alfonso Ugarte", None, "ADT", None)],
    (2022, "Quarter-finals"): [
        Told("Defensor La Bocana", "CESA", (4, 3), "Defensor La Bocana", "aggregate"),
        Told("Rosario", "Atlético Bruces", (5, 5), "Atlético Bruces", "position"),
        Told("San Andrés de Runtu", "Comerciantes", (5, 5), "Comerciantes", "position"),
        Told("Ecosem Pasco", "Deportivo Garcilaso", (3, 3), "Deportivo Garcilaso", "position"),
    ],
    (2023, "Quarter-finals"): [
        Told("ADA", "Sport Cáceres", None, "ADA", "penalties"),
        Told("UCV Moquegua", "Ecosem Pasco", (0, 0), "UCV Moquegua", "penalties"),
        Told("Diablos Rojos", "Juan Pablo II College", None, "Juan Pablo II College", None),
        Told("Porvenir", "San Marcos", None, "San Marcos", None),
    ],
    (2023, "Semi-finals"): [
        Told("ADA", "UCV Moquegua", None, "ADA", None),
        Told("San Marcos", "Juan Pablo II College", (2, 2), "San Marcos", "penalties"),
    ],
    (2023, "Final"): [Told("ADA", "San Marcos", (3, 1), "ADA", "aggregate")],
    (2024, "Quarter-finals"): [
        Told(
            "Juventud Cautivo", "Bentín Tacna Heroica", (0, 0), "Bentín Tacna Heroica", "penalties"
        ),
        Told(
            "Juventud Santo Domingo",
            "Deportivo Ucrania",
            (2, 1),
            "Juventud Santo Domingo",
            "aggregate",
        ),
        Told("Cajamarca", "Juventus de Huamachuco", (2, 2), "Cajamarca", "penalties"),
        Told("Nacional", None, (1, 0), "Nacional", None),
    ],
    (2024, "Semi-finals"): [
        Told("Bentín Tacna Heroica", "Juventud Santo Domingo", None, "Bentín Tacna Heroica", None),
        Told("Cajamarca", "Nacional", None, "Cajamarca", None),
    ],
    (2024, "Final"): [
        Told("Bentín Tacna Heroica", "Cajamarca", (1, 1), "Bentín Tacna Heroica", "penalties"),
    ],
    # ASA FC won on penalties, which was overturned.
    (2025, "Finals of the zones"): [
        Told("ASA FC", "Unión Minas", (1, 1), "Unión Minas", "ruling"),
        Told("ANBA Perú", "Juventud Huracán", (2, 2), "ANBA Perú", "penalties"),
    ],
    (2025, "Final"): [Told("Unión Minas", "ANBA Perú", (0, 0), "Unión Minas", "penalties")],
    (2025, "Play-off"): [
        Told("Estudiantil CNI", "ANBA Perú", (3, 3), "Estudiantil CNI", "penalties")
    ],
}

# Of the last sixteen of 2018: ties level on goals went by the places in the table of the 50 teams.
OF_2018 = {
    "Santos": ((5, 3), "aggregate"),
    "Atlético Torino": ((3, 2), "aggregate"),
    "Credicoop San Cristóbal": ((3, 3), "position"),
    "Pirata": ((4, 4), "position"),
    "Alianza Universidad": ((3, 3), "position"),
}

# Sums that a source prints, where the legs make another: year, tie, printed, computed.
MISADDED = {(1979, "Ex Alumnos Agustinos"): ((2, 0), (5, 0))}


def results(year: int, name: str) -> tuple[TieResult, ...]:
    """The ties of a round as they ended."""
    for index, stage in enumerate(season(year).stages):
        bracket = tables(year).bracket(index)
        if isinstance(stage, KnockoutStage) and bracket:
            for part, found in zip(stage.rounds, bracket.at(LAST), strict=True):
                if part.name == name:
                    return found
    raise LookupError(name)


@pytest.mark.parametrize(("year", "name"), TIES)
def test_ties(year: int, name: str) -> None:
    found = [
        Told(
            tie.teams[0] or "",
            tie.teams[1],
            tie.aggregate,
            tie.winner,
            tie.decided_by,
        )
        for tie in results(year, name)
    ]
    assert found == TIES[year, name]


def test_the_last_sixteen_of_2018() -> None:
    found = {tie.winner: tie for tie in results(2018, "Round of 16")}
    assert {*found} == {*OF_2018, "UDA", "Las Palmas", "Social Venus"}
    for team, (aggregate, rule) in OF_2018.items():
        assert (found[team].aggregate, found[team].decided_by) == (aggregate, rule)


def test_ties_of_2009_of_which_the_winner_is_known() -> None:
    found = {tie.winner: (tie.aggregate, tie.decided_by) for tie in results(2009, "Round of 16")}
    assert found.pop("Carlos Mannucci") == ((2, 1), "aggregate")
    assert found.pop("Alfonso Ugarte de Tacna") == ((3, 5), "aggregate")
    assert found.pop("Alianza Universidad") == ((4, 3), "aggregate")
    assert found.pop("Defensor San José") == (None, "penalties")
    assert {*found} == {"DIM", "Tecnológico", "León de Huánuco", "Diablos Rojos"}


def test_the_last_sixteen_of_2012() -> None:
    found = results(2012, "Round of 16")
    assert [(tie.winner, tie.aggregate, tie.decided_by) for tie in found] == [
        ("Sporting Pizarro", None, None),
        ("UTC", None, None),
        ("Alianza Cristiana", None, None),
        ("San Alejandro", None, None),
        ("Defensor Zarumilla", None, None),
        ("Sport Victoria", None, None),
        ("Alfonso Ugarte", (4, 4), "away_goals"),
        ("Deportivo Binacional", (3, 3), "penalties"),
    ]


# Of the last 32 of 2019, by the aggregates that the source prints.
OF_2019 = {
    "Nacional": ((3, 2), "aggregate"),
    "Alfonso Ugarte": ((2, 3), "aggregate"),
    "Escuela JTR": ((6, 6), "away_goals"),
    "Sport Estrella": ((4, 3), "aggregate"),
    "Credicoop San Cristóbal": ((1, 9), "aggregate"),
    "Octavio Espinosa": ((0, 1), "aggregate"),
    "Carlos Stein": ((1, 7), "aggregate"),
    "Miguel Grau": ((1, 2), "aggregate"),
    "Deportivo Garcilaso": ((1, 8), "aggregate"),
    "Sport Áncash": ((5, 3), "aggregate"),
    "DIM": ((3, 1), "aggregate"),
}


def test_the_last_32_of_2019() -> None:
    found = {tie.winner: (tie.aggregate, tie.decided_by) for tie in results(2019, "Round of 32")}
    assert {team: told for team, told in found.items() if told[0]} == OF_2019
    assert {*found} - {*OF_2019} == {"Sport Chavelines", "ADT", None}


@pytest.mark.parametrize("year", YEARS)
def test_sums_that_sources_print(year: int) -> None:
    different = {}
    for index in range(len(season(year).stages)):
        bracket = tables(year).bracket(index)
        for tie in (tie for part in (bracket.at(LAST) if bracket else ()) for tie in part):
            printed = tie.tie.aggregate
            if printed and tie.aggregate and printed != tie.aggregate:
                different[year, tie.teams[0]] = (printed, tie.aggregate)
    assert different == {key: sums for key, sums in MISADDED.items() if key[0] == year}


FINALS = [
    *(1998, 1999, 2000, 2004, 2006, 2007, 2009, 2010, 2011, 2012, 2013, 2014, 2015),
    *(2021, 2023, 2024, 2025),
]


@pytest.mark.parametrize("year", FINALS)
def test_who_wins_the_final_is_champion(year: int) -> None:
    (final,) = results(year, "Final")
    known = SEASONS[year]
    assert final.winner == known.champion
    assert known.runner_up in (None, final.loser)


@pytest.mark.parametrize(
    ("year", "team", "stages"),
    [
        (1968, "Sport Chorrillos", ["Departmental stage", "Regional stage", "Final stage"]),
        (1994, "Aurora", ["Finalists", "Final stage"]),
        (2003, "Flamengo", ["Region I: Group B", "Region I: Final"]),
        (2016, "Racing", ["Quarter-finals", "Finalísima"]),
        (1998, "I.M.I.", ["Region I: Triangle", "Region I: Final", "National stage"]),
        (
            2018,
            "Santos",
            [
                "Departmental stage",
                "Play-offs for the last sixteen",
                "Knock-out stage",
                "Finalísima",
            ],
        ),
        (
            2021,
            "Alfonso Ugarte",
            ["Entrants", "Departmental round", "Final league", "National stage"],
        ),
        (2023, "San Marcos", ["Departmental stage", "National stage", "Knock-out stage"]),
        (2025, "ANBA Perú", ["National stage", "Final stage", "Promotion play-off"]),
    ],
)
def test_the_road_of_a_team(year: int, team: str, stages: list[str]) -> None:
    last = Moment(len(season(year).stages) - 1, LAST)
    assert [step.name for step in tables(year).road(team, last)] == stages
