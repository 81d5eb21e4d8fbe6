"""The roll of honour of the archive, typed in apart from the files: every title is of one club."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from support.archive import FOLDER, YEARS
from tui.library.clubs import Club
from tui.library.read import Reader
from tui.library.shelf import Shelf

# Champions by club, with the town that the files give it, and the years.
TITLES = {
    ("ADA", "Jaén"): (2023,),
    ("ADT", "Tarma"): (1979, 2021),
    ("Alfonso Ugarte", "Chiclín"): (1967,),
    ("Atlético Grau", "Piura"): (1972,),
    ("Atlético Torino", "Talara"): (1970, 1975, 1977, 1982, 1994),
    ("Atlético Universidad", "Arequipa"): (2002,),
    ("Aurich–Cañaña", "Chiclayo"): (1993,),
    ("Bentín Tacna Heroica", "Tacna"): (2024,),
    ("Binacional", "Arequipa"): (2017,),
    ("Carlos A. Mannucci", "Trujillo"): (1968, 1969),
    ("Carlos Stein", "José Leonardo Ortiz"): (2019,),
    ("Coronel Bolognesi", "Tacna"): (1976,),
    ("Defensor La Bocana", "Sechura"): (2015,),
    ("Deportivo Cañaña", "Lambayeque"): (1986,),
    ("Deportivo Garcilaso", "Cusco"): (2022,),
    ("Estudiantes de Medicina", "Ica"): (2000,),
    ("Hungaritos Agustinos", "Iquitos"): (1985,),
    ("I.M.I.", "Talara"): (1998,),
    ("José Gálvez", "Chimbote"): (1996, 2005),
    ("Juan Aurich", "Chiclayo"): (1997, 2007),
    ("Juventud La Palma", "Huacho"): (1978,),
    ("La Loretana", "Pucallpa"): (1995,),
    ("León de Huánuco", "Huánuco"): (1980, 2009),
    ("Libertad", "Trujillo"): (1987,),
    ("Los Espartanos", "Pacasmayo"): (1984,),
    ("Melgar", "Arequipa"): (1971,),
    ("Pirata", "Lambayeque"): (2018,),
    ("Real Garcilaso", "Cusco"): (2011,),
    ("San Simón", "Moquegua"): (2013,),
    ("Sport Bolito", ""): (2001,),
    ("Sport Huancayo", "Huancayo"): (2008,),
    ("Sport Loreto", "Pucallpa"): (2014,),
    ("Sport Pilsen", "La Libertad"): (1983,),
    ("Sport Rosario", "Huaraz"): (2016,),
    ("Sport Áncash", "Huaraz"): (2004,),
    ("Sportivo Huracán", "Arequipa"): (1973,),
    ("Total Clean", "Arequipa"): (2006,),
    ("UPAO", "Trujillo"): (1999,),
    ("UTC", "Cajamarca"): (1981, 2012),
    ("Universidad César Vallejo", "Trujillo"): (2003,),
    ("Unión Comercio", ""): (2010,),
    ("Unión Minas", "Cerro de Pasco"): (2025,),
}

NOBODY = {1974, *range(1988, 1993), 2020}

# Titles by department, where a list of qualifiers names that of the champion.
DEPARTMENTS = {
    "Arequipa": 5,
    "Cajamarca": 3,
    "Cusco": 1,
    "Huánuco": 2,
    "Ica": 1,
    "Junín": 3,
    "La Libertad": 7,
    "Lambayeque": 4,
    "Lima": 1,
    "Loreto": 1,
    "Pasco": 1,
    "Piura": 7,
    "Tacna": 2,
    "Ucayali": 1,
    "Áncash": 4,
}

# Names that several clubs of the archive share, with their towns.
NAMESAKES = {
    "7 de Agosto": {"Huancavelica", "Moyobamba"},
    "Alfonso Ugarte": {"", "Chiclín", "Puno"},
    "Defensor Tacna": {"Callao", "Tacna"},
    "Deportivo Hospital": {"Chachapoyas", "Pucallpa"},
    "Deportivo Huracán": {"Canta", "Ica"},
    "Deportivo Municipal (El Tambo)": {"Ayacucho", "El Tambo"},
    "Diablos Rojos": {"Huancavelica", "Juliaca"},
    "Estudiantes Unidos": {"Huancavelica", "Puerto Maldonado"},
    "José Carlos Mariátegui": {"Ica", "San Martín"},
    "La Victoria": {"Abancay", "Ancash"},
    "Libertad": {"Abancay", "Trujillo"},
    "Miguel Grau": {"", "Abancay", "Huamachuco"},
    "Salesiano": {"Cusco", "La Unión"},
    "Santa Rosa": {"Huánuco", "Pucallpa"},
    "Senati": {"Arequipa", "Cusco"},
    "Torino": {"La Libertad", "Talara"},
    "Universitario": {"Ayacucho", "Chachapoyas", "Puno"},
    "Unión Progreso": {"Cajamarca", "Moyobamba"},
}

# Clubs that seasons show by different names.
ONE_CLUB = [
    {"AD Tahuishco", "Tahuishco"},
    {"Alfonso Ugarte", "Alfonso Ugarte de Chiclín"},
    {"Atlético Torino", "Torino"},
    {"Bentín Tacna Heroica", "EGB Tacna Heroica", "Tacna Heroica"},
    {"Binacional", "Deportivo Binacional"},
    {"CNI", "Colegio Nacional de Iquitos"},
    {"Carlos A. Mannucci", "Carlos Mannucci"},
    {"Centenario", "Deportivo Centenario"},
    {"Cultural Volante", "Volante"},
    {"Defensor Porvenir", "Porvenir"},
    {"Deportivo Aviación", "Deportivo Aviación (Iquitos)"},
    {
        "Deportivo Municipal (H)",
        "Deportivo Municipal (Huamanga)",
        "Municipal de Huamanga",
    },
    {"Deportivo Marsa", "Marsa"},
    {"Deportivo Municipal (Jazán)", "Municipal de Jazán"},
    {"Deportivo SIMA", "SIMA"},
    {"Deportivo UPAO", "U.P.A.O.", "UPAO"},
    {"Deportivo Universitario", "Universitario"},
    {"El Tumi", "Sport El Tumi"},
    {"Froebel", "Froebel Deportes"},
    {"Hijos del Altiplano", "Hijos del AyP"},
    {"Pacífico", "Pacífico FC"},
    {"Piérola", "Piérola Fútbol Club"},
    {"Renovación", "Renovación Pacífico"},
    {"Social El Olivo", "Social Olivo"},
    {"Sport Ancash", "Sport Áncash"},
]

# Clubs that only look like one: nothing says that they are.
TWO_CLUBS = [
    ("Aurich–Cañaña", "Juan Aurich"),
    ("Aurich–Cañaña", "Deportivo Cañaña"),
    ("Coronel Bolognesi", "Sport Bolito"),
    ("CNI", "Estudiantil CNI"),
    ("Deportivo Garcilaso", "Real Garcilaso"),
    ("Defensor José María Arguedas", "José María Arguedas"),
    ("Atlético Pilsen Callao", "Pilsen Callao"),
    ("Nacional", "Nacional La Joya"),
    ("Alfonso Ugarte de Tacna", "Unión Alfonso Ugarte"),
    ("Unión Minas", "Unión Minas de Orcopampa"),
    ("Cultural Volante", "Deportivo Volante"),
]


@cache
def library() -> Shelf:
    """The archive as the library reads it."""
    return Reader((FOLDER,)).whole()


def year_of(path: str) -> int:
    return int(Path(path).name[:4])


def names(club: Club) -> set[str]:
    return {stay.team.team for stay in club.stays}


def test_every_title_of_59_years() -> None:
    found = {
        (club.name, club.location): won
        for club in library().clubs
        if (
            won := tuple(
                year_of(stay.path) for stay in club.stays if stay.team.honour == "champion"
            )
        )
    }
    assert found == TITLES
    years = [year for won in TITLES.values() for year in won]
    assert sorted([*years, *NOBODY]) == list(YEARS)


def test_titles_by_department() -> None:
    found: dict[str, int] = defaultdict(int)
    for club in library().clubs:
        for stay in club.stays:
            if stay.team.honour == "champion" and club.departments:
                (department,) = {one.replace("Ancash", "Áncash") for one in club.departments}
                found[department] += 1
    assert found == DEPARTMENTS


@pytest.mark.parametrize("year", sorted(NOBODY))
def test_a_year_without_a_champion_says_so(year: int) -> None:
    (entry,) = [one for one in library().entries if one.season == str(year)]
    assert (entry.champion, entry.percent, entry.no_final) == ("", None, True)
    assert entry.summary


def test_what_is_complete() -> None:
    """Every match of the final stage, and a whole list of those who came to it."""
    whole = {int(one.season) for one in library().entries if one.percent == 100}
    assert whole == {1972, 1973, 1976, 1977, 1979, *range(1981, 1987), *range(1993, 1996)}


def test_no_two_clubs_are_one() -> None:
    towns: dict[str, set[str]] = defaultdict(set)
    for club in library().clubs:
        for name in {*names(club), *club.names}:
            towns[name].add(club.location)
    assert {name: found for name, found in towns.items() if len(found) > 1} == NAMESAKES


def test_one_club_has_one_entry() -> None:
    several = [names(club) for club in library().clubs if len(names(club)) > 1]
    assert sorted(map(sorted, several)) == sorted(map(sorted, ONE_CLUB))


@pytest.mark.parametrize(("one", "other"), TWO_CLUBS)
def test_clubs_that_only_look_like_one(one: str, other: str) -> None:
    first = [club for club in library().clubs if one in {*names(club), *club.names}]
    second = [club for club in library().clubs if other in {*names(club), *club.names}]
    assert first
    assert second
    assert not {club.key for club in first} & {club.key for club in second}


def test_a_club_is_of_one_department() -> None:
    several = {
        club.name: club.departments
        for club in library().clubs
        if len({one.casefold().replace("á", "a") for one in club.departments}) > 1
    }
    assert several == {}
