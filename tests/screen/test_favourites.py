"""A favourite team is marked wherever it is named, however little room there is."""

from __future__ import annotations

from support import facts
from support.board import Board
from tui.dashboard.app import JornadaApp
from tui.library.reach import Reach
from tui.library.read import Reader
from tui.present.panes.qualifiers import qualifiers
from tui.present.panes.rounds import rounds
from tui.present.standings.pane import standings
from tui.present.view.opened import Opened
from tui.present.view.view import View
from tui.present.view.wishes import Wishes
from tui.season.load import load
from tui.season.timeline import Moment
from tui.settings.settings import Settings

WISHES = Wishes.of(["MELGAR ", "carlos a. mannucci", "nobody"], [])


def view(moment: Moment) -> View:
    return View.of(load(str(facts.FILE)).season, WISHES).at(moment)


def marked(lines: object) -> list[str]:
    return [line.strip() for line in str(lines).splitlines() if "★" in line]


def test_it_is_marked_in_tables_and_matches_of_every_width() -> None:
    for width in (38, 60, 80, 120):
        shown = view(Moment(2, 3))
        table = "\n".join(line.text for line in standings(shown, width).body)
        assert len(marked(table)) == 2, table
        matches = "\n".join(line.text for line in rounds(shown, width).body)
        assert matches.count("★") == 2
    entries = "\n".join(line.text for line in qualifiers(view(Moment(0)), 80).body)
    assert any("Melgar ★" in line for line in marked(entries))


def test_it_is_marked_in_brackets() -> None:
    season = load(str(facts.FILE.parent / "2018-copa-peru.toml")).season
    shown = View.of(season, Wishes.of(["las palmas"], [])).at(Moment(3, 4))
    from tui.present.bracket.pane import bracket

    for width in (49, 80, 120):
        text = "\n".join(line.text for line in bracket(shown, width).body)
        assert "Las Palmas ★" in text


def test_without_any_nothing_is_marked() -> None:
    shown = View.of(load(str(facts.FILE)).season)
    assert not marked("\n".join(line.text for line in standings(shown, 80).body))


async def test_the_library_the_season_and_its_cards_mark_it() -> None:
    settings = Settings(favourites=("Carlos A. Mannucci",))
    loaded = Reach().load(str(facts.FILE))
    opened = Opened(str(facts.FILE), loaded, View.of(loaded.season))
    app = JornadaApp(Reader((facts.FILE.parent,)), opened, settings=settings)
    async with app.run_test(size=(120, 36)):
        board = Board(app)
        await board.until(lambda: board.view.audited)
        assert "Mannucci ★" in board.row("standings", "Mannucci")
        await board.press("g", "enter")
        assert "Carlos A. Mannucci ★" in board.text
        await board.press("escape", "escape")
        await board.until(lambda: "Carlos A. Mannucci ★" in board.text)
        assert board.app.screen is not board.screen
