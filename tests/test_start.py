"""What is imported before the first screen is there: it is what a start costs."""

import importlib.util
import json
import subprocess
import sys

import pytest

from support import facts

_START = f"""
import json, sys
from textual.app import App
from textual.widgets import Static
hello = set(sys.modules)
import tui.cli, tui.commands.opening
from tui.commands.folders import Library
from tui.dashboard.app import JornadaApp
from tui.dashboard.terminal.driver import FrugalDriver
from tui.present.view.opened import Opened
from tui.present.view.view import View
from tui.season.load import load
loaded = load({str(facts.FILE)!r})
JornadaApp(Library().reader(), Opened("", loaded, View.of(loaded.season)), None)
print(json.dumps(sorted(set(sys.modules) - hello)))
"""

PACKAGES = {
    "annotated_types",
    "pydantic",
    "pydantic_core",
    "textual",
    "tomli",
    "tui",
    "typing_extensions",
    "typing_inspection",
}
"""What a start may import from outside the standard library, beyond a Textual that says hello."""

LATER = {
    "difflib": "a mistake in the file needs a hint",
    "sqlite3": "the library is read after the first paint",
    "textual.widgets._data_table": "panes draw their own rows",
    "textual.widgets._markdown": "no page is written in Markdown",
    "tui.audit.audit": "the audit begins after the first paint",
    "tui.library.search": "somebody has to look for something",
    "tui.library.store": "the library is read after the first paint",
    "tui.season.schema": "only jornada schema needs it",
    "watchfiles": "the file is followed after the first paint",
}
"""What a start must not import, and why it has no need of it."""


def imported() -> set[str]:
    words = [sys.executable, "-c", _START]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout))


def test_a_start_imports_only_what_the_first_screen_needs() -> None:
    found = imported()
    assert {one for one in LATER if one in found} == set()
    outside = {one.partition(".")[0] for one in found} - sys.stdlib_module_names
    assert {one for one in outside if not _is_part_of_another(one)} <= PACKAGES


@pytest.mark.parametrize("module", LATER)
def test_what_comes_later_can_be_imported(module: str) -> None:
    assert importlib.util.find_spec(module)


def _is_part_of_another(module: str) -> bool:
    """Return whether a module at the top is no package: of a compiled one, of Python's build."""
    return module.endswith("__mypyc") or module.startswith("_")


_SHOWN_AT_ONCE = """
import signal, sys  # which every start imports
before = set(sys.modules)
import tui.start.first
print(*sorted(set(sys.modules) - before))
"""

AT_ONCE = {
    "__future__",
    "termios",
    "zlib",
    "tui",
    "tui.start",
    "tui.start.asked",
    "tui.start.first",
    "tui.start.leaving",
    "tui.start.modes",
    "tui.start.owned",
    "tui.start.picture",
    "tui.start.xdg",
}
"""What is imported before a first screen that was seen before: a millisecond each is too much."""


def test_a_first_screen_seen_before_waits_for_next_to_nothing() -> None:
    words = [sys.executable, "-I", "-c", _SHOWN_AT_ONCE]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) == AT_ONCE
