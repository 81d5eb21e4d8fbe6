"""What a screen costs: Jornada beside other terminal programs, in bytes, milliseconds and memory.

`make bench` runs it. Every program is started in a pty of its own and measured in the same run, at
80×24 and at 200×60; the ratios are what counts. With `--write docs/costs.md` the table takes the
place of the one between the marks in that file.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import uuid
import venv
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import NamedTuple

import commands
import firsts
import goals
import ready
from rows import HELLO, IN_TMUX, SCREENS
from window import Answer, EndedError, Window

from bench import Shape, cup_text, season_text

_SIZES = ((80, 24), (200, 60))
_STARTS = 7
_FEW_STARTS = 3
"""How often a program is started; the median start counts."""

_PRESSES = 24
_IDLE_SECONDS = 5.0
_TMUX_SETTINGS = """\
set -g status off
set -g escape-time 0
set -g destroy-unattached on
"""
_MARKS = ("<!-- bench: made by make bench -->", "<!-- end of bench -->")
_HERE = Path(__file__).parent


class Keys(NamedTuple):
    """The keys for there and back of each thing measured; a program that lacks it has none."""

    step: str = ""
    row: str = ""
    pane: str = ""


class Program(NamedTuple):
    """A program to measure.

    It is painted when nothing has come for `quiet` seconds: less for one whose cursor blinks, more
    for one inside another that hides whether it works.
    """

    title: str
    words: tuple[str, ...]
    keys: Keys = Keys()
    starts: int = _FEW_STARTS
    quiet: float = 0.4
    patience: float = 15.0
    inside: tuple[str, ...] = ()

    def window(self, size: tuple[int, int], env: dict[str, str]) -> Window:
        """Open a window with the program in it."""
        return Window(self.command(), size, env, hides=bool(self.inside))

    def command(self) -> tuple[str, ...]:
        """Return the words that start it, inside another program where it has one."""
        if not self.inside:
            return self.words
        name, *settings = self.inside
        server = f"bench-{uuid.uuid4().hex[:8]}"  # one that is still ending takes no client
        return (name, "-L", server, *settings, *self.words)


class Cost(NamedTuple):
    """What one kind of key costs: bytes and milliseconds, median and 95th percentile.

    `processor` are the milliseconds in which the program itself has worked, the median too.
    """

    bytes: float
    bytes_p95: float
    ms: float
    ms_p95: float
    processor: float


class Found(NamedTuple):
    """Everything measured of one program at one size."""

    first: float
    painted: float
    paint_bytes: int
    step: Cost | None
    row: Cost | None
    pane: Cost | None
    idle: int
    wake_ups: float
    memory: float | None


_JORNADA_KEYS = Keys(step="[]", row="jk", pane="21")


def programs(folder: Path) -> Iterator[Program]:
    """Name the programs that can be had here, and make what they need in a folder."""
    jornada = str(Path(sys.executable).with_name("jornada"))
    season = str(Path("seasons", "1968-copa-peru.toml"))
    yield Program(HELLO, (sys.executable, str(_HERE / "hello.py")), starts=_STARTS)
    yield Program("Jornada, 1968", (jornada, season), _JORNADA_KEYS, starts=_STARTS)
    large = folder / "large.toml"
    large.write_text(season_text(Shape(20, 10_000)), encoding="utf-8")
    yield Program("Jornada, 100,000 matches", (jornada, str(large)), _JORNADA_KEYS)
    for teams in (318, 1_000):
        many = folder / f"{teams}-teams.toml"
        many.write_text(season_text(Shape(teams, 40)), encoding="utf-8")
        yield Program(f"Jornada, {teams:,} teams", (jornada, str(many)), _JORNADA_KEYS)
    cup = folder / "cup.toml"
    cup.write_text(cup_text(128), encoding="utf-8")
    yield Program("Jornada, bracket of 128", (jornada, str(cup)), _JORNADA_KEYS)
    if tmux := shutil.which("tmux"):
        settings = folder / "tmux.conf"
        settings.write_text(_TMUX_SETTINGS, encoding="utf-8")
        inside = (tmux, "-f", str(settings), "new-session")
        yield Program(IN_TMUX, (jornada, season), _JORNADA_KEYS, quiet=2.5, inside=inside)
    table = folder / "table.csv"
    rows = (f"{place},Team {place},{place % 5},{place % 7}" for place in range(1, 101))
    table.write_text("\n".join(["pos,team,won,lost", *rows]), encoding="utf-8")
    if command := _installed(folder, "visidata", "vd"):
        yield Program("VisiData", (command, str(table)), Keys(row="jk"))
    if command := _installed(folder, "harlequin", "harlequin"):
        yield Program("harlequin", (command,), quiet=0.3, patience=5.0)


def _installed(folder: Path, package: str, command: str) -> str | None:
    """Install a program into an environment that is thrown away; None where it cannot be had."""
    home = folder / package
    venv.create(home, with_pip=True)
    pip = [str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", package]
    own = {key: value for key, value in os.environ.items() if key != "PIP_CONSTRAINT"}
    done = subprocess.run(pip, env=own, capture_output=True, text=True, check=False)
    if done.returncode:
        reason = (done.stderr.splitlines() or ["pip does not say why"])[-1]
        print(f"{package}: left out, it cannot be installed here: {reason}", file=sys.stderr)
        return None
    return str(home / "bin" / command)


def environment(home: Path) -> dict[str, str]:
    """Return the environment of every program, with a home that begins empty."""
    env = {key: value for key, value in os.environ.items() if key not in ("TMUX", "NO_COLOR")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # users have compiled modules
    env |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
    return env | {"HOME": str(home)}


def measure(program: Program, size: tuple[int, int], home: Path) -> Found:
    """Measure one program at one size."""
    env = environment(home)
    starts: list[Answer] = []
    for _ in range(program.starts):
        env["TEXTUAL_UNSEEN"] = uuid.uuid4().hex  # or a picture is there before the program is
        with program.window(size, env) as window:
            starts.append(window.painted(program.quiet, program.patience))
    with program.window(size, env) as window:
        window.painted(program.quiet, program.patience)
        memory = None if program.inside else window.memory
        step, row = (_cost(window, keys, 4) for keys in (program.keys.step, program.keys.row))
        pane = _cost(window, program.keys.pane, 1)
        before = window.wake_ups
        idle = window.idle(_IDLE_SECONDS)
        wake_ups = (window.wake_ups - before) / _IDLE_SECONDS
    return Found(
        first=median(one.first for one in starts),
        painted=median(one.last for one in starts),
        paint_bytes=round(median(one.bytes for one in starts)),
        step=step,
        row=row,
        pane=pane,
        idle=idle,
        wake_ups=wake_ups,
        memory=memory,
    )


def _cost(window: Window, keys: str, times: int) -> Cost | None:
    """Press there and back again: the first key so many times, then the second one."""
    if not keys:
        return None
    there, back = keys[0], keys[1]
    window.press(there)  # the first of its kind may have something to prepare
    window.press(back)
    answers: list[Answer] = []
    worked: list[float] = []
    for at in range(_PRESSES):
        before = window.processor
        answers.append(window.press(there if at // times % 2 else back))
        worked.append(window.processor - before)
    return Cost(
        bytes=median(one.bytes for one in answers),
        bytes_p95=_p95([one.bytes for one in answers]),
        ms=median(one.last for one in answers),
        ms_p95=_p95([one.last for one in answers]),
        processor=median(worked),
    )


def _p95(values: list[int] | list[float]) -> float:
    return sorted(values)[int(len(values) * 0.95)]


def table(found: list[tuple[Program, tuple[int, int], Found]]) -> Iterator[str]:
    """Write the lines of the table, in Markdown."""
    hello = {size: one for program, size, one in found if program.title == HELLO}
    yield (
        "| program | size | first byte | painted | first paint | round step | row move "
        f"| pane switch | idle {_IDLE_SECONDS:.0f} s | memory |"
    )
    yield "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|"
    for program, size, one in found:
        base = hello[size]
        cells = [
            program.title,
            _written(size),
            f"{one.first:.0f} ms",
            f"{one.painted:.0f} ms, {one.painted / base.painted:.2f}×",
            f"{one.paint_bytes:,} B",
            *(_cost_cell(cost) for cost in (one.step, one.row, one.pane)),
            _idle_cell(one, own=not program.inside),
            _memory_cell(one.memory, base.memory),
        ]
        yield f"| {' | '.join(cells)} |"


def _idle_cell(found: Found, *, own: bool) -> str:
    """Write what an idle screen costs; what another program hides cannot be counted."""
    sizes = f"{found.idle:,} B"
    return f"{sizes}, {found.wake_ups:.1f} wake-ups a second" if own else sizes


def _cost_cell(cost: Cost | None) -> str:
    if cost is None:
        return "–"
    sizes = f"{cost.bytes:,.0f} ({cost.bytes_p95:,.0f}) B"
    times = f"{cost.ms:.1f} ({cost.ms_p95:.1f}) ms"
    worked = f", {cost.processor:.1f} ms of processor" if cost.processor >= 0.1 else ""
    return f"{sizes}, {times}{worked}"


def _memory_cell(memory: float | None, base: float | None) -> str:
    return f"{memory:.0f} MiB, {memory / base:.2f}×" if memory and base else "–"


def _ours(
    found: list[tuple[Program, tuple[int, int], Found]],
) -> tuple[dict[tuple[str, str], Found], Found | None]:
    """Return our program on its own by titles and sizes, and inside tmux at the first size."""
    by_row = {(program.title, _written(size)): one for program, size, one in found}
    in_tmux = by_row.get((IN_TMUX, _written(_SIZES[0])))
    titles = set(SCREENS) - {HELLO}
    return {row: one for row, one in by_row.items() if row[0] in titles}, in_tmux


def _written(size: tuple[int, int]) -> str:
    return "×".join(map(str, size))


def machine() -> str:
    """Say in words what the numbers were taken on."""
    cores = os.cpu_count() or 1
    kind = f"{platform.system()} on {platform.machine()}, {cores} cores"
    return f"{kind}, Python {platform.python_version()}"


def _write(path: Path, lines: list[str]) -> None:
    """Put lines between the marks of a file."""
    text = path.read_text(encoding="utf-8")
    before, _, rest = text.partition(_MARKS[0])
    _, _, after = rest.partition(_MARKS[1])
    if not after:
        raise SystemExit(f"{path}: the marks {' and '.join(_MARKS)} are not in it")
    body = "\n".join([_MARKS[0], *lines, _MARKS[1]])
    path.write_text(before + body + after, encoding="utf-8")


def main() -> None:
    """Measure everything, print the table, and write it where it was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", type=Path, metavar="FILE")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        all_programs = list(programs(folder))
        found = []
        for size in _SIZES:
            for program in all_programs:
                print(f"{program.title}, {_written(size)}", file=sys.stderr, flush=True)
                try:
                    found.append((program, size, measure(program, size, folder)))
                except EndedError:
                    print(f"{program.title}: left out, it does not run here", file=sys.stderr)
        env = environment(folder)
        first_screens = firsts.measure(_SIZES[0], folder, env)
        starts = ready.measure(folder, env)
        openings = ready.open_large(folder, env)
        costs = commands.measure_commands(folder, env)
        library = commands.measure_library(folder, env)
    ours, in_tmux = _ours(found)
    measured = goals.Measured(
        firsts=first_screens,
        ready=tuple(starts.values()),
        opened=tuple(openings.values()),
        screens=ours,
        in_tmux=in_tmux,
        commands=tuple(costs.values()),
        library=tuple(library.runs.values()),
        late_key=library.late_key,
    )
    tables = (
        goals.table(measured),
        table(found),
        firsts.table(_SIZES[0], first_screens),
        ready.ready_table(starts),
        ready.opened_table(openings),
        commands.command_table(costs),
        commands.library_table(library),
    )
    today = datetime.now(tz=UTC)
    lines = [f"Measured on {today:%-d %B %Y}: {machine()}. Keys: median (95th percentile)."]
    for part in tables:
        lines += ["", *part]
    print("\n".join(lines))
    if options.write:
        _write(options.write, lines)


if __name__ == "__main__":
    main()
