"""What the name of a file says of a division: "1992-93_eng.1.csv", "england 1950.csv"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePath

_COUNTRIES: Mapping[str, str] = {
    "en": "England", "eng": "England", "england": "England", "english": "England",
    "sc": "Scotland", "sco": "Scotland", "scotland": "Scotland", "scottish": "Scotland",
    "de": "Germany", "ger": "Germany", "germany": "Germany", "deutschland": "Germany",
    "it": "Italy", "ita": "Italy", "italy": "Italy", "es": "Spain", "esp": "Spain",
    "spain": "Spain", "espana": "Spain", "fr": "France", "fra": "France", "france": "France",
    "nl": "Netherlands", "ned": "Netherlands", "holland": "Netherlands",
    "netherlands": "Netherlands", "be": "Belgium", "bel": "Belgium", "belgium": "Belgium",
    "pt": "Portugal", "por": "Portugal", "portugal": "Portugal", "tr": "Turkey", "tur": "Turkey",
    "turkey": "Turkey", "gr": "Greece", "gre": "Greece", "greece": "Greece", "at": "Austria",
    "aut": "Austria", "austria": "Austria", "ch": "Switzerland", "sui": "Switzerland",
    "switzerland": "Switzerland", "jp": "Japan", "jpn": "Japan", "japan": "Japan",
    "br": "Brazil", "bra": "Brazil", "brazil": "Brazil", "ar": "Argentina", "arg": "Argentina",
    "argentina": "Argentina", "mx": "Mexico", "mex": "Mexico", "mexico": "Mexico",
    "us": "United States", "usa": "United States", "mls": "United States", "cn": "China",
    "chn": "China", "china": "China", "ru": "Russia", "rus": "Russia", "russia": "Russia",
    "pl": "Poland", "pol": "Poland", "poland": "Poland", "ro": "Romania", "rou": "Romania",
    "romania": "Romania", "se": "Sweden", "swe": "Sweden", "sweden": "Sweden", "no": "Norway",
    "nor": "Norway", "norway": "Norway", "dk": "Denmark", "dnk": "Denmark", "denmark": "Denmark",
    "fi": "Finland", "fin": "Finland", "finland": "Finland", "ie": "Ireland", "irl": "Ireland",
    "ireland": "Ireland", "hu": "Hungary", "hungary": "Hungary", "cz": "Czech Republic",
    "hr": "Croatia", "croatia": "Croatia", "ua": "Ukraine", "ukraine": "Ukraine", "au": "Australia",
    "wal": "Wales", "nir": "Northern Ireland", "pe": "Peru", "per": "Peru", "peru": "Peru",
}  # fmt: skip
"""Countries by their codes and names, as collections of results name their files."""

_LEAGUES: Mapping[str, str] = {
    "England": "E0 E1 E2 E3",
    "Scotland": "SC0 SC1 SC2 SC3",
    "Germany": "D1 D2",
    "Italy": "I1 I2",
    "Spain": "SP1 SP2",
    "France": "F1 F2",
    "Netherlands": "N1",
    "Portugal": "P1",
    "Turkey": "T1",
    "Greece": "G1",
}
"""The codes of the divisions of a country, from the first one down."""

_CODE = re.compile(r"(?<![a-z])([a-z]{2,3})[._]?(\d|cup)(?![a-z\d])")
_WORD = re.compile(r"[a-z]{3,}")
_LEVEL = re.compile(r"[1-4]$")


def country_in(name: str) -> str | None:
    """Return the country that the name of a file names, by a word or by the code of a league."""
    plain = PurePath(name).name.lower()
    coded = (_COUNTRIES.get(match[1]) for match in _CODE.finditer(plain))
    words = (_COUNTRIES.get(word) for word in _WORD.findall(plain))
    return next(filter(None, (*coded, *words)), None)


def division_in(name: str, level: str | None) -> str | None:
    """Return the code of the division of a file.

    Args:
        name: the name of the file.
        level: what a column says of the level ("1"); without one, the name of the file says it.
    """
    country = country_in(name)
    if level is None:
        coded = _CODE.finditer(PurePath(name).name.lower())
        level = next((match[2] for match in coded if match[1] in _COUNTRIES), "")
    codes = _LEAGUES.get(country or "", "").split()
    is_known = _LEVEL.match(level) is not None and int(level) <= len(codes)
    return codes[int(level) - 1] if is_known else None
