"""What is shown of a series, of a match that was played again, and of a leg that was."""

from __future__ import annotations

from pathlib import Path

from support.sheets import opened_row
from tui.present.bracket.pane import bracket
from tui.present.output.tables import text_lines
from tui.present.page.page import Page
from tui.present.panes.rounds import rounds
from tui.present.view.view import View
from tui.season.load import load, parse
from tui.season.timeline import Moment

CASES = Path(__file__).parents[2] / "data" / "cases"
AGAIN = """format = 1
competition = "European Cup"
season = "1971-72"
[[stages]]
name = "Cup"
kind = "knockout"
[[stages.rounds]]
name = "Second round"
legs = 2
ties = [{ teams = ["Gladbach", "Inter"], legs = [
  { home = "Gladbach", away = "Inter", score = "7-1", status = "annulled" },
  { home = "Inter", away = "Gladbach", score = "4-2" },
  { home = "Gladbach", away = "Inter", score = "0-0" },
] }]
"""


def case(name: str, *moment: int) -> View:
    view = View.of(load(CASES / f"{name}.toml").season)
    return view.at(Moment(*moment)) if moment else view


def text(page: Page | None) -> list[str]:
    assert page
    return [" ".join(one.text.split()) for one in (*page.head, *page.body) if one.text.strip()]


def test_the_view_of_a_series_says_the_matches_won_and_who_goes_on() -> None:
    assert text(opened_row(case("best-of-three"), "standings", ("0", "2"), 80)) == [
        "Tie Inter Miami 1-2 Atlanta",
        "Round Round One, Play-offs",
        "Leg 1 Inter Miami 2-1 Atlanta, 25 October 2024",
        "Leg 2 Atlanta 2-1 Inter Miami, 2 November 2024",
        "Leg 3 Inter Miami 2-3 Atlanta, 9 November 2024",
        "Series 1-2 in matches",
        "Winner Atlanta 2-1 in matches",
    ]
    open_ = text(opened_row(case("best-of-three", 0, 2), "standings", ("0", "2"), 80))
    assert open_[-2:] == ["Series 1-1 in matches", "Winner not decided yet"]


def test_a_bracket_and_a_list_show_the_matches_won() -> None:
    page = bracket(case("best-of-three"), 50)
    assert "Atlanta 1 2 3 2" in " ".join(" ".join(one.text for one in page.body).split())
    assert page.explain is not None
    assert page.explain(("0", "1")).endswith("NY Red Bulls won 2-0 in matches.")
    listed = [" ".join(one.split()) for one in text_lines(case("best-of-three"))]
    assert "LAFC ✓ 2-1 Vancouver 2-1, 0-3, 1-0 · 2-1 in matches" in listed


def test_a_match_played_again_has_a_row_and_a_view_of_its_own() -> None:
    view = case("abandoned-played-again")
    keys = [one.key for one in rounds(view, 80).body if one.key]
    assert len(set(keys)) == 2
    told = [text(opened_row(view, "rounds", key, 80)) for key in keys]
    assert [one[0] for one in told] == ["Match Nice 1-0 Marseille", "Match Nice 1-1 Marseille"]
    assert ["Date 22 August 2021" in told[0], "Date 27 October 2021" in told[1]] == [True, True]


def test_a_leg_played_again_has_the_number_of_the_one_it_replaces() -> None:
    view = View.of(parse(AGAIN, "t.toml").season)
    told = text(opened_row(view, "standings", ("0", "0"), 80))
    assert told[2:5] == [
        "Leg 1 Gladbach 7-1 Inter, annulled",
        "Leg 1 Inter 4-2 Gladbach",
        "Leg 2 Gladbach 0-0 Inter",
    ]
    assert told[-1] == "Winner Inter on aggregate, 4-2"
