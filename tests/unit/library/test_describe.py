"""What the library says of a season file, each figure worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from support import facts
from tui.library.describe import describe
from tui.library.entry import Appearance, Counts, Described, Entry, Place, Record
from tui.present.words.problems import problem_line

HEAD = 'format = 1\ncompetition = "Cup"\nseason = "1990"\n'
LEAGUE = '[[stages]]\nname = "League"\nkind = "league"\n'
TRIANGULAR = """
matches = [
  { home = "A", away = "B", score = "2-0" },
  { home = "B", away = "C", score = "1-1" },
  { home = "C", away = "A", score = "0-3" },
]
"""
KNOCKOUT = """
[[stages]]
name = "Knock-out"
kind = "knockout"
[[stages.rounds]]
name = "Semi-finals"
legs = 2
ties = [
  { teams = ["A", "B"], legs = [
      { home = "A", away = "B", score = "2-1" },
      { home = "B", away = "A", score = "2-1", penalties = "3-4" } ] },
  { teams = ["C", "D"], winner = "C" },
]
[[stages.rounds]]
name = "Third place"
third_place = true
ties = [{ teams = ["B", "D"], legs = [
  { home = "B", away = "D", score = "0-0", penalties = "4-2" },
] }]
[[stages.rounds]]
name = "Final"
ties = [{ teams = ["A", "C"], legs = [{ home = "A", away = "C", score = "3-0" }] }]
"""


def described(folder: Path, text: str) -> Described:
    path = folder / "season.toml"
    path.write_text(HEAD + text)
    return describe(str(path))


def teams(found: Described) -> dict[str, Appearance]:
    return {one.team: one for one in found.teams}


def test_the_1968_copa_peru() -> None:
    found = describe(str(facts.FILE))
    assert found.entry == Entry(
        path=str(facts.FILE),
        competition="Copa Perú",
        season="1968",
        previous="1967-copa-peru",
        next="1969-copa-peru",
        champion="Carlos A. Mannucci",
        runner_up="Sport Chorrillos",
        format="hexagonal",
        counts=Counts(
            stages=3,
            qualifiers=23,
            matches=15,
            results=15,
            groups=6,
            tables=6,
            published=5,
            due=15,
            dated=15,
            entries=23,
            played=2,
            with_results=1,
        ),
        percent=83,  # all qualifiers, all results of the final, and half of the regions: 5/6
        champions=("Carlos A. Mannucci",),
    )
    assert len(found.teams) == 23
    mannucci = teams(found)["Carlos A. Mannucci"]
    assert mannucci == Appearance(
        team="Carlos A. Mannucci",
        location="Trujillo",
        department="La Libertad",
        place=Place("Final stage", position=1),
        honour="champion",
        record=Record(11, 7, 2, 2, None, None),  # the regional table has no goals
    )
    assert teams(found)["Cienciano"].record == Record(5, 1, 2, 2, 6, 8)
    leon = teams(found)["León de Huánuco"]
    assert leon.place == Place("Regional stage", "Región Norte B", position=2)
    assert leon.record == Record(6, 1, 4, 1, None, None)
    assert teams(found)["Unión Carolina"].place == Place("Departmental stage")
    assert teams(found)["Unión Carolina"].record is None


def test_an_undivided_league_that_is_over_has_a_champion(tmp_path: Path) -> None:
    entry, _ = described(tmp_path, LEAGUE + TRIANGULAR)
    assert (entry.champion, entry.runner_up, entry.format) == ("A", "B", "triangular")
    assert entry.percent == 100


@pytest.mark.parametrize(
    "part",
    ['{ home = "C", away = "A", score = "0-3" },', ', score = "0-3"'],
    ids=["match", "score"],
)
def test_nobody_is_champion_before_all_have_met(tmp_path: Path, part: str) -> None:
    entry, _ = described(tmp_path, LEAGUE + TRIANGULAR.replace(part, ""))
    assert (entry.champion, entry.runner_up) == ("", "")


def test_what_a_source_claims_goes_before_the_results(tmp_path: Path) -> None:
    claims = '[published]\nchampion = "C"\nrunner_up = "A"\n'
    entry, _ = described(tmp_path, claims + LEAGUE + TRIANGULAR)
    assert (entry.champion, entry.runner_up) == ("C", "A")


@pytest.mark.parametrize(
    ("claimed", "champion"), [(("C", "B"), "C or B"), (("C", "A"), "A"), (("B", "B"), "B")]
)
def test_of_contradicting_sources_the_results_choose_or_all_stand(
    tmp_path: Path, claimed: tuple[str, str], champion: str
) -> None:
    claims = "".join(f'[[published]]\nchampion = "{team}"\n' for team in claimed)
    found = described(tmp_path, claims + LEAGUE + TRIANGULAR)
    assert found.entry.champion == champion
    champions = [one.team for one in found.teams if one.honour == "champion"]
    assert champions == ([] if "or" in champion else [champion])


def test_a_knockout_stage(tmp_path: Path) -> None:
    found = described(tmp_path, KNOCKOUT)
    entry = found.entry
    assert (entry.champion, entry.runner_up, entry.format) == ("A", "C", "final four")
    assert entry.counts == Counts(stages=1, matches=4, results=4, due=4, played=1, with_results=1)
    assert entry.percent == 87  # of one semi-final only the winner: (1 + 1/2 + 1 + 1) / 4
    assert {one.team: (one.place.round, one.place.position) for one in found.teams} == {
        "A": ("Final", 1),
        "B": ("Third place", 3),
        "C": ("Final", 2),
        "D": ("Third place", 4),
    }
    assert teams(found)["A"].record == Record(3, 2, 0, 1, 6, 3)
    assert teams(found)["B"].record == Record(3, 1, 1, 1, 3, 3)


def test_a_champion_in_no_stage_is_a_team_of_the_season(tmp_path: Path) -> None:
    found = described(
        tmp_path, '[published]\nchampion = "Libertad"\n[[teams]]\nname = "Libertad"\n' + LEAGUE
    )
    assert found.teams == (Appearance("Libertad", honour="champion"),)
    assert (found.entry.percent, found.entry.format) == (0, "")


@pytest.mark.parametrize(
    ("text", "first"),
    [("format = ", ":1:"), ("", ": is empty"), ("format = 1", ":1: competition")],
)
def test_a_file_that_does_not_load_is_described_by_its_error(
    tmp_path: Path, text: str, first: str
) -> None:
    path = tmp_path / "season.toml"
    path.write_text(text)
    found = describe(str(path))
    assert found.entry.error
    assert problem_line(found.entry.error, str(path)).startswith(f"{path}{first}")
    assert found.entry.errors >= 1
    assert found.teams == ()


def test_an_audit_counts_its_findings(tmp_path: Path) -> None:
    path = tmp_path / "season.toml"
    path.write_text(HEAD + LEAGUE)
    assert describe(str(path)).entry.findings is None
    assert describe(str(path), audit=lambda tables: len(tables.season.title)).entry.findings == 8


QUALIFIERS = """
[[stages]]
name = "Qualifiers"
kind = "qualifiers"
entries = [{ department = "North", team = "A" }, { department = "South", team = "B" }]
"""


def test_qualifiers_alone_are_half_of_a_season(tmp_path: Path) -> None:
    entry, _ = described(tmp_path, '[published]\nchampion = "A"\n' + QUALIFIERS)
    assert (entry.champion, entry.percent) == ("A", 50)


def test_without_a_champion_no_season_is_complete(tmp_path: Path) -> None:
    one = LEAGUE + TRIANGULAR
    other = one.replace("League", "Other")
    entry, _ = described(tmp_path, one + other.replace("0-3", "2-0"))
    assert (entry.champion, entry.percent) == ("", 99)


@pytest.mark.parametrize(
    ("rest", "told"),
    [("", (None, True)), (QUALIFIERS, (None, True)), (LEAGUE + TRIANGULAR, (99, False))],
    ids=["nothing", "qualifiers", "results"],
)
def test_a_title_that_went_to_nobody_without_a_match_had_no_final(
    tmp_path: Path, rest: str, told: tuple[int | None, bool]
) -> None:
    head = 'summary = "Not played."\n[champions]\nteams = []\nreason = "no final was played"\n'
    entry, _ = described(tmp_path, head + rest)
    assert (entry.percent, entry.no_final) == told


def test_rounds_without_matches_and_a_printed_table_tell_of_missing_results(tmp_path: Path) -> None:
    match = '[[stages.rounds]]\nmatches = [{ home = "A", away = "B", score = "1-0" }]\n'
    more = '[[stages.rounds]]\nname = "Round 2"\n[[stages.rounds]]\nname = "Round 3"\n'
    declared = LEAGUE + 'teams = ["A", "B", "C", "D"]\n'
    entry, _ = described(tmp_path, declared + match + more)
    assert (entry.counts.results, entry.counts.due, entry.percent) == (1, 5, 20)
    rows = "".join(f'{{ team = "{team}", played = 3 }},' for team in "ABCD")
    printed = f"[stages.published]\ntable = [{rows}]\n"
    entry, _ = described(tmp_path, declared + printed + match)
    assert (entry.counts.results, entry.counts.due, entry.percent) == (1, 6, 50)


def test_results_with_a_date_are_counted(tmp_path: Path) -> None:
    text = LEAGUE + TRIANGULAR.replace('"2-0"', '"2-0", date = 1990')
    assert described(tmp_path, text)[0].counts.dated == 1


@pytest.mark.parametrize(("whole", "percent"), [("", 50), ("complete = false\n", 25)])
def test_a_list_that_is_not_complete_counts_half(tmp_path: Path, whole: str, percent: int) -> None:
    text = QUALIFIERS.replace("entries =", f"{whole}entries =")
    entry, _ = described(tmp_path, '[published]\nchampion = "A"\n' + text)
    assert entry.percent == percent


def test_a_round_that_is_not_complete_counts_half(tmp_path: Path) -> None:
    text = KNOCKOUT.replace("legs = 2\n", "legs = 2\ncomplete = false\n")
    assert described(tmp_path, text)[0].percent == 68  # (1/2 + 1/4 + 1 + 1) / 4
    untold = '[[stages.rounds]]\nname = "First round"\ncomplete = false\n[[stages.rounds]]'
    text = KNOCKOUT.replace("[[stages.rounds]]", untold, 1)
    assert described(tmp_path, text)[0].percent == 70  # (0 + 1 + 1/2 + 1 + 1) / 5
