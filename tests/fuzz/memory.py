"""Measure the memory that large files of every shape take: `python tests/fuzz/memory.py`."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from large import SHAPES, large
from speed import READERS
from tui.present.words.problems import problem_lines
from tui.season.load import load
from tui.season.raw.problems import SeasonError

WHAT = "the same files: the memory that load, table, check, list and the first screen take"
MOST_TIMES = 50
"""Bytes of memory for each byte of a file."""


def times(shape: str, size: int, path: Path) -> dict[str, float]:
    """Return the memory that each reader takes for a file at most, in sizes of the file."""
    path.write_text(large(shape, size))
    return {name: _in_a_child(path, name) / path.stat().st_size for name in READERS}


def _in_a_child(path: Path, name: str) -> int:
    """Return what a reader takes in a process of its own, which gives it back when it ends."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.write(writer, str(_taken(path, name)).encode())
        os._exit(0)
    os.waitpid(child, 0)
    taken = int(os.read(reader, 100))
    os.close(reader)
    os.close(writer)
    return taken


def _taken(path: Path, name: str) -> int:
    """Read a file, and return the bytes that were in use at the same time."""
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5")  # the most so far is what there is now
    before = _bytes("VmRSS")
    try:
        READERS[name](load(path), str(path))
    except SeasonError as error:
        list(problem_lines(error))
    return max(0, _bytes("VmHWM") - before)


def _bytes(name: str) -> int:
    """Return what the system says of the memory of this process."""
    for line in Path("/proc/self/status").read_text().splitlines():
        key, _, value = line.partition(":")
        if key == name:
            return int(value.split()[0]) * 1024
    raise LookupError(name)


def main() -> int:
    """Print the row of the outcome; on stderr the memory of each shape."""
    parser = argparse.ArgumentParser(description=WHAT)
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--shape", action="append", choices=SHAPES)
    options = parser.parse_args()
    taken: dict[str, float] = {}
    with TemporaryDirectory() as folder:
        path = Path(folder) / "season.toml"
        path.write_text(large("rounds", 10_000))
        for read in READERS.values():  # builds the models and imports the rest, once for all files
            read(load(path), str(path))
        for shape in options.shape or SHAPES:
            found = times(shape, options.size, path)
            taken[shape] = max(found.values())
            told = ", ".join(f"{name} {one:.0f}" for name, one in found.items())
            print(f"{shape}: {told} times the file", file=sys.stderr)
    large_ones = [shape for shape, one in taken.items() if one > MOST_TIMES]
    most = max(taken, key=lambda shape: taken[shape])
    print(
        f"| {WHAT} | {len(taken)} | at most {taken[most]:.0f} times the file ({most})"
        f" | {len(large_ones)} |"
    )
    return 1 if large_ones else 0


if __name__ == "__main__":
    raise SystemExit(main())
