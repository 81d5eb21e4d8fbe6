"""Other keys than those of the table: the names of all actions, and what is wrong with a choice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from tui.present.page.pane_names import NAMES
from tui.present.words.command_entry import ALL_ROWS, Command, Place
from tui.present.words.keys_sheets import VIEWS
from tui.season.named import NamedTuple

Keymap = Mapping[str, Sequence[str]]
"""The keys of actions, by the names of the actions."""

ACTIONS: Final[Mapping[str, str]] = {
    "previous_round": "step(-1)",
    "next_round": "step(1)",
    "previous_stage": "stage(-1)",
    "next_stage": "stage(1)",
    "previous_season": "season(-1)",
    "next_season": "season(1)",
    "first_round": "first",
    "last_round": "last",
    "latest_round": "latest",
    "play": "play",
    "go_to": "palette",
    **{f"pane_{number}": f"pane({number})" for number in range(1, len(NAMES) + 1)},
    "next_pane": "next_pane(1)",
    "previous_pane": "next_pane(-1)",
    "row_down": "row(1)",
    "row_up": "row(-1)",
    "first_row": f"row(-{ALL_ROWS})",
    "last_row": f"row({ALL_ROWS})",
    "page_down": "rows(1)",
    "page_up": "rows(-1)",
    "beside_left": "beside(-1)",
    "beside_right": "beside(1)",
    "open": "open",
    "published": "lay_over",
    **{f"view_{name}": f"sheet('{name}')" for _, name, _ in VIEWS},
    "view_before": "turn(-1)",
    "view_after": "turn(1)",
    "honours": "honours",
    "meetings": "meetings",
    "filter": "filter",
    "competition": "competition",
    "sort": "sort",
    "sort_reverse": "reverse",
    "copy": "copy",
    "find": "find",
    "next_match": "hit(1)",
    "previous_match": "hit(-1)",
    "back": "back",
    "reload": "reload",
    "help": "help",
    "next_theme": "app.next_theme",
    "quit": "app.quit",
    "suspend": "app.suspend_process",
    "close": "close",
    "all_its_seasons": "club",
    "edit": "app.edit('match')",
    "undo": "app.edit('undo')",
    "redo": "app.edit('redo')",
    "editor": "app.edit('file')",
    "accept": "submit",
    "next_entry": "next",
    "cancel": "leave",
}
"""Every action by its name in the config file."""

_KEY: Final = (
    r"[^\x00-\x20\x7f-\xa0]|space|Enter|Esc|Tab|Shift\+Tab|Backspace|Delete|Insert"
    r"|(?:Shift\+|Ctrl\+)?(?:Left|Right|Up|Down|Home|End)|PgUp|PgDn|F(?:[1-9]|1[0-2])"
    r"|Ctrl\+[ABDEFGKLNOPQRTUVWXY]"  # C and Z keep their meaning, others are keys of their own
)
"""How a key is written: as in the help. Few have a config file, so it is compiled when asked."""


class Clash(NamedTuple):
    """A key that two actions would have in the same place; `name` is the one that was chosen."""

    name: str
    key: str
    other: str


def is_key(text: str) -> bool:
    """Return whether a text is a key as the help writes it."""
    return re.fullmatch(_KEY, text) is not None


def rekeyed(commands: Sequence[Command], keymap: Keymap) -> tuple[Command, ...]:
    """Return the commands with other keys; what holds anywhere keeps its keys beside them."""
    chosen = {ACTIONS[name]: tuple(keys) for name, keys in keymap.items()}
    return tuple(_rekeyed(command, chosen) for command in commands)


def _rekeyed(command: Command, chosen: Mapping[str, Sequence[str]]) -> Command:
    kept = command.anywhere.split()
    actions: list[tuple[str, str]] = []
    shown = command.keys.split()
    more = command.more.split()
    for action, keys in command.actions:
        if action not in chosen:
            actions.append((action, keys))
            continue
        old, new = keys.split(), list(dict.fromkeys([*chosen[action], *kept]))
        actions.append((action, " ".join(new)))
        shown, more = _exchanged(shown, more, old, new)
    if tuple(actions) == command.actions:
        return command
    return command._replace(actions=tuple(actions), keys=" ".join(shown), more=" ".join(more))


def _exchanged(
    shown: list[str], more: list[str], old: Sequence[str], new: Sequence[str]
) -> tuple[list[str], list[str]]:
    """Return the keys that the footer and the help tell of, with new ones in place of old ones."""
    at = next((at for at, key in enumerate(shown) if key in old), None)
    first, *rest = new
    if at is None:
        return [key for key in shown if key not in old], [
            *(key for key in more if key not in old),
            *new,
        ]
    told = [first if place == at else key for place, key in enumerate(shown)]
    return (
        [key for key in told if key not in old or key in new],
        [*(key for key in more if key not in old), *(key for key in rest if key not in told)],
    )


def clashes(commands: Sequence[Command], keymap: Keymap) -> Iterator[Clash]:
    """Yield the keys of a choice that another action has in the same place."""
    names = {action: name for name, action in ACTIONS.items()}
    taken: dict[tuple[Place, str], str] = {}
    found: set[tuple[str, str, str]] = set()
    for place, key, action in _held(rekeyed(commands, keymap)):
        other = taken.setdefault((place, key), action)
        for one, two in ((action, other), (other, action)):
            name = names.get(one, "")
            if one != two and name in keymap and (name, key, two) not in found:
                found.add((name, key, two))
                yield Clash(name, key, names.get(two, two))


def _held(commands: Sequence[Command]) -> Iterator[tuple[Place, str, str]]:
    for command in commands:
        for place in command.places:
            for action, keys in command.actions:
                for key in keys.split():
                    yield place, key, action
