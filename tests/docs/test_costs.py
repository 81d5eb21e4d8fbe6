"""The page of what it costs is filled: `make bench` has written every row."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "costs.md").read_text()
_SPEC = importlib.util.spec_from_file_location("rows", ROOT / "tests" / "bench" / "rows.py")
assert _SPEC
assert _SPEC.loader
rows = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(rows)


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


@pytest.mark.parametrize("title", [*rows.FIRST_SCREENS, *rows.COMMANDS, *rows.LIBRARY, rows.KEYS])
def test_every_other_row_is_there_with_its_figures(title: str) -> None:
    found = [row for row in cells(title) if len(row) <= 5]
    assert len(found) == 1
    assert all(re.search(r"\d", cell) for cell in found[0])
