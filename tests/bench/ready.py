"""How soon a season can be worked with: a key pressed at once has had its effect, and all is there.

The key waits in the terminal until the program reads it, and the answer is complete when the last
byte has come: that of the key, of the screen, and of the line of the audit. The programs are
started in turn, so that whatever else the machine does slows all of them; medians count.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import NamedTuple

from rows import OPENED, READY
from window import Window

from bench import Shape, season_text

_STARTS = 12
_OPENINGS = 3
_QUIET = 0.4
_LARGE_QUIET = 1.0
_KEY = "["
_SIZE = (80, 24)
_JORNADA = str(Path(sys.executable).with_name("jornada"))
_SEASON = str(Path("seasons", "1968-copa-peru.toml"))
_HELLO = str(Path(__file__).with_name("hello.py"))


class Start(NamedTuple):
    """What a start took: milliseconds of the clock and of the processor, and MiB of memory."""

    wall: float
    processor: float
    memory: float


def _median(starts: list[Start]) -> Start:
    return Start(*(median(column) for column in zip(*starts, strict=True)))


def _start(words: tuple[str, ...], env: dict[str, str], quiet: float, keys: str = "") -> Start:
    with Window(words, _SIZE, env, keys=keys) as window:
        answer = window.painted(quiet, patience=30.0)
        return Start(answer.last, window.processor, window.memory)


def measure(home: Path, env: dict[str, str]) -> Mapping[str, Start]:
    """Start a season that was seen before and one that never was, beside a bare Textual."""
    words = (_JORNADA, _SEASON)
    known, unknown = (env | {"XDG_CACHE_HOME": str(home / name)} for name in ("known", "unknown"))
    for _ in range(2):  # the first start keeps the season and its audit, the second its screen
        _start(words, known, 1.5)
    starts: dict[str, list[Start]] = {title: [] for title in READY}
    hello, seen, never_seen = starts.values()
    for _ in range(_STARTS):
        hello.append(_start((sys.executable, _HELLO), env, _QUIET))
        seen.append(_start(words, known, _QUIET, _KEY))
        shutil.rmtree(unknown["XDG_CACHE_HOME"], ignore_errors=True)
        never_seen.append(_start(words, unknown, _QUIET, _KEY))
    return {title: _median(found) for title, found in starts.items()}


def open_large(home: Path, env: dict[str, str]) -> Mapping[str, Start]:
    """Open 100,000 matches that were never seen, and again."""
    large = home / "many-matches.toml"
    large.write_text(season_text(Shape(20, 10_000)), encoding="utf-8")
    env = env | {"XDG_CACHE_HOME": str(home / "large")}
    starts: dict[str, list[Start]] = {title: [] for title in OPENED}
    for _ in range(_OPENINGS):
        shutil.rmtree(env["XDG_CACHE_HOME"], ignore_errors=True)
        for found in starts.values():
            found.append(_start((_JORNADA, str(large)), env, _LARGE_QUIET))
    return {title: _median(found) for title, found in starts.items()}


def ready_table(found: Mapping[str, Start]) -> Iterator[str]:
    """Yield the lines of the table of starts, in Markdown."""
    base = found[READY[0]]
    yield "| ready for a key, 80×24 | time | × the hello | processor | × the hello | memory |"
    yield "|---|--:|--:|--:|--:|--:|"
    for title, one in found.items():
        times = f"{one.wall:.0f} ms | {one.wall / base.wall:.2f}×"
        worked = f"{one.processor:.0f} ms | {one.processor / base.processor:.2f}×"
        memory = f"{one.memory:.0f} MiB, {one.memory / base.memory:.2f}×"
        yield f"| {title} | {times} | {worked} | {memory} |"


def opened_table(found: Mapping[str, Start]) -> Iterator[str]:
    """Yield the lines of the table of a large file, in Markdown."""
    yield "| opened, 80×24 | processor | memory |"
    yield "|---|--:|--:|"
    for title, one in found.items():
        yield f"| {title} | {one.processor / 1000:.2f} s | {one.memory:.0f} MiB |"
