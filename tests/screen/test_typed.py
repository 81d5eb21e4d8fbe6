"""Keys that arrive together end where the same keys end one by one, and leaving overtakes them."""

from __future__ import annotations

import asyncio
import shutil
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual import events
from textual.message import Message

from support import facts
from support.board import Board, opened, shelved
from tui.dashboard.screens.season import SeasonScreen
from tui.dashboard.screens.sheet import SheetScreen
from tui.dashboard.terminal.inbox import LIMIT, Overrun
from tui.dashboard.widgets.prompt import LONGEST, Prompt
from tui.library.reach import Reach
from tui.library.search import Searcher
from tui.season.load import Loaded
from tui.season.stamp import Stamp
from tui.season.timeline import Moment

NAMED = {
    "[": "left_square_bracket",
    "]": "right_square_bracket",
    "{": "left_curly_bracket",
    "}": "right_curly_bracket",
    "<": "less_than_sign",
    ">": "greater_than_sign",
    ":": "colon",
    "/": "slash",
    "?": "question_mark",
    " ": "space",
}
KEYS = (
    *"12345jkgGHLhlnNptycRq[]{}<>:/? a8-",
    *("enter", "escape", "tab", "shift+tab", "up", "down", "left", "right", "home", "end"),
    *("pageup", "pagedown", "backspace", "delete", "f1", "ctrl+a"),
)
ENDING = [key for key in KEYS if key not in {"q", " "}]
"""All but what leaves, and what plays the season while time passes."""


def key_event(key: str) -> events.Key:
    return events.Key(NAMED.get(key, key), key if len(key) == 1 else None)


async def send(board: Board, *bursts: list[str]) -> None:
    """Send keys in bursts, and wait until all of them have had their effect."""
    for burst in bursts:
        for key in burst:
            board.app.post_message(key_event(key))
        await board.until(lambda: not (board.app.typed.busy and board.app.is_running))
    if board.app.is_running:
        await board.pilot.pause()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a library of three seasons."""
    made = tmp_path_factory.mktemp("seasons")
    for year in (1967, 1968, 1969):
        shutil.copy(facts.FILE.with_name(f"{year}-copa-peru.toml"), made)
    return made


SIZES = [(80, 24), (120, 36), (40, 12), (200, 60), (20, 5)]

bursts = st.lists(st.lists(st.sampled_from(ENDING), min_size=1, max_size=8), max_size=4)


async def ends(folder: Path, size: tuple[int, int], keys: list[list[str]], *, library: bool) -> str:
    path = folder / facts.FILE.name
    if library:
        async with shelved(folder, size=size, first=[path]) as board:
            await send(board, *keys)
            return board.text
    async with opened(path, size=size, folders=[folder]) as board:
        await send(board, *keys)
        await board.until(lambda: has_what_it_asked_for(board))
        await board.pilot.pause()
        return board.text


def has_what_it_asked_for(board: Board) -> bool:
    """Return whether nothing that the view in front shows of the library is still to come."""
    screen = board.app.screen_stack[-1] if board.app.screen_stack else None
    if isinstance(screen, SheetScreen) and screen.sheet.name in ("team", "match"):
        is_sought = any(thread.name == "meetings" for thread in threading.enumerate())
        return board.app.library.shelf.complete and not is_sought
    return True


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(bursts=bursts, size=st.sampled_from(SIZES), library=st.booleans())
def test_a_burst_ends_where_the_same_keys_end_one_by_one(
    folder: Path, bursts: list[list[str]], size: tuple[int, int], *, library: bool
) -> None:
    one_by_one = [[key] for burst in bursts for key in burst]
    together = asyncio.run(ends(folder, size, bursts, library=library))
    assert together == asyncio.run(ends(folder, size, one_by_one, library=library))


ALL_BURSTS = st.lists(st.lists(st.sampled_from(KEYS), min_size=1, max_size=12), max_size=3)


@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    bursts=ALL_BURSTS,
    size=st.tuples(st.integers(1, 130), st.integers(1, 40)),
    library=st.booleans(),
)
def test_no_keys_at_any_size_break_the_program(
    folder: Path, bursts: list[list[str]], size: tuple[int, int], *, library: bool
) -> None:
    asyncio.run(ends(folder, size, bursts, library=library))  # the pilot raises what was raised


@pytest.mark.parametrize(
    "keys",
    [
        ["enter", "tab"],
        ["4", "enter", "tab"],
        ["enter", "enter", "enter"],
        ["enter", "c", "j", "enter"],
        ["escape", "escape", "enter"],
        ["<", "<", "{", "enter"],
        ["?", "escape", "/", *"melgar", "enter", "n"],
        ["/", "escape", ":", "1", "enter", "]"],
        ["5", "enter", "escape", "escape", "j"],
    ],
)
async def test_what_the_first_key_brings_to_the_front_gets_the_next(
    folder: Path, keys: list[str]
) -> None:
    one_by_one = await ends(folder, (120, 36), [[key] for key in keys], library=False)
    assert await ends(folder, (120, 36), [keys], library=False) == one_by_one


async def test_without_end_letters_are_found_in_a_few_searches(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    searched: list[str] = []
    real = Searcher.search

    def search(searcher: Searcher, wanted: str) -> object:
        searched.append(wanted)
        return real(searcher, wanted)

    monkeypatch.setattr(Searcher, "search", search)
    async with shelved(folder) as board:
        await send(board, ["/"])
        await send(board, ["1", "9", "6", *"8" * (LIMIT - 10)])
        assert len(searched) <= 3
        assert searched[-1] == "196" + "8" * (LONGEST - 3)
        await send(board, ["delete", "x"], ["escape", "escape"])
        assert searched[-1] == "196" + "8" * (LONGEST - 3)
        assert "3 seasons" in board.text


async def test_a_paste_fills_the_line_and_no_more(folder: Path) -> None:
    async with opened(folder / facts.FILE.name) as board:
        await send(board, ["/"])
        board.app.post_message(events.Paste("melgar" + "x" * 2_000_000 + "\nsecond line"))
        await board.until(lambda: not board.app.typed.busy)
        prompt = board.app.screen.query_one(Prompt)
        assert prompt.value == "melgar" + "x" * (LONGEST - 6)


@pytest.mark.parametrize("library", [True, False])
@pytest.mark.parametrize("before", ["]", "j", "down"])
async def test_q_overtakes_all_that_is_waiting(folder: Path, before: str, *, library: bool) -> None:
    path = folder / facts.FILE.name
    async with shelved(folder) if library else opened(path) as board:
        handed_on = 0
        real = board.app.hand_on

        def hand_on(message: Message) -> None:
            nonlocal handed_on
            handed_on += 1
            real(message)

        board.app.hand_on = hand_on  # type: ignore[method-assign]  # counts what is done first
        for key in [before] * (LIMIT - 1) + ["q"]:
            board.app.post_message(key_event(key))
        await board.until(lambda: not board.app.is_running)
        assert handed_on <= 1


@pytest.mark.parametrize("asking", ["/", "?", "enter"])
async def test_ctrl_c_overtakes_all_that_is_waiting(folder: Path, asking: str) -> None:
    async with opened(folder / facts.FILE.name) as board:
        await send(board, [asking])
        for key in [*"ab" * (LIMIT // 4), "ctrl+c"]:
            board.app.post_message(key_event(key))
        await board.until(lambda: not board.app.is_running)


async def test_keys_without_end_are_dropped_beyond_a_limit(folder: Path) -> None:
    async with opened(folder / facts.FILE.name) as board:
        for key in ["?", *"ab" * LIMIT, "{"]:
            board.app.post_message(key_event(key))
        assert board.app.typed.count <= LIMIT
        board.app.post_message(key_event("ctrl+c"))
        await board.until(lambda: not board.app.is_running)


async def test_letters_that_are_dropped_while_they_are_collected_are_no_trouble(
    folder: Path,
) -> None:
    async with shelved(folder) as board:
        await send(board, ["/"], ["1"])
        for _ in range(20):
            board.app.post_message(key_event("9"))
            await asyncio.sleep(0.002)
            board.app.post_message(key_event("9"))
            board.app.post_message(Overrun())
            await asyncio.sleep(0.002)
        await send(board, ["escape"])
        assert "3 seasons" in board.text


async def test_a_q_for_a_card_or_a_line_does_not_leave(folder: Path) -> None:
    async with opened(folder / facts.FILE.name) as board:
        await send(board, ["?", "q"], ["/", "q", "enter"], [":", "q", "escape"])
        assert board.app.is_running
        assert "q quit" in board.footer


class Gated(Reach):
    """Reads one file only when it is allowed to."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.gate = threading.Event()

    def load(self, path: str) -> Loaded:
        if Path(path).name == self.name:
            self.gate.wait(30)
        return super().load(path)


async def test_a_key_waits_for_the_season_that_the_one_before_asked_for(folder: Path) -> None:
    reach = Gated("1967-copa-peru.toml")
    async with opened(folder / facts.FILE.name, reach=reach) as board:
        for key in ("<", ">"):
            board.app.post_message(key_event(key))
        await board.pilot.pause(0.1)
        reach.gate.set()
        await board.until(lambda: not board.app.typed.busy)
        assert board.view.season.title == "Copa Perú 1968"
        await board.until(lambda: not board.app.is_waiting)
        assert not board.footer.startswith(" 1967")


async def test_q_leaves_while_a_season_is_read(folder: Path) -> None:
    reach = Gated("1967-copa-peru.toml")
    async with opened(folder / facts.FILE.name, reach=reach) as board:
        for key in ("<", "]", "q"):
            board.app.post_message(key_event(key))
        await board.until(lambda: not board.app.is_running)
        reach.gate.set()


class Hung(Reach):
    """A disk that does not answer once it hangs."""

    def __init__(self) -> None:
        super().__init__()
        self.hangs = False
        self.gate = threading.Event()

    def neighbour(self, path: str, name: str) -> str | None:
        self.gate.wait(30)
        return super().neighbour(path, name)

    def stamp(self, path: str) -> Stamp:
        if self.hangs:
            self.gate.wait(30)
        return super().stamp(path)


async def test_a_disk_that_does_not_answer_holds_up_nobody(folder: Path) -> None:
    reach = Hung()
    async with opened(folder / facts.FILE.name, reach=reach) as board:
        reach.hangs = True
        await send(board, ["R"], ["<"], ["[", "?"])
        assert "KEYS" in board.text
        await send(board, ["escape"])
        assert board.moment.round == 4
        await send(board, ["q"])
        assert not board.app.is_running
        reach.gate.set()


async def test_a_season_that_was_waited_for_too_long_does_not_replace_the_library(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.dashboard.typed._PATIENCE_SECONDS", 0.05)
    reach = Gated("1967-copa-peru.toml")
    async with opened(folder / facts.FILE.name, reach=reach) as board:
        await send(board, ["<"], ["escape"])
        reach.gate.set()
        await board.until(lambda: not board.app.is_waiting)
        await board.pilot.pause()
        assert board.text.startswith(" Library")


async def test_what_comes_for_a_season_that_was_left_is_no_trouble(folder: Path) -> None:
    async with shelved(folder) as board:
        await send(board, ["enter"])
        season = board.app.screen
        assert isinstance(season, SeasonScreen)
        await send(board, ["escape"])
        season.trouble = "The file is gone."
        season.view = season.shown.at(Moment(0))
        season.say("too late")
        await board.pilot.pause()
        assert "3 seasons" in board.text
