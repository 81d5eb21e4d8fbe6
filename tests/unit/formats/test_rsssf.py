"""Pages of RSSSF: rounds, results, tables and notes as their authors print them."""

import pytest

from tui.formats.records import AdjustmentRecord, ByeRecord, MatchRecord, Reading, TableRecord
from tui.formats.rsssf import read, recognise
from tui.formats.source import Source


def reading(text: str) -> Reading:
    return read(Source("page", text))


def matches(text: str) -> list[MatchRecord]:
    return [record for record in reading(text).records if isinstance(record, MatchRecord)]


def tables(text: str) -> list[TableRecord]:
    return [record for record in reading(text).records if isinstance(record, TableRecord)]


PAGE = """## Utopia 1974/75


Bundesliga

Final Table:

 1.Alpha FC                   4   3  1  0   8- 2    7  [C]  Champions
 2.Beta                       4   2  0  2   5- 5    4
-----------------------------------------------------
 3.Gamma United               4   0  1  3   1- 7    0  [-1]  Relegated

NB: Gamma United 1 point deducted for an ineligible player

Round 1
[Aug 9]
Alpha      2-1 Beta       (Smith 7, Jones 80 p - Brown 3)
[Aug 10]
Beta       1-0 Gamma      [at Delta]

Round 2 [Mar 1]
Gamma      0-0 Alpha      (sent off: Black)
Beta       awd Alpha      [awarded 0-3, original match Nov 16, 2-1,
                           Beta used a player of another club]
"""


def test_a_page_is_a_title_stages_tables_and_rounds() -> None:
    found = reading(PAGE)
    assert (found.competition, found.season, found.country) == ("Utopia", "1974-75", "Utopia")
    assert [
        (match.place.stage, match.place.round, match.date, match.home, match.score, match.away)
        for match in matches(PAGE)
    ] == [
        ("Bundesliga", "Round 1", "1974-08-09", "Alpha", (2, 1), "Beta"),
        ("Bundesliga", "Round 1", "1974-08-10", "Beta", (1, 0), "Gamma"),
        ("Bundesliga", "Round 2", "1975-03-01", "Gamma", (0, 0), "Alpha"),
        ("Bundesliga", "Round 2", "1975-03-01", "Beta", (2, 1), "Alpha"),
    ]
    assert found.unread == ()


def test_the_rows_of_a_table_keep_what_is_printed() -> None:
    (table,) = tables(PAGE)
    first, _, last = table.rows
    assert (first.pos, first.team, first.played, first.won, first.drawn, first.lost) == (
        1, "Alpha FC", 4, 3, 1, 0,
    )  # fmt: skip
    assert (first.goals_for, first.goals_against, first.points) == (8, 2, 7)
    assert (first.note, last.note) == ("Champions", "Relegated")
    assert (first.line, last.line, table.after_round) == (8, 11, None)


def test_brackets_behind_a_row_are_a_deduction_with_its_reason() -> None:
    (found,) = (record for record in reading(PAGE).records if isinstance(record, AdjustmentRecord))
    assert (found.team, found.points) == ("Gamma United", -1)
    assert found.reason == "for an ineligible player"


def test_an_awarded_match_has_both_scores() -> None:
    awarded = matches(PAGE)[3]
    assert (awarded.status, awarded.awarded, awarded.score) == ("awarded", (0, 3), (2, 1))
    assert awarded.note is not None
    assert awarded.note.endswith("another club")


def test_scorers_and_venues_stand_behind_a_match() -> None:
    first, second, *_ = matches(PAGE)
    assert [(s.player, s.goals, s.side) for s in first.scorers] == [
        ("Smith", 1, "home"),
        ("Jones", 1, "home"),
        ("Brown", 1, "away"),
    ]
    assert second.venue == "Delta"


@pytest.mark.parametrize(
    ("row", "values"),
    [
        (" 1.A FC      38 30  6  2  95-21  96", (38, 30, 6, 2, 95, 21, 96)),
        (" 1. 1. FC A  15  8  4  3  41- 27  20", (15, 8, 4, 3, 41, 27, 20)),
        ("10. A        22  5  5 12  38:49 15", (22, 5, 5, 12, 38, 49, 15)),
        (" 1.A>   6   8  3  2  1  10- 3", (6, 3, 2, 1, 10, 3, 8)),
        (" 2. A  9 -  5 -  3 -  1 - 20 -  6 -  13", (9, 5, 3, 1, 20, 6, 13)),
        (" 2. A  18 \t 7 \t 6 \t 5 \t32 \t39 \t -7 \t27 (play-offs)", (18, 7, 6, 5, 32, 39, 27)),
        ("A Town           24  16   3   5   46  19   53", (24, 16, 5, 3, 46, 19, 53)),
        (" 1.A   16   9  4  3  21-13   31  3  34 (finals)", (16, 9, 4, 3, 21, 13, 34)),
    ],
)
def test_columns_come_in_many_orders(row: str, values: tuple[int, ...]) -> None:
    (table,) = tables(f"# Utopia 1990\n\nTable:\n\n{row}\n{row}\n")
    found = table.rows[0]
    assert (
        found.played, found.won, found.drawn, found.lost,
        found.goals_for, found.goals_against, found.points,
    ) == values  # fmt: skip


def test_heads_name_the_columns_where_the_sums_do_not() -> None:
    text = """# Utopia 1990

                 GP   W   L   D   GF  GA  Pts
A Town           10   5   4   1    9   9   16
B Town           10   4   5   1    9   9   13
"""
    assert [(row.won, row.drawn, row.lost) for row in tables(text)[0].rows] == [
        (5, 1, 4),
        (4, 1, 5),
    ]


@pytest.mark.parametrize(
    ("name", "after"), [("Halfway Table:", 19), ("Table after Round 7", 7), ("Final Table:", None)]
)
def test_the_heading_of_a_table_tells_its_round(name: str, after: int | None) -> None:
    row = " 1.A          19  13  5  1  34-12  44\n 2.B          19  13  4  2  43-19  43\n"
    (table,) = tables(f"# Utopia 1990\n\n{name}\n\n{row}")
    assert table.after_round == after


@pytest.mark.parametrize(
    ("line", "home", "score", "away"),
    [
        ("Brighton & H     1-0 1899 Hoffenheim  [aet]", "Brighton & H", (1, 0), "1899 Hoffenheim"),
        ("Porteños\t\t1-1\tCórdoba\t\t[at Recoleta] [aet]", "Porteños", (1, 1), "Córdoba"),
        ("Caudal (Mieres)     2-0 Real (Tacna)", "Caudal (Mieres)", (2, 0), "Real (Tacna)"),
        ("27.05.34  Firenze  Germany          5-2 Belgium", "Germany", (5, 2), "Belgium"),
        ("12.10. Basel      SUI-GRE 1:0 (1:0) Quentin (Boogaerts HOL)", "SUI", (1, 0), "GRE"),
        ("12,10. Basel      GER-CYP12:0 (1:0) Quentin", "GER", (12, 0), "CYP"),
        ("FRA - MEX 4:1 (3:0)", "FRA", (4, 1), "MEX"),
        ("Beta          -  Alpha", "Beta", None, "Alpha"),
        ("25.10. Basel      SUI-GRE -         (Syme SCO)", "SUI", None, "GRE"),
    ],
)  # fmt: skip
def test_a_match_is_two_names_or_two_codes(
    line: str, home: str, score: tuple[int, int] | None, away: str
) -> None:
    (match,) = matches(f"# Utopia 1970\n\nCup\n\n{line}\n")
    assert (match.home, match.score, match.away) == (home, score, away)


@pytest.mark.parametrize(
    ("line", "status", "winner"),
    [
        ("Alpha      w/o Beta", "walkover", "home"),
        ("Alpha      w-l Beta      [missing score]", "played", "home"),
        ("Alpha      l-w Beta", "played", "away"),
        ("Alpha      abd Beta      [abandoned at 1-1 in 65']", "abandoned", None),
        ("Alpha      n/p Beta", "annulled", None),
        ("21.11. Santiago   CHI-ZSR           (wo. CHI)", "walkover", "home"),
    ],
)
def test_a_match_without_a_score_says_what_became_of_it(
    line: str, status: str, winner: str | None
) -> None:
    (match,) = matches(f"# Utopia 1970\n\nRound 1\n{line}\n")
    assert (match.status, match.winner, match.score) == (status, winner, None)


def test_a_bye_is_no_match() -> None:
    (bye,) = reading("# Utopia Cup 1924\n\nFirst Stage\nBuenos Aires\t\tbye\n").records
    assert isinstance(bye, ByeRecord)
    assert bye.team == "Buenos Aires"


def test_a_shoot_out_and_extra_time_stand_in_brackets() -> None:
    (match,) = matches("# Cup 2010\n\nFinal [Feb 27, London]\nA     1-1 B     [aet, 4-2 pen]\n")
    assert (match.extra_time, match.penalties, match.score) == (True, (4, 2), (1, 1))
    assert (match.date, match.venue) == ("2010-02-27", "London")


def test_legs_and_groups_are_headings() -> None:
    text = """# Cup 2010

Group A
A     1-0 B
Semifinals
First Legs
A     1-0 C
Second Legs
C     1-0 A
Final
A     2-0 D
"""
    assert [(m.place.group, m.place.round, m.place.leg) for m in matches(text)] == [
        ("Group A", None, None),
        (None, "Semifinals", 1),
        (None, "Semifinals", 2),
        (None, "Final", None),
    ]


CROSS = """    Alp Bet Gam
Alp xxx 3-3 1-1
Bet 2-2 xxx 3-1
Gam 2-1 0-2 xxx
"""


def test_a_cross_table_counts_only_where_no_rounds_repeat_it() -> None:
    alone = matches(f"# Utopia 1963\n\n{CROSS}")
    assert [(m.home, m.score, m.away) for m in alone[:3]] == [
        ("Alp", (3, 3), "Bet"),
        ("Alp", (1, 1), "Gam"),
        ("Bet", (2, 2), "Alp"),
    ]
    assert len(alone) == 6
    assert len(matches(f"# Utopia 1963\n\n{CROSS}\nRound 1\nAlpha   3-3 Beta\n")) == 1


def test_line_ups_referees_and_goals_as_they_fell_are_no_matches() -> None:
    text = """# Cup 1942

10.01.42 (15.00) Montevideo, Centenario

URU - CHI 3:1  (1:1)

(40,000) José Bartolomé ARG

URU: Paz - Bermúdez, Muñiz - Rodríguez (81 González), Gambetta -
S.Varela (76 Chirimini), Ciocca
CHI: Ibáñez - Salfate

0:1 Contreras 1, 1:1 Castro 7, 2:1 Varela 12 p,
3:1 Ciocca 15
"""
    (match,) = matches(text)
    assert (match.date, match.time, match.venue) == (
        "1942-01-10",
        "15:00",
        "Montevideo, Centenario",
    )
    assert [(s.player, s.side) for s in match.scorers] == [
        ("Contreras", "away"),
        ("Castro", "home"),
        ("Varela", "home"),
        ("Ciocca", "home"),
    ]


def test_a_line_that_may_hold_a_result_is_told() -> None:
    text = "# Cup 1942\n\nFinal\nAlpha 2-1 ; Beta\n  see the book that says 2-1 in the final.\n"
    assert [(line.line, line.result) for line in reading(text).unread] == [(4, True), (5, False)]


def test_pages_are_known_by_their_rows_and_days() -> None:
    assert recognise(Source("x", PAGE)) >= 50
    assert recognise(Source("x", "= League 2021/22\n▪ Round 1\n  A  2-1  B\n")) < 20
    assert recognise(Source("x", "{{Football box|score=2–1}}\n")) == 0
    assert recognise(Source("x", "Some words.\n")) == 0
