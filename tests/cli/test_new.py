"""`jornada new`: a season from nothing, which loads as it is."""

from __future__ import annotations

import io
import sys
from datetime import date, time
from pathlib import Path

import pytest

from support.run_cli import Ran, run
from tui.season.load import parse
from tui.season.model import KnockoutStage, LeagueStage, Season
from tui.season.timeline import Timeline

EIGHT = "Ant,Bee,Cat,Dog,Elk,Fox,Gnu,Hen"


def new(*more: str, teams: str = EIGHT, form: str = "single", folder: Path | None = None) -> Ran:
    words = ("--competition", "Copa", "--season", "2027", "--teams", teams, "--format", form)
    return run("new", *words, *more, folder=folder)


def season(*more: str, teams: str = EIGHT, form: str = "single") -> Season:
    """The season that is made; nothing in it calls for a warning."""
    ran = new(*more, teams=teams, form=form)
    assert (ran.code, ran.told) == (0, "")
    loaded = parse(ran.out, "new.toml")
    assert loaded.warnings == ()
    return loaded.season


def test_a_league_with_its_days_as_it_is_written() -> None:
    ran = new("--start", "2027-02-06", "--time", "15:30", "--points", "2,1,0", teams="A,B,C,D")
    assert ran.out.startswith("""\
format = 1
competition = "Copa"
season = "2027"

[[stages]]
name = "League"
kind = "league"
points = { win = 2 }
teams = ["A", "B", "C", "D"]
zones = [{ positions = [1, 1], status = "champion" }]

[[stages.rounds]]
date = 2027-02-06
time = "15:30"
matches = [
  { home = "A", away = "D" },
  { home = "B", away = "C" },
]

[[stages.rounds]]
date = 2027-02-13
time = "15:30"
""")


@pytest.mark.parametrize(
    ("form", "teams", "rounds", "matches"),
    [("single", 8, 7, 28), ("double", 8, 14, 56), ("single", 7, 7, 21), ("double", 20, 38, 380)],
)
def test_round_robins_of_known_sizes(form: str, teams: int, rounds: int, matches: int) -> None:
    made = season(teams=",".join(f"T{number}" for number in range(teams)), form=form)
    (league,) = made.stages
    assert isinstance(league, LeagueStage)
    assert len(league.rounds) == rounds
    assert sum(len(one.matches) for one in league.rounds) == matches


@pytest.mark.parametrize("form", ["single", "double", "groups", "knockout", "groups+knockout"])
@pytest.mark.parametrize("teams", [4, 5, 8, 13, 33])
def test_every_format_loads_without_a_warning(form: str, teams: int) -> None:
    groups = ("--groups", "2") if "groups" in form else ()
    named = ",".join(f"T{number}" for number in range(teams))
    made = season("--start", "2027-02-06", "--every", "sat,wed", *groups, teams=named, form=form)
    timeline = Timeline(made)
    known = [day.date for moment in timeline.moments for day in timeline.matchdays(moment)]
    days = [day for day in known if isinstance(day, date)]
    assert days == sorted(days)
    assert {day.weekday() for day in days} <= {2, 5}
    assert len(days) == len(known)


def test_groups_are_dealt_by_seeding_or_given() -> None:
    (stage,) = season("--groups", "2", form="groups").stages
    assert isinstance(stage, LeagueStage)
    assert [group.teams for group in stage.groups] == [
        ("Ant", "Dog", "Elk", "Hen"),
        ("Bee", "Cat", "Fox", "Gnu"),
    ]
    (stage,) = season(teams="Ant,Bee,Cat;Dog,Elk", form="groups").stages
    assert isinstance(stage, LeagueStage)
    assert [(group.name, group.teams) for group in stage.groups] == [
        ("Group A", ("Ant", "Bee", "Cat")),
        ("Group B", ("Dog", "Elk")),
    ]


def test_whoever_comes_through_the_groups_goes_on_to_the_knock_out() -> None:
    groups, cup = season("--groups", "2", form="groups+knockout").stages
    assert isinstance(groups, LeagueStage)
    assert isinstance(cup, KnockoutStage)
    assert [(zone.positions, zone.to) for zone in groups.zones] == [((1, 2), "Knock-out")]
    assert cup.from_ == ("Group stage",)
    semi, final = cup.rounds
    assert [(tie.name, tie.note) for tie in semi.ties] == [
        ("A1-B2", "The 1st of group A against the 2nd of group B."),
        ("B1-A2", "The 1st of group B against the 2nd of group A."),
    ]
    assert [tie.winners_of for tie in final.ties] == [("A1-B2", "B1-A2")]


def test_a_cup_of_two_legs_with_byes_for_the_best() -> None:
    (cup,) = season(
        "--legs", "2", "--start", "2027-02-06", teams="A,B,C,D,E", form="knockout"
    ).stages
    assert isinstance(cup, KnockoutStage)
    assert [one.name for one in cup.rounds] == ["First round", "Semi-finals", "Final"]
    first, semi, final = cup.rounds
    (tie,) = first.ties
    assert [(leg.home, leg.away, str(leg.date or first.date)) for leg in tie.legs] == [
        ("D", "E", "2027-02-06"),
        ("E", "D", "2027-02-13"),
    ]
    assert [(one.teams, one.winners_of) for one in semi.ties] == [
        (("A",), ("R1-1",)),
        (("B", "C"), ()),
    ]
    assert [(one.legs, str(one.date)) for one in cup.rounds] == [
        (2, "2027-02-06"),
        (2, "2027-02-20"),
        (None, "2027-03-06"),
    ]
    assert final.winners is not None
    assert final.winners.status == "champion"


def test_lots_give_the_same_order_again() -> None:
    drawn = [new("--draw", lots).out for lots in ("1", "1", "2")]
    assert drawn[0] == drawn[1] != drawn[2]
    assert new("--seed-order").out == new().out


def test_teams_come_from_a_file_or_are_piped_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = "Melgar\r\nJuan Aurich \r\n\r\nCienciano\r\nCNI\r\n"
    (tmp_path / "teams.txt").write_bytes(b"\xef\xbb\xbf" + listed.encode())
    in_file = new(teams="@teams.txt", form="groups", folder=tmp_path)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(listed.encode())))
    assert in_file.out == new(teams="-", form="groups").out
    assert 'teams = ["Melgar", "Juan Aurich"]' in in_file.out


def test_it_is_written_once_and_overwritten_only_where_that_is_said(tmp_path: Path) -> None:
    made = new("-o", "copa.toml", folder=tmp_path)
    assert (made.code, made.out) == (0, "")
    assert made.told == "copa.toml: 28 matches in 7 rounds; open it with: jornada copa.toml\n"
    text = (tmp_path / "copa.toml").read_text()
    assert text == new().out
    again = new("-o", "copa.toml", form="double", folder=tmp_path)
    assert (again.code, again.told) == (2, "copa.toml: is there already, --force overwrites it\n")
    assert (tmp_path / "copa.toml").read_text() == text
    assert new("-o", "copa.toml", "--force", form="double", folder=tmp_path).code == 0
    assert (tmp_path / "copa.toml").read_text() == new(form="double").out
    assert [path.name for path in tmp_path.iterdir()] == ["copa.toml"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "--competition, --season, --teams, --format are missing, and this is no terminal"),
        (("--format", "triple"), "invalid choice: 'triple'"),
        (("--start", "2027-02-30"), '"2027-02-30" is not a day, expected for example 2027-02-06'),
        (("--every", "often"), '"often" is neither days nor weekdays'),
        (("--time", "3 pm"), '"3 pm" is not a time of day, expected "15:00"'),
        (("--points", "3"), '"3" is not three numbers'),
        (("--groups", "0"), '"0" is not a number, expected 1 to 512'),
        (("--competition", "\x1b[2J"), "has signs that cannot be shown"),
    ],
)
def test_a_wrong_option_is_told(words: tuple[str, ...], told: str) -> None:
    ran = run("new", *words)
    assert ran.code == 2
    assert told in ran.told
    assert ran.out == ""


def test_ties_to_come_are_counted_as_ties(tmp_path: Path) -> None:
    made = new("-o", "copa.toml", teams="A,B,C,D,E", form="knockout", folder=tmp_path)
    assert "copa.toml: 2 matches and 2 ties to come in 3 rounds; open it" in made.told


def test_a_name_written_with_other_signs_is_the_same_name() -> None:
    ran = new(teams="Le\u00f3n,CNI,Leo\u0301n")
    assert (ran.code, ran.out) == (2, "")
    assert ran.told.endswith('jornada new: error: "Leo\u0301n" is named twice\n')


@pytest.mark.parametrize(
    ("teams", "form", "more", "told"),
    [
        ("A", "single", (), "too few teams, expected 2 or more"),
        ("A,B,a", "single", (), '"a" is named twice'),
        (" , ", "single", (), "no team is named"),
        ("A,B;C,D", "single", (), "2 lists of teams, expected one"),
        ("A,B,C", "groups", ("--groups", "2"), "2 groups for so few teams"),
        ("A,B,C", "groups+knockout", ("--qualify", "4"), "no more than 3 teams"),
        ("A,B,C", "groups+knockout", ("--qualify", "1"), "nobody would be left to play on"),
        (
            ",".join(f"T{n}" for n in range(513)),
            "single",
            (),
            "too many teams, expected 512 at most",
        ),
        ("A,B", "single", ("--every", "7d"), "--every needs a first day"),
        ("A,B,C", "double", ("--start", "9999-12-20"), "after the year 9999"),
    ],
)
def test_what_makes_no_season_is_told(
    teams: str, form: str, more: tuple[str, ...], told: str
) -> None:
    ran = new(*more, teams=teams, form=form)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.told


def test_the_file_of_the_teams_may_be_missing() -> None:
    ran = new(teams="@nowhere.txt")
    assert (ran.code, ran.told) == (2, "nowhere.txt: cannot be read: no such file or directory\n")


def test_the_kick_off_is_known_to_every_match() -> None:
    made = season("--start", "2027-02-06", "--time", "20:00", form="knockout", teams="A,B,C")
    timeline = Timeline(made)
    assert {day.time for moment in timeline.moments for day in timeline.matchdays(moment)} == {
        time(20)
    }
