"""The one table of commands: every entry is complete, every key is in it, and every key works."""

from __future__ import annotations

import ast
import inspect
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from textual.binding import Binding
from textual.dom import DOMNode

from support.keys_page import SECTIONS
from tui.dashboard.app import JornadaApp
from tui.dashboard.keys import actions, bindings, name_of
from tui.dashboard.screens.card import CardScreen
from tui.dashboard.screens.club import ClubScreen
from tui.dashboard.screens.honours import HonoursScreen, MeetingsScreen
from tui.dashboard.screens.library import LibraryScreen
from tui.dashboard.screens.palette import PaletteScreen
from tui.dashboard.screens.season import SeasonScreen
from tui.dashboard.screens.sheet import SheetScreen
from tui.dashboard.widgets.prompt import Prompt
from tui.present.cards.help import all_keys
from tui.present.words.command_entry import Command, Place
from tui.present.words.keys import COMMANDS, commands

ROOT = Path(__file__).parents[2]
PLACES: tuple[Place, ...] = get_args(Place)
CLASSES: dict[Place, type[DOMNode]] = {
    "season": SeasonScreen,
    "sheet": SheetScreen,
    "library": LibraryScreen,
    "club": ClubScreen,
    "honours": HonoursScreen,
    "meetings": MeetingsScreen,
    "card": CardScreen,
    "palette": PaletteScreen,
    "prompt": Prompt,
}
RANGES = {"1-8": "12345678"}


def bound(command: Command) -> list[str]:
    """Return the keys that a command has, as they are written."""
    return [key for _, keys in command.actions for key in keys.split()]


def written(command: Command) -> set[str]:
    """Return the keys that a reader is told of."""
    return {key for word in all_keys(command).split() for key in RANGES.get(word, [word])}


def faults(command: Command) -> Iterator[str]:
    """Yield what is wrong with an entry of the table."""
    for name in ("keys", "label", "help", "places", "actions"):
        if not getattr(command, name):
            yield f"no {name}"
    if command.help.endswith("."):
        yield "a full stop"
    if not set(bound(command)) <= written(command):
        yield "a key that nobody is told of"
    unbound = written(command) - set(bound(command))
    if unbound:
        yield "a key that does nothing"
    if not set(command.anywhere.split()) <= set(bound(command)):
        yield "a key that holds anywhere and is none of its own"
    if not set(command.places) <= set(PLACES):
        yield "a place that there is not"


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: f"{command.label}-{command.keys}")
def test_every_entry_is_complete(command: Command) -> None:
    assert list(faults(command)) == []


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"help": ""}, "no help"),
        ({"label": ""}, "no label"),
        ({"places": ()}, "no places"),
        ({"actions": ()}, "no actions"),
        ({"actions": (("latest", "t T"),)}, "a key that nobody is told of"),
        ({"more": "T"}, "a key that does nothing"),
        ({"anywhere": "Ctrl+T"}, "a key that holds anywhere and is none of its own"),
    ],
)
def test_an_incomplete_entry_is_found(changes: dict[str, Any], fault: str) -> None:
    latest = next(command for command in COMMANDS if command.label == "latest")
    assert fault in faults(latest._replace(**changes))


@pytest.mark.parametrize("place", PLACES)
def test_no_key_has_two_meanings(place: Place) -> None:
    keys = Counter(name_of(key) for command in commands(place) for key in bound(command))
    assert [key for key, count in keys.items() if count > 1] == []
    assert not {"ctrl+s", "ctrl+j", "ctrl+m", "ctrl+h", "ctrl+i"} & set(keys)
    assert not [key for key in keys if "alt" in key]


@pytest.mark.parametrize("place", PLACES)
def test_every_action_is_one_of_the_screen(place: Place) -> None:
    for action in actions(place).values():
        name, arguments = re.fullmatch(r"(?:app\.)?(\w+)(?:\((.*)\))?", action).groups()  # type: ignore[union-attr]  # or the test fails
        owner = JornadaApp if action.startswith("app.") else CLASSES[place]
        method = inspect.signature(getattr(owner, f"action_{name}"))
        assert len(method.parameters) - 1 == bool(arguments), action


@pytest.mark.parametrize("place", PLACES)
def test_no_key_is_bound_beside_the_table(place: Place) -> None:
    ours = [cls for cls in CLASSES[place].__mro__ if cls.__module__.startswith("tui.")]
    typed = [one for cls in ours for one in vars(cls).get("BINDINGS", ())]
    assert {(one.key, one.action) for one in typed if isinstance(one, Binding)} == {
        (one.key, one.action) for one in bindings(place)
    }


def test_the_keys_that_hold_anywhere_are_bound_by_the_app() -> None:
    held = {name_of(key) for command in COMMANDS for key in command.anywhere.split()}
    assert held == {one.key for one in JornadaApp.BINDINGS if isinstance(one, Binding)}
    assert held == {"ctrl+c", "ctrl+z"}


def test_the_page_of_keys_has_every_place() -> None:
    assert set(SECTIONS) == set(PLACES)


def test_an_entry_has_no_field_that_is_not_checked() -> None:
    checked = {"keys", "more", "label", "help", "places", "actions", "anywhere"}
    assert set(Command._fields) - checked == {"footer", "in_pane", "click", "only_at_home"}


NAMED = re.compile(r"\b(?:Esc|Enter|Tab|Backspace|PgUp|PgDn|Ctrl\+\w|F1)\b|\b[Pp]ress (?!again)\S+")
"""A text that names a key by hand."""

TABLES = {
    "tui/formats/csv_table/file_names.py",  # the same
    "tui/formats/csv_table/divisions.py",  # codes of divisions: F1 is the French one
    "tui/present/words/keymap.py",
    "tui/present/words/keys_season.py",
    "tui/present/words/keys_sheets.py",
    "tui/present/words/keys.py",
    "tui/present/words/command_entry.py",
    "tui/dashboard/keys.py",
}
"""Where keys have their names."""


def texts(path: Path) -> Iterator[str]:
    """Yield every text of a file that is no docstring."""
    tree = ast.parse(path.read_text())
    documented = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in documented:
            yield str(node.value)


def test_no_sentence_names_a_key_by_hand() -> None:
    named = {
        (str(path.relative_to(ROOT)), text)
        for path in (ROOT / "tui").rglob("*.py")
        if str(path.relative_to(ROOT)) not in TABLES
        for text in texts(path)
        if NAMED.search(text)
    }
    assert named == set()
