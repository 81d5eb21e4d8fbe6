"""For any league and any size: all rows and names that have room, no pane empty, more is more."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.present.page.pane_names import Name
from tui.present.page.text import ELLIPSIS, width
from tui.present.panes.registry import PANES
from tui.present.screen.layout import arrange, edges
from tui.present.screen.needs import needs
from tui.present.view.view import View
from tui.season.load import parse

NAMES = (
    "Arica",
    "Sport Boys Association",
    "FC Unión Comercio",
    "Deportivo Municipal de Lima",
    "CNI",
)


class Seen(NamedTuple):
    """What a screen shows: its panes, the columns of the table, the rows in sight."""

    panes: frozenset[Name]
    columns: frozenset[str]
    rows: frozenset[tuple[Name, object]]


def league(teams: int, long: int) -> View:
    """A round robin, each team at home once in turn; names are longer and longer."""
    names = [f"{NAMES[at % len(NAMES)]}{' Lima' * long} {chr(65 + at)}" for at in range(teams)]
    order = list(range(teams + teams % 2))
    rounds = ""
    for number in range(len(order) - 1):
        pairs = [(order[at], order[-1 - at]) for at in range(len(order) // 2)]
        matches = ", ".join(
            f'{{ home = "{names[a]}", away = "{names[b]}", score = "{(a + number) % 4}-{b % 3}" }}'
            for a, b in pairs
            if max(a, b) < teams
        )
        rounds += f"[[stages.rounds]]\nmatches = [{matches}]\n"
        order = [order[0], order[-1], *order[1:-1]]
    head = 'format = 1\ncompetition = "Liga"\nseason = "2001"\nsummary = "A league."\n'
    text = f'{head}[[stages]]\nname = "League"\nkind = "league"\n{rounds}'
    return View.of(parse(text, "liga.toml").season)


def seen(view: View, wide: int, high: int) -> Seen:
    """Draw a screen, hold every pane of it to what holds of all, and return what it shows."""
    need = needs(view)
    around = edges(wide, high, need, has_strip=False)
    layout = arrange(wide, high - sum(around), need, "standings")
    columns: set[str] = set()
    rows: set[tuple[Name, object]] = set()
    for name, area in layout.areas.items():
        cells = layout.cells(name)
        page = PANES[name].draw(view, cells)
        lines = list(page.body)[: area.height - len(page.head)]
        assert lines, (name, "is empty")
        assert all(line.text.strip() for line in lines[:1]), (name, "begins blank")
        if name in ("standings", "rounds"):
            texts = [line.text for line in page.body if line.key is not None]
            blank = cells - max(map(width, texts))
            assert blank >= 0, (name, "is too wide")
            is_cut = any(ELLIPSIS in text for text in texts)
            assert not (is_cut and blank > 1), (name, "cuts names beside blanks", texts)
            rows |= {(name, line.key) for line in lines if line.key is not None}
        if name == "standings":
            columns |= set(page.head[1].text.split())
    return Seen(frozenset(layout.areas), frozenset(columns), frozenset(rows))


@settings(max_examples=10, deadline=None)
@given(st.integers(2, 20), st.integers(0, 3), st.integers(30, 300), st.integers(8, 100), st.data())
def test_a_larger_screen_shows_all_that_a_smaller_one_does(
    teams: int, long: int, wide: int, high: int, data: st.DataObject
) -> None:
    view = league(teams, long)
    small = seen(view, wide, high)
    wider = seen(view, data.draw(st.integers(wide, 300)), high)
    taller = seen(view, wide, data.draw(st.integers(high, 100)))
    for larger in (wider, taller):
        assert small.columns <= larger.columns
        assert small.rows <= larger.rows
        assert small.panes <= larger.panes
