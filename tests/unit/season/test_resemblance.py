"""How much two names of clubs resemble each other."""

from __future__ import annotations

import pytest

from tui.season.resemblance import ABBREVIATED, BEGINS, CONTAINED, SAME, resemblance


@pytest.mark.parametrize(
    ("first", "second", "level"),
    [
        ("São Paulo F.C.", "Sao Paulo", SAME),
        ("Rapid", "SK Rapid Wien", CONTAINED),
        ("Man United", "Manchester United", BEGINS),
        ("M'gladbach", "Borussia Mönchengladbach", BEGINS),
        ("S'brücken", "1. FC Saarbrücken", BEGINS),
        ("FAC", "Floridsdorfer AC", BEGINS),
        ("BW Linz", "FC Blau-Weiß Linz", BEGINS),
        ("Manchester Utd", "Man. United", ABBREVIATED),
        ("Austria", "Rapid Wien", 0),
        ("CNI", "F.B.C. Melgar", 0),
        ("Dortmund", "Köln", 0),
        ("TSV 1860", "TSV 1870", 0),
        ("", "Köln", 0),
    ],
)
def test_one_may_be_short_for_the_other(first: str, second: str, level: int) -> None:
    assert resemblance(first, second) == level
    assert resemblance(second, first) == level
