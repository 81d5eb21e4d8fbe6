"""Pages of RSSSF: which part of a competition a line begins, and which lines are no headings."""

from __future__ import annotations

import pytest

from tui.formats.records import MatchRecord, Reading, TableRecord
from tui.formats.rsssf import read
from tui.formats.source import Source


def reading(text: str) -> Reading:
    return read(Source("page", text))


def places(text: str) -> list[tuple[str | None, str | None, str | None]]:
    return [
        (record.place.stage, record.place.group, record.place.round)
        for record in reading(text).records
        if isinstance(record, MatchRecord)
    ]


def tables(text: str) -> list[TableRecord]:
    return [record for record in reading(text).records if isinstance(record, TableRecord)]


QUALIFYING = """= Utopia Cup 1973 - Qualifying =

== North

Group 2 (1972)  somebody

02.08. Alfa City  ALF-BET 4:0 (2:0) Smith 12
09.08. Betaville  BET-ALF 1:0 (0:0) (Brown CAN)

- play-off match in Gamaland

01.09. Gamaville  ALF-BET 2:1 (1:0) Smith 1,2 - Jones 89

- both matches in Alfa City
- BET protested, progressed by lot

1.ALF^  2   2  1  0  1   4- 1
2.BET   2   2  1  0  1   1- 4

▪ Second Round ▪

11.10. Alfa City  ALF-GAM 1:0 (0:0)
18.10. Gamaville  GAM-ALF 1:1 (0:0)
25.10. Alfa City  ALF-DEL 3:0 (0:0)
01.11. Deltaville DEL-ALF 0:1 (0:0)
08.11. Gamaville  GAM-DEL 0:1 (0:0)
15.11. Deltaville DEL-GAM 2:2 (0:0)

1.ALF^  4   7  3  1  0   6- 1
2.DEL   4   3  1  1  2   3- 6
3.GAM   4   2  0  2  2   3- 5
"""


def test_a_play_off_stays_in_its_group_and_a_note_is_no_heading() -> None:
    assert places(QUALIFYING)[:3] == [
        ("North", "Group 2", None),
        ("North", "Group 2", None),
        ("North", "Group 2", "play-off match in Gamaland"),
    ]
    assert tables(QUALIFYING)[0].place.group == "Group 2"


def test_a_round_with_a_table_of_its_own_is_a_league() -> None:
    assert set(places(QUALIFYING)[3:]) == {("North, Second Round", None, None)}
    table = tables(QUALIFYING)[1]
    assert (table.place.stage, table.place.group) == ("North, Second Round", None)


def test_a_round_whose_word_is_misspelt_follows_the_one_before() -> None:
    page = "# Utopia 1978\n\nRound 11\nAlfa  1-0 Beta\n\nRpund 12\nBeta  2-1 Alfa\n"
    assert [round_ for *_, round_ in places(page)] == ["Round 11", "Rpund 12"]


def test_a_round_with_its_town_is_beside_the_next_one() -> None:
    page = (
        "= Utopia Cup 1969 =\n\n== Asia\n\nFirst Round (tournament in Betaville)\n\n"
        "Alfa  1-0 Beta\n\nSecond Round\n\nAlfa  2-0 Gama\n"
    )
    assert places(page) == [
        ("Asia, First Round (tournament in Betaville)", None, None),
        ("Asia", None, "Second Round"),
    ]


def test_the_last_word_of_a_name_may_be_a_number() -> None:
    page = """# Utopia 1964

 1.Alfa 04                   30  12  5 13  51-53  29
 2.Beta                      30  14  5 11  40-30  33
 3.Gama SC 1902              30  10  8 12  35-40  28
 4.Delta                     30   9  8 13  30-33  26
"""
    (table,) = tables(page)
    assert [(row.pos, row.team, row.played, row.points) for row in table.rows] == [
        (1, "Alfa 04", 30, 29),
        (2, "Beta", 30, 33),
        (3, "Gama SC 1902", 30, 28),
        (4, "Delta", 30, 26),
    ]


def test_a_row_that_adds_up_by_chance_does_not_turn_the_columns() -> None:
    """Half of the points were carried over: 25 wins, 5 draws make 52 only as 2 x 25 + 2."""
    page = """# Utopia 2022

 1.Alfa                      32  25  5  2  77-19  52  [27*]  Champions
 2.Beta                      32  16  8  8  62-46  37  [18*]
 3.Gama                      32  11 13  8  44-39  29  [16*]
 4.Delta                     32  14  5 13  48-53  28  [18*]
"""
    (table,) = tables(page)
    assert [(row.won, row.drawn, row.lost) for row in table.rows] == [
        (25, 5, 2), (16, 8, 8), (11, 13, 8), (14, 5, 13),
    ]  # fmt: skip


def test_a_note_with_a_day_names_no_scorers() -> None:
    page = "# Utopia 1938\n\nAlfa  3-3 Beta  [aet]\n  [originally (on 6 Mar) fixtured for 4-Jun]\n"
    (match,) = [record for record in reading(page).records if isinstance(record, MatchRecord)]
    assert (match.score, match.scorers, match.extra_time) == ((3, 3), (), True)


@pytest.mark.parametrize(
    ("line", "date", "venue"),
    [
        ("Puerto, June 10, 1934.", "1934-06-10", "Puerto"),
        ("Puerto Viejo, 10 June", "1934-06-10", "Puerto Viejo"),
        ("June 10, Old Ground", "1934-06-10", "Old Ground"),
        ("Played in Puerto, June 10, after rain", None, None),
    ],
)
def test_the_town_may_stand_in_front_of_the_day(
    line: str, date: str | None, venue: str | None
) -> None:
    text = f"== Copa Utopia 1934\n\n▪ FINAL ▪\n\n{line}\nAlfa  2-1 Beta\n"
    (match,) = (
        record for record in read(Source("page", text)).records if isinstance(record, MatchRecord)
    )
    assert (match.date, match.venue) == (date, venue)
