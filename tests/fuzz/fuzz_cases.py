"""What the fuzzers of season files have in common: one case through load, table and check."""

from __future__ import annotations

import argparse
import random
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from tui.audit.audited import audit_loaded
from tui.library.describe import describe
from tui.present.output.findings import text_lines as finding_lines
from tui.present.output.tables import json_lines, text_lines
from tui.present.panes.registry import PANES
from tui.present.view.view import View
from tui.present.words.findings import tell
from tui.present.words.problems import first_problem, problem_lines
from tui.season.load import Loaded, load
from tui.season.raw.problems import SeasonError

Make = Callable[[int, random.Random], tuple[str, bytes]]
"""Makes a case of its number: what it is called, and the bytes of the file."""

Attempt = Callable[[Path], str]
"""Puts a file through something and returns what became of it."""

FILE = "season.toml"

_MOST_STAGES = 8
"""Stages of a season that are drawn: mutations of a file of hundreds would do little else."""


def attempt(path: Path) -> str:
    """Put a file through load, table, check and the panes; return what became of it.

    Whatever is in the file, it loads or its mistakes are told, each in one line with its place.
    """
    try:
        loaded = load(path)
    except SeasonError as error:
        _expect_told(error, path)
        return "mistakes told"
    use(loaded, str(path))
    return "loaded"


def _expect_told(error: SeasonError, path: Path) -> None:
    last = path.read_bytes().count(b"\n") + 1
    if not problem_lines(error) or not first_problem(error):
        raise AssertionError("no mistake is told")
    for problem, line in zip(error.problems, problem_lines(error), strict=True):
        if not (line.startswith(f"{path}:") and line.isprintable()):
            raise AssertionError(f"not one line of text: {line!r}")
        if not 0 <= problem.line <= last:
            raise AssertionError(f"line {problem.line} of {last}")


def use(loaded: Loaded, name: str) -> None:
    """Do with a season what `table`, `check`, `list` and the dashboard do."""
    view = View.of(loaded.season)
    for stage in range(min(_MOST_STAGES, len(loaded.season.stages))):
        here = view.at(view.timeline.of_stage(stage))
        list(text_lines(here))
        list(json_lines(here, name))
    for pane in PANES.values():
        pane.draw(view, 80)
    found = audit_loaded(loaded)
    list(finding_lines(name, list(tell(found.findings, found.lines))))
    entry = describe(name, load=lambda _: loaded).entry
    if entry.error:
        raise AssertionError(entry.error)


@dataclass
class Outcome:
    """How many cases ended in which way, and the cases that ended in none of them."""

    what: str
    ends: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    @property
    def row(self) -> str:
        """The outcome as a row of a table in Markdown."""
        ends = ", ".join(f"{count:,} {end}" for end, count in sorted(self.ends.items()))
        cases = self.ends.total() + len(self.failures)
        return f"| {self.what} | {cases:,} | {ends} | {len(self.failures)} |"


def run(
    what: str, cases: Iterable[tuple[str, bytes]], attempt: Attempt = attempt, file: str = FILE
) -> Outcome:
    """Attempt cases, each with a name by which it can be made again.

    Whatever is done with a file, nothing of it changes, and no other file comes up beside it.
    """
    outcome = Outcome(what)
    with TemporaryDirectory() as folder:
        path = Path(folder) / file
        for name, data in cases:
            path.write_bytes(data)
            try:
                outcome.ends[attempt(path)] += 1
                _expect_unchanged(path, data)
            except Exception:  # noqa: BLE001  whatever it is, it is what is looked for
                outcome.failures.append(f"{name}\n{traceback.format_exc()}")
    return outcome


def _expect_unchanged(path: Path, data: bytes) -> None:
    if path.read_bytes() != data or list(path.parent.iterdir()) != [path]:
        raise AssertionError("a file was changed")


def main(what: str, make: Make, cases: int, attempt: Attempt = attempt, file: str = FILE) -> int:
    """Run a fuzzer as a command: print the row of its outcome, and on stderr what failed."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("--cases", type=int, default=cases)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    outcome = run(what, made(make, options.cases, options.seed), attempt, file)
    for failure in outcome.failures[:20]:
        print(failure, file=sys.stderr)
    print(outcome.row)
    return 1 if outcome.failures else 0


def made(make: Make, cases: int, seed: int = 0) -> Iterable[tuple[str, bytes]]:
    """Make cases one by one; each depends on its number and the seed alone."""
    for number in range(cases):
        chance = random.Random(f"{seed}-{number}")  # noqa: S311  the same cases for everybody
        name, data = make(number, chance)
        yield f"case {number} of seed {seed}: {name}", data
