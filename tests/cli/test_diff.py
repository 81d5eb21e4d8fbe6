"""Two files of one season, held against each other by `jornada diff`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.run_cli import run

FIRST = """\
format = 1
competition = "Cup"
season = "1968"

[[stages]]
name = "League"
kind = "league"
matches = [
  { home = "Carlos A. Mannucci", away = "CNI", score = "4-0", date = 1968-04-28 },
  { home = "Melgar", away = "Cienciano", score = "3-0", date = 1968-04-28 },
  { home = "CNI", away = "Melgar", score = "1-1", date = 1968-05-08 },
]

[stages.published]
table = [
  { pos = 1, team = "Carlos A. Mannucci", played = 1, points = 2 },
  { pos = 2, team = "Melgar", played = 2, points = 3 },
]
"""

SECOND = {
    "name": "Cup 1968",
    "matches": [
        {"date": "1968-04-28", "team1": "Mannucci", "team2": "CNI", "score": {"ft": [4, 1]}},
        {"date": "1968-04-28", "team1": "Cienciano", "team2": "Melgar", "score": {"ft": [0, 3]}},
        {"date": "1968-05-11", "team1": "CNI", "team2": "Cienciano", "score": {"ft": [2, 0]}},
    ],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.toml").write_text(FIRST, encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps(SECOND, indent=0), encoding="utf-8")
    (tmp_path / "c.toml").write_text(FIRST.replace("points = 3", "points = 2"), encoding="utf-8")
    return tmp_path


def test_a_season_does_not_differ_from_itself(folder: Path) -> None:
    ran = run("diff", "a.toml", "a.toml", folder=folder)
    assert (ran.code, ran.out) == (0, "")
    assert ran.told == (
        "3 matches in both, 3 with the same score, 2 rows of tables in both:"
        " 0 contradictions, nothing only in one\n"
    )


def test_scores_and_grounds_that_differ_are_told_with_the_lines_of_both(folder: Path) -> None:
    ran = run("diff", "a.toml", "b.json", folder=folder)
    assert ran.code == 1
    assert ran.out.splitlines() == [
        'b.json: "Mannucci" is taken for "Carlos A. Mannucci"',
        "a.toml:9 b.json:4: Carlos A. Mannucci v CNI, 1968-04-28: score 4-0 ≠ 4-1",
        "a.toml:10 b.json:15: Melgar v Cienciano, 1968-04-28: at home Melgar ≠ Cienciano",
        "a.toml:11: CNI v Melgar, 1968-05-08: 1-1 only in a.toml",
        "b.json:26: CNI v Cienciano, 1968-05-11: 2-0 only in b.json",
    ]


def test_cells_of_tables_that_differ_are_told(folder: Path) -> None:
    ran = run("diff", "a.toml", "c.toml", folder=folder)
    assert (ran.code, ran.out) == (1, "a.toml:17 c.toml:17: Melgar: points 3 ≠ 2\n")


def test_what_only_one_file_has_denies_nothing(folder: Path) -> None:
    shorter = FIRST.replace(
        '  { home = "CNI", away = "Melgar"', '  # { home = "CNI", away = "Melgar"'
    )
    (folder / "d.toml").write_text(shorter, encoding="utf-8")
    ran = run("diff", "d.toml", "a.toml", folder=folder)
    assert (ran.code, ran.out) == (0, "a.toml:11: CNI v Melgar, 1968-05-08: 1-1 only in a.toml\n")


def test_json_has_an_object_for_each_difference(folder: Path) -> None:
    ran = run("diff", "a.toml", "c.toml", "--format", "json", folder=folder)
    assert json.loads(ran.out) == {
        "what": "cell",
        "contradicts": True,
        "about": "Melgar",
        "detail": "points",
        "first": {"file": "a.toml", "line": 17, "value": "3"},
        "second": {"file": "c.toml", "line": 17, "value": "2"},
    }


def test_a_file_that_is_not_there_is_bad_input(folder: Path) -> None:
    ran = run("diff", "a.toml", "no.toml", folder=folder)
    assert (ran.code, ran.out) == (2, "")
    assert ran.told.startswith("no.toml: cannot be read")
