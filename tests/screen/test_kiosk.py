"""The kiosk: no path leads out of its folder, whatever a file or a visitor names."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sys
import threading
from pathlib import Path

import pytest

import tui.library.kiosk
import tui.library.scan
import tui.season.load
from support import facts
from support.board import Board, opened
from tui.dashboard.app import JornadaApp
from tui.library.kiosk import Kiosk
from tui.library.reach import Reach
from tui.library.read import Reader
from tui.present.view.view import View
from tui.present.words.problems import problem_lines
from tui.season.load import Loaded
from tui.season.raw.problems import SeasonError
from tui.season.stamp import Opener

TEXT = facts.FILE.read_text()
NAME = facts.FILE.name


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder for visitors and go there, with a secret season beside it."""
    shown = tmp_path / "shown"
    shown.mkdir()
    monkeypatch.chdir(shown)
    (shown / NAME).write_text(TEXT)
    (tmp_path / "secret.toml").write_text(TEXT.replace("Copa Perú", "Secret"))
    return shown


def links(folder: Path) -> tuple[str, ...]:
    """Lay every way out that a folder may have, and answer the names that lead there."""
    secret = folder.parent / "secret.toml"
    inner = folder / "inner"
    inner.mkdir()
    shutil.copy(secret, inner / "deep.toml")
    (folder / "link.toml").symlink_to(secret)
    (folder / "chain.toml").symlink_to("link.toml")
    (folder / "same.toml").symlink_to(NAME)
    (folder / "out").symlink_to(folder.parent)
    (folder / "folder.toml").mkdir()
    os.mkfifo(folder / "pipe.toml")
    return (
        *("link.toml", "chain.toml", "same.toml", "folder.toml", "pipe.toml", "/dev/null"),
        *("../secret.toml", "out/secret.toml", "inner/deep.toml", str(secret)),
        *("inner/../../secret.toml", "..", ".", "", "a\0b", "none.toml"),
    )


def test_only_plain_files_of_the_folder_are_read(folder: Path) -> None:
    kiosk = Kiosk(folder)
    for name in links(folder):
        with pytest.raises(SeasonError):
            kiosk.load(name)
        assert kiosk.stamp(name) is None
    assert kiosk.load(NAME).season.title == "Copa Perú 1968"
    assert kiosk.stamp(NAME) == Reach().stamp(str(folder / NAME))
    assert kiosk.names() == ["1968-copa-peru"]
    assert kiosk.folders(NAME) == {folder: folder.stat().st_ino}


def test_only_visible_files_with_the_suffix_in_any_case_are_seasons(folder: Path) -> None:
    (folder / NAME).unlink()
    (folder / "1969-CUP.TOML").write_text(TEXT)
    for name in ("._1969-CUP.toml", ".hidden.toml", "notes.txt", "1970.toml~"):
        (folder / name).write_text(TEXT)
    (folder / ".#1969-CUP.toml").symlink_to("1969-CUP.TOML")
    kiosk = Kiosk(folder)
    assert kiosk.names() == ["1969-CUP"]
    assert kiosk.first()[0] == "1969-CUP.TOML"
    assert kiosk.neighbour(NAME, "1969-CUP") == str(folder / "1969-CUP.TOML")
    assert kiosk.neighbour(NAME, ".hidden") is None


def test_a_file_that_is_exchanged_for_a_link_is_not_followed(folder: Path) -> None:
    """However often somebody swaps them while it is read."""
    kiosk, done = Kiosk(folder), threading.Event()
    path, link, plain = folder / NAME, folder / "link", folder / "plain"

    def swap() -> None:
        while not done.is_set():
            link.symlink_to(folder.parent / "secret.toml")
            link.replace(path)
            plain.write_text(TEXT)
            plain.replace(path)

    swapper = threading.Thread(target=swap)
    swapper.start()
    read: set[str] = set()
    try:
        while len(read) < 2:
            try:
                read.add(kiosk.load(NAME).season.title)
            except SeasonError as error:
                read.add(problem_lines(error)[0])
    finally:
        done.set()
        swapper.join()
    assert read == {
        "Copa Perú 1968",
        f"{NAME}: cannot be read: {os.strerror(errno.ELOOP).lower()}",
    }


@pytest.mark.parametrize(
    "name", ["../secret", "secret", "link", "out/secret", "inner/deep", "pipe", "folder"]
)
async def test_no_neighbour_leads_out(folder: Path, name: str) -> None:
    links(folder)
    for key, field in (("<", "previous"), (">", "next")):
        (folder / NAME).write_text(TEXT.replace(f'{field} = "19', f'{field} = "{name}" # '))
        async with opened(NAME, reach=Kiosk(folder)) as board:
            assert getattr(board.view.season, field) == name
            await board.press(key)
            assert board.footer == f" {name} is not in this folder"
            assert board.view.season.title == "Copa Perú 1968"


async def test_seasons_of_the_folder_are_neighbours_and_are_followed(folder: Path) -> None:
    for year in (1967, 1969):
        shutil.copy(facts.FILE.with_name(f"{year}-copa-peru.toml"), folder)
    async with opened(NAME, reach=Kiosk(folder)) as board:
        for key, title in (("<", "Copa Perú 1967"), (">", "Copa Perú 1968")):
            await board.press(key)
            await until_titled(board, title)
        (folder / NAME).write_text(TEXT.replace('"Melgar"', '"Melgar FBC"'))
        await board.until(lambda: "Melgar FBC" in board.text)
        (folder / NAME).unlink()
        (folder / NAME).symlink_to(folder.parent / "secret.toml")
        await board.until(lambda: "Showing the last good version" in board.text)
        assert "Secret" not in board.text


async def until_titled(board: Board, title: str) -> None:
    await board.until(lambda: board.view.season.title == title)


def renew(folder: Path, text: str) -> None:
    folder.mkdir()
    (folder / NAME).write_text(text)


async def test_a_folder_that_goes_away_and_comes_again_is_waited_for(folder: Path) -> None:
    async with opened(NAME, reach=Kiosk(folder)) as board:
        shutil.rmtree(folder)
        await board.press("<")
        assert board.footer == " 1967-copa-peru is not in this folder"
        await board.press("R")
        await board.until(lambda: "Showing the last good version" in board.text)
        renew(folder, TEXT.replace('"Melgar"', '"Melgar FBC"'))
        await board.until(lambda: "Melgar FBC" in board.text)


def test_a_file_that_goes_away_while_the_folder_is_read_is_not_there(folder: Path) -> None:
    kiosk, done = Kiosk(folder), threading.Event()
    path, aside = folder / "1970-copa-peru.toml", folder / "aside"

    def swap() -> None:
        aside.write_text(TEXT)
        while not done.is_set():
            aside.rename(path)
            path.rename(aside)

    swapper = threading.Thread(target=swap)
    swapper.start()
    try:
        seen = {tuple(kiosk.names()) for _ in range(500)}
    finally:
        done.set()
        swapper.join()
    assert all("1968-copa-peru" in names for names in seen)


@pytest.mark.parametrize("words", ["../secret", "/etc/passwd", "secret.toml", "1967-copa-peru"])
@pytest.mark.parametrize("key", [":", "/"])
async def test_nothing_that_is_typed_opens_a_file(folder: Path, key: str, words: str) -> None:
    async with opened(NAME, reach=Kiosk(folder)) as board:
        await board.press(key, *words, "enter")
        assert board.view.season.title == "Copa Perú 1968"
        await board.press("R")
        await board.until(lambda: "Reloaded" in board.footer)


async def test_the_library_of_a_visitor_is_the_folder(folder: Path) -> None:
    links(folder)
    kiosk = Kiosk(folder)
    assert [file.path for file in kiosk.files(())] == [str(folder / NAME)]
    async with opened(NAME, reach=kiosk) as board:
        await board.press("escape")
        await board.until(lambda: "1 season" in board.text and "Mannucci" in board.text)
        assert "Secret" not in board.text
        await board.press("enter")
        await board.until(lambda: "Standings" in board.text)


async def test_nothing_is_remembered(folder: Path) -> None:
    places = [Path(os.environ[f"XDG_{kind}_HOME"]) for kind in ("CACHE", "CONFIG", "STATE")]
    for place in places:
        shutil.rmtree(place, ignore_errors=True)
    async with opened(NAME, reach=Kiosk(folder)) as board:
        await board.press("escape")
        await board.until(lambda: "1 season" in board.text and "Mannucci" in board.text)
        assert not any(place.exists() for place in places)
    async with opened(NAME) as board:
        await board.until(places[2].exists)


def test_the_season_to_begin_with_is_1968_or_else_the_newest_that_loads(folder: Path) -> None:
    for name in ("1970-copa-peru", "1972-copa-peru"):
        (folder / f"{name}.toml").write_text(TEXT)
    (folder / "1973-copa-peru.toml").write_text("broken")
    assert Kiosk(folder).first()[0] == NAME
    (folder / NAME).unlink()
    assert Kiosk(folder).first()[0] == "1972-copa-peru.toml"


def test_a_season_that_is_being_saved_is_waited_for(folder: Path) -> None:
    done = threading.Event()

    def save() -> None:
        path = folder / NAME
        while not done.wait(0.001):
            path.write_text(TEXT[:1000])
            path.write_text(TEXT)

    saver = threading.Thread(target=save)
    saver.start()
    try:
        found = [Kiosk(folder).first() for _ in range(20)]
    finally:
        done.set()
        saver.join()
    assert {(path, loaded.season.title) for path, loaded in found} == {(NAME, "Copa Perú 1968")}


@pytest.mark.parametrize("half", ["", TEXT[:1000], TEXT[:40]])
async def test_a_visitor_who_arrives_while_a_file_is_written_waits_for_it(
    folder: Path, half: str
) -> None:
    path = folder / NAME
    path.write_text(half)
    saver = threading.Timer(0.4, path.write_text, [TEXT])
    saver.start()
    assert Kiosk(folder).first()[0] == NAME
    path.write_text(half)
    saver = threading.Timer(0.4, path.write_text, [TEXT])
    saver.start()
    app = JornadaApp(Reader((folder,), reach=Kiosk(folder)), None, [str(path)])
    async with app.run_test():
        board = Board(app)
        await board.until(lambda: "Mannucci" in board.text)
        assert not any(entry.error for entry in app.library.screen.shelf.entries)
        path.write_text(half)
        saver = threading.Timer(0.4, path.write_text, [TEXT])
        saver.start()
        await board.press("enter")
        await board.until(lambda: "Standings" in board.text)
        saver.join()


def test_a_file_that_breaks_the_program_is_passed_over(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "1970-copa-peru.toml").write_text(TEXT)
    kiosk, real = Kiosk(folder), tui.season.load.load

    def fail(path: str, opener: Opener | None = None) -> Loaded:
        if path == NAME:
            raise TypeError("unhashable type: 'list'")
        return real(path, opener)

    monkeypatch.setattr(tui.library.kiosk, "load", fail)
    monkeypatch.setattr(tui.library.scan, "_FRESH_NS", 0)
    assert kiosk.first()[0] == "1970-copa-peru.toml"


def test_a_folder_without_seasons_says_so(tmp_path: Path) -> None:
    with pytest.raises(SeasonError) as caught:
        Kiosk(tmp_path).first()
    assert problem_lines(caught.value) == [f"{tmp_path.name}: has no season files"]
    for path, reason in ((tmp_path / "none", FileNotFoundError), (facts.FILE, NotADirectoryError)):
        with pytest.raises(reason):
            Kiosk(path)


def test_what_leads_out_of_the_program_is_shut(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [])
    quits = signal.getsignal(signal.SIGQUIT)
    monkeypatch.chdir(folder.parent)
    environment = {"TEXTUAL_SCREENSHOT": "1", "TEXTUAL": "debug", "TERM": "xterm"}
    try:
        Kiosk(folder).shut(environment)
        assert environment == {"TERM": "xterm"}
        assert sys.dont_write_bytecode
        assert signal.SIGTSTP in signal.pthread_sigmask(signal.SIG_BLOCK, [])
        assert signal.getsignal(signal.SIGQUIT) == signal.SIG_IGN
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        signal.signal(signal.SIGQUIT, quits)


async def test_a_screen_on_the_wall_walks_through_the_rounds(folder: Path) -> None:
    async with opened(NAME, reach=Kiosk(folder), cycle=0.02) as board:
        moments = board.view.timeline.moments
        seen = [moments.index(board.moment)]

        def walked(view: View | None) -> None:
            if view:
                seen.append(moments.index(view.moment))

        board.screen.watch(board.screen, "view", walked, init=False)
        await board.until(lambda: len(seen) > len(moments) + 1)
        assert seen == [(seen[0] + step) % len(moments) for step in range(len(seen))]
