"""Matches between groups of a stage: they count in the tables of both, and are shown once."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.league import order, points, row, season, table
from support.sheets import opened_row
from tui.audit.audited import audit_loaded
from tui.library.league_facts import of_league
from tui.present.page.page import Page
from tui.present.panes.rounds import rounds
from tui.present.view.view import View
from tui.present.views.team import team_page
from tui.present.words.findings import describe_repair
from tui.present.words.problems import problem_lines
from tui.season.load import load, parse
from tui.season.raw.problems import SeasonError
from tui.season.timeline import Moment
from tui.standings.progress import SeasonTables
from tui.standings.table import LAST, StageTables

CASE = Path(__file__).parents[2] / "data" / "cases" / "zones-cross-matches.toml"
HEAD = 'format = 1\ncompetition = "Test"\nseason = "1"\n'
CONFERENCES = """
[[stages]]
name = "League"
kind = "league"
KEYS
[[stages.rounds]]
name = "Opening"
date = 2024-03-01
matches = [
  { home = "A", away = "B", score = "1-0" }, { home = "C", away = "D", score = "2-0" },
]
[[stages.rounds]]
date = 2024-03-08
matches = [
  { home = "A", away = "C", score = "3-1" }, { home = "D", away = "B", score = "0-0" },
]
[[stages.groups]]
name = "East"
teams = ["A", "B"]
GROUP
[[stages.groups]]
name = "West"
teams = ["C", "D"]
"""


def written(keys: str = "", group: str = "", more: str = "") -> str:
    return CONFERENCES.replace("KEYS", keys).replace("GROUP", group) + more


def tables_of(text: str, stage: int = 0) -> StageTables:
    found = season(text).stage(stage)
    assert found is not None
    return found


def text(page: Page | None) -> list[str]:
    assert page
    return [" ".join(one.text.split()) for one in (*page.head, *page.body) if one.text.strip()]


def test_a_match_between_groups_counts_in_both_tables() -> None:
    tables = SeasonTables(load(CASE).season).stage(0)
    assert tables is not None
    first, second = table(tables), table(tables, group=1)
    found = {
        one.team: (one.played, one.won, one.drawn, one.lost, one.goals_for, one.goals_against)
        for one in (*first.rows, *second.rows)
    }
    assert found == {
        "Racing": (2, 1, 0, 1, 4, 3),
        "Boca Juniors": (2, 0, 0, 2, 1, 4),
        "San Lorenzo": (2, 1, 1, 0, 3, 2),
        "River Plate": (2, 1, 1, 0, 2, 1),
    }
    assert order(second) == ["San Lorenzo", "River Plate"]
    assert audit_loaded(load(CASE)).findings == ()


def test_the_rounds_of_a_stage_may_hold_all_matches_of_its_groups() -> None:
    tables = tables_of(written())
    assert [points(table(tables, at, 0)) for at in (1, 2)] == [{"A": 3, "B": 0}, {"A": 6, "B": 1}]
    assert [points(table(tables, at, 1)) for at in (1, 2)] == [{"C": 3, "D": 0}, {"C": 3, "D": 1}]


def test_rounds_of_a_group_and_of_the_stage_are_the_same_rounds() -> None:
    group = (
        "rounds = [{ matches = [] }, { matches = [] }, { matches = [{ home = 'B', away = 'A' }] }]"
    )
    tables = tables_of(written(group=group))
    assert tables.stage.round_count == 3
    assert [len(one) for one in tables.stage.schedule] == [3, 2]
    assert [one.date is None for one in tables.stage.schedule[0]] == [False, False, True]


def test_matches_between_groups_are_told_once_and_apart() -> None:
    season_ = parse(HEAD + written(), "t.toml").season
    view = View.of(season_)
    assert text(rounds(view.at(Moment(0, 1)), 60))[1:] == [
        "Opening · 1 March 2024",
        "East",
        "A 1-0 B",
        "West",
        "C 2-0 D",
    ]
    page = rounds(view.at(Moment(0, 2)), 60)
    assert text(page)[2:] == ["Between the groups", "A 3-1 C", "D 0-0 B"]
    keys = [one.key for one in page.body if one.key]
    shown = text(opened_row(view.at(Moment(0, 2)), "rounds", keys[0], 60))
    assert shown[0] == "Match A 3-1 C"
    assert shown[2:4] == ["A 1st, 3 points 1st, 6 points", "C 1st, 3 points 1st, 3 points"]
    told = text(team_page(view.at(Moment(0, 2)), "C", 80))
    assert "1 H W 2-0 D 1 3 1 March 2024" in told
    assert "2 A L 1-3 A 1 3 8 March 2024" in told


def test_the_library_counts_a_match_between_groups_once() -> None:
    facts = of_league(tables_of(written()))
    assert (facts.counts.matches, facts.counts.results) == (4, 4)
    assert {team: one.played for team, one in facts.records.items()} == dict.fromkeys("ABCD", 2)


def test_what_is_expunged_in_one_group_counts_for_nobody_in_the_other() -> None:
    ruled = 'rulings = [{ team = "A", ruling = "expunged" }]'
    tables = tables_of(written(group=ruled))
    assert points(table(tables, group=1)) == {"C": 3, "D": 1}
    assert row(table(tables, group=1), "C").played == 1


def test_a_match_between_groups_is_carried_over_once() -> None:
    more = """
[[stages]]
name = "All"
kind = "league"
order = ["points", { rule = "head_to_head", by = ["goals_for"] }]
carry = { from = "League" }
teams = ["A", "B", "C", "D"]
matches = [{ home = "C", away = "A", score = "4-0" }]
"""
    tables = tables_of(written(more=more), 1)
    found = table(tables)
    assert points(found) == {"A": 6, "B": 1, "C": 6, "D": 1}
    assert order(found) == ["C", "A", "B=D"]
    decision = row(found, "C").decided_by
    assert decision is not None
    assert decision.values == (5, 3)
    assert len(decision.mini_table) == 2
    assert decision.mini_table[0].played == 2


def test_claims_count_a_match_between_groups_once() -> None:
    claims = "[published]\nscope = 'League'\nmatches = 4\ngoals = 7\n"
    loaded = parse(HEAD + claims + written(), "t.toml")
    assert [one.code for one in audit_loaded(loaded).findings] == []


def test_a_published_table_is_compared_with_matches_between_groups_too() -> None:
    row_ = "pos = 1, team = 'A', played = 2, won = 2, drawn = 0, lost = 0, goals_against = 1"
    right, wrong = (
        f"published = {{ table = [{{ {row_}, goals_for = {goals}, points = 6 }}, "
        "{ pos = 2, team = 'B', played = 2, points = 1 }] }"
        for goals in (4, 5)
    )
    assert audit_loaded(parse(HEAD + written(group=right), "t.toml")).findings == ()
    (found,) = audit_loaded(parse(HEAD + written(group=wrong), "t.toml")).findings
    assert found.code == "table-cell"
    assert any("A–C were 4-1 instead of 3-1" in describe_repair(one) for one in found.repairs)


def test_groups_whose_teams_only_meet_others() -> None:
    apart = written().replace('home = "A", away = "B"', 'home = "B", away = "D"')
    text_ = apart.replace('home = "C", away = "D"', 'home = "C", away = "A"')
    tables = tables_of(text_)
    assert [points(table(tables, 2, at)) for at in (0, 1)] == [{"A": 3, "B": 4}, {"C": 3, "D": 1}]
    assert audit_loaded(parse(HEAD + text_, "t.toml")).findings == ()


@pytest.mark.parametrize(
    ("keys", "group", "told"),
    [
        ("", 'matches = [{ home = "A", away = "B" }]', "or beside the groups, expected the same"),
        (
            "",
            'rounds = [{ matches = [{ home = "B", away = "A" }] }]',
            "A v B: A plays twice in this round, expected once",
        ),
        ("teams = ['A', 'X']", "", "teams beside groups, expected inside the groups"),
        (
            "",
            'rounds = [{}, {}, { matches = [{ home = "A", away = "C" }] }]',
            "East: some of its matches are against other teams; matches between groups belong in",
        ),
    ],
)
def test_what_does_not_fit_is_refused(keys: str, group: str, told: str) -> None:
    with pytest.raises(SeasonError) as caught:
        parse(HEAD + written(keys, group), "t.toml")
    assert told in "\n".join(problem_lines(caught.value))


def test_a_team_of_no_group_is_refused() -> None:
    broken = written().replace('teams = ["C", "D"]', 'teams = ["C"]')
    with pytest.raises(SeasonError) as caught:
        parse(f"{HEAD}[[teams]]\nname = 'D'\n{broken}", "t.toml")
    (told,) = problem_lines(caught.value)
    assert "League › Round 1 › C v D: D is in no group of this stage, expected it in" in told


def test_the_last_table_is_that_of_the_last_round() -> None:
    tables = tables_of(written())
    assert table(tables, LAST, 1) == table(tables, 2, 1)
