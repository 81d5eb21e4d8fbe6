"""What commands cost: beside a bare Python, and on a library of thousands of files.

`make bench` runs it as a part of `screens.py`; on its own it prints its tables.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

from library import FILES, write_library
from rows import CHECK_COLD, CHECK_WARM, COMMANDS, KEYS, LIST_COLD, LIST_WARM
from window import Window

_RUNS = 15
_JORNADA = str(Path(sys.executable).with_name("jornada"))
_READING_SECONDS = 60.0
_LEAST_KEYS = 20


class Ran(NamedTuple):
    """What a command took: seconds of the clock, and of all processors together."""

    wall: float
    processor: float


def _run(words: tuple[str, ...], env: dict[str, str]) -> Ran:
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(
        words,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Ran(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def measure_commands(home: Path, env: dict[str, str]) -> dict[str, float]:
    """Return the seconds of processor of each command; they are run in turn, each many times."""
    env = env | {"XDG_CACHE_HOME": str(home / "commands")}
    words = {
        title: (_JORNADA, *rest) if rest else (sys.executable, "-c", "pass")
        for title, rest in COMMANDS.items()
    }
    for one in words.values():
        for _ in range(2):  # compiled, indexed, and kept
            _run(one, env)
    runs: dict[str, list[Ran]] = {title: [] for title in words}
    for _ in range(_RUNS):
        for title, one in words.items():
            runs[title].append(_run(one, env))
    return {title: median(ran.processor for ran in found) for title, found in runs.items()}


def command_table(costs: dict[str, float]) -> Iterator[str]:
    """Yield the lines of the table of commands, in Markdown."""
    base = costs[next(iter(COMMANDS))]
    yield "| command | processor | × a bare Python |"
    yield "|---|--:|--:|"
    for title, cost in costs.items():
        yield f"| {title} | {1000 * cost:.0f} ms | {cost / base:.1f}× |"


class Library(NamedTuple):
    """What a library cost that no program had seen before: commands, and keys meanwhile."""

    files: int
    runs: dict[str, Ran]
    key: float
    late_key: float


def measure_library(home: Path, env: dict[str, str], files: int = FILES) -> Library:
    """Have a library checked and listed, and press keys while it is read."""
    folder, caches = home / "library", home / "library-caches"
    folder.mkdir()
    write_library(folder, files)
    env = env | {f"XDG_{kind}_HOME": str(caches) for kind in ("CACHE", "STATE", "CONFIG")}
    check, listing = (_JORNADA, "check", str(folder)), (_JORNADA, "list", str(folder))
    runs = {
        title: _run(words, env)
        for title, words in (
            (CHECK_COLD, check),
            (CHECK_WARM, check),
            (LIST_COLD, listing),
            (LIST_WARM, listing),
        )
    }
    shutil.rmtree(caches)
    times = sorted(_keys_while_reading(folder, env))
    return Library(files, runs, times[len(times) // 2], times[int(len(times) * 0.95)])


def library_table(found: Library) -> Iterator[str]:
    """Yield the lines of the tables of a library, in Markdown."""
    yield f"| {found.files:,} season files | time | processor | time of its processor time |"
    yield "|---|--:|--:|--:|"
    for title, ran in found.runs.items():
        share = f"{ran.wall / ran.processor:.2f}×"
        yield f"| {title} | {ran.wall:.2f} s | {ran.processor:.2f} s | {share} |"
    yield ""
    yield "| key | median | 95th percentile |"
    yield "|---|--:|--:|"
    yield f"| {KEYS} | {found.key:.1f} ms | {found.late_key:.1f} ms |"


def _keys_while_reading(folder: Path, env: dict[str, str]) -> Iterator[float]:
    """Yield the milliseconds until each key is answered, as long as the library is being read."""
    with Window((_JORNADA, str(folder)), (80, 24), env) as window:
        window.painted(0.3, rests=False)
        ends = time.monotonic() + _READING_SECONDS
        count = 0
        while time.monotonic() < ends and (window.children or count < _LEAST_KEYS):
            answer = window.press("j" if count // 10 % 2 == 0 else "k", rests=False)
            count += 1
            if answer.bytes:
                yield answer.first


def main() -> None:
    """Print both tables."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        env = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        env |= {"HOME": name, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        costs, library = measure_commands(home, env), measure_library(home, env)
        print("\n".join([*command_table(costs), "", *library_table(library)]))


if __name__ == "__main__":
    main()
