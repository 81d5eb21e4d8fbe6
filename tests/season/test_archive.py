"""The archive: every season file loads, and says what its sources say.

What stands here is typed in from the collected facts, apart from the season files.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

import facts
from tui.season.load import load
from tui.season.model import LeagueStage, PublishedTable, QualifiersStage, Season
from tui.standings.table import StageTables, Table

FOLDER = facts.FILE.parent
FILES = sorted(FOLDER.glob("*.toml"))
LAST = 1 << 30

# Years without a national final and without a file of their own: 1988-92 and 2020.
YEARS = [*range(1967, 1988), *range(1993, 2020), *range(2021, 2026)]


class Facts(NamedTuple):
    """A season in a line; None is what is not known or not published."""

    champion: str | None
    runner_up: str | None
    qualifiers: int
    scores: int
    goals: int


# Matches with a score and their goals are those of stages and play-offs; results that a source only
# singles out are no part of them.
SEASONS = {
    1967: Facts("Alfonso Ugarte de Chiclín", "Octavio Espinosa", 24, 0, 0),
    1968: Facts("Carlos A. Mannucci", None, 23, 15, 34),
    1969: Facts("Carlos A. Mannucci", None, 24, 0, 0),
    1970: Facts("Atlético Torino", "Melgar", 6, 0, 0),
    1971: Facts("Melgar", "Unión Tumán", 6, 0, 0),
    1972: Facts("Atlético Grau", "León de Huánuco", 6, 15, 59),
    1973: Facts("Sportivo Huracán", None, 7, 15, 36),
    1974: Facts(None, None, 8, 0, 0),
    1975: Facts("Torino", "Sportivo Huracán", 4, 0, 0),
    1976: Facts("Coronel Bolognesi", None, 6, 15, 44),
    1977: Facts("Atlético Torino", None, 6, 15, 54),
    1978: Facts("Juventud La Palma", "Pesca Perú", 0, 0, 0),
    1980: Facts("León de Huánuco", None, 13, 5, 11),
    1981: Facts("UTC", "Juventud La Palma", 6, 15, 34),
    1982: Facts("Atlético Torino", "Atlético Grau", 6, 15, 33),
    1983: Facts("Sport Pilsen", None, 6, 15, 51),
    1984: Facts("Los Espartanos", "Alianza Atlético", 6, 15, 36),
    1985: Facts("Hungaritos Agustinos", "Tejidos La Unión", 6, 15, 34),
    1986: Facts("Deportivo Cañaña", "Félix Donayre", 6, 15, 34),
    1987: Facts("Libertad", None, 0, 0, 0),
    1993: Facts("Aurich–Cañaña", "Aurora", 6, 15, 44),
    1994: Facts("Atlético Torino", "Aurora", 6, 15, 45),
    1995: Facts("La Loretana", "Sportivo Huracán", 25, 0, 0),
    1996: Facts("José Gálvez", "UTC", 26, 0, 0),
    1997: Facts("Juan Aurich", "U.P.A.O.", 23, 16, 47),
    2017: Facts("Binacional", "Atlético Grau", 19, 6, 17),
}

# Tables without a complete published one, worked out by hand: position, team, points, goals.
COMPUTED = {
    1972: [
        (1, "Atlético Grau", 10, 14, 5),
        (2, "León de Huánuco", 7, 10, 8),
        (3, "Deportivo Junín", 5, 10, 11),
        (4, "Cienciano", 4, 9, 11),
        (5, "Cultural Juanjuí", 3, 9, 12),
        (6, "Deportivo Carsa", 1, 7, 12),
    ],
    1973: [
        (1, "Sportivo Huracán", 8, 7, 2),
        (2, "Cienciano", 7, 7, 4),
        (3, "Deportivo Pucalá", 6, 8, 4),
        (4, "Octavio Espinosa", 3, 4, 6),
        (5, "Sider Perú", 3, 4, 8),
        (6, "CNI", 3, 6, 12),
    ],
    1976: [
        (1, "Coronel Bolognesi", 7, 10, 7),
        (2, "Pesca Perú", 6, 13, 7),
        (3, "Sport Áncash", 5, 6, 7),
        (4, "Boca Juniors", 4, 9, 9),
        (5, "Miguel Grau", 4, 3, 7),
        (5, "Santa Rosa Junior", 4, 3, 7),
    ],
    1977: [
        (1, "Atlético Torino", 8, 15, 10),
        (2, "Juventud La Palma", 5, 11, 9),
        (3, "Pesca Perú", 5, 9, 10),
        (4, "ADT", 5, 7, 8),
        (5, "UTC", 4, 7, 8),
        (6, "José Carlos Mariátegui", 3, 5, 9),
    ],
    2017: [
        (1, "Binacional", 7, 6, 1),
        (2, "Atlético Grau", 7, 5, 2),
        (3, "Estudiantil CNI", 3, 2, 5),
        (4, "José Carlos Mariátegui", 0, 4, 9),
    ],
}

CELLS = ("won", "drawn", "lost", "goals_for", "goals_against", "points")

# Where results and published table differ: team, cell, computed, published.
DIFFERENT: dict[int, set[tuple[str, str, int, int]]] = {
    # The sources have Cienciano and Deportivo Cañaña exchanged.
    1983: {
        ("Cienciano", "won", 3, 1),
        ("Cienciano", "drawn", 1, 2),
        ("Cienciano", "lost", 1, 2),
        ("Cienciano", "goals_for", 14, 7),
        ("Cienciano", "goals_against", 7, 11),
        ("Cienciano", "points", 7, 4),
        ("Deportivo Cañaña", "won", 1, 3),
        ("Deportivo Cañaña", "drawn", 2, 1),
        ("Deportivo Cañaña", "lost", 2, 1),
        ("Deportivo Cañaña", "goals_for", 7, 14),
        ("Deportivo Cañaña", "goals_against", 11, 7),
        ("Deportivo Cañaña", "points", 4, 7),
    },
    # Hungaritos Agustinos v Ateneo is printed 2-0; the table would fit a 2-1.
    1985: {("Hungaritos Agustinos", "goals_against", 6, 7), ("Ateneo", "goals_for", 2, 3)},
    # The published table does not balance: 34 goals scored, 35 conceded.
    1986: {("Deportivo Tintaya", "goals_against", 12, 13)},
}

# All rows of 1981-86 and 1993 are known; of 1972 the order, of 1994 and 1997 the upper rows.
ROWS = dict.fromkeys((1972, 1981, 1982, 1983, 1984, 1985, 1986, 1993), 6) | {1994: 4, 1997: 3}


def season(year: int) -> Season:
    return load(FOLDER / f"{year}-copa-peru.toml").season


def final(year: int) -> LeagueStage:
    stage = season(year).stages[-1]
    assert isinstance(stage, LeagueStage)
    return stage


def computed(year: int) -> Table:
    found = StageTables(final(year)).table(0, LAST)
    assert found is not None
    assert not found.published
    return found


def published(year: int) -> PublishedTable:
    (found,) = final(year).published
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_loads_without_a_warning(path: Path) -> None:
    loaded = load(path)
    assert loaded.warnings == ()
    assert path.stem == f"{loaded.season.season}-copa-peru"
    assert loaded.season.competition == "Copa Perú"
    assert loaded.season.summary
    assert loaded.season.sources


@pytest.mark.parametrize("year", SEASONS)
def test_facts(year: int) -> None:
    one = season(year)
    matches = [
        match
        for stage in one.stages
        if isinstance(stage, LeagueStage)
        for group in stage.all_groups
        for match in (*(m for part in group.rounds for m in part.matches), *group.play_offs)
        if match.score
    ]
    champions = {claims.champion for claims in one.published} - {None}
    runners_up = {claims.runner_up for claims in one.published} - {None}
    assert len(champions) <= 1
    assert len(runners_up) <= 1
    assert (
        Facts(
            champions.pop() if champions else None,
            runners_up.pop() if runners_up else None,
            sum(len(stage.entries) for stage in one.stages if isinstance(stage, QualifiersStage)),
            len(matches),
            sum(sum(match.score) for match in matches if match.score),
        )
        == SEASONS[year]
    )


@pytest.mark.parametrize("year", [*COMPUTED, *ROWS])
def test_the_results_make_the_champion(year: int) -> None:
    first = computed(year).rows[0]
    assert (first.team, first.shared) == (SEASONS[year].champion, False)


@pytest.mark.parametrize("year", COMPUTED)
def test_tables_worked_out_by_hand(year: int) -> None:
    rows = [
        (row.position, row.team, row.points, row.goals_for, row.goals_against)
        for row in computed(year).rows
    ]
    assert rows == COMPUTED[year]


@pytest.mark.parametrize("year", ROWS)
def test_results_against_the_published_table(year: int) -> None:
    table, printed = computed(year), published(year)
    assert len(printed.table) == ROWS[year]
    different = set()
    for row in printed.table:
        mine = table.row_of(row.team)
        assert mine is not None
        assert row.played in (None, mine.played)
        for cell in CELLS:
            ours, theirs = getattr(mine, cell), getattr(row, cell)
            if theirs is not None and ours != theirs:
                different.add((row.team, cell, ours, theirs))
    assert different == DIFFERENT.get(year, set())


@pytest.mark.parametrize("year", ROWS)
def test_order_of_the_published_table(year: int) -> None:
    printed = [(row.pos, row.team) for row in published(year).table]
    if year == 1983:  # the sources have these two exchanged
        other = {"Cienciano": "Deportivo Cañaña", "Deportivo Cañaña": "Cienciano"}
        printed = [(pos, other.get(team, team)) for pos, team in printed]
    assert [(row.position, row.team) for row in computed(year).rows][: len(printed)] == printed


@pytest.mark.parametrize(
    ("year", "rule"), [(1983, "head_to_head"), (1985, "play_off"), (1997, "play_off")]
)
def test_what_decided_the_title(year: int, rule: str) -> None:
    decision = computed(year).rows[0].decided_by
    assert decision is not None
    assert decision.rule == rule


@pytest.mark.parametrize(("year", "derived"), [(1984, 1), (1993, 4)])
def test_derived_results_say_so(year: int, derived: int) -> None:
    notes = [match.note or "" for part in final(year).rounds for match in part.matches]
    assert sum(note.startswith("derived from the published table") for note in notes) == derived


def test_each_season_names_its_neighbours() -> None:
    for path in FILES:
        one = load(path).season
        place = YEARS.index(int(one.season))
        before = f"{YEARS[place - 1]}-copa-peru" if place else None
        after = f"{YEARS[place + 1]}-copa-peru" if place + 1 < len(YEARS) else None
        assert (one.previous, one.next) == (before, after), path.name
