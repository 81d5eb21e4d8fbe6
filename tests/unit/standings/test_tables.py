"""Tables of the 1968 Copa Perú against those worked out by hand."""

from __future__ import annotations

import pytest

from support import facts
from tui.season.load import parse
from tui.season.model import LeagueStage, Season
from tui.standings.table import Row, StageTables, Table

FINAL = 2


def tables(season: Season, stage: int = FINAL) -> StageTables:
    found = season.stages[stage]
    assert isinstance(found, LeagueStage)
    return StageTables(found)


def table(season: Season, as_of: int, *, stage: int = FINAL, group: int = 0) -> Table:
    found = tables(season, stage).table(group, as_of)
    assert found is not None
    return found


def cells(row: Row) -> tuple[object, ...]:
    return (
        row.position,
        row.team,
        row.played,
        row.won,
        row.drawn,
        row.lost,
        row.goals_for,
        row.goals_against,
        row.points,
    )


def ordered_by(*rules: str) -> Season:
    """The season of 1968 with other rules in the final stage."""
    text = facts.FILE.read_text()
    order = 'order = ["points", "goal_difference", "goals_for"]'
    assert text.count(order) == 1
    return parse(text.replace(order, f"order = {list(rules)}"), "1968.toml").season


@pytest.mark.parametrize("number", range(1, 6))
def test_table_after_each_round(copa_1968: Season, number: int) -> None:
    found = table(copa_1968, number)
    assert [cells(row) for row in found.rows] == facts.TABLES[number - 1]
    assert not any(row.shared for row in found.rows)
    assert (found.as_of, found.published) == (number, False)


def test_before_the_first_round_nobody_has_a_position(copa_1968: Season) -> None:
    rows = table(copa_1968, 0).rows
    assert {(row.position, row.shared, row.played, row.points) for row in rows} == {
        (None, False, 0, 0)
    }
    assert [row.team for row in rows] == sorted((row.team for row in rows), key=str.casefold)
    assert table(copa_1968, -1).rows == rows


def test_after_the_last_round_nothing_changes(copa_1968: Season) -> None:
    assert table(copa_1968, 99) == table(copa_1968, 5)


def test_what_decided_about_each_position(copa_1968: Season) -> None:
    """Against the neighbour that is hardest to tell from the team, or else the one above."""
    reasons = []
    for row in table(copa_1968, 5).rows:
        why = row.decided_by
        assert why is not None
        reasons.append((row.team, why.rule, why.values, why.other_is, why.other, why.level_on))
    level = ("points", "goal_difference")
    assert reasons == [
        ("Carlos A. Mannucci", "points", (8, 7), "below", "Sport Chorrillos", ()),
        ("Sport Chorrillos", "points", (7, 8), "above", "Carlos A. Mannucci", ()),
        ("CNI", "points", (5, 7), "above", "Sport Chorrillos", ()),
        ("Cienciano", "points", (4, 5), "above", "CNI", ()),
        ("Melgar", "goals_for", (5, 4), "below", "Aurora Chancayllo", level),
        ("Aurora Chancayllo", "goals_for", (4, 5), "above", "Melgar", level),
    ]


def test_goal_difference_decides_in_the_middle_of_round_4(copa_1968: Season) -> None:
    cienciano = table(copa_1968, 4).row_of("Cienciano")
    assert cienciano is not None
    assert cienciano.decided_by is not None
    assert (cienciano.decided_by.rule, cienciano.decided_by.values) == ("goal_difference", (-2, -1))


def test_a_position_is_shared_when_no_rule_decides() -> None:
    rows = table(ordered_by("points"), 5).rows
    places = [(row.position, row.shared, row.team) for row in rows]
    assert places[4:] == [(5, True, "Aurora Chancayllo"), (5, True, "Melgar")]
    assert [place[:2] for place in places[:4]] == [(n, False) for n in range(1, 5)]
    assert rows[4].decided_by is rows[5].decided_by is None


def test_the_place_after_a_shared_one_is_skipped() -> None:
    """After round 1 three teams have two points and three have none."""
    rows = table(ordered_by("points"), 1).rows
    assert [row.position for row in rows] == [1, 1, 1, 4, 4, 4]


@pytest.mark.parametrize(
    ("rule", "teams"),
    [
        # Goals conceded after round 5: 2, 3, 6, 7, 8, 8; matches won: 4, 3, 2, 1, 1, 1.
        (
            "goals_against",
            ["Carlos A. Mannucci", "Sport Chorrillos", "Aurora Chancayllo", "Melgar"],
        ),
        ("wins", ["Carlos A. Mannucci", "Sport Chorrillos", "CNI"]),
        ("goals_for", ["Carlos A. Mannucci", "Sport Chorrillos", "Cienciano", "Melgar"]),
    ],
)
def test_what_each_rule_compares(rule: str, teams: list[str]) -> None:
    rows = table(ordered_by(rule), 5).rows
    assert [row.team for row in rows if not row.shared] == teams


def test_points_are_those_of_the_stage() -> None:
    """With three points for a win the last two are still level, and CNI comes to seven."""
    text = facts.FILE.read_text().replace("points = { win = 2,", "points = { win = 3,")
    rows = table(parse(text, "1968.toml").season, 5).rows
    assert [row.points for row in rows] == [12, 10, 7, 5, 4, 4]


def test_a_match_without_a_score_counts_for_nothing() -> None:
    """Without the last match of round 5 the title was still open."""
    match = '{ home = "CNI", away = "Sport Chorrillos", score = "1-0" }'
    text = facts.FILE.read_text()
    assert match in text
    season = parse(text.replace(match, match.replace(', score = "1-0"', "")), "1968.toml").season
    assert [(row.team, row.played, row.points) for row in table(season, 5).rows[:2]] == [
        ("Carlos A. Mannucci", 5, 8),
        ("Sport Chorrillos", 4, 7),
    ]


@pytest.mark.parametrize(("group", "name"), list(enumerate(facts.REGIONS)))
def test_published_tables_are_taken_over(copa_1968: Season, group: int, name: str) -> None:
    found = table(copa_1968, 0, stage=1, group=group)
    assert (found.as_of, found.published, found.source) == (None, True, "wikipedia")
    assert [(*cells(row)[:6], row.points) for row in found.rows] == facts.REGIONS[name]
    assert {row.goal_difference for row in found.rows} == {None}
    assert {row.decided_by for row in found.rows} == {None}


def test_no_table_where_neither_results_nor_a_published_one_exist() -> None:
    text = facts.FILE.read_text() + '\n[[stages]]\nname = "Play-off"\nkind = "league"\n'
    season = parse(text, "1968.toml").season
    assert tables(season, 3).table(0, 0) is None
