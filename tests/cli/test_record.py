"""`jornada record`: results put into a season file, and what is printed of it."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from support.run_cli import Ran, run

LIGA = """\
format = 1
competition = "Liga"
season = "2027"

[[teams]]
name = "Melgar"
[[teams]]
name = "Cienciano"
aliases = ["El Papá"]
[[teams]]
name = "José Gálvez"
short = "Gálvez"
[[teams]]
name = "José Olaya"

[[stages]]
name = "League"
kind = "league"

[[stages.rounds]]
name = "Round 1"
date = 2027-02-06
matches = [
  { home = "Melgar", away = "Cienciano" }, # rain
  { home = "José Gálvez", away = "José Olaya", score = "0-1" },
]

[[stages.rounds]]
name = "Round 2"
date = 2027-02-13
matches = [
  { home = "Cienciano", away = "José Gálvez" },
  { home = "José Olaya", away = "Melgar", status = "postponed" },
]

[[stages]]
name = "Cup"
kind = "knockout"

[[stages.rounds]]
name = "Semi-finals"
ties = [
  { name = "A", teams = ["Melgar", "José Olaya"] },
  { name = "B", teams = ["Cienciano", "José Gálvez"] },
]

[[stages.rounds]]
name = "Final"
ties = [{ winners_of = ["A", "B"] }]
"""


@pytest.fixture
def liga(tmp_path: Path) -> Path:
    file = tmp_path / "liga.toml"
    file.write_text(LIGA, encoding="utf-8")
    return file


def record(file: Path, *words: str) -> Ran:
    return run("record", file.name, *words, folder=file.parent)


def test_a_result_changes_its_line_and_the_table_shows_the_moves(liga: Path) -> None:
    ran = record(liga, "Melgar 3-0 Cienciano", "--stage", "League")
    assert ran.code == 0
    assert ran.told == "liga.toml:24: Melgar 3-0 Cienciano: recorded (Round 1)\n"
    assert (
        ran.out
        == """\
@ line 24
-  { home = "Melgar", away = "Cienciano" }, # rain
+  { home = "Melgar", away = "Cienciano", score = "3-0" }, # rain

Liga 2027 › League · Round 1 of 2 · 6 February 2027
    #    Team        P W D L  F  A +/− Pts
    1 ▲1 Melgar      1 1 0 0  3  0  +3   3
    2 ▼1 José Olaya  1 1 0 0  1  0  +1   3
    3 ▲1 José Gálvez 1 0 0 1  0  1  −1   0
    4 ▼2 Cienciano   1 0 0 1  0  3  −3   0

▲ ▼ · = places gained, lost or kept by what is new
"""
    )
    old = '"Cienciano" }, # rain'
    new = '"Cienciano", score = "3-0" }, # rain'
    assert liga.read_text(encoding="utf-8") == LIGA.replace(old, new)


@pytest.mark.parametrize(
    ("typed", "line", "written"),
    [
        ("melgar 3:0 EL PAPA", 24, '"Cienciano", score = "3-0" }'),
        ("Melg 10–0 cienc", 24, '"Cienciano", score = "10-0" }'),
        ("j olaya 1-1 melgar", 33, '"Melgar", score = "1-1" }'),
        ("Cienciano v Galvez abandoned", 32, '"José Gálvez", status = "abandoned" }'),
        (
            "Cienciano 2-1 Galvez abandoned stands",
            32,
            'score = "2-1", status = "abandoned", stands',
        ),
        ("Cienciano v Gálvez awarded 0-3", 32, 'status = "awarded", awarded = "0-3" }'),
        ("Cienciano 2-1 Gálvez awarded 0-3", 32, 'score = "2-1", status = "awarded", awarded ='),
        (
            "Cienciano v Gálvez walkover to Gálvez",
            32,
            'winner = "José Gálvez", status = "walkover"',
        ),
        ("Cienciano - Gálvez w/o Gálvez", 32, 'winner = "José Gálvez", status = "walkover"'),
    ],
)
def test_results_are_understood_as_people_type_them(
    liga: Path, typed: str, line: int, written: str
) -> None:
    assert record(liga, "--stage", "1", typed).code == 0
    lines, before = liga.read_text(encoding="utf-8").splitlines(), LIGA.splitlines()
    assert written in lines[line - 1]
    assert lines[: line - 1] + lines[line:] == before[: line - 1] + before[line:]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["jose 1-0 melgar"], '"jose" could be "José Gálvez" or "José Olaya"'),
        (
            ["Melgar v Cienciano posponed"],
            '"posponed" is not understood, did you mean "postponed"?',
        ),
        (
            ["Melgar 1-1 Cienciano aett, 4-3 penz"],
            '"aett, 4-3 penz" is not understood, did you mean "aet, 4-3 pens"?',
        ),
        (["Melgar v Cienciano B"], 'no team "Cienciano B" in this season, did you mean "Cien'),
        (["melgr 1-0 cienciano"], 'no team "melgr" in this season, did you mean "Melgar"?'),
        (["Melgar Cienciano"], "not a result of two teams"),
        (["Melgar v Cienciano"], "no result of Melgar v Cienciano, expected a score or one of"),
        (["Melgar 1-0 melgar"], "both teams are Melgar"),
        (["Melgar v Cienciano walkover Olaya"], '"Olaya" is neither Melgar nor Cienciano'),
        (["Cienciano 1-0 Melgar"], "these two have Melgar v Cienciano (Round 1, 2027-02-06)"),
        (
            ["Olaya 1-0 Cienciano", "--stage", "Cup"],
            "no match José Olaya v Cienciano there: no league has both teams, and no tie has both",
        ),
        (["Olaya 1-0 Cienciano"], "none of these two at all; --add with --round N adds it"),
        (["Galvez 2-2 Olaya"], "it has another result, José Gálvez 0-1 José Olaya (Round 1"),
        (["Melgar 1-0 Cienciano", "Melgar 2-0 Cienciano"], "told twice"),
        (["Olaya 1-0 Cienciano", "--add"], "expected --round N"),
        (["Olaya 1-0 Cienciano", "--add", "--round", "9"], "no such round"),
        (["Melgar 1-0 Cienciano", "--stage", "Liga"], 'no stage "Liga", expected one of'),
        (["Melgar 2-1 Cienciano 4-3 pens"], "liga.toml:24:"),
        ([], "no result was given"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_written(
    liga: Path, words: list[str], told: str
) -> None:
    stage = [] if "--stage" in words else ["--stage", "1"]
    ran = record(liga, "Cienciano 5-5 Galvez", *words, *stage) if words else record(liga)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.told
    assert ran.told.endswith("jornada: nothing was written\n")
    assert liga.read_text(encoding="utf-8") == LIGA
    assert [file.name for file in liga.parent.iterdir()] == ["liga.toml"]


def test_every_candidate_is_listed_for_every_text(liga: Path) -> None:
    ran = record(liga, "jose 1-0 melgar", "xx 1-0 jose", "--stage", "1")
    assert ran.told.count('could be "José Gálvez" or "José Olaya"') == 2


def test_a_result_that_is_there_is_told_and_one_more_exact_is_taken(liga: Path) -> None:
    ran = record(liga, "Galvez 0-1 Olaya")
    assert (ran.code, ran.out) == (0, "")
    assert "José Gálvez 0-1 José Olaya: is there already (Round 1)" in ran.told
    assert liga.read_text(encoding="utf-8") == LIGA


def test_another_result_takes_its_place_when_asked(liga: Path) -> None:
    assert record(liga, "Galvez v Olaya postponed", "--replace", "--stage", "1").code == 0
    assert '"José Olaya", status = "postponed" }' in liga.read_text(encoding="utf-8")


def test_matches_are_added_to_the_next_round(liga: Path) -> None:
    words = ["Melgar 1-0 Galvez", "Olaya v Cienciano postponed", "--add", "--round", "3"]
    assert record(liga, *words, "--date", "2027-03").code == 0
    added = """\
]

[[stages.rounds]]
name = "Round 3"
matches = [
  { home = "Melgar", away = "José Gálvez", score = "1-0", date = "2027-03" },
  { home = "José Olaya", away = "Cienciano", date = "2027-03", status = "postponed" },
]
"""
    before, after = LIGA.split("]\n\n[[stages]]\n")
    assert liga.read_text(encoding="utf-8") == f"{before}{added}\n[[stages]]\n{after}"


def test_a_preview_writes_nothing(liga: Path) -> None:
    ran = record(liga, "Melgar 3-0 Cienciano", "--stage", "1", "--preview")
    assert ran.code == 0
    assert "1 ▲1 Melgar " in ran.out
    assert ran.told.endswith("jornada: a preview: nothing was written\n")
    assert liga.read_text(encoding="utf-8") == LIGA


def test_ties_get_the_legs_that_they_lack(liga: Path) -> None:
    words = ["Olaya 1-1 Melgar aet, 4-3 pens", "Cienciano 2-0 Galvez"]
    assert record(liga, *words, "--stage", "Cup").code == 0
    text = liga.read_text(encoding="utf-8")
    leg = '{ home = "José Olaya", away = "Melgar", score = "1-1", extra_time = true, penalties'
    broken = f'teams = ["Melgar", "José Olaya"], legs = [\n      {leg} = "4-3" }} ] }},\n'
    assert broken in text  # as the house form has a tie that is too long for a line
    final = record(liga, "Olaya 0-2 Cienciano", "--stage", "2")
    assert final.code == 0
    assert (
        'ties = [{ teams = ["José Olaya", "Cienciano"], winners_of = ["A", "B"],'
        ' legs = [{ home = "José Olaya", away = "Cienciano", score = "0-2" }] }]'
    ) in liga.read_text(encoding="utf-8")


def test_a_final_is_recorded_with_the_semi_finals_that_lead_to_it(liga: Path) -> None:
    semi_finals = ["Olaya 1-1 Melgar aet, 4-3 pens", "Cienciano 2-0 Galvez"]
    words = ["Olaya 0-2 Cienciano", *semi_finals, "--stage", "Cup"]
    assert record(liga, *words, "--preview").code == 0
    one_by_one = liga.with_name("one-by-one.toml")
    one_by_one.write_text(LIGA, encoding="utf-8")
    for word in (*semi_finals, "Olaya 0-2 Cienciano"):
        assert record(one_by_one, word, "--stage", "Cup").code == 0
    assert record(liga, *words).code == 0
    assert liga.read_text(encoding="utf-8") == one_by_one.read_text(encoding="utf-8")


def test_where_a_final_is_recorded_with_other_teams_nothing_is(liga: Path) -> None:
    words = ["Olaya 1-0 Melgar", "Cienciano 2-0 Galvez", "Melgar 0-2 Cienciano"]
    ran = record(liga, *words, "--stage", "Cup")
    assert ran.code == 2
    assert '"Melgar 0-2 Cienciano"' in ran.told
    assert '"Olaya 1-0 Melgar"' not in ran.told
    assert liga.read_text(encoding="utf-8") == LIGA
    again = record(liga, *words[:2], "Olaya 0-2 Cienciano", "Olaya 1-2 Cienciano", "--stage", "Cup")
    assert again.code == 2
    assert '"Olaya 1-2 Cienciano"' in again.told


def test_a_file_in_the_house_form_stays_in_it(tmp_path: Path) -> None:
    words = ("--teams", "Ant,Bee,Cat,Dog", "--format", "knockout")
    made = run("new", "--competition", "Copa", "--season", "2027", *words, folder=tmp_path).out
    for name, text in (("cup.toml", made), ("ends.toml", made.replace("\n", "\r\n"))):
        cup = tmp_path / name
        cup.write_bytes(text.encode())
        ran = record(cup, "Ant 1-1 Dog aet, 12-11 pens", "Bee 1-0 Cat abandoned, stands")
        assert ran.code == 0
        assert record(cup, "Bee 0-2 Ant awarded 3-0").code == 0
        assert cup.read_bytes().count(b"\n") == text.count("\n") + 3
        assert run("fmt", "--check", str(cup)).code == 0


def test_lines_come_from_stdin(liga: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = "# Sunday\nMelgar 3-0 Cienciano\n\nCienciano 1-0 Galvez\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(typed.encode())))
    assert record(liga, "-", "--stage", "1").told.count("recorded") == 2


def test_json_has_results_lines_and_tables_with_moves(liga: Path) -> None:
    told = json.loads(record(liga, "Melgar 3-0 Cienciano", "--stage", "1", "--json").out)
    assert (told["written"], told["merged"]) == (True, False)
    assert [(each["line"], each["result"]) for each in told["results"]] == [(24, {"score": "3-0"})]
    assert told["lines"][0]["before"] == told["lines"][0]["after"] == 24
    rows = told["tables"][0]["rows"]
    assert [(row["team"], row["moved"]) for row in rows][:2] == [("Melgar", 1), ("José Olaya", -1)]


def test_other_formats_are_not_written(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("= Liga 2027\n", encoding="utf-8")
    ran = run("record", "a.txt", "A 1-0 B", folder=tmp_path)
    assert ran.code == 2
    assert "season files (*.toml) alone" in ran.told


def test_the_seasons_inside_the_program_are_not_written(
    liga: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.commands.recording.is_in_package", lambda _: True)
    ran = record(liga, "Melgar 3-0 Cienciano")
    assert ran.code == 2
    assert "came with the program and is not changed" in ran.told
    assert liga.read_text(encoding="utf-8") == LIGA


@pytest.mark.parametrize("kind", ["folder", "fifo", "gone", "read_only"])
def test_a_file_that_cannot_be_written_is_told(liga: Path, kind: str) -> None:
    import os

    if kind == "read_only":
        liga.chmod(0o444)
    else:
        liga.unlink()
    if kind == "folder":
        liga.mkdir()
    elif kind == "fifo":
        os.mkfifo(liga)
    ran = record(liga, "Melgar 3-0 Cienciano", "--stage", "1")
    assert ran.code == 2
    assert ran.told.startswith("liga.toml: ")
    assert ran.told.count("\n") <= 2


def test_matches_are_added_to_a_list_without_rounds_each_on_its_line(tmp_path: Path) -> None:
    file = tmp_path / "liga.toml"
    text = (
        LIGA[: LIGA.index("[[stages.rounds]]")] + 'teams = ["Melgar", "Cienciano", "José Olaya"]\n'
    )
    file.write_text(text, encoding="utf-8")
    ran = record(file, "Melgar 3-0 Cienciano", "Olaya 1-1 Melgar", "--add")
    assert ran.told.splitlines() == [
        "liga.toml:22: Melgar 3-0 Cienciano: added",
        "liga.toml:23: José Olaya 1-1 Melgar: added",
    ]
    assert file.read_text(encoding="utf-8") == text + (
        "matches = [\n"
        '  { home = "Melgar", away = "Cienciano", score = "3-0" },\n'
        '  { home = "José Olaya", away = "Melgar", score = "1-1" },\n'
        "]\n"
    )


def test_matches_of_several_stages_are_told_with_their_stages(liga: Path) -> None:
    ran = record(liga, "Olaya 3-0 Melgar")
    assert ran.code == 2
    assert (
        "could be José Olaya v Melgar (postponed) (League, Round 2, 2027-02-13)"
        " or Melgar v José Olaya (Cup, Semi-finals); name one with --round, --stage or --date"
    ) in ran.told
