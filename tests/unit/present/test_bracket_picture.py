"""The bracket as a tree and as a list, as of every moment: exact pictures of small ones."""

from __future__ import annotations

import pytest

from support import cups
from tui.present.bracket.pane import bracket, widths
from tui.present.page.page import Page
from tui.present.screen.needs import needs
from tui.present.view.view import View
from tui.season.load import parse
from tui.season.timeline import Moment


def view(text: str, number: int | None = None, stage: int = 0) -> View:
    """Show a cup at its end, or at a moment of a stage."""
    shown = View.of(parse(text, "cup.toml").season)
    return shown if number is None else shown.at(Moment(stage, number))


def picture(page: Page) -> list[str]:
    return [line.text.rstrip() for line in (*page.head, *page.body)]


def test_two_legs_away_goals_penalties_and_the_third_place() -> None:
    assert picture(bracket(view(cups.FINAL_FOUR), 80)) == [
        "Bracket after Final",
        "   Semi-finals            ‹Final›",
        "   Arica       2 0 2",
        " ✓ Bagua       1 1 2 ─┐",
        " └ on away goals      ├─   Bagua       0",
        " ✓ Cusco       1 1 2 ─┘  ✓ Cusco       1",
        "   Dos de Mayo 1 1 2",
        " └ on penalties, 4-3",
        "                           Third place",
        "                         ✓ Arica       3",
        "                           Dos de Mayo 0",
    ]


def test_the_first_leg_shows_no_more_than_was_known_then() -> None:
    page = bracket(view(cups.FINAL_FOUR, 1), 80)
    assert picture(page) == [
        "Bracket after Semi-finals · first leg",
        "  ‹Semi-finals›            Final",
        "   Arica       2   2",
        "   Bagua       1   1 ─┐",
        "                      ├─   …",
        "   Cusco       1   1 ─┘    …",
        "   Dos de Mayo 1   1",
        "",
        "                           Third place",
        "                           …",
        "                           …",
    ]
    assert page.explain
    assert page.explain(("0", "0")) == "Arica 2-1 Bagua."
    assert page.explain(("2", "0")) == "… v …."


def test_the_finalists_are_there_as_soon_as_their_ties_are_decided() -> None:
    assert picture(bracket(view(cups.FINAL_FOUR, 2), 80))[4:6] == [
        " └ on away goals      ├─   Bagua",
        " ✓ Cusco       1 1 2 ─┘    Cusco",
    ]


def test_the_line_below_says_what_decided_and_what_it_earned() -> None:
    page = bracket(view(cups.FINAL_FOUR), 80)
    assert page.explain
    assert page.explain(("0", "0")) == (
        "Arica 2-1 Bagua, Bagua 1-0 Arica. Bagua won on away goals, 1-0."
    )
    assert page.explain(("0", "1")) == (
        "Cusco 1-1 Dos de Mayo, Dos de Mayo 1-1 Cusco (3-4 on penalties). "
        "Cusco won on penalties, 4-3. The second leg was played in Lima."
    )
    assert page.explain(("2", "0")) == "Bagua 0-1 Cusco. Cusco won → champion."
    assert page.explain(None) == ""


def test_without_room_for_the_legs_there_are_the_sums() -> None:
    assert picture(bracket(view(cups.cup(8)), 52)) == [
        "Bracket after Final",
        "   Quarter-finals      Semi-finals      ‹Final›",
        " ✓ Alianza     3",
        "   Bolognesi   1 ─┐",
        "                  ├─ ✓ Alianza   3",
        " ✓ Cienciano   3 ─┘    Cienciano 1 ─┐",
        "   Defensor    1                    │",
        "                                    ├─ ✓ Alianza   2",
        " ✓ Espinosa    3                    │    Espinosa  0",
        "   Ferrocarril 1 ─┐                 │",
        "                  ├─ ✓ Espinosa  3 ─┘",
        " ✓ Grau        3 ─┘    Grau      1",
        "   Huracán     1",
    ]


def test_a_list_takes_the_place_of_a_tree_without_room() -> None:
    page = bracket(view(cups.FINAL_FOUR), 34)
    assert picture(page) == [
        "Bracket after Final",
        " Semi-finals",
        "       Arica    2-2  ✓ Bagua",
        "       Cusco ✓  2-2    Dos de Mayo",
        "",
        " Third place",
        "       Arica ✓  3-0    Dos de Mayo",
        "",
        " ‹Final›",
        "       Bagua    0-1  ✓ Cusco",
    ]


def test_a_wide_list_tells_the_legs_and_what_decided() -> None:
    wide = view(cups.cup(32))
    assert picture(bracket(wide, 80))[1:3] == [
        " Round of 32",
        "       Alianza ✓  3-1    Bolognesi      2-0, 1-1",
    ]
    assert min(widths(wide)) > 80


def test_unknown_opponents_lost_and_derived_scores_a_replay_and_teams_to_come() -> None:
    assert picture(bracket(view(cups.UNFINISHED), 80)) == [
        "Bracket after Quarter-finals · replay",
        "  ‹Quarter-finals›           Semi-finals",
        "   Dos de Mayo 1     1",
        "   Espinosa    1     1 ─┐",
        "                        ├─   winner of C",
        " ✓ Arica               ─┘    Arica",
        "   not known",
        " └ by drawing lots",
        "   Bagua       –     –",
        " ✓ Cusco       –     – ─┐",
        "                        ├─   Cusco",
        "   Fénix       0 1 0 1 ─┘    Grau",
        " ✓ Grau        1 0 1 1",
        " └ in a replay, 1-0",
    ]


def test_a_round_alone_is_a_column() -> None:
    text = cups.FINAL_FOUR[: cups.FINAL_FOUR.index('[[stages.rounds]]\nname = "Third')]
    assert picture(bracket(view(text, 1), 80)) == [
        "Bracket after Semi-finals · first leg",
        "  ‹Semi-finals›",
        "   Arica       2   2",
        "   Bagua       1   1",
        "",
        "   Cusco       1   1",
        "   Dos de Mayo 1   1",
    ]


@pytest.mark.parametrize("cells", [34, 60, 80, 120, 200])
@pytest.mark.parametrize("text", [cups.FINAL_FOUR, cups.UNFINISHED, cups.cup(4), cups.cup(16)])
def test_no_step_moves_a_tie_and_no_line_is_too_wide(text: str, cells: int) -> None:
    shown = view(text)
    last = bracket(shown, cells)
    for moment in shown.timeline.moments:
        page = bracket(shown.at(moment), cells)
        assert max(len(line.text) for line in (*page.head[1:], *page.body)) <= cells
        assert page.columns == last.columns
        assert {key: row.first for key, row in page.rows.items()} == {
            key: row.first for key, row in last.rows.items()
        }
        assert set(page.now) <= set(page.rows)


@pytest.mark.parametrize("text", [cups.FINAL_FOUR, cups.UNFINISHED, cups.cup(4), cups.cup(16)])
def test_the_room_that_a_bracket_asks_for_is_what_it_takes(text: str) -> None:
    shown = view(text)
    wanted = needs(shown.at(shown.timeline.of_stage(0)))
    assert list(wanted.abreast) == list(widths(shown))
    for cells in (*wanted.tables, *wanted.abreast):
        page = bracket(shown, cells)
        want = wanted.wants["standings"](cells)
        assert want.rows == len(page.head) + len(page.body)
        assert 0 <= want.enough - want.rows - page.foot_lines <= 1


def test_names_of_any_length_are_drawn_in_a_few_ways() -> None:
    shown = view(cups.cup(4).replace("Alianza", "Alianza " * 1000))
    assert len(widths(shown)) < 40
    assert 70 < max(len(line.text) for line in bracket(shown, 80).body) <= 80
    assert max(len(line.text) for line in bracket(shown, 34).body) <= 34


def test_one_moves_down_a_round_and_over_to_the_next() -> None:
    page = bracket(view(cups.cup(16)), 120)
    assert [len(column) for column in page.columns] == [8, 4, 2, 1]
    assert list(page.rows)[:9] == [*(("0", str(at)) for at in range(8)), ("1", "0")]
    assert page.beside(("0", "6"), 1) == ("1", "3")
    assert page.beside(("1", "3"), 1) == ("2", "1")
    assert page.beside(("1", "3"), -1) in (("0", "6"), ("0", "7"))
    assert page.beside(("3", "0"), 1) is None
    assert page.beside(("0", "0"), -1) is None


@pytest.mark.parametrize("rounds", ["", '[[stages.rounds]]\nname = "Final"\nties = []\n'])
def test_a_stage_without_ties_shows_what_there_is(rounds: str) -> None:
    text = 'format = 1\ncompetition = "Cup"\nseason = "2001"\n'
    text += '[[stages]]\nname = "Last stage"\nkind = "knockout"\n' + rounds
    shown = view(text)
    assert [line.text for line in bracket(shown, 80).body] == ([" ‹Final›"] if rounds else [])
    assert widths(shown) == ()
    assert needs(shown.at(shown.timeline.of_stage(0))).wants["standings"](49).rows > 0
