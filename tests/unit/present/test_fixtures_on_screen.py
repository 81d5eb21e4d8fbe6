"""A round that is to be played looks different from one of which results are not known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from support.league import HEAD
from support.sheets import opened_row
from support.write import match
from tui.present.panes.rounds import rounds
from tui.present.view.view import View
from tui.season.load import parse
from tui.season.timeline import Moment

TEXT = f"""{HEAD}
[[stages]]
name = "League"
kind = "league"

[[stages.rounds]]
date = 2027-02-06
time = "15:30"
matches = [{match("Melgar 2-1 CNI")}, {match("Aurora - Bolognesi")}]

[[stages.rounds]]
date = 2027-02-13
time = "15:30"
matches = [
  {match("CNI - Aurora", 'date = 2027-02-14, time = "11:00"')},
  {match("Bolognesi - Melgar")},
]

[[stages.rounds]]
matches = [{match("Melgar - Aurora")}, {match("CNI - Bolognesi", 'status = "postponed"')}]
"""


def view(today: str, number: int) -> View:
    shown = replace(View.of(parse(TEXT, "f.toml").season), today=date.fromisoformat(today))
    return shown.at(Moment(0, number))


def lines(shown: View) -> list[str]:
    page = rounds(shown, 70)
    return [line.text.rstrip() for line in (*page.head, *page.body)]


def test_before_they_are_played_matches_show_when_they_begin() -> None:
    assert lines(view("2027-02-07", 2)) == [
        "Rounds  1 ‹2› 3",
        " 13–14 February 2027 · to be played",
        "       CNI 11:00 Aurora     14 February 2027",
        " Bolognesi 15:30 Melgar",
    ]
    assert lines(view("2027-02-07", 3))[1:] == [
        " date not known · to be played",
        "    Melgar   v   Aurora",
        "       CNI   v   Bolognesi  postponed",
    ]


def test_a_result_that_is_not_known_is_no_fixture() -> None:
    assert lines(view("2027-02-07", 1))[1:] == [
        " 6 February 2027",
        "    Melgar  2-1  CNI",
        "    Aurora   –   Bolognesi",
    ]
    assert lines(view("2027-02-14", 2))[1:] == [
        " 13–14 February 2027 · 1 of 2 to be played",
        "       CNI 11:00 Aurora     14 February 2027",
        " Bolognesi   –   Melgar",
    ]


def test_the_view_of_a_match_tells_day_and_time() -> None:
    for number, key, title, told in (
        (1, ("0", "Melgar", "CNI"), "Match Melgar 2-1 CNI", " Date    6 February 2027, 15:30"),
        (2, ("0", "CNI", "Aurora"), "Match CNI v Aurora", " Date    14 February 2027, 11:00"),
    ):
        page = opened_row(view("2027-02-07", number), "rounds", key, 60)
        assert page is not None
        assert page.head[0].text == title
        assert told in [line.text for line in page.body]
    assert page is not None
    assert " Result  still to be played" in [line.text for line in page.body]
