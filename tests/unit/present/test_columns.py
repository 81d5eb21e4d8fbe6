"""Columns leave in a stated order, and every line is as wide as the columns that are left."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support import facts
from tui.present.page.columns import Column, cells, choose, titles
from tui.present.page.page import Line, line
from tui.present.page.text import clean, fit, width, wrap
from tui.present.panes.qualifiers import qualifiers
from tui.present.panes.rounds import rounds
from tui.present.standings.pane import standings
from tui.present.standings.wished import COLUMN_TITLES
from tui.present.view.view import View
from tui.present.view.wishes import Wishes
from tui.season.load import load, parse
from tui.season.model import Season
from tui.season.timeline import Moment

NAMES = [
    "León de Huánuco",
    "浦和レッズ",
    unicodedata.normalize("NFD", "Ñandú Güemes"),
    "CNI",
    "👍🏽 FC",
]
SEASON = """
format = 1
competition = "Liga"
season = "1"
[[stages]]
name = "League"
kind = "league"
rounds = [{{ matches = [
  {{ home = "{0}", away = "{1}", score = "10-0" }},
  {{ home = "{2}", away = "{3}", score = "2-2" }},
] }}]
[[stages]]
name = "Entries"
kind = "qualifiers"
entries = [
  {{ department = "{0}", team = "{0}", location = "{4}" }},
  {{ department = "{1}", team = "{1}" }},
  {{ department = "{4}", team = "{2}" }},
  {{ department = "{3}", team = "{3}", location = "{1}" }},
]
""".format(*NAMES)
DRAW = {"standings": standings, "rounds": rounds, "qualifiers": qualifiers}

names = st.text(
    st.one_of(
        st.sampled_from("aé Ñ世界レ👍🏽\u0301\u0303"), st.characters(exclude_categories=["Cs"])
    ),
    max_size=30,
)


def shown(line: Line) -> list[str]:
    """Return the words of a line of titles."""
    return line.text.split()


def test_columns_of_the_final_table_leave_in_the_stated_order(copa_1968: Season) -> None:
    view = View.of(copa_1968)
    met: list[list[str]] = []
    for wide in range(80, 16, -1):
        there = shown(standings(view, wide).head[1])
        if there not in met:
            met.append(there)
    assert met == [
        ["#", "Team", "P", "W", "D", "L", "F", "A", "+/−", "Pts", "Form"],
        ["#", "Team", "P", "W", "D", "L", "F", "A", "+/−", "Pts"],
        ["#", "Team", "P", "W", "D", "L", "+/−", "Pts"],
        ["#", "Team", "P", "+/−", "Pts"],
        ["#", "Team", "P", "Pts"],
        ["#", "Team", "Pts"],
    ]


def test_movement_leaves_first_and_the_zone_last_but_for_the_matches_played(
    copa_1968: Season,
) -> None:
    view = View.of(copa_1968)
    first = {wide: standings(view, wide).body[0].text for wide in range(12, 60)}
    narrowest = {
        sign: min(wide for wide, text in first.items() if sign in text)
        for sign in (" 5 4 0 1", "P ", "▲1", "+6")
    }
    assert sorted(narrowest, key=lambda sign: -narrowest[sign]) == ["▲1", " 5 4 0 1", "+6", "P "]


def test_the_department_leaves_after_the_location(copa_1968: Season) -> None:
    view = View.of(copa_1968)
    titles_at = {wide: shown(qualifiers(view, wide).head[1]) for wide in (80, 50, 38)}
    assert titles_at == {
        80: ["Department", "Team", "Location", "Progress"],
        50: ["Department", "Team", "Progress"],
        38: ["Team", "Progress"],
    }


@pytest.mark.parametrize("pane", DRAW)
def test_no_line_is_wider_than_the_pane_and_all_rows_are_equally_wide(pane: str) -> None:
    season = parse(SEASON, "liga.toml").season
    view = View.of(season)
    for wide in range(20, 130):
        page = DRAW[pane](view, wide)
        rows = [line for line in page.body if line.key is not None]
        assert rows
        lines = rows if pane == "rounds" else [*rows, page.head[1]]
        assert all(width(line.text) <= wide for line in lines), (pane, wide)
        assert len({width(line.text) for line in lines}) == 1, (pane, wide)
        assert all(
            width(line.fitted(wide).text) == wide
            for line in (*page.head, *page.body, *page.foot(rows[0].key, wide))
        )


def test_numbers_stand_below_each_other_whatever_the_names() -> None:
    season = parse(SEASON, "liga.toml").season
    page = standings(View.of(season), 60)
    ends = {width(row.text.rstrip()) for row in page.body}
    assert ends == {width(page.head[1].text.rstrip())}
    assert [row.text.split()[-1] for row in page.body] == ["3", "1", "1", "0"]


@given(names, names, st.integers(2, 40), st.integers(2, 40))
def test_a_cell_takes_exactly_the_cells_of_its_column(
    first: str, second: str, one: int, two: int
) -> None:
    columns: list[Column[str]] = [
        Column("Team", one, clean, stretch=True, most=30),
        Column("Of", two, lambda _: clean(second), "right"),
    ]
    chosen = choose(columns, one + two + 5)
    for spans in (titles(chosen), cells(chosen, first)):
        assert [width(span.text) for span in spans] == [column.width for column in chosen]


@given(names.map(clean), st.integers(0, 40))
def test_fitting_takes_exactly_so_many_cells(text: str, wide: int) -> None:
    for align in ("left", "right", "center"):
        assert width(fit(text, wide, align)) == wide


@given(names.map(clean), st.integers(2, 40))
def test_wrapping_keeps_every_sign_and_no_line_is_too_wide(text: str, wide: int) -> None:
    lines = wrap(text, wide)
    assert all(width(line) <= wide for line in lines)
    # Every line isolates its own part of a word that is written from right to left.
    assert _signs("".join(lines)) == _signs(text)


def _signs(text: str) -> str:
    return "".join(sign for sign in text if not sign.isspace() and sign not in "\u2068\u2069")


def test_a_name_that_is_cut_is_followed_by_no_second_ellipsis() -> None:
    cut = line(" ", fit("Carlos Stein", 8), ("  awarded", "dim"))
    assert [cut.fitted(cells).text.rstrip() for cells in (9, 10, 12)] == [" Carlos…"] * 3
    assert cut.fitted(14).text == " Carlos…   aw…"


def test_a_user_chooses_the_columns_and_their_order() -> None:
    wishes = Wishes.of([], ["points", "form", "won", "difference"])
    shown = View.of(load(str(facts.FILE)).season, wishes).at(Moment(2, 5))
    titles = [standings(shown, width).head[1].text.split() for width in (80, 32, 31, 27, 25)]
    assert titles == [
        ["#", "Team", "Pts", "Form", "W", "+/−"],
        ["#", "Team", "Pts", "Form", "W", "+/−"],
        ["#", "Team", "Pts", "Form", "W"],
        ["#", "Team", "Pts", "Form"],
        ["#", "Team", "Pts"],
    ]
    assert standings(shown, 80).body[0].text.split()[-4:] == ["8", "WLWWW", "4", "+6"]


def test_every_column_that_can_be_chosen_is_one_of_a_table() -> None:
    shown = View.of(load(str(facts.FILE)).season).at(Moment(2, 5))
    assert set(COLUMN_TITLES.values()) <= set(standings(shown, 120).head[1].text.split())
