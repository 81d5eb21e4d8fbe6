"""The core is usable, and quick to import, without the screen."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
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


LATE = {
    "asyncio": "it is told first that there is no SSL",
    "ctypes": "files are followed after the first screen, off the main thread",
    "difflib": "only a file with a mistake needs a hint",
    "tui.audit.audit": "what is in the index was audited before",
    "tui.audit.evidence.published": "what was audited before is kept",
    "tui.audit.audited": "the audit begins after the first screen",
    "json": "only the schema and what is written in ASCII need it",
    "tui.cli": "Ctrl+C is made silent before anything else is imported",
    "tui.commands": "the version is told without any of them",
    "tui.commands.any_season": "what is known of a file from before is not loaded",
    "tui.commands.checking": "a command that is only asked for its help checks nothing",
    "tui.commands.configuring": "a command that is only asked for its help prints no settings",
    "tui.commands.differing": "a command that is only asked for its help compares nothing",
    "tui.commands.formatting": "a command that is only asked for its help formats nothing",
    "tui.commands.intake": "a command that is only asked for its help reads nothing",
    "tui.commands.listing": "a command that is only asked for its help lists nothing",
    "tui.commands.planning": "a command that is only asked for its help makes nothing",
    "tui.commands.output": "a command that is only asked for its help writes nothing itself",
    "tui.commands.opening": "no command needs the dashboard",
    "tui.commands.showing": "a start that is only asked for its help shows nothing",
    "tui.commands.options": "a season alone is opened without a parser of options",
    "tui.commands.plain": "no command needs the dashboard",
    "tui.commands.piped": "little is piped in",
    "tui.commands.recording": "a command that is only asked for its help records nothing",
    "tui.commands.table": "few ask for an older version of a file",
    "tui.commands.matches": "few ask for a team's matches",
    "tui.commands.viewing": "few ask for another view than the table",
    "tui.commands.clubs": "a command that is only asked for its help looks for no club",
    "tui.standings.views.era_rules": "few ask for other rules",
    "tui.commands.tables": "a command that is only asked for its help prints no table",
    "tui.dashboard.app": "only a screen needs Textual, and signals are listened for before it",
    "tui.dashboard.background.album": "only a screen needs it",
    "tui.dashboard.keepers.editor": "nobody edits at first",
    "tui.dashboard.background.index": "the library is read after the first screen",
    "tui.dashboard.screens.card": "no card is open at first",
    "tui.dashboard.screens.club": "no club is shown at first",
    "tui.dashboard.screens.sheet": "no view fills the screen at first",
    "tui.dashboard.screens.honours": "nobody asks for honours at first",
    "tui.dashboard.screens.library": "a start with a season does not show the library",
    "tui.standings.views.sorting": "only a table that is sorted needs it",
    "tui.dashboard.terminal.abilities": "only a screen needs it",
    "tui.dashboard.widgets.prompt": "nothing is asked at first",
    "tui.library.meetings": "somebody has to ask for the matches of two clubs",
    "tui.library.clubs": "the list shows no club",
    "tui.library.paths": "only a mistake has to be told from a path",
    "tui.library.kiosk": "only --kiosk needs it",
    "tui.library.last": "only a screen remembers a season",
    "tui.library.reach": "only what reads for another process needs it there",
    "tui.library.read": "only a kiosk reads its folder here",
    "tui.library.rows": "files that have not changed are in the index",
    "tui.library.search": "somebody has to look for something",
    "tui.library.store": "SQLite is imported when the library is opened",
    "tui.present.bracket.pane": "few stages have a bracket",
    "tui.present.cards.help": "the help is not open at first",
    "tui.present.output.harmless": "most terminals show all signs",
    "tui.present.output.tables": "of two formats only one is written",
    "tui.dashboard.screens.palette": "nobody asks for anything at first",
    "tui.present.output.copies": "nothing is copied at first",
    "tui.present.palette.sources": "nobody asks for anything at first",
    "tui.present.output.panes": "nothing is copied at first",
    "tui.present.page.text": "most commands complain of nothing",
    "tui.present.panes.audit": "the audit is not done before the first screen",
    "tui.present.panes.rounds": "nobody clicks before the first screen",
    "tui.present.screen.aim": "nobody goes to a finding before the first screen",
    "tui.present.screen.frame": "the legend is part of the help",
    "tui.present.sheets.opening": "no view fills the screen at first",
    "tui.present.sheets.registry": "no view fills the screen at first",
    "tui.present.standings.overlay": "no published table lies over another at first",
    "tui.present.views.seasons_of": "no view fills the screen at first",
    "tui.present.view.moments": "the list and the search open no season",
    "tui.present.view.opened": "the list and the search open no season",
    "tui.present.view.view": "the list and the search open no season",
    "tui.present.views.season": "few first screens have room for figures",
    "tui.present.words.findings": "what was found in most files before is kept in words",
    "tui.present.words.rules": "few imports have to tell the rules of an order",
    "tui.present.words.problems": "most files are right",
    "tui.present.words.value_mistakes": "the program seldom fails",
    "tui.season.guard": "the list and the search of an index load no file",
    "tui.formats.load": "most files that are opened are season files",
    "tui.season.load": "the list and the search of an index load no file",
    "tui.season.model.days": "few commands are asked for a date",
    "tui.season.making": "a file that was loaded before and has not changed is not validated again",
    "tui.season.mistakes.explain": "only a broken file needs it",
    "tui.season.mistakes.syntax": "only a text that is no TOML needs it",
    "tui.season.raw.positions": "only problems and findings have lines",
    "tui.season.raw.printable": "the program seldom fails",
    "tui.season.raw.problems": "the program seldom fails",
    "rich.cells": "most texts have no sign whose width has to be looked up",
    "tui.season.raw.nearest": "only a mistake needs a hint",
    "textual.app": "what it needs no part of stands aside first",
    "tui.present.sheets.sheet": "no view fills the screen at first",
    "tui.season.teams": "the names of clubs are known without a season",
    "tui.season.schema": "a command that is only asked for its help prints no schema",
    "tui.settings.read": "most users have no config file",
    "tui.start.first": "only a terminal has a first screen",
    "weakref": "what the list needs keeps no method of its own",
    "watchfiles": "files are followed after the first screen, off the main thread",
}
"""What is imported inside functions, and why it can wait: a start should not pay for it."""


_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def late_imports() -> set[str]:
    """Return the modules that are imported inside functions."""
    late: set[str] = set()
    for tree in trees().values():
        functions = (
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        )
        for node in (inner for function in functions for inner in ast.walk(function)):
            if isinstance(node, ast.ImportFrom) and node.module:
                late.add(node.module)
            elif isinstance(node, ast.Import):
                late.update(alias.name for alias in node.names)
    return late


LONGEST = 300
"""Lines of a file, and of a class with all classes of ours that it is derived from."""


@cache
def trees() -> dict[Path, ast.Module]:
    """Return what every file of the program says; only the process that runs this file reads it."""
    return {path: ast.parse(path.read_text()) for path in (ROOT / "tui").rglob("*.py")}


@cache
def classes() -> dict[str, ast.ClassDef]:
    """Return every class of the program by its name."""
    nodes = (node for tree in trees().values() for node in ast.walk(tree))
    return {node.name: node for node in nodes if isinstance(node, ast.ClassDef)}


def lines_of(name: str) -> int:
    """Count the lines of a class and of its bases."""
    node = classes()[name]
    bases = [base.id for base in node.bases if isinstance(base, ast.Name)]
    own = (node.end_lineno or 0) - node.lineno + 1
    return own + sum(lines_of(base) for base in bases if base in classes() and base != name)


def test_no_file_and_no_class_is_too_long_to_read() -> None:
    assert [str(path) for path in trees() if len(path.read_text().splitlines()) > LONGEST] == []
    assert [name for name in classes() if lines_of(name) > LONGEST] == []


def test_no_method_only_says_that_it_is_not_implemented() -> None:
    raised = [str(path) for path in trees() if "NotImplementedError" in path.read_text()]
    assert raised == []


def test_what_is_imported_late_has_its_reason() -> None:
    assert late_imports() == set(LATE)


def test_an_ignored_rule_has_its_reason_beside_it() -> None:
    bare = re.compile(
        r"# (?:noqa(?:: [A-Z0-9, ]+)?|type: ignore(?:\[[a-z, -]+\])?) *$", re.MULTILINE
    )
    paths = [path for room in ("tui", "tests") for path in (ROOT / room).rglob("*.py")]
    assert [str(path) for path in paths if bare.search(path.read_text())] == []


def test_annotations_are_text_wherever_a_class_is_made_of_them() -> None:
    evaluated = [
        str(path)
        for path, tree in trees().items()
        if any(isinstance(node, ast.ClassDef) for node in ast.walk(tree))
        and "from __future__ import annotations" not in path.read_text()
    ]
    assert evaluated == []  # `season.frozen` and `season.named` read them
