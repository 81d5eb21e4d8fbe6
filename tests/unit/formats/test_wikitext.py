"""Articles of Wikipedia: what each template and table says, in texts of our own."""

from __future__ import annotations

from textwrap import dedent

import pytest

from tui.formats.records import (
    AdjustmentRecord,
    ClaimRecord,
    EntryRecord,
    MatchRecord,
    Reading,
    ScorerRecord,
    TableRecord,
    TeamRecord,
)
from tui.formats.source import Source
from tui.formats.wikitext.read import read, recognise


def read_text(text: str) -> Reading:
    return read(Source("page.wiki", dedent(text)))


def matches(text: str) -> list[MatchRecord]:
    return [record for record in read_text(text).records if isinstance(record, MatchRecord)]


def tables(text: str) -> list[TableRecord]:
    return [record for record in read_text(text).records if isinstance(record, TableRecord)]


def results(text: str) -> list[tuple[str, tuple[int, int] | None, str]]:
    return [(match.home, match.score, match.away) for match in matches(text)]


BOX = """
==Final==
{{Football box collapsible
| date = {{Start date|1971|2|7|df=y}}
| time = 15:30
| team1 = {{flagicon|PER}} [[Deportivo Sur F.C.|Deportivo Sur]]
| score = 2–2
| aet = yes
| penaltyscore = 4–3
| team2 = '''[[Atlético Norte]]''' <ref>A note</ref>
| goals1 = *[[Juan Rojas|Rojas]] {{goal|12||90|pen.}}
| goals2 = {{goal|5|o.g.}} Quispe<br />{{goal|88}} [[Luis Vega]]
| stadium = [[Estadio Sur]]
| location = Ica
}}
"""


def test_a_box_tells_all_of_its_match() -> None:
    (match,) = matches(BOX)
    assert (match.home, match.score, match.away) == ("Deportivo Sur", (2, 2), "Atlético Norte")
    assert (match.date, match.time, match.venue) == ("1971-02-07", "15:30", "Estadio Sur, Ica")
    assert match.extra_time
    assert match.penalties == (4, 3)
    assert (match.line, match.place.round, match.place.knockout) == (3, "Final", True)
    assert match.scorers == (
        ScorerRecord(player="Rojas", goals=2, side="home"),
        ScorerRecord(player="Quispe", side="away", own=True),
        ScorerRecord(player="Luis Vega", side="away"),
    )


def test_a_spanish_box_has_the_half_time_in_brackets() -> None:
    (match,) = matches("""
        === Cuartos de final ===
        {{Partido
        |competición = Vuelta
        |local = [[Unión (Huaral)|Unión]]
        |resultado = 2:0''' (1:0)
        |visita = Sport Áncash
        |fecha = {{fecha|17|1|2021}}, 22:10
        |estadio = Once de Enero
        |prórroga = no
        |resultado penalti = 4:2
        |árbitro=[[Alguien]]}}
        """)
    assert (match.score, match.penalties, match.extra_time) == ((2, 0), (4, 2), False)
    assert (match.date, match.time) == ("2021-01-17", "22:10")
    assert (match.place.round, match.place.leg) == ("Cuartos de final", 2)


@pytest.mark.parametrize(
    ("score", "status", "goals", "awarded"),
    [
        ("", "played", None, None),
        ("v", "played", None, None),
        ("4:0", "played", (4, 0), None),
        ("{{score link|Final#Details|3–1}}", "played", (3, 1), None),
        ("[[The match|0 - 1]]", "played", (0, 1), None),
        ("W.O.", "walkover", None, None),
        ("3–0 (awarded)", "awarded", None, (3, 0)),
        ("Postponed", "postponed", None, None),
        ("1–1 (abandoned)", "abandoned", (1, 1), None),
    ],
)
def test_what_stands_in_place_of_a_score(
    score: str, status: str, goals: tuple[int, int] | None, awarded: tuple[int, int] | None
) -> None:
    (match,) = matches(f"{{{{Football box|team1=A|team2=B|score={score}}}}}")
    assert (match.status, match.score, match.awarded) == (status, goals, awarded)


def test_a_coin_tells_who_went_on() -> None:
    (match,) = matches("{{football box|team1={{fb-rt|ITA}}|score=0–0|aet=yes|team2={{fb|URS}}"
                       "|scorenote=Italy won on [[Coin flipping|coin toss]]}}")  # fmt: skip
    assert (match.home, match.away, match.decided_by, match.winner) == (
        "Italy", "Soviet Union", "coin", "home",
    )  # fmt: skip


def test_the_module_of_tables_counts_as_the_page_shows_it() -> None:
    text = """
        ===Group B===
        {{#invoke:Sports table|main|style=WDL|winpoints=2
        |team_order=ab, CD
        |win_ab=2|draw_ab=1|loss_ab=0|gf_ab=7|ga_ab=2|adjust_points_ab=-1|note_ab=One point less.
        |win_CD=0|draw_CD=1|loss_CD=2|gf_CD=2|ga_CD=7|pos_CD=3
        |name_ab=[[Alfa Beta]] |name_CD={{nowrap|[[Ceda|Ce De]]}}
        |match_ab_CD={{score link|x|2–0}} |match_CD_ab=''W.O.'' |match_ab_ab=—
        }}
        """
    (table,) = tables(text)
    assert (table.win_points, table.place.group) == (2, "Group B")
    first, second = table.rows
    assert (first.team, first.played, first.points, first.goal_difference) == ("Alfa Beta", 3, 4, 5)
    assert (second.team, second.pos, second.points) == ("Ce De", 3, 1)
    (adjustment,) = (r for r in read_text(text).records if isinstance(r, AdjustmentRecord))
    assert (adjustment.team, adjustment.points, adjustment.reason) == (
        "Alfa Beta", -1, "One point less.",
    )  # fmt: skip
    cells = [(m.home, m.score, m.away, m.status) for m in matches(text)]
    assert cells == [
        ("Alfa Beta", (2, 0), "Ce De", "played"),
        ("Ce De", None, "Alfa Beta", "walkover"),
    ]


def test_old_rows_make_a_table_until_its_footer() -> None:
    first, second = tables("""
        {{Fb cl header |noqr=y}}
        {{Fb cl2 team 2pts|p=1|t=[[Alfa]]|w=2|d=1|l=0|gf=5|ga=1|bc=#ACE1AF |}}
        {{Fb cl3 qr |rows=2 |competition=Final }}
        {{Fb cl2 team 2pts|p=2|t=[[Beta]]|w=0|d=1|l=2|gf=1|ga=5}}
        {{Fb cl footer |s=A source}}
        {{Tabla de posiciones inicio}}
        {{Tabla de posiciones equipo|pos=01|pv=2|g=1|e=1|p=0|gf=3|gc=2|eq=[[Gama]]}}
        {{Tabla de posiciones final}}
        """)
    assert [(row.pos, row.team, row.points) for row in first.rows] == [
        (1, "Alfa", 5),
        (2, "Beta", 1),
    ]
    assert [(row.pos, row.team, row.played, row.points) for row in second.rows] == [
        (1, "Gama", 2, 3)
    ]
    assert (first.win_points, second.win_points) == (2, 2)


def test_old_matrices_leave_out_empty_cells() -> None:
    assert results("""
        {{Fb r2 header |nt=3 |[[Alfa|ALF]]|[[Beta|BET]]|[[Gama|GAM]]}}
        {{Fb r2 team |t=[[Alfa]]}} {{fb r |r=null }} {{fb r |gf=1 |ga=2 }} {{fb r|gf=|ga=}}
        {{Fb r2 team |t=[[Beta]]}} {{fb r |r=null }} {{fb r |r=null }} {{fb r|gf=0|ga=0}}
        {{Fb r2 team |t=[[Gama]]}} {{fb r|gf=3|ga=0}} {{fb r |r=null }} {{fb r |r=null }}
        {{Fb r footer}}
        """) == [("Alfa", (1, 2), "Beta"), ("Beta", (0, 0), "Gama"), ("Gama", (3, 0), "Alfa")]


def test_the_second_leg_is_at_home_of_the_second_team() -> None:
    first, second = matches("""
        ==Semi-finals==
        {{TwoLegStart}}
        {{TwoLegResult|[[Alfa]]|PER|3–3 {{small|([[away goals rule|a]])}}|'''Beta'''|PER|2–1|1–2}}
        {{TwoLegEnd}}
        """)
    assert (first.home, first.score, first.place.leg) == ("Alfa", (2, 1), 1)
    assert (second.home, second.score, second.away, second.place.leg) == ("Beta", (2, 1), "Alfa", 2)
    assert first.tie == second.tie is not None
    assert (second.aggregate, second.first_team, second.decided_by) == (
        (3, 3),
        "Alfa",
        "away_goals",
    )


def test_brackets_by_place_and_by_name() -> None:
    by_place = matches("""
        {{#invoke:RoundN|N4|RD1=Semi-finals|RD2=Final
        |1 May – Lima|Alfa|2 (3)|Beta|2 (4)
        |2 May 1970 – Lima|Gama|1|Delta|0
        |9 May 1970|Beta|0|Gama|3
        |8 May 1970|Alfa|1|Delta|0}}
        """)
    assert [(m.place.round, m.home, m.score, m.penalties, m.date) for m in by_place] == [
        ("Semi-finals", "Alfa", (2, 2), (3, 4), None),
        ("Semi-finals", "Gama", (1, 0), None, "1970-05-02"),
        ("Final", "Beta", (0, 3), None, "1970-05-09"),
        ("Third place", "Alfa", (1, 0), None, "1970-05-08"),
    ]
    by_name = matches("""
        {{Copa de 4 clubes|RD1=Semifinales|RD2=Final
        | RD1-team1 = [[Alfa]] | RD1-score1-1 = 2 | RD1-score1-2 = 1 | RD1-score1-3 = 3
        | RD1-team2 = [[Beta]] | RD1-score2-1 = 0 | RD1-score2-2 = 1 | RD1-score2-3 = 1
        | RD2-team1 = [[Alfa]] | RD2-score1 = 1
        | RD2-team2 = [[Gama]] | RD2-score2 = 2 }}
        """)
    assert [(m.place.round, m.home, m.score, m.away, m.place.leg) for m in by_name] == [
        ("Semifinales", "Alfa", (2, 0), "Beta", 1),
        ("Semifinales", "Beta", (1, 1), "Alfa", 2),
        ("Final", "Alfa", (1, 2), "Gama", None),
    ]


def test_a_match_of_bracket_and_box_counts_once() -> None:
    bracket = """
        ==Bracket==
        {{4TeamBracket|RD1=Semi-finals|RD2=Final
        |RD2-team1=[[Atlético Norte|Norte]]|RD2-score1=2 (3)
        |RD2-team2=Deportivo Sur|RD2-score2=2 (4)}}
        """
    (match,) = matches(dedent(bracket) + BOX)
    assert (match.home, match.score, match.penalties) == ("Deportivo Sur", (2, 2), (4, 3))


def test_equal_scores_of_two_rounds_are_two_matches() -> None:
    assert len(matches("""
        === Fecha 1 ===
        {{Partido|local=A|resultado=1:0|visita=B|fecha=1 de mayo de 1990}}
        === Fecha 3 ===
        {{Partido|local=A|resultado=1:0|visita=B|fecha=15 de mayo de 1990}}
        """)) == 2  # fmt: skip


SPANISH = """
{| class="wikitable"
!colspan=6|Fecha 1
|-
!colspan=6|Zona A
|-
!Local!!Resultado!!Visitante!!Estadio!!Fecha!!Hora
|-
|[[Melgar]]
|bgcolor=#d0e7ff|3 - 0
|'''Cienciano'''
|rowspan=2|Nacional
|rowspan=9|2 de mayo de 1968
|15:00
|-
|CNI
|Susp.
|Alfa¹
|17:00
!colspan=6|Fecha 2
|-
!Local!!Resultado!!Visitante!!Estadio!!Fecha!!Hora
|-
|Beta|| 1 - 1 (4:3 pen.) || Gama || Sur || 9 de mayo de 1968 || 16:00
|}
"""


def test_a_table_of_results_has_labels_and_spans() -> None:
    first, second, third = matches(SPANISH)
    assert (first.home, first.score, first.away) == ("Melgar", (3, 0), "Cienciano")
    assert (first.date, first.time, first.venue) == ("1968-05-02", "15:00", "Nacional")
    assert (first.place.group, first.place.round) == ("Zona A", "Fecha 1")
    assert (second.away, second.status, second.date) == ("Alfa", "postponed", "1968-05-02")
    assert (third.penalties, third.date, third.place.round) == ((4, 3), "1968-05-09", "Fecha 2")


@pytest.mark.parametrize(
    ("heads", "cells"),
    [
        ("Pos!!Team!!Pld!!W!!D!!L!!GF!!GA!!GD!!Pts", "1||[[Alfa]] (C)||3||2||1||0||5||2||+3||7"),
        ("Pos!!Equipo!!PJ!!G!!E!!P!!GF!!GC!!DIF!!Pts", "1||Alfa||3||2||1||0||5||2||3||7"),
        ("Pos.!!Club!!P!!W!!D!!L!!F!!A!!Pts", "'''1'''||Alfa||3||2||1||0||5||2||'''7'''"),
        ("#!!Equipo!!Pts!!PJ!!PG!!PE!!PP!!GF:GC", "1.||Alfa||7||3||2||1||0||5:2"),
        ("{{abbr|Pos|Position}}!!Team!!{{Abbr|Pld|Played}}!!W!!T!!L!!Goals!!Points",
         "1||{{flagicon|PER}} Alfa||3||2||1||0||5–2||7"),
    ],
)  # fmt: skip
def test_standings_in_plain_tables(heads: str, cells: str) -> None:
    (table,) = tables(f"{{|\n!{heads}\n|-\n|{cells}\n|}}")
    (row,) = table.rows
    assert (row.pos, row.team, row.played, row.won, row.drawn, row.lost) == (1, "Alfa", 3, 2, 1, 0)
    assert (row.goals_for, row.goals_against, row.points) == (5, 2, 7)


def test_a_plain_matrix() -> None:
    assert results("""
        {| class="wikitable"
        ! Local \\ Visitante !! ALF !! BET !! GAM
        |-
        ! [[Alfa]]
        | || 2–1 || 0–0
        |-
        ! [[Beta]]
        | 1–1 || – ||
        |-
        ! [[Gama]]
        | 3–2 || 0–1 || x
        |}
        """) == [
        ("Alfa", (2, 1), "Beta"), ("Alfa", (0, 0), "Gama"), ("Beta", (1, 1), "Alfa"),
        ("Gama", (3, 2), "Alfa"), ("Gama", (0, 1), "Beta"),
    ]  # fmt: skip


def test_lists_of_results_under_words_in_bold() -> None:
    first, second, third = matches("""
        ===Group A===
        '''Round 1'''
        * [[Alfa]] 2–1 [[Beta]]
        * Gama 0 - 0 Delta (4–3 p)
        ;Second leg
        Beta F.C. 1-3 Alfa
        """)
    assert (first.home, first.score, first.away, first.place.round) == (
        "Alfa",
        (2, 1),
        "Beta",
        "Round 1",
    )
    assert (second.penalties, second.place.group) == ((4, 3), "Group A")
    assert (third.home, third.score, third.place.leg) == ("Beta F.C.", (1, 3), 2)


def test_prose_is_no_result_and_a_table_of_goals_is_none() -> None:
    reading = read_text("""
        In the final, Alfa defeated Beta 2–1 at home, and the season 1967–68 ended at 15:30.
        {|
        !Minuto!!Jugador!!Parcial
        |-
        |44'||Elías Torres||2 - 0
        |}
        """)
    assert not [record for record in reading.records if isinstance(record, MatchRecord)]
    assert not any(line.result for line in reading.unread)


def test_what_looks_like_a_result_and_is_none_is_told() -> None:
    reading = read_text("""
        {|
        !Home!!Score!!Away
        |-
        |Alfa||2–1||
        |}
        * 3–2
        """)
    assert [(line.line, line.result) for line in reading.unread] == [(5, True), (7, True)]


def test_the_infobox_claims() -> None:
    reading = read_text("""
        {{Infobox football league season
        | competition = [[Primera División]] | season = 1999–2000
        | winners = [[Alfa F.C.|Alfa]] (3rd title) | matches = 1,050
        | total goals = 2800 (2.67 per match)
        | relegated = [[Beta]]<br />[[Gama]] | league topscorer = [[Ana Ríos]] (12 goals) }}
        """)
    claims = {
        record.key: record.value for record in reading.records if isinstance(record, ClaimRecord)
    }
    assert claims == {
        "champion": "Alfa", "matches": 1050, "goals": 2800, "relegated": ("Beta", "Gama"),
        "top_scorers": (ScorerRecord(player="Ana Ríos", goals=12),),
    }  # fmt: skip
    assert (reading.competition, reading.season) == ("Primera División", "1999-00")


def test_a_day_without_year_is_in_the_season() -> None:
    text = "The '''2009–10 Some League'''.\n{{football box|date=%s|team1=A|score=1–0|team2=B}}"
    assert [matches(text % day)[0].date for day in ("14 August", "May 2")] == [
        "2009-08-14",
        "2010-05-02",
    ]


def test_qualifiers_and_towns() -> None:
    reading = read_text("""
        {|
        !Department!!Team!!Location
        |-
        |Ica||[[Alfa]]||Pisco
        |}
        {|
        !Team!!City
        |-
        |Beta||Lima
        |}
        """)
    kinds = [record for record in reading.records if isinstance(record, (EntryRecord, TeamRecord))]
    assert [(getattr(k, "department", None), k.location) for k in kinds] == [
        ("Ica", "Pisco"),
        (None, "Lima"),
    ]


def test_links_to_one_page_are_names_of_one_team() -> None:
    reading = read_text("* [[Alfa F.C.|Alfa]] 1–0 Beta\n* [[Alfa F.C.|Alfa Lima]] 2–0 Gama")
    (team,) = (record for record in reading.records if isinstance(record, TeamRecord))
    assert (team.name, team.aliases) == ("Alfa", ("Alfa Lima",))


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("{{Football box|team1=A}}", True),
        ('{| class="wikitable"\n|-\n|a\n|}', True),
        ("==Final==\n* [[A]] 1–0 [[B]]", True),
        ("1968 Copa Perú\n\nMelgar 3-0 Cienciano\n", False),
        ("Div,Date,HomeTeam\nE0,1/1/2000,A", False),
        ('{"matches": []}', False),
        ("= English Premier League 2020/21\n\nMatchday 1\n", False),
    ],
)
def test_wikitext_is_known_by_its_marks(text: str, sure: bool) -> None:  # noqa: FBT001 - a column
    assert (recognise(Source("x", text)) >= 50) is sure


def test_series_of_ties_leave_out_teams_that_are_not_known_yet() -> None:
    played, back, next_leg, _ = matches("""
        {{#invoke:Sports series|main|caption=Second qualifying round
        |[[Alfa]]|PER|5–0|[[Beta]]|SEY|[[Art#1|4–0]]|[[Art#1|1–0]]
        |[[Gama]]|PER|FR6|[[Delta]]|COM|6 August|{{small|13–14 Aug}}
        |FR6 winner||SR4|[[Eta]]|TAN|16–18 Oct|23–25 Oct
        }}
        """)
    assert (played.score, back.home, back.score) == ((4, 0), "Beta", (0, 1))
    assert played.place.round == "Second qualifying round"
    assert (next_leg.home, next_leg.score) == ("Gama", None)


def test_a_row_counts_bonus_and_lost_points_and_its_own_worth_of_a_win() -> None:
    (table,) = tables("""
        {{Fb_cl_header}}
        {{Fb cl2 team 2pts|p=1|t=Alfa|w=9|d=3|l=6|gf=37|ga=33|dp=-7|bp=9}}
        {{fb cl2 team|p=2|t=Beta|w=1|d=1|l=4|gf=8|ga=15|wpts=2}}||remark
        {{fb cl2 team|p=3|t=Gama|w=1|d=0|l=5|gf=8|ga=15}}
        |}
        """)
    assert [row.points for row in table.rows] == [23, 3, 3]
    assert table.win_points == 2


def test_statistics_tell_of_matches_that_stand_elsewhere() -> None:
    assert results("""
        ==Results==
        * Alfa 9–0 Beta
        ==Season statistics==
        ===Biggest wins===
        * Alfa 9–0 Beta (3 May)
        {|
        !Home!!Score!!Away
        |-
        |Alfa||9–0||Beta
        |}
        """) == [("Alfa", (9, 0), "Beta")]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("!Tie!!Home team!!Score!!Away team\n|-\n|1||Alfa (2)||'''1–1'''||Beta",
         ("Alfa", (1, 1), "Beta")),
        ("!Partido!!Resultado\n|-\n|Alfa - Beta||2 - 1", ("Alfa", (2, 1), "Beta")),
        ("!Fecha!!Ciudad!!colspan=3|Partido\n|-\n|1 de mayo||Ica||Alfa||3:1||Beta",
         ("Alfa", (3, 1), "Beta")),
        ("|align=right|Alfa||2–1 (a.e.t.)||Beta", ("Alfa", (2, 1), "Beta")),
        ("!colspan=2|Local!!Marcador!!Visita\n|-\n|{{bandera|PER}}||Alfa||0:0||Beta",
         ("Alfa", (0, 0), "Beta")),
    ],
)  # fmt: skip
def test_tables_of_results_in_many_columns(
    table: str, expected: tuple[str, tuple[int, int], str]
) -> None:
    assert results(f"{{|\n{table}\n|}}") == [expected]


def test_a_round_printed_twice_counts_once() -> None:
    lines = "===Fecha 1===\n* Alfa 2–1 Beta\n* Gama 0–0 Delta\n"
    assert len(matches(lines + lines)) == 2


def test_a_total_in_a_bracket_is_no_match_beside_its_legs() -> None:
    text = """
        ==Bracket==
        {{4TeamBracket|RD2=Final|RD2-team1=Alfa|RD2-score1=3|RD2-team2=Beta|RD2-score2=1}}
        ==Final==
        {{Football box|date=1 May 1990|team1=Alfa|score=2–0|team2=Beta}}
        {{Football box|date=8 May 1990|team1=Beta|score=1–1|team2=Alfa}}
        """
    assert results(text) == [("Alfa", (2, 0), "Beta"), ("Beta", (1, 1), "Alfa")]


def test_rounds_come_in_the_order_of_the_bracket_and_by_the_names_of_the_headings() -> None:
    played = matches("""
        {{4TeamBracket|RD1=Semifinals|RD2=Final
        |RD1-team1=Alfa|RD1-score1=1|RD1-team2=Beta|RD1-score2=0
        |RD1-team3=Gama|RD1-score3=2|RD1-team4=Delta|RD1-score4=1
        |RD2-team1=Alfa|RD2-score1=0|RD2-team2=Gama|RD2-score2=1}}
        ==Semi-finals==
        {{Football box|date=1 May 1990|team1=Delta|score=1–2|team2=Gama}}
        """)
    assert [(match.place.round, match.home) for match in played] == [
        ("Semi-finals", "Alfa"), ("Semi-finals", "Delta"), ("Final", "Alfa"),
    ]  # fmt: skip


def test_the_module_of_tables_with_spanish_names() -> None:
    text = """
        {{#invoke:Clasificación|main|puntos_victoria=2
        |equipo1=ALI|equipo2=CRI|nombre_ALI=[[Alianza]]|nombre_CRI=Cristal
        |gan_ALI=2|emp_ALI=1|per_ALI=0|gf_ALI=4|gc_ALI=1
        |gan_CRI=0|emp_CRI=1|per_CRI=2|gf_CRI=1|gc_CRI=4
        |partido_ALI_CRI=2–0
        }}
        """
    (table,) = tables(text)
    assert [(row.team, row.played, row.points) for row in table.rows] == [
        ("Alianza", 3, 5), ("Cristal", 3, 1),
    ]  # fmt: skip
    assert results(text) == [("Alianza", (2, 0), "Cristal")]


@pytest.mark.parametrize(
    ("text", "competition", "season"),
    [
        ("{{Ficha de campeonato|nombre=Copa Sur 1975|fecha=mayo de 1975}}", "Copa Sur", "1975"),
        ("{{Ficha de campeonato|nombre=Liga Sur 2015-16|fecha=agosto de 2015 – mayo de 2016}}",
         "Liga Sur", "2015-16"),
        ("The '''1966 Southern [[League]]''' was played.", "Southern League", "1966"),
        ("'''Copa Sur 1968''' fue jugada.", "Copa Sur", "1968"),
        ("==Final==\n* Alfa 1–0 Beta", None, None),
    ],
)  # fmt: skip
def test_which_season_an_article_is_of(
    text: str, competition: str | None, season: str | None
) -> None:
    reading = read_text(text)
    assert (reading.competition, reading.season) == (competition, season)
