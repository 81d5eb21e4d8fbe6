"""The core is usable, and quick to import, without the screen."""

from __future__ import annotations

import subprocess
import sys

import pytest

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
