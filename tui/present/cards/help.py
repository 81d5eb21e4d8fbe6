"""The help, and the footer: what the table of commands looks like on screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.present.page.page import EMPTY, Line, Page, Span, line
from tui.present.page.text import clean, fit, width, wrap
from tui.present.words.command_entry import Command, Place
from tui.present.words.keys import commands
from tui.present.words.messages import (
    EVERYWHERE,
    HELP,
    ON_CARD,
    SIGNS,
    WHILE_TYPING,
    in_pane,
    no_match,
)
from tui.season.folding import fold

_LEAST_HELP = 24
"""Cells below which a text beside the keys would be a column of single words."""


def help_page(place: Place, pane: str, legend: Iterable[str], cells: int, wanted: str = "") -> Page:
    """Draw the help of a screen: the keys of the pane in front first, the signs last.

    It has what holds the `wanted` words, accents and capitals ignored.
    """
    of_screen = commands(place)
    sections = (
        (in_pane(pane), [command for command in of_screen if command.in_pane]),
        (EVERYWHERE, [command for command in of_screen if not command.in_pane]),
        (ON_CARD, commands("card")),
        (WHILE_TYPING, commands("prompt")),
    )
    body: list[Line] = []
    for title, all_of_it in sections:
        section = [one for one in all_of_it if _holds(wanted, f"{all_keys(one)} {one.help}")]
        if not section:
            continue
        body += [EMPTY] if body else []
        body.append(line((f" {title}", "strong")))
        column = 3 + max(width(all_keys(command)) for command in section)
        for command in section:
            body += _described(command, column, cells)
    told = (text for text in legend if _holds(wanted, text))
    signs = [line(f" {part}") for text in told for part in wrap(text, cells - 2)]
    body += [EMPTY, line((f" {SIGNS}", "strong")), *signs] if signs else []
    if not body:
        body.append(line((f" {no_match(wanted)}", "dim")))
    found = f" › {clean(wanted)}" if wanted else ""
    return Page(head=(line((HELP, "head"), found), EMPTY), body=tuple(body))


def _holds(wanted: str, text: str) -> bool:
    return all(word in fold(text) for word in fold(wanted).split())


def all_keys(command: Command) -> str:
    """Return every key of a command, as they are written."""
    return f"{command.keys}  {command.more}".strip()


def _described(command: Command, column: int, cells: int) -> Iterator[Line]:
    """Draw a command, its help beside its keys; where that leaves no room, below them."""
    room = cells - column - 1
    if room < _LEAST_HELP:
        yield line(f" {all_keys(command)}")
        for part in wrap(command.help, cells - 4):
            yield line(f"   {part}")
        return
    for number, part in enumerate(wrap(command.help, room)):
        yield line(" " + fit("" if number else all_keys(command), column), part)


def footer(shown: Iterable[Command], cells: int) -> Line:
    """Draw the footer: as many commands as fit, the last one at the right edge."""
    left_side, last = _in_footer(shown, cells)
    right = _item(last)
    spans = [Span(" ")]
    for command in left_side:
        keys, label = _item(command)
        spans += [Span(keys, "strong"), Span(f"{label}  ", "dim")]
    left = Line(tuple(spans)).fitted(max(0, cells - width("".join(right)) - 1))
    return Line((*left.spans, Span(right[0], "strong"), Span(f"{right[1]} ", "dim"))).fitted(cells)


def clicked(shown: Iterable[Command], cells: int, x: int) -> str | None:
    """Return the action of the key at a cell of the footer; a label counts as its last key."""
    left_side, last = _in_footer(shown, cells)
    start = 1
    places: list[tuple[int, Command]] = []
    for command in left_side:
        places.append((start, command))
        start += _length([command])
    places.append((cells - 1 - width("".join(_item(last))), last))
    for start, command in places:
        keys, label = _item(command)
        if start <= x < start + width(keys + label):
            index = len(keys[: x - start + 1].split()) - 1
            return command.click or command.actions[index][0]
    return None


def _in_footer(shown: Iterable[Command], cells: int) -> tuple[list[Command], Command]:
    """Return the commands that fit into the footer, and the one at its right edge."""
    ranked = [command for command in shown if command.footer]
    last, *others = reversed(ranked)
    kept = sorted(others, key=lambda command: command.footer)
    while kept and _length(kept) + width("".join(_item(last))) + 3 > cells:
        kept.pop()
    return [command for command in ranked if command in kept], last


def _length(shown: list[Command]) -> int:
    return sum(width("".join(_item(command))) + 2 for command in shown)


def _item(command: Command) -> tuple[str, str]:
    return command.keys, f" {command.label}"
