"""The terminal is given back at every moment, and nothing that was typed or not read delays it."""

from __future__ import annotations

import random
import re
import signal
import subprocess
import time
from pathlib import Path

import pytest

from support import facts
from support.terminal import Terminal

FINAL = "Standings after round 5"
SEARCH = b"/" + b"a" * 20_000
STEPS = b"[]{}" * 500
"""More than a terminal takes that nobody reads."""

TAKEN = b"\x1b[?1049h"
"""What a program sends that takes the terminal."""

ROW = re.compile(rb"\x1b\[(\d+)(?:;\d+)?H")


def opened(terminal: Terminal) -> Terminal:
    """Wait for the first screen."""
    terminal.until(FINAL, "q quit")
    return terminal


def state_of(pid: int) -> str:
    """Return the letter for what a process is doing, nothing if there is none."""
    words = ["ps", "-o", "state=", "-p", str(pid)]
    return subprocess.run(words, capture_output=True, text=True, check=False).stdout.strip()


def stopped(terminal: Terminal) -> bool:
    return state_of(terminal.process.pid).startswith("T")


@pytest.mark.parametrize("signum", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_at_any_moment_leaves_the_terminal_as_it_was(signum: signal.Signals) -> None:
    dice = random.Random(signum)  # noqa: S311  moments are no secret
    for _ in range(2):
        with Terminal(facts.FILE) as terminal:
            # Python itself has begun by then: before that a traceback is its own.
            moment = time.monotonic() + dice.uniform(0.2, 1.2)
            while time.monotonic() < moment:
                terminal.rest(0.01)
            terminal.send(signum)
            assert terminal.left() in {0, -signum}
            assert terminal.left_on == []
            assert b"Traceback" not in terminal.received


@pytest.mark.parametrize("leave", ["q", "\x03", signal.SIGTERM])
def test_what_was_typed_before_does_not_delay_leaving(leave: str | signal.Signals) -> None:
    with Terminal(facts.FILE) as terminal:
        opened(terminal)
        terminal.flood(STEPS if leave == "q" else SEARCH)
        if isinstance(leave, str):
            terminal.press(leave)
        else:
            terminal.send(leave)
        assert terminal.left() == 0
        assert terminal.left_on == []


@pytest.mark.parametrize("below", [False, True], ids=["told by SIGHUP", "not told"])
def test_a_lost_connection_ends_it_though_its_output_was_never_read(below: bool) -> None:  # noqa: FBT001  a parameter
    with Terminal(facts.FILE, below=below) as terminal:
        opened(terminal)
        terminal.flood(STEPS, reads=False)
        terminal.hang_up()
        terminal.left()
        assert not terminal.survivors


def test_a_signal_ends_it_though_its_output_was_never_read() -> None:
    with Terminal(facts.FILE) as terminal:
        opened(terminal)
        terminal.flood(STEPS, reads=False)
        terminal.send(signal.SIGTERM)
        assert terminal.process.wait(10) == 0
        terminal.left()
        assert terminal.left_on == []


def test_what_was_not_read_is_drawn_once_somebody_reads_again() -> None:
    with Terminal(facts.FILE) as terminal:
        opened(terminal)
        terminal.flood(STEPS, reads=False)
        terminal.press("1t")
        terminal.until(FINAL, "‹5›")
        terminal.press("q")
        assert terminal.left() == 0


def test_ctrl_z_suspends_and_the_shell_continues() -> None:
    with Terminal(facts.FILE) as terminal:
        opened(terminal).until("Audit 2 contradictions")
        terminal.rest()
        screen = terminal.lines
        for taken in (2, 3):
            terminal.press("\x1a")
            terminal.until(holds=lambda: stopped(terminal))
            terminal.rest()
            assert terminal.left_on == []
            terminal.send(signal.SIGCONT)
            terminal.until(holds=lambda: terminal.received.count(TAKEN) == taken)  # noqa: B023  it is called before the next turn
            terminal.until(holds=lambda: terminal.lines == screen)
        terminal.press("q")
        assert terminal.left() == 0
        assert terminal.left_on == []


def test_a_kiosk_is_never_suspended() -> None:
    with Terminal("--kiosk", facts.FILE.parent) as terminal:
        terminal.until(" Library", "q quit")
        terminal.press("\x1a")
        terminal.send(signal.SIGTSTP)
        terminal.press("?")
        terminal.until("KEYS")
        assert not stopped(terminal)


def test_ctrl_q_is_no_key() -> None:
    with Terminal(facts.FILE) as terminal:
        opened(terminal)
        terminal.press("\x11[")
        terminal.until("Standings after round 4")


def test_the_dashboard_is_drawn_though_errors_go_elsewhere(tmp_path: Path) -> None:
    errors = tmp_path / "errors"
    with Terminal(facts.FILE, errors=errors) as terminal:
        opened(terminal).press("[")
        terminal.until("Standings after round 4")
        terminal.press("q")
        assert terminal.left() == 0
        assert terminal.left_on == []
    assert errors.read_bytes() == b""


@pytest.mark.parametrize("size", [(0, 0), (80, 0)])
def test_a_terminal_without_a_size_gets_the_usual_one(size: tuple[int, int]) -> None:
    with Terminal(facts.FILE) as terminal:
        terminal.claim_size(*size)
        opened(terminal)
        terminal.until("Audit")
        terminal.rest()
        assert terminal.rest(1) == b""
        terminal.press("q")
        assert terminal.left() == 0


def test_a_terminal_of_any_size_costs_little_memory() -> None:
    with Terminal(facts.FILE) as terminal:
        opened(terminal)
        usual = memory(terminal)
        terminal.claim_size(4000, 4000)
        terminal.rest()
        terminal.press("\x1b[48;9000;9000;9000;9000t")
        for keys in "[[]]":
            terminal.press(keys)
            terminal.rest(0.1)
        assert memory(terminal) - usual <= 20 * 1024
        rows = [int(row) for row in ROW.findall(terminal.received)]
        assert max(rows) <= 200


def memory(terminal: Terminal) -> int:
    """Return the KiB that the program holds."""
    words = ["ps", "-o", "rss=", "-p", str(terminal.process.pid)]
    return int(subprocess.run(words, capture_output=True, text=True, check=True).stdout)
