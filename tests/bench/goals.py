"""The goals, each with what was measured: one complete entry each, and one row of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol


class Start(Protocol):
    """What a start took."""

    @property
    def wall(self) -> float:
        """Milliseconds of the clock."""

    @property
    def processor(self) -> float:
        """Milliseconds of the processor."""

    @property
    def memory(self) -> float:
        """MiB."""


class Key(Protocol):
    """What a key costs."""

    @property
    def bytes(self) -> float:
        """Bytes, the median."""

    @property
    def processor(self) -> float:
        """Milliseconds of the processor, the median."""


class Screen(Protocol):
    """What a program costs on a screen."""

    @property
    def step(self) -> Key | None:
        """A step of a round."""

    @property
    def row(self) -> Key | None:
        """A row down or up."""

    @property
    def pane(self) -> Key | None:
        """Another pane."""

    @property
    def idle(self) -> int:
        """Bytes while nobody touches a key."""

    @property
    def wake_ups(self) -> float:
        """How often it wakes up in a second."""


class Run(Protocol):
    """What a command took."""

    @property
    def wall(self) -> float:
        """Seconds of the clock."""

    @property
    def processor(self) -> float:
        """Seconds of all processors together."""


class Measured(NamedTuple):
    """Everything that the goals are about, by the titles of the rows."""

    firsts: Sequence[float]
    """Milliseconds to the first screen: a bare Python, the hello, a season seen before."""
    ready: Sequence[Start]
    """The hello, a season seen before, one never seen."""
    opened: Sequence[Start]
    """100,000 matches, and again."""
    screens: Mapping[tuple[str, str], Screen]
    """Our programs, by their titles and sizes."""
    in_tmux: Screen | None
    """The same season inside tmux, at the smaller size."""
    commands: Sequence[float]
    """Seconds of a bare Python, and of the commands in the order of their rows."""
    library: Sequence[Run]
    """A check of thousands of files, a check again, a listing, a listing again."""
    late_key: float
    """Milliseconds of the 95th percentile of a key while a library is read."""


class Figure(NamedTuple):
    """A number, the most it should be, and its unit."""

    value: float
    most: float
    unit: str
    digits: int = 1

    @property
    def wanted(self) -> str:
        """The most it should be."""
        return f"≤ {self.most:,.{self.digits}f}{self.unit}"

    @property
    def told(self) -> str:
        """What it is."""
        return f"{self.value:,.{self.digits}f}{self.unit}"

    @property
    def is_met(self) -> bool:
        """Whether it is no more, as it is told."""
        return round(self.value, self.digits) <= self.most


Figures = Iterator[Figure]


def _first_screen(found: Measured) -> Figures:
    _, hello, shown = found.firsts
    yield Figure(shown / hello, 0.10, "×", 2)


def _ready(found: Measured, at: int, most: float) -> Figures:
    yield Figure(found.ready[at].wall / found.ready[0].wall, most, "×", 2)


def _memory(found: Measured) -> Figures:
    yield Figure(found.ready[1].memory / found.ready[0].memory, 1.2, "×", 2)


def _step(found: Measured) -> Figures:
    step = found.screens["Jornada, 1968", "80×24"].step
    assert step
    yield Figure(step.bytes, 600, " B", 0)
    if found.in_tmux and found.in_tmux.step:
        yield Figure(step.bytes, found.in_tmux.step.bytes, " B (tmux)", 0)


def _keys(found: Measured) -> Figures:
    screens = found.screens.values()
    keys = [key for one in screens for key in (one.step, one.pane) if key]
    yield Figure(max(key.processor for key in keys), 6, " ms")
    yield Figure(max(one.row.processor for one in screens if one.row), 3, " ms for a row")


def _reading(found: Measured) -> Figures:
    yield Figure(found.late_key, 15, " ms")


def _idle(found: Measured) -> Figures:
    screens = found.screens.values()
    yield Figure(max(one.idle for one in screens), 0, " B", 0)
    yield Figure(max(one.wake_ups for one in screens), 12, " a second")


def _large(found: Measured) -> Figures:
    first, again = found.opened
    yield Figure(first.processor / 1000, 1.3, " s", 2)
    yield Figure(again.processor / 1000, 1.0, " s", 2)
    yield Figure(max(first.memory, again.memory), 120, " MiB", 0)


def _commands(found: Measured) -> Figures:
    bare, version, _, listing, finding, table, _ = found.commands
    yield Figure(version / bare, 2.5, "×")
    yield Figure(max(listing, finding) / bare, 6.0, "×")
    yield Figure(table / bare, 8.0, "×")


def _check(found: Measured) -> Figures:
    cold, warm, *_ = found.library
    yield Figure(cold.wall / cold.processor, 0.6, "×", 2)
    yield Figure(warm.wall, 1.0, " s", 2)


GOALS: dict[str, Callable[[Measured], Figures]] = {
    "whole first screen of a season seen before, against the hello": _first_screen,
    "ready for a key, season seen before, against the hello": lambda one: _ready(one, 1, 1.3),
    "ready for a key, season never seen, against the hello": lambda one: _ready(one, 2, 1.7),
    "memory, season seen before, against the hello": _memory,
    "round step, 80×24, 1968; never more than tmux": _step,
    "processor of any key, of a row move, 6 to 1,000 teams, both sizes": _keys,
    "95th percentile of a key while 5,000 files are read for the first time": _reading,
    "idle: bytes, wake-ups": _idle,
    "100,000 matches: processor the first time, again; memory": _large,
    "`--version`; warm `list` and `find`; `table`, against `python -c pass`": _commands,
    "`check` of 5,000 files: time of its processor time, cold; time, warm": _check,
}
"""What is to be reached, and the figures that tell."""


def table(found: Measured) -> Iterator[str]:
    """Yield the lines of the table of the goals, in Markdown."""
    yield "| goal | wanted | measured | reached |"
    yield "|---|--:|--:|---|"
    for title, read in GOALS.items():
        figures = list(read(found))
        wanted, told = (", ".join(cells) for cells in zip(*_cells(figures), strict=True))
        yield f"| {title} | {wanted} | {told} | {'yes' if _all_met(figures) else 'no'} |"


def _cells(figures: Sequence[Figure]) -> Iterator[tuple[str, str]]:
    return ((one.wanted, one.told) for one in figures)


def _all_met(figures: Sequence[Figure]) -> bool:
    return all(one.is_met for one in figures)
