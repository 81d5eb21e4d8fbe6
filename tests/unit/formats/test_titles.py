"""Titles are taken apart into the competition and the season."""

from __future__ import annotations

import pytest

from tui.formats.titles import Title, split_title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("English Premier League 2015/16", Title("English Premier League", "2015-16")),
        ("World Cup 1934 (Italy, May 27-June 10)", Title("World Cup", "1934")),
        ("Copa América 1979 [18 de julio - 11 de diciembre]", Title("Copa América", "1979")),
        ("Bundesliga (Austria) 1974/75", Title("Bundesliga (Austria)", "1974-75")),
        ("Torneo (1968)", Title("Torneo", "1968")),
        ("Liga", Title("Liga", None)),
    ],
)
def test_days_in_brackets_are_no_part_of_a_name(text: str, title: Title) -> None:
    assert split_title(text) == title
