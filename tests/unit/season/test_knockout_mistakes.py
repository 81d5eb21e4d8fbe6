"""Every mistake in a knock-out stage, or in what leads to a stage, is told in one line."""

from __future__ import annotations

import pytest

from tui.present.words.problems import problem_line, problem_lines
from tui.season.load import parse
from tui.season.raw.problems import SeasonError

FILE = """\
format = 1
competition = "Cup"
season = "2001"

[[stages]]
name = "Departments"
kind = "qualifiers"
to = "League"
entries = [{ department = "Lima", team = "A" }, { department = "Ica", team = "B" },
  { department = "Ica", team = "C" }, { department = "Tacna", team = "D" }]

[[stages]]
name = "League"
kind = "league"
from = "Departments"
zones = [{ positions = [1, 4], status = "qualified", to = "Cup" }]

[[stages]]
name = "Cup"
kind = "knockout"
from = ["League"]
decided_by = ["points", "aggregate", "position", "lots"]
points = { win = 2 }
position_in = "League"

[[stages.rounds]]
name = "Semi-finals"
legs = 2
losers = { status = "qualified", to = "Repechage" }
ties = [
  { name = "1", teams = ["A", "B"], legs = [{ home = "A", away = "B", score = "1-0" }] },
  { name = "2", teams = ["C", "D"], winner = "C", decided_by = "lots" },
]

[[stages.rounds]]
name = "Final"
ties = [{ winners_of = ["1", "2"] }]

[[stages]]
name = "Repechage"
kind = "league"
"""
FIRST = "31: Cup › Semi-finals › A v B"
SECOND = "32: Cup › Semi-finals › C v D"


def test_the_file_without_mistakes_loads() -> None:
    assert parse(FILE, "f.toml").warnings == ()


@pytest.mark.parametrize(
    ("zone", "told"),
    [
        ('positions = [1, 4], status = "qualified", to = "Cup"', None),
        (
            'positions = [4, 1], status = "qualified"',
            (
                "League › Thirds › zones 1 › positions: from 4 to 1, expected the first and the "
                "last position: [1, 2]"
            ),
        ),
        (
            'positions = [1, 4], status = "qualified", to = "Cpu"',
            'League › Thirds › zones 1 › to: "Cpu" is not a later stage, did you mean "Cup"?',
        ),
    ],
)
def test_the_zones_of_a_ranking_are_checked_as_those_of_a_table(
    zone: str, told: str | None
) -> None:
    across = f'across = [{{ name = "Thirds", position = 3, zones = [{{ {zone} }}] }}]'
    text = FILE.replace('from = "Departments"', f'from = "Departments"\n{across}', 1)
    if told is None:
        assert parse(text, "f.toml").warnings == ()
        return
    with pytest.raises(SeasonError) as caught:
        parse(text, "f.toml")
    assert problem_lines(caught.value) == [f"f.toml:16: {told}"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            'to = "League"',
            'to = "Leage"',
            '8: Departments › to: "Leage" is not a later stage, did you mean "League"?',
        ),
        (
            'from = "Departments"',
            'from = "Cup"',
            '15: League › from: "Cup" is not an earlier stage, expected the name of one',
        ),
        (
            'to = "Cup"',
            'to = "Departments"',
            (
                '16: League › zones 1 › to: "Departments" is not a later stage, '
                "expected the name of one"
            ),
        ),
        (
            'to = "Repechage"',
            'to = "Repecage"',
            (
                '29: Cup › Semi-finals › losers › to: "Repecage" is not a later stage, '
                'did you mean "Repechage"?'
            ),
        ),
        (
            'position_in = "League"',
            'position_in = "Departments"',
            (
                '24: Cup › position_in: "Departments" is not an earlier league stage, '
                "expected the name of one"
            ),
        ),
        (
            'position_in = "League"\n',
            "",
            '22: Cup › decided_by: "position" is in decided_by, but position_in is missing',
        ),
        (
            '"lots"]',
            '"lot"]',
            (
                '22: Cup › decided_by 4: "lot" is not known here, expected "points", "wins", '
                '"aggregate", "away_goals", "extra_time", "replay", "penalties", "position", '
                '"lots", "coin" or "ruling"'
            ),
        ),
        (
            'teams = ["A", "B"]',
            'teams = ["A", "B", "C"]',
            ("31: Cup › Semi-finals › A v B v C › teams: expected at most 2, found 3"),
        ),
        (
            'teams = ["A", "B"]',
            'teams = ["A", "A"]',
            "31: Cup › Semi-finals › A v A: A plays against itself, expected two teams",
        ),
        (
            'teams = ["C", "D"]',
            'teams = ["C", "A"]',
            "32: Cup › Semi-finals › C v A: A plays twice in this round, expected once",
        ),
        (
            'home = "A", away = "B"',
            'home = "A", away = "C"',
            f"{FIRST} › A v C: not a match of this tie, expected A and B",
        ),
        (
            'teams = ["A", "B"], ',
            'teams = ["A"], ',
            ("31: Cup › Semi-finals › A › legs: matches, but the tie names fewer than two teams"),
        ),
        (
            "legs = 2",
            "legs = 10",
            "28: Cup › Semi-finals › legs = 10: expected 9 or less",
        ),
        (
            '"1-0" }]',
            '"1-0" }, { home = "B", away = "A" }, { home = "B", away = "A" }]',
            f"{FIRST} › legs: 3 legs in a round of 2, expected replays",
        ),
        (
            "legs = [{",
            "replays = [{",
            f"{FIRST} › replays: a replay without a leg, expected legs before it",
        ),
        (
            'score = "1-0"',
            'score = "1-0", penalties = "4-3"',
            f'{FIRST} › A v B: penalties after "1-0", expected a level score',
        ),
        (
            'score = "1-0"',
            "derived = true",
            f"{FIRST} › A v B: derived, but the score is missing",
        ),
        (
            'winner = "C"',
            'winner = "A"',
            f"{SECOND} › winner: A is not a team of this tie, expected one of C, D",
        ),
        (
            'winner = "C", ',
            "",
            f'{SECOND} › decided_by: "lots" decided the tie, but winner is missing',
        ),
        (
            'name = "2"',
            'name = "1"',
            f'{SECOND} › name: "1" is already the name of another tie, expected a different name',
        ),
        (
            'winners_of = ["1", "2"]',
            'winners_of = ["1", "3"]',
            (
                '37: Cup › Final › tie 1 › winners_of: "3" is not a tie of an earlier round, '
                "expected the name of one"
            ),
        ),
        (
            'winners_of = ["1", "2"]',
            'winners_of = ["1", "2"], losers_of = ["1"]',
            "37: Cup › Final › tie 1: teams of 3 ties, expected two",
        ),
        (
            'winners_of = ["1", "2"]',
            'winners_of = ["1", "1"]',
            (
                '37: Cup › Final › tie 1 › winners_of: the winner of "1" plays twice in this '
                "round, expected once"
            ),
        ),
        (
            '{ winners_of = ["1", "2"] }',
            '{ winners_of = ["1"], losers_of = ["2"] }, { losers_of = ["2"] }',
            (
                '37: Cup › Final › tie 2 › losers_of: the loser of "2" plays twice in this '
                "round, expected once"
            ),
        ),
        (
            'winners_of = ["1", "2"]',
            'aggregate = "1-0"',
            (
                "37: Cup › Final › tie 1: no teams in this tie, "
                "expected teams, winners_of or losers_of"
            ),
        ),
    ],
)
def test_mistake(old: str, new: str, told: str) -> None:
    assert old in FILE
    with pytest.raises(SeasonError) as caught:
        parse(FILE.replace(old, new, 1), "f.toml")
    assert f"f.toml:{told}" in problem_lines(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            '"points", "aggregate"',
            '"aggregate"',
            '23: warning: Cup › points: without effect: "points" is not in decided_by',
        ),
        (
            '"position", ',
            "",
            '24: warning: Cup › position_in: without effect: "position" is not in decided_by',
        ),
    ],
)
def test_what_no_rule_reads_is_a_warning(old: str, new: str, told: str) -> None:
    warnings = parse(FILE.replace(old, new, 1), "f.toml").warnings
    assert [problem_line(one, "f.toml") for one in warnings] == [f"f.toml:{told}"]


def test_penalties_may_follow_a_second_leg_that_is_not_level() -> None:
    second = '"1-0" }, { home = "B", away = "A", score = "1-0", penalties = "4-3" }]'
    assert parse(FILE.replace('"1-0" }]', second), "f.toml").warnings == ()


def test_a_season_without_stages_says_why() -> None:
    head = FILE[: FILE.index("[[stages]]")]
    with pytest.raises(SeasonError) as caught:
        parse(head, "f.toml")
    assert problem_lines(caught.value) == [
        'f.toml:1: stages: "stages" is missing, expected one, or a summary that says why not'
    ]
    season = parse(f'{head}summary = "Not played."\n', "f.toml").season
    assert (season.stages, season.summary) == ((), "Not played.")


def test_teams_are_met_in_ties_where_a_file_declares_none() -> None:
    text = FILE[: FILE.index("[[stages]]")] + FILE[FILE.index('[[stages]]\nname = "Repechage') :]
    tie = 'ties = [{ teams = ["A", "B"], winner = "A" }]'
    text += f'[[stages]]\nname = "Cup"\nkind = "knockout"\nrounds = [{{ name = "Final", {tie} }}]'
    season = parse(text, "f.toml").season
    assert season.stages[1].kind == "knockout"
