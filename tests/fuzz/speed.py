"""Measure the processor time of large files of every shape: `python tests/fuzz/speed.py`."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tui.audit.audited import audited
from tui.library.describe import describe
from tui.present.output.tables import text_lines
from tui.present.view.view import View
from tui.season.load import load
from tui.season.raw.problems import SeasonError

WHAT = "large files of one shape each, through load, table, check and list"
MOST_SECONDS = 2.0
"""Processor time for a megabyte through load, table, check and list."""

_HEAD = 'format = 1\ncompetition = "C"\nseason = "1"\n'
_MATCH = '{ home = "A", away = "B", score = "1-0" }'


def _league(name: str = "S", inside: str = "") -> str:
    return f'[[stages]]\nname = "{name}"\nkind = "league"\n{inside}'


def _many(one: Callable[[int], str], size: int) -> str:
    """Repeat a part, each with its number, until there are so many bytes."""
    parts: list[str] = []
    left = size
    while left > 0:
        parts.append(one(len(parts)))
        left -= len(parts[-1].encode())
    return "".join(parts)


def _matches(one: Callable[[int], str], size: int) -> str:
    return _league(inside=f"matches = [\n{_many(one, size)}]\n")


def _chained(at: int) -> str:
    """Carry from the stage before, in chains as long as they may be."""
    carry = f'carry = {{ from = "S{at - 1}" }}\n' if at % 100 else ""
    return _league(f"S{at}", f"{carry}matches = [{_MATCH}]\n")


def _near_misses(size: int) -> str:
    teams = _many(lambda at: f'[[teams]]\nname = "Athletic Club {at}"\n', size * 2 // 3)
    match = '{{ home = "Athletik Club {0}", away = "Athletic Clubb {0}" }},\n'
    return teams + _matches(match.format, size // 3)


def _round(at: int) -> str:
    pairs = ((f"T{2 * one}", f"T{2 * one + 1}") for one in range(10))
    listed = ", ".join(
        f'{{ home = "{home}", away = "{away}", score = "{at % 4}-1" }}' for home, away in pairs
    )
    return f"[[stages.rounds]]\nmatches = [{listed}]\n"


_FEW = ", ".join([_MATCH] * 4)
_SHAPES: dict[str, Callable[[int], str]] = {
    "one word": lambda size: f'summary = "{"x" * size}"\n{_league(inside=f"matches = [{_MATCH}]")}',
    "one word, nothing else": lambda size: f'summary = "{"x" * size}"\n',
    "one text": lambda size: f'summary = "{"word " * (size // 5)}"\n{_league()}',
    "stages": partial(_many, lambda at: _league(f"S{at}", f"matches = [{_FEW}]\n")),
    "stages that carry": partial(_many, _chained),
    "teams with slips": _near_misses,
    "rounds": lambda size: _league(inside=_many(_round, size)),
    "matches of teams of their own": partial(
        _matches, '{{ home = "A{0}", away = "B{0}", score = "1-0" }},\n'.format
    ),
    "matches of two teams": partial(_matches, lambda _: f"{_MATCH},\n"),
    "groups": lambda size: _league(
        inside=_many(lambda at: f'[[stages.groups]]\nname = "G{at}"\nmatches = [{_FEW}]\n', size)
    ),
    "ties": lambda size: (
        '[[stages]]\nname = "K"\nkind = "knockout"\n[[stages.rounds]]\nname = "R"\nties = [\n'
        + _many('{{ teams = ["A{0}", "B{0}"], aggregate = "2-1" }},\n'.format, size)
        + "]\n"
    ),
    "rounds of ties": lambda size: (
        '[[stages]]\nname = "K"\nkind = "knockout"\n'
        + _many(
            '[[stages.rounds]]\nname = "R{0}"\nties = [{{ teams = ["A", "B"] }}]\n'.format, size
        )
    ),
    "published rows": lambda size: (
        _league()
        + "[stages.published]\ntable = [\n"
        + _many('{{ team = "T{0}", played = 1, points = 3 }},\n'.format, size)
        + "]\n"
    ),
    "mistakes": partial(_matches, '{{ home = "A{0}", away = 3, scor = "1-0" }},\n'.format),
    "unknown sources": partial(
        _matches, '{{ home = "A", away = "B", score = "1-0", source = "s{0}" }},\n'.format
    ),
    "unknown keys": partial(_many, "k{0} = 1\n".format),
}


def seconds(shape: str, size: int, path: Path) -> float:
    """Return the processor time for a megabyte of a file of a shape, as far as it is read."""
    path.write_text(_HEAD + _SHAPES[shape](size))
    started = time.process_time()
    with suppress(SeasonError):
        loaded = load(path)
        list(text_lines(View.of(loaded.season)))
        audited(loaded)
        describe(str(path), load=lambda _: loaded)
    return (time.process_time() - started) / (path.stat().st_size / 1e6)


def main() -> int:
    """Print the row of the outcome; on stderr the seconds of each shape."""
    parser = argparse.ArgumentParser(description=WHAT)
    parser.add_argument("--size", type=int, default=1_000_000)
    options = parser.parse_args()
    took: dict[str, float] = {}
    with TemporaryDirectory() as folder:
        for shape in _SHAPES:
            took[shape] = seconds(shape, options.size, Path(folder) / "season.toml")
            print(f"{shape}: {took[shape]:.2f} s of processor per MB", file=sys.stderr)
    slow = [shape for shape, one in took.items() if one > MOST_SECONDS]
    slowest = max(took, key=lambda shape: took[shape])
    print(
        f"| {WHAT} | {len(took)} | at most {took[slowest]:.1f} s of processor per MB ({slowest})"
        f" | {len(slow)} |"
    )
    return 1 if slow else 0


if __name__ == "__main__":
    raise SystemExit(main())
