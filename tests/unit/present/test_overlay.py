"""A published table over the computed one: what differs, the published order, what cannot be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from support import archive
from support.findings import HEAD, ROUND_ROBIN, SOURCES, TABLE, league, printed, rounds
from tui.present.page.page import Page
from tui.present.standings.overlay import most_published
from tui.present.standings.pane import standings
from tui.present.view.view import View
from tui.season.load import load, parse


def view(*parts: str, laid: int = 1) -> View:
    text = HEAD + SOURCES + league(*parts)
    return replace(View.of(parse(text, "test.toml").season), laid=laid)


def year(number: int, laid: int = 1) -> View:
    season = load(archive.FOLDER / f"{number}-copa-peru.toml").season
    return replace(View.of(season), laid=laid)


def row(page: Page, team: str) -> list[str]:
    return next(one.text for one in page.body if team in one.text).split()


RESULTS = rounds(ROUND_ROBIN)


def test_a_table_that_agrees_says_so_and_shows_the_same_cells() -> None:
    page = standings(view(RESULTS, printed(TABLE)), 80)
    assert page.head[0].text == "Standings = press in all cells · after round 3"
    assert page.head[1].text.split() == [
        "#",
        "pub",
        "Team",
        "P",
        "W",
        "D",
        "L",
        "F",
        "A",
        "+/−",
        "Pts",
    ]
    assert row(page, "D") == ["1", "1", "D", "3", "1", "2", "0", "4", "2", "+2", "4"]


def test_cells_that_differ_show_both_values_and_stand_out() -> None:
    page = standings(year(1985), 80)
    assert page.head[0].text == "Standings ≠ Wikipedia in 2 cells · after the play-off"
    assert row(page, "Hungaritos")[-4:] == ["13", "6≠7", "+7", "8"]
    assert row(page, "Ateneo")[-4:] == ["2≠3", "6", "−4", "4"]
    roles = {
        span.text.strip(): span.role
        for line in page.body
        for span in line.spans
        if "≠" in span.text
    }
    assert roles == {"6≠7": "bad", "2≠3": "bad"}
    key = next(iter(page.rows))
    assert " ".join(one.text.strip() for one in page.foot(key, 80)) == (
        "1st by Wikipedia. Hungaritos Agustinos: the results give 6 goals against, Wikipedia 7."
    )


def test_the_published_order_is_seen() -> None:
    page = standings(year(1983), 80)
    assert row(page, "Cienciano")[:3] == ["2", "≠5", "Cienciano"]
    assert row(page, "Cañaña")[:2] == ["5", "≠2"]
    assert row(page, "Sport Pilsen")[:4] == ["▌P", "1", "1", "Sport"]


def test_teams_that_share_a_place_may_be_printed_in_any_order() -> None:
    draws = rounds(("A 1-1 B", "C 1-1 D", "A 1-1 C", "B 1-1 D", "A 1-1 D", "B 1-1 C"))
    table = printed([f"{at} {team} 3 0 3 0 3 3 3" for at, team in enumerate("DCBA", start=1)])
    page = standings(view(draws, table), 80)
    assert [row(page, f" {team} ")[1] for team in "ABCD"] == ["4", "3", "2", "1"]


def test_cells_that_are_not_printed_or_not_known_are_not_compared() -> None:
    table = printed(["1 D - - - - - - 5", "2 A 3 2 0 1 4 3 4"])
    page = standings(view(RESULTS, table), 80)
    assert row(page, "D")[-8:] == ["3", "1", "2", "0", "4", "2", "+2", "4≠5"]
    assert row(page, "B")[1] == "–"
    assert page.foot(("League", "B"), 80)[0].text == " No row by press."


def test_a_team_that_only_the_second_source_has_is_named_below() -> None:
    book = printed((*TABLE, "5 Z 3 0 0 3 0 9 0"), 'source = "book"')
    page = standings(view(printed(TABLE), book, laid=2), 80)
    assert page.body[-1].text.strip() == "Z"
    assert page.foot(("League", "Z"), 80)[0].text == " 5th by book, and in no other table."


def test_columns_that_differ_are_the_last_to_leave() -> None:
    page = standings(year(1985), 40)
    assert "6≠7" in row(page, "Hungaritos")
    assert "2≠3" in row(page, "Ateneo")
    assert page.head[1].text.split() == ["#", "pub", "Team", "P", "F", "A", "+/−", "Pts"]


def test_several_sources_are_laid_over_one_after_the_other() -> None:
    book = printed(("1 D 3 1 2 0 4 2 4", "2 A 3 2 0 1 5 3 4"), 'source = "book"')
    parts = RESULTS, printed(TABLE), book
    assert most_published(view(*parts)) == 2
    heads = [standings(view(*parts, laid=laid), 80).head[0].text for laid in range(3)]
    assert heads == [
        "Standings after round 3",
        "Standings = press in all cells · after round 3",
        "Standings ≠ book in 1 cell · after round 3",
    ]


def test_a_table_is_laid_over_the_round_that_it_is_of() -> None:
    early = printed(("1 A 2 2 0 0 4 1 4",), 'source = "press"\nround = 2')
    shown = view(RESULTS, early)
    assert standings(shown, 80).head[0].text == (
        "Standings · press prints only the table after round 2 · after round 3"
    )
    before = shown.at(shown.timeline.step(shown.moment, -1))
    assert standings(before, 80).head[0].text == "Standings = press in all cells · after round 2"
    last = view(RESULTS, printed(TABLE))
    before = last.at(last.timeline.step(last.moment, -1))
    assert standings(before, 80).head[0].text == (
        "Standings · press prints only the table of the end · after round 2"
    )


def test_without_results_the_second_source_lies_over_the_first() -> None:
    book = printed(("1 D 3 1 2 0 4 2 5",), 'source = "book"')
    alone = standings(view(printed(TABLE), book), 80)
    assert alone.head[0].text == "Standings · press alone, no results · as published"
    both = standings(view(printed(TABLE), book, laid=2), 80)
    assert both.head[0].text == "Standings ≠ book in 1 cell · as published"
    assert row(both, "D")[-1] == "4≠5"


def test_a_table_that_nobody_prints_is_not_laid_over() -> None:
    plain = view(RESULTS, laid=0)
    over = view(RESULTS)
    assert most_published(over) == 0
    assert standings(over, 80).head == standings(plain, 80).head
    assert standings(over, 80).body == standings(plain, 80).body


@pytest.mark.parametrize("wide", [80, 120, 200])
def test_groups_say_each_what_lies_over_them(wide: int) -> None:
    shown = year(1968)
    regional = shown.at(shown.timeline.of_stage(1))
    text = "\n".join(one.text for one in standings(regional, wide).body)
    assert text.count("Wikipedia alone, ") == 5
