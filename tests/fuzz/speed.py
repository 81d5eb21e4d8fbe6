"""Measure the processor time of large files of every shape: `python tests/fuzz/speed.py`."""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from large import SHAPES, large
from large_pages import PAGES, large_page
from tui.audit.audit import count_faults
from tui.audit.audited import audit_loaded
from tui.formats.assembly.assemble import Wishes
from tui.formats.importing import import_source
from tui.formats.load import source_of
from tui.library.describe import describe
from tui.present.output.findings import text_lines as finding_lines
from tui.present.output.tables import json_lines, text_lines
from tui.present.page.pane_names import NAMES
from tui.present.panes.registry import PANES
from tui.present.screen.layout import arrange
from tui.present.screen.needs import needs
from tui.present.view.view import View
from tui.present.words.findings import tell
from tui.present.words.problems import problem_lines
from tui.season.load import Loaded, load
from tui.season.raw.problems import SeasonError

WHAT = "large files of one shape each, through load, table, check, list and the first screen"
WHAT_OF_PAGES = "large texts of other formats, nothing but results, imported"
MOST_SECONDS = 2.0
"""Processor time for a megabyte, from the file to all that one command says of it."""

MOST_SECONDS_OF_PAGES = 8.0
"""The same for a page of another format, of which nothing tells in advance what a line is."""

_SMALLER = 3
"""So much smaller is a page than a file: a larger one has more rounds than a season may have."""


def _table(loaded: Loaded, _: str) -> None:
    list(text_lines(View.of(loaded.season)))


def _json(loaded: Loaded, name: str) -> None:
    list(json_lines(View.of(loaded.season), name))


def _check(loaded: Loaded, name: str) -> None:
    found = audit_loaded(loaded)
    list(finding_lines(name, list(tell(found.findings, found.lines))))


def _list(loaded: Loaded, name: str) -> None:
    describe(name, count_faults, load=lambda _: loaded)


def _screen(loaded: Loaded, _: str) -> None:
    view = View.of(loaded.season)
    layout = arrange(120, 40, needs(view), NAMES[0])
    for name, area in layout.areas.items():
        PANES[name].draw(view, area.width)


READERS: dict[str, Callable[[Loaded, str], None]] = {
    "table": _table,
    "table --format json": _json,
    "check": _check,
    "list": _list,
    "dashboard": _screen,
}


def seconds(shape: str, size: int, path: Path) -> dict[str, float]:
    """Return the processor time for a megabyte of a file of a shape, by what reads it.

    Each begins with loading the file; one that does not load is not read any further.
    """
    path.write_text(large(shape, size))
    scale = path.stat().st_size / 1e6
    gc.collect()
    started = time.process_time()
    try:
        load(path)
    except SeasonError as error:
        list(problem_lines(error))
        return {"its mistakes": (time.process_time() - started) / scale}
    loading = time.process_time() - started
    took: dict[str, float] = {"load": loading / scale}
    for name, read in READERS.items():
        # as another command would have it: no reader finds what one before it has worked out
        again = load(path)
        started = time.process_time()
        read(again, str(path))
        took[name] = (loading + time.process_time() - started) / scale
    return took


def seconds_of_page(shape: str, size: int) -> dict[str, float]:
    """Return the processor time for a megabyte of a text of another format."""
    data = large_page(shape, size).encode()
    gc.collect()
    started = time.process_time()
    name = "import"
    try:
        import_source(source_of(data, "page.txt"), Wishes())
    except SeasonError as error:
        list(problem_lines(error))
        name = "its mistakes"
    return {name: (time.process_time() - started) / (len(data) / 1e6)}


def row(what: str, took: dict[str, dict[str, float]], most: float) -> tuple[str, bool]:
    """Return the row of an outcome, and whether no shape took more than it may."""
    slow = [shape for shape, by_name in took.items() if max(by_name.values()) > most]
    longest, shape, name = max(
        (one, shape, name) for shape, by_name in took.items() for name, one in by_name.items()
    )
    told = f"at most {longest:.1f} s of processor per MB ({shape}, {name})"
    return f"| {what} | {len(took)} | {told} | {len(slow)} |", not slow


def main() -> int:
    """Print the rows of the outcome; on stderr the seconds of each shape."""
    parser = argparse.ArgumentParser(description=WHAT)
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--shape", action="append", choices=[*SHAPES, *PAGES])
    options = parser.parse_args()
    files: dict[str, dict[str, float]] = {}
    pages: dict[str, dict[str, float]] = {}
    with TemporaryDirectory() as folder:
        path = Path(folder) / "season.toml"
        seconds("rounds", 10_000, path)  # builds the models, once for all files
        for shape in options.shape or [*SHAPES, *PAGES]:
            if shape in PAGES:
                found = pages[shape] = seconds_of_page(shape, options.size // _SMALLER)
            else:
                found = files[shape] = seconds(shape, options.size, path)
            told = ", ".join(f"{name} {one:.2f}" for name, one in found.items())
            print(f"{shape}: {told} s of processor per MB", file=sys.stderr)
    outcomes = ((WHAT, files, MOST_SECONDS), (WHAT_OF_PAGES, pages, MOST_SECONDS_OF_PAGES))
    are_fast = True
    for what, took, most in outcomes:
        if took:
            line, is_fast = row(what, took, most)
            print(line)
            are_fast = are_fast and is_fast
    return 0 if are_fast else 1


if __name__ == "__main__":
    raise SystemExit(main())
