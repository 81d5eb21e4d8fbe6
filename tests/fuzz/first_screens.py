"""First screens with and without a picture of them, side by side: `make firstscreen`.

Every season is opened in every size twice: once by a user who has not seen it, and once more by the
same user. Both windows must look the same, and the second must have been sent the picture and
nothing else. In some of them keys are typed, the size changes, the file is saved or a signal comes
between the picture and the program: what there is to see in the end must be what the program shows
without a picture, and the terminal must be as it was. The last line is a row of
docs/reliability.md; the exit code is 1 if anything failed.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from support.first_screens import TAKEN_OVER, looks, own_cache, picture_shown, see, seen_again
from support.terminal import Terminal

ROOT = Path(__file__).resolve().parents[2]
SIZES = ((80, 24), (120, 36), (200, 60))
KEYS = ("[", "[[", "{", "2jj", "jjj\r", "/a\r", "?", "5", "p")
SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
TAKES = b"\x1b[?7l"
"""The last that the program sends to take a terminal."""
SETTLED = 2.2
"""Seconds after which a file that was saved is one of which a picture is kept."""

WHAT = "seasons of the archive in three sizes, opened unseen and seen again, also while keys come"
OUTCOME = "both look the same, cell by cell, and nothing of it is sent twice"


class WrongError(Exception):
    """Two screens differ, or a terminal was not given back."""


FAILURES = (WrongError, pytest.fail.Exception, AssertionError, OSError, ValueError)


def prove(path: Path, size: tuple[int, int], dice: random.Random) -> None:
    """Hold the screens of one season against each other."""
    with own_cache() as env, own_cache() as other:
        shown = see((path,), env, size)
        with seen_again((path,), env, size) as terminal:
            _claim(terminal.received == picture_shown(env) + TAKEN_OVER, "more was sent")
            _claim(looks(terminal, size) == shown, "it looks different")
            terminal.press("q")
            _claim(terminal.left() == 0 and not terminal.left_on, "it was not given back")
        keys = dice.choice(KEYS)
        with Terminal(path, size=size, env=other) as terminal:
            # As soon as it is listened for: a search finds more once the audit is there.
            terminal.until(holds=lambda: TAKES in terminal.received)
            terminal.press(keys)
            terminal.until(holds=lambda: TAKEN_OVER in terminal.received)
            terminal.rest(1.5)
            pressed = looks(terminal, size)
        with seen_again((path,), env, size, keys) as terminal:
            terminal.rest(1)
            _claim(looks(terminal, size) == pressed, f"after {keys!r} it looks different")
        end(path, env, size, dice)


def end(path: Path, env: dict[str, str], size: tuple[int, int], dice: random.Random) -> None:
    """Send a signal at some moment after the picture is there, or press Ctrl+C."""
    with Terminal(path, size=size, env=env, seen=True) as terminal:
        length = len(picture_shown(env))
        terminal.until(holds=lambda: len(terminal.received) >= length)
        ends = time.monotonic() + dice.choice((0.0, 0.02, 0.1, 0.3, 0.6))
        while time.monotonic() < ends:
            terminal.rest(0.01)
        how = dice.choice((*SIGNALS, "\x03"))
        if isinstance(how, str):
            terminal.press(how)
        else:
            terminal.send(how)
        _claim(terminal.left() == 0, f"{how!r}: exit code {terminal.process.returncode}")
        _claim(not terminal.left_on, f"{how!r}: left on: {terminal.left_on}")


def prove_resized(path: Path) -> None:
    """Change the size between the picture and the program, there and also back again."""
    with own_cache() as small, own_cache() as large:
        shown = {SIZES[0]: see((path,), small, SIZES[0]), SIZES[1]: see((path,), large, SIZES[1])}
        for sizes in (SIZES[1:2], (SIZES[1], SIZES[0])):
            with Terminal(path, size=SIZES[0], env=small, seen=True) as terminal:
                terminal.until("q quit")
                before = len(terminal.received)
                for size in sizes:
                    terminal.resize(*size)
                terminal.until(holds=lambda: TAKEN_OVER in terminal.received)
                terminal.rest(1)
                terminal.received = b"\x1b[?25l" + terminal.received[before:]  # all of it is lost
                _claim(looks(terminal, sizes[-1]) == shown[sizes[-1]], f"resized to {sizes}")


def prove_saved(path: Path) -> None:
    """Save another season in its place, before the start and between picture and program."""
    with tempfile.TemporaryDirectory() as folder, own_cache() as env, own_cache() as other:
        copy, second = Path(folder, "season.toml"), path.with_name("1969-copa-peru.toml")
        shutil.copy(path, copy)
        time.sleep(SETTLED)
        see((copy,), env)
        with Terminal(copy, env=env, seen=True) as terminal:
            terminal.until("q quit")
            shutil.copy(second, f"{copy}.new")
            Path(f"{copy}.new").replace(copy)
            terminal.until(holds=lambda: TAKEN_OVER in terminal.received)
            terminal.rest(1)
            now = looks(terminal)
        with Terminal(copy, env=env, seen=True) as terminal:
            terminal.until("1969")
            _claim(
                terminal.received.index(TAKEN_OVER) < terminal.received.index(b"1969"),
                "an old picture was shown",
            )
        time.sleep(SETTLED)
        _claim(now == see((copy,), other), "after it was saved it looks different")


def _claim(holds: object, otherwise: str) -> None:
    if not holds:
        raise WrongError(otherwise)


def run(paths: Sequence[Path], sizes: Sequence[tuple[int, int]], seed: int, jobs: int) -> list[str]:
    """Prove every season in every size; return what was wrong."""
    cases = [(path, size) for path in paths for size in sizes]

    def told(number: int) -> str:
        path, size = cases[number]
        dice = random.Random(seed + number)  # noqa: S311  moments are no secret
        try:
            prove(path, size, dice)
        except FAILURES as error:
            return f"{path.name} at {size}, seed {seed + number}: {error}"
        return ""

    with ThreadPoolExecutor(jobs) as pool:
        return [line for line in pool.map(told, range(len(cases))) if line]


def once(path: Path) -> Iterator[str]:
    """Yield what is wrong in the cases of which one season is enough."""
    for case in (prove_resized, prove_saved):
        try:
            case(path)
        except FAILURES as error:
            yield f"{case.__name__}: {error}"


def main() -> int:
    """Prove it of the whole archive, or of every so many seasons of it."""
    parser = argparse.ArgumentParser(description="Compare first screens with and without a picture")
    parser.add_argument("--every", type=int, default=1, help="of so many seasons take one")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    paths = sorted(ROOT.joinpath("seasons").glob("*.toml"))[:: options.every]
    paths += [ROOT / "tests" / "data" / "cases" / "wide-names.toml"]
    with tempfile.TemporaryDirectory() as home, pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", home)
        patch.setenv("LC_ALL", "C.UTF-8")
        for kind in ("CONFIG", "STATE"):
            patch.setenv(f"XDG_{kind}_HOME", f"{home}/{kind.lower()}")
        wrong = [
            *run(paths, SIZES, options.seed, options.jobs),
            *once(ROOT / "seasons" / "1968-copa-peru.toml"),
        ]
    print(*wrong, sep="\n", end="\n" if wrong else "", file=sys.stderr)
    print(f"| {WHAT} | {len(paths) * len(SIZES):,} | {OUTCOME} | {len(wrong)} |")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
