"""The course of the places and the matrix of the results, held against pictures drawn by hand."""

from __future__ import annotations

import pytest

from tui.present.page.pane_names import NAMES
from tui.present.page.text import width
from tui.present.panes.registry import PANES
from tui.present.view.view import View
from tui.present.views.chart import draw_chart, of_places, of_points
from tui.present.views.matrix import Cell, draw_matrix
from tui.present.words.team_codes import team_codes
from tui.season.model import Season
from tui.season.timeline import Moment

PLACES = {"Arica": [1, 1, 3], "Bagua": [2, 3, 1], "Cusco": [3, 2, 2]}


def called(team: str, cells: int) -> str:
    return team[:cells]


def drawn(cells: int, shown: int = 3, picked: str | None = None) -> list[str]:
    lines = draw_chart(of_places(PLACES, called), shown, picked, cells)
    return [line.text.rstrip() for line in lines]


def test_the_courses_of_the_places_meet_in_joints() -> None:
    first, second, third = drawn(30)[1:]
    assert first.startswith(" Arica -")
    assert first.endswith(" Bagua")
    assert second.endswith(" Cusco")
    assert third.startswith(" Cusco -")
    assert third.endswith(" Arica")
    assert set("┬┴┼├┤┌┐└┘│") & set(first + second + third)


def test_the_picked_team_is_drawn_over_the_others_with_a_point_in_the_round_shown() -> None:
    lines = draw_chart(of_places(PLACES, called), 2, "Cusco", 30)
    own = [span.text for line in lines[1:] for span in line.spans if span.role == "accent"]
    assert "●" in "".join(own)
    assert sum("Cusco" in text for text in own) == 2
    others = [span.text for line in lines for span in line.spans if span.role == "rule"]
    assert "●" not in "".join(others)


def test_points_fall_from_the_most_at_the_top() -> None:
    chart = of_points({"Arica": [2, 4], "Bagua": [0, 0]}, 5, called)
    assert [one.rows for one in chart.courses] == [(2, 0), (4, 4)]


@pytest.mark.parametrize("cells", range(20, 90, 7))
def test_a_chart_keeps_to_its_cells_and_shows_the_round(cells: int) -> None:
    places = {f"Team {at}": [(at + number) % 8 + 1 for number in range(30)] for at in range(8)}
    for shown in (1, 15, 30):
        lines = draw_chart(of_places(places, called), shown, "Team 3", cells)
        assert max(width(line.text.rstrip()) for line in lines) <= cells
        assert str(shown) in lines[0].text.split()
        assert len(lines) == 9


def test_a_matrix_has_home_teams_down_and_visitors_across() -> None:
    results = {("Arica", "Bagua"): Cell("3-1", "win"), ("Bagua", "Arica"): Cell("0-2", "loss")}
    teams = ["Arica", "Bagua", "Sport Boys"]
    lines = draw_matrix(teams, lambda *pair: results.get(pair), 40, called, team_codes(teams))
    assert [line.text.rstrip() for line in lines] == [
        "            Ari Bag SpB",
        " Arica       ■  3-1  ·",
        " Bagua      0-2  ■   ·",
        " Sport Boys  ·   ·   ■",
    ]
    roles = {span.text.strip(): span.role for line in lines for span in line.spans}
    assert (roles["3-1"], roles["0-2"]) == ("good", "bad")


def test_the_views_of_the_final_of_1968(copa_1968: Season) -> None:
    view = View.of(copa_1968)
    chart, matrix = PANES["chart"].draw(view, 50), PANES["matrix"].draw(view, 50)
    assert [line.text.split()[-1] for line in chart.body[1:4]] == ["Mannucci", "Chorrillos", "CNI"]
    row = next(line.text for line in matrix.body if "Mannucci" in line.text)
    assert "2-1" in row
    before = PANES["matrix"].draw(view.at(Moment(view.moment.stage, 1)), 50)
    names = ["Aurora Chancayllo", "Carlos A. Mannucci", "Cienciano", "CNI", "Melgar"]
    for page in (before, matrix):
        rows = zip(page.body[1:], [*names, "Sport Chorrillos"], strict=True)
        assert all(row.text.strip().startswith(name) for row, name in rows)
    assert {"chart", "matrix"} <= set(NAMES)
