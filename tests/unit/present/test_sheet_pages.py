"""The views that fill the screen: each has its entry, draws any season, and shares the room."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

import pytest

from support import archive, cup, cups, facts
from support.twenty import league_of_twenty
from tui.present.bracket.tree import Node
from tui.present.page.lines import Lines
from tui.present.page.page import Page
from tui.present.page.text import ELLIPSIS, width
from tui.present.sheets.arranging import Placed, arrange
from tui.present.sheets.following import followed, teams_shown
from tui.present.sheets.registry import SHEETS
from tui.present.sheets.sheet import SHEET_NAMES, Room, Sheet, SheetName
from tui.present.sheets.turning import next_column, next_match, next_pick, next_team
from tui.present.view.view import View
from tui.present.views.courses import MOST_TEAMS
from tui.present.words.keys_sheets import VIEWS
from tui.season.load import load, parse
from tui.season.timeline import Moment
from tui.standings.views.fixtures import MatchPlace

SIZES = ((80, 22), (120, 34), (200, 58), (40, 10))


def draw(view: View, sheet: Sheet, room: Room) -> Page | None:
    return SHEETS[sheet.name].draw(view, sheet, room)


def arranged(view: View, sheet: Sheet, cells: int, lines: int) -> list[Placed]:
    return arrange(view, sheet, Room(cells, lines), 5, draw)


def league() -> View:
    return View.of(parse(league_of_twenty(), "league.toml").season)


def large(teams: int, rounds: int) -> View:
    """Return a league in which the first team of a pair wins in every round."""
    names = [f"Team {number:04}" for number in range(teams)]
    listed = ", ".join(f'"{name}"' for name in names)
    text = (
        f'format = 1\ncompetition = "League"\nseason = "2020"\n[[stages]]\nname = "League"\n'
        f'kind = "league"\nteams = [{listed}]\n'
    )
    for _ in range(rounds):
        pairs = zip(names[::2], names[1::2], strict=True)
        matches = ",\n".join(f'{{ home = "{a}", away = "{b}", score = "1-0" }}' for a, b in pairs)
        text += f"[[stages.rounds]]\nmatches = [\n{matches}\n]\n"
    return View.of(parse(text, "large.toml").season)


def test_every_view_has_an_entry_and_every_key_a_view() -> None:
    assert set(SHEETS) == set(SHEET_NAMES) == set(get_args(SheetName))
    assert {name for _, name, _ in VIEWS} == set(SHEETS) - {"team", "match", "tie"}
    for entry in SHEETS.values():
        assert set(entry.beside) <= set(SHEETS)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("source", ["1968", "league", "cup", "unfinished", "groups"])
def test_any_view_of_any_season_keeps_to_its_room(source: str, size: tuple[int, int]) -> None:
    makers: dict[str, Callable[[], View]] = {
        "1968": lambda: View.of(load(facts.FILE).season),
        "league": league,
        "cup": lambda: View.of(parse(cup.SEASON, "cup.toml").season),
        "unfinished": lambda: View.of(parse(cups.UNFINISHED, "cup.toml").season),
        "groups": lambda: View.of(load(archive.FOLDER / "1983-copa-peru.toml").season),
    }
    view = makers[source]()
    team = view.season.teams[0].name if view.season.teams else ""
    for name in SHEET_NAMES:
        sheet = Sheet(name, team=team, match=MatchPlace(view.moment.stage, 1, 0, 0))
        if name == "tie":
            continue
        placed = arranged(view, sheet, *size)
        taken: set[tuple[int, int]] = set()
        for one in placed:
            for line in one.page.body:
                assert width(line.fitted(one.area.width).text) == one.area.width
            area = one.area
            cells = {
                (x, y)
                for x in range(area.x, area.x + area.width)
                for y in range(area.y, area.y + area.height)
            }
            assert not cells & taken
            taken |= cells
            assert area.x + area.width <= size[0]
            assert area.y + area.height <= size[1]


def test_more_room_shows_no_view_less() -> None:
    view = league()
    for name in ("chart", "matrix", "tables", "season", "team"):
        sheet = Sheet(name, team="Dogwood")
        shown = [
            {one.sheet.name for one in arranged(view, sheet, cells, 58)} for cells in (80, 120, 200)
        ]
        assert shown[0] <= shown[1] <= shown[2]
        assert len(shown[2]) > 1


def test_of_a_large_league_what_is_in_sight_is_drawn() -> None:
    view = large(MOST_TEAMS * 3, 10)
    for name in ("tables", "matrix"):
        front, *_ = arranged(view, Sheet(name), 200, 58)
        body = front.page.body
        assert isinstance(body, Lines)
        assert len(body) >= MOST_TEAMS * 3
        assert len(body[:20]) == 20
        assert len(body._drawn) <= 20  # noqa: SLF001  how many lines were drawn
    chart, *_ = arranged(view, Sheet("chart", team="Team 0060"), 80, 22)
    assert "the 20 nearest of 120 teams" in chart.page.head[0].text


def test_the_next_team_match_column_and_pick() -> None:
    view = View.of(load(facts.FILE).season)
    assert view.moment == Moment(2, 5)
    first = Sheet("team", team="Carlos A. Mannucci")
    assert next_team(view, first, -1) == first
    assert next_team(view, first, 1).team == "Sport Chorrillos"
    match = Sheet("match", match=MatchPlace(2, 4, 0, 2))
    assert next_match(view, match, 1).match == MatchPlace(2, 5, 0, 0)
    assert next_match(view, match, -1).match == MatchPlace(2, 4, 0, 1)
    assert next_pick(view, Sheet("chart"), 1).team == "Sport Chorrillos"
    assert next_column(view, Sheet("matrix", column=5), 1).column == 5


def of(text: str) -> View:
    return View.of(parse(text, "x.toml").season)


FIXTURE = '{ home = "A", away = "B" }'
LEAGUE = """format = 1
competition = "Liga"
season = "2027"
[[stages]]
name = "Autumn"
kind = "league"
rounds = [
  { matches = [{ home = "B", away = "C" }] },
  { matches = [{ home = "A", away = "B" }] },
  { matches = [{ home = "A", away = "B" }] },
]
[[stages]]
name = "Cup"
kind = "knockout"
rounds = [{ name = "Final", ties = [{ teams = ["C", "D"] }, { name = "X", winners_of = [] }] }]
"""
ROUND = f"  {{ matches = [{FIXTURE}] }},\n"
EARLIER = """[[stages]]
name = "Spring"
kind = "league"
matches = [{ home = "A", away = "B" }]
"""


@pytest.mark.parametrize("name", ["tables", "chart", "matrix", "era", "compare"])
def test_a_view_without_anything_to_show_says_so_in_full_and_once(name: SheetName) -> None:
    view = View.of(parse(cup.SEASON, "cup.toml").season).at(Moment(3, 1))
    assert view.knockout
    page, *others = arranged(view, Sheet(name), 120, 34)
    assert page.area.width >= 60
    assert name not in [one.sheet.name for one in others]
    assert not any(ELLIPSIS in one.text for one in (*page.page.head, *page.page.body))


@pytest.mark.parametrize(
    ("after", "place"),
    [
        (LEAGUE, (0, 3, 0, 0)),
        (LEAGUE.replace("[[stages]]", f"{EARLIER}[[stages]]", 1), (1, 3, 0, 0)),
        (LEAGUE.replace("rounds = [", "rounds = [{}, ", 1), (0, 4, 0, 0)),
        (LEAGUE.replace("rounds = [", f"rounds = [\n{ROUND}", 1), (0, 3, 0, 0)),
        (LEAGUE.replace(FIXTURE, f'{{ home = "C", away = "D" }}, {FIXTURE}'), (0, 3, 0, 1)),
        (LEAGUE.replace(ROUND, "", 1), (0, 2, 0, 0)),
        (LEAGUE.replace(ROUND, ""), None),
        (LEAGUE.replace('"Autumn"', '"Winter"'), None),
    ],
)
def test_the_view_of_a_match_follows_it_or_has_none(
    after: str, place: tuple[int, int, int, int] | None
) -> None:
    sheet = Sheet("match", match=MatchPlace(0, 3, 0, 0))
    now = followed(sheet, of(LEAGUE), of(after))
    assert (now.match if now else None) == place
    assert teams_shown(sheet, of(LEAGUE)) == ("A", "B")


def test_the_views_of_teams_and_ties_follow_them() -> None:
    before, after = of(LEAGUE), of(LEAGUE.replace("[[stages]]", f"{EARLIER}[[stages]]", 1))
    first, named = (Sheet("tie", tie=(1, Node(0, at))) for at in (0, 1))
    assert followed(first, before, after) == Sheet("tie", tie=(2, Node(0, 0)))
    turned = of(
        LEAGUE.replace('{ teams = ["C", "D"] }, { name', "{ teams = [] }, { name").replace(
            "winners_of = []", 'teams = ["D", "C"]'
        )
    )
    assert followed(first, before, turned) == named == followed(named, before, turned)
    assert followed(first, before, of(LEAGUE.replace('"D"', '"E"'))) is None
    gone = [Sheet("tie", tie=(9, Node(0, 0))), Sheet("match", match=MatchPlace(9, 1, 0, 0))]
    assert [followed(sheet, before, after) for sheet in gone] == [None, None]
    assert [teams_shown(sheet, before) for sheet in gone] == [(), ()]
    assert followed(Sheet("team", team="D"), before, of(LEAGUE.replace('"D"', '"E"'))) is None
    assert followed(Sheet("team", team="D"), before, after) == Sheet("team", team="D")
    assert followed(Sheet("chart", team="D"), before, after) == Sheet("chart", team="D")
