"""Names that are nearly another's, and names that only look like it."""

from __future__ import annotations

from itertools import combinations

import pytest

from tui.season.raw.spelling import nearly_the_same, nearly_the_same_pairs

ALIKE = [
    ("Brazil", "Brasil"),
    ("Brazil", "Brazil "),
    ("Spain", "spain"),
    ("Perú", "Peru"),
    ("Sao Paulo", "São Paulo"),
    ("1. FC Köln", "1 FC Koln"),
    ("San Lorenzo", "SanLorenzo"),
    ("Carlos A. Mannucci", "Carlos A. Manucci"),
    ("Wolverhampton Wanderers", "Wolverhampton Wanderes"),
    ("Wolverhampton Wanderers", "Wolvrehamton Wanderers"),
    ("Uruguay", "Urugauy"),
]

APART = [
    ("Brazil", "Brazil"),
    ("Iran", "Iraq"),
    ("Zambia", "Gambia"),
    ("Niger", "Nigeria"),
    ("Austria", "Australia"),
    ("Slovakia", "Slovenia"),
    ("Team A", "Team B"),
    ("Melgar", "Melgar II"),
    ("Melgar II", "Melgar III"),
    ("Real Madrid", "Real Madrid B"),
    ("Schalke 04", "Schalke 05"),
    ("Club 1234", "Club 1235"),
    ("Atlético-MG", "Atlético-PR"),
    ("Manchester City", "Manchester United"),
    ("Alfonso Ugarte (Puno)", "Alfonso Ugarte (Tacna)"),
    ("", " "),
    ("?", "!"),
]


@pytest.mark.parametrize(("name", "other"), ALIKE)
def test_two_spellings_of_one_name(name: str, other: str) -> None:
    assert nearly_the_same(name, other)
    assert nearly_the_same(other, name)
    assert nearly_the_same_pairs([name, "Else", other]) == [(name, other)]


@pytest.mark.parametrize(("name", "other"), APART)
def test_names_of_two_teams(name: str, other: str) -> None:
    assert not nearly_the_same(name, other)
    assert nearly_the_same_pairs([name, other]) == []


def test_pairs_of_many_names_are_those_that_are_nearly_the_same() -> None:
    names = [f"{first}{second}ston Town" for first in "bcdfg" for second in "aeiou"]
    pairs = set(nearly_the_same_pairs([*names, "Basotn Town"]))
    assert all(nearly_the_same(*pair) for pair in pairs)
    assert ("baston Town", "beston Town") in pairs
    assert ("baston Town", "Basotn Town") in pairs
    assert ("baston Town", "caston Town") not in pairs


def test_of_many_names_the_same_pairs_are_found_as_of_few() -> None:
    parts = [f"{one}{other}{last}" for one in "abcd" for other in "aeiou" for last in "rstn"]
    names = [f"M{part}stovia" for part in parts] + ["Marstovai", "Mbrastovi", "MARSTOVIA"]
    compared = [pair for pair in combinations(names, 2) if nearly_the_same(*pair)]
    assert nearly_the_same_pairs(names) == compared
    assert len(compared) > 100
