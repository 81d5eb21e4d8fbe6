"""The kiosk in a real terminal: what it opens, writes and starts, and what stops it."""

from __future__ import annotations

import shutil
import sys
import sysconfig
from pathlib import Path

import pytest

from support import facts
from support.terminal import Terminal
from tui.present.words.keys_sheets import VIEWS

FINAL = "Standings after round 5"
ROOT = Path(__file__).parents[2]

AUDITED = """
import os, sys
log = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
acts = ("os.", "subprocess.", "shutil.", "socket.connect", "socket.bind", "pty.", "tempfile.",
        "sqlite3.connect", "ctypes.dlopen")
reads = ("os.listdir", "os.scandir", "os.putenv", "os.unsetenv", "os.chdir")

def watch(event, args):
    if event == "open":
        path, mode, flags = args
        told = f"{'write' if flags & writing else 'read'} {path}"
    elif event in ("os.listdir", "os.scandir"):
        told = f"read {args[0]}"
    elif event == "ctypes.dlopen" and args == (None,):
        return  # the program itself, for the calls by which the kernel tells of changes
    elif event.startswith(acts) and event not in reads:
        told = f"do {event} {args}"
    else:
        return
    os.write(log, (told + chr(10)).encode(errors="replace"))

sys.addaudithook(watch)
from tui.cli import main
sys.exit(main(sys.argv[2:]))
"""
"""The command line, with everything written down that Python does to the system."""


def test_it_reads_its_folder_and_its_own_program_and_does_nothing_else(tmp_path: Path) -> None:
    folder, told = tmp_path / "seasons", tmp_path / "told"
    folder.mkdir()
    for season in facts.FILE.parent.glob("196[789]-*.toml"):
        shutil.copy(season, folder)
    (folder / "out.toml").symlink_to(ROOT / "pyproject.toml")
    words = ["-P", "-c", AUDITED, str(told), "--kiosk", str(folder)]
    with Terminal(*words, program=sys.executable, env={"HOME": str(tmp_path)}) as terminal:
        terminal.until("3 seasons", "Carlos A. Mannucci", "q quit")
        for keys, seen in (
            ("\r", FINAL),
            ("[", "Standings after round 4"),
            ("\r", "Entered for"),
            ("\x1b", "Standings after round 4"),
            ("<", "Copa Perú 1967 › "),
            (">", "Copa Perú 1968 › "),
            (":/etc/passwd\r", '"/etc/passwd"'),
            ("/passwd\r", "No match for"),
            ("R", "Reloaded"),
            ("\x1b", "No longer searching"),
            ("\x1b", "3 seasons"),
            ("/out\r", "FOUND 0 seasons"),
            ("\x1b", "SEASONS"),
            ("\r", "Copa Perú 1968 › "),
            ("y", "Sent to the terminal's clipboard"),
            ("?", "KEYS"),
        ):
            terminal.press(keys)
            terminal.until(seen)
        terminal.press("\x1a\x10\x13\x1c\x12\x0f\x18\x05")  # Ctrl with Z, P, S, \, R, O, X, E
        terminal.press("q")
        terminal.until("q quit")
        terminal.press("q")
        assert terminal.left() == 0
    assert f"read {folder}" in told.read_text().splitlines()
    assert beside_its_own(told, folder) == []
    assert sorted(one.name for one in tmp_path.iterdir()) == ["seasons", "told"]


def beside_its_own(told: Path, folder: Path) -> list[str]:
    """Return what was done beside reading the folder of the kiosk and the program."""
    own = {ROOT / "tui", Path(sys.base_prefix), Path(sys.prefix), Path("/proc/self"), folder}
    own |= {Path(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib", "purelib")}
    names = {one.name for one in folder.iterdir() if not one.is_symlink()}
    return [
        line
        for line in told.read_text().splitlines()
        for what, _, path in [line.partition(" ")]
        if what != "read"
        or not (path in {*names, str(ROOT)} or any(Path(path).is_relative_to(one) for one in own))
    ]


def test_every_view_opens_and_none_of_them_writes(tmp_path: Path) -> None:
    folder, told = tmp_path / "seasons", tmp_path / "told"
    folder.mkdir()
    for name in ("1968-copa-peru.toml", "2018-copa-peru.toml"):
        shutil.copy(facts.FILE.parent / name, folder)
    before = {one.name: one.read_bytes() for one in folder.iterdir()}
    words = ["-P", "-c", AUDITED, str(told), "--kiosk", str(folder)]
    with Terminal(*words, program=sys.executable, env={"HOME": str(tmp_path)}) as terminal:
        terminal.until("2 seasons", "q quit")
        terminal.press("/1968\r")
        terminal.until(FINAL)
        titles = {"i": "Season Copa", "v": "Standings Round 5", "c": "Chart", "x": "Matrix"}
        titles |= {"b": "Scorers", "d": "Compare", "r": "Era"}
        assert titles.keys() == {key for key, *_ in VIEWS}
        for key, title in titles.items():
            terminal.press(key)
            terminal.until(f"\N{BOX DRAWINGS LIGHT HORIZONTAL} {title}")
            terminal.press("eou\x12")  # edit, editor, undo, redo
            terminal.press("\x1b")
            terminal.until(FINAL)
        for keys, seen in (
            ("eou\x12", FINAL),
            ("\r", "Team Carlos A. Mannucci"),
            ("jjj\r", "Match "),
            ("\x1b", "Team Carlos A. Mannucci"),
            ("\x1b", FINAL),
            ("\x1b", "FOUND 1 season"),
            ("\x1b", "SEASONS"),
            ("/2018\r", "Copa Perú 2018 › "),
            ("{", "Bracket"),
            ("\r", "Tie "),
            ("\x1b", "Bracket"),
            ("\x1b", "FOUND 1 season"),
            ("o", "Roll of honour"),
            ("\r", "1× champion"),
        ):
            terminal.press(keys)
            terminal.until(seen)
        terminal.press("q")
        assert terminal.left() == 0
    assert beside_its_own(told, folder) == []
    assert {one.name: one.read_bytes() for one in folder.iterdir()} == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["seasons", "told"]


@pytest.mark.parametrize(
    ("word", "told"),
    [("none", "none: no such folder"), (str(facts.FILE), f"{facts.FILE}: not a folder")],
)
def test_what_is_no_folder_is_told_in_one_line(word: str, told: str, tmp_path: Path) -> None:
    with Terminal("--kiosk", word, folder=tmp_path, size=(300, 24)) as terminal:
        assert terminal.left() == 2
        assert terminal.lines[0] == told
        assert not any(terminal.lines[1:])
        assert b"\x1b" not in terminal.received
