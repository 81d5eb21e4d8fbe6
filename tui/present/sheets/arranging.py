"""Which views stand on the screen: the one in front, and those for which it leaves room."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from tui.present.page.page import Page
from tui.present.screen.areas import Area
from tui.present.sheets.groups import is_small
from tui.present.sheets.registry import SHEETS
from tui.present.sheets.sheet import Room, Sheet
from tui.present.view.view import View
from tui.season.named import NamedTuple

_GAP = 2
"""Blank cells between two views."""

Draw = Callable[[View, Sheet, Room], Page | None]


class Placed(NamedTuple):
    """A view, its page, and where it stands."""

    sheet: Sheet
    page: Page
    area: Area


def arrange(view: View, sheet: Sheet, room: Room, most: int, draw: Draw) -> list[Placed]:
    """Return the view in front, and at most so many others beside it and below.

    It keeps the room that it can use. Others come whole or not at all, in the order of its entry.
    """
    others = list(_others(view, sheet)) if is_small(view) else []
    columns = _beside(view, sheet, others, room, draw)
    waiting = [other for other in others if other not in columns]
    x, cells = 0, room.cells - sum(wide + _GAP for wide in columns.values())
    placed: list[Placed] = []
    for first, wide in ((sheet, cells), *columns.items()):
        page = draw(view, first, room._replace(cells=wide))
        if page is None:
            return []
        high = min(_height(page), room.lines)
        placed.append(Placed(first, page, Area(x, 0, wide, high)))
        for other in waiting:
            left = room.lines - high
            below = _fitting(view, other, room._replace(cells=wide, lines=left), draw)
            if below is not None and len(placed) <= most:
                waiting = [one for one in waiting if one is not other]
                placed.append(Placed(other, below, Area(x, high, wide, _height(below))))
                high += _height(below)
        x += wide + _GAP
    return placed


def _others(view: View, sheet: Sheet) -> Iterator[Sheet]:
    """Yield what may stand beside a view: its own next forms, and other views."""
    entry = SHEETS[sheet.name]
    forms = entry.forms(view)
    for more in range(1, min(entry.more, forms - 1) + 1):
        yield replace(sheet, form=(sheet.form + more) % forms)
    for name in entry.beside:
        if SHEETS[name].has(view):
            yield Sheet(name, team=sheet.team if SHEETS[name].picks else "")


def _beside(
    view: View, sheet: Sheet, others: list[Sheet], room: Room, draw: Draw
) -> dict[Sheet, int]:
    """Return the views that have room beside the one in front, each with its cells."""
    left = room.cells - SHEETS[sheet.name].wished(view, sheet)
    found: dict[Sheet, int] = {}
    for other in others:
        wide = SHEETS[other.name].wished(view, other)
        if wide + _GAP <= left and _fitting(view, other, room._replace(cells=wide), draw):
            found[other] = wide
            left -= wide + _GAP
    return found


def _fitting(view: View, sheet: Sheet, room: Room, draw: Draw) -> Page | None:
    """Return the page of a view, if all of it has room."""
    if room.lines < 3 or SHEETS[sheet.name].wished(view, sheet) > room.cells:
        return None
    page = draw(view, sheet, room)
    return page if page is not None and _height(page) <= room.lines else None


def _height(page: Page) -> int:
    return len(page.head) + len(page.body) + page.foot_lines
