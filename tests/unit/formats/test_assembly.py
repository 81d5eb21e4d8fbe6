"""Records become leagues, groups, rounds and ties, whatever format they come from."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from support.imports import assembled, played
from tui.formats.assembly.headings import Heading, names_knockout, number_of, tidy_place
from tui.formats.assembly.remarks import Reason, RemarkKind
from tui.formats.records import (
    AdjustmentRecord,
    ByeRecord,
    ClaimRecord,
    EntryRecord,
    MatchRecord,
    Place,
    RowRecord,
    TableRecord,
    TeamRecord,
)
from tui.present.words.formats import REASONS, REMARK_SENTENCES


def stages(*records: Any, **reading: Any) -> list[dict[str, Any]]:
    season = assembled(records, **reading)
    assert season.assembled.left_out == ()
    found: list[dict[str, Any]] = season.assembled.raw["stages"]
    return found


def results(*pairs: str, round_: str | None = None, **more: Any) -> list[MatchRecord]:
    return [played(at, pair, round_, **more) for at, pair in enumerate(pairs, start=1)]


def table(line: int, *rows: tuple[Any, ...], **more: Any) -> TableRecord:
    """Rows are a team, matches played, won, drawn, lost, goals and points."""
    keys = ("team", "played", "won", "drawn", "lost", "goals_for", "goals_against", "points")
    made = [
        RowRecord(line=line + at, pos=at, **dict(zip(keys, row, strict=False)))
        for at, row in enumerate(rows, start=1)
    ]
    return TableRecord(line=line, place=more.pop("place", Place()), rows=tuple(made), **more)


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Quarter-finals, 1st leg", Heading("Quarter-finals", 1)),
        ("Semi-finals - 2nd Leg", Heading("Semi-finals", 2)),
        ("Viertelfinale, Rückspiele", Heading("Viertelfinale", 2)),
        ("Cuartos de final (vuelta)", Heading("Cuartos de final", 2)),
        ("First round, Replays", Heading("First round", None, is_replay=True)),
        ("Matchday 5", Heading("Matchday 5")),
    ],
)
def test_a_heading_is_taken_apart(text: str, heading: Heading) -> None:
    assert Heading.of(text) == heading


@pytest.mark.parametrize(
    ("name", "number"),
    [("Matchday 5", 5), ("5. Spieltag", 5), ("Jornada 12", 12), ("3. Round", 3), ("7", 7)],
)
def test_a_matchday_has_its_number_in_any_language(name: str, number: int) -> None:
    assert number_of(name) == number
    assert not names_knockout(name)


@pytest.mark.parametrize(
    "name", ["Final", "1/8 Finals", "Octavos de final", "Halbfinale", "Round of 16", "Play-offs"]
)
def test_a_round_of_ties_is_known_by_its_name(name: str) -> None:
    assert names_knockout(name)


@pytest.mark.parametrize(
    ("place", "tidy"),
    [
        (Place(round="Group A"), Place(group="Group A")),
        (Place(round="GroupC"), Place(group="GroupC")),
        (Place(stage="Semi-finals"), Place(round="Semi-finals")),
        (Place(round="League, Matchday 5"), Place(stage="League", round="Matchday 5")),
        (Place(round="Regular Season - 5"), Place(stage="Regular Season", round="Round 5")),
        (Place(round="Final, 2nd leg"), Place(round="Final", leg=2)),
        (Place(round="MATCH FOR THIRD PLACE"), Place(round="Match for third place")),
        (Place(stage="1/8 FINALS"), Place(round="1/8 finals")),
        (Place(round="GROUP IV"), Place(group="Group IV")),
        (Place(stage="UEFA CUP"), Place(stage="UEFA CUP")),
        (Place(round="QUALIFYING ROUND"), Place(round="Qualifying round")),
        (Place(round="final"), Place(round="Final")),
        (Place(round="QF"), Place(round="QF")),
    ],
)
def test_headings_go_where_they_belong(place: Place, tidy: Place) -> None:
    assert tidy_place(place) == tidy


def test_rounds_stand_by_their_numbers_and_dates_in_front_of_matches() -> None:
    (league,) = stages(
        played(1, "A 1-0 B", "Matchday 2", date="1968-05-08"),
        played(2, "B 2-2 A", "Matchday 1", date="1968-05-01"),
        played(3, "C - D", "Matchday 1", date="1968-05-02"),
    )
    assert league["rounds"][0] == {
        "name": "Matchday 1",
        "date": league["rounds"][0]["date"],
        "matches": [
            {"home": "B", "away": "A", "score": "2-2"},
            {"home": "C", "away": "D", "date": league["rounds"][0]["matches"][1]["date"]},
        ],
    }
    assert [str(each["date"]) for each in league["rounds"]] == ["1968-05-01", "1968-05-08"]


def test_a_team_twice_in_a_round_makes_a_second_part_of_it() -> None:
    (league,) = stages(*results("A 1-0 B", "A 2-0 C", round_="Round 1"), *results("B 0-0 C"))
    names = [each.get("name") for each in league["rounds"]]
    assert names[:2] == ["Round 1", "Round 1 (2)"]


def test_a_final_without_a_stage_ends_the_knock_out_stage_that_it_stands_behind() -> None:
    semi = Place(stage="Knock-out rounds", round="Semi-finals")
    before = Place(group="Group A", round="Matchday 1")
    records = [
        *results("A 1-0 B", "C 1-0 D", place=before),
        *results("A 1-0 D", "C 1-0 B", place=semi),
        *results("A 2-0 C", round_="Final"),
        *results("D 2-0 B", round_="Third place"),
    ]
    league, knockout = stages(*records)
    assert [each["name"] for each in knockout["rounds"]] == ["Semi-finals", "Third place", "Final"]
    assert (league["name"], knockout["name"]) == ("Group stage", "Knock-out rounds")


def test_who_gets_a_bye_plays_ties() -> None:
    """One heading over several rounds, in which no loser plays on; a league has byes as well."""
    place = Place(stage="Fourth Stage")
    bye = ByeRecord(line=9, place=place, team="C")
    ties = results("A 3-2 D", "A 4-2 B", "C 5-0 E", "A 2-0 C", place=place)
    (knockout,) = stages(ties[0], bye, *ties[1:])
    assert [len(each["ties"]) for each in knockout["rounds"]] == [2, 2, 1]
    (league,) = stages(*results("A 3-2 D", "D 4-2 B", "B 5-0 A", place=place), bye)
    assert league["kind"] == "league"


def test_a_numbered_round_before_a_semi_final_is_one_of_ties() -> None:
    before = Place(stage="Promotion Playoff", round="Round 1")
    behind = Place(stage="Promotion Playoff", round="Semi-finals", knockout=True)
    (knockout,) = stages(
        *results("A 1-0 B", "C 1-0 D", place=before), *results("A 1-0 C", place=behind)
    )
    assert [each["name"] for each in knockout["rounds"]] == ["Round 1", "Semi-finals"]


def test_a_stage_of_which_there_is_only_a_table_stands_where_the_source_has_it() -> None:
    rows = ("A", 2, 1, 1, 0, 3, 1, 3), ("B", 2, 0, 1, 1, 1, 3, 1)
    place = Place(stage="Second Level")
    later = [played(9, "C 1-0 D", "Final", place=Place(stage="Finals", round="Final"))]
    made = stages(*results("E 1-0 F", "F 2-1 E"), table(5, *rows, place=place), *later)
    assert [stage["name"] for stage in made] == ["League", "Second Level", "Finals"]


def test_a_match_for_the_third_place_behind_the_final_by_its_day_stays_there() -> None:
    (knockout,) = stages(
        *results("A 1-0 D", "C 1-0 B", round_="Semi-finals"),
        *results("A 2-0 C", round_="Final", date="1968-05-05"),
        *results("D 2-0 B", round_="Third place", date="1968-05-06"),
    )
    assert [each["name"] for each in knockout["rounds"]][1:] == ["Final", "Third place"]


def test_without_rounds_each_date_is_one_and_that_is_said() -> None:
    season = assembled(results("A 1-0 B", "B 1-0 A", date="1968-05"))
    (league,) = season.assembled.raw["stages"]
    assert [match["date"] for match in league["matches"]] == ["1968-05", "1968-05"]
    assert "rounds_by_date" in {remark.kind for remark in season.assembled.remarks}


def test_who_loses_under_numbered_rounds_and_is_not_seen_again_was_knocked_out() -> None:
    (cup,) = stages(
        *results("A 1-0 B", "C 1-0 D", "E 0-2 F", "G 3-0 H", round_="1"),
        *results("A 2-0 C", "F 0-1 G", round_="2"),
        *results("A 0-1 G", round_="3"),
    )
    assert cup["kind"] == "knockout"
    assert [len(each["ties"]) for each in cup["rounds"]] == [4, 2, 1]


def test_groups_then_ties_are_two_stages() -> None:
    group, finals = stages(
        *results("A 1-0 B", "B 2-0 A", round_="Matchday 1", place=Place(group="Group A")),
        *results("C 1-0 D", place=Place(group="Group B")),
        *results("A 1-0 C", round_="Final"),
    )
    assert (group["name"], [each["name"] for each in group["groups"]]) == (
        "Group stage",
        ["Group A", "Group B"],
    )
    assert (finals["name"], finals["kind"]) == ("Finals", "knockout")
    assert finals["rounds"][0]["winners"] == {"status": "champion"}


def test_a_second_round_of_groups_is_a_stage_of_its_own() -> None:
    first, second = stages(
        *results("A 1-0 B", place=Place(group="Group 1")),
        *results("C 1-0 D", place=Place(group="Group 2")),
        *results("A 1-0 C", place=Place(group="Group A")),
    )
    assert len(first["groups"]) == 2
    assert [each["name"] for each in second["groups"]] == ["Group A"]


def test_two_legs_find_each_other_under_one_heading_and_under_two() -> None:
    (cup,) = stages(
        *results("A 1-0 B", "B 2-0 A", "C 0-0 D", "D 1-1 C", round_="Semi-finals"),
        *results("B 1-0 C", round_="Final, 1st leg"),
        *results("C 2-0 B", round_="Final, 2nd leg"),
    )
    semi_finals, final = cup["rounds"]
    assert (semi_finals["legs"], final["legs"]) == (2, 2)
    assert [leg["score"] for leg in final["ties"][0]["legs"]] == ["1-0", "2-0"]


def test_a_level_match_played_again_is_a_replay() -> None:
    (cup,) = stages(
        *results("A 1-1 B", "B 2-0 A", "C 1-0 D", "E 1-0 F", round_="Quarter-finals"),
        *results("G 0-0 H", round_="Final"),
        played(9, "H 1-0 G", "Final, replay"),
    )
    tie = cup["rounds"][0]["ties"][0]
    assert ([leg["score"] for leg in tie["legs"]], tie["replays"][0]["score"]) == (["1-1"], "2-0")
    assert "replays" in cup["rounds"][1]["ties"][0]


def test_byes_walk_overs_and_what_a_ruling_made_keep_their_status() -> None:
    (cup,) = stages(
        ByeRecord(line=1, place=Place(round="First round", knockout=True), team="E"),
        played(2, "A - B", "First round", status="walkover", winner="home"),
        played(3, "C - D", "First round", status="awarded", awarded=(0, 3)),
        played(4, "A 1-1 D", "Final", winner="away", decided_by="coin"),
    )
    bye, walk_over, awarded = cup["rounds"][0]["ties"]
    assert bye == {"teams": ["E"], "winner": "E"}
    assert walk_over["legs"] == [{"home": "A", "away": "B", "winner": "A", "status": "walkover"}]
    assert awarded["legs"][0]["awarded"] == "0-3"
    assert cup["rounds"][1]["ties"][0]["decided_by"] == "coin"


def test_a_table_printed_twice_counts_once_and_says_all_it_says() -> None:
    first = table(1, ("A", 2, 2, 0, 0, 3, 0, 4), ("B", 2, 0, 0, 2, 0, 3, 0))
    second = table(9, ("A", 2, 2, 0, 0), ("B", 2, 0, 0, 2), note="final")
    (league,) = stages(first, second, *results("A 1-0 B", "B 0-2 A"))
    assert league["published"]["note"] == "final"
    assert [row["points"] for row in league["published"]["table"]] == [4, 0]


def test_a_table_of_fewer_matches_is_one_of_half_way() -> None:
    half = table(1, ("A", 1, 1, 0, 0, 1, 0, 2), ("B", 1, 0, 0, 1, 0, 1, 0))
    whole = table(9, ("A", 2, 2, 0, 0, 3, 0, 4), ("B", 2, 0, 0, 2, 0, 3, 0))
    rounds = (*results("A 1-0 B", round_="Round 1"), *results("B 0-2 A", round_="Round 2"))
    season = assembled([half, whole, *rounds])
    assert [each.get("round") for each in season.assembled.raw["stages"][0]["published"]] == [
        1,
        None,
    ]
    assert "round_worked_out" in {remark.kind for remark in season.assembled.remarks}


def test_the_points_of_a_win_follow_from_the_table() -> None:
    rows = [("A", 4, 3, 1, 0, 8, 2, 7), ("B", 4, 2, 1, 1, 5, 5, 5), ("C", 4, 1, 0, 3, 2, 8, 2)]
    season = assembled([table(1, *rows), *results("A 1-0 B")], season="2010")
    assert season.assembled.raw["stages"][0]["points"] == {"win": 2, "draw": 1, "loss": 0}
    assert "points_worked_out" in {remark.kind for remark in season.assembled.remarks}


@pytest.mark.parametrize(
    ("competition", "season", "win", "order"),
    [
        ("English First Division", "1975-76", 2, ["points", "goal_average"]),
        ("English First Division", "1981-82", None, None),
        ("Deutsche Bundesliga", "1994-95", 2, None),
        ("Deutsche Bundesliga", "1995-96", None, None),
        ("Spain Primera División", "2018-19", None, "head_to_head"),
        ("Brazil Série A", "2025", None, "wins"),
    ],
)
def test_competitions_have_the_rules_of_their_time(
    competition: str, season: str, win: int | None, order: Any
) -> None:
    (league,) = stages(*results("A 1-0 B", "B 1-0 A"), competition=competition, season=season)
    assert league.get("points", {}).get("win") == win
    if isinstance(order, str):
        assert league["order"][1] == order
    else:
        assert league.get("order") == order


def test_a_league_that_goes_on_with_half_the_points_carries_them() -> None:
    regular = results("A 1-0 B", "B 0-0 A", place=Place(stage="Regular season"))
    last = results("A 2-0 B", place=Place(stage="Championship round"))
    rows = table(9, ("A", 3, 2, 1, 0, 3, 0, 5), ("B", 3, 0, 1, 2, 0, 3, 0),
                 place=Place(stage="Championship round"))  # fmt: skip
    season = assembled([*regular, *last, rows], competition="Austria", season="2021-22")
    _, championship = season.assembled.raw["stages"]
    assert championship["carry"] == {
        "from": ["Regular season"],
        "share": "half",
        "rounding": "down",
    }


def test_short_names_in_results_are_those_of_the_table_where_no_other_fits() -> None:
    names = ["1. FC Köln", "Eintracht Frankfurt", "Eintracht Braunschweig", "1. FC Saarbrücken"]
    printed = table(1, *((name, 2) for name in names))
    season = assembled(
        [
            printed,
            *results("Köln 1-0 Frankfurt", "Braunschweig 1-1 S'brücken", round_="1"),
            *results("Frankfurt 2-0 Köln", "S'brücken 0-0 Eintracht", round_="2"),
        ]
    )
    taken = {same.name: (same.team, same.reason) for same in season.assembled.same}
    assert taken == {
        "Köln": ("1. FC Köln", "short"),
        "Frankfurt": ("Eintracht Frankfurt", "short"),
        "Braunschweig": ("Eintracht Braunschweig", "short"),
        "S'brücken": ("1. FC Saarbrücken", "short"),
        "Eintracht": ("Eintracht Braunschweig", "played"),
    }
    assert len(season.assembled.raw["stages"][0]["teams"]) == 4
    aliases = {team["name"]: team.get("aliases") for team in season.assembled.raw["teams"]}
    assert aliases["Eintracht Braunschweig"] == ["Braunschweig", "Eintracht"]


def test_names_that_may_be_one_are_listed_and_not_merged() -> None:
    season = assembled(
        [
            *results("Manchester Utd 1-0 Leeds", round_="1"),
            *results("Leeds 2-0 Man. United", round_="2"),
        ]
    )
    (alike,) = season.assembled.alike
    assert {alike.name, alike.other} == {"Manchester Utd", "Man. United"}
    assert season.assembled.same == ()


def test_a_slip_is_listed_and_no_team_that_is_declared() -> None:
    """A league with a name that may be misspelt leaves open who takes part in it."""
    group = Place(group="Group B")
    season = assembled(
        [
            *results("A 1-0 B", "B 0-0 A", place=Place(group="Group A")),
            *results("Brazil 1-0 Spain", "Spain 0-0 Brazil", "Brasil 2-0 Chile", place=group),
        ]
    )
    (alike,) = season.assembled.alike
    assert (alike.name, alike.other, alike.line) == ("Brasil", "Brazil", 3)
    first, second = season.assembled.raw["stages"][0]["groups"]
    assert (first["teams"], second.get("teams")) == (["A", "B"], None)
    names = [team["name"] for team in season.assembled.raw["teams"]]
    assert names == ["Brazil", "Spain", "Brasil", "Chile"]


def test_names_of_one_table_are_those_of_two_teams() -> None:
    rows = table(1, ("Brazil", 1, 1, 0, 0, 1, 0, 2), ("Brasil", 1, 0, 0, 1, 0, 1, 0))
    season = assembled([rows])
    assert season.assembled.alike == ()


def test_who_met_is_not_one_team() -> None:
    season = assembled(results("Dundee 1-0 Dundee United", "Dundee United 2-2 Dundee"))
    assert season.assembled.alike == ()


def test_teams_claims_entries_and_adjustments_have_their_places() -> None:
    season = assembled(
        [
            TeamRecord(line=1, name="Melgar", location="Arequipa"),
            ClaimRecord(line=2, key="champion", value="F.B.C. Melgar"),
            ClaimRecord(line=3, key="matches", value=2),
            EntryRecord(line=4, place=Place(), team="Melgar", department="Arequipa"),
            *results("Melgar 1-0 CNI", "CNI 0-0 Melgar"),
            AdjustmentRecord(line=8, place=Place(), team="CNI", points=-2, reason="late"),
        ]
    )
    raw = season.assembled.raw
    assert raw["published"] == {"source": "json", "champion": "Melgar", "matches": 2}
    assert raw["teams"] == [{"name": "Melgar", "location": "Arequipa"}]
    league, entries = raw["stages"]
    assert entries["entries"] == [{"department": "Arequipa", "team": "Melgar"}]
    assert league["adjustments"][0]["points"] == -2
    assert season.loaded.line(("stages", 0, "adjustments", 0)) == 8
    assert season.loaded.line(("published",)) == 2


def test_what_no_season_file_can_have_is_left_out_and_listed() -> None:
    season = assembled(results("A 1-0 A", "A 1-0 B", "B 2-1 A"))
    (left,) = season.assembled.left_out
    assert (left.line, left.kind) == (1, "against_itself")
    assert len(season.loaded.season.stages) == 1


def test_every_remark_and_every_reason_has_its_sentence() -> None:
    assert set(REMARK_SENTENCES) == set(get_args(RemarkKind))
    assert set(REASONS) == set(get_args(Reason))


def test_what_is_repeated_without_end_is_read_in_time() -> None:
    """Two thousand times the same match: no step looks at all that came before."""
    records = results(*["A 1-0 B"] * 2_000, round_="Round 1")
    season = assembled(records)
    assert len(season.assembled.raw["stages"][0]["rounds"]) == 2_000
