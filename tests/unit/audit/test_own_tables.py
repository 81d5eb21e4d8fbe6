"""A season whose own tables are published beside it has nothing against itself."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from support.findings import HEAD, SOURCES, game, league, printed, rounds
from tui.audit.audit import audit
from tui.present.words.findings import describe_repair
from tui.season.load import parse
from tui.season.model import Season
from tui.standings.progress import SeasonTables
from tui.standings.table import LAST

TEAMS = "ABCDEF"


@st.composite
def results(draw: st.DrawFn) -> list[str]:
    """A round robin of a few teams, once or twice, with any scores."""
    teams = TEAMS[: draw(st.integers(2, len(TEAMS)))]
    twice = draw(st.booleans())
    pairs = [pair for pair in permutations(teams, 2) if twice or pair[0] < pair[1]]
    goals = st.integers(0, 5)
    return [f"{home} {draw(goals)}-{draw(goals)} {away}" for home, away in pairs]


def season(*parts: str) -> Season:
    return parse(HEAD + SOURCES + league(*parts), "test.toml").season


def own_table(text: str) -> list[str]:
    """The table of the results, as a source would print it."""
    tables = SeasonTables(season(text)).stage(0)
    assert tables is not None
    table = tables.table(0, LAST)
    assert table is not None
    return [
        f"{row.position} {row.team} {row.played} {row.won} {row.drawn} {row.lost}"
        f" {row.goals_for} {row.goals_against} {row.points}"
        for row in table.rows
    ]


@given(results())
def test_its_own_table_agrees(played: list[str]) -> None:
    text = rounds(played, size=1)
    found = audit(SeasonTables(season(text, printed(own_table(text)))))
    assert found == ()


@given(results())
def test_its_own_table_agrees_with_itself(played: list[str]) -> None:
    table = own_table(f"matches = [{', '.join(map(game, played))}]\n")
    assert audit(SeasonTables(season(printed(table)))) == ()


@given(results(), st.data())
def test_one_changed_result_is_found_and_its_repair_is_listed(
    played: list[str], data: st.DataObject
) -> None:
    table = printed(own_table(rounds(played, size=1)))
    at = data.draw(st.integers(0, len(played) - 1))
    home, score, away = played[at].split()
    other = data.draw(
        st.tuples(st.integers(0, 5), st.integers(0, 5)).map(lambda one: f"{one[0]}-{one[1]}")
    )
    changed = [*played[:at], f"{home} {other} {away}", *played[at + 1 :]]
    found = [
        one
        for one in audit(SeasonTables(season(rounds(changed, size=1), table)))
        if one.code == "table-cell"
    ]
    if other == score:
        assert found == []
    else:
        repair = f"would agree if {home}–{away} were {score} instead of {other}"
        assert found != []
        assert all(repair in [describe_repair(each) for each in one.repairs] for one in found)
