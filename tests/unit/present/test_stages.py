"""The stages in one line, and tables side by side."""

from __future__ import annotations

import pytest

from support import cups, facts
from tui.present.page.beside import columns_for, side_by_side, width_of
from tui.present.page.page import Line, line
from tui.present.screen.frame import heading
from tui.present.screen.needs import needs
from tui.present.screen.stages import stage_strip
from tui.present.standings.pane import standings, table_widths
from tui.present.view.view import View
from tui.season.load import load, parse
from tui.season.model import Season
from tui.season.timeline import Moment


def at(season: Season, stage: int) -> View:
    view = View.of(season)
    return view.at(view.timeline.of_stage(stage))


@pytest.mark.parametrize(
    ("stage", "cells", "text"),
    [
        (2, 80, " Departmental 23 teams › Regional 5 groups › ‹Final› 6 teams"),
        (1, 80, " Departmental 23 teams › ‹Regional› 5 groups › Final 6 teams"),
        (2, 50, " Departmental › Regional › ‹Final›"),
        (2, 30, " … › Regional › ‹Final›"),
        (1, 33, " Departmental › ‹Regional› › …"),
        (0, 30, " ‹Departmental› › Regional › …"),
        (0, 25, " ‹Departmental› › …"),
        (1, 22, " … › ‹Regional› › …"),
        (2, 18, " … › ‹Final›"),
    ],
)
def test_the_strip_keeps_the_stage_shown_and_its_neighbours(
    copa_1968: Season, stage: int, cells: int, text: str
) -> None:
    assert stage_strip(at(copa_1968, stage), cells).text.rstrip() == text


def test_the_strip_is_the_same_in_every_round_and_never_too_wide(copa_1968: Season) -> None:
    for cells in range(10, 90):
        strips = {stage_strip(View.of(copa_1968).at(Moment(2, one)), cells) for one in range(1, 6)}
        assert len(strips) == 1
        assert len(strips.pop().text) <= cells


def test_the_stage_shown_is_told_without_colour(copa_1968: Season) -> None:
    strip = stage_strip(at(copa_1968, 1), 80)
    assert [span.text for span in strip.spans if span.role == "accent"] == ["‹Regional›"]


def test_a_season_of_one_stage_has_no_strip(copa_1968: Season) -> None:
    cup = View.of(parse(cups.FINAL_FOUR, "cup.toml").season)
    assert len(heading(cup, 80, 2)) == 1
    assert len(heading(at(copa_1968, 2), 80, 2)) == 2
    assert len(heading(at(copa_1968, 2), 80, 1)) == 1


def test_knock_out_stages_count_their_teams() -> None:
    text = cups.FINAL_FOUR + '[[stages]]\nname = "Last stage"\nkind = "league"\n'
    text += 'teams = ["Arica", "Bagua", "Cusco", "Dos de Mayo", "Espinosa"]\n'
    view = at(parse(text, "cup.toml").season, 0)
    assert stage_strip(view, 80).text == " ‹Final four› 4 teams › Last 5 teams"


def blocks(*heights: int) -> list[tuple[Line, ...]]:
    return [
        tuple(line(f"{name}{at}", key=(name, str(at))) for at in range(height))
        for name, height in zip("abcde", heights, strict=False)
    ]


def test_blocks_fill_columns_in_their_order_as_low_as_can_be() -> None:
    lines, keys = side_by_side(blocks(3, 2, 2, 3), 2, 2)
    assert [one.text.rstrip() for one in lines] == [
        "a0  c0",
        "a1  c1",
        "a2",
        "    d0",
        "b0  d1",
        "b1  d2",
    ]
    assert [[key[0] for key in column] for column in keys] == [list("aaabb"), list("ccddd")]


def test_one_column_has_the_blocks_below_one_another() -> None:
    lines, keys = side_by_side(blocks(1, 2), 2, 1)
    assert [one.text for one in lines] == ["a0", "", "b0", "b1"]
    assert keys == ()


@pytest.mark.parametrize("cells", range(10, 60))
def test_there_are_as_many_columns_as_have_room(cells: int) -> None:
    count = columns_for(5, 10, cells)
    assert width_of(count, 10) <= cells
    assert count == 5 or width_of(count + 1, 10) > cells


def test_the_regional_tables_stand_side_by_side(copa_1968: Season) -> None:
    view = at(copa_1968, 1)
    (*_, one), (two, three, _) = table_widths(view)
    assert not standings(view, two - 1).columns
    page = standings(view, two)
    assert page.body[0].text.split("  ")[0] == " Región Norte A"
    assert "Región Oriente" in page.body[0].text
    assert [len(column) for column in page.columns] == [8, 10]
    assert len(standings(view, three).columns) == 3
    assert list(page.rows) == list(standings(view, one).rows)
    assert page.beside(("Región Norte A", "Sport Chorrillos"), 1) == ("Región Oriente", "CNI")
    assert page.beside(("Región Oriente", "CNI"), -1) == ("Región Norte A", "Sport Chorrillos")


@pytest.mark.parametrize("stage", range(3))
def test_the_lines_that_the_tables_want_are_those_that_are_drawn(
    copa_1968: Season, stage: int
) -> None:
    view = at(copa_1968, stage)
    for cells in (49, *table_widths(view)[1]):
        page, want = standings(view, cells), needs(view).wants.get("standings")
        if want:
            assert want(cells).rows == len(page.head) + len(page.body)
            assert want(cells).enough == want(cells).rows + bool(page.columns) + page.foot_lines


def test_a_table_keeps_all_its_columns_beside_another(copa_1968: Season) -> None:
    view = at(copa_1968, 1)
    (*_, natural), (two, *_) = table_widths(view)
    narrow, wide = standings(view, natural), standings(view, two)
    row = ("Región Sur", "Melgar")
    assert wide.rows[row].text == narrow.rows[row].text


def test_a_group_of_which_only_the_teams_are_known_lists_them() -> None:
    text = 'format = 1\ncompetition = "Cup"\nseason = "2003"\n[[stages]]\nname = "First"\n'
    text += 'kind = "league"\n[[stages.groups]]\nname = "A"\nteams = ["Arica", "Bagua"]\n'
    page = standings(View.of(parse(text, "cup.toml").season), 40)
    assert [one.text for one in page.body] == [" A · no table, no results", "   Arica", "   Bagua"]
    assert page.explain
    assert page.explain(("A", "Bagua")) == "No table and no results are known."


def test_a_finished_season_opens_where_its_champion_was_made() -> None:
    view = View.of(load(facts.FILE.parent / "2025-copa-peru.toml").season)
    assert view.stage
    assert view.stage.name == "Final stage"
    assert view.timeline.latest_played.stage > view.moment.stage  # the promotion play-off
