"""The first screen as it was when last seen: there before the program is, and the same as without.

`make firstscreen` does this with every season of the archive.
"""

from __future__ import annotations

import signal
import sys
import termios
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from support import facts
from support.first_screens import (
    TAKEN_OVER,
    Looks,
    looks,
    own_cache,
    picture_shown,
    pictures,
    see,
    seen_again,
)
from support.terminal import Terminal

WIDE = Path(__file__).parents[1] / "data" / "cases" / "wide-names.toml"

FAILS = """
import sys
from tui.start.asked import folder, name_of, pack, question
from tui.start.first import show_first
from tui.start.modes import Modes
from tui.start.picture import PLAIN, Picture
from pathlib import Path

asked = question(["1968"], (80, 24))
modes = Modes(answers=True, frames=True, keyboard=True, mouse=True)
data = pack(asked, [], modes, Picture(80, 24, [(0, 1, 0, PLAIN, "Copa Peru")]))
Path(folder()).mkdir(mode=0o700, parents=True)
place = Path(folder(), name_of(asked))
place.write_bytes(data)
place.chmod(0o600)
assert show_first(["1968"]).taken
import no_such_module
"""
"""A program that shows a picture, and then lacks what it needs."""


class Seen(NamedTuple):
    """A user who has seen a season, and what it looked like."""

    env: dict[str, str]
    looks: Looks


@pytest.fixture(scope="module")
def seen() -> Iterator[Seen]:
    with own_cache() as env:
        yield Seen(env, see((facts.FILE,), env))


def test_the_screen_is_the_same_and_nothing_of_it_is_sent_again(seen: Seen) -> None:
    with seen_again((facts.FILE,), seen.env) as terminal:
        assert terminal.received == picture_shown(seen.env) + TAKEN_OVER
        assert looks(terminal) == seen.looks
        terminal.press("q")
        assert terminal.left() == 0
        assert terminal.left_on == []


def test_signs_of_every_width_are_the_same(tmp_path: Path) -> None:
    env = {"XDG_CACHE_HOME": str(tmp_path)}
    shown = see((WIDE,), env)
    with seen_again((WIDE,), env) as terminal:
        assert terminal.received == picture_shown(env) + TAKEN_OVER
        assert looks(terminal) == shown


def test_keys_typed_before_the_program_is_there_are_kept(seen: Seen) -> None:
    with seen_again((facts.FILE,), seen.env, keys="[[") as terminal:
        terminal.until("Standings after round 3")
        assert "[[" not in terminal.text
        terminal.press("q")
        assert terminal.left() == 0


def test_a_terminal_of_another_size_by_then_is_drawn_anew(seen: Seen) -> None:
    with Terminal(facts.FILE, env=seen.env, seen=True) as terminal:
        terminal.until("q quit")
        terminal.resize(100, 30)
        terminal.until("Audit", holds=lambda: terminal.lines[29].endswith("q quit"))
        terminal.press("q")
        assert terminal.left() == 0
        assert terminal.left_on == []


@pytest.mark.parametrize("how", ["\x03", signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_the_terminal_is_given_back_before_the_program_is_there(
    seen: Seen, how: str | signal.Signals
) -> None:
    with Terminal(facts.FILE, env=seen.env, seen=True) as terminal:
        terminal.until("q quit")
        if isinstance(how, str):
            terminal.press(how)
        else:
            terminal.send(how)
        assert terminal.left() == 0
        assert terminal.left_on == []


def test_a_signal_ends_it_though_the_terminal_takes_nothing(seen: Seen) -> None:
    with Terminal(facts.FILE, env=seen.env, seen=True) as terminal:
        termios.tcflow(terminal.theirs, termios.TCOOFF)
        terminal.until(holds=lambda: termios.tcgetattr(terminal.theirs) != terminal.modes)
        terminal.send(signal.SIGTERM)
        assert terminal.left() == 0
        assert terminal.left_on == []


def test_an_error_before_the_program_is_there_is_read_in_the_terminal(tmp_path: Path) -> None:
    env = {"XDG_CACHE_HOME": str(tmp_path)}
    with Terminal("-c", FAILS, env=env, program=sys.executable) as terminal:
        assert terminal.left() == 1
        picture, reason = terminal.received.split(b"\x1b[?1049l")
        assert b"Copa Peru" in picture
        assert b"no_such_module" in reason
        assert terminal.left_on == []


def test_what_is_shown_after_a_key_is_not_the_first_screen(tmp_path: Path) -> None:
    env = {"XDG_CACHE_HOME": str(tmp_path)}
    with Terminal(facts.FILE, env=env, seen=True) as terminal:
        terminal.press("[")
        terminal.until("Standings after round 4", "Audit 2 contradictions")
        terminal.rest()
        terminal.press("q")
        assert terminal.left() == 0
    assert pictures(env) == []
