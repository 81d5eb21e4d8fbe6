"""The page of what it costs is filled: `make bench` has written every row."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "costs.md").read_text()


def part_of_bench(name: str) -> ModuleType:
    """Return a module of `make bench`."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "tests" / "bench" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


rows = part_of_bench("rows")
goals = part_of_bench("goals")


def cells(title: str) -> list[list[str]]:
    """Return the cells of all rows with a title, without the title."""
    lines = [line.strip("| ").split(" | ") for line in PAGE.splitlines() if line.startswith("| ")]
    return [rest for first, *rest in lines if first == title]


def test_it_says_when_and_on_what_it_was_measured() -> None:
    assert re.search(
        r"^Measured on \d{1,2} \w+ 20\d\d: \w+ on \w+, \d+ cores, Python 3\.\d+\.\d+\.",
        PAGE,
        re.MULTILINE,
    )


@pytest.mark.parametrize("title", rows.SCREENS)
def test_every_screen_has_a_row_at_both_sizes(title: str) -> None:
    found = [row for row in cells(title) if len(row) > 5]
    assert [row[0] for row in found] == ["80×24", "200×60"]
    assert all(re.search(r"\d", cell) or cell == "–" for row in found for cell in row)


@pytest.mark.parametrize(
    "title",
    [
        *rows.FIRST_SCREENS,
        *rows.READY,
        *rows.OPENED,
        *rows.COMMANDS,
        *rows.LIBRARY,
        rows.KEYS,
    ],
)
def test_every_other_row_is_there_with_its_figures(title: str) -> None:
    found = [row for row in cells(title) if len(row) <= 5]
    assert len(found) == 1
    assert all(re.search(r"\d", cell) for cell in found[0])


@pytest.mark.parametrize("title", goals.GOALS)
def test_every_goal_stands_beside_what_was_measured(title: str) -> None:
    (row,) = cells(title)
    wanted, measured, reached = row
    assert re.findall(r"[≤\d]", wanted)
    assert measured.count(",") >= wanted.count("≤") - 1
    assert all(re.search(r"\d", figure) for figure in measured.split(", "))
    assert reached in ("yes", "no")


def start(wall: float, processor: float = 0, memory: float = 0) -> SimpleNamespace:
    """What a start took."""
    return SimpleNamespace(wall=wall, processor=processor, memory=memory)


def screen(step: float, row: float, *, idle: int = 0) -> SimpleNamespace:
    """What a program costs, with so many bytes and milliseconds of processor for a step."""
    key = SimpleNamespace(bytes=step, processor=step / 100)
    moved = SimpleNamespace(bytes=9, processor=row)
    return SimpleNamespace(step=key, row=moved, pane=key, idle=idle, wake_ups=1.0)


def test_a_goal_is_reached_by_figures_that_are_no_more_than_it() -> None:
    measured = goals.Measured(
        firsts=(10, 400, 40),
        ready=(start(400, 250, 30), start(480, 250, 36), start(700, 250, 40)),
        opened=(start(0, 1_300, 121), start(0, 1_000, 90)),
        screens={("Jornada, 1968", "80×24"): screen(300, 3.1)},
        in_tmux=screen(299, 1),
        commands=(0.012, 0.030, 0.040, 0.070, 0.073, 0.096, 0.060),
        library=(start(6, 10), start(0.9, 0.9)),
        late_key=15.04,
    )
    rows_of = [line.strip("| ").split(" | ") for line in goals.table(measured)][2:]
    told = {title: (figures, reached) for title, _, figures, reached in rows_of}
    assert told == {
        "whole first screen of a season seen before, against the hello": ("0.10×", "yes"),
        "ready for a key, season seen before, against the hello": ("1.20×", "yes"),
        "ready for a key, season never seen, against the hello": ("1.75×", "no"),
        "memory, season seen before, against the hello": ("1.20×", "yes"),
        "round step, 80×24, 1968; never more than tmux": ("300 B, 300 B (tmux)", "no"),
        "processor of any key, of a row move, 6 to 1,000 teams, both sizes": (
            "3.0 ms, 3.1 ms for a row",
            "no",
        ),
        "95th percentile of a key while 5,000 files are read for the first time": (
            "15.0 ms",
            "yes",
        ),
        "idle: bytes, wake-ups": ("0 B, 1.0 a second", "yes"),
        "100,000 matches: processor the first time, again; memory": (
            "1.30 s, 1.00 s, 121 MiB",
            "no",
        ),
        "`--version`; warm `list` and `find`; `table`, against `python -c pass`": (
            "2.5×, 6.1×, 8.0×",
            "no",
        ),
        "`check` of 5,000 files: time of its processor time, cold; time, warm": (
            "0.60×, 0.90 s",
            "yes",
        ),
    }
