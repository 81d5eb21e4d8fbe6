"""`jornada import`: files of other formats become season files."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from support.run_cli import run
from tui.season.load import load, parse

GOOD = """\
{"name": "Copa Test 2019",
 "matches": [
  {"date": "2019-09-01", "team1": "Sport Uno", "team2": "Sport Dos", "score": {"ft": [1, 1]}},
  {"date": "2019-09-08", "team1": "Sport Dos", "team2": "Sport Uno", "score": {"ft": [0, 3]}}
 ]}
"""
UNREAD = GOOD.replace('"team1": "Sport Dos", ', "")
HOSTILE = GOOD.replace("Sport Dos", "Sport\\u001b]52;c;aGk=\\u0007 Dos")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    below = tmp_path / "corpus" / "below"
    below.mkdir(parents=True)
    (tmp_path / "good.json").write_text(GOOD, encoding="utf-8")
    (tmp_path / "corpus" / "one.json").write_text(GOOD, encoding="utf-8")
    (below / "two.json").write_text(GOOD.replace("2019", "2020"), encoding="utf-8")
    return tmp_path


def test_the_season_goes_to_stdout_and_the_report_to_stderr(folder: Path) -> None:
    ran = run("import", "good.json", folder=folder)
    assert ran.code == 0
    assert ran.told == "good.json: football.json, utf-8: 2 matches, 2 scores, 2 teams, 0 tables\n"
    loaded = parse(ran.out, "good.toml")
    assert (loaded.season.title, loaded.warnings) == ("Copa Test 2019", ())
    assert 'note = "The source has no rounds: each date counts as one."' in ran.out


def test_it_may_be_piped_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(GOOD.encode("utf-16"))))
    ran = run("import", "-")
    assert (ran.code, ran.told[:26]) == (0, "-: football.json, utf-16: ")
    assert parse(ran.out, "-").season.season == "2019"


def test_what_the_user_says_goes_before_what_the_source_says(folder: Path) -> None:
    words = ("--competition", "Liga", "--season", "2018", "--country", "Peru")
    ran = run("import", "good.json", *words, folder=folder)
    season = parse(ran.out, "x").season
    assert (season.title, season.country) == ("Liga 2018", "Peru")


def test_a_result_that_is_not_read_is_listed_with_its_line(folder: Path) -> None:
    (folder / "bad.json").write_text(UNREAD, encoding="utf-8")
    ran = run("import", "bad.json", folder=folder)
    assert ran.code == 1
    assert ran.told.splitlines()[1:] == [
        "bad.json: 1 line not understood, 1 of them may hold a result",
        'bad.json:4: {"date": "2019-09-08", "team2": "Sport Uno", "score": {"ft": [0, 3]}}',
    ]


def test_a_file_goes_where_it_should_and_is_not_overwritten(folder: Path) -> None:
    assert run("import", "good.json", "-o", "out.toml", folder=folder).code == 0
    assert load(folder / "out.toml").season.season == "2019"
    again = run("import", "good.json", "-o", "out.toml", folder=folder)
    assert (again.code, again.out) == (2, "")
    assert "out.toml: is there already, --force overwrites it\n" in again.told
    assert run("import", "good.json", "-o", "out.toml", "--force", folder=folder).code == 0
    assert run("import", "good.json", "-o", "all/", folder=folder).code == 0
    assert [path.name for path in (folder / "all").iterdir()] == ["2019-copa-test.toml"]


def test_a_corpus_keeps_its_places_and_one_bad_file_stops_nothing(folder: Path) -> None:
    (folder / "corpus" / "notes.md").write_text("# Notes\n", encoding="utf-8")
    (folder / "corpus" / "picture.png").write_bytes(b"\x89PNG\0\0")
    ran = run("import", "corpus", "-o", "out", folder=folder)
    written = sorted(str(path.relative_to(folder / "out")) for path in folder.glob("out/**/*.toml"))
    assert written == ["below/two.toml", "one.toml"]
    assert ran.code == 1
    assert ran.told.splitlines()[-1] == (
        "2 of 4 files read: 2 seasons, 4 matches, 2 files passed over"
    )


def test_a_corpus_needs_a_folder_to_go_to(folder: Path) -> None:
    ran = run("import", "corpus", folder=folder)
    assert (ran.code, ran.told) == (
        2,
        "jornada: 2 seasons, expected -o FOLDER for a file of each\n",
    )


def test_the_report_as_json(folder: Path) -> None:
    ran = run("import", "good.json", "--json", folder=folder)
    report = json.loads(ran.out)
    keys = ("format", "matches", "scores", "teams", "tables", "unread", "unread_results")
    assert {key: report[key] for key in keys} == {
        "format": "json", "matches": 2, "scores": 2, "teams": 2, "tables": 0, "unread": 0,
        "unread_results": 0,
    }  # fmt: skip
    assert report["seasons"][0]["stages"] == ["League"]


def test_a_name_may_be_said_to_mean_another(folder: Path) -> None:
    ran = run("import", "good.json", "--same", "Sport Dos=Deportivo Dos", folder=folder)
    season = parse(ran.out, "x").season
    assert [(team.name, team.aliases) for team in season.teams] == [
        ("Deportivo Dos", ("Sport Dos",))
    ]
    (folder / "teams.toml").write_text('[[teams]]\nname = "Dos"\naliases = ["Sport Dos"]\n')
    ran = run("import", "good.json", "--teams", "teams.toml", folder=folder)
    assert parse(ran.out, "x").season.teams[0].name == "Dos"
    assert run("import", "good.json", "--same", "Dos", folder=folder).code == 2


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"Dear Sir,\nnothing was played.\n", "is of no known format"),
        (b"\x89PNG\0\0", "is no text"),
        (b" \n", "is empty"),
    ],
    ids=["unknown", "binary", "empty"],
)
def test_what_is_no_source_is_bad_input(tmp_path: Path, data: bytes, told: str) -> None:
    (tmp_path / "x.txt").write_bytes(data)
    ran = run("import", "x.txt", folder=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.told.startswith(f"x.txt: {told}")


def test_nothing_of_a_source_reaches_a_terminal_as_it_is(folder: Path) -> None:
    (folder / "bad.json").write_text(HOSTILE, encoding="utf-8")
    ran = run("import", "bad.json", folder=folder)
    assert ran.code == 0
    assert not {sign for sign in ran.out + ran.told if not sign.isprintable()} - {"\n"}
    assert parse(ran.out, "x").season.stages


def test_a_foreign_file_is_checked_and_shown_with_its_own_lines(folder: Path) -> None:
    table = '"groups": [{"name": "Group A", "standings": [\n{"team": "Sport Uno", "pts": 9}]}],'
    text = GOOD.replace('"matches"', f'{table}\n"matches"').replace('"ft"', '"ft"')
    text = text.replace('"date"', '"group": "Group A", "date"')
    (folder / "page.json").write_text(text, encoding="utf-8")
    ran = run("check", "page.json", folder=folder)
    assert ran.code == 1
    assert "page.json:3: contradiction: Group stage › Group A: Sport Uno" in ran.out
    assert "Sport Uno" in run("table", "page.json", folder=folder).out


def test_a_page_of_several_seasons_is_imported_and_not_opened(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text('{"name": "Cup 2018", "groups": []}', encoding="utf-8")
    ran = run("table", "x.json", folder=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.told == "x.json: is read as json, and holds no result and no table\n"


MISSPELT = """\
date,home,away,score
2019-09-01,Alianza,Juventud,1-0
2019-09-08,Juventud,Alianza,0-0
2019-09-15,Alianza,Deportivo,2-1
2019-09-22,Deportivo,Alinaza,1-1
2019-09-29,Juventud,Deportivo,3-1
2019-10-06,Deportivo,Juventud,0-2
"""


def test_a_name_misspelt_once_is_told_with_its_line(tmp_path: Path) -> None:
    """In the report of the import, by `check` of the page, and by `check` of what it became."""
    (tmp_path / "page.csv").write_text(MISSPELT, encoding="utf-8")
    told = '"Alinaza" appears once; "Alianza" appears 3 times. Are they the same team?'
    assert f"page.csv:5: gap: League: {told}" in run("check", "page.csv", folder=tmp_path).out
    words = "import", "page.csv", "-o", "liga.toml", "--force"
    ran = run(*words, folder=tmp_path)
    assert 'page.csv:5: "Alinaza" and "Alianza" look alike and were not merged' in ran.told
    assert told in run("check", "liga.toml", folder=tmp_path).out
    run(*words, "--same", "Alinaza=Alianza", folder=tmp_path)
    assert "team-name" not in run("check", "liga.toml", folder=tmp_path).out


def test_a_corpus_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands run without Python's own collector: a long one looks for itself."""
    looked: list[int] = []
    monkeypatch.setattr("tui.jobs.garbage._EVERY", 2)
    monkeypatch.setattr("gc.isenabled", lambda: False)
    monkeypatch.setattr("gc.collect", lambda: looked.append(len(looked)))
    (folder / "corpus" / "three.json").write_text(GOOD, encoding="utf-8")
    (folder / "corpus" / "four.json").write_text(GOOD, encoding="utf-8")
    assert run("import", "corpus", "-o", "out", folder=folder).code == 0
    assert looked == [0, 1]
