"""football.json and worldcup.json, in both shapes."""

from __future__ import annotations

import json

from support.imports import only_season, read_text
from tui.formats.records import MatchRecord

NEW = """\
{"name": "Copa Test 2019/20",
 "matches": [
  {"round": "Matchday 2", "date": "2019-09-01", "team1": "A", "team2": "B",
   "score": {"ft": [1, 1], "ht": [0, 1]}},
  {"round": "Matchday 1", "date": "2019-08-25", "team1": "B", "team2": "A",
   "score": {"ft": [0, 3]}, "status": "awarded"},
  {"round": "Matchday 3", "date": "2019-09-08", "team1": "A", "team2": "B", "score": {}}
 ]}
"""

OLD = {
    "name": "Copa Test 1930",
    "rounds": [
        {
            "name": "Semi-finals",
            "matches": [
                {"team1": {"name": "A"}, "team2": {"name": "B"}, "score1": 1, "score2": 1,
                 "score1et": 2, "score2et": 2, "score1p": 3, "score2p": 4},
                {"team1": {"name": "C"}, "team2": {"name": "D"}, "score1": None, "score2": None},
            ],
        },
        {
            "name": "Final",
            "matches": [
                {"team1": {"name": "B"}, "team2": {"name": "C"}, "score1": 1, "score2": 0,
                 "goals1": [{"name": "X", "minute": 3, "owngoal": True}, {"name": "Y"}]},
            ],
        },
    ],
}  # fmt: skip


def test_rounds_of_the_new_shape_stand_in_their_order() -> None:
    raw = only_season(NEW).assembled.raw
    assert (raw["competition"], raw["season"]) == ("Copa Test", "2019-20")
    rounds = raw["stages"][0]["rounds"]
    assert [each["name"] for each in rounds] == ["Matchday 1", "Matchday 2", "Matchday 3"]
    assert rounds[0]["matches"] == [
        {"home": "B", "away": "A", "status": "awarded", "awarded": "0-3"}
    ]
    assert rounds[1]["matches"] == [{"home": "A", "away": "B", "score": "1-1"}]
    assert rounds[2]["matches"] == [{"home": "A", "away": "B"}]


def test_every_match_knows_its_line() -> None:
    season = only_season(NEW)
    assert season.loaded.line(("stages", 0, "rounds", 0, "matches", 0, "awarded")) == 5
    assert season.loaded.line(("stages", 0, "rounds", 1, "matches", 0)) == 3


def test_the_old_shape_has_rounds_around_its_matches() -> None:
    (stage,) = only_season(json.dumps(OLD)).assembled.raw["stages"]
    assert stage["kind"] == "knockout"
    semi_finals, final = stage["rounds"]
    assert semi_finals["ties"][0]["legs"] == [
        {"home": "A", "away": "B", "score": "2-2", "extra_time": True, "penalties": "3-4"}
    ]
    assert semi_finals["ties"][1]["legs"] == [{"home": "C", "away": "D"}]
    assert final["winners"] == {"status": "champion"}
    assert final["ties"][0]["legs"][0]["scorers"] == [
        {"player": "X", "team": "B", "own": True}, {"player": "Y", "team": "B"}
    ]  # fmt: skip


def test_tables_are_published_in_their_groups() -> None:
    row = {"team": {"name": "A"}, "pos": 1, "played": 3, "goals_for": 5, "pts": 9}
    text = json.dumps({"name": "Cup 2018", "groups": [{"name": "Group A", "standings": [row]}]})
    (group,) = only_season(text).assembled.raw["stages"][0]["groups"]
    assert group["name"] == "Group A"
    assert group["published"]["table"] == [
        {"pos": 1, "team": "A", "played": 3, "goals_for": 5, "points": 9}
    ]


def test_groups_alone_make_no_season() -> None:
    imported = read_text('{"name": "Cup 2018", "groups": [{"name": "Group A", "teams": ["A"]}]}')
    assert imported.seasons == ()
    assert imported.reading.unread == ()


def test_broken_json_is_told_with_its_line() -> None:
    imported = read_text('{"name": "x", "matches": [\n {"team1": "A",, ]}', format_name="json")
    (line,) = imported.reading.unread
    assert (line.line, line.result) == (2, True)


def test_a_match_without_teams_is_listed() -> None:
    imported = read_text('{"matches": [{"team1": "A", "score": {"ft": [1, 0]}}]}')
    assert [line.result for line in imported.reading.unread] == [True]


def test_nesting_without_end_is_no_crash() -> None:
    imported = read_text('{"matches": ' + "[" * 100_000, format_name="json")
    assert imported.reading.records == ()


def test_scores_that_are_no_numbers_are_no_scores() -> None:
    text = '{"matches": [{"team1": "A", "team2": "B", "score": {"ft": [true, "1"]}, "date": 5}]}'
    (record,) = read_text(text).reading.records
    assert isinstance(record, MatchRecord)
    assert (record.score, record.date) == (None, None)
