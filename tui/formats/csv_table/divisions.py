"""The codes of divisions of football-data.co.uk: the name that a division had in a season."""

from __future__ import annotations

import re
from collections.abc import Mapping

_ALWAYS = 0

_NAMES: Mapping[str, tuple[tuple[int, str], ...]] = {
    "E0": ((1892, "First Division"), (1992, "Premier League")),
    "E1": ((1892, "Second Division"), (1992, "First Division"), (2004, "Championship")),
    "E2": ((1958, "Third Division"), (1992, "Second Division"), (2004, "League One")),
    "E3": ((1958, "Fourth Division"), (1992, "Third Division"), (2004, "League Two")),
    "SC0": (
        (1975, "Scottish Premier Division"),
        (1998, "Scottish Premier League"),
        (2013, "Scottish Premiership"),
    ),
    "SC1": ((1975, "Scottish First Division"), (2013, "Scottish Championship")),
    "SC2": ((1975, "Scottish Second Division"), (2013, "Scottish League One")),
    "SC3": ((1994, "Scottish Third Division"), (2013, "Scottish League Two")),
    "D1": ((1963, "Bundesliga"),),
    "D2": ((1974, "2. Bundesliga"),),
    "I1": ((1929, "Serie A"),),
    "I2": ((1929, "Serie B"),),
    "SP1": ((1929, "Primera División"),),
    "SP2": ((1929, "Segunda División"),),
    "F1": ((1933, "Division 1"), (2002, "Ligue 1")),
    "F2": ((1933, "Division 2"), (2002, "Ligue 2")),
    "N1": ((1956, "Eredivisie"),),
    "P1": ((1938, "Primeira Divisão"), (1999, "Primeira Liga")),
    "T1": ((1959, "1. Lig"), (2001, "Süper Lig")),
    "G1": ((1959, "Alpha Ethniki"), (2006, "Super League")),
}
"""Each code with its names, each from the year in which a season began.

Sources: the column notes of football-data.co.uk; the years of the names are those of the leagues.
"""

_COUNTRIES: Mapping[str, str] = {
    "E": "England",
    "SC": "Scotland",
    "D": "Germany",
    "I": "Italy",
    "SP": "Spain",
    "F": "France",
    "N": "Netherlands",
    "B": "Belgium",
    "P": "Portugal",
    "T": "Turkey",
    "G": "Greece",
}

_CODE = re.compile(r"(E|SC|D|I|SP|F|N|B|P|T|G)[0-4C]$")


def division_name(code: str, season: str | None) -> str:
    """Return the name of a division in a season; any other text, and a code without one, as it is.

    The text of a column that is no code of a division is the name itself.
    """
    begin = int(season[:4]) if season else _ALWAYS
    names = [name for first, name in _NAMES.get(code, ()) if first <= begin]
    return names[-1] if names else code


def country_of(code: str) -> str | None:
    """Return the country of the code of a division; None for any other text."""
    match = _CODE.match(code)
    return _COUNTRIES[match[1]] if match else None
