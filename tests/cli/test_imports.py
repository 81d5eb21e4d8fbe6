"""What each command imports: it is most of what a short command costs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from support import facts

_RUN = """
import json, os, sys
from tui.cli import main
words = json.loads(sys.argv[1])
sys.stdout = open(os.devnull, "w")
try:
    code = main(words)
except SystemExit as left:
    code = left.code
print(json.dumps([code or 0, sorted(sys.modules)]), file=sys.__stdout__)
"""

MODELS = {"pydantic", "pydantic_core", "tomli", "tui.season.load", "tui.season.model"}
SCREEN = {"textual", "watchfiles", "tui.dashboard"}
STANDINGS = {"tui.audit", "tui.standings"}
TOOLS = {"dataclasses", "inspect", "shutil", "logging", "asyncio", "subprocess", "selectors"}
"""Modules of the standard library that take long, and that there is a way without."""

NOTHING = {*MODELS, *SCREEN, *STANDINGS, *TOOLS, "rich", "sqlite3", "pathlib"}

COMMANDS: dict[tuple[str, ...], set[str]] = {
    ("--version",): {*NOTHING, "argparse", "typing", "tui.commands", "tui.present"},
    ("--help",): NOTHING,
    ("help", "check"): NOTHING,
    ("list", "--help"): NOTHING,
    ("table", "--help"): NOTHING,
    ("check", "--help"): NOTHING,
    ("schema", "--help"): NOTHING,
    ("list",): {*MODELS, *SCREEN, *STANDINGS, *TOOLS, "tui.library.clubs", "tui.season.raw"},
    ("list", "--format", "json"): {*MODELS, *SCREEN, *STANDINGS, *TOOLS, "tui.library.clubs"},
    ("list", str(facts.FILE.parent)): {*MODELS, *SCREEN, *STANDINGS, *TOOLS},
    ("find", "huanuco"): {*MODELS, *SCREEN, *STANDINGS, *TOOLS, "tui.season.raw"},
    ("table", str(facts.FILE)): {*SCREEN, "sqlite3", "tui.audit"},
    ("check", str(facts.FILE)): {*SCREEN, "sqlite3"},
}
"""What a command must not import, once the index has been made."""


def imported(words: tuple[str, ...], caches: Path) -> set[str]:
    """Run a command in a process of its own and return the modules that it imported."""
    done = subprocess.run(
        [sys.executable, "-c", _RUN, json.dumps(words)],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"XDG_CACHE_HOME": str(caches)},
    )
    code, modules = json.loads(done.stdout)
    assert code in {0, 1}, done.stderr
    return set(modules)


@pytest.fixture(scope="module")
def caches(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of caches in which the library is known."""
    folder = tmp_path_factory.mktemp("caches")
    imported(("list",), folder)
    imported(("list", str(facts.FILE.parent)), folder)
    return folder


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_command_imports_only_what_it_needs(words: tuple[str, ...], caches: Path) -> None:
    assert imported(words, caches) & COMMANDS[words] == set()
