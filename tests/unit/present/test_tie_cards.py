"""The views of ties and of teams that went through them, and how far each qualifier came."""

from __future__ import annotations

import pytest

from support import archive, cup, cups, facts
from support.sheets import opened_row
from tui.library.club_names import teams_meant
from tui.present.page.page import Page
from tui.present.panes.qualifiers import qualifiers
from tui.present.panes.rounds import rounds
from tui.present.view.view import View
from tui.present.views.team import team_page
from tui.season.load import load, parse
from tui.season.teams import teams_of
from tui.season.timeline import Moment

QUALIFYING, GROUPS, REPECHAGE, FINAL = range(4)


def text(page: Page | None) -> list[str]:
    assert page
    return [" ".join(line.text.split()) for line in (*page.head, *page.body) if line.text.strip()]


def shown(source: str, *moment: int) -> View:
    return View.of(parse(source, "cup.toml").season).at(Moment(*moment))


def test_a_tie_with_an_awarded_leg_and_a_replay() -> None:
    assert text(opened_row(shown(cups.UNFINISHED, 0, 3), "standings", ("0", "3"), 80)) == [
        "Tie Fénix 1-1 Grau",
        "Round Quarter-finals, National stage",
        "Leg 1 Fénix 0-1 Grau, awarded, 2-0 on the pitch",
        "Leg 2 Grau 0-1 Fénix",
        "Replay Fénix 0-1 Grau",
        "Aggregate 1-1",
        "Winner Grau in a replay, 1-0",
    ]


def test_an_aggregate_that_is_printed_otherwise_stands_below_that_of_the_legs() -> None:
    season = load(archive.FOLDER / "1979-copa-peru.toml").season
    told = text(opened_row(View.of(season).at(Moment(0, 3)), "standings", ("0", "2"), 80))
    at = told.index("Aggregate 5-0")
    assert told[at + 1] == "The source says 2-0."
    before = text(opened_row(View.of(season).at(Moment(0, 1)), "standings", ("0", "2"), 80))
    assert "The source says 2-0." not in before


def test_a_tie_shows_no_leg_before_it_is_played() -> None:
    assert text(opened_row(shown(cups.UNFINISHED, 0, 1), "standings", ("0", "3"), 80)) == [
        "Tie Fénix 0-1 Grau",
        "Round Quarter-finals, National stage",
        "Leg 1 Fénix 0-1 Grau, awarded, 2-0 on the pitch",
        "Winner not decided yet",
    ]


def test_what_only_a_source_knows_is_said() -> None:
    view = shown(cups.UNFINISHED, 0, 3)
    assert text(opened_row(view, "standings", ("0", "0"), 80)) == [
        "Tie Arica v not known",
        "Round Quarter-finals, National stage",
        "Winner Arica by drawing lots",
        "As the source says; the results do not show it.",
    ]
    assert text(opened_row(view, "standings", ("0", "2"), 80))[2:] == [
        "Leg 1 Dos de Mayo 1-1* Espinosa, worked out from a table",
        "Winner not known",
    ]


def test_a_source_that_contradicts_the_results_is_said() -> None:
    against = cups.FINAL_FOUR.replace('teams = ["Bagua", "Cusco"],', '\\g<0> winner = "Bagua",')
    against = against.replace("\\g<0>", 'teams = ["Bagua", "Cusco"],')
    told = text(opened_row(shown(against, 0, 4), "standings", ("2", "0"), 80))
    assert "Winner Bagua" in told
    assert "As the source says; by the results it would be Cusco." in told
    assert "Winner is champion" in told


def test_a_tie_that_the_file_no_longer_has_opens_nothing() -> None:
    assert opened_row(shown(cups.FINAL_FOUR, 0, 4), "standings", ("9", "9"), 80) is None


@pytest.mark.parametrize(
    ("team", "moment", "road"),
    [
        (
            "A",
            (FINAL, 2),
            [
                "Qualifying Lima → qualified: Groups",
                "Groups 1st → qualified: Final",
                "Final beat C 1-0 → champion",
            ],
        ),
        (
            "D",
            (FINAL, 1),
            [
                "Qualifying Tacna → qualified: Groups",
                "Groups 3rd → qualified: Repechage",
                "Repechage beat B 1-0 → qualified: Final",
                "Final Semi-final · lost to C 0-2",
            ],
        ),
        (
            "B",
            (FINAL, 2),
            [
                "Qualifying Lima → qualified: Groups",
                "Groups 4th → qualified: Repechage",
                "Repechage lost to D 0-1 → relegated",
            ],
        ),
        (
            "C",
            (GROUPS, 1),
            ["Qualifying Ica → qualified: Groups", "Groups 2nd → qualified: Final"],
        ),
    ],
)
def test_the_view_of_a_team_has_its_road(
    team: str, moment: tuple[int, int], road: list[str]
) -> None:
    lines = text(team_page(shown(cup.SEASON, *moment), team, 80))
    at = lines.index(road[0])
    assert lines[at : at + len(road)] == road


def test_the_view_of_a_team_tells_its_ties() -> None:
    lines = text(team_page(shown(cups.FINAL_FOUR, 0, 4), "Cusco", 80))
    assert lines[:7] == [
        "Team Cusco DDW",
        "Final four",
        "Semi-finals · beat Dos de Mayo 2-2 on penalties, 4-3",
        "H D 1-1 Dos de Mayo 4 November 1990",
        "A D 1-1 Dos de Mayo 11 November 1990 3-4 on penalties",
        "Final · beat Bagua 1-0",
        "N W 1-0 Bagua 18 November 1990",
    ]


BYE = """
format = 1
competition = "Copa"
season = "1970"

[[stages]]
name = "National stage"
kind = "knockout"

[[stages.rounds]]
name = "First round"
ties = [{ name = "1", teams = ["CNI", "Aurora"] }]

[[stages.rounds]]
name = "Second round"
ties = [{ teams = ["Melgar"], winners_of = ["1"] }, { teams = ["Grau"], winner = "Grau" }]
"""


def test_a_team_that_only_has_a_bye_has_a_view() -> None:
    at_first, at_last = shown(BYE, 0, 1), shown(BYE, 0, 2)
    assert teams_of(at_first.season) == ("CNI", "Aurora", "Melgar", "Grau")
    assert teams_meant("grau", at_first.season) == ["Grau"]
    assert text(team_page(at_first, "Melgar", 80)) == [
        "Team Melgar",
        "National stage",
        "Second round · v winner of 1",
    ]
    assert text(team_page(at_last, "Grau", 80))[1:] == [
        "National stage",
        "Second round · went through",
    ]


@pytest.mark.parametrize(
    ("moment", "fates"),
    [
        ((QUALIFYING, 0), ["qualified", "qualified", "qualified", "qualified"]),
        ((REPECHAGE, 1), ["qualified", "out in the repechage", "qualified", "won the repechage"]),
        ((FINAL, 1), ["final", "out in the repechage", "final", "out in the semi-final"]),
        ((FINAL, 2), ["won the final", "out in the repechage", "out in the final"]),
    ],
)
def test_qualifiers_show_how_far_each_went(moment: tuple[int, int], fates: list[str]) -> None:
    page = qualifiers(shown(cup.SEASON, *moment), 100)
    found = [" ".join(line.text.split()[2:]) for line in page.body]
    assert found[: len(fates)] == fates


def test_the_play_off_of_a_league_is_behind_its_rounds() -> None:
    view = View.of(load(facts.FILE.parent / "1997-copa-peru.toml").season)
    page = rounds(view, 40)
    assert page.head[0].text == "Rounds  1  2  3  4  5 ‹+›"
    assert page.head[1].text == " Play-off · 17 December 1997"
    assert [line.text.split() for line in page.body] == [["Juan", "Aurich", "1-0", "U.P.A.O."]]
    before = rounds(view.at(view.timeline.step(view.moment, -1)), 40)
    assert before.head[0].text == "Rounds  1  2  3  4 ‹5› + "
    opened = text(opened_row(view, "rounds", page.body[0].key or (), 60))
    assert "Round Final stage, Play-off" in opened


def test_what_a_narrow_round_cuts_off_is_told_below_it() -> None:
    view = shown(cups.UNFINISHED, 0, 1)
    page = rounds(view, 26)
    key = next(line.key for line in page.body if "Fénix" in line.text)
    assert page.explain
    assert page.foot_lines
    assert page.explain(key) == "awarded, 2-0 on the pitch"
    assert not rounds(view, 90).foot_lines
