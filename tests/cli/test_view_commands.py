"""Views, teams and honours on the command line, and a file beside its older version in git."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from support import facts
from support.run_cli import Ran, run
from support.terminal import Terminal

SEASON = str(facts.FILE)


def values(ran: Ran) -> list[dict[str, Any]]:
    assert ran.code == 0, ran.told
    return [json.loads(line) for line in ran.out.splitlines()]


@pytest.fixture(autouse=True)
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def test_a_home_table_as_text_and_as_json() -> None:
    ran = run("table", SEASON, "--view", "home")
    assert (ran.code, ran.told) == (0, "")
    first = ran.out.splitlines()[2].split()
    assert first[1:] == [*facts.WINNERS.split(), *["4", "4", "0", "0", "8", "1", "+7", "8"]]
    (found,) = values(run("table", SEASON, "--view", "home", "--format", "json"))
    row = found["rows"][0]
    assert (found["view"], row["team"], row["won"], row["points"]) == (
        "home",
        facts.WINNERS,
        4,
        8,
    )


def test_a_table_sorted_by_a_column_and_the_other_way_round() -> None:
    words = "table", SEASON, "--sort", "goals-against", "--format", "json"
    (found,) = values(run(*words))
    against = [row["goals_against"] for row in found["rows"]]
    assert against == sorted(against, reverse=True)
    (turned,) = values(run(*words, "--reverse"))
    assert [row["goals_against"] for row in turned["rows"]] == sorted(against)
    ran = run("table", SEASON, "--sort", "colour")
    assert ran.code == 2
    assert '"colour" is no column, expected one of place, team,' in ran.told


def test_what_other_rules_make_of_a_season() -> None:
    ran = run("table", SEASON, "--rules", "3")
    same = "With 3 points for a win the order would be the same; 6 teams would have other points."
    assert same in " ".join(ran.out.split())
    ran = run("table", "1968", "--rules", "2")
    assert "With 2 points for a win nothing would be different." in ran.out
    (found,) = values(run("table", SEASON, "--rules", "3,head-to-head", "--format", "json"))
    assert found["view"] == "era"
    assert {row["team"]: row["moved"] for row in found["rows"] if row["moved"]} == {
        "Aurora Chancayllo": 1,
        "Melgar": -1,
    }
    assert run("table", SEASON, "--rules", "4").code == 2


def test_two_rounds_are_compared_the_round_before_where_none_is_named() -> None:
    (found,) = values(run("table", SEASON, "--view", "compare", "--format", "json"))
    assert (found["since"], len(found["results"])) == (4, 3)
    (found,) = values(run("table", SEASON, "--since-round", "3", "--format", "json"))
    assert (found["view"], found["since"], len(found["results"])) == ("compare", 3, 6)
    ran = run("table", SEASON, "--since-round", "9")
    assert (ran.code, ran.out) == (2, "")
    assert "has no round 9, expected 1 to 5" in ran.told


def test_a_stage_without_a_view_is_told_and_is_nothing_found() -> None:
    ran = run("table", SEASON, "--view", "matrix", "--stage", "1")
    assert (ran.code, ran.out) == (1, "")
    assert "Departmental stage has nothing for the view matrix" in ran.told


def test_one_season_that_lacks_a_view_does_not_stop_the_others() -> None:
    other = facts.FILE.with_name("1990-copa-peru.toml")
    ran = run("table", other, SEASON, "--view", "scorers")
    assert ran.code == 1
    assert "Nilo Castañeda" in ran.out


def test_a_club_a_team_and_the_meetings_of_two_clubs() -> None:
    ran = run("team", "cni")
    assert (ran.code, ran.told) == (0, "")
    assert ran.out.splitlines()[0].split() == ["CNI", "·", "Iquitos", "12", "seasons"]
    (found,) = values(run("team", "mannucci", SEASON, "--format", "json"))
    assert found["record"] == {
        "played": 5,
        "won": 4,
        "drawn": 0,
        "lost": 1,
        "goals_for": 8,
        "goals_against": 2,
        "unknown": 0,
    }
    assert [one["position"] for one in found["matches"]] == [1, 2, 2, 2, 1]
    met = values(run("team", "Melgar", "--against", "CNI", "--format", "json"))
    assert [(one["score"], one["outcome"]) for one in met] == [("1-1", "draw"), ("8-0", "win")]


def test_a_team_as_of_a_round() -> None:
    (found,) = values(run("team", "CNI", SEASON, "--round", "2", "--format", "json"))
    assert [one["outcome"] for one in found["matches"]] == ["loss", "loss"]
    assert "Team CNI" in run("team", "CNI", SEASON, "--round", "2").out


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("team", "nobody"), 1, 'no match for "nobody"'),
        (("team", "nobody", SEASON), 1, 'no match for "nobody"'),
        (("team", "universitario"), 2, '"universitario" could be any of 2: Universitario ('),
        (("team", "CNI", "no-such-season"), 2, 'no file and no season "no-such-season"'),
        (("team", "CNI", "--against", "nobody"), 1, 'no match for "nobody"'),
        (("honours", "--competition", "World Cup"), 1, "expected one of Copa Perú"),
        (("team", "CNI", SEASON, "--against", "Melgar"), 2, "takes no SEASON"),
        (("team", "CNI", "--round", "2"), 2, "need a SEASON"),
        (("table", SEASON, "--view", "home", "--since", "HEAD"), 2, "is for --view compare"),
        (("table", SEASON, "--view", "chart", "--rules", "3"), 2, "is for --view era"),
    ],
)
def test_a_name_that_means_none_or_several_is_told(
    words: tuple[str, ...], code: int, told: str
) -> None:
    ran = run(*words)
    assert (ran.code, ran.out) == (code, "")
    assert told in ran.told


def test_the_roll_of_honour() -> None:
    found = values(run("honours", "--format", "json"))
    assert (found[0]["club"], len(found[0]["titles"])) == ("Atlético Torino", 5)
    by_seasons = values(run("honours", "--sort", "seasons", "--format", "json"))
    assert by_seasons[0]["seasons"] == max(one["seasons"] for one in found)
    assert run("honours", "--competition", "copa peru").code == 0


def test_the_list_of_seasons_can_be_filtered_and_sorted() -> None:
    found = values(run("list", "--complete", "yes", "--format", "json"))
    assert found
    assert {one["complete"] for one in found} == {100}
    found = values(run("list", "--findings", "yes", "--sort", "findings", "--format", "json"))
    counts = [one["findings"] for one in found]
    assert counts == sorted(counts, reverse=True)
    assert min(counts) > 0
    assert run("list", "--competition", "nothing").code == 1


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Make a repository with two versions of a season, and a third that is not committed."""
    file = tmp_path / "season.toml"
    text = facts.FILE.read_text()
    changed = text.replace('"Melgar", score = "1-1"', '"Melgar", score = "3-1"')
    shutil.copy(facts.FILE, tmp_path / "other.toml")
    _git(tmp_path, "init", "--quiet")
    for number, version in enumerate(("no season at all", changed)):
        file.write_text(version)
        _git(tmp_path, "add", "season.toml")
        _git(tmp_path, "commit", "--quiet", "--message", f"version {number}")
    file.write_text(text)
    return file


def _git(folder: Path, *words: str) -> None:
    person = {
        f"GIT_{who}_{what}": "nobody@example.org"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    subprocess.run(
        ["git", "-c", "commit.gpgsign=false", *words],
        cwd=folder,
        env={**os.environ, **person, "GIT_CONFIG_GLOBAL": os.devnull},
        check=True,
        timeout=30,
    )


def test_a_file_is_compared_with_its_older_version(repository: Path) -> None:
    ran = run("table", repository, "--since", "HEAD")
    assert (ran.code, ran.told) == (0, "")
    assert "≠ CNI 1-1 Melgar  was 3-1" in ran.out
    (found,) = values(run("table", repository, "--since", "HEAD", "--format", "json"))
    assert [one["what"] for one in found["results"]] == ["changed"]
    assert found["results"][0]["before"]["score"] == "3-1"


def test_a_season_with_a_revision_is_compared_without_the_dashboard(repository: Path) -> None:
    ran = run(repository, "--since", "HEAD")
    assert ran == run("table", repository, "--since", "HEAD")
    for words in (("--since", "HEAD"), (repository.parent, "--since", "HEAD")):
        assert "--since needs a SEASON" in run(*words).told
        assert run(*words).code == 2


def test_at_a_terminal_the_dashboard_shows_a_season_beside_a_revision(repository: Path) -> None:
    with Terminal(repository, "--since", "HEAD", size=(100, 24)) as terminal:
        terminal.until("beside HEAD", "≠ CNI 1-1 Melgar  was 3-1")
        terminal.press("d")
        terminal.until("beside Round 4 of 5")
        text = repository.read_text()
        repository.write_text(text.replace('"Melgar", score = "1-1"', '"Melgar", score = "5-5"'))
        terminal.press("d")
        terminal.until("beside HEAD", "≠ CNI 5-5 Melgar  was 3-1")
        terminal.press("\x1b")
        terminal.until("Standings after round 5")
        terminal.press("q")
        assert terminal.left() == 0


@pytest.mark.parametrize(
    ("revision", "told"),
    [
        ("HEAD~9", 'no revision "HEAD~9", expected a commit'),
        ("--output=x", 'no revision "--output=x"'),
        ("HEAD:season.toml", 'no revision "HEAD:season.toml"'),
        ("$(touch x)", 'no revision "$(touch x)"'),
        ("", 'no revision ""'),
        ("x\x1b[31m", "no revision"),
        ("x" * 5000, "no revision"),
    ],
)
def test_what_is_no_revision_is_told(repository: Path, revision: str, told: str) -> None:
    ran = run("table", repository, f"--since={revision}")
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.told
    assert "\x1b" not in ran.told
    assert sorted(one.name for one in repository.parent.iterdir()) == [
        ".git",
        "other.toml",
        "season.toml",
    ]


def test_an_older_version_that_is_no_season_is_told_with_its_line(repository: Path) -> None:
    ran = run("table", repository, "--since", "HEAD~1")
    assert (ran.code, ran.out) == (2, "")
    assert ran.told.startswith(f"{repository}@HEAD~1:1:")


def test_a_file_that_git_does_not_have_is_told(repository: Path) -> None:
    ran = run("table", repository.with_name("other.toml"), "--since", "HEAD")
    assert ran.code == 2
    assert 'the file is not in the revision "HEAD"' in ran.told


def test_a_file_outside_a_repository_is_told(tmp_path: Path) -> None:
    file = tmp_path / "alone.toml"
    shutil.copy(facts.FILE, file)
    ran = run("table", file, "--since", "HEAD")
    assert ran.code == 2
    assert "the file is in no git repository" in ran.told
