"""Football.TXT: every way in which its hands write a match, with what it says by the grammar."""

import pytest

from tui.formats.football_txt import read, recognise
from tui.formats.records import ByeRecord, MatchRecord, Reading
from tui.formats.source import Source


def reading(text: str) -> Reading:
    return read(Source("x.txt", text))


def matches(text: str) -> list[MatchRecord]:
    return [record for record in reading(text).records if isinstance(record, MatchRecord)]


def only(line: str, title: str = "= League 2021/22") -> MatchRecord:
    (match,) = matches(f"{title}\n\n▪ Round 1\n{line}\n")
    return match


@pytest.mark.parametrize(
    ("line", "home", "away", "score"),
    [
        ("  A  2-1 (1-0)  B", "A", "B", (2, 1)),
        ("  A v B  2-1 (1-0)", "A", "B", (2, 1)),
        ("  A vs B  2-1", "A", "B", (2, 1)),
        ("  22:00  Bayer 04  0-0  1899 Hoffenheim", "Bayer 04", "1899 Hoffenheim", (0, 0)),
        ("  18.45  1. FC Köln v Dnpro-1  3-4", "1. FC Köln", "Dnpro-1", (3, 4)),
        ("14.6.24 @ München      Germany            5–1 Scotland", "Germany", "Scotland", (5, 1)),
        ("  A v B", "A", "B", None),
        ("Aug 13  A  -  B", "A", "B", None),
        ("Aug 13  20:00  A   B", "A", "B", None),
        ("  A  x-x  B", "A", "B", None),
        ("  (73) 12:00 UTC-7  Chad 0-1 (0-0) Peru   @ Los Angeles", "Chad", "Peru", (0, 1)),
        ("16 Aug 92 @ Tallinn    Estonia    0-6 Wales", "Estonia", "Wales", (0, 6)),
    ],
)
def test_a_line_with_two_teams_is_a_match(
    line: str, home: str, away: str, score: tuple[int, int] | None
) -> None:
    match = only(line)
    assert (match.home, match.away, match.score) == (home, away, score)


@pytest.mark.parametrize(
    ("text", "score", "extra_time", "penalties", "aggregate"),
    [
        ("A 1-1 a.e.t. (1-1, 0-1), 3-4 pen. B", (1, 1), True, (3, 4), None),
        ("A v B  1-1 aet, 3-4 pen", (1, 1), True, (3, 4), None),
        ("A 2-1 B  (HT 2-1, FT 2-1, AET, AGG 3-3, PEN 1-3)", (2, 1), True, (1, 3), (3, 3)),
        ("A 2-1 B  (aet, agg 3-3, win 1-3 on pens)", (2, 1), True, (1, 3), (3, 3)),
        ("A 1-1 B  (aet, win 3-4 on pens)", (1, 1), True, (3, 4), None),
        ("A v B  2-4 pen. (2-1, 1-1)", (2, 1), False, (2, 4), None),
        ("A 3-0 B  (6-3 on agg)", (3, 0), False, None, (6, 3)),
        ("A 3-1 a.e.t. (1-1, 0-1) B", (3, 1), True, None, None),
        ("A 2-1 a.e.t. (1-1) golden goal B", (2, 1), True, None, None),
    ],
)
def test_a_score_says_how_it_came_about(
    text: str,
    score: tuple[int, int],
    extra_time: bool,  # noqa: FBT001 - a column of the table above
    penalties: tuple[int, int] | None,
    aggregate: tuple[int, int] | None,
) -> None:
    match = only(f"  {text}")
    assert (match.home, match.away) == ("A", "B")
    assert (match.score, match.extra_time) == (score, extra_time)
    assert (match.penalties, match.aggregate) == (penalties, aggregate)


def test_away_goals_decide_a_tie() -> None:
    match = only("  A 3-2 B  (agg 4-4, win 1-2 on away goals)")
    assert (match.score, match.aggregate, match.decided_by) == ((3, 2), (4, 4), "away_goals")


@pytest.mark.parametrize(
    ("line", "status", "score", "awarded"),
    [
        ("A 0-3 awd. B   [awarded 0-3, originally 4-3]", "awarded", (4, 3), (0, 3)),
        ("A awd. B   @ C   [awarded 0-3, originally 4-3]", "awarded", (4, 3), (0, 3)),
        ("A 0-3 B   [awarded 0-3, originally 4-3]  @ C", "awarded", (4, 3), (0, 3)),
        ("A 0-3 awd. B", "awarded", None, (0, 3)),
        ("A n/p B   [cancelled; A withdrew]", "annulled", None, None),
        ("A  -  B   [cancelled]", "annulled", None, None),
        ("A v B   [postponed]", "postponed", None, None),
        ("A 1-0 B   [abandoned]", "abandoned", (1, 0), None),
        ("A 2-0 B   [originally fixtured for 5 Jun in Toulouse]", "played", (2, 0), None),
    ],
)
def test_a_note_tells_what_became_of_a_match(
    line: str, status: str, score: tuple[int, int] | None, awarded: tuple[int, int] | None
) -> None:
    match = only(f"  {line}")
    assert (match.home, match.away) == ("A", "B")
    assert (match.status, match.score, match.awarded) == (status, score, awarded)


def test_a_walk_over_is_a_match_and_a_bye_is_none() -> None:
    (walk_over, bye) = reading("= Cup 1871/72\n▪ 1st Round\n  A  w/o  B\n  C   bye\n").records
    assert isinstance(walk_over, MatchRecord)
    assert (walk_over.status, walk_over.winner) == ("walkover", "home")
    assert isinstance(bye, ByeRecord)
    assert bye.team == "C"


def test_days_get_the_year_in_which_they_lie_in_the_season() -> None:
    text = """= Cup 1871/72
▪ 1st Round
Nov 11
  A 2-0 B
▪ 2nd Round
Jan 10
  A 0-5 C
▪ Final
Mar/16 1872 15:00 @ Kennington Oval
  A v C  0-1
"""
    found = matches(text)
    assert [match.date for match in found] == ["1871-11-11", "1872-01-10", "1872-03-16"]
    assert (found[2].time, found[2].venue) == ("15:00", "Kennington Oval")


def test_a_late_end_of_a_season_does_not_go_back_to_its_beginning() -> None:
    text = "= League 2019/20\n" + "\n".join(
        f"▪ Round {number}\n{day}\n  A 1-0 B"
        for number, day in enumerate(("Aug 9", "Mar 8", "Jul 26", "Aug 2"), start=1)
    )
    assert [match.date for match in matches(text)] == [
        "2019-08-09",
        "2020-03-08",
        "2020-07-26",
        "2020-08-02",
    ]


def test_each_group_begins_at_the_beginning_of_the_season() -> None:
    text = """= Cup 2020/21
▪ Group A
Sep 8
  A 1-0 B
Jun 2
  B 1-0 A
▪ Group B
Sep 8
  C 1-0 D
"""
    assert [match.date for match in matches(text)] == ["2020-09-08", "2021-06-02", "2020-09-08"]


def test_a_round_may_have_the_mark_of_a_stage() -> None:
    text = "= Cup 2010\n== Final stage ==\n=== Round 1 ===\n  A 1-0 B\n=== Round 2 ===\n  B 1-0 A\n"
    places = [(match.place.stage, match.place.round) for match in matches(text)]
    assert places == [("Final stage", "Round 1"), ("Final stage", "Round 2")]


def test_headings_are_stages_groups_rounds_and_legs() -> None:
    text = """= Cup 2010
== Qualifying ==
▪ Group 1
  A 1-0 B
▪ Group Matches
▪▪ Group 2 - Matchday 3
  C 1-0 D
» League, Matchday 7
  E 1-0 F
» Regular Season - 8
  E 2-0 F
▪ Semi-finals, 2nd leg
  A 1-0 C
▪ 2nd Round, Replays
  A 1-1 D
Quarter-final, Leg 1 of 2
  B 1-1 D
"""
    found = [
        (match.place.stage, match.place.group, match.place.round, match.place.leg, match.replay)
        for match in matches(text)
    ]
    assert found == [
        ("Qualifying", "Group 1", None, None, False),
        ("Qualifying, Group Matches", "Group 2", "Matchday 3", None, False),
        ("Qualifying, League", None, "Matchday 7", None, False),
        ("Qualifying, Regular Season", None, "Round 8", None, False),
        ("Qualifying", None, "Semi-finals", 2, False),
        ("Qualifying", None, "2nd Round", None, True),
        ("Qualifying", None, "Quarter-final", 1, False),
    ]


@pytest.mark.parametrize(
    ("text", "score", "scorers"),
    [
        (
            "(Wirtz 10, Havertz 45+1pen, Can 90+3;\n   Rudiger 87og)",
            (3, 1),
            [
                ("Wirtz", 1, "home", False),
                ("Havertz", 1, "home", False),
                ("Can", 1, "home", False),
                ("Rudiger", 1, "away", True),
            ],
        ),
        (
            "(Suárez 40', 52' Di Stéfano 41', 56')",
            (4, 0),
            [("Suárez", 2, "home", False), ("Di Stéfano", 2, "home", False)],
        ),
        ("(Voinov 58')", (0, 1), [("Voinov", 1, "away", False)]),
        (
            "(Scherfke 23' (pen.) Lörtscher 30' (og);  Wilimowski 53', 59')",
            (2, 2),
            [
                ("Scherfke", 1, "home", False),
                ("Lörtscher", 1, "home", True),
                ("Wilimowski", 2, "away", False),
            ],
        ),
        (
            "(6'  Colaussi 1-0\n    8'           1-1  Titkos\n   16'     Piola 2-1)",
            (2, 1),
            [
                ("Colaussi", 1, "home", False),
                ("Titkos", 1, "away", False),
                ("Piola", 1, "home", False),
            ],
        ),
    ],
)
def test_scorers_stand_below_their_match(
    text: str, score: tuple[int, int], scorers: list[tuple[str, int, str, bool]]
) -> None:
    match = only(f"  A {score[0]}-{score[1]} B\n      {text}")
    assert [(s.player, s.goals, s.side, s.own) for s in match.scorers] == scorers


def test_line_ups_and_referees_are_no_matches() -> None:
    text = """= Cup 1930
▪ Final
July 30 @ Estadio Centenario, Montevideo    Att: 93000
 URUGUAY v ARGENTINA   4-2 (1-2)
  (Dorado 12, Cea 57, Iriarte 68, Castro 90;
   Peucelle 20, Stábile 37)

URUGUAY: Ballesteros - Nasazzi, Mascheroni (66' Gestido) - Andrade,
         Fernandez - Gestido, Dorado 2-3 Scarone
    Yellow: Castro 45', Nasazzi 53'
Refs: Jean Langenus (BEL)
"""
    assert [match.score for match in matches(text)] == [(4, 2)]
    assert reading(text).unread == ()


def test_the_schedule_of_a_club_names_the_opponent_alone() -> None:
    text = (
        "= Regionalliga Ost | Kremser SC\n\nFri 10.04.2026 19:30  ▪26  (h) Donaufeld  1-0 (0-0)\n"
    )
    (home,) = matches(text)
    (away,) = matches(text.replace("(h)", "(a)"))
    assert (home.home, home.away, home.score) == ("Kremser SC", "Donaufeld", (1, 0))
    assert (away.home, away.away, away.score) == ("Donaufeld", "Kremser SC", (0, 1))
    assert (home.date, home.time, home.place.round) == ("2026-04-10", "19:30", "Round 26")
    assert reading(text).competition == home.place.competition == "Regionalliga Ost"


def test_a_title_names_the_country_before_the_league() -> None:
    found = reading("= Austria | Bundesliga 2025/26\n▪ Round 1\n  A 1-0 B\n")
    assert (found.country, found.competition, found.season) == ("Austria", "Bundesliga", "2025-26")


def test_the_code_of_a_country_goes_where_no_two_clubs_need_it() -> None:
    text = """= Copa 2019
▪ Round 1
  Nacional (URU) 1-0 Liverpool (URU)
  Nacional (PAR) 1-0 Melgar (PER)
▪ Round 2
  Liverpool 1-0 Melgar
"""
    names = [(match.home, match.away) for match in matches(text)]
    assert names == [
        ("Nacional (URU)", "Liverpool"),
        ("Nacional (PAR)", "Melgar"),
        ("Liverpool", "Melgar"),
    ]


@pytest.mark.parametrize(
    "text",
    ["Achilles'29 II\nV. Köln\nNaval 1° de Maio\nAustria 2\n", "Semi-Finals - 1st Leg\nFinal\n"],
)
def test_names_and_rounds_alone_are_no_matches(text: str) -> None:
    assert matches(f"= Names\n\n{text}") == []


def test_what_is_not_understood_is_told_with_its_line() -> None:
    unread = reading("= Cup 2001\n▪ Final\n  ??? 2-1\n  words of somebody\n").unread
    assert [(line.line, line.result) for line in unread] == [(3, True), (4, False)]


def test_the_head_states_counts_and_comments_are_no_matches() -> None:
    text = "= League 2001\n# Matches  2\n# A 1-0 B\n<!-- A 2-0 B\n A 3-0 B -->\n"
    text += "▪ Round 1\n A 1-1 B # C 4-0 D\n"
    found = reading(text)
    assert [(count.what, count.number) for count in found.stated] == [("matches", 2)]
    assert [match.score for match in matches(text)] == [(1, 1)]


def test_the_format_is_known_by_its_marks_and_its_title() -> None:
    assert recognise(Source("x", "= League 2021/22\n\n▪ Matchday 1\n  A  2-1  B\n")) >= 90
    assert recognise(Source("x", "{{Football box|score=2–1}}")) < 20
    assert recognise(Source("x", "Div,Date,HomeTeam,AwayTeam,FTHG,FTAG\n")) < 20
    assert recognise(Source("x", "Just words.\n")) < 20
