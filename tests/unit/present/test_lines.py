"""Lines are drawn when they are looked at, and their rows are known before."""

from __future__ import annotations

import gc

import pytest

from support.league_file import cup_file, league_file
from tui.present.bracket import list as list_pane
from tui.present.bracket import pane as tree_pane
from tui.present.bracket.list import tie_list
from tui.present.page.beside import side_by_side
from tui.present.page.lines import Line, Lines, Span, line
from tui.present.page.page import Page
from tui.present.page.text import Align, fit
from tui.present.panes import matches as match_lines
from tui.present.panes.registry import PANES
from tui.present.standings import form, units
from tui.present.view.view import View
from tui.present.views import course
from tui.present.words.ties import score_of, total
from tui.season.load import parse
from tui.season.model.matches import Match
from tui.standings.results import Side, sides
from tui.standings.tie_result import TieResult


def lines(name: str, count: int, drawn: list[str]) -> Lines:
    """Return lines that tell when they are drawn."""

    def draw(at: int) -> Line:
        drawn.append(f"{name}{at}")
        return line(f"{name}{at}", key=(name, str(at)))

    return Lines([((name, str(at)),) for at in range(count)], draw)


def test_a_line_is_drawn_once_and_only_when_it_is_looked_at() -> None:
    drawn: list[str] = []
    page = Page(body=lines("a", 1000, drawn))
    assert page.keys[:2] == (("a", "0"), ("a", "1"))
    assert page.place(("a", "999")) == 999
    assert ("a", "1000") not in page
    assert page.row(("a", "7"))[:2] == (7, 7)
    assert len(page.body) == 1000
    assert drawn == []
    assert [one.text for one in page.body[998:]] == ["a998", "a999"]
    assert page.body[-1].text == "a999"
    assert page.row(("a", "7")).text == "a7"
    assert drawn == ["a998", "a999", "a7"]


def test_of_very_many_lines_few_are_kept() -> None:
    body = lines("a", 3000, [])
    assert [one.text for one in body] == [f"a{at}" for at in range(3000)]
    assert len(body._drawn) <= 1000  # noqa: SLF001  how many lines are kept


def test_lines_are_equal_when_they_say_the_same() -> None:
    assert lines("a", 2, []) == lines("a", 2, [])
    assert lines("a", 2, []) == tuple(lines("a", 2, []))
    assert lines("a", 2, []) != lines("a", 3, [])
    assert lines("a", 2, []) != lines("b", 2, [])


def test_blocks_side_by_side_are_drawn_line_by_line() -> None:
    drawn: list[str] = []
    placed = side_by_side([lines("a", 30, drawn), lines("b", 20, drawn)], 5, 2)
    page = Page(body=placed.lines, columns=placed.keys)
    assert page.beside(("a", "5"), 1) == ("b", "5")
    assert drawn == []
    assert page.body[5].text == "a5     b5   "
    assert page.key_at(5, 8) == ("b", "5")
    assert page.body[25].text == "a25         "
    assert drawn == ["a5", "b5", "a25"]


def test_what_is_left_of_a_page_holds_its_rows_and_nothing_else() -> None:
    drawn: list[str] = []
    page = Page(body=lines("a", 3, drawn), explain=str).without_content()
    assert page.keys == (("a", "0"), ("a", "1"), ("a", "2"))
    assert page.explain is None
    assert page.body[1].text == ""
    assert drawn == []


@pytest.mark.parametrize("teams", [40, 318, 1000])
def test_a_table_formats_the_rows_that_are_looked_at(
    teams: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    formatted: list[object] = []

    def spy(_: object, entry: object) -> tuple[Span, ...]:
        formatted.append(entry)
        return ()

    monkeypatch.setattr(units, "cells", spy)
    view = View.of(parse(league_file(teams), "many").season)
    page = PANES["standings"].draw(view, 80)
    assert len(page.keys) == teams
    assert formatted == []
    page.body[10:20]
    page.foot(page.keys[5], 80)
    assert len(formatted) == 10


@pytest.mark.parametrize("teams", [40, 318, 1000])
def test_a_round_formats_the_matches_that_are_looked_at(
    teams: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    formatted: list[str] = []

    def spy(text: str, cells: int, align: Align = "left") -> str:
        formatted.append(text)
        return fit(text, cells, align)

    monkeypatch.setattr(match_lines, "fit", spy)
    view = View.of(parse(league_file(teams), "many").season)
    page = PANES["rounds"].draw(view, 40)
    assert len(page.keys) == teams // 2
    assert formatted == []
    page.body[5:15]
    assert len(formatted) == 3 * 10  # both teams and the score


def test_a_bracket_draws_the_ties_that_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[TieResult] = []

    def spy(result: TieResult, side: int) -> str:
        drawn.append(result)
        return total(result, side)

    view = View.of(parse(cup_file(128), "cup").season)
    PANES["standings"].draw(view, 200)  # which plans the tree
    monkeypatch.setattr(tree_pane, "total", spy)
    page = PANES["standings"].draw(view, 200)
    assert len(page.keys) == 127
    assert drawn == []
    page.body[:2]
    assert len(drawn) == 2  # both teams of the first tie


def test_a_list_of_ties_draws_those_that_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[TieResult] = []

    def spy(result: TieResult) -> str:
        drawn.append(result)
        return score_of(result)

    monkeypatch.setattr(list_pane, "score_of", spy)
    page = tie_list(View.of(parse(cup_file(128), "cup").season), 49)
    assert len(page.keys) == 127
    assert drawn == []
    assert [one.text.split() for one in page.body[1:3]] == [
        ["Team", "0", "✓", "1-0", "Team", "1"],
        ["Team", "2", "✓", "1-0", "Team", "3"],
    ]
    assert len(drawn) == 2


def test_of_a_long_season_form_and_matrix_read_the_last_results_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[Match] = []

    def counted(match: Match) -> tuple[Side, Side]:
        read.append(match)
        return sides(match)

    monkeypatch.setattr(form, "sides", counted)
    monkeypatch.setattr(course, "sides", counted)
    view = View.of(parse(league_file(6, 300), "many.toml").season)
    assert [form.form_of(view, f"Team {number}") for number in (0, 5)] == ["WWWWW", "LLLLL"]
    assert len(read) == 10
    read.clear()
    rows = PANES["matrix"].draw(view, 60).body
    assert rows[1].text.split()[2:] == ["■", "30…", "29…", "29…", "29…", "29…"]
    assert len(read) == 15  # each two teams once, though they met sixty times


def test_a_line_that_was_looked_at_does_not_hold_itself() -> None:
    gc.collect()
    gc.disable()
    try:
        whole = line("a line")
        assert whole.parts == (whole,)
        assert whole.fitted(9).text == "a line   "
        del whole
        assert gc.collect() == 0
    finally:
        gc.enable()
