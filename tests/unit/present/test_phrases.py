"""Why a team stands where it does, and dates and numbers, in words."""

from __future__ import annotations

from datetime import date

import pytest

from tui.present.view.view import View
from tui.present.words.numbers import format_signed, ordinal, plural
from tui.present.words.phrases import days
from tui.present.words.reasons import reason
from tui.season.load import parse
from tui.season.model import Season
from tui.season.timeline import Moment

FINAL, REGIONAL = 2, 1


def reasons(season: Season, moment: Moment, group: int = 0) -> dict[str, str]:
    """Return the reason of every row of a table."""
    tables = View.of(season).tables.stage(moment.stage)
    table = tables.table(group, moment.round) if tables else None
    assert table
    return {row.team: reason(row, table) for row in table.rows}


def test_the_reasons_of_the_final_table(copa_1968: Season) -> None:
    level = "level on points and goal difference"
    assert reasons(copa_1968, Moment(FINAL, 5)) == {
        "Carlos A. Mannucci": "1st: above Sport Chorrillos by points, 8 to 7.",
        "Sport Chorrillos": "2nd: below Carlos A. Mannucci by points, 7 to 8.",
        "CNI": "3rd: below Sport Chorrillos by points, 5 to 7.",
        "Cienciano": "4th: below CNI by points, 4 to 5.",
        "Melgar": f"5th: above Aurora Chancayllo by goals scored, 5 to 4; {level}.",
        "Aurora Chancayllo": f"6th: below Melgar by goals scored, 4 to 5; {level}.",
    }


def test_the_reasons_after_round_1(copa_1968: Season) -> None:
    found = reasons(copa_1968, Moment(FINAL, 1))
    assert found["Carlos A. Mannucci"] == (
        "1st: above Melgar by goal difference, +4 to +3; level on points."
    )
    assert found["CNI"] == "6th: below Cienciano by goal difference, −4 to −3; level on points."


def test_a_published_row_has_the_note_of_its_source(copa_1968: Season) -> None:
    found = reasons(copa_1968, Moment(REGIONAL))
    assert found["Sport Chorrillos"] == (
        'As published; no results are listed. The source notes "Final stage".'
    )
    assert found["Sport Tumbes"] == "As published; no results are listed."


def test_teams_that_no_rule_separates_share_their_position() -> None:
    text = """
        format = 1
        competition = "Liga"
        season = "1"
        [[stages]]
        name = "League"
        kind = "league"
        rounds = [{ matches = [{ home = "A", away = "B", score = "1-1" }] }]
    """
    assert reasons(parse(text, "liga.toml").season, Moment(0, 1)) == {
        "A": "1st (shared): no rule separates it from B.",
        "B": "1st (shared): no rule separates it from A.",
    }


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(1968, 4, 28), date(1968, 4, 28), "28 April 1968"),
        (date(1968, 5, 1), date(1968, 5, 5), "1–5 May 1968"),
        (date(1968, 4, 28), date(1968, 5, 1), "28 April – 1 May 1968"),
        (date(1968, 12, 28), date(1969, 1, 4), "28 December 1968 – 4 January 1969"),
    ],
)
def test_dates_are_as_short_as_they_can_be_said(first: date, last: date, words: str) -> None:
    assert days([last, first]) == words


def test_numbers_in_words() -> None:
    written = [ordinal(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)]
    assert written == ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th"]
    assert [format_signed(number) for number in (4, 0, -2)] == ["+4", "0", "−2"]
    assert [plural(1, "match"), plural(2, "match"), plural(23, "department")] == [
        "1 match",
        "2 matches",
        "23 departments",
    ]
