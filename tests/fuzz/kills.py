"""Processes that are killed while they record a result: `make kills`.

Each records one result after the other into the same file, as `jornada record` does, and gets
SIGKILL at a random moment. The file must be the old one or the new one, to the byte; the next
process must be able to save at once; and what a killed one left in the folder must be gone then.
The last line is a row of docs/reliability.md; the exit code is 1 if anything failed.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

from tui.cli import main as jornada

WHAT = "processes killed with SIGKILL at a random moment while they record into one file"
OUTCOME = "the old file or the new one, whole, and the next process saves at once"
LONGEST = 0.06
"""Seconds after its first save at which a process is killed at the latest."""

TEXT = """\
# a season that is recorded over and over
format = 1
competition = "Liga"
season = "2027"

[[stages]]
name = "League"
kind = "league"
matches = [
  { home = "Alba", away = "Brisa", score = "0-0" }, # the first
  { home = "Cima", away = "Duna", score = "1-0" },
]
"""
MOST_GOALS = 999
"""Goals of either team at the most: there are a million scores to record."""


def text_of(number: int) -> str:
    """Return the whole file after so many results."""
    return TEXT.replace("0-0", score_of(number))


def score_of(number: int) -> str:
    """Return the score that a number stands for, no two the same."""
    return "-".join(map(str, divmod(number, MOST_GOALS)))


def record_for_ever(file: Path, first: int, told: int) -> None:
    """Record result after result, and tell the number of each that is saved."""
    sink = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  closed when the process dies
    sys.stdout = sys.stderr = sink
    for number in range(first, MOST_GOALS**2):
        words = ["record", str(file), f"Alba {score_of(number)} Brisa", "--replace"]
        if jornada(words):
            os._exit(1)
        os.write(told, f"{number}\n".encode())


def kill_one(file: Path, first: int, dice: random.Random) -> tuple[int, bool, str]:
    """Let a process record, and kill it.

    Return the number of the result in the file, whether something was left in the folder, and what
    is wrong, nothing where all is well.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        record_for_ever(file, first, writer)
    os.close(writer)
    with os.fdopen(reader) as told:
        saved = told.readline()
        time.sleep(dice.uniform(0, LONGEST))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        lines = [saved, *told.readlines()]
    if not saved or not os.WIFSIGNALED(status):
        return first, False, f"it could not save: {first}"
    last = int(lines[-1])
    is_left = len(list(file.parent.iterdir())) > 1
    text = file.read_text(encoding="utf-8")
    for number in (last, last + 1):
        if text == text_of(number):
            return number, is_left, ""
    return last, is_left, f"neither {score_of(last)} nor {score_of(last + 1)}: {text!r}"


def main(words: list[str] | None = None) -> int:
    """Kill processes; return 1 where a file was broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(words)
    dice = random.Random(options.seed)  # noqa: S311  no secret
    failures: list[str] = []
    left = number = 0
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "season.toml")
        file.write_text(TEXT, encoding="utf-8")
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            jornada(
                ["record", str(file), "Alba 0-0 Brisa", "--preview"]
            )  # what it imports is there
        for _ in range(options.kills):
            number, is_left, wrong = kill_one(file, number + 1, dice)
            left += is_left
            if wrong:
                failures.append(wrong)
                file.write_text(TEXT, encoding="utf-8")
                number = 0
        _, _, wrong = kill_one(file, number + 1, random.Random(0))  # noqa: S311  the same
        failures += [wrong] if wrong else []
    for failure in failures[:10]:
        print(failure)
    outcome = f"{OUTCOME}; {left:,} in the midst of writing"
    print(f"| {WHAT} | {options.kills:,} | {outcome} | {len(failures)} |")
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
