"""The core is usable, and quick to import, without the screen."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCREEN = {"textual", "rich.console", "watchfiles"}


@pytest.mark.parametrize(
    "module",
    [
        "tui",
        "tui.season.load",
        "tui.season.schema",
        "tui.season.timeline",
        "tui.standings.progress",
        "tui.audit.audit",
        "tui.library.read",
        "tui.library.search",
        "tui.library.describe",
        "tui.commands.library",
    ],
)
def test_the_core_does_not_import_the_screen(module: str) -> None:
    code = f"import sys, {module}; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert module in ran.stdout.split()
    assert not SCREEN & set(ran.stdout.split())


LONGEST = 300
"""Lines of a file, and of a class with all classes of ours that it is derived from."""

TREES = {path: ast.parse(path.read_text()) for path in (ROOT / "tui").rglob("*.py")}
CLASSES = {
    node.name: node
    for tree in TREES.values()
    for node in ast.walk(tree)
    if isinstance(node, ast.ClassDef)
}


def lines_of(name: str) -> int:
    """Count the lines of a class and of its bases."""
    node = CLASSES[name]
    bases = [base.id for base in node.bases if isinstance(base, ast.Name)]
    own = (node.end_lineno or 0) - node.lineno + 1
    return own + sum(lines_of(base) for base in bases if base in CLASSES and base != name)


def test_no_file_and_no_class_is_too_long_to_read() -> None:
    assert [str(path) for path in TREES if len(path.read_text().splitlines()) > LONGEST] == []
    assert [name for name in CLASSES if lines_of(name) > LONGEST] == []


def test_no_method_only_says_that_it_is_not_implemented() -> None:
    raised = [str(path) for path in TREES if "NotImplementedError" in path.read_text()]
    assert raised == []
