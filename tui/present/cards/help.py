"""The help: every command with its keys, those of the pane first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tui.present.page.page import EMPTY, Line, Page, Span, line
from tui.present.page.text import fit, width, wrap

_LEAST_HELP = 24
"""Cells below which a text beside the keys would be a column of single words."""


@dataclass(frozen=True)
class Command:
    """Something one can do with a key.

    `bindings` pairs each action of the season screen with the names of its keys. `keys` is how the
    keys are written for people, `more` the other keys of the same command. `footer` is its rank in
    the footer: the highest leaves first as room gets scarce, 0 is never there. `click` is what a
    click on it there does, where that is not what its key does.
    """

    keys: str
    label: str
    help: str
    bindings: tuple[tuple[str, str], ...]
    more: str = ""
    footer: int = 0
    in_pane: bool = False
    click: str = ""


def help_page(commands: Iterable[Command], pane: str, legend: Iterable[str], cells: int) -> Page:
    """Draw the help: the keys of the pane, the keys of everything, the signs on the screen."""
    everything = list(commands)
    keys = max(width(_keys(command)) for command in everything) + 3
    body: list[Line] = []
    for title, chosen in (
        (f"In this pane ({pane})", [one for one in everything if one.in_pane]),
        ("Everywhere", [one for one in everything if not one.in_pane]),
    ):
        body += [EMPTY, line((f" {title}", "strong"))] if body else [line((f" {title}", "strong"))]
        for command in chosen:
            body += _described(command, keys, cells)
    body += [EMPTY, line((" Signs", "strong"))]
    body += [line(f" {part}") for text in legend for part in wrap(text, cells - 2)]
    return Page(head=(line(("KEYS", "head")), EMPTY), body=tuple(body))


def _described(command: Command, keys: int, cells: int) -> Iterator[Line]:
    """Draw a command, its help beside its keys; where that leaves no room, below them."""
    room = cells - keys - 1
    if room < _LEAST_HELP:
        yield line(f" {_keys(command)}")
        for part in wrap(command.help, cells - 4):
            yield line(f"   {part}")
        return
    for at, part in enumerate(wrap(command.help, room)):
        yield line(" " + fit("" if at else _keys(command), keys), part)


def footer(commands: Iterable[Command], cells: int) -> Line:
    """Draw the footer: as many commands as fit, quit at the right edge."""
    shown, last = _in_footer(commands, cells)
    right = _item(last)
    spans = [Span(" ")]
    for command in shown:
        keys, label = _item(command)
        spans += [Span(keys, "strong"), Span(f"{label}  ", "dim")]
    left = Line(tuple(spans)).fitted(max(0, cells - width("".join(right)) - 1))
    return Line((*left.spans, Span(right[0], "strong"), Span(f"{right[1]} ", "dim"))).fitted(cells)


def clicked(commands: Iterable[Command], cells: int, x: int) -> str | None:
    """Answer the action of the key that a click into the footer hits; a label is its last key."""
    shown, last = _in_footer(commands, cells)
    start = 1
    places: list[tuple[int, Command]] = []
    for command in shown:
        places.append((start, command))
        start += _length([command])
    places.append((cells - 1 - width("".join(_item(last))), last))
    for at, command in places:
        keys, label = _item(command)
        if at <= x < at + width(keys + label):
            key = len(keys[: x - at + 1].split()) - 1
            return command.click or command.bindings[key][0]
    return None


def _in_footer(commands: Iterable[Command], cells: int) -> tuple[list[Command], Command]:
    """Choose the commands that fit into the footer, and the one at its right edge."""
    everything = [command for command in commands if command.footer]
    last, *others = reversed(everything)
    kept = sorted(others, key=lambda command: command.footer)
    while kept and _length(kept) + width("".join(_item(last))) + 3 > cells:
        kept.pop()
    return [command for command in everything if command in kept], last


def _length(commands: list[Command]) -> int:
    return sum(width("".join(_item(command))) + 2 for command in commands)


def _item(command: Command) -> tuple[str, str]:
    return command.keys, f" {command.label}"


def _keys(command: Command) -> str:
    return f"{command.keys}  {command.more}".strip()


def key_table(commands: Iterable[Command]) -> Iterator[str]:
    """Write the table of keys of the README, in Markdown."""
    yield "| keys | what they do |"
    yield "|---|---|"
    for command in commands:
        keys = " ".join(f"`{key}`" for key in _keys(command).split())
        yield f"| {keys} | {command.help} |"
