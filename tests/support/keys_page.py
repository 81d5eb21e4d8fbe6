"""The page of the keys, as `make docs` writes it from the table of commands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.present.cards.help import all_keys
from tui.present.words.command_entry import Command, Place
from tui.present.words.keys import commands

SECTIONS: dict[Place, str] = {
    "season": "In a season",
    "sheet": "In a view that fills the screen",
    "library": "In the library",
    "club": "On the page of a club",
    "honours": "In the roll of honour",
    "meetings": "In the matches of two clubs",
    "card": "On the card of the help",
    "palette": "In the palette",
    "prompt": "While you type in the prompt or the palette",
}
"""The places of the table, each with its heading."""


def keys_page() -> str:
    """Return the page of the keys."""
    lines = [
        "# Keys",
        "",
        "Made by `make docs` from the table of commands, `tui/present/words/keys.py`.",
        "",
        "The footer shows as many commands as there is room for, the help on `?` all of them. A",
        "click on a key in the footer does what the key does.",
    ]
    for place, heading in SECTIONS.items():
        lines += ["", f"## {heading}", "", *_table(commands(place))]
    lines += [
        "",
        "The sign before a position says what it earns; ▲ and ▼ say how many places a team has",
        "moved since the previous round. The lines under the table say why the team under the",
        "cursor stands where it does. An empty cell is something that no source tells.",
    ]
    return "\n".join(lines) + "\n"


def _table(rows: Iterable[Command]) -> Iterator[str]:
    """Yield the lines of a table in Markdown."""
    yield "| keys | what they do |"
    yield "|---|---|"
    for command in rows:
        keys = " ".join(f"`{key}`" for key in all_keys(command).split())
        yield f"| {keys} | {command.help} |"
