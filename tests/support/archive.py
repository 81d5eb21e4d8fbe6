"""The archive of the Copa Perú in a line for each season, typed in apart from the season files."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from support import facts
from tui.season.load import load
from tui.season.model import LeagueStage, Season
from tui.standings.progress import SeasonTables

FOLDER = facts.FILE.parent
FILES = sorted(FOLDER.glob("*.toml"))
YEARS = range(1967, 2026)

# Years without a national final: told as what they were, in words.
WORDS_ALONE = (*range(1988, 1993), 2020)


class Facts(NamedTuple):
    """A season in a line; None is what is not known or not published."""

    champion: str | None
    runner_up: str | None
    qualifiers: int
    scores: int
    goals: int


# Matches with a score and their goals are those of stages, ties and play-offs; what a source
# only singles out is no part of them. The goals are those on the pitch.
SEASONS = {
    1967: Facts("Alfonso Ugarte de Chiclín", "Octavio Espinosa", 24, 1, 8),
    1968: Facts("Carlos A. Mannucci", None, 23, 15, 34),
    1969: Facts("Carlos A. Mannucci", None, 24, 0, 0),
    1970: Facts("Atlético Torino", "Melgar", 6, 1, 9),
    1971: Facts("Melgar", "Unión Tumán", 6, 3, 16),
    1972: Facts("Atlético Grau", "León de Huánuco", 6, 15, 59),
    1973: Facts("Sportivo Huracán", None, 7, 15, 36),
    1974: Facts(None, None, 16, 0, 0),
    1975: Facts("Torino", "Sportivo Huracán", 4, 0, 0),
    1976: Facts("Coronel Bolognesi", None, 6, 15, 44),
    1977: Facts("Atlético Torino", None, 6, 15, 54),
    1978: Facts("Juventud La Palma", "Pesca Perú", 6, 5, 10),
    1979: Facts("ADT", "Comercial Aguas Verdes", 6, 24, 57),
    1980: Facts("León de Huánuco", None, 13, 5, 11),
    1981: Facts("UTC", "Juventud La Palma", 6, 15, 34),
    1982: Facts("Atlético Torino", "Atlético Grau", 6, 15, 33),
    1983: Facts("Sport Pilsen", None, 6, 15, 51),
    1984: Facts("Los Espartanos", "Alianza Atlético", 6, 15, 36),
    1985: Facts("Hungaritos Agustinos", "Tejidos La Unión", 6, 15, 34),
    1986: Facts("Deportivo Cañaña", "Félix Donayre", 6, 15, 34),
    1987: Facts("Libertad", None, 0, 0, 0),
    **dict.fromkeys(WORDS_ALONE, Facts(None, None, 0, 0, 0)),
    1993: Facts("Aurich–Cañaña", "Aurora", 6, 15, 44),
    1994: Facts("Atlético Torino", "Aurora", 6, 15, 45),
    1995: Facts("La Loretana", "Sportivo Huracán", 25, 3, 8),
    1996: Facts("José Gálvez", "UTC", 26, 3, 6),
    1997: Facts("Juan Aurich", "U.P.A.O.", 23, 16, 47),
    1998: Facts("I.M.I.", "Coronel Bolognesi", 16, 7, 27),
    1999: Facts("UPAO", "Alfonso Ugarte", 0, 0, 0),
    2000: Facts("Estudiantes de Medicina", "Coronel Bolognesi", 16, 2, 2),
    2001: Facts("Sport Bolito", None, 16, 7, 12),
    2002: Facts("Atlético Universidad", None, 25, 0, 0),
    2003: Facts("Universidad César Vallejo", "Deportivo Educación", 2, 6, 13),
    2004: Facts("Sport Áncash", "Deportivo Municipal", 21, 18, 34),
    2005: Facts("José Gálvez", None, 18, 28, 77),
    2006: Facts("Total Clean", "Hijos de Acosvinchos", 26, 2, 3),
    2007: Facts("Juan Aurich", "Sport Águila", 13, 6, 16),
    2008: Facts("Sport Huancayo", "Colegio Nacional de Iquitos", 35, 1, 2),
    2009: Facts("León de Huánuco", "Tecnológico", 10, 40, 110),
    2010: Facts("Unión Comercio", "Alianza Unicachi", 19, 21, 51),
    2011: Facts("Real Garcilaso", "Pacífico", 0, 8, 21),
    2012: Facts("UTC", "Alfonso Ugarte", 0, 12, 39),
    2013: Facts("San Simón", "Unión Huaral", 13, 2, 7),
    2014: Facts("Sport Loreto", "Fuerza Minera", 0, 23, 66),
    2015: Facts("Defensor La Bocana", "Academia Cantolao", 0, 2, 7),
    2016: Facts("Sport Rosario", "Deportivo Hualgayoc", 0, 9, 38),
    2017: Facts("Binacional", "Atlético Grau", 19, 6, 17),
    2018: Facts("Pirata", "Alianza Universidad", 22, 19, 71),
    2019: Facts("Carlos Stein", "Deportivo Llacuabamba", 0, 33, 110),
    2021: Facts("ADT", "Alfonso Ugarte", 33, 17, 37),
    2022: Facts("Deportivo Garcilaso", "Comerciantes", 26, 10, 41),
    2023: Facts("ADA", "San Marcos", 23, 5, 15),
    2024: Facts("Bentín Tacna Heroica", "Cajamarca", 40, 22, 46),
    2025: Facts("Unión Minas", "ANBA Perú", 3, 14, 33),
}


@cache
def season(year: int) -> Season:
    """The season of a year."""
    return load(FOLDER / f"{year}-copa-peru.toml").season


@cache
def tables(year: int) -> SeasonTables:
    """Everything that follows from its results."""
    return SeasonTables(season(year))


def league(year: int, name: str) -> LeagueStage:
    """A league stage of a year."""
    (stage,) = (one for one in season(year).stages if one.name == name)
    assert isinstance(stage, LeagueStage)
    return stage
