"""What each command imports: it is most of what a short command costs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

import tui.commands
from support import facts

_RUN = """
import os, sys
from tui.cli import main
sys.stdout = open(os.devnull, "w")
try:
    code = main(sys.argv[1:])
except SystemExit as left:
    code = left.code
print(code or 0, *sys.modules, file=sys.__stdout__)
"""

MODELS = {"pydantic", "pydantic_core", "tomli", "tui.season.load", "tui.season.model"}
SCREEN = {"textual", "watchfiles", "tui.dashboard"}
STANDINGS = {"tui.audit", "tui.standings"}
TOOLS = {"dataclasses", "inspect", "shutil", "logging", "asyncio", "subprocess", "selectors"}
"""Modules of the standard library that take long, and that there is a way without."""

UNKNOWN = {*MODELS, *SCREEN, *STANDINGS, *TOOLS, "rich", "sqlite3", "pathlib", "json"}
NOTHING = {*UNKNOWN, "typing", "contextlib", "importlib", "difflib"}
NEEDLESS = {"inspect", "urllib.parse", "decimal"}
"""What Python's dataclasses, paths and fractions can do without."""

LIBRARY = {*MODELS, *SCREEN, *STANDINGS, *TOOLS, *NEEDLESS, "tui.present.words.keys", "rich.cells"}
LIST = {*LIBRARY, "tui.library.clubs", "tui.season.raw"}
FILE = str(facts.FILE)
FOLDER = str(facts.FILE.parent)


class Guard(NamedTuple):
    """What a command must not import, and how many modules there may be once it has ended."""

    not_these: set[str]
    most: int


COMMANDS: dict[tuple[str, ...], Guard] = {
    ("--version",): Guard({*NOTHING, "argparse", "tui.commands", "tui.present"}, 45),
    ("--help",): Guard(NOTHING, 80),
    ("help",): Guard(NOTHING, 80),
    ("help", "check"): Guard(NOTHING, 80),
    ("list", "--help"): Guard(NOTHING, 80),
    ("table", "--help"): Guard(NOTHING - {"typing", "contextlib"}, 88),
    ("check", "--help"): Guard(NOTHING, 80),
    ("schema", "--help"): Guard(NOTHING, 80),
    ("new", "--help"): Guard(NOTHING - {"typing", "contextlib"}, 88),
    ("import", "--help"): Guard(NOTHING - {"typing", "contextlib"}, 88),
    ("fmt", "--help"): Guard(NOTHING, 80),
    ("record", "--help"): Guard(NOTHING - {"typing", "contextlib"}, 88),
    ("help", "tabel"): Guard(UNKNOWN, 95),
    ("tabel", "1968", "Perú"): Guard(UNKNOWN, 95),
    ("list", "--formt"): Guard(NOTHING, 80),
    ("list",): Guard(LIST, 160),
    ("list", "--format", "json"): Guard(LIST, 160),
    ("list", FOLDER): Guard(LIST, 160),
    ("find", "huanuco"): Guard({*LIBRARY, "tui.season.raw"}, 165),
    ("team", "huancayo"): Guard(LIBRARY, 170),
    ("honours",): Guard(LIBRARY, 175),
    ("config",): Guard({*MODELS, *SCREEN, *STANDINGS, "sqlite3"}, 145),
    ("table", FILE): Guard({*SCREEN, *NEEDLESS, "sqlite3", "rich.cells", "tui.audit"}, 275),
    ("check", FILE): Guard({*MODELS, *SCREEN, *STANDINGS, *NEEDLESS, "sqlite3"}, 180),
    ("diff", FILE, FILE): Guard({*SCREEN, "sqlite3"}, 200),
}
"""Each command, once the index has been made and the file is known."""


def imported(words: tuple[str, ...], caches: Path) -> set[str]:
    """Run a command in a process of its own and return the modules that it imported."""
    done = subprocess.run(
        [sys.executable, "-c", _RUN, *words],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"XDG_CACHE_HOME": str(caches)},
    )
    code, *modules = done.stdout.split()
    assert code in {"0", "1", "2"}, done.stderr
    return set(modules)


@pytest.fixture(scope="module")
def caches(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of caches in which the library and the file are known."""
    folder = tmp_path_factory.mktemp("caches")
    for words in (("list",), ("list", FOLDER), ("table", FILE), ("check", FILE)):
        imported(words, folder)
    return folder


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_command_imports_only_what_it_needs(words: tuple[str, ...], caches: Path) -> None:
    modules = imported(words, caches)
    assert modules & COMMANDS[words].not_these == set()
    assert len(modules) <= COMMANDS[words].most


def test_every_command_is_guarded() -> None:
    assert {word for words in COMMANDS for word in words} >= tui.commands.COMMANDS.keys()
