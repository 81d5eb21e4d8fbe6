"""Tables of results as CSV: heads in any order and language, with what each row says."""

import pytest

from tui.formats.csv_table import read, recognise
from tui.formats.records import MatchRecord, Reading
from tui.formats.source import Source


def reading(text: str, name: str = "results.csv") -> Reading:
    return read(Source(name, text))


def matches(text: str, name: str = "results.csv") -> list[MatchRecord]:
    return [record for record in reading(text, name).records if isinstance(record, MatchRecord)]


@pytest.mark.parametrize(
    "text",
    [
        "Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,FTR\nX,05/05/68,A,B,2,1,H\n",
        "Date,Team 1,FT,HT,Team 2\nSun May 5 1968,A,2-1,?,B\n",
        "Round,Date,Team 1,FT,Team 2\n1,Sun May 5 1968,A,2-1,B\n",
        '"Date","Season","home","visitor","FT","hgoal","vgoal"\n"1968-05-05",1968,"A","B","2-1",2,1\n',
        "date,home_team,away_team,home_score,away_score\n1968-05-05,A,B,2,1\n",
        "Fecha;Local;Visitante;GL;GV;Estadio\n05-05-68;A;B;2;1;\n",
        "Jornada,Fecha,Equipo local,Marcador,Equipo visitante\n1,5 de mayo de 1968,A,2:1,B\n",
        "Fecha\tFecha de partido\tLocal\tResultado\tVisita\n1\t5.5.1968\tA\t2 - 1\tB\n",
        "Div,Date,HT,AT,FTHG,FTAG,HTHG,HTAG\nG1,05/05/68,A,B,2,1,1,0\n",
        "Away,Home,AG,HG,Date\nB,A,1,2,1968-05-05T20:00:00Z\n",
        "Spieltag;Datum;Heim;Gast;Ergebnis\n1;05.05.1968;A;B;2:1\n",
        "\n\nDate,Home,Away,Score\n\n1968-05-05,A,B,2–1\n,,,\n",
    ],
)
def test_the_same_match_is_read_from_every_shape(text: str) -> None:
    (match,) = matches(text)
    assert (match.home, match.away, match.score) == ("A", "B", (2, 1))
    assert (match.date, match.status) == ("1968-05-05", "played")
    assert recognise(Source("x", text)) >= 90
    assert reading(text).unread == ()


def test_a_round_is_read_where_the_file_has_one() -> None:
    assert matches("Round,Team 1,FT,Team 2\n7,A,2-1,B\n")[0].place.round == "Round 7"
    assert matches("Fecha,Local,Marcador,Visitante\n7,A,2-1,B\n")[0].place.round == "Round 7"


def test_a_month_may_come_first() -> None:
    text = "Date,Home,Away,HG,AG\n5/4/2013,A,B,1,0\n5/25/2013,B,A,1,0\n"
    assert [match.date for match in matches(text)] == ["2013-05-04", "2013-05-25"]


@pytest.mark.parametrize("nothing", ["", "-", "NA", "?", "null", "-:-"])
def test_a_match_without_a_score_is_a_fixture(nothing: str) -> None:
    (match,) = matches(f"Date,Home,Score,Away\n1968-05-05,A,{nothing},B\n")
    assert (match.score, match.status) == (None, "played")


def test_extra_time_and_a_shoot_out_stand_in_columns_or_in_the_score() -> None:
    text = """Season,round,leg,home,visitor,FT,aet,pens,hgoal,vgoal,tothgoal,totvgoal,tiewinner
2004,QF,2,A,B,1-1,TRUE,4-2,1,1,2,2,A
2004,QF,2,C,D,0-0,NA,away goals,0,0,0,0,C
"""
    shoot_out, away_goals = matches(text)
    assert (shoot_out.score, shoot_out.extra_time, shoot_out.penalties) == ((2, 2), True, (4, 2))
    assert (away_goals.score, away_goals.decided_by) == ((0, 0), "away_goals")
    assert (shoot_out.place.round, shoot_out.place.leg) == ("QF", 2)
    (match,) = matches("Home,Away,Score\nA,B,2-2 aet 4-2 pens\n")
    assert (match.score, match.extra_time, match.penalties) == ((2, 2), True, (4, 2))


def test_a_status_is_kept() -> None:
    text = "Home,Away,Score,Notes\nA,B,3-0,awarded\nA,C,,postponed\nA,D,1-0,abandoned\n"
    awarded, postponed, abandoned = matches(text)
    assert (awarded.status, awarded.score, awarded.awarded) == ("awarded", None, (3, 0))
    assert (postponed.status, abandoned.status) == ("postponed", "abandoned")


def test_seasons_and_divisions_of_one_file_are_told_apart() -> None:
    text = """League,Season,Date,Home,Away,HG,AG
Liga ,2012/2013,03/08/12,A,B,1,0
Liga ,2013/2014,04/08/13,A,B,2,0
Copa,2013/2014,05/08/13,A,B,3,0
"""
    places = [(match.place.competition, match.place.season) for match in matches(text)]
    assert places == [("Liga", "2012-13"), ("Liga", "2013-14"), ("Copa", "2013-14")]


def test_a_season_of_two_years_may_be_called_by_the_first() -> None:
    text = "Season,Date,Home,Away,HG,AG\n2009,2009-08-01,A,B,1,0\n2009,2010-05-01,B,A,1,0\n"
    assert {match.place.season for match in matches(text)} == {"2009-10"}


def test_without_a_column_the_days_tell_the_seasons() -> None:
    days = ["2009-08-01", "2010-05-01", "2010-08-07", "2011-05-07"]
    rows = "".join(f"{day},A,B,1,0\n" for day in days)
    seasons = [match.place.season for match in matches("Date,Home,Away,HG,AG\n" + rows)]
    assert seasons == ["2009-10", "2009-10", "2010-11", "2010-11"]


def test_the_name_of_the_file_tells_the_season_where_nothing_else_does() -> None:
    text = "Home,Away,HG,AG\nA,B,1,0\n"
    assert matches(text, "1993-94_eng.1.csv")[0].place.season == "1993-94"


@pytest.mark.parametrize(
    ("code", "date", "name", "country"),
    [
        ("E1", "13/08/94", "First Division", "England"),
        ("E1", "13/08/05", "Championship", "England"),
        ("G1", "24/08/02", "Alpha Ethniki", "Greece"),
        ("Primera B", "24/08/02", "Primera B", None),
    ],
)
def test_a_division_has_the_name_of_its_years(
    code: str, date: str, name: str, country: str | None
) -> None:
    found = reading(f"Div,Date,HomeTeam,AwayTeam,FTHG,FTAG\n{code},{date},A,B,1,0\n")
    (match,) = found.records
    assert isinstance(match, MatchRecord)
    assert match.place.competition == name
    assert found.country == country


def test_a_row_without_two_teams_is_told_with_its_line() -> None:
    (row,) = reading("Date,Home,Away,HG,AG\n1968-05-05,A,B,1,0\n1968-05-05,A,,1,0\n").unread
    assert (row.line, row.result) == (3, True)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("2020-02-08,A,B,two-one", ["two-one"]),
        ("2020-02-08,A,B,1", ["1"]),
        ("2020-02-31,A,B,1-1", ["2020-02-31"]),
        ("soon,A,B,", ["soon"]),
        (",A,B,postponed", []),
        (",A,B,-", []),
    ],
)
def test_a_score_or_a_day_that_is_none_is_told(row: str, told: list[str]) -> None:
    unread = reading(f"date,home,away,score\n{row}\n").unread
    assert [line.text for line in unread] == told
    assert all(line.result and line.line == 2 for line in unread)


def test_a_line_is_that_of_the_file_even_behind_a_cell_of_two_lines() -> None:
    found = matches('Home,Away,Score,Note\nA,B,1-0,"one\ntwo"\nC,D,2-0,\n')
    assert [match.line for match in found] == [2, 4]


@pytest.mark.parametrize(
    "text",
    ["a,b,c\n1,2,3\n", "name,goals\nCubillas,5\n", "= Cup\nA 1-0 B\n", "", "{}", "home,away"],
)
def test_other_texts_are_not_known(text: str) -> None:
    assert recognise(Source("x", text)) < 90


def test_a_row_with_a_leg_is_of_a_tie_unless_it_is_in_a_group() -> None:
    heads = "Date,Round,Group,Leg,Home,Away,Score"
    text = f"{heads}\n2004-07-13,Q-1,,1,A,B,2-1\n2004-09-14,Groups,A,1,A,C,0-0\n"
    tie, league = matches(text)
    assert (tie.place.leg, tie.place.knockout) == (1, True)
    assert (league.place.group, league.place.knockout) == ("Group A", None)
