"""Articles as plain text: copied from a browser, or exported, in texts of our own."""

from __future__ import annotations

from textwrap import dedent

import pytest

from tui.formats.assembly.assemble import Wishes
from tui.formats.importing import import_source
from tui.formats.records import (
    ChangeRecord,
    ClaimRecord,
    EntryRecord,
    MatchRecord,
    Reading,
    ResultRecord,
    ScorerRecord,
    TableRecord,
)
from tui.formats.registry import recognise
from tui.formats.source import Source
from tui.season.model import Season

EXPORTED = """
= 1971 Copa del Sur =

Infobox
- Competition: Copa del Sur
- Season: 1971
- Winners: Deportivo Alfa
- League Topscorer: Juan Rojas (3)
- Highest Scoring: Deportivo Alfa 4–0 Beta , Gama 2–2 Beta , Only the final stage is counted
- Matches: 3
- Total Goals: 9
- Prevseason: 1970
- Nextseason: 1972

In this tournament each one of the 12 departments sent a team, and three of them came to the final.

The winning team, Deportivo Alfa, was promoted to play in 1972 Torneo Mayor.

==Teams==
| Relegated from 1970 Liga Mayor | Promoted to 1971 Liga Mayor |
| Sport Norte de Ica | Sport Norte de Ica Juan Quispe Luis Vega |

==Departmental Stage==
The following list shows the teams that qualified.

| Department | Team | Location |
| Costa | Deportivo Alfa | Puerto |

| Department | Team | Location |
| Sierra | Beta | Cumbre |
| Selva | Gama | Río |

==Final stage==
===Standings===

==== Round 1 ====
28 April 1971
Deportivo Alfa 4-0 Beta

==== Round 2 ====
1 May 1971
Gama 2-2 Beta

==== Round 3 ====
5 May 1971
Deportivo Alfa 1-0 Gama
"""

COPIED = (
    "1930 Coppa Utopia\nFrom Wikipedia, the free encyclopedia\n"
    "Tournament details\nHost country\tUtopia\nTeams\t4\nFinal positions\n"
    "Champions\t Alfa (1st title)\n"
    "Runners-up\t Beta\nMatches played\t4\nGoals scored\t15 (3.75 per match)\n\n"
    "Group stage[edit]\nGroup 1[edit]\n"
    "Pos\tTeam\nvte\nPld\tW\tD\tL\tGF\tGA\tGD\tPts\tQualification\n"
    "1\t Alfa\t1\t1\t0\t0\t4\t1\t+3\t2\tAdvance to the knockout stage\n"
    "2\t Gama\t1\t0\t0\t1\t1\t4\t−3\t0\t\n"
    "13 July 1930\n15:00 UYT (UTC−03:30)\n"
    "Alfa \t4–1\t Gama\nRojas 19'\nVega 43', 87'\tReport\tSoto 70'\n"
    "Estadio Sur, Ica\nAttendance: 4,444\nReferee: A Man (Utopia)\n\n"
    "Knockout stage[edit]\nSemi-finals[edit]\n26 July 1930\n14:45 UYT\n"
    "Alfa\n6–1\nDelta\nMonti 20'\nReport\nBrown 89'\nEstadio Norte, Lima\n"
    "Final[edit]\nMain article: 1930 Coppa Utopia final\n30 July 1930\n"
    "Alfa\n1–1 (a.e.t.)\nBeta\nReport\nPenalties\nRojas soccer ball with check mark\n4–2\n"
    "Soto soccer ball with red X\nEstadio Sur, Ica\n"
    "Statistics[edit]\nBiggest win: Alfa 6–1 Delta\n"
)

SPANISH = (
    "Copa Perú 1968\nDe Wikipedia, la enciclopedia libre\nDatos generales\nParticipantes\t6\n"
    "Partidos\t15\nCampeón\tAlfa\nGoleador\tNilo Soto (4 goles)\n\n"
    "Etapa final[editar]\nFecha 1[editar]\n28 de abril de 1968\nAlfa\t3:0\tBeta\n"
    "Fecha 2[editar]\n1 de mayo de 1968, 15:30\nBeta\t2:0\tGama\tLima\n"
    "Tabla de posiciones[editar]\nPos.\tEquipo\tPts\tPJ\tPG\tPE\tPP\tGF\tGC\tDif\n"
    "1\tAlfa\t2\t1\t1\t0\t0\t3\t0\t+3\n2\tBeta\t2\t2\t1\t0\t1\t2\t3\t-1\n"
    "3\tGama\t0\t1\t0\t0\t1\t0\t2\t-2\n"
)

UNMARKED = (
    "1974 Utopian Cup\n\nThe 1974 Utopian Cup was the 3rd edition of the cup.\n\nGroup A\n\n"
    "1\tAlfa\t2\t2\t0\t0\t5\t1\t+4\t4\n2\tBeta\t2\t1\t0\t1\t3\t3\t0\t2\n"
    "3\tGama\t2\t0\t0\t2\t1\t5\t−4\t0\n\n"
    "3 March 1974\nAlfa 3–0 Beta\n\n10 March 1974\nAlfa 2–1 Gama\n17 March 1974\nBeta 3–0 Gama\n\n"
    "Semi-finals\n\nAlfa 1–1 (4–2 pen.) Delta\nBeta 0–2 (a.e.t.) Omega\n\n"
    "Final\n\n1 April 1974\nAlfa 3–2 Omega\n"
)


def read_text(text: str) -> Reading:
    source = Source("page.txt", dedent(text).lstrip("\n"))
    entry = recognise(source)
    assert entry is not None
    assert entry.name == "article"
    return entry.read(source)


def matches(text: str) -> list[MatchRecord]:
    return [record for record in read_text(text).records if isinstance(record, MatchRecord)]


def result(match: MatchRecord) -> tuple[str, tuple[int, int] | None, str]:
    return match.home, match.score, match.away


def season(text: str) -> Season:
    (made,) = import_source(Source("page.txt", text.lstrip("\n")), Wishes()).seasons
    assert not made.assembled.left_out
    return made.loaded.season


def test_an_exported_article_is_a_whole_season() -> None:
    made = season(EXPORTED)
    assert (made.competition, made.season) == ("Copa del Sur", "1971")
    assert (made.previous, made.next) == ("1970-copa-del-sur", "1972-copa-del-sur")
    assert [(stage.kind, stage.name) for stage in made.stages] == [
        ("qualifiers", "Departmental Stage"), ("league", "Final stage"),
    ]  # fmt: skip
    final = made.stages[1]
    assert final.kind == "league"
    assert [(each.name, str(each.date)) for each in final.rounds] == [
        ("Round 1", "1971-04-28"), ("Round 2", "1971-05-01"), ("Round 3", "1971-05-05"),
    ]  # fmt: skip
    (claims,) = made.published
    assert (claims.champion, claims.matches, claims.goals, claims.departments) == (
        "Deportivo Alfa", 3, 9, 12,
    )  # fmt: skip
    assert [(each.player, each.goals) for each in claims.top_scorers] == [("Juan Rojas", 3)]
    assert [(each.home, str(each.score), each.away) for each in claims.highest_scoring] == [
        ("Deportivo Alfa", "4-0", "Beta"), ("Gama", "2-2", "Beta"),
    ]  # fmt: skip
    assert (claims.promoted, claims.promoted_to) == (("Deportivo Alfa",), "1972 Torneo Mayor")
    assert (claims.note, claims.scope) == ("Only the final stage is counted", "Final stage")


def test_qualifiers_keep_their_department_and_town() -> None:
    entries = [record for record in read_text(EXPORTED).records if isinstance(record, EntryRecord)]
    assert [(entry.department, entry.team, entry.location) for entry in entries] == [
        ("Costa", "Deportivo Alfa", "Puerto"),
        ("Sierra", "Beta", "Cumbre"),
        ("Selva", "Gama", "Río"),
    ]


def test_names_with_nothing_between_them_are_told_apart_and_said() -> None:
    changes = [record for record in read_text(EXPORTED).records if isinstance(record, ChangeRecord)]
    assert [(change.kind, change.division, change.teams) for change in changes] == [
        ("relegated", "1970 Liga Mayor", ("Sport Norte de Ica",)),
        ("promoted", "1971 Liga Mayor", ("Sport Norte de Ica", "Juan Quispe", "Luis Vega")),
    ]
    assert [change.together for change in changes] == [
        None, "Sport Norte de Ica Juan Quispe Luis Vega",
    ]  # fmt: skip


def test_each_claim_has_the_line_of_the_source() -> None:
    (made,) = import_source(Source("page.txt", EXPORTED), Wishes()).seasons
    lines = made.assembled.lines
    assert [lines.line(("published", key)) for key in ("champion", "goals", "departments")] == [
        7, 11, 15,
    ]  # fmt: skip


def test_a_page_copied_from_a_browser() -> None:
    reading = read_text(COPIED)
    assert (reading.competition, reading.season, reading.unread) == ("Coppa Utopia", "1930", ())
    claims = {
        record.key: record.value for record in reading.records if isinstance(record, ClaimRecord)
    }
    assert claims == {
        "champion": "Alfa", "runner_up": "Beta", "matches": 4, "goals": 15, "teams": 4,
    }  # fmt: skip
    (table,) = [record for record in reading.records if isinstance(record, TableRecord)]
    assert table.place.group == "Group 1"
    assert [(row.pos, row.team, row.goal_difference, row.points) for row in table.rows] == [
        (1, "Alfa", 3, 2), (2, "Gama", -3, 0),
    ]  # fmt: skip
    assert [
        (match.place.group or match.place.round, match.date, match.time, *result(match))
        for match in matches(COPIED)
    ] == [
        ("Group 1", "1930-07-13", "15:00", "Alfa", (4, 1), "Gama"),
        ("Semi-finals", "1930-07-26", "14:45", "Alfa", (6, 1), "Delta"),
        ("Final", "1930-07-30", None, "Alfa", (1, 1), "Beta"),
    ]  # fmt: skip


def test_scorers_belong_to_the_side_of_the_report_they_stand_on() -> None:
    first, second, last = matches(COPIED)
    assert first.scorers == (
        ScorerRecord(player="Rojas", side="home"),
        ScorerRecord(player="Vega", goals=2, side="home"),
        ScorerRecord(player="Soto", side="away"),
    )
    assert [(each.player, each.side) for each in second.scorers] == [
        ("Monti", "home"), ("Brown", "away"),
    ]  # fmt: skip
    assert (last.extra_time, last.penalties) == (True, (4, 2))


def test_a_spanish_page() -> None:
    reading = read_text(SPANISH)
    assert (reading.competition, reading.season) == ("Copa Perú", "1968")
    assert [
        (
            match.place.round,
            match.date,
            match.time,
            match.home,
            match.score,
            match.away,
            match.venue,
        )
        for match in matches(SPANISH)
    ] == [
        ("Fecha 1", "1968-04-28", None, "Alfa", (3, 0), "Beta", None),
        ("Fecha 2", "1968-05-01", "15:30", "Beta", (2, 0), "Gama", "Lima"),
    ]
    (table,) = [record for record in reading.records if isinstance(record, TableRecord)]
    assert [(row.team, row.points, row.goals_for) for row in table.rows] == [
        ("Alfa", 2, 3), ("Beta", 2, 2), ("Gama", 0, 0),
    ]  # fmt: skip


def test_headings_and_heads_of_tables_may_be_missing() -> None:
    reading = read_text(UNMARKED)
    (table,) = [record for record in reading.records if isinstance(record, TableRecord)]
    assert [
        (row.pos, row.team, row.played, row.won, row.goals_for, row.goal_difference, row.points)
        for row in table.rows
    ] == [(1, "Alfa", 2, 2, 5, 4, 4), (2, "Beta", 2, 1, 3, 0, 2), (3, "Gama", 2, 0, 1, -4, 0)]
    assert [
        (match.place.group or match.place.round, match.penalties, *result(match))
        for match in matches(UNMARKED)
    ] == [
        ("Group A", None, "Alfa", (3, 0), "Beta"),
        ("Group A", None, "Alfa", (2, 1), "Gama"),
        ("Group A", None, "Beta", (3, 0), "Gama"),
        ("Semi-finals", (4, 2), "Alfa", (1, 1), "Delta"),
        ("Semi-finals", None, "Beta", (0, 2), "Omega"),
        ("Final", None, "Alfa", (3, 2), "Omega"),
    ]


@pytest.mark.parametrize("text", [EXPORTED, COPIED, SPANISH, UNMARKED])
def test_every_claim_of_the_texts_is_of_a_team_that_plays(text: str) -> None:
    assert season(text).stages


def test_a_score_in_a_sentence_is_no_match() -> None:
    text = COPIED + "\nGroup stage[edit]\nAlfa won 3–2 on aggregate after two matches.\n"
    reading = read_text(text)
    assert [line.result for line in reading.unread] == [False]


def test_a_highest_score_is_a_result() -> None:
    values = [
        record.value
        for record in read_text(EXPORTED).records
        if isinstance(record, ClaimRecord) and record.key == "highest_scoring"
    ]
    assert values == [
        (
            ResultRecord(home="Deportivo Alfa", away="Beta", score=(4, 0)),
            ResultRecord(home="Gama", away="Beta", score=(2, 2)),
        )
    ]


def test_a_row_of_changes_may_lack_a_cell() -> None:
    text = EXPORTED.replace("| Sport Norte de Ica | Sport Norte", "| Sport Norte de Ica |\n| Sport")
    changes = [record for record in read_text(text).records if isinstance(record, ChangeRecord)]
    assert changes[0].teams[0] == "Sport Norte de Ica"
