"""The keys of the table of commands, as Textual calls and binds them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from textual.binding import Binding
from textual.keys import _character_to_key

from tui.present.words.command_entry import Command, Place
from tui.present.words.keys import all_commands, commands

_NAMES: Final = {
    "Esc": "escape",
    "PgDn": "pagedown",
    "PgUp": "pageup",
}
"""What Textual calls the keys that it calls something else, beside those of a single sign."""

_ASKING: Final = ("find",)
"""Actions that open the prompt. They come before every other binding: with a slow line, where keys
arrive in bursts, the letters after them would be taken for commands."""


def opens_prompt(action: str) -> bool:
    """Return whether an action opens the prompt."""
    return action.startswith(_ASKING)


def name_of(key: str) -> str:
    """Return what Textual calls a key: `left_square_bracket` for `[`, `ctrl+c` for `Ctrl+C`."""
    return _NAMES.get(key) or (_character_to_key(key) if len(key) == 1 else key.lower())


def bindings(place: Place) -> list[Binding]:
    """Return the bindings of a screen or of the prompt."""
    return [
        Binding(name, action, command.label, show=False, priority=opens_prompt(action))
        for command in commands(place)
        for name, action in _pairs(command)
    ]


def bindings_anywhere() -> list[Binding]:
    """Return the bindings that hold whatever is in front."""
    return [
        Binding(name, action.removeprefix("app."), command.label, show=False, priority=True)
        for command in all_commands()
        for name, action in _pairs(command)
        if name in keys_anywhere(action)
    ]


@cache
def keys_anywhere(action: str) -> frozenset[str]:
    """Return the keys of an action that hold whatever is in front, by the names of Textual."""
    return frozenset(
        name_of(key)
        for command in all_commands()
        if action in dict(command.actions)
        for key in command.anywhere.split()
    )


@cache
def actions(place: Place) -> dict[str, str]:
    """Return the action of each key of a place, by the names of Textual."""
    return {name: action for command in commands(place) for name, action in _pairs(command)}


def _pairs(command: Command) -> Iterator[tuple[str, str]]:
    for action, keys in command.actions:
        for key in keys.split():
            yield name_of(key), action
