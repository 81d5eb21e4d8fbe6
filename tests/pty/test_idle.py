"""Who does nothing costs nothing: no bytes, and hardly a moment of the processor."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from support import facts
from support.terminal import Terminal

_SECONDS = 2.0
_MOST = 24
"""Textual alone wakes up ten times a second."""


def wake_ups(process: int) -> int:
    """Return how often the threads of a process have waited for something until now."""
    return sum(
        int(re.findall(r"^voluntary_ctxt_switches:\s*(\d+)", path.read_text(), re.MULTILINE)[0])
        for path in Path(f"/proc/{process}/task").glob("*/status")
    )


@pytest.mark.parametrize("shows", ["season", "library"])
def test_an_idle_screen_sleeps(shows: str, tmp_path: Path) -> None:
    path = tmp_path / "1968.toml"
    path.write_bytes(facts.FILE.read_bytes())
    with Terminal(path if shows == "season" else tmp_path) as terminal:
        terminal.until("Copa Perú", "2 contradictions" if shows == "season" else "1968")
        terminal.rest()
        before = wake_ups(terminal.process.pid)
        assert terminal.rest(_SECONDS) == b""
        assert wake_ups(terminal.process.pid) - before <= _MOST
