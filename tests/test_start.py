"""What is imported before the first screen is there: it is what a start costs."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from support import facts
from tui.dashboard.imports import UNUSED, UNUSED_BY_ASYNCIO

_START = f"""
import json, sys
from textual.app import App
from textual.widgets import Static
hello = set(sys.modules)
import tui.cli, tui.commands.plain
from tui.commands.folders import Library
from tui.dashboard.app import JornadaApp
from tui.dashboard.terminal.driver import FrugalDriver
from tui.present.view.opened import Opened
from tui.present.view.view import View
from tui.season.load import kept_seasons, load
loaded = load({str(facts.FILE)!r}, kept=kept_seasons())
JornadaApp(Library().reader(), Opened("", loaded, View.of(loaded.season)), None)
print(json.dumps(sorted(set(sys.modules) - hello)))
"""

_TABLE = """
import contextlib, io, json, sys
from tui.cli import main
with contextlib.redirect_stdout(io.StringIO()):
    assert main(["table", sys.argv[1]]) == 0
print(json.dumps(list(sys.modules)))
"""

PACKAGES = {"pydantic_core", "textual", "tomli", "tui", "typing_extensions"}
"""What a start may import from outside the standard library, beyond a Textual that says hello."""

SEEN_BEFORE = {"textual", "tui"}
"""The same, where the season was loaded before and has not changed since."""

LATER = {
    "argparse": "a season alone is opened without options",
    "difflib": "a mistake in the file needs a hint",
    "pydantic": "its core checks a file; the rest writes the JSON Schema",
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


def imported(script: str, caches: Path, *words: str) -> set[str]:
    """What a script has imported, with what was kept in a folder."""
    done = subprocess.run(
        [sys.executable, "-c", script, *words],
        env={**os.environ, "XDG_CACHE_HOME": str(caches)},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(done.stdout))


MOST_MODULES = 272
"""Modules of the program at a start, a fifth of a millisecond each."""


def test_a_start_imports_only_what_the_first_screen_needs(tmp_path: Path) -> None:
    for packages in (PACKAGES, SEEN_BEFORE):
        found = imported(_START, tmp_path)
        assert {one for one in LATER if one in found} == set()
        assert sum(one.startswith("tui.") for one in found) <= MOST_MODULES
        outside = {one.partition(".")[0] for one in found} - sys.stdlib_module_names
        assert {one for one in outside if not _is_part_of_another(one)} <= packages


MOST_GENERATED = 12
"""Dataclasses and tuples of `typing` at a start, half a millisecond each: see `season.frozen`."""


def test_a_start_generates_code_for_few_classes(tmp_path: Path) -> None:
    counting = f"""
import dataclasses, typing
made = []
process, tuples = dataclasses._process_class, typing._make_nmtuple
def process_counted(cls, *more):
    made.append(cls.__module__)
    return process(cls, *more)
def tuple_counted(*given, module, **more):
    made.append(module)
    return tuples(*given, module=module, **more)
dataclasses._process_class, typing._make_nmtuple = process_counted, tuple_counted
{_START.rpartition("print")[0]}
print(json.dumps(made))
"""
    done = subprocess.run(
        [sys.executable, "-c", counting],
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    made = [module for module in json.loads(done.stdout) if module.startswith("tui")]
    assert len(made) <= MOST_GENERATED, made


READING = {"pydantic_core", "tomli", "tui.season.making", "tui.season.validation"}
"""What a file is read and validated with."""


def test_a_table_of_a_season_seen_before_reads_and_validates_nothing(tmp_path: Path) -> None:
    first = imported(_TABLE, tmp_path, str(facts.FILE))
    assert first >= READING
    assert not {"asyncio", "pydantic", "ssl", "textual"} & first
    assert not READING & imported(_TABLE, tmp_path, str(facts.FILE))


def test_a_season_audited_before_needs_no_audit(tmp_path: Path) -> None:
    script = """
import json, sys
from tui.audit.audited import ROOMS, audit_file
from tui.library.reach import Reach
loaded, kept = Reach().load(sys.argv[1]), Reach().kept("audits", ROOMS)
assert audit_file(sys.argv[1], loaded, kept).findings
print(json.dumps(list(sys.modules)))
"""
    auditing = {"tui.audit.audit", "tui.audit.checks.tables", "tui.season.raw.positions"}
    assert auditing <= imported(script, tmp_path, str(facts.FILE))
    assert not (auditing | {"tomli"}) & imported(script, tmp_path, str(facts.FILE))


def test_a_screen_needs_no_ssl_and_leaves_it_to_whoever_does(tmp_path: Path) -> None:
    script = "import json, sys, tui.dashboard.app; print(json.dumps(list(sys.modules)))"
    found = imported(script, tmp_path)
    assert "asyncio" in found
    assert not {"ssl", "_ssl"} & found
    assert "ssl" in imported(script.replace("; print", ", ssl; print"), tmp_path)


_PALETTE = """
import json, sys, tui.dashboard.app
found = list(sys.modules)
from textual.app import App
from textual.command import CommandPalette
from textual.screen import Screen
assert issubclass(CommandPalette, Screen)  # whoever asks for it later has the real one
print(json.dumps(found))
"""


_CALLED = """
import inspect, json, sys, tui.dashboard.app
import textual.app
from rich.console import Console, render_markup
from rich.style import Style
from rich.text import Text
from textual.notifications import Notification
from textual.suggestions import get_suggestion
print(json.dumps([
    Style(meta={"of": 7}).meta,
    len(Notification("a notice").identity),
    get_suggestion("redu", ["blue", "red"]),
    textual.app.mimetypes.guess_type("notes.txt")[0],
    str(render_markup("[b]bold")),
    [str(line) for line in Text("two words").wrap(Console(), 5)],
    inspect.getsource(tui.dashboard.app).partition(":")[0],
]))
"""


def test_what_textual_does_without_is_there_when_it_calls_it() -> None:
    words = [sys.executable, "-c", _CALLED]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [
        {"of": 7},
        36,
        "red",
        "text/plain",
        "bold",
        ["two ", "words"],
        '"""The app',
    ]


def test_a_screen_takes_no_more_of_textual_than_it_needs(tmp_path: Path) -> None:
    found = imported(_PALETTE, tmp_path)
    assert "textual.app" in found
    assert not {*UNUSED, *UNUSED_BY_ASYNCIO} & found
    assert not {f"textual.widgets._{one}" for one in ("input", "option_list", "tree")} & found


@pytest.mark.parametrize("module", LATER)
def test_what_comes_later_can_be_imported(module: str) -> None:
    assert importlib.util.find_spec(module)


def _is_part_of_another(module: str) -> bool:
    """Return whether a module at the top is no package: of a compiled one, of Python's build."""
    return module.endswith("__mypyc") or module.startswith("_")


_SHOWN_AT_ONCE = """
import sys
before = set(sys.modules)
import tui.__main__, tui.start.first
print(*sorted(set(sys.modules) - before))
"""

AT_ONCE = {
    "__future__",
    "gc",
    "termios",
    "zlib",
    "tui",
    "tui.__main__",
    "tui.start",
    "tui.start.asked",
    "tui.start.first",
    "tui.start.leaving",
    "tui.start.modes",
    "tui.start.owned",
    "tui.start.picture",
    "tui.start.signals",
    "tui.start.xdg",
}
"""What is imported before a first screen that was seen before: a millisecond each is too much."""


def test_a_first_screen_seen_before_waits_for_next_to_nothing() -> None:
    words = [sys.executable, "-I", "-c", _SHOWN_AT_ONCE]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) == AT_ONCE
