"""Processes that record different matches into one file at the same moment: `make writers`.

Every process is the installed `jornada record` with a match of its own; all are started at once,
round after round. Afterwards the file must have every result, and nothing else may have changed.
The last line is a row of docs/reliability.md; the exit code is 1 if anything failed.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tui.cli import main as jornada

WHAT = "processes that record different matches into one file at once"
OUTCOME = "every result is in the file, and nothing else changed"


def text_of(count: int, *, with_scores: bool) -> str:
    """Return a file with so many matches, one a line."""
    rows = "".join(
        f'  {{ home = "Team {2 * at}", away = "Team {2 * at + 1}"'
        + (f', score = "{at}-1"' if with_scores else "")
        + f" }}, # match {at}\n"
        for at in range(count)
    )
    return (
        'format = 1\ncompetition = "Liga"\nseason = "2027"\n\n'
        f'[[stages]]\nname = "League"\nkind = "league"\nmatches = [\n{rows}]\n'
    )


def words_of(file: Path, at: int) -> list[str]:
    """Return the command line that records one match."""
    return ["record", str(file), f"Team {2 * at} {at}-1 Team {2 * at + 1}"]


def record_at_once(file: Path, count: int, command: str | None) -> list[str]:
    """Record every match by a process of its own; return what went wrong.

    Without a command the processes are copies of this one, which start sooner.
    """
    if command is None:
        return _forked(file, count)
    started = [
        subprocess.Popen(
            [command, *words_of(file, at)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for at in range(count)
    ]
    told = [process.communicate()[1] for process in started]
    codes = [process.returncode for process in started]
    return [f"{code}: {said}" for code, said in zip(codes, told, strict=True) if code]


def _forked(file: Path, count: int) -> list[str]:
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        jornada([*words_of(file, 0), "--preview"])  # what it imports is there
    children: list[int] = []
    for at in range(count):
        child = os.fork()
        if not child:
            sys.stdout = sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  its own
            os._exit(jornada(words_of(file, at)))
        children.append(child)
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    return [f"exit code {code}" for code in codes if code]


def main(words: list[str] | None = None) -> int:
    """Let processes write; return 1 where a result was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--writers", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--command", help="the command that records; else copies of this process")
    options = parser.parse_args(words)
    failures: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "season.toml")
        for _ in range(options.rounds):
            file.write_text(text_of(options.writers, with_scores=False), encoding="utf-8")
            failures += record_at_once(file, options.writers, options.command)
            if file.read_text(encoding="utf-8") != text_of(options.writers, with_scores=True):
                failures.append(f"not what was recorded:\n{file.read_text(encoding='utf-8')}")
            if len(list(Path(folder).iterdir())) != 1:
                failures.append("something was left in the folder")
    for failure in failures[:10]:
        print(failure)
    often = f"{options.rounds:,} times {options.writers:,}"
    print(f"| {WHAT} | {often} | {OUTCOME} | {len(failures)} |")
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
