"""The library on screen: its seasons, what is found, clubs, and the ways between them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from support import facts
from support.board import Board, opened, opened_season, painted, reversed_text, shelved
from tui.commands.folders import Library
from tui.dashboard.app import JornadaApp
from tui.dashboard.keys import actions
from tui.dashboard.screens.club import ClubScreen
from tui.dashboard.screens.library import LibraryScreen
from tui.dashboard.screens.season import SeasonScreen
from tui.dashboard.widgets.roll import RollGrid
from tui.library import describe, scan
from tui.library.last import remembered
from tui.library.reach import Reach
from tui.library.read import Reader
from tui.library.scan import File
from tui.library.shelf import Shelf
from tui.season.load import Loaded
from tui.standings.progress import SeasonTables

ARCHIVE = facts.FILE.parent
TEXT = facts.FILE.read_text()


def lines(board: Board) -> list[str]:
    return board.text.splitlines()


def cursor(board: Board) -> str:
    """The row under the cursor, as it is painted."""
    grid = board.app.screen.query_one(RollGrid)
    (found,) = (text for strip in painted(grid) if (text := reversed_text(strip)))
    return found


def title(board: Board) -> str:
    return lines(board)[0]


async def test_the_library_opens_on_the_1968_copa_peru() -> None:
    async with shelved() as board:
        assert title(board).startswith(" Library")
        assert title(board).endswith(f"{len(list(ARCHIVE.glob('*.toml')))} seasons")
        assert lines(board)[3].split() == [
            *("Season", "Competition", "Champion", "Runner-up", "Format", "Complete")
        ]
        assert cursor(board).split()[:3] == ["1968", "Copa", "Perú"]
        for words in ("Carlos A. Mannucci", "hexagonal", "83%"):
            assert words in cursor(board)
        assert "15 of 15 matches with a result · 5 published tables" in board.text


@pytest.mark.parametrize(
    ("size", "columns"),
    [
        ((200, 60), ["Season", "Competition", "Champion", "Runner-up", "Format", "Complete"]),
        ((60, 20), ["Season", "Competition", "Champion", "Complete"]),
        ((40, 12), ["Season", "Competition", "Champion"]),
    ],
)
async def test_columns_leave_as_room_gets_scarce(size: tuple[int, int], columns: list[str]) -> None:
    async with shelved(size=size) as board:
        (found,) = [line.split() for line in lines(board) if line.startswith(" Season ")]
        assert found == columns
        assert "Carlos A. Mannucci" in cursor(board)


async def test_a_screen_too_small_says_so() -> None:
    async with shelved(size=(20, 5)) as board:
        assert board.text.startswith("Jornada needs 30×8")


async def test_the_library_is_found_as_it_was_left() -> None:
    async with opened(folders=[facts.FILE.parent]) as board:
        await board.press("escape")
        await board.until(lambda: "reading" not in board.text.splitlines()[0])
        await board.press("G", "k", "k", "k")
        left = board.text
        await board.press("enter")
        await board.until(lambda: not title(board).startswith(" Library"))
        await board.press("escape")
        await board.until(lambda: board.text == left)


async def test_enter_opens_a_season_and_escape_goes_back() -> None:
    async with shelved() as board:
        await board.press("j", "enter")
        await board.until(lambda: title(board).startswith(" Copa Perú 1969 › "))
        await board.press("greater_than_sign")
        await board.until(lambda: title(board).startswith(" Copa Perú 1970 › "))
        await board.press("escape")
        assert title(board).startswith(" Library")
        assert cursor(board).startswith("1970")
        await board.press("enter")
        await board.until(lambda: title(board).startswith(" Copa Perú 1970 › "))
        await board.press("backspace")
        assert title(board).startswith(" Library")
        await board.press("escape")
        assert board.footer == " This is the library: q quits"


async def test_escape_leads_from_a_file_to_those_beside_it_and_enter_back(tmp_path: Path) -> None:
    for season in ("1990", "1991"):
        (tmp_path / f"{season}.toml").write_text(TEXT.replace('"1968"', f'"{season}"', 1))
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "1992.toml").write_text(TEXT)
    file = str(tmp_path / "1991.toml")
    reader = Library().reader_around(file)
    assert [file.path for file in reader.files] == [str(tmp_path / "1990.toml"), file]
    async with opened(file, reach=reader.reach) as board:
        await board.press("escape")
        await board.until(lambda: title(board).endswith(" 2 seasons"))
        assert cursor(board).startswith("1991")
        await board.press("enter")
        await board.until(lambda: title(board).startswith(" Copa Perú 1991 › "))


def test_a_file_of_the_library_has_that_around_it() -> None:
    reader = Library().reader_around(str(facts.FILE))
    assert ARCHIVE in reader.folders
    assert str(facts.FILE) in [file.path for file in reader.files]


async def test_a_season_that_was_opened_is_remembered() -> None:
    async with shelved() as board:
        await board.press("j", "j", "enter")
        await board.until(lambda: remembered() == str(ARCHIVE / "1970-copa-peru.toml"))


async def test_where_the_library_has_not_what_is_remembered_it_opens_on_the_first_season(
    tmp_path: Path,
) -> None:
    alone = tmp_path / "alone.toml"
    alone.write_text(TEXT)
    async with shelved(first=(alone, facts.FILE)) as board:
        assert cursor(board).startswith("1968")
        await board.press("j", "R")
        await board.until(lambda: "reading" not in title(board))
        assert cursor(board).startswith("1969")
    async with shelved(first=(alone, facts.FILE), opened=opened_season(alone)) as board:
        await board.press("escape")
        await board.until(lambda: title(board).endswith(" seasons"))
        assert cursor(board).startswith("1968")


async def test_from_a_season_to_the_library_and_to_another_season() -> None:
    async with shelved(opened=opened_season(facts.FILE)) as board:
        assert title(board).startswith(" Copa Perú 1968 › ")
        await board.press("escape")
        await board.until(lambda: "seasons" in title(board))
        assert cursor(board).startswith("1968")
        await board.press("k", "enter")
        await board.until(lambda: title(board).startswith(" Copa Perú 1967 › "))
        assert len(board.app.screen_stack) == 1


async def test_the_season_that_is_open_is_gone_back_to_where_it_was() -> None:
    async with shelved(opened=opened_season(facts.FILE)) as board:
        await board.press("[", "escape")
        await board.until(lambda: "seasons" in title(board))
        await board.press("enter")
        await board.until(lambda: "Round 4 of 5" in title(board))


async def test_angle_brackets_open_the_neighbours_of_the_season_under_the_cursor() -> None:
    for key, year in (("less_than_sign", 1967), ("greater_than_sign", 1969)):
        async with shelved() as board:
            await board.press(key)
            await board.until(lambda year=year: title(board).startswith(f" Copa Perú {year} › "))  # type: ignore[misc]  # a lambda has no types


async def test_angle_brackets_leave_a_view_for_the_neighbour() -> None:
    async with shelved(opened=opened_season(facts.FILE)) as board:
        await board.press("c", "greater_than_sign")
        await board.until(lambda: title(board).startswith(" Copa Perú 1969 › "))
        assert isinstance(board.app.screen, SeasonScreen)


async def find(board: Board, words: str) -> None:
    await board.press("slash", *words)


async def test_finding_while_one_types() -> None:
    async with shelved() as board:
        await find(board, "huanuco")
        assert title(board).startswith(" Library › huanuco")
        assert lines(board)[4].startswith("›León de Huánuco")
        await board.press("down", "up", "enter")
        assert title(board).startswith(" León de Huánuco · Huánuco")
        assert isinstance(board.app.screen, ClubScreen)
        await board.press("escape")
        assert title(board).startswith(" Library › huanuco")
        await board.press("escape")
        assert title(board).startswith(" Library  ")
        assert cursor(board).startswith("1968")


async def test_an_alias_finds_the_club_and_digits_find_a_season() -> None:
    async with shelved() as board:
        await find(board, "cni")
        assert lines(board)[4].startswith("›CNI")
        await board.press("escape", "slash", *"1972", "enter")
        await board.until(lambda: title(board).startswith(" Copa Perú 1972 › "))


@pytest.mark.parametrize("words", ["juan", "qui", "gGkjRT", "<>?:/"])
async def test_every_key_is_a_letter_while_one_searches(words: str) -> None:
    async with shelved() as board:
        await find(board, words)
        assert title(board).startswith(f" Library › {words}")
        await board.press("escape")
        assert title(board).startswith(" Library  ")
        assert isinstance(board.app.screen, LibraryScreen)


async def test_without_a_slash_no_letter_searches() -> None:
    async with shelved() as board:
        letters = {*"abcdefghijklmnopqrstuvwxyz0123456789"} - set(actions("library"))
        await board.press(*sorted(letters))
        assert title(board).startswith(" Library  ")
        assert cursor(board).startswith("1968")


@pytest.mark.parametrize("begins", ["library", "season"])
async def test_escape_ends_a_search_and_then_goes_one_step_back(begins: str) -> None:
    first = opened_season(facts.FILE) if begins == "season" else None
    async with shelved(opened=first) as board:
        if first:
            await board.press("escape")
            await board.until(lambda: "seasons" in title(board))
        await find(board, "huanuco")
        await board.press("enter", "enter")
        await board.until(lambda: title(board).startswith(" Copa Perú 19"))
        await board.press("escape")
        assert title(board).startswith(" León de Huánuco · Huánuco")
        await board.press("escape")
        assert title(board).startswith(" Library › huanuco")
        await board.press("escape")
        assert title(board).startswith(" Library  ")
        assert cursor(board).startswith("1968")


async def test_from_the_page_of_a_club_one_searches_in_the_library() -> None:
    async with shelved() as board:
        await find(board, "mannucci")
        await board.press("enter", "slash")
        assert title(board).startswith(" Library › mannucci")
        await board.press(*" 1968")
        assert title(board).startswith(" Library › mannucci 1968")


async def test_a_click_among_what_was_found_ends_no_search() -> None:
    async with shelved() as board:
        await find(board, "copa")
        await board.pilot.click("#roll", offset=(10, 6))
        assert title(board).startswith(" Library › copa")
        assert "/ find" in board.footer
        await board.press("escape")
        assert title(board).startswith(" Library  ")


async def test_a_season_without_stages_says_what_it_was() -> None:
    async with shelved(size=(120, 36)) as board:
        row = next(line for line in lines(board) if line.startswith(" 1988"))
        assert row.startswith(" 1988   Copa Perú   No national final was played, for the first ")
        assert row.endswith("…")
        await find(board, "1989")
        assert (
            "1989-copa-peru.toml · No national final was played, for the second year" in board.text
        )


async def test_commands_are_letters_while_one_types() -> None:
    async with shelved() as board:
        await find(board, "jkgq/?")
        assert title(board).startswith(" Library › jkgq/?")
        assert "FOUND 0 seasons, 0 clubs" in board.text
        assert isinstance(board.app.screen, LibraryScreen)


async def test_the_road_of_a_club() -> None:
    async with shelved(size=(100, 24)) as board:
        await find(board, "mannucci")
        await board.press("enter")
        found = [line.split() for line in lines(board) if line[1:3] == "19"]
        assert found[0][:1] == ["1968"]
        assert found[0][1:6] == ["Final", "stage", "·", "champion", "1st"]
        assert found[0][6:10] == ["11", "7", "2", "2"]
        await board.press("enter")
        await board.until(lambda: title(board).startswith(" Copa Perú 1968 › "))
        await board.press("escape")
        assert title(board).startswith(" Carlos A. Mannucci · Trujillo")


async def test_who_won_came_further_than_is_told() -> None:
    async with shelved() as board:
        await find(board, "club libertad")
        await board.press("enter")
        row = next(line for line in lines(board) if line.startswith(" 1987"))
        assert row.split() == ["1987", "champion", "1st"]


async def test_from_the_view_of_a_team_to_all_its_seasons() -> None:
    async with shelved(opened=opened_season(facts.FILE)) as board:
        await board.press("g", "enter", "C")
        await board.until(lambda: title(board).startswith(" Carlos A. Mannucci · Trujillo"))
        assert cursor(board).startswith("1968")
        await board.press("escape", "escape")
        assert title(board).startswith(" Copa Perú 1968 › ")
        assert isinstance(board.app.screen, SeasonScreen)


async def test_a_season_outside_the_library_has_no_clubs(tmp_path: Path) -> None:
    alone = tmp_path / "alone.toml"
    alone.write_text(TEXT)
    async with shelved(opened=opened_season(alone)) as board:
        await board.press("g", "enter", "C")
        await board.until(lambda: board.footer == " This season is not in the library")


async def test_a_broken_file_is_a_row_with_its_error(tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text("format = ")
    async with shelved(tmp_path) as board:
        assert lines(board)[4].split()[:3] == ["!", "broken.toml", "broken.toml:1:10:"]
        await board.press("enter")
        await board.until(lambda: "broken.toml:1:" in board.footer)
        assert isinstance(board.app.screen, LibraryScreen)


async def test_an_empty_library(tmp_path: Path) -> None:
    async with shelved(tmp_path) as board:
        assert title(board).endswith("0 seasons")
        await board.press("j", "enter", "greater_than_sign")
        assert board.footer == " There is no season under the cursor"


async def test_capital_r_reads_what_has_changed(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(TEXT)
    async with shelved(tmp_path) as board:
        (tmp_path / "b.toml").write_text(TEXT.replace('season = "1968"', 'season = "1969"'))
        await board.press("R")
        await board.until(lambda: title(board).endswith("2 seasons"))


async def test_a_hostile_file_is_harmless_text(tmp_path: Path) -> None:
    poison = r"\u001b]52;c;aGFja2Vk\u0007[@click=app.quit]"
    (tmp_path / "a.toml").write_text(TEXT.replace("Copa Perú", poison).replace("Mannucci", poison))
    async with shelved(tmp_path, size=(200, 24)) as board:
        assert "\x1b" not in board.text
        assert "[@click=app.quit]" in board.text
        await find(board, "click")
        await board.press("enter")
        assert "\x1b" not in board.text


async def test_while_the_library_is_read_the_cursor_stays_where_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for year in range(1900, 2000):
        text = TEXT.replace('season = "1968"', f'season = "{year}"')
        (tmp_path / f"{year}.toml").write_text(text)
    gates = {name: threading.Event() for name in ("1930.toml", "1901.toml")}
    real = describe.describe

    def slowly(path: str, audit: describe.Audit | None, load: Callable[[str], Loaded]) -> object:
        gate = gates.get(Path(path).name)
        if gate:
            gate.wait(30)
        return real(path, audit, load)

    monkeypatch.setattr("tui.library.rows.describe", slowly)
    monkeypatch.setattr("tui.library.read._STEP_SECONDS", 0)
    monkeypatch.setattr("tui.library.read._SHARE", 0)
    async with shelved(tmp_path, first=[tmp_path / "1950.toml"], wait=False) as board:
        await board.until(lambda: "reading 2 of 100" in title(board))
        assert cursor(board).startswith("1950")
        gates["1901.toml"].set()
        await board.until(lambda: "reading 31 of 100" in title(board))
        await board.press("k", "j")
        here = next(y for y, line in enumerate(lines(board)) if line.startswith(" 1950"))
        gates["1930.toml"].set()
        await board.until(lambda: title(board).endswith("100 seasons"))
        assert lines(board)[here].startswith(" 1950")
        assert cursor(board).startswith("1950")


# The folder is followed


def save(folder: Path, season: str, text: str = TEXT) -> Path:
    path = folder / f"{season}.toml"
    path.write_text(text.replace('season = "1968"', f'season = "{season}"'))
    return path


async def test_a_library_that_is_open_follows_its_folder(tmp_path: Path) -> None:
    save(tmp_path, "1950")
    async with shelved(tmp_path) as board:
        save(tmp_path, "1951")
        await board.until(lambda: title(board).endswith("2 seasons"))
        await board.press("j")
        assert cursor(board).startswith("1951")
        save(tmp_path, "1949")
        await board.until(lambda: title(board).endswith("3 seasons"))
        assert cursor(board).startswith("1951")
        save(tmp_path, "1951", TEXT.replace("Copa Perú", "Copa Nueva"))
        await board.until(lambda: "Copa Nueva" in board.text)
        (tmp_path / "1949.toml").unlink()
        await board.until(lambda: title(board).endswith("2 seasons"))
        (tmp_path / "deeper").mkdir()
        save(tmp_path / "deeper", "1952")
        await board.until(lambda: title(board).endswith("3 seasons"))


async def test_behind_a_season_and_below_the_help_the_library_is_not_out_of_date(
    tmp_path: Path,
) -> None:
    save(tmp_path, "1950")
    async with shelved(tmp_path) as board:
        await board.press("enter")
        save(tmp_path, "1951")
        await board.press("escape")
        await board.until(lambda: title(board).endswith("2 seasons"))
        await board.press("question_mark")
        save(tmp_path, "1952")
        await board.until(lambda: len(board.app.library.screen.shelf.entries) == 3)


@pytest.mark.parametrize("half", ["", TEXT[:1000], TEXT[:40]])
async def test_a_file_caught_half_written_stays_in_its_last_good_state(
    tmp_path: Path, half: str
) -> None:
    path = save(tmp_path, "1950")
    save(tmp_path, "1951")
    async with shelved(tmp_path) as board:
        seen: set[str] = set()
        real = board.app.library.screen.fill

        def fill(shelf: Shelf) -> None:
            seen.update(entry.error.kind if entry.error else "" for entry in shelf.entries)
            real(shelf)

        board.app.library.screen.fill = fill  # type: ignore[method-assign]  # sees every state
        path.write_text(half)
        save(tmp_path, "1951", TEXT.replace("Copa Perú", "Copa Nueva"))
        await board.pilot.pause(0.5)
        save(tmp_path, "1950", TEXT.replace("Copa Perú", "Copa Andina"))
        await board.until(lambda: "Copa Nueva" in board.text and "Copa Andina" in board.text)
        assert seen == {""}


async def test_a_file_that_stays_broken_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scan, "_FRESH_NS", 100_000_000)
    path = save(tmp_path, "1950")
    async with shelved(tmp_path, size=(120, 24)) as board:
        path.write_text("format = ")
        await board.until(lambda: "1950.toml:1" in board.text)


@pytest.mark.parametrize("place", ["load", "audit", "files"])
async def test_whatever_one_file_raises_the_library_is_read_to_its_end(
    tmp_path: Path, place: str
) -> None:
    for year in ("1950", "1951", "1952", "1953"):
        save(tmp_path, year)

    class Raising(Reach):
        def load(self, path: str) -> Loaded:
            if place == "load" and path.endswith("1951.toml"):
                raise TypeError("unhashable type: 'list'")
            return super().load(path)

        def files(self, folders: Iterable[Path]) -> list[File]:
            if place == "files":
                raise KeyError("nothing here")
            return super().files(folders)

    def audit(tables: SeasonTables) -> int:
        return 1 // (1 if place != "audit" else int(tables.season.season) - 1951)

    app = JornadaApp(Reader((tmp_path,), None, audit, Raising()))
    async with app.run_test(size=(160, 24)):
        board = Board(app)
        await board.until(lambda: "reading" not in title(board))
        wanted = {"load": "TypeError", "audit": "ZeroDivisionError", "files": "KeyError"}[place]
        await board.until(lambda: f"unexpected {wanted}" in board.text)
        assert title(board).endswith("0 seasons" if place == "files" else "4 seasons")
