"""What stands where nothing else needs the room: further rounds, and figures of the season."""

from __future__ import annotations

import pytest

from support.twenty import league_of_twenty
from tui.present.page.page import Page
from tui.present.page.pane_names import Name
from tui.present.panes.figures import has_figures
from tui.present.panes.registry import PANES
from tui.present.screen.layout import arrange
from tui.present.screen.needs import needs
from tui.present.view.view import View
from tui.season.load import parse
from tui.season.model import Season
from tui.season.timeline import Moment

FINAL, REGIONAL = 2, 1


def titles_below(page: Page, cells: int) -> list[str]:
    """Return the titles of the rounds below the one shown."""
    return [block[1].text.strip() for block in page.blocks(cells)]


def said(page: Page) -> list[str]:
    return [line.text.strip() for line in page.body]


@pytest.mark.parametrize(
    ("number", "titles"),
    [
        (1, ["Next: round 2, 1 May 1968", "Round 3, 5 May 1968", "Round 4, 8 May 1968"]),
        (
            3,
            ["Next: round 4, 8 May 1968", "Before: round 2, 1 May 1968", "Round 5, 11 May 1968"],
        ),
        (5, ["Before: round 4, 8 May 1968", "Round 3, 5 May 1968", "Round 2, 1 May 1968"]),
    ],
)
def test_the_rounds_nearest_to_the_one_shown_stand_below_it(
    copa_1968: Season, number: int, titles: list[str]
) -> None:
    page = PANES["rounds"].draw(View.of(copa_1968).at(Moment(FINAL, number)), 50)
    below = titles_below(page, 50)
    assert below[:3] == titles
    assert len(below) == 4  # the others of five


def test_rounds_want_room_for_one_round_after_the_other(copa_1968: Season) -> None:
    want = PANES["rounds"].want(View.of(copa_1968), 50)
    # A title, the date and three matches; a blank line, a title and three matches for each other.
    assert want.steps == (5, 10, 15, 20, 25)
    assert (want.enough, want.best, want.most) == (5, 10, 25)


def large(rounds: int) -> View:
    """Return the view of a league with 120 matches in each round."""
    match = '{{ home = "A{0}", away = "B{0}", score = "1-0" }}'
    day = f"[[stages.rounds]]\nmatches = [{', '.join(match.format(at) for at in range(120))}]\n"
    head = 'format = 1\ncompetition = "Liga"\nseason = "2001"\n[[stages]]\nname = "League"\n'
    return View.of(parse(f'{head}kind = "league"\n{day * rounds}', "large.toml").season)


def test_a_large_round_has_no_more_below_it_than_a_screen_could_show() -> None:
    assert len(titles_below(PANES["rounds"].draw(large(5), 50), 50)) == 1


def test_figures_are_those_up_to_the_round_shown(copa_1968: Season) -> None:
    view = View.of(copa_1968)
    at_end = said(PANES["figures"].draw(view, 60))
    assert at_end[0].startswith("15 matches, 34 goals, 2.27 a match")
    assert "Mannucci 4-0 CNI  28 April 1968" in at_end
    at_first = said(PANES["figures"].draw(view.at(Moment(FINAL, 1)), 60))
    assert at_first[0].startswith("3 matches, 8 goals, 2.67 a match")


def test_figures_have_no_rows_that_keys_and_searches_go_through(copa_1968: Season) -> None:
    assert not PANES["figures"].draw(View.of(copa_1968), 60).keys


def test_there_are_no_figures_before_any_match_nor_of_more_than_can_be_added_at_each_step(
    copa_1968: Season,
) -> None:
    view = View.of(copa_1968)
    assert has_figures(view)
    assert not has_figures(view.at(Moment(REGIONAL)))  # of its groups only tables are known
    assert has_figures(large(5))
    assert not has_figures(large(6))


def places(view: View, wide: int, high: int) -> set[Name]:
    return set(arrange(wide, high, needs(view), "standings").areas)


def test_figures_stand_where_a_column_has_lines_left_over(copa_1968: Season) -> None:
    twenty = View.of(parse(league_of_twenty(), "twenty.toml").season)
    for view in (View.of(copa_1968), twenty):
        assert "figures" in places(view, 200, 57)
        assert "figures" not in places(view, 80, 21)
    areas = arrange(200, 57, needs(twenty), "standings").areas
    assert areas["figures"].x == areas["standings"].x
    assert areas["rounds"].height == 36  # three rounds of ten matches
    at_first = twenty.at(Moment(0, 1))
    assert arrange(200, 57, needs(at_first), "standings").areas == areas
