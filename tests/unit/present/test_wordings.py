"""Captions, titles and remarks in narrow panes: shorter words, never half of one."""

from __future__ import annotations

from datetime import date

import pytest

from support import archive
from tui.present.page.lines import line
from tui.present.page.page import Page
from tui.present.page.text import first_fitting, width
from tui.present.panes.registry import PANES
from tui.present.view.view import View
from tui.present.words.panes import other_round_titles, round_captions
from tui.season.timeline import Moment

FINAL = date(1998, 12, 13)


def test_of_several_wordings_the_first_that_has_room_is_taken() -> None:
    wordings = ("Quarter-finals · first leg", "Quarter-finals")
    assert first_fitting(wordings, 26) == wordings[0]
    assert first_fitting(wordings, 25) == wordings[1]
    assert first_fitting(wordings[:1], 25) == "Quarter-finals · first…"
    assert first_fitting(wordings[:1], 18) == "Quarter-finals…"
    assert first_fitting((), 18) == ""


@pytest.mark.parametrize(
    ("cells", "caption"),
    [
        (60, "Final · 13 December 1998 · by date, no rounds are known"),
        (40, "Final · 13 December 1998 · by date"),
        (33, "Final · 13 Dec 1998 · by date"),
        (20, "Final · 13 Dec 1998"),
        (18, "Final"),
    ],
)
def test_a_caption_leaves_out_what_the_screen_tells_elsewhere(cells: int, caption: str) -> None:
    assert first_fitting(round_captions(["Final"], [FINAL], "", dated=True), cells) == caption


@pytest.mark.parametrize(
    ("cells", "title"),
    [
        (30, "Next: final, 13 December 1998"),
        (28, "Next: final, 13 Dec 1998"),
        (20, "Next: final"),
        (10, "Final"),
    ],
)
def test_the_title_of_another_round_shortens_its_date_first(cells: int, title: str) -> None:
    assert first_fitting(other_round_titles(1, "Final", [FINAL]), cells) == title


def test_what_became_of_teams_leaves_room_for_their_names() -> None:
    view = View.of(archive.season(2004)).at(Moment(2, 1))
    rows = [one.text.rstrip() for one in PANES["qualifiers"].draw(view, 29).body]
    assert rows[:2] == [" Sport S. quarter-finals", " Higos    quarter-finals"]
    assert " José G.  out" in rows  # of the departmental final
    assert all(width(row) <= 29 for row in rows)


def test_a_heading_that_has_no_room_for_the_moment_does_without() -> None:
    view = View.of(archive.season(2018)).at(Moment(3, 1))
    heads = [PANES["standings"].draw(view, cells).head[0].text for cells in (50, 30)]
    assert heads == ["Bracket after Round of 16 · first leg", "Bracket"]


def test_many_ties_that_lead_to_no_others_are_a_list_with_names_uncut() -> None:
    view = View.of(archive.season(2021)).at(Moment(1, 1))
    rows = [one.text for one in PANES["standings"].draw(view, 51).body]
    assert len(rows) == 15  # the name of the round, and fourteen ties
    assert not any("…" in row for row in rows)


def test_a_row_is_explained_without_its_sign_where_both_have_no_room() -> None:
    page = Page(
        body=(line("A", key=("A",)),),
        explain=lambda _: "2nd: below B by points. P = promoted to the first division.",
        foot_lines=1,
        brief=lambda _: "2nd: below B by points.",
    )
    assert page.foot(("A",), 70)[0].text.strip().endswith("first division.")
    assert page.foot(("A",), 40)[0].text.strip() == "2nd: below B by points."
