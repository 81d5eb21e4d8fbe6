"""Football.TXT in other hands: colons in scores, titles in comments, schedules of a club."""

from __future__ import annotations

from tui.formats.assembly.assemble import Wishes
from tui.formats.football_txt import read
from tui.formats.importing import import_source
from tui.formats.records import MatchRecord
from tui.formats.registry import recognise
from tui.formats.source import Source
from tui.season.model import Season


def matches(text: str) -> list[MatchRecord]:
    return [
        record for record in read(Source("x.txt", text)).records if isinstance(record, MatchRecord)
    ]


def season(text: str) -> Season:
    (made,) = import_source(Source("x.txt", text), Wishes()).seasons
    return made.loaded.season


OLD = """#############
# Copa Utopia 2013
# Group Stage

Group 1  |  Alfa    Beta
Group 2  |  Gama    Delta

Matchday 1 | Tue Feb/12 - Thu Feb/21

Group 1:
Tue Feb/12
  19.30  Alfa (ECU)   1-1 (0-1)  Beta (URU)    @ Estadio Sur, Ica
Group 2:
Thu Feb/14
  Gama v Delta  2-0 (1-0)

Semi-finals, 1st leg
Tue Jul/2
  Alfa    2-0  Gama
Semi-finals, 2nd leg
Tue Jul/9
  Gama   1-0  Alfa     # agg. 1-2
"""


def test_a_title_may_stand_in_a_comment_and_a_group_before_a_colon() -> None:
    source = Source("x.txt", OLD)
    entry = recognise(source)
    assert entry is not None
    assert entry.name == "football-txt"
    reading = entry.read(source)
    assert (reading.competition, reading.season) == ("Copa Utopia", "2013")
    assert [
        (each.place.group or each.place.round, each.date, each.home, each.score, each.away)
        for each in matches(OLD)
    ] == [
        ("Group 1", "2013-02-12", "Alfa", (1, 1), "Beta"),
        ("Group 2", "2013-02-14", "Gama", (2, 0), "Delta"),
        ("Semi-finals", "2013-07-02", "Alfa", (2, 0), "Gama"),
        ("Semi-finals", "2013-07-09", "Gama", (1, 0), "Alfa"),
    ]


def test_a_score_may_have_a_colon_and_a_time_is_none() -> None:
    text = (
        "= Liga 1963/64\n\n1. Spieltag\nSat 24.8.1963 17:00\n  TSV 1860 1:1 (1:0) Alfa\n"
        "  Beta 04   2:0 Gama\n"
    )
    assert [(each.home, each.score, each.away, each.time) for each in matches(text)] == [
        ("TSV 1860", (1, 1), "Alfa", "17:00"), ("Beta 04", (2, 0), "Gama", "17:00"),
    ]  # fmt: skip


def test_a_line_with_a_score_that_is_not_understood_may_hold_a_result() -> None:
    reading = read(Source("x.txt", "= Liga 1963\n\nSat Aug 24\n  1:1 Alfa, Beta\n"))
    assert [line.result for line in reading.unread] == [True]


def test_a_schedule_is_of_the_club_without_the_years_and_a_league() -> None:
    made = season(
        "= Alfa United 2013/14\n\n[Sat Aug 17]\n  Beta  1-4  Alfa United\n[Round 26]\n"
        " Sat Feb 8 2014\n (h) Gama   2-2\n[Round 29]\n Sat Mar 8\n (a) Delta  3-0\n"
    )
    (stage,) = made.stages
    assert stage.kind == "league"
    assert [
        (each.name, match.home, str(match.score), match.away)
        for each in stage.rounds
        for match in each.matches
    ] == [
        ("2013-08-17", "Beta", "1-4", "Alfa United"),
        ("Round 26", "Alfa United", "2-2", "Gama"),
        ("Round 29", "Delta", "0-3", "Alfa United"),
    ]


def test_matchdays_are_those_of_a_league_though_no_loser_plays_on() -> None:
    made = season(
        "= Liga 2014/15\n\nMatchday 1\n[Sat Aug/16]\n  Alfa   1-2  Beta\n  Gama  0-1  Delta\n\n"
        "Matchday 2\n[Sat Aug/23]\n  Beta   0-0  Delta\n"
    )
    assert [stage.kind for stage in made.stages] == ["league"]


def test_a_dash_stands_between_the_scorers_of_both_teams() -> None:
    text = "= Cup 1966\n\n▪ Final\nSat July 30\n  Alfa v Beta  1-1\n     (Rojas 62' - Vega 48')\n"
    (match,) = matches(text)
    assert [(each.player, each.side) for each in match.scorers] == [
        ("Rojas", "home"), ("Vega", "away"),
    ]  # fmt: skip


def test_two_codes_of_one_country_tell_no_clubs_apart() -> None:
    text = """\
= Champions League 2009/10

▪ Quarter-finals - 1st Leg
  Arsenal (Eng)  2-2  Barcelona (Spa)
  Barcelona (ECU)  1-0  Everton (CHI)
▪ Quarter-finals - 2nd Leg
  Barcelona (ESP)  4-1  Arsenal (ENG)
  Everton (CHI)  0-0  Barcelona (ECU)
"""
    names = {name for match in matches(text) for name in (match.home, match.away)}
    assert names == {"Arsenal", "Barcelona (Spa)", "Barcelona (ECU)", "Everton"}
    rest = "\n".join(line for line in text.splitlines() if "ECU" not in line)
    assert {match.away for match in matches(rest)} == {"Arsenal", "Barcelona"}
