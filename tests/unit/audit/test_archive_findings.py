"""The archive keeps what its sources have: these contradictions, and no others, are found in it.

The values are typed in from the sources, apart from the season files.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from support import facts
from support.findings import repairs
from tui.audit.audit import audit
from tui.audit.finding import Finding
from tui.season.load import load
from tui.standings.progress import SeasonTables

FILES = sorted(facts.FILE.parent.glob("*.toml"))

CONTRADICTIONS: list[tuple[str, str, str, str]] = [
    ("1967", "departments", "21", "24"),
    ("1968", "goals-total", "34", "38"),
    ("1968", "departments", "23", "24"),
    ("1969", "departments", "23", "24"),
    ("1970", "goals-total", "45", "35"),
    ("1973", "score-differs", "3-1", "3-0"),
    ("1978", "table-cell", "3", "2"),
    ("1979", "tie-aggregate", "5-0", "2-0"),
    (
        "1983",
        "table-cell",
        "1 won, 2 drawn, 2 lost, 7 goals for, 11 goals against, 4 points",
        "3 won, 1 drawn, 1 lost, 14 goals for, 7 goals against, 7 points",
    ),
    (
        "1983",
        "table-cell",
        "3 won, 1 drawn, 1 lost, 14 goals for, 7 goals against, 7 points",
        "1 won, 2 drawn, 2 lost, 7 goals for, 11 goals against, 4 points",
    ),
    ("1985", "table-cell", "6", "7"),
    ("1985", "table-cell", "2", "3"),
    ("1986", "teams-total", "6", "7"),
    ("1986", "table-cell", "12", "13"),
    ("1986", "table-balance", "34 goals for", "35 goals against"),
    ("2023", "table-points", "7", "8"),
]

# Contradictions of which the file says what is right, or what is missing.
KNOWN: list[tuple[str, str, str, str]] = [
    ("2005", "table-cell", "7", "6"),
    ("2005", "table-balance", "27 goals for", "26 goals against"),
    (
        "2009",
        "tables-differ",
        "6 played, 3 lost, 12 goals for, 9 goals against",
        "5 played, 2 lost, 9 goals for, 5 goals against",
    ),
    ("2009", "tables-differ", "14", "13"),
    (
        "2009",
        "tables-differ",
        "6 played, 2 won, 11 goals for, 16 goals against, 6 points",
        "5 played, 1 won, 6 goals for, 13 goals against, 3 points",
    ),
    ("2009", "tables-differ", "4", "3"),
    ("2009", "tables-differ", "3", "4"),
    ("2009", "table-cell", "10 goals for, 6 goals against", "8 goals for, 4 goals against"),
    ("2009", "table-cell", "3 goals for, 14 goals against", "1 goals for, 12 goals against"),
    ("2009", "table-cell", "10", "8"),
    ("2009", "table-cell", "14", "12"),
    ("2009", "tables-differ", "10 goals for, 6 goals against", "8 goals for, 4 goals against"),
    ("2009", "tables-differ", "3 goals for, 14 goals against", "1 goals for, 12 goals against"),
    ("2009", "tables-differ", "10 goals for, 6 goals against", "8 goals for, 8 goals against"),
    ("2009", "tables-differ", "3 goals for, 14 goals against", "5 goals for, 12 goals against"),
    ("2012", "tie-entrant", "Deportivo Binacional", "Deportivo Credicoop"),
    ("2019", "tie-entrant", "Alfonso Ugarte", "Comerciantes"),
    ("2019", "tie-entrant", "DIM", "Deportivo Llacuabamba"),
]

NOTES = [
    ("1968", "table-format", "6 matches", "5, 5"),
    ("1968", "table-format", "3 matches", "2"),
    ("1968", "table-format", "6 matches", "5, 5"),
    ("1975", "table-order", "Torino", "Sportivo Huracán"),
    ("1980", "table-order", "Deportivo Aviación", "UTC"),
    ("1983", "claims-differ", "Sport Pilsen", "Cienciano and Sport Pilsen"),
    ("2023", "table-order", "Castle FC", "Olimpia"),
]
"""Findings of less weight that the sources give reason for: unequal numbers, unknown rules."""


def found(file: Path) -> tuple[Finding, ...]:
    return audit(SeasonTables(load(file).season))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_contradictions_of_a_season(file: Path) -> None:
    here = [
        (one.code, *(said.value for said in one.values))
        for one in found(file)
        if one.severity == "contradiction" and one.open
    ]
    expected = [
        (code, *values) for year, code, *values in CONTRADICTIONS if file.stem.startswith(year)
    ]
    assert sorted(here) == sorted(expected)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_a_file_explains(file: Path) -> None:
    here = [
        (one.code, *(said.value for said in one.values))
        for one in found(file)
        if one.severity == "contradiction" and one.known
    ]
    expected = [(code, *values) for year, code, *values in KNOWN if file.stem.startswith(year)]
    assert sorted(here) == sorted(expected)
    assert "known-stale" not in {one.code for one in found(file)}


@pytest.mark.parametrize("year", sorted({year for year, *_ in NOTES}))
def test_gaps_and_notes_of_a_season(year: str) -> None:
    (file,) = (one for one in FILES if one.stem.startswith(year))
    here = [
        (one.code, *(said.value for said in one.values))
        for one in found(file)
        if one.severity != "contradiction" and one.code != "promoted"
    ]
    assert sorted(here) == sorted((code, *values) for when, code, *values in NOTES if when == year)


def test_every_season_of_the_table_is_in_the_archive() -> None:
    years = {file.stem[:4] for file in FILES}
    assert {year for year, *_ in (*CONTRADICTIONS, *NOTES)} <= years


@pytest.mark.parametrize(
    ("year", "code", "expected"),
    [
        ("1968", "goals-total", ["4 goals are missing from the listed matches"]),
        ("1968", "departments", ["1 department is missing from the list"]),
        ("1970", "goals-total", ["the table from Wikipedia has 10 goals too many"]),
        (
            "1979",
            "tie-aggregate",
            [
                "the aggregate were 5-0 instead of 2-0",
                "Deportivo Aviación–Ex Alumnos Agustinos were 0-0 instead of 0-3",
            ],
        ),
        (
            "1983",
            "table-cell",
            [
                "Deportivo Cañaña and Cienciano were exchanged in the results",
                "Deportivo Cañaña and Cienciano were exchanged in the table",
            ],
        ),
        ("1985", "table-cell", ["Hungaritos Agustinos–Ateneo were 2-1 instead of 2-0"]),
        (
            "1986",
            "table-cell",
            ["Deportivo Tintaya had 12 instead of 13 goals against in the table"],
        ),
        ("2023", "table-points", ["Independiente de Huachog had 7 instead of 8 points"]),
    ],
)
def test_repairs(year: str, code: str, expected: list[str]) -> None:
    (file,) = (one for one in FILES if one.stem.startswith(year))
    told = [one for one in found(file) if one.code == code]
    assert told
    assert [repairs(one) for one in told] == [expected] * len(told)


def test_a_table_that_does_not_balance_needs_the_cell_that_the_results_deny() -> None:
    (file,) = (one for one in FILES if one.stem.startswith("1986"))
    told = [one for one in found(file) if one.code in ("table-cell", "table-balance")]
    assert len(told) == 2
    expected = ["Deportivo Tintaya had 12 instead of 13 goals against in the table"]
    assert [repairs(one) for one in told] == [expected] * 2


def test_the_cells_that_differ_are_told_one_by_one() -> None:
    (file,) = (one for one in FILES if one.stem.startswith("1983"))
    cells = [cell for one in found(file) for cell in one.cells]
    assert len(cells) == 12
    assert cells[0] == ("won", "1", "3")


# What a note of the file says of each contradiction that it leaves open.
EXPLAINED = {
    "1967": ["its list has 24 teams, but of 21 departments"],
    "1968": ["add up to 34 goals, and it lists 23 departments, not 24"],
    "1969": ["it lists 24 teams of 23 departments"],
    "1970": ["The published table adds up to 45 goals"],
    "1973": ["With 3-0 the order of the table would be the same"],
    "1978": ["make 7:3 goals, the table has 7:2"],
    "1979": ["printed as 2-0; the legs add up to 5-0"],
    "1983": ["They contradict each other in twelve cells"],
    "1985": ["conceded 7 in the one and 6 in the other, Ateneo scored 3 and 2"],
    "1986": ["seven winners of regions", "34 goals scored and 35 conceded", "12, not 13"],
    "2023": ["which is 7 points; 8 are printed"],
}


def test_every_open_contradiction_is_explained_in_a_note() -> None:
    assert {year for year, *_ in CONTRADICTIONS} == {*EXPLAINED}
    for year, sentences in EXPLAINED.items():
        (file,) = (one for one in FILES if one.stem.startswith(year))
        text = " ".join(file.read_text().replace("\\\n", "").split())
        for sentence in sentences:
            assert sentence in text
