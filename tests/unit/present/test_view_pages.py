"""The pages of the views: what they say, and that none is wider than its cells."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from support import cup, facts
from support.league import HEAD
from support.random_season import random_league
from support.twenty import league_of_twenty
from support.write import match
from tui.library.meetings import meetings_in
from tui.library.read import Reader
from tui.present.library.honours import honours_roll
from tui.present.library.meetings import meetings_roll
from tui.present.output.views import Asked, view_json, view_text
from tui.present.page.page import Page
from tui.present.page.sparkline import sparkline
from tui.present.page.text import ELLIPSIS, width
from tui.present.view.view import View
from tui.present.views.compare import compare_page, revisions_page
from tui.present.views.era import era_page
from tui.present.views.keys import match_row, place_of_row, team_of_row, team_row
from tui.present.views.match import match_page
from tui.present.views.parts import part_page
from tui.present.views.scorers import scorers_page
from tui.present.views.season import season_page
from tui.present.views.seasons_of import InLibrary
from tui.present.views.team import team_page
from tui.present.views.view_names import VIEW_NAMES
from tui.season.load import load, parse
from tui.season.timeline import Moment
from tui.standings.views.era_rules import Era
from tui.standings.views.fixtures import MatchPlace
from tui.standings.views.parts import PARTS
from tui.standings.views.sorting import Sort


@cache
def final() -> View:
    return View.of(load(facts.FILE).season)


def of(text: str) -> View:
    return View.of(parse(text, "x.toml").season)


def lines(page: Page) -> list[str]:
    return [one.text.rstrip() for one in (*page.head, *page.body)]


def said(page: Page) -> str:
    return " ".join(" ".join(lines(page)).split())


HOSTILE = facts.FILE.read_text().replace("Melgar", "[bold]\\u001b[31mMelgar\\u202e[/]")
VIEWS: dict[str, Callable[[], View]] = {
    "1968": final,
    "twenty": lambda: of(league_of_twenty()),
    "chance": lambda: of(random_league(3)),
    "hostile": lambda: of(HOSTILE),
    "cup": lambda: View.of(load(facts.FILE.with_name("2013-copa-peru.toml")).season),
    "no stages": lambda: View.of(load(facts.FILE.with_name("1990-copa-peru.toml")).season),
}


def pages(view: View, cells: int) -> dict[str, Page | None]:
    table = view.table(0)
    team = table.rows[-1].team if table else ""
    moment = view.moment
    return {
        "season": season_page(view, cells),
        "scorers": scorers_page(view, cells),
        "team": team_page(view, team, cells),
        "match": match_page(view, MatchPlace(moment.stage, moment.round, 0, 0), cells),
        "era": era_page(view, Era(win=3, separator="goal_average"), cells),
        "compare": compare_page(view, Moment(moment.stage, 1), cells),
        "revisions": revisions_page(view.at(view.timeline.moments[0]), view, "HEAD", cells),
        **{part: part_page(view, part, cells, Sort("won")) for part in PARTS},
        "whole": part_page(view, None, cells, Sort("team", turned=True)),
    }


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("cells", [40, 60, 80, 120, 200])
def test_no_page_is_wider_than_its_cells_and_none_obeys_a_file(name: str, cells: int) -> None:
    for what, page in pages(VIEWS[name](), cells).items():
        for one in page.body if page else ():
            assert width(one.text.rstrip()) <= cells, (what, one.text)
            assert "\x1b" not in one.text
            assert "\u202e" not in one.text


def test_a_page_side_by_side_says_what_it_says_one_below_the_other() -> None:
    for what in ("season", "team", "compare"):
        narrow, wide = pages(final(), 80)[what], pages(final(), 200)[what]
        assert narrow
        assert wide
        assert set(narrow.keys) == set(wide.keys), what
        assert len(wide.body) < len(narrow.body), what


def test_the_season_on_a_page_says_who_won_and_what_it_was() -> None:
    words = said(season_page(final(), 80))
    assert "Carlos A. Mannucci won, Sport Chorrillos came second." in words
    assert "first division" in words
    assert "15 matches, 34 goals, 2.27 a match; 12 home wins, 3 draws, 0 away wins" in words
    assert "Mannucci 4-0 CNI 28 April 1968" in words
    assert "▇▆█▆▄ 4 to 9" in words


def test_the_page_of_a_team_has_its_place_after_each_round() -> None:
    page = team_page(final(), "CNI", 80)
    rows = {key: page.row(key).text.split() for key in page.keys if place_of_row(key)}
    places = [rows[match_row(place)] for place in sorted(map(place_of_row, rows), key=str) if place]
    assert len(places) >= 5
    words = lines(page)
    for number, letter, score, place in (
        (1, "A L", "0-4", 6),
        (2, "A L", "0-2", 6),
        (3, "H W", "2-1", 6),
        (4, "H D", "1-1", 5),
        (5, "H W", "1-0", 3),
    ):
        (line,) = [one for one in words if one.startswith(f"   {number} {letter}")]
        assert score in line
        assert line.split()[-5] == str(place)
    assert "LLWDW" in words[0]
    assert any(one.split() == ["Home", "3", "2", "1", "0", "4", "2", "+2"] for one in words)


def test_the_page_of_a_team_has_its_seasons_in_the_library() -> None:
    shelf = Reader((facts.FILE.parent,)).whole()
    page = team_page(final(), "CNI", 80, InLibrary(shelf, str(facts.FILE)))
    seasons = [key[1] for key in page.keys if key[0] == "season"]
    assert len(seasons) == 12
    assert "2008 runner-up · Final group · 2nd" in said(page).replace("  ", " ")
    roll = honours_roll(shelf, 80)
    assert len({len(roll.lines[at].text) for at in range(len(roll.keys))}) == 1
    assert "1970, 1975, 1977, 1982, 1994" in roll.explain(roll.keys[0])
    club = shelf.club_of(str(facts.FILE), "CNI")
    other = shelf.club_of(str(facts.FILE), "Melgar")
    assert club
    assert other
    found = list(meetings_in(final().season, "x", "CNI", "Melgar"))
    drawn = meetings_roll(club, other, found, 80)
    assert "1 meeting: 0 won, 1 drawn, 0 lost, goals 1:1" in drawn.head[0].text


def test_the_page_of_a_match_has_both_teams_before_and_after() -> None:
    page = match_page(final(), MatchPlace(2, 5, 0, 2), 80)
    assert page
    words = said(page)
    assert "CNI 5th, 3 points 3rd, 5 points" in words
    assert "Sport Chorrillos 1st, 7 points 2nd, 7 points" in words
    assert "Round Final stage, Round 5" in words
    assert match_page(final(), MatchPlace(2, 9, 0, 0), 80) is None


def test_what_other_rules_change_is_said_in_a_sentence() -> None:
    assert said(era_page(final(), Era(win=3), 80)).startswith(
        "Era 3 points for a win · Round 5 of 5 · 11 May 1968"
        " With 3 points for a win the order would be the same; 6 teams would have other points."
    )
    words = said(era_page(final(), Era(separator="head_to_head"), 80))
    assert (
        "With head-to-head the champions would be the same; Aurora Chancayllo would be 1 place"
        " higher; Melgar would be 1 place lower." in words
    )


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("knockout", "A knock-out has a bracket and no table."),
        ("qualifiers", "This stage only tells who came through it: there is no table."),
    ],
)
def test_a_stage_without_a_table_says_of_what_kind_it_is(kind: str, told: str) -> None:
    stages = of(cup.SEASON)
    view = next(at for one in stages.timeline.moments if (at := stages.at(one)).kind == kind)
    assert said(part_page(view, None, 80)).endswith(told)
    assert said(era_page(view, Era(win=3), 80)).endswith(told)


def test_of_many_wins_as_big_the_rest_is_counted_and_no_run_is_cut() -> None:
    teams = "Deportivo Municipal", "Sport Boys de Callao", "Alianza Atlético", "Unión Huaral"
    results = [f"{team} 5-0 X" for team in teams] + [f"{team} 4-0 Y" for team in teams]
    played = "".join(f"[[stages.rounds]]\nmatches = [{match(one)}]\n" for one in results)
    page = season_page(of(f'{HEAD}[[stages]]\nname = "L"\nkind = "league"\n{played}'), 50)
    assert "and 1 more as big" in said(page)
    assert ELLIPSIS not in said(page)
    assert f"Wins 2: {teams[0]}, {teams[1]}, {teams[2]} and 1 more" in said(page)


def test_other_champions_and_other_relegated_teams_are_named() -> None:
    results = ("A 1-0 B", "A 1-0 C", "A 0-3 D", "D 0-0 B", "D 0-0 C", "B 0-0 C")
    matches = "".join(f"[[stages.rounds]]\nmatches = [{match(one)}]\n" for one in results)
    view = of(
        'format = 1\ncompetition = "X"\nseason = "1"\n[[stages]]\nname = "L"\nkind = "league"\n'
        "points = { win = 2, draw = 1, loss = 0 }\n"
        'zones = [{ positions = [1, 1], status = "champion" }]\n' + matches
    )
    words = said(era_page(view, Era(win=3), 80))
    assert "the champions would be A instead of D" in words
    assert "A would be 1 place higher" in words


def test_a_compared_page_marks_moves_and_changed_results() -> None:
    words = said(compare_page(final(), Moment(2, 3), 80))
    assert "3 ▲3 CNI 5 5 6 2" in words
    assert "Mannucci 1-0 Aurora 8 May 1968" in words
    text = facts.FILE.read_text().replace('"Melgar", score = "1-1"', '"Melgar", score = "3-1"')
    words = said(revisions_page(of(text), final(), "HEAD~3", 80))
    assert "≠ CNI 1-1 Melgar was 3-1, Final 4" in words
    assert "beside HEAD~3" in words
    assert "Nothing is different." in said(revisions_page(final(), final(), "HEAD", 80))


def test_a_sparkline_has_a_bar_for_each_number() -> None:
    assert sparkline([0, 4, 8], 10) == "▁▅█"
    assert sparkline([0, 0], 10) == "▁▁"
    assert sparkline([1, 1, 8, 8], 2) == "▂█"
    assert sparkline([], 10) == sparkline([1], 0) == ""


def test_rows_know_what_they_open() -> None:
    assert team_of_row(team_row("CNI")) == "CNI"
    assert place_of_row(match_row(MatchPlace(1, 2, 3, 4))) == MatchPlace(1, 2, 3, 4)
    assert team_of_row(match_row(MatchPlace(1, 2, 3, 4))) == ""
    assert place_of_row(team_row("CNI")) is None


@pytest.mark.parametrize("name", VIEW_NAMES)
def test_every_view_can_be_printed_in_both_forms(name: str) -> None:
    (view_name,) = [one for one in VIEW_NAMES if one == name]
    asked = Asked(era=Era(win=3))
    assert len(list(view_text(final(), view_name, asked, 80))) > 2
    assert list(view_json(final(), view_name, asked, "x.toml"))
